import re
import unicodedata
import zipfile

import openpyxl
import pytest
import xlsxwriter

from core.documents.reading.office import read_office_file
from core.domain.reading_terms import ReadingTerms

TABLE = (
    ("STT", "Hộ số", "Họ và tên", "Ngày, tháng, năm sinh", "Số CCCD", "Quan hệ", "Ghi chú"),
    (1, 1001, "Nguyễn Thị Hường", "03/09/1957", "042157000001", "Chủ hộ", "hai dòng\nmột ô"),
    (2, None, "Đặng Văn Đức", "1980", "42080000002", "Con", 'nói "đi"; về'),
)
TONES = "\u0300\u0301\u0303\u0309\u0323"
NAMES = ["Nguyễn Thị Hường", "Đặng Văn Đức"]


def write_csv(path, encoding, delimiter):
    def quoted(cell):
        text = "" if cell is None else str(cell).replace('"', '""')
        return f'"{text}"' if re.search(r'[,;"\n\t]', text) else text

    lines = [delimiter.join(map(quoted, row)) for row in (("Danh sách",), (), *TABLE)]
    text = "\r\n".join(lines)
    path.write_bytes((for_windows(text) if encoding == "cp1258" else text).encode(encoding))
    return path


def for_windows(text):
    """Spells a text the way Windows' Vietnamese table can hold it: some tones stand apart."""
    spelled = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in parts if part in TONES)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        spelled.append(base + tone)
    return "".join(spelled)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_text_files_of_every_encoding_and_delimiter_are_read(tmp_path, encoding, delimiter):
    path = write_csv(tmp_path / "list.xls", encoding, delimiter)
    reading = read_office_file(path)
    assert [row.subject.name for row in reading.rows] == NAMES
    assert [row.source.row for row in reading.rows] == [4, 5]
    assert reading.rows[1].subject.cccd == "042080000002"
    assert reading.rows[1].source.sheet == "list"


def test_a_text_file_in_tcvn3_is_decoded(tmp_path):
    path = tmp_path / "list.csv"
    rows = ("STT;Hé sè;Hä vµ tªn;N¨m sinh;Quan hÖ", "1;7;NguyÔn ThÞ H\xadêng;1957;Chñ hé")
    path.write_bytes("\n".join(rows).encode("latin-1"))
    reading = read_office_file(path)
    assert [row.subject.name for row in reading.rows] == ["Nguyễn Thị Hường"]
    assert reading.rows[0].household == "7"


@pytest.mark.parametrize(
    ("typed", "header"),
    [
        ("Nguyeãn Thò Höôøng", ("STT", "Hoä soá", "Hoï vaø teân", "Naêm sinh", "Quan heä")),
        (
            unicodedata.normalize("NFD", "Nguyễn Thị Hường"),
            ("STT", "Hộ số", "Họ tên", "Năm sinh", "Quan hệ"),
        ),
        (
            "".join(
                bytes([byte]).decode("cp1252", "ignore") or chr(byte)
                for byte in "Nguyễn Thị Hường".encode()
            ),
            ("STT", "Hộ số", "Họ tên", "Năm sinh", "Quan hệ"),
        ),
    ],
)
def test_other_old_encodings_are_decoded(read, typed, header):
    reading = read(header, (1, 7, typed, "1957", None), (2, None, typed, "1957", None))
    assert {row.subject.name for row in reading.rows} == {"Nguyễn Thị Hường"}


def test_a_unicode_column_beside_a_tcvn3_column_stays(read):
    header = ("STT", "Hộ số", "Họ và tên", "Năm sinh", "Địa chỉ")
    people = [(n, n, "NguyÔn ThÞ H\xadêng", 1957, "Thôn Bé, Xã Mẫu") for n in range(1, 9)]
    rows = read(header, *people).rows
    assert {(row.subject.name, row.hamlet) for row in rows} == {("Nguyễn Thị Hường", "Thôn Bé")}


def test_odd_signs_do_not_make_a_file_old(read_person):
    row, _ = read_person(**{"Họ và tên": "Lê Bé ½ ®", "Ghi chú": "«ông»"})
    assert row.subject.name == "Lê Bé ½ ®"


def test_capitals_of_old_fonts_in_xlsx_are_drawn(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(("STT", "Hé sè", "Hä vµ tªn", "N¨m sinh", "Quan hÖ"))
    sheet.append((1, 7, "nguyÔn thÞ h\xadêng", 1957, "Chñ hé"))
    sheet["C2"].font = openpyxl.styles.Font(name=".VnTimeH")
    book.save(tmp_path / "old.xlsx")
    (row,) = read_office_file(tmp_path / "old.xlsx").rows
    assert row.subject.name == "NGUYỄN THỊ HƯỜNG"


def test_a_stale_dimension_loses_no_rows(book, tmp_path):
    people = [(n, n, f"An Văn {chr(96 + n % 26)}", 1957, None, None, None) for n in range(1, 200)]
    path = book(TABLE[0], *people)
    stale = tmp_path / "stale.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(stale, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                content = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B2"', content)
                assert b'"A1:B2"' in content
            target.writestr(name, content)
    counted = openpyxl.load_workbook(stale).active.max_row - 1
    assert len(read_office_file(stale).rows) == counted == 199


def test_rows_keep_the_numbers_of_the_sheet(tmp_path):
    path = tmp_path / "shifted.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Thôn Đông")
    for place, row in enumerate(TABLE):
        sheet.write_row(5 + place * 2 - (place > 0), 3, row)
    sheet.set_row(6, None, None, {"hidden": True})
    book.close()
    reading = read_office_file(path)
    assert [row.source.row for row in reading.rows] == [7, 9]
    assert reading.rows[0].source.cells[5] == "Nguyễn Thị Hường"
    assert len(reading.rows[0].source.cells) == len(reading.headers["Thôn Đông"])


def test_formatted_cells_far_away_do_not_matter(tmp_path):
    path = tmp_path / "formatted.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    for place, row in enumerate(TABLE):
        sheet.write_row(place, 0, row)
    sheet.write_blank(1_048_575, 16_383, None, book.add_format({"bold": True}))
    sheet.set_row(1_048_570, 30)
    book.close()
    assert len(read_office_file(path).rows) == 2


def test_hidden_sheets_are_read_only_when_asked_for(book):
    path = book(**{"Thôn Đông": TABLE, "Cũ": TABLE})
    made = openpyxl.load_workbook(path)
    made["Cũ"].sheet_state = "hidden"
    made.save(path)
    reading = read_office_file(path)
    assert {row.source.sheet for row in reading.rows} == {"Thôn Đông"}
    assert "Cũ" in reading.remarks[0]
    asked = read_office_file(path, ReadingTerms(sheets=("Cũ",)))
    assert {row.source.sheet for row in asked.rows} == {"Cũ"}


def test_an_open_document_is_read(tmp_path, open_document):
    reading = read_office_file(open_document(tmp_path / "list.csv", TABLE))
    assert [row.subject.name for row in reading.rows] == NAMES
    assert reading.rows[0].household == "1001"


def test_formulas_are_read_by_their_values(tmp_path):
    path = tmp_path / "formula.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, TABLE[0])
    sheet.write_row(1, 0, TABLE[1])
    sheet.write_formula(1, 2, '=CONCATENATE("An"," ","Văn")', None, "An Văn")
    sheet.write_formula(1, 4, "=1/0", None, "#DIV/0!")
    book.close()
    (row,) = read_office_file(path).rows
    assert (row.subject.name, row.subject.cccd) == ("An Văn", None)
