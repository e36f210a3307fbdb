import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import pytest

from core.documents.reading.office import read_office_file
from core.domain.reading_terms import ReadingTerms
from core.resources import resource

PEOPLE_HEADER = (
    *("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã số BHXH"),
    *("Quan hệ với chủ hộ", "Diện hộ", "Thôn", "Ghi chú"),
)
CARD_HEADER = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Mã thẻ BHYT", "Từ ngày", "Hạn thẻ")
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


@pytest.fixture
def samples() -> Path:
    return resource("samples")


@pytest.fixture
def book(tmp_path):
    """Writes sheets of rows into a workbook and returns its path."""

    def write(*rows, name="list.xlsx", **sheets):
        made = openpyxl.Workbook()
        made.remove(made.active)
        for title, lines in (sheets or {"Trang": rows}).items():
            sheet = made.create_sheet(title)
            for line in lines:
                sheet.append(line)
        made.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def read(book):
    """Writes rows into a workbook and reads it back."""

    def write_and_read(*rows, kind=None, mapping=None, **sheets):
        return read_office_file(book(*rows, **sheets), ReadingTerms(kind, fields=mapping or {}))

    return write_and_read


@pytest.fixture
def read_person(read):
    """Reads a household list of one person, told by header words."""

    def of(**cells):
        header = [*PEOPLE_HEADER, *(word for word in cells if word not in PEOPLE_HEADER)]
        usual = {"STT": 1, "Hộ số": 1001, "Họ và tên": "Nguyễn Văn An", "Thôn": "Thôn Đông"}
        person = {**usual, **cells}
        reading = read(header, [person.get(word) for word in header])
        assert not reading.rejects
        (row,) = reading.rows
        return row, [note.problem for note in reading.warnings]

    return of


@pytest.fixture
def read_card(read):
    """Reads a card list of one card and returns the reading."""

    def of(first, last, **cells):
        header = [*CARD_HEADER, *cells]
        usual = [1, "NGUYỄN VĂN AN", "03/09/1957", "Nam", "GD4420198128357", first, last]
        return read(header, [*usual, *cells.values()])

    return of


@pytest.fixture
def open_document():
    """Writes rows, and more XML after them, into an .ods file."""
    names = {
        "office": "office:1.0",
        "table": "table:1.0",
        "text": "text:1.0",
    }
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}"'
        for name, space in names.items()
    )

    def cell(value):
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, int):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        text = escape(value).replace("\n", "</text:p><text:p>")
        return (
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p>'
            "</table:table-cell>"
        )

    def write(path, rows, more=""):
        lines = "".join(
            f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows
        )
        content = (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>'
            '<office:body><office:spreadsheet><table:table table:name="Trang">'
            f"{lines}{more}</table:table></office:spreadsheet></office:body>"
            "</office:document-content>"
        )
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            package.writestr("content.xml", content)
            package.writestr("META-INF/manifest.xml", MANIFEST)
        return path

    return write
