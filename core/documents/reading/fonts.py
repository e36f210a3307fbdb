"""Old fonts of cells: their names tell an old encoding, looked at only where one is possible."""

import re
import struct
import zipfile
from collections.abc import Mapping
from contextlib import closing
from io import BytesIO, StringIO
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
import xlrd

from core.documents.reading.sniffing import Shape

Fonts = Mapping[str, Mapping[tuple[int, int], str]]

_FAMILIES = {".vn": "TCVN3 (ABC)", "vni-": "VNI"}
_STYLES = "xl/styles.xml"
_CAPITALS = re.compile(r"\.Vn.*H", re.IGNORECASE)
_FAULTS = (
    xlrd.XLRDError,
    zipfile.BadZipFile,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    ParseError,
    RecursionError,
    TypeError,
    ValueError,
)


def draws_capitals(font: str) -> bool:
    """Return whether a font draws small letters as capitals: .VnTimeH and its kin."""
    return bool(_CAPITALS.fullmatch(font))


def encoding_of(font: str) -> str:
    """Return the old encoding a font's name stands for: .Vn… is TCVN3, VNI-… is VNI."""
    return next((name for start, name in _FAMILIES.items() if font.lower().startswith(start)), "")


def read_fonts(content: bytes, shape: Shape) -> Fonts:
    """Return, by sheet, row number and column from 0, the old fonts of the cells.

    A workbook whose styles name none is not looked through. Without fonts names stay as they were
    typed, so a workbook whose styles cannot be read is none.
    """
    reader = {Shape.XLS: _xls_fonts, Shape.XLSX: _xlsx_fonts}.get(shape)
    if reader is None:
        return {}
    try:
        return reader(content)
    except _FAULTS:
        return {}


def _xls_fonts(content: bytes) -> Fonts:
    if not _names_old_font(content.replace(b"\0", b"")):
        return {}
    book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=StringIO())
    old = {
        index: font
        for index, style in enumerate(book.xf_list)
        if encoding_of(font := book.font_list[style.font_index].name)
    }
    return {
        sheet.name: {
            (row + 1, column): old[style]
            for row in range(sheet.nrows)
            for column in range(sheet.row_len(row))
            if (style := sheet.cell_xf_index(row, column)) in old
        }
        for sheet in book.sheets()
    }


def _xlsx_fonts(content: bytes) -> Fonts:
    with zipfile.ZipFile(BytesIO(content)) as package:
        if not _names_old_font(package.read(_STYLES)):
            return {}
    with closing(openpyxl.load_workbook(BytesIO(content), read_only=True)) as book:
        return {sheet.title: _sheet_fonts(sheet) for sheet in book.worksheets}


def _sheet_fonts(sheet: Any) -> Mapping[tuple[int, int], str]:
    sheet.reset_dimensions()
    found = {}
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and encoding_of(font := cell.font.name or ""):
                found[cell.row, cell.column - 1] = font
    return found


def _names_old_font(content: bytes) -> bool:
    lowered = content.lower()
    return any(start.encode() in lowered for start in _FAMILIES)
