"""Finding a table's header: its rows, and the field of each column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.documents.reading.shapes import by_values
from core.documents.reading.sheets import Cell, Line, Sheet, is_blank, letters_of
from core.documents.reading.words import Closeness, Named, Vocabulary
from core.domain.reading_terms import NO_HEADER
from core.domain.text import clean, header_key

SEARCHED_ROWS = 30
_DEPTHS = (1, 2, 3)
_OWN_NAMES = frozenset({"ho_ten", "ten", "ho_dem"})
_NAME_FIELDS = _OWN_NAMES | {"chu_ho"}
_SERIALS = frozenset({"stt", "stt_ho"})
_LONG_NUMBER = re.compile(r"\d{5}")
_PERSONAL_VALUE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|[A-Z]{2}\d{13}|\d{9,12}"
)
# Words that stand over columns and in them; alone they make no header.
_VALUE_WORDS = frozenset(
    ("nam", "nu", "chuho", "ongba", "hongheo", "hocanngheo", "ngheo", "canngheo", "tamtru", "bhyt")
)
_RELATIONS = frozenset(("chuho", "vo", "chong", "con", "bo", "me", "chau", "ongba"))
_ALONE = "ongba"
_FEWEST_WORDS = 3
_LETTER = re.compile(r"\(?(?:[A-Za-zĐđ]|\d{1,2}|\d{1,2}=[\d+\-x*/]+)\)?")
_VALUES_LOOKED_AT = 200


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
        return self.has(*_NAME_FIELDS)

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


@dataclass(frozen=True)
class _Header:
    start: int
    depth: int
    paths: tuple[tuple[str, ...], ...]
    worded: tuple[Named | None, ...]
    by_letter: Mapping[int, str]

    @property
    def score(self) -> int:
        """How many different fields it names in words; letters name the same in every row."""
        return len({named.field for named in self.worded if named} - _SERIALS)

    @property
    def named(self) -> tuple[Named | None, ...]:
        """What each column is named by its letter, else by its words."""
        return tuple(
            self._by_letter(column) if column in self.by_letter else named
            for column, named in enumerate(self.worded)
        )

    def _by_letter(self, column: int) -> Named | None:
        field = self.by_letter[column]
        return Named(field, "", Closeness.CHOSEN) if field else None

    @property
    def fields(self) -> frozenset[str]:
        """The different fields it names in words or by letters."""
        return frozenset(named.field for named in self.named if named)

    @property
    def names_person(self) -> bool:
        """Whether one of its columns holds names."""
        return bool(self.fields & _NAME_FIELDS)

    @property
    def complete(self) -> bool:
        """Whether it names a person and something else about them."""
        return self.names_person and len(self.fields - _SERIALS) > 1 and self.is_worded

    @property
    def is_worded(self) -> bool:
        """Whether it is not made of words alone that people's rows hold as well."""
        words = {named.word for named in self.worded if named}
        return not words or not words <= _VALUE_WORDS

    @property
    def nameless(self) -> bool:
        """Whether it reads like the header of a list of people whose column of names is unknown."""
        return not self.names_person and self.score >= _FEWEST_WORDS and self.is_worded


def find_table(sheet: Sheet, words: Vocabulary, header_row: int | None = None) -> Table | None:
    """Return the table of a sheet, or None when no row of it reads like a header.

    Where no header names a person, the likeliest of those that name enough else is taken. With
    `header_row` the header begins there whatever its words, None when that row is empty or a
    person's; with `NO_HEADER` the columns go by their letters and every line is data.
    """
    if header_row == NO_HEADER:
        return _headless(sheet, words)
    if header_row is None:
        best = _likeliest(sheet, words)
    else:
        best = _beginning_at(sheet, words, header_row)
    if best is None:
        return None
    below = best.start + best.depth
    lines = tuple(line for line in sheet.lines[below:] if not is_letter_row(line))
    return Table(
        sheet=sheet.name,
        above=sheet.lines[: best.start],
        texts=tuple(" ".join(path) for path in best.paths),
        columns=_columns(best, lines),
        lines=lines,
        row=sheet.lines[best.start].number,
        depth=best.depth,
        paths=best.paths,
        size=len(lines) + sheet.left_off,
        unknown=tuple(
            " ".join(path)
            for column, path in enumerate(best.paths)
            if not words.knows(column, path) and _filled(lines, column)
        ),
    )


def header_texts(sheet: Sheet, table: Table) -> tuple[str, ...]:
    """Return the header texts a sheet has in the rows where a table's header stands."""
    last = table.row + table.depth - 1
    rows = [line for line in sheet.lines if table.row <= line.number <= last]
    return tuple(" ".join(_path(rows, column)) for column in _width(rows))


def _headless(sheet: Sheet, words: Vocabulary) -> Table | None:
    if not sheet.lines:
        return None
    columns: dict[str, tuple[int, ...]] = {}
    for column, field in sorted(words.columns.items()):
        if field:
            columns[field] = (*columns.get(field, ()), column)
    letters = tuple(map(letters_of, _width(sheet.lines)))
    return Table(
        sheet=sheet.name,
        above=(),
        texts=letters,
        columns=columns,
        lines=sheet.lines,
        row=NO_HEADER,
        depth=0,
        paths=tuple((letter,) for letter in letters),
        size=len(sheet.lines) + sheet.left_off,
    )


def _likeliest(sheet: Sheet, words: Vocabulary) -> _Header | None:
    headers = [
        header
        for start, line in enumerate(sheet.lines)
        if line.number <= SEARCHED_ROWS
        for header in _headers(sheet.lines, start, words)
    ]
    complete = [header for header in headers if header.complete]
    return max(
        complete or [header for header in headers if header.nameless],
        key=lambda header: (header.score, -header.start, header.depth),
        default=None,
    )


def _beginning_at(sheet: Sheet, words: Vocabulary, row: int) -> _Header | None:
    """Return the header that begins in a row; below unknown words only a row of names goes on.

    "Chủ hộ" does not make one: it stands in the rows of people too.
    """
    start = next((n for n, line in enumerate(sheet.lines) if line.number == row), None)
    if start is None or _is_person(sheet.lines[start], words):
        return None
    headers = list(_headers(sheet.lines, start, words, certain=True))
    if not headers:
        return _read_header(sheet.lines[start : start + 1], start, words)
    if not headers[0].names_person:
        headers = [header for header in headers if header.fields & _OWN_NAMES] or headers[:1]
    return max(headers, key=lambda header: (header.score, header.depth))


def is_letter_row(line: Line) -> bool:
    """Return whether a line only numbers the columns (A, B, 1, 2)."""
    filled = [cell for cell in line.cells if not is_blank(cell)]
    return len(filled) > 2 and all(_LETTER.fullmatch(_numbering(cell)) for cell in filled)


def _numbering(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _headers(
    lines: Sequence[Line], start: int, words: Vocabulary, *, certain: bool = False
) -> Iterator[_Header]:
    """Yield what the line reads like as a header of one, two and three rows.

    `certain`: it begins one, whatever it reads like.
    """
    for depth in _DEPTHS:
        rows = lines[start : start + depth]
        if len(rows) < depth or rows[-1].number - rows[0].number >= depth:
            return
        following = lines[start + depth : start + depth + 1]
        if not (certain and depth == 1) and not _begins_or_goes_on(rows, following, words):
            return
        header = _read_header(rows, start, words)
        if depth > 1 and not _continues(rows, header, words):
            return
        if depth == _DEPTHS[-1] or not _divides(lines[start + depth : start + depth + 1], rows):
            yield header


def _begins_or_goes_on(rows: Sequence[Line], following: Sequence[Line], words: Vocabulary) -> bool:
    """Return whether the last row holds words and, where it is the first, one that is known."""
    if not (_is_wording(rows[-1]) or _stands_between(rows, following)):
        return False
    return len(rows) > 1 or any(words.name([_text(rows[0], c)]) for c in _width(rows))


def _stands_between(rows: Sequence[Line], following: Sequence[Line]) -> bool:
    """Return whether the last row is the middle of three, merged over a single group."""
    return len(rows) == 2 and _is_wording(rows[-1], fewest=1) and _divides(following, rows)


def _is_wording(line: Line, fewest: int = 2) -> bool:
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


def _is_person(line: Line, words: Vocabulary) -> bool:
    """Return whether a line holds the values of a person, and no words of a header."""
    personal = any(isinstance(cell, date) or _is_personal(cell) for cell in line.cells)
    return personal and not any(
        named and named.word not in _VALUE_WORDS
        for named in (words.name([_text(line, column)]) for column in _width([line]))
    )


def _continues(rows: Sequence[Line], header: _Header, words: Vocabulary) -> bool:
    """Return whether the last line of a header belongs to it: it must hold nobody's values."""
    line = rows[-1]
    for column, named in enumerate(header.named):
        if is_blank(line.at(column)):
            continue
        above = words.name(_path(rows[:-1], column))
        if above and above.field == "quan_he" and header_key(_text(line, column)) in _RELATIONS:
            return False
        own = words.name([_text(line, column)])
        of_name = {each.field for each in (named, above) if each} & _NAME_FIELDS
        if of_name and (own is None or own.field not in _NAME_FIELDS):
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
    return _Header(start, len(rows), paths, tuple(map(words.name, paths)), words.columns)


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
    for column, field in header.by_letter.items():
        if field and column >= len(header.named):
            found.setdefault(field, []).append((Closeness.CHOSEN, column))
    for column, named in enumerate(header.named):
        if named is None or (named.word == _ALONE and _names_otherwise(header)):
            continue
        field = by_values(named, _filled(lines, column))
        if field:
            found.setdefault(field, []).append((named.closeness, column))
        if field == "ho_ten" and _holds_given_names(header, lines, column + 1):
            found.setdefault("ten", []).append((Closeness.PATTERN, column + 1))
    return {field: tuple(column for _, column in sorted(places)) for field, places in found.items()}


def _names_otherwise(header: _Header) -> bool:
    """Return whether a header names people by a word that means nothing else."""
    return any(
        named.field in _NAME_FIELDS and named.word != _ALONE for named in header.named if named
    )


def _filled(lines: Sequence[Line], column: int) -> list[Cell]:
    cells = (line.at(column) for line in lines[:_VALUES_LOOKED_AT])
    return [cell for cell in cells if not is_blank(cell)]


def _holds_given_names(header: _Header, lines: Sequence[Line], column: int) -> bool:
    """Return whether a column without a header, beside the names, holds their last words."""
    if column >= len(header.paths) or header.paths[column] or column in header.by_letter:
        return False
    values = [cell for cell in _filled(lines, column) if not _LETTER.fullmatch(str(cell))]
    words = [cell for cell in values if isinstance(cell, str) and cell.strip().isalpha()]
    return len(words) > 1 and len(words) * 2 > len(lines[:_VALUES_LOOKED_AT])
