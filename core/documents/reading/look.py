"""A file as it would be read: its sheets, their headers and columns, before any row is read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from core.documents.reading.dates import shown
from core.documents.reading.encoding import decode_sheet, said_encodings
from core.documents.reading.file_shape import LOOKED_AT, FileShape, shape_under
from core.documents.reading.header import find_table
from core.documents.reading.kinds import kind_of_all
from core.documents.reading.office_file import OfficeFile
from core.documents.reading.old_fonts import OLD_ENCODINGS
from core.documents.reading.sheets import Cell, Line, Sheet, column_of, is_blank, letters_of
from core.documents.reading.table import Table
from core.documents.reading.tables import chosen_sheets, find_tables, words_of
from core.documents.reading.words import is_field
from core.domain.errors import ClerkError
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind, ReportKind

_TOP = 30
_SAMPLES = 5


@dataclass(frozen=True)
class ColumnLook:
    """A column of a sheet.

    `header` is what stands over it, the letter where nothing does; `field` what it is read as, ""
    for nothing. `samples` are its first different values as shown, `raw` the same before they were
    decoded. `encoding` is the old encoding its text is read in ("": Unicode), `guessed` the one
    the program would choose by itself.
    """

    letter: str
    header: str
    field: str
    samples: tuple[str, ...]
    raw: tuple[str, ...]
    encoding: str
    guessed: str


@dataclass(frozen=True)
class SheetLook:
    """A sheet: whether it is read, its filled rows below the header, where that stands.

    `header_row` is the sheet's own row number, `NO_HEADER` where the clerk says there is none,
    None where none was found; `rows` are then all filled ones. `top` holds the first filled lines:
    row number and cells as shown.
    """

    name: str
    hidden: bool
    chosen: bool
    rows: int
    header_row: int | None
    top: tuple[tuple[int, tuple[str, ...]], ...]
    columns: tuple[ColumnLook, ...]


@dataclass(frozen=True)
class Seen:
    """A file as it would be read; `problem` says why it cannot be."""

    kind: FileKind | ReportKind | None
    sheets: tuple[SheetLook, ...]
    problem: str
    shape: FileShape


@dataclass(frozen=True)
class _View:
    """A sheet before and after decoding, and the table found in it."""

    raw: Sheet
    plain: Sheet
    table: Table | None
    read_in: dict[int, str]
    guessed: dict[int, str]


def look_at(file: OfficeFile, terms: ReadingTerms) -> Seen:
    """Return how a file would be read, from the first lines of its sheets.

    Raises `ClerkError` only for what is no table file.
    """
    views = [_view(file, sheet, _possible(terms)) for sheet in file.sheets]
    kind, problem = terms.kind, ""
    try:
        found = find_tables(file, terms, LOOKED_AT)
        kind, read = found.kind, {table.sheet for table in found.tables}
    except ClerkError as error:
        problem, read = str(error), _with_header(file, terms, views)
        tables = [view.table for view in views if view.table and view.raw.name in read]
        kind = kind or kind_of_all(tables)
    sheets = tuple(_sheet_look(view, chosen=view.raw.name in read) for view in views)
    return Seen(kind, sheets, problem, shape_under(file, _possible(terms)))


def _possible(terms: ReadingTerms) -> ReadingTerms:
    """Return the terms without fields and encodings there are none of."""
    fields = {key: field for key, field in terms.fields.items() if is_field(field)}
    known = {"", *OLD_ENCODINGS}
    encodings = {
        letters: name
        for letters, name in terms.encodings.items()
        if column_of(letters) is not None and name in known
    }
    return replace(terms, fields=fields, encodings=encodings)


def _with_header(file: OfficeFile, terms: ReadingTerms, views: Sequence[_View]) -> set[str]:
    """Return the sheets asked for that have a table, where the file cannot be read as it is."""
    try:
        wanted = {sheet.name for sheet in chosen_sheets(file.sheets, terms.sheets)}
    except ClerkError:
        return set()
    return {view.raw.name for view in views if view.table and view.raw.name in wanted}


def _view(file: OfficeFile, sheet: Sheet, terms: ReadingTerms) -> _View:
    raw, guess = sheet.head(LOOKED_AT), file.guess(sheet)
    said = said_encodings(terms.encodings)
    plain, _ = decode_sheet(raw, guess, said)
    table = find_table(plain, words_of(terms), terms.header_row)
    return _View(raw, plain, table, {**guess.columns, **said}, dict(guess.columns))


def _sheet_look(view: _View, *, chosen: bool) -> SheetLook:
    table = view.table
    return SheetLook(
        name=view.raw.name,
        hidden=view.raw.hidden,
        chosen=chosen,
        rows=table.size if table else len(view.raw.lines) + view.raw.left_off,
        header_row=table.row if table else None,
        top=tuple((line.number, _cells(line)) for line in view.plain.lines[:_TOP]),
        columns=tuple(_columns(view, table)) if table else (),
    )


def _columns(view: _View, table: Table) -> Iterator[ColumnLook]:
    fields = {column: field for field, columns in table.columns.items() for column in columns}
    raw = {line.number: line for line in view.raw.lines}
    width = max(len(table.texts), max((_width(line) for line in table.lines), default=0))
    for column in range(width):
        letter = letters_of(column)
        text = table.texts[column] if column < len(table.texts) else ""
        samples = _samples(table, raw, column)
        yield ColumnLook(
            letter=letter,
            header=text or letter,
            field=fields.get(column, ""),
            samples=tuple(samples),
            raw=tuple(samples.values()),
            encoding=view.read_in.get(column, ""),
            guessed=view.guessed.get(column, ""),
        )


def _samples(table: Table, raw: dict[int, Line], column: int) -> dict[str, str]:
    """Return the first different values of a column, each with what it was before decoding."""
    found: dict[str, str] = {}
    for line in table.lines:
        cell = line.at(column)
        if not is_blank(cell):
            text, before = shown(cell), raw[line.number].at(column)
            found.setdefault(text, text if before == cell else str(before).strip())
            if len(found) == _SAMPLES:
                break
    return found


def _cells(line: Line) -> tuple[str, ...]:
    return tuple(map(_shown, islice(line.cells, _width(line))))


def _shown(cell: Cell) -> str:
    return "" if is_blank(cell) else shown(cell)


def _width(line: Line) -> int:
    """Return how many cells there are up to the last filled one."""
    return max((n for n, cell in enumerate(line.cells, start=1) if not is_blank(cell)), default=0)
