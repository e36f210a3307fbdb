"""A list on paper: A4 landscape, headed and signed as in Excel, its columns fitted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from core.documents.canvas import draw_page, mark_sample, new_pdf
from core.documents.fonts import BOLD, ITALIC, REGULAR
from core.documents.grid import GridColumn, GridStyle, Row, grid
from core.documents.ink import Face, Line, Pen, wrap
from core.documents.letterhead import COMMITTEE, MOTTO, NATION
from core.documents.list_rows import list_rows
from core.documents.list_widths import fitted
from core.documents.measures import MM, Page
from core.documents.strips import (
    Align,
    Box,
    PlacedStrip,
    Strip,
    TextStyle,
    draw_line,
    kept,
    pages,
    paragraph,
)
from core.domain.cell_words import COUNTED, counts_line
from core.domain.days import format_day
from core.domain.hamlet_sums import sum_lines
from core.domain.listing import Column, Kind, Listing
from core.domain.progress import Progress

LIST_PAGE = Page(
    width=297 * MM,
    height=210 * MM,
    top_margin=12 * MM,
    bottom_margin=17 * MM,
    left=12 * MM,
    right_margin=12 * MM,
    number_baseline=11 * MM,  # above the lower edge
)
_WHOLE = Box(LIST_PAGE.left, LIST_PAGE.text_width)
_HALF = LIST_PAGE.text_width / 2
_HALVES = (Box(LIST_PAGE.left, _HALF), Box(LIST_PAGE.left + _HALF, _HALF))
_HEADING = TextStyle(Face(BOLD, 12), Align.CENTRE)
_TITLE = TextStyle(Face(BOLD, 14), Align.CENTRE, gap=12)
_LINE = TextStyle(Face(ITALIC, 12), Align.CENTRE, gap=2)
_PLAIN = TextStyle(Face(ITALIC, 12), Align.CENTRE)
_NUMBER = Face(REGULAR, 10)
_POINT, _BOLD_POINT = Face(REGULAR, 1), Face(BOLD, 1)
_MARK_BELOW_TOP = 9 * MM
_SIGNING_ROOM = 22 * MM
_PAD, _PAD_ABOVE = 0.8 * MM, 1.2
_LONGEST_NUMBER = 15  # letters of a number that names somebody; a longer text wraps
_ONE_LINE = {Kind.DAY, Kind.PARTIAL_DAY, *COUNTED}
_CENTRED = {Kind.ID, *_ONE_LINE}


def write_list_page(listing: Listing, target: Path, progress: Progress | None = None) -> None:
    """Write a list as PDF; every cell whole, the column heads on every page.

    A name with letters the font lacks raises `ClerkError`, a stop `Cancelled`; the old file stays
    until the new one is whole.
    """
    setting, drawing = (progress or Progress()).parts(7, 3)
    with new_pdf(target, listing.title, listing.commune, LIST_PAGE) as canvas:
        table = _table(listing, setting)
        strips = [*_head(listing), *table, *_signatures(listing)]
        placed = pages(strips, LIST_PAGE.room)
        for number, page in enumerate(drawing.track(placed), start=1):
            _draw(canvas, page, f"Trang {number}/{len(placed)}", sample=listing.sample)


def _draw(canvas: Canvas, strips: list[PlacedStrip], number: str, *, sample: bool) -> None:
    pen = Pen(canvas)
    if sample:
        mark_sample(pen, LIST_PAGE, _MARK_BELOW_TOP)
    middle = LIST_PAGE.left + _HALF
    pen.write((middle - _NUMBER.width(number) / 2, LIST_PAGE.number_baseline), number, _NUMBER)
    draw_page(canvas, pen, strips, LIST_PAGE)


def _head(listing: Listing) -> list[Strip]:
    place = f"{listing.hamlet} – " if listing.hamlet else ""
    return kept(
        [
            _abreast((COMMITTEE, listing.commune.upper()), (NATION, MOTTO), _HEADING),
            *paragraph(listing.title.upper(), _TITLE, _WHOLE),
            *paragraph(f"{place}Tính đến ngày {format_day(listing.on)}", _LINE, _WHOLE),
            *paragraph(counts_line(listing), _LINE, _WHOLE),
        ]
    )


def _signatures(listing: Listing) -> list[Strip]:
    place = f"{listing.commune}, ngày ..... tháng ..... năm ........"
    left, right = "(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên, đóng dấu)"
    signing = [
        replace(_abreast((), (place,), _PLAIN), gap=10),
        _abreast(("NGƯỜI LẬP BIỂU",), (f"TM. {COMMITTEE}",), _HEADING),
        _abreast((left,), (right,), _PLAIN),
    ]
    return [*kept(signing), Strip(_SIGNING_ROOM, lambda _pen, _top: None)]


def _abreast(left: Sequence[str], right: Sequence[str], style: TextStyle) -> Strip:
    """Return texts in two halves beside each other, each on lines of its own."""
    sides = [
        [line for text in texts for line in wrap(text, style.face, box.width)]
        for texts, box in zip((left, right), _HALVES, strict=True)
    ]
    return Strip(max(map(len, sides)) * style.face.leading, partial(_draw_sides, sides, style))


def _draw_sides(sides: Sequence[Sequence[Line]], style: TextStyle, pen: Pen, top: float) -> None:
    for lines, box in zip(sides, _HALVES, strict=True):
        for place, line in enumerate(lines):
            draw_line(line, style, box, 0.0, pen, top - place * style.face.leading)


def _table(listing: Listing, progress: Progress) -> list[Strip]:
    rows = list_rows(listing, _POINT, _BOLD_POINT)
    columns = [GridColumn("STT", Align.CENTRE, fixed=True), *_columns(listing.columns, rows)]
    fit = fitted(columns, rows, LIST_PAGE.text_width, _PAD)
    face, bold = Face(REGULAR, fit.size), Face(BOLD, fit.size)
    sized = [replace(row, face=face if row.face == _POINT else bold) for row in rows]
    sized += [Row((text,), bold) for text in sum_lines(listing)]
    sized[-1:] = [replace(row, keep=True) for row in sized[-1:]]  # signatures never stand alone
    style = GridStyle(bold, _PAD, _PAD_ABOVE, gap=8, box=_WHOLE, widths=fit.widths)
    return grid(columns, sized, style, progress)


def _columns(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[GridColumn]:
    for place, column in enumerate(columns, start=1):
        longest = max((len(row.cells[place]) for row in rows), default=0)
        number = column.kind is Kind.ID and longest <= _LONGEST_NUMBER
        align = Align.CENTRE if column.kind in _CENTRED else Align.LEFT
        yield GridColumn(column.title, align, fixed=number or column.kind in _ONE_LINE)
