"""Reading an office file of any kind: the one door other rooms use."""

from collections.abc import Mapping, Sequence
from functools import cache

from core.documents.reading.above import list_month, unit_code
from core.documents.reading.cards import CardReader
from core.documents.reading.d09 import D09Reader
from core.documents.reading.declarations import DeclarationReader, is_declaration
from core.documents.reading.encoding import decode_sheet
from core.documents.reading.fonts import read_fonts
from core.documents.reading.header import SEARCHED_ROWS, Table, find_table
from core.documents.reading.kinds import KIND_NAMES, fits, kind_of_all
from core.documents.reading.office_file import AnyFile, OfficeFile, opened
from core.documents.reading.people import PeopleReader
from core.documents.reading.places import hamlet_of_sheet
from core.documents.reading.poverty import PovertyReader
from core.documents.reading.reports import ReportReader
from core.documents.reading.sheet_reader import Gathered, SheetReader
from core.documents.reading.sheets import Sheet
from core.documents.reading.sniffing import shape_of
from core.documents.reading.words import Vocabulary, vocabulary
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind, Reading, ReportKind
from core.domain.text import search_key

READERS: Mapping[FileKind | ReportKind, type[SheetReader]] = {
    FileKind.PEOPLE: PeopleReader,
    FileKind.CARDS: CardReader,
    FileKind.D09: D09Reader,
    FileKind.POVERTY: PovertyReader,
    ReportKind.STOPPED: ReportReader,
    ReportKind.DUE: ReportReader,
}
AS_THE_FILE_SAYS = ReadingTerms()


def reader_of(kind: FileKind | ReportKind, table: Table) -> type[SheetReader]:
    """Return what reads a table as a kind of list; cards stand in two shapes."""
    if kind is FileKind.CARDS and is_declaration(table):
        return DeclarationReader
    return READERS[kind]


def read_office_file(
    file: AnyFile,
    terms: ReadingTerms = AS_THE_FILE_SAYS,
    progress: Progress | None = None,
) -> Reading:
    """Return what an office file holds, read as `terms` say.

    Raises `ClerkError` for what cannot be read so.
    """
    gathered = Gathered()
    sheets = _decoded(opened(file), terms, gathered)
    words = vocabulary().with_mapping(terms.fields)
    tables = _find_tables(sheets, words, gathered)
    chosen = terms.kind or _told_by_headers(tables)
    tables = _fitting(tables, chosen, gathered)
    _read_lines(tables, chosen, gathered, progress or Progress())
    return _reading(tables, chosen, gathered)


def _decoded(file: OfficeFile, terms: ReadingTerms, gathered: Gathered) -> list[Sheet]:
    """Return the sheets to be read, in Unicode."""
    sheets = _chosen(file.sheets, terms.sheets, gathered)
    fonts = cache(lambda: read_fonts(file.content, shape_of(file.content)))
    decoded = []
    for sheet in sheets:
        plain, remarks = decode_sheet(sheet, fonts)
        decoded.append(plain)
        gathered.remarks.extend(remarks)
    return decoded


def _chosen(sheets: Sequence[Sheet], wanted: Sequence[str], gathered: Gathered) -> Sequence[Sheet]:
    """Return the sheets asked for, else those that are not hidden."""
    if wanted:
        return [_named(sheets, name) for name in wanted]
    if not any(sheet.lines for sheet in sheets if not sheet.hidden):
        return sheets
    for sheet in sheets:
        if sheet.hidden and sheet.lines:
            gathered.remarks.append(
                f"Trang ẩn “{sheet.name}” không được đọc; muốn đọc thì chọn riêng trang ấy."
            )
    return [sheet for sheet in sheets if not sheet.hidden]


def _named(sheets: Sequence[Sheet], name: str) -> Sheet:
    named = [sheet for sheet in sheets if search_key(sheet.name) == search_key(name)]
    if not named:
        names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
        raise ClerkError(f"Tệp không có trang “{name}”; các trang của tệp là {names}.")
    return next((sheet for sheet in named if sheet.name == name), named[0])


def _find_tables(sheets: Sequence[Sheet], words: Vocabulary, gathered: Gathered) -> list[Table]:
    """Return the tables of the sheets; refuse in words when there is none."""
    tables = []
    for sheet in sheets:
        table = find_table(sheet, words)
        if table:
            tables.append(table)
        elif sheet.lines:
            gathered.remarks.append(
                f"Trang “{sheet.name}” không có hàng tiêu đề cột nên không được đọc."
            )
    if not tables:
        raise ClerkError(
            f"Không tìm thấy hàng tiêu đề cột (như “Họ và tên”) trong {SEARCHED_ROWS} dòng đầu; "
            "hãy kiểm tra lại tệp hoặc ghép lại các cột."
        )
    return tables


def _told_by_headers(tables: Sequence[Table]) -> FileKind | ReportKind:
    kind = kind_of_all(tables)
    if kind is None:
        raise ClerkError(
            "Không nhận ra đây là loại danh sách nào từ các tiêu đề cột; "
            "hãy chọn loại danh sách hoặc ghép lại các cột."
        )
    return kind


def _fitting(
    tables: Sequence[Table], kind: FileKind | ReportKind, gathered: Gathered
) -> list[Table]:
    """Return the tables that have the columns of a kind; refuse in words when none has."""
    fitting = [table for table in tables if fits(table, kind)]
    if not fitting:
        raise ClerkError(
            f"Các tiêu đề cột của tệp không phải của {KIND_NAMES[kind]}; "
            "hãy chọn loại danh sách khác hoặc ghép lại các cột."
        )
    for table in tables:
        if not fits(table, kind):
            gathered.remarks.append(
                f"Trang “{table.sheet}” không phải {KIND_NAMES[kind]} nên không được đọc."
            )
    return fitting


def _read_lines(
    tables: Sequence[Table], kind: FileKind | ReportKind, gathered: Gathered, progress: Progress
) -> None:
    several = len(tables) > 1
    steps = []
    for table in tables:
        hamlet = hamlet_of_sheet(table.sheet, several=several)
        reader = reader_of(kind, table)(table, gathered, hamlet)
        steps += [(reader, line) for line in table.lines]
    for reader, line in progress.track(steps):
        reader.take(line)


def _reading(tables: Sequence[Table], kind: FileKind | ReportKind, gathered: Gathered) -> Reading:
    of_agency = kind is FileKind.D09 or isinstance(kind, ReportKind)
    units = [unit_code(table.above) for table in tables] if of_agency else []
    months = [list_month(table.above) for table in tables] if of_agency else []
    return Reading(
        kind=kind,
        rows=tuple(gathered.rows),
        rejects=tuple(gathered.rejects),
        warnings=tuple(gathered.warnings),
        remarks=tuple(gathered.remarks),
        unit_code=next((unit for unit in units if unit), ""),
        month=next((month for month in months if month), None),
        headers={table.sheet: table.texts for table in tables},
    )
