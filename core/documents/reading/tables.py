"""The tables of a file under the clerk's terms: which sheets, whose columns, what kind of list."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.documents.reading.encoding import decode_sheet, said_encodings
from core.documents.reading.header import SEARCHED_ROWS, find_table
from core.documents.reading.kinds import fits, kind_of_all
from core.documents.reading.office_file import OfficeFile
from core.documents.reading.sheets import Sheet
from core.documents.reading.table import Table
from core.documents.reading.words import (
    Vocabulary,
    column_named,
    compared_texts,
    vocabulary,
)
from core.domain.errors import ClerkError
from core.domain.reading_terms import NO_HEADER, ReadingTerms
from core.domain.records import KIND_NAMES, FileKind, ReportKind
from core.domain.text import header_key, search_key


@dataclass(frozen=True)
class Found:
    """The tables that are read, all of one kind, and what the clerk should know about the rest."""

    kind: FileKind | ReportKind
    tables: tuple[Table, ...]
    remarks: tuple[str, ...]


def find_tables(file: OfficeFile, terms: ReadingTerms, lines: int | None = None) -> Found:
    """Return the tables of a file as `terms` say, looking at the first `lines` of each sheet.

    Raises `ClerkError` where it cannot be read so.
    """
    remarks: list[str] = []
    sheets = _decoded(file, terms, lines, remarks)
    tables = _tables(sheets, terms, remarks)
    _refuse_absent_columns(terms, tables)
    kind = terms.kind or _told_by_headers(tables)
    fitting = _fitting(tables, kind, remarks)
    unknown = _listed(text for table in fitting for text in table.unknown)
    if unknown:
        remarks.append(f"Không đọc các cột: {unknown}.")
    return Found(kind, tuple(fitting), tuple(remarks))


def tables_with_header(file: OfficeFile, terms: ReadingTerms, lines: int) -> Sequence[Table]:
    """Return the tables that are read, all that have a header where no kind of list is known.

    Raises `ClerkError` where there is none.
    """
    tables = _tables(_decoded(file, terms, lines, []), terms, [])
    kind = terms.kind or kind_of_all(tables)
    return [table for table in tables if kind and fits(table, kind)] or tables


def told_kind(file: OfficeFile, terms: ReadingTerms, lines: int) -> FileKind | ReportKind | None:
    """Return the kind of list the headers tell, whatever the clerk says; None where they do not."""
    return kind_of_all(_tables(_decoded(file, terms, lines, []), terms, []))


def absent_columns(terms: ReadingTerms, tables: Sequence[Table]) -> Sequence[str]:
    """Return the keys of the clerk's mapping that name a column no table has."""
    if not terms.fields:
        return []
    headless = terms.header_row == NO_HEADER
    known = {word for table in tables for path in table.paths for word in compared_texts(path)}
    width = max(table.width for table in tables)

    def is_there(key: str) -> bool:
        column = column_named(key, bare_letters=headless)
        if column is not None:
            return column < width
        return not headless and header_key(key) in known - {""}

    return [key for key in terms.fields if not is_there(key)]


def chosen_sheets(sheets: Sequence[Sheet], wanted: Sequence[str]) -> Sequence[Sheet]:
    """Return the sheets asked for, else those that are not hidden, all where only hidden hold any.

    Raises `ClerkError` for a name no sheet has.
    """
    if wanted:
        return [_named(sheets, name) for name in wanted]
    if not any(sheet.lines for sheet in sheets if not sheet.hidden):
        return sheets
    return [sheet for sheet in sheets if not sheet.hidden]


def words_of(terms: ReadingTerms) -> Vocabulary:
    """Return the header words together with the clerk's own."""
    return vocabulary().with_mapping(terms.fields, bare_letters=terms.header_row == NO_HEADER)


def _refuse_absent_columns(terms: ReadingTerms, tables: Sequence[Table]) -> None:
    absent = absent_columns(terms, tables)
    if absent:
        raise ClerkError(
            f"Tệp không có cột “{absent[0]}” mà phần ghép cột nói đến; các cột của tệp là "
            f"{_listed(text for table in tables for text in table.texts)}; hãy sửa lại tên cột."
        )


def _decoded(
    file: OfficeFile, terms: ReadingTerms, lines: int | None, remarks: list[str]
) -> list[Sheet]:
    said = said_encodings(terms.encodings)
    sheets = chosen_sheets(file.sheets, terms.sheets)
    passed_over = {sheet.name for sheet in file.sheets} - {sheet.name for sheet in sheets}
    remarks.extend(
        f"Trang ẩn “{sheet.name}” không được đọc; muốn đọc thì chọn riêng trang ấy."
        for sheet in file.sheets
        if sheet.lines and sheet.name in passed_over and not terms.sheets
    )
    decoded = []
    for sheet in sheets:
        looked_at = sheet if lines is None else sheet.head(lines)
        plain, told = decode_sheet(looked_at, file.guess(sheet), said)
        decoded.append(plain)
        remarks.extend(told)
    return decoded


def _named(sheets: Sequence[Sheet], name: str) -> Sheet:
    named = [sheet for sheet in sheets if search_key(sheet.name) == search_key(name)]
    if not named:
        names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
        raise ClerkError(f"Tệp không có trang “{name}”; các trang của tệp là {names}.")
    return next((sheet for sheet in named if sheet.name == name), named[0])


def _tables(sheets: Sequence[Sheet], terms: ReadingTerms, remarks: list[str]) -> list[Table]:
    """Return the tables of the sheets; refuse in words when there is none."""
    words = words_of(terms)
    tables: list[Table] = []
    nameless: list[Table] = []
    for sheet in sheets:
        table = find_table(sheet, words, terms.header_row)
        if table and (terms.header_row is not None or table.names_person):
            tables.append(table)
        elif table:
            nameless.append(table)
            remarks.append(f"Trang “{sheet.name}” không rõ cột họ tên nên không được đọc.")
        elif sheet.lines:
            remarks.append(f"Trang “{sheet.name}” {_no_header(terms)} nên không được đọc.")
    if not tables and nameless:
        raise ClerkError(
            f"Dòng {nameless[0].row} của trang “{nameless[0].sheet}” giống hàng tiêu đề cột nhưng "
            "không rõ cột nào là họ và tên; hãy ghép cột ấy với họ và tên."
        )
    if not tables and terms.header_row:
        raise ClerkError(
            f"Dòng {terms.header_row} được chọn làm hàng tiêu đề cột không có chữ nào hoặc là dòng "
            "của một người; hãy chọn dòng khác."
        )
    if not tables:
        raise ClerkError(
            f"Không tìm thấy hàng tiêu đề cột (như “Họ và tên”) trong {SEARCHED_ROWS} dòng đầu; "
            "hãy kiểm tra lại tệp, hoặc những dòng đã dán, hoặc ghép lại các cột."
        )
    return tables


def _no_header(terms: ReadingTerms) -> str:
    if terms.header_row:
        return f"không có hàng tiêu đề cột ở dòng {terms.header_row}"
    return "không có hàng tiêu đề cột"


def _told_by_headers(tables: Sequence[Table]) -> FileKind | ReportKind:
    kind = kind_of_all(tables)
    if kind is None:
        raise ClerkError(
            "Không nhận ra đây là loại danh sách nào từ các tiêu đề cột; "
            "hãy chọn loại danh sách hoặc ghép lại các cột."
        )
    return kind


def _fitting(
    tables: Sequence[Table], kind: FileKind | ReportKind, remarks: list[str]
) -> list[Table]:
    """Return the tables that have the columns of a kind; refuse in words when none has."""
    fitting = [table for table in tables if fits(table, kind)]
    if not fitting:
        raise ClerkError(
            f"Các tiêu đề cột của tệp không phải của {KIND_NAMES[kind]}; "
            "hãy chọn loại danh sách khác hoặc ghép lại các cột."
        )
    remarks.extend(
        f"Trang “{table.sheet}” không phải {KIND_NAMES[kind]} nên không được đọc."
        for table in tables
        if not fits(table, kind)
    )
    return fitting


def _listed(texts: Iterable[str]) -> str:
    named: Mapping[str, None] = dict.fromkeys(text for text in texts if text)
    return ", ".join(f"“{text}”" for text in named)
