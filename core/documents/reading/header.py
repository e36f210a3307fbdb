"""Finding a table's header: its rows, and the field of each column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.documents.reading.shapes import by_values
from core.documents.reading.sheets import Cell, Line, Sheet, is_blank
from core.documents.reading.words import Closeness, Named, Vocabulary
from core.domain.text import clean

SEARCHED_ROWS = 30
_DEPTHS = (1, 2, 3)
_NAME_FIELDS = frozenset({"ho_ten", "chu_ho", "ten", "ho_dem"})
_SERIALS = frozenset({"stt", "stt_ho"})
_LONG_NUMBER = re.compile(r"\d{5}")
_LETTER = re.compile(r"\(?(?:[A-Za-zĐđ]|\d{1,2}|\d{1,2}=[\d+\-x*/]+)\)?")
_VALUES_LOOKED_AT = 200


@dataclass(frozen=True)
class Table:
    """A sheet's table: lines above it, header texts, columns by field, lines below the header."""

    sheet: str
    above: tuple[Line, ...]
    texts: tuple[str, ...]
    columns: Mapping[str, tuple[int, ...]]
    lines: tuple[Line, ...]

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


@dataclass(frozen=True)
class _Header:
    start: int
    depth: int
    paths: tuple[tuple[str, ...], ...]
    named: tuple[Named | None, ...]

    @property
    def score(self) -> int:
        """How many different fields it names."""
        return len({named.field for named in self.named if named} - _SERIALS)

    @property
    def complete(self) -> bool:
        """Whether it names a person and something else about them."""
        fields = {named.field for named in self.named if named}
        return bool(fields & _NAME_FIELDS) and self.score > 1


def find_table(sheet: Sheet, words: Vocabulary) -> Table | None:
    """Return the table of a sheet, or None when no row of it reads like a header."""
    headers = [
        header
        for start, line in enumerate(sheet.lines)
        if line.number <= SEARCHED_ROWS
        for header in _headers(sheet.lines, start, words)
        if header.complete
    ]
    if not headers:
        return None
    best = max(headers, key=lambda header: (header.score, -header.start, header.depth))
    below = best.start + best.depth
    lines = tuple(line for line in sheet.lines[below:] if not is_letter_row(line))
    columns = _columns(best, lines)
    texts = tuple(" ".join(path) for path in best.paths)
    return Table(sheet.name, sheet.lines[: best.start], texts, columns, lines)


def is_letter_row(line: Line) -> bool:
    """Return whether a line only numbers the columns (A, B, 1, 2)."""
    filled = [cell for cell in line.cells if not is_blank(cell)]
    return len(filled) > 2 and all(_LETTER.fullmatch(_numbering(cell)) for cell in filled)


def _numbering(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _headers(lines: Sequence[Line], start: int, words: Vocabulary) -> Iterator[_Header]:
    """Yield what the line reads like as a header of one, two and three rows."""
    for depth in _DEPTHS:
        rows = lines[start : start + depth]
        if len(rows) < depth or not (_is_wording(rows[-1]) or _stands_between(lines, start, depth)):
            return
        if rows[-1].number - rows[0].number >= depth:
            return
        if depth == 1 and not any(words.name([_text(rows[0], c)]) for c in _width(rows)):
            return
        header = _read_header(rows, start, words)
        if depth > 1 and not _continues(rows[-1], header, words):
            return
        if depth == _DEPTHS[-1] or not _divides(lines[start + depth : start + depth + 1], rows):
            yield header


def _stands_between(lines: Sequence[Line], start: int, depth: int) -> bool:
    """Return whether a line is the middle of three header rows, merged over a single group."""
    rows, below = lines[start : start + depth], lines[start + depth : start + depth + 1]
    return depth == 2 and _is_wording(rows[-1], fewest=1) and _divides(below, rows)


def _is_wording(line: Line, fewest: int = 2) -> bool:
    """Return whether a line holds words, not the values of a person."""
    filled = [cell for cell in line.cells if not is_blank(cell)]
    if (
        len(filled) < fewest
        or is_letter_row(line)
        or any(isinstance(cell, date) for cell in filled)
    ):
        return False
    words = [c for c in filled if isinstance(c, str) and not _LONG_NUMBER.search(c)]
    return len(words) * 4 >= len(filled) * 3


def _continues(line: Line, header: _Header, words: Vocabulary) -> bool:
    """Return whether a line below a header still belongs to it: it must not hold a name."""
    for column, named in enumerate(header.named):
        if named and named.field in _NAME_FIELDS and not is_blank(line.at(column)):
            own = words.name([_text(line, column)])
            if own is None or own.field not in _NAME_FIELDS:
                return False
    return True


def _divides(following: Sequence[Line], rows: Sequence[Line]) -> bool:
    """Return whether the next line divides merged headers: all its words stand below merged ones.

    Such a line is part of the header even where none of its words is known.
    """
    if not following or following[0].number != rows[-1].number + 1 or not _is_wording(following[0]):
        return False
    bare = [not any(_text(row, column) for row in rows) for column in _width(rows)] + [False]
    filled = [c for c, cell in enumerate(following[0].cells) if not is_blank(cell)]
    if filled[-1] >= len(bare) - 1:
        return False
    merged = all(bare[column] or bare[column + 1] for column in filled)
    return merged and any(bare[column] for column in filled)


def _read_header(rows: Sequence[Line], start: int, words: Vocabulary) -> _Header:
    paths = tuple(_path(rows, column) for column in _width(rows))
    return _Header(start, len(rows), paths, tuple(words.name(path) for path in paths))


def _width(rows: Sequence[Line]) -> range:
    return range(max(len(row.cells) for row in rows))


def _path(rows: Sequence[Line], column: int) -> tuple[str, ...]:
    """Return the header cells over a column, those merged across several columns included."""
    texts = []
    for depth, row in enumerate(rows):
        text = _text(row, column)
        below = rows[depth + 1 :]
        if not text and any(_text(lower, column) for lower in below):
            text = _merged_text(row, below, column)
        texts.append(text)
    return tuple(text for text in texts if text)


def _merged_text(row: Line, below: Sequence[Line], column: int) -> str:
    """Return the nearest text to the left, as long as it spans columns with headers below."""
    for left in range(column - 1, -1, -1):
        if not any(_text(lower, left) for lower in below):
            return ""
        if text := _text(row, left):
            return text
    return ""


def _text(line: Line, column: int) -> str:
    cell = line.at(column)
    return clean(cell) if isinstance(cell, str) else ""


def _columns(header: _Header, lines: Sequence[Line]) -> Mapping[str, tuple[int, ...]]:
    """Return the columns of each field, the most surely named first."""
    found: dict[str, list[tuple[int, int]]] = {}
    for column, named in enumerate(header.named):
        if named is None:
            continue
        field = by_values(named, _filled(lines, column))
        if field:
            found.setdefault(field, []).append((named.closeness, column))
        if field == "ho_ten" and _holds_given_names(header, lines, column + 1):
            found.setdefault("ten", []).append((Closeness.PATTERN, column + 1))
    return {field: tuple(column for _, column in sorted(places)) for field, places in found.items()}


def _filled(lines: Sequence[Line], column: int) -> list[Cell]:
    cells = (line.at(column) for line in lines[:_VALUES_LOOKED_AT])
    return [cell for cell in cells if not is_blank(cell)]


def _holds_given_names(header: _Header, lines: Sequence[Line], column: int) -> bool:
    """Return whether a column without a header, beside the names, holds their last words."""
    if column >= len(header.paths) or header.paths[column]:
        return False
    values = [cell for cell in _filled(lines, column) if not _LETTER.fullmatch(str(cell))]
    words = [cell for cell in values if isinstance(cell, str) and cell.strip().isalpha()]
    return len(words) > 1 and len(words) * 2 > len(lines[:_VALUES_LOOKED_AT])
