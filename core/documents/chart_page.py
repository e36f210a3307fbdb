"""A chart and its table on A4, for the wall and for the meeting."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from core.documents.canvas import draw_page, mark_sample, new_pdf, number_page
from core.documents.fonts import BOLD, ITALIC, REGULAR, printable
from core.documents.grid import GridColumn, GridStyle, grid
from core.documents.ink import Face, Pen, wrap
from core.documents.list_rows import list_rows
from core.documents.measures import MM, PAGE
from core.documents.strips import Align, PlacedStrip, Strip, TextStyle, kept, pages, paragraph
from core.domain.bars import Bar
from core.domain.cell_words import COUNTED
from core.domain.chart import NumberPage
from core.domain.days import format_day
from core.domain.listing import Kind, Listing

_SMALL = Face(REGULAR, 12)
_BOLD = Face(BOLD, 12)
_TITLE = TextStyle(Face(BOLD, 14), Align.CENTRE, gap=10)
_LINE = TextStyle(Face(ITALIC, 13), Align.CENTRE, gap=2)
_STYLE = GridStyle(_BOLD, 1.2 * MM, 1.5, gap=14)
_LABEL = 40 * MM
_TRACK = 70 * MM
_GAP = 2 * MM
_BAR_ROW, _BAR = 7 * MM, 4.5 * MM
_COLUMNS = 62 * MM  # the height of the fullest month
_ENOUGH, _LOW, _EMPTY = 0.35, 0.65, 0.93  # grey


def write_chart_page(page: NumberPage, target: Path) -> None:
    """Write numbers as PDF: title, chart, table.

    A name with letters the font lacks raises `ClerkError`; the old file stays until the new one
    is whole.
    """
    listing = page.listing
    with new_pdf(target, listing.title, listing.commune) as canvas:
        placed = pages([*_head(listing), *_chart(page), *_table(listing)])
        for number, strips in enumerate(placed, start=1):
            _draw(canvas, strips, number, sample=page.sample)


def _draw(canvas: Canvas, strips: list[PlacedStrip], number: int, *, sample: bool) -> None:
    pen = Pen(canvas)
    if sample:
        mark_sample(pen)
    number_page(pen, number)
    draw_page(canvas, pen, strips)


def _head(listing: Listing) -> list[Strip]:
    place = f"{listing.hamlet} – " if listing.hamlet else ""
    said = f"{place}Tính đến ngày {format_day(listing.on)}"
    return kept(
        [
            *paragraph(listing.commune.upper(), TextStyle(_BOLD, Align.LEFT)),
            *paragraph(listing.title.upper(), _TITLE),
            *paragraph(said, _LINE),
            *paragraph(listing.remark, _LINE),
        ]
    )


def _chart(page: NumberPage) -> list[Strip]:
    if page.target is None:
        height = _COLUMNS + 3 * _SMALL.leading
        return [Strip(height, partial(_draw_columns, page.bars), gap=14)]
    mark = f"mục tiêu {page.target} %"
    head = Strip(_SMALL.leading, partial(_draw_mark, mark, page.target), gap=14, keep=True)
    return [head, *(_lying(bar, page.target) for bar in page.bars)]


def _x_of(part: float) -> float:
    """Return where on a lying bar a part of one stands."""
    return PAGE.left + _LABEL + _GAP + _TRACK * part


def _draw_mark(words: str, target: int, pen: Pen, top: float) -> None:
    x, width = _x_of(target / 100), _SMALL.width(words)
    left = min(x - width / 2, PAGE.right - width)
    pen.write((left, top - _SMALL.ascent), words, _SMALL)


def _lying(bar: Bar, target: int) -> Strip:
    face = _BOLD if bar.whole else _SMALL
    label = wrap(bar.label, face, _LABEL)
    height = max(_BAR_ROW, len(label) * face.leading)

    def draw(pen: Pen, top: float) -> None:
        middle = top - height / 2
        line_top = middle + len(label) * face.leading / 2
        for line in label:
            pen.write((PAGE.left, line_top - face.ascent), line.text, face)
            line_top -= face.leading
        low = middle - _BAR / 2
        pen.fill((_x_of(0), low), _TRACK, _BAR, _EMPTY)
        pen.fill((_x_of(0), low), _TRACK * bar.part, _BAR, _LOW if bar.low else _ENOUGH)
        pen.rule(_x_of(target / 100), top, _x_of(target / 100), top - height)
        words = printable(bar.words, face.font)
        pen.write((_x_of(1) + _GAP, middle - face.size / 3), words, face)

    return Strip(height, draw)


def _draw_columns(bars: Sequence[Bar], pen: Pen, top: float) -> None:
    step = PAGE.text_width / len(bars)
    ground = top - _SMALL.leading - _COLUMNS
    pen.rule(PAGE.left, ground, PAGE.right, ground)
    for place, bar in enumerate(bars):
        left, height = PAGE.left + place * step, _COLUMNS * bar.part
        middle = left + step / 2
        pen.fill((left + step * 0.15, ground), step * 0.7, height, _ENOUGH)
        months = enumerate(bar.label.split("/"), start=1)
        texts = [
            (bar.words, ground + height + 3, _BOLD),
            *((part, ground - line * _SMALL.leading, _SMALL) for line, part in months),
        ]
        for text, baseline, face in texts:
            pen.write((middle - face.width(text) / 2, baseline), text, face)


def _table(listing: Listing) -> list[Strip]:
    columns = [GridColumn("STT", Align.CENTRE, fixed=True)]
    for column in listing.columns:
        centred = column.kind in COUNTED or column.kind is Kind.DAY
        align = Align.CENTRE if centred else Align.LEFT
        columns.append(GridColumn(column.title, align, least=15 * MM))
    rows = list_rows(listing, _SMALL, _BOLD)
    return grid(columns, rows, _STYLE)
