"""Lists whose column of names, or whole header, is not known."""

import pytest

from core.documents.reading.look import look_at
from core.documents.reading.office import read_office_file
from core.documents.reading.office_file import OfficeFile
from core.domain.errors import ClerkError
from core.domain.reading_terms import NO_HEADER, ReadingTerms
from core.domain.records import FileKind

HEADER = ("STT", "Hộ số", "{}", "Ngày sinh", "Giới tính", "Số CCCD", "Quan hệ với chủ hộ", "Thôn")
PEOPLE = (
    (1, "900", "Nguyễn Văn Đức", "05/03/1970", "Nam", "040070000900", "Chủ hộ", "Thôn Bắc"),
    (2, "900", "Trần Thị Hường", "06/03/1972", "Nữ", "040172000901", "Vợ", "Thôn Bắc"),
    (3, "901", "Lê Văn Quỳnh", "07/03/1970", "Nam", "040070000902", "Chủ hộ", "Thôn Bắc"),
)
YEARS = tuple((*row[:3], int(row[3][-4:]), row[4], None, *row[6:]) for row in PEOPLE)
NAMES = ["Nguyễn Văn Đức", "Trần Thị Hường", "Lê Văn Quỳnh"]


def header(names):
    return tuple(word.format(names) for word in HEADER)


def names_of(reading):
    return [row.subject.name for row in reading.rows]


@pytest.mark.parametrize("rows", [PEOPLE, YEARS])
def test_an_unknown_heading_of_names_is_refused_and_shown_and_can_be_mapped(book, rows):
    file = OfficeFile.at(book(("Danh sách",), (), header("Danh tính"), *rows))
    with pytest.raises(ClerkError, match=r"Dòng 3 của trang “Trang” .*họ và tên; hãy ghép cột"):
        read_office_file(file)
    seen = look_at(file, ReadingTerms())
    (sheet,) = seen.sheets
    assert (seen.kind, sheet.header_row, sheet.rows) == (FileKind.PEOPLE, 3, 3)
    assert "họ và tên" in seen.problem
    assert [(c.header, c.field) for c in sheet.columns[1:4]] == [
        ("Hộ số", "ho_so"),
        ("Danh tính", ""),
        ("Ngày sinh", "ngay_sinh"),
    ]
    for key in ("Danh tính", "[C]"):
        assert names_of(read_office_file(file, ReadingTerms(fields={key: "ho_ten"}))) == NAMES


def test_a_sheet_without_known_names_is_named_beside_one_that_is_read(read):
    reading = read(Một=[header("Họ và tên"), *PEOPLE], Hai=[header("Danh tính"), *PEOPLE])
    assert names_of(reading) == NAMES
    assert "Trang “Hai” không rõ cột họ tên nên không được đọc." in reading.remarks


@pytest.mark.parametrize("names", ["Ông/Bà", "Ông (bà)", "ÔNG, BÀ"])
def test_a_polite_heading_alone_is_that_of_names(read, names):
    assert names_of(read(header(names), *PEOPLE)) == NAMES


def test_a_polite_heading_beside_the_names_is_not(read):
    rows = [("Ông", *row) for row in PEOPLE]
    rows[1] = ("Bà", *PEOPLE[1][:2], None, *PEOPLE[1][3:])
    reading = read(("Ông/Bà", *header("Họ và tên")), *rows)
    assert names_of(reading) == [NAMES[0], NAMES[2]]
    assert len(reading.rejects) == 1


@pytest.mark.parametrize("rows", [PEOPLE, YEARS])
def test_without_a_header_nobody_is_taken_for_one(book, rows):
    file = OfficeFile.at(book(*rows))
    with pytest.raises(ClerkError, match="Không tìm thấy hàng tiêu đề cột"):
        read_office_file(file)
    mapped = dict(zip("ABCDEFGH", ("", "ho_so", "ho_ten", "ngay_sinh", "gioi_tinh"), strict=False))
    terms = ReadingTerms(FileKind.PEOPLE, header_row=NO_HEADER, fields=mapped)
    assert names_of(read_office_file(file, terms)) == NAMES


def test_a_person_cannot_be_chosen_as_the_header(book):
    file = OfficeFile.at(book(header("Họ và tên"), *PEOPLE))
    with pytest.raises(ClerkError, match=r"Dòng 3 .* là dòng của một người"):
        read_office_file(file, ReadingTerms(header_row=3))
    assert names_of(read_office_file(file, ReadingTerms(header_row=1))) == NAMES


def test_the_hamlet_above_a_table_is_its_rows(read):
    nowhere = [(*row[:-1], None) for row in PEOPLE[:2]]
    elsewhere = [("Thôn: Thôn Đông",), header("Họ và tên"), *nowhere, PEOPLE[2]]
    reading = read(**{"Danh sách": elsewhere})
    assert [row.hamlet for row in reading.rows] == ["Thôn Đông", "Thôn Đông", "Thôn Bắc"]
    reading = read(("", "Xóm :", "Núi"), header("Họ và tên"), *nowhere)
    assert [row.hamlet for row in reading.rows] == ["Xóm Núi", "Xóm Núi"]
    reading = read(("Thôn: ……………",), header("Họ và tên"), *nowhere)
    assert [row.hamlet for row in reading.rows] == ["", ""]


def test_a_household_number_that_became_a_decimal_is_repaired(read):
    rows = [(1, "31.0", *PEOPLE[0][2:]), (2, 31, *PEOPLE[1][2:]), (3, "31,0", *PEOPLE[2][2:])]
    assert [row.household for row in read(header("Họ và tên"), *rows).rows] == ["31"] * 3
