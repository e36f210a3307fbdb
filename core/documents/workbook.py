"""A new Excel workbook that takes its target's place only when it is whole."""

import re
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from core.documents.cells import cell_text
from core.domain.cell_words import SAMPLE_MARK
from core.domain.days import format_day
from core.saving import saving

A4 = 9
"""Excel's number for A4 paper."""
DAY_FORMAT = "dd/mm/yyyy"
TEXT_FORMAT = "@"
FONT_SIZE = 12
FONT = {"font_name": "Times New Roman", "font_size": FONT_SIZE}
BOXED = {**FONT, "border": 1, "valign": "vcenter"}
HEADER = {**BOXED, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#E7EEF5"}
_FIRST_YEAR = 1900  # Excel's calendar begins here
_SHEET_NAME = 31  # the longest name of a sheet
_LINE_HEIGHT = 15.75  # points, for 12 pt Times New Roman
_TALLEST_ROW = 409.0  # points, Excel's limit
_LETTERS_PER_WIDTH = 0.94  # how much of a column's width in digits its letters may fill


def mark_sample(sheet: Any) -> None:
    """Have every printed page of a sheet say that the data are invented."""
    sheet.set_header(f'&R&"Times New Roman,Bold"&9{SAMPLE_MARK}')


@contextmanager
def new_workbook(target: Path, *, in_order: bool = True) -> Iterator[Any]:
    """Yield an XlsxWriter workbook that replaces `target` at the end.

    `in_order`: it writes row by row and forgets what is written; otherwise cells may come in any
    order, as headers merged over several rows do.
    """
    with (
        saving(target, ".xlsx") as scratch,
        TemporaryDirectory(prefix="sobhyt-", ignore_cleanup_errors=True) as folder,
    ):
        options = {
            "constant_memory": in_order,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        }
        whole = BytesIO()  # a ZIP on a full disk complains once more when it is thrown away
        book = Workbook(whole, options)
        try:
            with book:
                yield book
        except FileCreateError as fault:
            raise fault.args[0] from fault
        finally:
            _close_rows(book)
        scratch.write_bytes(whole.getbuffer())


def _close_rows(book: Any) -> None:
    """Close the files of rows that XlsxWriter leaves open when it could not finish."""
    for sheet in book.worksheets():
        if sheet.row_data_fh:
            sheet.row_data_fh.close()


def sheet_name(wanted: str, taken: Set[str]) -> str:
    """Return a name Excel accepts for a sheet, unlike those `taken` (in lower case)."""
    plain = re.sub(r"[\[\]:*?/\\]", " ", cell_text(wanted)).strip("' ")
    name = plain[:_SHEET_NAME].strip("' ") or "Danh sách"
    number = 1
    while name.lower() in taken | {"history"}:
        number += 1
        tail = f" ({number})"
        name = plain[: _SHEET_NAME - len(tail)] + tail
    return name


def write_text(sheet: Any, place: tuple[int, int], text: str, style: Any) -> None:
    """Write `text` at (row, column) as text whatever it begins with."""
    cleaned = cell_text(text)
    if cleaned:
        sheet.write_string(*place, cleaned, style)
    else:
        sheet.write_blank(*place, None, style)


def write_day(sheet: Any, place: tuple[int, int], day: date, style: Any) -> None:
    """Write a real date, or its text where Excel's calendar does not reach."""
    if day.year < _FIRST_YEAR:
        write_text(sheet, place, format_day(day), style)
        return
    if isinstance(day, datetime):
        day = day.replace(tzinfo=None)
    sheet.write_datetime(*place, day, style)


def row_height(cells: Iterable[tuple[str, float]], size: float = FONT_SIZE) -> float:
    """Return the height in points of a row of wrapped (text, column width in digits) cells.

    Set on every row, because LibreOffice keeps one line where a file names no height. `size` is
    that of the letters in points.
    """
    scale = size / FONT_SIZE
    lines = max((_line_count(text, width / scale) for text, width in cells), default=1)
    return min(lines * _LINE_HEIGHT * scale + 1, _TALLEST_ROW)


def _line_count(text: str, width: float) -> int:
    room = max(int(width * _LETTERS_PER_WIDTH), 1)
    if len(text) <= room:
        return 1
    lines, used = 1, 0
    for length in map(len, text.split()):
        if used and used + 1 + length > room:
            lines, used = lines + 1, 0
        lines += (length - 1) // room
        used += length + (1 if used else 0)
    return lines


def write_across(sheet: Any, row: int, columns: tuple[int, int], text: str, style: Any) -> None:
    """Write `text` over the columns from first to last of one row."""
    first, last = columns
    if first < last:
        sheet.merge_range(row, first, row, last, "", style)
    write_text(sheet, (row, first), text, style)
