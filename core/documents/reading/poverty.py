"""The yearly poverty review: households after it, and those that left."""

from collections.abc import Iterator

from core.documents.reading.dates import read_day
from core.documents.reading.people import UNKNOWN_CLASS
from core.documents.reading.rows import Entry
from core.documents.reading.sheet_reader import Gathered, SheetReader
from core.documents.reading.table import Table
from core.documents.reading.values import read_class
from core.domain.classes import HouseholdClass
from core.domain.records import Inherited, PovertyRow
from core.domain.text import header_key

_MARKS = ("stt_ho", "ho_so")
_LEAVING = "thoat"


def is_leaving(table: Table) -> bool:
    """Return whether a sheet names households that left; known classes in it say no."""
    if any(read_class(cell) for cell in table.values("dien_ho")):
        return False
    return speaks_of_leaving(table)


def speaks_of_leaving(table: Table) -> bool:
    """Return whether sheet name or title speak of leaving poverty."""
    titles = (cell for line in table.above for cell in line.cells if isinstance(cell, str))
    return any(_LEAVING in header_key(text) for text in (table.sheet, *titles))


class PovertyReader(SheetReader):
    """Reads one sheet of the review, carrying mark, class and decision down from the head's row."""

    def __init__(self, table: Table, gathered: Gathered, hamlet: str = "") -> None:
        super().__init__(table, gathered, hamlet)
        self._leaving = is_leaving(table)
        self._mark = ""
        self._class: HouseholdClass | None = None
        self._class_words = ""
        self._decision: tuple[str, object] = ("", "")
        self._counted = 0

    def read_person(self, entry: Entry) -> None:
        """Turn a data row into a member of a reviewed household."""
        described = self.describe(entry)
        is_head = self._enter_household(entry)
        warnings = (*described.warnings, *self._take_class(entry))
        number, decided_on = self._decision
        row = PovertyRow(
            source=self.source(entry),
            subject=described.subject,
            hamlet=self.hamlet(entry),
            mark=self._mark,
            is_head=is_head,
            leaving=self._leaving,
            household_class=self._class,
            decision_number=number,
            decided_on=read_day(decided_on),
        )
        self.accept(row, warnings)

    def pass_over(self, entry: Entry) -> None:
        """Begin a new household even where its head's name is missing."""
        self._enter_household(entry)
        self._take_class(entry)

    def inherited(self, entry: Entry) -> Iterator[Inherited]:
        """Yield also the household's serial, class and decision that rows above state."""
        yield from super().inherited(entry)
        yield from self.handed_down(entry, "STT hộ", self._mark, *_MARKS)
        yield from self.handed_down(entry, "Diện hộ", self._class_words, "dien_ho")
        number, day = self._decision
        yield from self.handed_down(entry, "Số quyết định", number, "qd_cong_nhan")
        yield from self.handed_down(entry, "Ngày quyết định", day, "ngay_qd")

    def _enter_household(self, entry: Entry) -> bool:
        """Begin a new household where a row brings a mark; return whether the row is its head."""
        mark = self._new_mark(entry)
        if mark:
            self._mark, self._decision = mark, ("", "")
            self._class, self._class_words = None, ""
            self.begin_household(entry)
        if entry.text("quan_he"):
            return entry.calls_itself_head
        return bool(mark)

    def _new_mark(self, entry: Entry) -> str:
        """Return the mark of a household that begins here, else nothing."""
        if not self.table.has(*_MARKS):
            begins = entry.calls_itself_head or bool(entry.text("chu_ho"))
            self._counted += begins
            return str(self._counted) if begins else ""
        mark = entry.text(*_MARKS)
        return mark if mark != self._mark else ""

    def _take_class(self, entry: Entry) -> tuple[str, ...]:
        """Take class and decision where a row states them."""
        number, day = entry.text("qd_cong_nhan"), entry.cell("ngay_qd")
        if number or entry.text("ngay_qd"):
            self._decision = (number or self._decision[0], day or self._decision[1])
        words = entry.text("dien_ho")
        if not words or self._leaving:
            return ()
        self._class, self._class_words = read_class(words), words
        return () if self._class else (UNKNOWN_CLASS,)
