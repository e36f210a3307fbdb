"""Draws any official form from its layout: headings, merged header, letters, groups, signatures.

Text stays text whatever it begins with, days are dates, numbers of people are text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from core.documents.cells import cell_text
from core.documents.form_layout import FormLayout, FormLine, FormSection
from core.documents.workbook import (
    A4,
    DAY_FORMAT,
    TEXT_FORMAT,
    mark_sample,
    new_workbook,
    row_height,
    sheet_name,
    write_day,
    write_text,
)
from core.domain.forms.cell_values import Cell, Cells
from core.domain.progress import Progress

_PIXEL = 15  # twips
_DIGIT = 7  # pixels, of the font Excel measures columns by
_MM = 25.4  # in an inch
_CENTRE = {"align": "center", "valign": "vcenter", "text_wrap": True}
_LINES: Mapping[str, Mapping[str, Any]] = {
    "heading": {**_CENTRE, "bold": True, "font_size": 12},
    "motto": {**_CENTRE, "bold": True, "underline": 1, "font_size": 13},
    "title": {**_CENTRE, "bold": True, "font_size": 14},
    "italic": {**_CENTRE, "italic": True, "font_size": 12},
    "left": {"font_size": 12, "valign": "vcenter", "text_wrap": True},
}
_BOX = {"border": 1, "valign": "vcenter"}
_MIDDLE = {**_BOX, "align": "center", "shrink": True}
_CELLS: Mapping[str, Mapping[str, Any]] = {
    "header": {**_BOX, "align": "center", "bold": True, "text_wrap": True},
    "letter": {**_BOX, "align": "center", "italic": True},
    "section": {**_BOX, "bold": True, "text_wrap": True},
    "text": {**_BOX, "text_wrap": True},
    "id": {**_MIDDLE, "num_format": TEXT_FORMAT},
    "birth": {**_MIDDLE, "num_format": DAY_FORMAT},
    "day": {**_MIDDLE, "num_format": DAY_FORMAT},
    "month": {**_MIDDLE, "num_format": "mm/yyyy"},
    "number": {**_MIDDLE, "num_format": "0"},
    "money": {**_MIDDLE, "num_format": "#,##0"},
    "mark": _MIDDLE,
}
_PEOPLE = "{} người"
_BOLD, _CAPITALS = 0.85, 0.75  # how much of a width counted in digits such letters have


@dataclass(frozen=True)
class FormSheet:
    """A form to be written: its layout, what fills its lines, the rows of its groups by name."""

    layout: FormLayout
    said: Mapping[str, str]
    rows: Mapping[str, Sequence[Cells]]


@dataclass
class _Drawing:
    """The sheet being drawn, its formats, the height each row needs, the newest serial number."""

    layout: FormLayout
    sheet: Any
    styles: Mapping[str, Any]
    heights: dict[int, float] = field(default_factory=dict)
    number: int = 0

    def width(self, first: int, last: int) -> float:
        """Return the width of some columns in digits."""
        twips = sum(column.width for column in self.layout.columns[first : last + 1])
        return twips / _PIXEL / _DIGIT

    def needs(self, row: int, height: float) -> None:
        """Make a row as high as something on it."""
        self.heights[row] = max(self.heights.get(row, 0.0), height)


def write_form(
    sheets: Sequence[FormSheet],
    on: date,
    target: Path,
    progress: Progress | None = None,
    *,
    sample: bool = False,
) -> None:
    """Write forms as the sheets of one workbook; the old file stays until it is whole.

    `sample`: the people are invented, and every printed page says so.
    """
    with new_workbook(target, in_order=False) as book:
        created = datetime.combine(on, time())
        book.set_properties({"title": sheets[0].layout.title, "created": created})
        parts = (progress or Progress()).parts(*(1 for _ in sheets))
        taken: set[str] = set()
        for made, part in zip(sheets, parts, strict=True):
            name = sheet_name(made.layout.sheet, taken)
            taken.add(name.lower())
            sheet = book.add_worksheet(name)
            if sample:
                mark_sample(sheet)
            _draw(book, sheet, made, part)


def _draw(book: Any, sheet: Any, made: FormSheet, progress: Progress) -> None:
    layout = made.layout
    drawing = _Drawing(layout, sheet, _formats(book, layout))
    _set_page(drawing)
    for line in layout.lines:
        _write_line(drawing, line, 0, made.said)
    _write_header(drawing)
    row = layout.letter_row + 1
    for section in layout.sections:
        row = _write_section(drawing, made, section, row, progress)
    for line in layout.below:
        _write_line(drawing, line, row, made.said)
    for at, height in drawing.heights.items():
        sheet.set_row(at, height)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{row + 1}"})


def _formats(book: Any, layout: FormLayout) -> Mapping[str, Any]:
    table = {"font_name": layout.font, "font_size": layout.table_size}
    lines = {name: {"font_name": layout.font, **look} for name, look in _LINES.items()}
    cells = {name: {**table, **look} for name, look in _CELLS.items()}
    return {name: book.add_format(look) for name, look in {**lines, **cells}.items()}


def _set_page(drawing: _Drawing) -> None:
    layout, sheet = drawing.layout, drawing.sheet
    if layout.landscape:
        sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(**{side: mm / _MM for side, mm in layout.margins.items()})
    sheet.fit_to_pages(1, 0)
    sheet.set_footer('&C&"Times New Roman,Regular"&10Trang &P/&N')
    sheet.freeze_panes(layout.letter_row + 1, 0)
    sheet.repeat_rows(layout.header_row, layout.letter_row)
    for place, column in enumerate(layout.columns):
        sheet.set_column_pixels(place, place, round(column.width / _PIXEL))


def _write_line(drawing: _Drawing, line: FormLine, start: int, said: Mapping[str, str]) -> None:
    text = line.filled({name: cell_text(value) for name, value in said.items()})
    if not text:
        return
    row = start + line.row
    size = _LINES[line.style]["font_size"]
    drawing.needs(row, row_height([(text, drawing.width(line.first, line.last))], size))
    style = drawing.styles[line.style]
    if line.first < line.last:
        drawing.sheet.merge_range(row, line.first, row, line.last, "", style)
    drawing.sheet.write_string(row, line.first, text, style)  # blanks to write in stay


def _write_header(drawing: _Drawing) -> None:
    layout, sheet, style = drawing.layout, drawing.sheet, drawing.styles["header"]
    for block in sorted(layout.header, key=lambda b: b.rows[1] - b.rows[0]):
        top, bottom = (layout.header_row + row for row in block.rows)
        first, last = block.columns
        if (top, first) != (bottom, last):
            sheet.merge_range(top, first, bottom, last, "", style)
        write_text(sheet, (top, first), block.text, style)
        width = drawing.width(first, last) * _BOLD
        height = row_height([(block.text, width)], layout.table_size)
        above = sum(drawing.heights.get(row, 0.0) for row in range(top, bottom))
        drawing.needs(bottom, height - above)
    for place, column in enumerate(layout.columns):
        write_text(sheet, (layout.letter_row, place), column.code, drawing.styles["letter"])


def _write_section(
    drawing: _Drawing, made: FormSheet, section: FormSection, row: int, progress: Progress
) -> int:
    """Write a group's own row and its lines; return the row below them."""
    if section.text:
        drawing.number = 0
        cells = {0: section.mark, 1: section.text}
        if section.total_of:
            counted = sum(len(made.rows.get(name, ())) for name in section.total_of)
            cells[len(drawing.layout.columns) - 1] = _PEOPLE.format(counted)
        for place in range(len(drawing.layout.columns)):
            style = drawing.styles["section"]
            write_text(drawing.sheet, (row, place), cells.get(place, ""), style)
        texts = [(text, drawing.width(place, place) * _BOLD) for place, text in cells.items()]
        drawing.needs(row, row_height(texts, drawing.layout.table_size))
        row += 1
    rows = made.rows.get(section.rows, ())
    for values in progress.track(rows):
        drawing.number += 1
        _write_row(drawing, row, {**values, "number": drawing.number})
        row += 1
    return row


def _write_row(drawing: _Drawing, row: int, cells: Cells) -> None:
    for place, column in enumerate(drawing.layout.columns):
        _write_cell(drawing, (row, place), cells.get(column.value), column.kind)
    drawing.needs(row, row_height(_wrapped(drawing, cells), drawing.layout.table_size))


def _wrapped(drawing: _Drawing, cells: Cells) -> Iterator[tuple[str, float]]:
    for place, column in enumerate(drawing.layout.columns):
        value = cells.get(column.value)
        if column.kind == "text" and isinstance(value, str):
            yield value, drawing.width(place, place) * (_CAPITALS if value.isupper() else 1)


def _write_cell(drawing: _Drawing, place: tuple[int, int], value: Cell, kind: str) -> None:
    style = drawing.styles[kind]
    if value is None:
        drawing.sheet.write_blank(*place, None, style)
    elif isinstance(value, date):
        write_day(drawing.sheet, place, value, style)
    elif isinstance(value, int):
        drawing.sheet.write_number(*place, value, style)
    else:
        write_text(drawing.sheet, place, value, style)
