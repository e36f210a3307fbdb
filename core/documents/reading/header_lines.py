"""What a line of a sheet reads like: words of a header, a person, the numbers of columns."""

import re
from collections.abc import Sequence
from datetime import date

from core.documents.reading.sheets import Cell, Line, is_blank
from core.documents.reading.words import Vocabulary
from core.domain.text import clean

# Words that stand over columns and in them; alone they make no header.
VALUE_WORDS = frozenset(
    ("nam", "nu", "chuho", "ongba", "hongheo", "hocanngheo", "ngheo", "canngheo", "tamtru", "bhyt")
)
_LONG_NUMBER = re.compile(r"\d{5}")
_PERSONAL_VALUE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|[A-Z]{2}\d{13}|\d{9,12}"
)
COLUMN_LETTER = re.compile(r"\(?(?:[A-Za-zĐđ]|\d{1,2}|\d{1,2}=[\d+\-x*/]+)\)?")


def is_letter_row(line: Line) -> bool:
    """Return whether a line only numbers the columns (A, B, 1, 2)."""
    filled = [cell for cell in line.cells if not is_blank(cell)]
    return len(filled) > 2 and all(COLUMN_LETTER.fullmatch(_numbering(cell)) for cell in filled)


def _numbering(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def is_wording(line: Line, fewest: int = 2) -> bool:
    """Return whether a line holds words, not the values of a person."""
    filled = [cell for cell in line.cells if not is_blank(cell)]
    if (
        len(filled) < fewest
        or is_letter_row(line)
        or _is_label(filled)
        or any(isinstance(cell, date) or _is_personal(cell) for cell in filled)
    ):
        return False
    words = [c for c in filled if isinstance(c, str) and not _LONG_NUMBER.search(c)]
    return len(words) * 4 >= len(filled) * 3


def _is_label(filled: Sequence[Cell]) -> bool:
    """Return whether the cells are a label and what it says: "Thôn:", "Thôn Đông"."""
    return len(filled) == len(("label", "value")) and str(filled[0]).rstrip().endswith(":")


def _is_personal(cell: Cell) -> bool:
    """Return whether a cell is a whole date or a number of a person or card."""
    return isinstance(cell, str) and bool(_PERSONAL_VALUE.fullmatch(cell.strip()))


def is_person(line: Line, words: Vocabulary) -> bool:
    """Return whether a line holds the values of a person, and no words of a header."""
    personal = any(isinstance(cell, date) or _is_personal(cell) for cell in line.cells)
    return personal and not any(
        named and named.word not in VALUE_WORDS
        for named in (words.name([text_at(line, column)]) for column in columns_of([line]))
    )


def divides(following: Sequence[Line], rows: Sequence[Line]) -> bool:
    """Return whether the next line divides merged headers: all its words stand below merged ones.

    Such a line is part of the header even where none of its words is known.
    """
    if not following or following[0].number != rows[-1].number + 1 or not is_wording(following[0]):
        return False
    bare = [not any(text_at(row, column) for row in rows) for column in columns_of(rows)] + [False]
    filled = [c for c, cell in enumerate(following[0].cells) if not is_blank(cell)]
    if filled[-1] >= len(bare) - 1:
        return False
    merged = all(bare[column] or bare[column + 1] for column in filled)
    return merged and any(bare[column] for column in filled)


def columns_of(rows: Sequence[Line]) -> range:
    """Return the numbers of the columns the longest of some lines has."""
    return range(max(len(row.cells) for row in rows))


def path_over(rows: Sequence[Line], column: int) -> tuple[str, ...]:
    """Return the header cells over a column, those merged across several columns included."""
    texts = []
    for depth, row in enumerate(rows):
        text = text_at(row, column)
        below = rows[depth + 1 :]
        if not text and any(text_at(lower, column) for lower in below):
            text = _merged_text(row, below, column)
        texts.append(text)
    return tuple(text for text in texts if text)


def _merged_text(row: Line, below: Sequence[Line], column: int) -> str:
    """Return the nearest text to the left, as long as it spans columns with headers below."""
    for left in range(column - 1, -1, -1):
        if not any(text_at(lower, left) for lower in below):
            return ""
        if text := text_at(row, left):
            return text
    return ""


def text_at(line: Line, column: int) -> str:
    """Return the words in a cell, empty where it holds none."""
    cell = line.at(column)
    return clean(cell) if isinstance(cell, str) else ""
