"""A table of a sheet: its header, its columns by field, the lines below."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.documents.reading.sheets import Cell, Line, is_blank

# Fields that hold names of people: their own, and of the head of their household.
OWN_NAMES = frozenset({"ho_ten", "ten", "ho_dem"})
NAME_FIELDS = OWN_NAMES | {"chu_ho"}


@dataclass(frozen=True)
class Table:
    """A sheet's table: lines above it, header texts, columns by field, lines below the header.

    `row` is the sheet's own number of the first of `depth` header rows, `paths` the header cells
    over each column, `size` how many lines there are below the header even where not all were
    looked at. `unknown` are the headers of columns that hold values and are not known.
    """

    sheet: str
    above: tuple[Line, ...]
    texts: tuple[str, ...]
    columns: Mapping[str, tuple[int, ...]]
    lines: tuple[Line, ...]
    row: int
    depth: int
    paths: tuple[tuple[str, ...], ...]
    size: int
    unknown: tuple[str, ...] = ()

    @property
    def names_person(self) -> bool:
        """Whether one of its columns holds names."""
        return self.has(*NAME_FIELDS)

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max(len(self.texts), max((len(line.cells) for line in self.lines), default=0))

    def has(self, *fields: str) -> bool:
        """Return whether one of the fields has a column."""
        return any(field in self.columns for field in fields)

    def values(self, *fields: str) -> Iterator[Cell]:
        """Yield the filled cells of the columns of some fields."""
        for line in self.lines:
            for field in fields:
                for column in self.columns.get(field, ()):
                    if not is_blank(line.at(column)):
                        yield line.at(column)
