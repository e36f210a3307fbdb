"""Fonts of cells, looked at only where an old encoding is suspected."""

import re
import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO, StringIO

import openpyxl
import xlrd

from core.documents.reading.sniffing import Shape

Fonts = Mapping[str, Mapping[tuple[int, int], str]]

_CAPITALS = re.compile(r"\.Vn.*H", re.IGNORECASE)
_FAULTS = (
    xlrd.XLRDError,
    zipfile.BadZipFile,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)


def draws_capitals(font: str) -> bool:
    """Return whether a font draws small letters as capitals: .VnTimeH and its kin."""
    return bool(_CAPITALS.fullmatch(font))


def read_fonts(content: bytes, shape: Shape) -> Fonts:
    """Return, by sheet, row number and column from 0, the fonts that draw capitals.

    Without fonts names stay as they were typed, so a workbook whose styles cannot be read is none.
    """
    reader = {Shape.XLS: _xls_fonts, Shape.XLSX: _xlsx_fonts}.get(shape)
    if reader is None:
        return {}
    try:
        return reader(content)
    except _FAULTS:
        return {}


def _xls_fonts(content: bytes) -> Fonts:
    book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=StringIO())
    capitals = {
        index: font
        for index, style in enumerate(book.xf_list)
        if draws_capitals(font := book.font_list[style.font_index].name)
    }
    return {
        sheet.name: {
            (row + 1, column): capitals[style]
            for row in range(sheet.nrows)
            for column in range(sheet.ncols)
            if (style := sheet.cell_xf_index(row, column)) in capitals
        }
        for sheet in book.sheets()
    }


def _xlsx_fonts(content: bytes) -> Fonts:
    book = openpyxl.load_workbook(BytesIO(content))
    return {
        sheet.title: {
            (number, column): cell.font.name
            for number, row in enumerate(sheet.iter_rows(), start=1)
            for column, cell in enumerate(row)
            if draws_capitals(cell.font.name or "")
        }
        for sheet in book.worksheets
    }
