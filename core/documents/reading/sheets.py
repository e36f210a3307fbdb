"""The cells of a file as they stand: sheets, lines and the sheet's own row numbers."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from core.domain.text import clean

Cell = object
BLANK = ""
_LETTERS = re.compile("[A-Z]{1,3}")


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
    """A sheet without its empty rows; `left_off` counts the lines `head` left away."""

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False
    left_off: int = 0

    def head(self, count: int) -> "Sheet":
        """Return the sheet with its first lines only."""
        left_off = self.left_off + max(0, len(self.lines) - count)
        return replace(self, lines=self.lines[:count], left_off=left_off)


def letters_of(column: int) -> str:
    """Return the letters of a column counted from 0."""
    return (letters_of(column // 26 - 1) if column >= 26 else "") + chr(ord("A") + column % 26)


def column_of(letters: str) -> int | None:
    """Return the column some letters name, counted from 0; None for what names none."""
    if not _LETTERS.fullmatch(letters):
        return None
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def is_blank(cell: Cell) -> bool:
    """Return whether a cell holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


@lru_cache(maxsize=50_000)
def tidy(text: str) -> str:
    """Return `text` in one spelling; cells repeat themselves, so the answers are remembered."""
    return clean(text)
