"""Opening a list of any format: bytes in, sheets out, refusals in words."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from core.documents.reading.limits import MAX_BYTES, MAX_COLUMNS, check_extent, too_large
from core.documents.reading.plain_text import read_plain_text
from core.documents.reading.quiet import parser_faults_in_words
from core.documents.reading.sheets import BLANK, Line, Sheet, is_blank
from core.documents.reading.sniffing import (
    Shape,
    damaged,
    locked,
    shape_of,
)
from core.documents.reading.unpacking import check_unpacked
from core.documents.reading.xls_extent import xls_extent
from core.domain.errors import ClerkError


def read_content(path: Path) -> bytes:
    """Return the bytes of a file; say in words why there are none."""
    try:
        if path.is_dir():
            raise ClerkError(
                f"Đây là một thư mục, không phải tệp: “{path.name}”; hãy chọn một tệp."
            )
        if path.stat().st_size > MAX_BYTES:
            raise too_large()
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise ClerkError(
            f"Không tìm thấy tệp “{path.name}”; hãy kiểm tra lại tên và thư mục."
        ) from fault
    except OSError as fault:
        raise ClerkError(
            f"Không mở được tệp “{path.name}”; hãy đóng chương trình đang giữ tệp "
            "hoặc kiểm tra quyền đọc."
        ) from fault


def read_sheets(content: bytes, name: str, *, by_tabs: bool = False) -> tuple[Sheet, ...]:
    """Return the sheets of a file; `name` names the only sheet of a text file.

    `by_tabs`: a text file's cells are parted by tabs, whatever else it holds.
    """
    shape = shape_of(content)
    if shape is Shape.TEXT:
        sheets: tuple[Sheet, ...] = (read_plain_text(content, name, by_tabs=by_tabs),)
    else:
        check_unpacked(content, shape)
        if shape is Shape.XLS:
            xls_extent(content).check()
        sheets = _read_workbook(content)
    for sheet in sheets:
        _check_size(sheet)
    return sheets


def _read_workbook(content: bytes) -> tuple[Sheet, ...]:
    try:
        with parser_faults_in_words(), CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            return tuple(
                _read_sheet(book.get_sheet_by_name(about.name), about)
                for about in book.sheets_metadata
                if about.typ == SheetTypeEnum.WorkSheet
            )
    except PasswordError as fault:
        raise locked() from fault
    except (CalamineError, OSError, ValueError) as fault:
        raise damaged() from fault


def _read_sheet(sheet: CalamineSheet, about: SheetMetadata) -> Sheet:
    hidden = about.visible != SheetVisibleEnum.Visible
    return Sheet(about.name, tuple(_lines(sheet)), hidden)


def _lines(sheet: CalamineSheet) -> Iterator[Line]:
    """Yield the rows that hold something, under their own numbers and in their own columns.

    calamine yields the empty rows before the first filled one, but not the empty columns.
    """
    if sheet.start is None:
        return
    margin = (BLANK,) * sheet.start[1]
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if cells.count(BLANK) < len(cells) and not all(map(is_blank, cells)):
            yield Line(number, (*margin, *cells))


def _check_size(sheet: Sheet) -> None:
    if sheet.lines:
        check_extent(sheet.lines[-1].number, 1)
        check_extent(1, max(_width(line) for line in sheet.lines))


def _width(line: Line) -> int:
    width = len(line.cells)
    while width > MAX_COLUMNS and is_blank(line.cells[width - 1]):
        width -= 1
    return width
