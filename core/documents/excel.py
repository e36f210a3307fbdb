"""Lists as Excel workbooks an office can print, sign and filter."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import accumulate
from pathlib import Path
from typing import Any

from core.documents.workbook import (
    A4,
    BOXED,
    DAY_FORMAT,
    FONT,
    HEADER,
    TEXT_FORMAT,
    mark_sample,
    new_workbook,
    row_height,
    sheet_name,
    write_across,
    write_day,
    write_text,
)
from core.domain.cell_words import counts_line
from core.domain.days import format_day
from core.domain.hamlet_sums import sum_lines
from core.domain.listing import Cell, Kind, Listing
from core.domain.progress import Progress

_HEADER_ROW = 7
_NUMBER_WIDTH = 6
_TITLE_HEIGHT = 24  # points
_MARGINS = {"left": 0.6, "right": 0.6, "top": 0.6, "bottom": 0.7}  # inches
_CENTRED = {**FONT, "align": "center", "valign": "vcenter"}
_STYLES: Mapping[str, Mapping[str, Any]] = {
    "heading": {**_CENTRED, "bold": True},
    "motto": {**_CENTRED, "bold": True, "underline": 1},
    "title": {**_CENTRED, "bold": True, "font_size": 14},
    "line": {**_CENTRED, "italic": True, "text_wrap": True},
    "header": HEADER,
    "sum": {**BOXED, "bold": True, "text_wrap": True},
    Kind.TEXT: {**BOXED, "text_wrap": True},
    Kind.ID: {**BOXED, "num_format": TEXT_FORMAT, "align": "center"},
    Kind.NUMBER: {**BOXED, "num_format": "0", "align": "center"},
    Kind.MONEY: {**BOXED, "num_format": "#,##0"},
    Kind.DAY: {**BOXED, "num_format": DAY_FORMAT, "align": "center"},
    Kind.PARTIAL_DAY: {**BOXED, "align": "center"},
    Kind.PERCENT: {**BOXED, "num_format": "0.00%", "align": "center"},
    Kind.POINTS: {**BOXED, "num_format": "+0.00;-0.00;0.00", "align": "center"},
}
_BOLD = "bold "  # before the name of a style: the same for the row of totals


@dataclass(frozen=True)
class _Page:
    """The sheet being written, its formats by name, its last column left of the middle.

    `width` is that of all columns, in digits.
    """

    sheet: Any
    styles: Mapping[str, Any]
    middle: int
    last: int
    width: float

    @property
    def left(self) -> tuple[int, int]:
        """The columns of the left half."""
        return 0, self.middle

    @property
    def right(self) -> tuple[int, int]:
        """The columns of the right half."""
        return self.middle + 1, self.last

    @property
    def whole(self) -> tuple[int, int]:
        """All columns."""
        return 0, self.last

    def across(self, row: int, columns: tuple[int, int], text: str, style: str) -> None:
        """Write a line over some columns."""
        write_across(self.sheet, row, columns, text, self.styles[style])


def write_excel(listing: Listing, target: Path, progress: Progress | None = None) -> None:
    """Write `listing` to `target`: national heading, table with filter, signatures, A4 landscape.

    Text stays text whatever it begins with, days are dates, đồng and counts are numbers.
    """
    with new_workbook(target) as book:
        created = datetime.combine(listing.on, time())
        book.set_properties({"title": listing.title, "created": created})
        page = _new_page(book, listing)
        _write_heading(page, listing)
        _write_header(page, listing)
        _write_rows(page, listing, progress or Progress())
        below = _HEADER_ROW + len(listing.rows) + 1
        if listing.total is not None:
            _write_total(page, listing, below)
            below += 1
        for text in sum_lines(listing):
            page.sheet.set_row(below, row_height([(text, page.width)]))
            page.across(below, page.whole, text, "sum")
            below += 1
        _write_signatures(page, listing, below + 1)


def _new_page(book: Any, listing: Listing) -> _Page:
    sheet = book.add_worksheet(sheet_name(listing.title, frozenset()))
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(**_MARGINS)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer('&C&"Times New Roman,Regular"&10Trang &P/&N')
    if listing.sample:
        mark_sample(sheet)
    widths = [_NUMBER_WIDTH, *(column.width for column in listing.columns)]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    last = max(len(widths) - 1, 1)
    styles = {name: book.add_format(dict(style)) for name, style in _STYLES.items()}
    for kind in Kind:
        styles[_BOLD + kind] = book.add_format({**_STYLES[kind], "bold": True})
    return _Page(sheet, styles, _middle(widths), last, sum(widths))


def _middle(widths: list[int]) -> int:
    """Return the last column of the left half, at least one column on either side."""
    half = sum(widths) / 2
    nearest = min(enumerate(accumulate(widths)), key=lambda found: abs(found[1] - half))[0]
    return max(0, min(nearest, len(widths) - 2))


def _write_heading(page: _Page, listing: Listing) -> None:
    page.across(0, page.left, "ỦY BAN NHÂN DÂN", "heading")
    page.across(0, page.right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "heading")
    page.across(1, page.left, listing.commune.upper(), "heading")
    page.across(1, page.right, "Độc lập - Tự do - Hạnh phúc", "motto")
    page.sheet.set_row(3, _TITLE_HEIGHT)
    page.across(3, page.whole, listing.title.upper(), "title")
    place = f"{listing.hamlet} – " if listing.hamlet else ""
    page.across(4, page.whole, f"{place}Tính đến ngày {format_day(listing.on)}", "line")
    page.sheet.set_row(5, row_height([(counts_line(listing), page.width)]))
    page.across(5, page.whole, counts_line(listing), "line")


def _write_header(page: _Page, listing: Listing) -> None:
    titles = ["STT", *(column.title for column in listing.columns)]
    widths = [_NUMBER_WIDTH, *(column.width for column in listing.columns)]
    # A filter's arrow takes the room of two digits and capitals in bold are wide.
    height = row_height(zip(titles, [width - 2 for width in widths], strict=True))
    page.sheet.set_row(_HEADER_ROW, height)
    for place, title in enumerate(titles):
        write_text(page.sheet, (_HEADER_ROW, place), title, page.styles["header"])
    last_row = _HEADER_ROW + len(listing.rows)
    page.sheet.freeze_panes(_HEADER_ROW + 1, 0)
    page.sheet.repeat_rows(_HEADER_ROW)
    page.sheet.autofilter(_HEADER_ROW, 0, last_row, len(listing.columns))
    page.sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})


def _write_rows(page: _Page, listing: Listing, progress: Progress) -> None:
    number_style = page.styles[Kind.NUMBER]
    for number, row in enumerate(progress.track(listing.rows), start=1):
        line = _HEADER_ROW + number
        cells = [(column.value(row), column) for column in listing.columns]
        texts = [(cell, column.width) for cell, column in cells if isinstance(cell, str)]
        page.sheet.set_row(line, row_height(texts))
        page.sheet.write_number(line, 0, number, number_style)
        for place, (cell, column) in enumerate(cells, start=1):
            _write_cell(page, (line, place), cell, column.kind)


def _write_total(page: _Page, listing: Listing, line: int) -> None:
    page.sheet.write_blank(line, 0, None, page.styles[Kind.NUMBER])
    for place, column in enumerate(listing.columns, start=1):
        cell = column.value(listing.total)
        _write_cell(page, (line, place), cell, column.kind, _BOLD)


def _write_cell(
    page: _Page, place: tuple[int, int], value: Cell, kind: Kind, look: str = ""
) -> None:
    style = page.styles[look + kind]
    if value is None:
        page.sheet.write_blank(*place, None, style)
    elif isinstance(value, date):
        write_day(page.sheet, place, value, page.styles[look + Kind.DAY])
    elif isinstance(value, int | float) and kind not in {Kind.ID, Kind.TEXT}:
        page.sheet.write_number(*place, value, style)
    else:
        write_text(page.sheet, place, str(value), style)


def _write_signatures(page: _Page, listing: Listing, row: int) -> None:
    place = f"{listing.commune}, ngày ..... tháng ..... năm ........"
    page.across(row, page.right, place, "line")
    page.across(row + 1, page.left, "NGƯỜI LẬP BIỂU", "heading")
    page.across(row + 1, page.right, "TM. ỦY BAN NHÂN DÂN", "heading")
    page.across(row + 2, page.left, "(Ký, ghi rõ họ tên)", "line")
    page.across(row + 2, page.right, "(Ký, ghi rõ họ tên, đóng dấu)", "line")
