"""The cells of a file as they stand: sheets, lines and the sheet's own row numbers."""

from dataclasses import dataclass
from functools import lru_cache

from core.domain.text import clean

Cell = object
BLANK = ""


@dataclass(frozen=True)
class Line:
    """A row that holds something; `number` is the sheet's own row number."""

    number: int
    cells: tuple[Cell, ...]

    def at(self, column: int) -> Cell:
        """Return the cell of a column, blank beyond the last one."""
        return self.cells[column] if column < len(self.cells) else BLANK


@dataclass(frozen=True)
class Sheet:
    """A sheet without its empty rows."""

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False


def is_blank(cell: Cell) -> bool:
    """Return whether a cell holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


@lru_cache(maxsize=50_000)
def tidy(text: str) -> str:
    """Return `text` in one spelling; cells repeat themselves, so the answers are remembered."""
    return clean(text)
