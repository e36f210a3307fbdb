"""Ruled tables whose cells wrap and whose header comes back on every page."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from core.documents.ink import Face, Line, Pen, wrap
from core.documents.measures import RULE
from core.documents.strips import WHOLE, Align, Box, Strip, TextStyle, draw_line
from core.domain.progress import Progress

_WIDEST_SHARE = 0.7  # of what fixed columns leave
_MOST_LINES = 20  # of a row in one piece; a longer row is cut


@dataclass(frozen=True)
class GridColumn:
    """A column's heading and how its cells stand.

    A `fixed` column is as wide as its widest cell and never wraps it (days, amounts); the others
    share what remains.
    """

    title: str
    align: Align = Align.LEFT
    fixed: bool = False
    least: float = 0.0


@dataclass(frozen=True)
class Row:
    """The cells of a row; one cell alone goes over the whole width.

    `keep` holds it on the page of the next row.
    """

    cells: tuple[str, ...]
    face: Face
    keep: bool = False


@dataclass(frozen=True)
class GridStyle:
    """Faces in the header, room beside and above the text of a cell, least height of a row.

    `box` is where the table stands from side to side; without `widths` of its columns they are
    worked out.
    """

    header: Face
    pad: float
    pad_above: float
    least: float = 0.0
    gap: float = 0.0
    box: Box = WHOLE
    widths: tuple[float, ...] = ()


def grid(
    columns: Sequence[GridColumn],
    rows: Sequence[Row],
    style: GridStyle,
    progress: Progress | None = None,
) -> list[Strip]:
    """Return a table as strips: the header, then the rows; raises `Cancelled` when stopped."""
    boxes = _boxes(columns, rows, style)
    titles = [replace(column, align=Align.CENTRE) for column in columns]
    cells = _wrapped([column.title for column in columns], style.header, boxes, style)
    looks = _looks(titles, style.header)
    header = _strip(cells, looks, boxes, replace(style, least=0.0))
    strips = [replace(header, gap=style.gap, keep=True)]
    for row in (progress or Progress()).track(rows):
        strips += _row(row, columns, boxes, style, header)
    return strips


def _boxes(columns: Sequence[GridColumn], rows: Sequence[Row], style: GridStyle) -> list[Box]:
    widths = style.widths or _best_widths(
        columns, _widths_of_cells(columns, rows, style), style.box.width
    )
    boxes: list[Box] = []
    x = style.box.x
    for width in widths:
        boxes.append(Box(x, width))
        x += width
    return boxes


def _widths_of_cells(
    columns: Sequence[GridColumn], rows: Sequence[Row], style: GridStyle
) -> list[list[float]]:
    """Return the widths of all cells, row by row; first the least the columns may have."""
    words = [max(map(style.header.width, column.title.split()), default=0.0) for column in columns]
    least = [
        max(width + 2 * style.pad, column.least)
        for width, column in zip(words, columns, strict=True)
    ]
    return [least] + [
        [row.face.width(cell) + 2 * style.pad for cell in row.cells]
        for row in rows
        if len(row.cells) > 1
    ]


def _best_widths(
    columns: Sequence[GridColumn], table: Sequence[Sequence[float]], room: float
) -> Sequence[float]:
    """Return the widths of the columns that give the table the fewest lines.

    Tried are an even share for every free column, and first what each of them wants.
    """
    wanted = [max(cells) for cells in zip(*table, strict=True)]
    free = sorted(
        (place for place, column in enumerate(columns) if not column.fixed),
        key=lambda place: wanted[place],
    )
    rest = room - sum(wanted) + sum(wanted[place] for place in free)
    tries = [_shared(wanted, free, rest)]
    for first in free:
        width = min(wanted[first], rest * _WIDEST_SHARE)
        others = [place for place in free if place != first]
        tries.append(_shared([*wanted[:first], width, *wanted[first + 1 :]], others, rest - width))
    return min(tries, key=lambda widths: _count_lines(widths, table))


def _shared(wanted: Sequence[float], free: Sequence[int], rest: float) -> list[float]:
    """Return widths with `rest` shared out: each free column what it wants, or an equal part."""
    widths = list(wanted)
    for waiting, place in zip(range(len(free), 0, -1), free, strict=True):
        widths[place] = min(wanted[place], rest / waiting)
        rest -= widths[place]
    for place in free:
        widths[place] += rest / len(free)
    return widths


def _count_lines(widths: Sequence[float], table: Sequence[Sequence[float]]) -> int:
    return sum(
        max(math.ceil(cell / width) for cell, width in zip(cells, widths, strict=True))
        for cells in table
    )


def _row(
    row: Row,
    columns: Sequence[GridColumn],
    boxes: Sequence[Box],
    style: GridStyle,
    header: Strip,
) -> list[Strip]:
    if len(row.cells) == 1:
        columns, boxes = [GridColumn("")], [style.box]
        style = replace(style, least=0.0)
    looks = _looks(columns, row.face)
    cells = _wrapped(row.cells, row.face, boxes, style)
    tallest = max(map(len, cells))
    parts = [
        [cell[start : start + _MOST_LINES] for cell in cells]
        for start in range(0, max(tallest, 1), _MOST_LINES)
    ]
    strips = [replace(_strip(part, looks, boxes, style), header=header) for part in parts]
    return [*strips[:-1], replace(strips[-1], keep=row.keep)]


def _looks(columns: Sequence[GridColumn], face: Face) -> list[TextStyle]:
    return [TextStyle(face, column.align) for column in columns]


def _wrapped(
    texts: Sequence[str], face: Face, boxes: Sequence[Box], style: GridStyle
) -> list[list[Line]]:
    return [
        wrap(text, face, box.width - 2 * style.pad) for text, box in zip(texts, boxes, strict=True)
    ]


def _strip(
    cells: Sequence[list[Line]],
    looks: Sequence[TextStyle],
    boxes: Sequence[Box],
    style: GridStyle,
) -> Strip:
    lines = max(*map(len, cells), 1)
    height = max(lines * looks[0].face.leading + 2 * style.pad_above, style.least)
    return Strip(height, partial(_draw, cells, looks, boxes, (style.pad, height)))


def _draw(
    cells: Sequence[list[Line]],
    looks: Sequence[TextStyle],
    boxes: Sequence[Box],
    measures: tuple[float, float],
    pen: Pen,
    top: float,
) -> None:
    pad, height = measures
    left, right = boxes[0].x, boxes[-1].x + boxes[-1].width
    bottom = top - height
    pen.rule(left, top, right, top)
    pen.rule(left, bottom, right, bottom)
    pen.rule(right, top + RULE / 2, right, bottom - RULE / 2)
    for lines, look, box in zip(cells, looks, boxes, strict=True):
        pen.rule(box.x, top + RULE / 2, box.x, bottom - RULE / 2)
        inner = Box(box.x + pad, box.width - 2 * pad)
        line_top = top - (height - len(lines) * look.face.leading) / 2
        for line in lines:
            draw_line(line, look, inner, 0.0, pen, line_top)
            line_top -= look.face.leading
