"""Finding a table's header: its rows, and the field of each column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.documents.reading.header_lines import (
    COLUMN_LETTER,
    VALUE_WORDS,
    columns_of,
    divides,
    is_letter_row,
    is_person,
    is_wording,
    path_over,
    text_at,
)
from core.documents.reading.shapes import by_values
from core.documents.reading.sheets import Cell, Line, Sheet, is_blank, letters_of
from core.documents.reading.table import NAME_FIELDS, OWN_NAMES, Table
from core.documents.reading.words import Closeness, Named, Vocabulary
from core.domain.reading_terms import NO_HEADER
from core.domain.text import header_key

SEARCHED_ROWS = 30
_DEPTHS = (1, 2, 3)
_SERIALS = frozenset({"stt", "stt_ho"})
_RELATIONS = frozenset(("chuho", "vo", "chong", "con", "bo", "me", "chau", "ongba"))
_ALONE = "ongba"
_FEWEST_WORDS = 3
_VALUES_LOOKED_AT = 200


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
        return bool(self.fields & NAME_FIELDS)

    @property
    def complete(self) -> bool:
        """Whether it names a person and something else about them."""
        return self.names_person and len(self.fields - _SERIALS) > 1 and self.is_worded

    @property
    def is_worded(self) -> bool:
        """Whether it is not made of words alone that people's rows hold as well."""
        words = {named.word for named in self.worded if named}
        return not words or not words <= VALUE_WORDS

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
    return tuple(" ".join(path_over(rows, column)) for column in columns_of(rows))


def _headless(sheet: Sheet, words: Vocabulary) -> Table | None:
    if not sheet.lines:
        return None
    columns: dict[str, tuple[int, ...]] = {}
    for column, field in sorted(words.columns.items()):
        if field:
            columns[field] = (*columns.get(field, ()), column)
    letters = tuple(map(letters_of, columns_of(sheet.lines)))
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
    if start is None or is_person(sheet.lines[start], words):
        return None
    headers = list(_headers(sheet.lines, start, words, certain=True))
    if not headers:
        return _read_header(sheet.lines[start : start + 1], start, words)
    if not headers[0].names_person:
        headers = [header for header in headers if header.fields & OWN_NAMES] or headers[:1]
    return max(headers, key=lambda header: (header.score, header.depth))


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
        if depth == _DEPTHS[-1] or not divides(lines[start + depth : start + depth + 1], rows):
            yield header


def _begins_or_goes_on(rows: Sequence[Line], following: Sequence[Line], words: Vocabulary) -> bool:
    """Return whether the last row holds words and, where it is the first, one that is known."""
    if not (is_wording(rows[-1]) or _stands_between(rows, following)):
        return False
    return len(rows) > 1 or any(words.name([text_at(rows[0], c)]) for c in columns_of(rows))


def _stands_between(rows: Sequence[Line], following: Sequence[Line]) -> bool:
    """Return whether the last row is the middle of three, merged over a single group."""
    return len(rows) == 2 and is_wording(rows[-1], fewest=1) and divides(following, rows)


def _continues(rows: Sequence[Line], header: _Header, words: Vocabulary) -> bool:
    """Return whether the last line of a header belongs to it: it must hold nobody's values."""
    line = rows[-1]
    for column, named in enumerate(header.named):
        if is_blank(line.at(column)):
            continue
        above = words.name(path_over(rows[:-1], column))
        if above and above.field == "quan_he" and header_key(text_at(line, column)) in _RELATIONS:
            return False
        own = words.name([text_at(line, column)])
        of_name = {each.field for each in (named, above) if each} & NAME_FIELDS
        if of_name and (own is None or own.field not in NAME_FIELDS):
            return False
    return True


def _read_header(rows: Sequence[Line], start: int, words: Vocabulary) -> _Header:
    paths = tuple(path_over(rows, column) for column in columns_of(rows))
    return _Header(start, len(rows), paths, tuple(map(words.name, paths)), words.columns)


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
        named.field in NAME_FIELDS and named.word != _ALONE for named in header.named if named
    )


def _filled(lines: Sequence[Line], column: int) -> list[Cell]:
    cells = (line.at(column) for line in lines[:_VALUES_LOOKED_AT])
    return [cell for cell in cells if not is_blank(cell)]


def _holds_given_names(header: _Header, lines: Sequence[Line], column: int) -> bool:
    """Return whether a column without a header, beside the names, holds their last words."""
    if column >= len(header.paths) or header.paths[column] or column in header.by_letter:
        return False
    values = [cell for cell in _filled(lines, column) if not COLUMN_LETTER.fullmatch(str(cell))]
    words = [cell for cell in values if isinstance(cell, str) and cell.strip().isalpha()]
    return len(words) > 1 and len(words) * 2 > len(lines[:_VALUES_LOOKED_AT])
