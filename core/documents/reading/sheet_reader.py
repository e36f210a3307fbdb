"""Reading a table line by line: what all kinds of lists share."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from core.documents.reading.places import hamlet_of_group, stated_hamlet
from core.documents.reading.rows import Entry, RowKind, kind_of
from core.documents.reading.sheets import Cell, Line
from core.documents.reading.subject import Described, Habits, describe
from core.documents.reading.table import Table
from core.domain.records import HAMLET, Inherited, Note, Row, Source

NO_NAME = "thiếu họ tên"


@dataclass
class Gathered:
    """What was read so far, in the file's order."""

    rows: list[Row] = field(default_factory=list)
    rejects: list[Note] = field(default_factory=list)
    warnings: list[Note] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


class SheetReader(ABC):
    """Takes the lines of one table in order and turns each data row into a row or a reject."""

    def __init__(self, table: Table, gathered: Gathered, hamlet: str = "") -> None:
        self.table = table
        self.gathered = gathered
        self._sheet_hamlet = hamlet
        self._group_hamlet = ""
        self._household_hamlet = ""
        self._habits = Habits.of(table)
        self._signed = False

    def take(self, line: Line) -> None:
        """Read the next line."""
        entry = Entry(self.table, line)
        kind = kind_of(entry)
        if kind is RowKind.SIGNATURE:
            self._signed = True
        elif kind is RowKind.GROUP:
            self.enter_group(entry.title)
        elif self._signed and not entry.is_numbered and not entry.has_identity:
            return
        elif kind is RowKind.NAMELESS:
            self.pass_over(entry)
            self.reject(entry, NO_NAME)
        elif kind is RowKind.PERSON:
            self._signed = False
            self.read_person(entry)

    def enter_group(self, title: str) -> None:
        """Take note of a group row."""
        self._group_hamlet = hamlet_of_group(title) or self._group_hamlet

    @abstractmethod
    def read_person(self, entry: Entry) -> None:
        """Turn a data row into a row or a reject."""

    def pass_over(self, entry: Entry) -> None:  # noqa: B027 - most sheets carry nothing down
        """Take from a row without a name what it carries down to the rows below."""

    def describe(self, entry: Entry) -> Described:
        """Return whom a row speaks of."""
        return describe(entry, self._habits)

    def hamlet(self, entry: Entry) -> str:
        """Return the row's hamlet: its own, its household's, the group row's, the sheet's."""
        stated = stated_hamlet(entry)
        return stated or self._household_hamlet or self._group_hamlet or self._sheet_hamlet

    def source(self, entry: Entry) -> Source:
        """Return where a row stands, with what it inherits."""
        return replace(entry.source, inherited=tuple(self.inherited(entry)))

    def inherited(self, entry: Entry) -> Iterator[Inherited]:
        """Yield what counts for a row though it does not say so itself."""
        if not stated_hamlet(entry):
            yield from self.handed_down(entry, HAMLET, self.hamlet(entry), "thon")

    def handed_down(
        self, entry: Entry, header: str, value: Cell, *fields: str
    ) -> Iterator[Inherited]:
        """Yield a value for the first column of some fields, if the row fills none of them."""
        if value and not entry.text(*fields):
            columns = (column for field in fields for column in self.table.columns.get(field, ()))
            yield Inherited(header, value, next(columns, None))

    def begin_household(self, entry: Entry) -> None:
        """Let the rows below inherit the hamlet this row states."""
        self._household_hamlet = stated_hamlet(entry)

    def accept(self, row: Row, warnings: tuple[str, ...]) -> None:
        """Keep a row, with what the clerk should look at."""
        self.gathered.rows.append(row)
        self.gathered.warnings.extend(Note(row.source, warning) for warning in warnings)

    def reject(self, entry: Entry, problem: str) -> None:
        """Keep a row's reason for not being read."""
        self.gathered.rejects.append(Note(self.source(entry), problem, entry.name))
