"""Sheets of invented files, and their bytes: the same sheets give the same bytes."""

import io
from dataclasses import dataclass, field
from datetime import date, datetime

import xlsxwriter

_MADE = datetime(2026, 11, 1)
_DAY = "dd/mm/yyyy"


@dataclass(frozen=True)
class Cell:
    """A value with the font and the colour it stands in."""

    value: object
    font: str = ""
    colour: str = ""


@dataclass(frozen=True)
class Page:
    """A sheet: its rows, merged ranges (A1:B2), rows hidden (numbers from 1)."""

    name: str
    rows: tuple
    merges: tuple[str, ...] = ()
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden: bool = False


def xlsx(*pages):
    """Return the bytes of an .xlsx with some pages."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"strings_to_numbers": False, "in_memory": True})
    book.set_properties({"created": _MADE})
    formats = {}

    def style(cell):
        look = {}
        if isinstance(cell.value, date):
            look["num_format"] = _DAY
        if cell.font:
            look["font_name"] = cell.font
        if cell.colour:
            look["bg_color"] = cell.colour
        key = tuple(sorted(look.items()))
        if key not in formats:
            formats[key] = book.add_format(look) if look else None
        return formats[key]

    for page in pages:
        sheet = book.add_worksheet(page.name)
        for merged in page.merges:
            sheet.merge_range(merged, "", None)
        for row, cells in enumerate(page.rows):
            for column, raw in enumerate(cells):
                cell = raw if isinstance(raw, Cell) else Cell(raw)
                _write(sheet, row, column, cell.value, style(cell))
        for number in page.hidden_rows:
            sheet.set_row(number - 1, None, None, {"hidden": True})
        if page.hidden:
            sheet.hide()
    book.close()
    return stream.getvalue()


def _write(sheet, row, column, value, look):
    if value is None:
        return
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, look)
    elif isinstance(value, (int, float)):
        sheet.write_number(row, column, value, look)
    else:
        sheet.write_string(row, column, value, look)


def plain(raw):
    """Return a cell's value without its looks."""
    return raw.value if isinstance(raw, Cell) else raw
