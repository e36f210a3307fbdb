"""Sheets of invented files, and their bytes: the same sheets give the same bytes."""

import io
from dataclasses import dataclass, field
from datetime import date, datetime

import xlsxwriter

_MADE = datetime(2026, 11, 1)  # noqa: DTZ001 - the writer takes no zone
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
    looks = _Looks(book)
    for page in pages:
        _write_page(book.add_worksheet(page.name), page, looks)
    book.close()
    return stream.getvalue()


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book):
        self._book, self._made = book, {}

    def of(self, cell):
        look = {"font_name": cell.font, "bg_color": cell.colour}
        look["num_format"] = _DAY if isinstance(cell.value, date) else ""
        look = {name: value for name, value in look.items() if value}
        key = tuple(look.items())
        if look and key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made.get(key)


def _write_page(sheet, page, looks):
    for merged in page.merges:
        sheet.merge_range(merged, "", None)
    for row, cells in enumerate(page.rows):
        for column, raw in enumerate(cells):
            cell = raw if isinstance(raw, Cell) else Cell(raw)
            _write(sheet, row, column, cell.value, looks.of(cell))
    for number in page.hidden_rows:
        sheet.set_row(number - 1, None, None, {"hidden": True})
    if page.hidden:
        sheet.hide()


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
