"""Old encodings told by the fonts of cells, in .xlsx and .xls."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl.styles import Font

from core.documents.reading.fonts import encoding_of, read_fonts
from core.documents.reading.office import read_office_file
from core.documents.reading.sniffing import Shape
from tests.workbooks.corpus import FOLDER

HEADER = ("STT", "Ho so", "Ho ten", "Nam sinh", "Quan he")


@pytest.fixture
def in_font(tmp_path):
    """Writes a household list whose names stand in a font, and returns the names read."""

    def write_and_read(font, *names, **others):
        book = openpyxl.Workbook()
        for row in (HEADER, *((n, n, name, 1957, None) for n, name in enumerate(names, start=1))):
            book.active.append(row)
        for line in range(2, len(names) + 2):
            book.active.cell(line, 3).font = Font(name=font)
        for cell, other in others.items():
            book.active[cell].font = Font(name=other)
        book.save(tmp_path / "old.xlsx")
        return [row.subject.name for row in read_office_file(tmp_path / "old.xlsx").rows]

    return write_and_read


@pytest.mark.parametrize(
    ("font", "typed", "read"),
    [
        ("Arial", "Bé", "Bé"),
        (".VnTime", "Bé", "Bộ"),
        (".vnArial", "Lê Bé", "Lờ Bộ"),
        (".VnTimeH", "Bé", "BỘ"),
        (".VnArial NarrowH", "Bé", "BỘ"),
        ("VNI-Times", "Hòa", "Hịa"),
        ("Arial", "Hòa", "Hòa"),
        (".VnTimeH", "H\xadêng", "HƯỜNG"),
        (".VnTime", "H\xadêng", "Hường"),
        ("VNI-Times", "Höôøng", "Hường"),
    ],
)
def test_a_font_decides_where_a_word_may_be_anything(in_font, font, typed, read):
    assert in_font(font, typed) == [read]


def test_unicode_in_an_old_font_stays_and_spoils_the_evidence(in_font):
    assert in_font(".VnTime", "Nguyễn Thị Hường", "Lê Hà") == ["Nguyễn Thị Hường", "Lê Hà"]


def test_a_few_cells_in_an_old_font_do_not_make_the_column_old(in_font):
    names = ("Lê Hà", "Bé", "Lâm")
    assert in_font("Arial", *names, C3=".VnTime") == list(names)


def test_fonts_of_an_old_workbook_are_read_too(samples):
    fonts = read_fonts((samples / "dan_cu_tcvn3.xls").read_bytes(), Shape.XLS)
    assert set(fonts["Danh sách"].values()) == {".VnTime", ".VnTimeH"}
    assert fonts["Danh sách"][1, 0] == ".VnTimeH"


def test_a_workbook_without_old_fonts_is_not_looked_through(samples, monkeypatch):
    monkeypatch.delattr("core.documents.reading.fonts._sheet_fonts")
    assert read_fonts((samples / "dan_cu.xlsx").read_bytes(), Shape.XLSX) == {}


def test_styles_that_cannot_be_read_tell_no_fonts():
    spoiled = io.BytesIO()
    with zipfile.ZipFile(FOLDER / "tcvn3_font.xlsx") as source, zipfile.ZipFile(spoiled, "w") as to:
        for name in source.namelist():
            to.writestr(name, source.read(name) + b"<" * (name == "xl/styles.xml"))
    assert read_fonts((FOLDER / "tcvn3_font.xlsx").read_bytes(), Shape.XLSX)
    assert read_fonts(spoiled.getvalue(), Shape.XLSX) == {}


def test_the_names_of_old_fonts():
    names = {".VnTime": "TCVN3 (ABC)", "VNI-Times": "VNI", "Times New Roman": "", "": ""}
    assert {font: encoding_of(font) for font in names} == names
