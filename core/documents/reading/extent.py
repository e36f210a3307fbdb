"""How far the filled cells of a packed sheet reach, found before anybody makes room for them.

A workbook reader reserves room for the whole rectangle between the first and the last filled
cell; two cells in opposite corners of a sheet would take hundreds of gigabytes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from core.documents.reading.limits import check_extent

Raw = bytes | bytearray

_PLAIN_CELL = b'<c r="'
_OTHER_CELLS = (b"<c>", b"<c/", b"<c\n", b"<c\r", b"<c\t", b":c>", b":c/", b":c ", b":c\n", b":c\t")
_PLAIN_WIDE = re.compile(rb'<c r="([A-Z]{2,})(\d+)"[^>/]*>')
_PLAIN_LOW = re.compile(rb'<c r="[A-Z]+(\d{6,})"[^>/]*>')
_ROWS = re.compile(rb"<(?:\w+:)?row(?=[\s/>])")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br\s*=\s*[\"'](\d+)")
_CELL = rb"<(?:\w+:)?c\b[^>]*?\br\s*=\s*[\"']"
_WIDE_CELL = re.compile(_CELL + rb"([A-Za-z]{2,})(\d+)[\"'][^>/]*>")
_LOW_CELL = re.compile(_CELL + rb"[A-Za-z]+(\d{6,})[\"'][^>/]*>")
_BARE_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])(?![^>]*\br\s*=)")
_CELLS = re.compile(rb"<(?:\w+:)?c(?=[\s/>])")
_ODS = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])([^>]*)>")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d+)"')
_LETTERS_A_TO_Z = 26
_ROWS_OF_FIVE_DIGITS = 99_999


@dataclass
class Extent:
    """The rectangle of filled cells seen so far."""

    rows: int = 0
    columns: int = 0

    def reach(self, row: int, column: int) -> None:
        """Take a filled cell in; rows and columns count from 1."""
        self.rows = max(self.rows, row)
        self.columns = max(self.columns, column)

    def check(self) -> None:
        """Refuse in words a rectangle beyond what a list can be."""
        check_extent(self.rows, self.columns)


def xlsx_extent(sheet: Raw) -> Extent:
    """Return a bound for a sheet of .xlsx, whose rows and cells may or may not be numbered.

    Formatted rows and cells without a value may lie anywhere; readers make no room for them.
    """
    numbered, highest = _counted(_ROW, sheet)
    rows = highest + _counted(_ROWS, sheet)[0] - numbered
    plain = _is_plain(sheet)
    extent = Extent(min(rows, _ROWS_OF_FIVE_DIGITS), _LETTERS_A_TO_Z)
    extent.reach(_counted(_PLAIN_LOW if plain else _LOW_CELL, sheet)[1], 0)
    for found in (_PLAIN_WIDE if plain else _WIDE_CELL).finditer(sheet):
        extent.reach(int(found[2]), _column(found[1]))
    if not plain and _BARE_CELL.search(sheet):
        extent.reach(rows, _widest_row(sheet))
    return extent


def _is_plain(sheet: Raw) -> bool:
    """Return whether every cell is written the way Excel writes it, reference first."""
    if any(mark in sheet for mark in _OTHER_CELLS):
        return False
    return sheet.count(b"<c ") == sheet.count(_PLAIN_CELL)


def _counted(pattern: re.Pattern[bytes], sheet: Raw) -> tuple[int, int]:
    """Return how often a pattern is found, and the highest number in its first group."""
    count = highest = 0
    for found in pattern.finditer(sheet):
        count += 1
        if pattern.groups:
            highest = max(highest, int(found[1]))
    return count, highest


def _widest_row(sheet: Raw) -> int:
    """Return how many cells the row with most of them has."""
    starts = chain((row.start() for row in _ROWS.finditer(sheet)), (len(sheet),))
    return max((_cells_between(sheet, *ends) for ends in pairwise(starts)), default=0)


def _cells_between(sheet: Raw, start: int, end: int) -> int:
    return sum(1 for _ in _CELLS.finditer(sheet, start, end))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS_A_TO_Z + letter - ord("A") + 1
    return number


def ods_extent(content: Raw) -> Extent:
    """Return the widest and highest reach of any sheet in the content of an .ods file."""
    extent = Extent()
    row = rows = column = 0
    for name, attributes in (found.groups() for found in _ODS.finditer(content)):
        if name == b"table":
            row = rows = 0
        elif name == b"table-row":
            row, rows, column = row + rows, _repeated(attributes), 0
        else:
            column += _repeated(attributes)
            if b"value-type" in attributes:
                extent.reach(row + rows, column)
    return extent


def _repeated(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found[1]) if found else 1


def xlsb_extent(sheet: Raw) -> Extent:
    """Return the reach of the filled cells of a binary sheet."""
    extent = Extent()
    row = 0
    for record, start in _records(sheet):
        first = int.from_bytes(sheet[start : start + 4], "little")
        if record == 0:
            row = first + 1
        elif 2 <= record <= 11 or record == 62:
            extent.reach(row, first + 1)
    return extent


def _records(sheet: Raw) -> Iterator[tuple[int, int]]:
    """Yield number and start of each record of a binary sheet."""
    place = 0
    while place < len(sheet):
        record, place = _number(sheet, place, 2)
        size, place = _number(sheet, place, 4)
        yield record, place
        place += size


def _number(sheet: Raw, place: int, longest: int) -> tuple[int, int]:
    """Read a number of seven bits a byte; return it with the place after it."""
    value = 0
    for step, byte in enumerate(sheet[place : place + longest]):
        value |= (byte & 0x7F) << 7 * step
        place += 1
        if byte < 0x80:
            break
    return value, place
