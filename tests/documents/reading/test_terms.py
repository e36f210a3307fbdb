"""How the clerk says a file is to be read: header row, columns, encodings, pasted rows."""

import openpyxl
import pytest
from openpyxl.styles import Font

from core.documents.reading.field_names import FIELD_NAMES
from core.documents.reading.office import read_office_file
from core.documents.reading.office_file import OfficeFile
from core.domain.errors import ClerkError
from core.domain.reading_terms import NO_HEADER, ReadingTerms
from core.domain.records import FileKind
from core.domain.text import clean

HEADER = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ")
ROWS = ((1, "1", "Nguyễn Văn An", "03/09/1957", "Chủ hộ"), (2, None, "Lê Thị Bé", "1960", "Vợ"))
LETTERS = {"B": "ho_so", "C": "ho_ten", "D": "ngay_sinh", "E": "quan_he"}
# Typed for the fonts .VnTime and VNI-Times.
TCVN3 = ("NguyÔn V¨n H­êng", "Lª ThÞ BÐ")
VNI = ("Nguyeãn Vaên Höôøng", "Leâ Thò Beù")
PLAIN = ["Nguyễn Văn Hường", "Lê Thị Bé"]


@pytest.fixture
def read(book):
    """Writes rows into a workbook and reads it as said."""

    def write_and_read(*rows, kind=None, **said):
        return read_office_file(book(*rows), ReadingTerms(kind, **said))

    return write_and_read


def names(reading):
    return [row.subject.name for row in reading.rows]


# The header row


def test_a_header_chosen_by_hand_wins_over_a_row_that_looks_more_like_one(read):
    legend = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Số CCCD", "Thôn")
    real = ("TT", "Mã gia đình", "Ông bà", "Ngày đẻ", "Quan hệ")
    lines = (legend, ("", "ghi", "in hoa", "đủ", "với chủ hộ"), (), real, *ROWS)
    said = {"Ông bà": "ho_ten", "Mã gia đình": "ho_so", "Ngày đẻ": "ngay_sinh"}
    with pytest.raises(ClerkError, match="không có cột"):
        read(*lines, fields={"Không có": "ho_ten"})
    reading = read(*lines, header_row=4, fields=said)
    assert names(reading) == ["Nguyễn Văn An", "Lê Thị Bé"]
    assert [row.source.row for row in reading.rows] == [5, 6]
    assert reading.rows[0].household == "1"
    assert reading.headers["Trang"][2] == "Ông bà"


def test_rows_below_a_header_of_unknown_words_are_data_not_header(read):
    lines = (("Số", "Ông bà", "Thuộc nhà", "Là"), ("Một", "Nguyễn Văn An", "nhà mười", "Chủ hộ"))
    said = {"[B]": "ho_ten", "Thuộc nhà": "ho_so", "Là": "quan_he"}
    reading = read(*lines, header_row=1, fields=said)
    assert [(row.subject.name, row.household) for row in reading.rows] == [
        ("Nguyễn Văn An", "nhà mười")
    ]


def test_the_program_finds_how_many_rows_a_chosen_header_has(read):
    reading = read(
        ("Danh sách", "Họ tên"),
        ("STT", "Họ và tên", "Ngày sinh", "Thẻ bảo hiểm y tế", None, None),
        (None, None, None, "Số thẻ", "Giá trị sử dụng", None),
        (None, None, None, None, "Từ", "Đến"),
        (1, "An Văn", "1957", "GD4420198128357", "01/01/2026", "31/12/2026"),
        header_row=2,
    )
    assert reading.kind is FileKind.CARDS
    assert reading.rows[0].card_number == "GD4420198128357"


def test_names_below_unknown_words_belong_to_a_chosen_header(read):
    reading = read(
        ("TT", "Thông tin chung", None, "Là gì"),
        ("(1)", "Họ và tên", "Năm sinh", "với chủ hộ"),
        ("1", "Nguyễn Văn An", "1957", "Chủ hộ"),
        header_row=1,
        kind=FileKind.PEOPLE,
        fields={"Là gì với chủ hộ": "quan_he"},
    )
    assert names(reading) == ["Nguyễn Văn An"]


def test_a_header_row_without_a_word_is_refused(read):
    with pytest.raises(ClerkError, match="Dòng 2 được chọn"):
        read((), (), HEADER, *ROWS, header_row=2)


def test_sheets_without_that_row_are_passed_over(book):
    path = book(**{"Thôn Đông": [(), HEADER, *ROWS], "Ghi nhớ": [("Một dòng",)]})
    reading = read_office_file(path, ReadingTerms(header_row=2))
    assert len(reading.rows) == 2
    assert reading.remarks == (
        "Trang “Ghi nhớ” không có hàng tiêu đề cột ở dòng 2 nên không được đọc.",
    )


# No header


def test_without_a_header_columns_go_by_letters_and_every_line_is_data(read):
    reading = read(*ROWS, header_row=NO_HEADER, fields=LETTERS)
    assert names(reading) == ["Nguyễn Văn An", "Lê Thị Bé"]
    assert [row.source.row for row in reading.rows] == [1, 2]
    assert [row.household for row in reading.rows] == ["1", "1"]
    assert reading.headers["Trang"] == ("A", "B", "C", "D", "E")


def test_letters_in_brackets_name_columns_without_a_header_too(read):
    said = {f"[{letter}]": field for letter, field in LETTERS.items()}
    assert len(read(*ROWS, header_row=NO_HEADER, fields=said).rows) == 2


@pytest.mark.parametrize("key", ["Z", "[Z]", "Họ và tên", "[c]"])
def test_without_a_header_only_letters_of_columns_are_known(read, key):
    with pytest.raises(ClerkError, match="không có cột"):
        read(*ROWS, header_row=NO_HEADER, fields={**LETTERS, key: "ghi_chu"})


def test_a_file_without_a_header_tells_no_kind_by_itself(read):
    with pytest.raises(ClerkError, match="loại danh sách"):
        read(*ROWS, header_row=NO_HEADER)


# Columns


def test_of_two_columns_with_one_header_a_letter_names_one(read):
    header = ("STT", "Hộ số", "Họ và tên", "Ngày", "Ngày", "Quan hệ với chủ hộ")
    row = (1, "1", "Nguyễn Văn An", "01/02/2020", "03/09/1957", "Chủ hộ")
    both = read(header, row, fields={"Ngày": "ngay_sinh"}).rows[0]
    second = read(header, row, fields={"[E]": "ngay_sinh"}).rows[0]
    over_text = read(header, row, fields={"Ngày": "ngay_sinh", "[D]": ""}).rows[0]
    assert both.subject.birth.iso() == "2020-02-01"
    assert second.subject.birth.iso() == over_text.subject.birth.iso() == "1957-09-03"


def test_a_letter_wins_over_the_words_of_the_header(read):
    reading = read(HEADER, *ROWS, fields={"[D]": ""})
    assert [row.subject.birth for row in reading.rows] == [None, None]


def test_letters_alone_do_not_make_a_title_a_header(read):
    header, row = ("Họ và tên", "Ngày sinh", "Hộ số"), ("Nguyễn Văn An", "03/09/1957", "1")
    said = {"[A]": "ho_ten", "[B]": "ngay_sinh", "[C]": "ho_so"}
    reading = read(("Thôn", "Đông", "Xã Mẫu"), (), header, row, fields=said)
    assert reading.headers["Trang"] == header


def test_a_column_nobody_is_to_read_holds_no_given_names(read):
    header = ("STT", "Hộ số", "Họ và tên", None, "Ngày sinh", "Quan hệ với chủ hộ")
    rows = [(1, "1", "Nguyễn Văn", "An", 1957, None), (2, "1", "Lê Thị", "Bé", 1960, None)]
    assert names(read(header, *rows)) == ["Nguyễn Văn An", "Lê Thị Bé"]
    assert names(read(header, *rows, fields={"[D]": ""})) == ["Nguyễn Văn", "Lê Thị"]


def test_a_column_beyond_the_header_can_be_named(read):
    reading = read(HEADER, (*ROWS[0], "0912345678"), fields={"[F]": "dien_thoai"})
    assert reading.rows[0].subject.phone == "0912345678"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"Họ và tên": "ten_ho"}, "trường “ten_ho”"),
        ({"[C]": "ten_ho"}, "trường “ten_ho”"),
        ({"Cột lạ": "ho_ten"}, "cột “Cột lạ”"),
        ({"[F]": "ho_ten"}, "cột “\\[F\\]”"),
        ({"***": "ho_ten"}, "cột “\\*\\*\\*”"),
    ],
)
def test_fields_and_columns_there_are_none_of_are_refused_in_words(read, fields, words):
    with pytest.raises(ClerkError, match=words):
        read(HEADER, *ROWS, fields=fields)


def test_every_field_people_can_choose_is_taken(read):
    for field in (*FIELD_NAMES, ""):
        read((*HEADER, "Cột lạ"), *ROWS, fields={"Cột lạ": field}, kind=FileKind.PEOPLE)


# Encodings


def old(texts):
    return [(n, "1", text, 1957, None) for n, text in enumerate(texts, start=1)]


def test_a_column_taken_for_tcvn3_can_be_forced_to_unicode_and_back(read):
    assert names(read(HEADER, *old(TCVN3))) == PLAIN
    as_typed = read(HEADER, *old(TCVN3), encodings={"C": ""})
    assert names(as_typed) == [clean(text) for text in TCVN3]
    assert "C" not in as_typed.remarks[0].partition("theo bảng mã")[0]
    forced = read(HEADER, *old(TCVN3), encodings={"C": "TCVN3 (ABC)"})
    assert names(forced) == PLAIN
    assert "TCVN3 (ABC)" in forced.remarks[0]


def test_vni_can_be_chosen_where_the_program_left_the_column(read):
    rows = old(("Hoà",))  # a word in Unicode as well as in VNI
    assert names(read(HEADER, *rows)) == ["Hoà"]
    assert names(read(HEADER, *rows, encodings={"C": "VNI"})) == ["Hồ"]


def test_the_encoding_said_wins_over_the_one_guessed(read):
    assert names(read(HEADER, *old(VNI))) == PLAIN
    said = read(HEADER, *old(VNI), encodings={"C": "TCVN3 (ABC)"})
    assert names(said) != PLAIN


def test_a_cell_that_is_surely_unicode_stays(read):
    rows = old((*VNI, "Trần Thị Mười"))
    assert names(read(HEADER, *rows, encodings={"C": "VNI"})) == [*PLAIN, "Trần Thị Mười"]


def test_a_column_said_to_be_unicode_is_left_as_typed_whatever_its_font(book):
    path = book(HEADER, *old(TCVN3))
    made = openpyxl.load_workbook(path)
    for line in (2, 3):
        made.active.cell(line, 3).font = Font(name=".VnTimeH")
    made.active["E2"] = TCVN3[0]
    made.save(path)
    assert names(read_office_file(path)) == [name.upper() for name in PLAIN]
    as_typed = read_office_file(path, ReadingTerms(encodings={"C": ""}))
    assert names(as_typed) == [clean(text) for text in TCVN3]
    assert as_typed.rows[0].subject.relation == PLAIN[0]


def test_an_encoding_holds_for_the_column_in_every_sheet(book):
    path = book(**{name: [HEADER, *old(("Hoà",))] for name in ("Thôn Đông", "Thôn Tây")})
    reading = read_office_file(path, ReadingTerms(encodings={"C": "VNI"}))
    assert names(reading) == ["Hồ", "Hồ"]


@pytest.mark.parametrize("encodings", [{"C": "VNI 2"}, {"3": "VNI"}, {"[C]": "VNI"}, {"": "VNI"}])
def test_encodings_and_columns_there_are_none_of_are_refused(read, encodings):
    with pytest.raises(ClerkError, match="bảng mã"):
        read(HEADER, *ROWS, encodings=encodings)


# Pasted rows


def pasted(*rows):
    return OfficeFile.pasted("".join("\t".join(row) + "\r\n" for row in rows))


def test_rows_pasted_from_excel_are_read_with_their_header():
    address = '"Nhà ""Hoa Sen"", ngõ 3,\nThôn Đông, Xã Mẫu, Tỉnh Mẫu"'
    reading = read_office_file(
        pasted(
            (*HEADER, "Địa chỉ"),
            ("1", "1", '"Nguyễn\nVăn An"', "03/09/1957", "Chủ hộ", address),
            ("2", "", "Lê Thị Bé", "1960", "Vợ", ""),
        )
    )
    assert names(reading) == ["Nguyễn Văn An", "Lê Thị Bé"]
    assert reading.rows[0].address == 'Nhà "Hoa Sen", ngõ 3, Thôn Đông, Xã Mẫu, Tỉnh Mẫu'
    assert [row.source.row for row in reading.rows] == [2, 3]


def test_rows_pasted_without_a_header_are_read_by_letters():
    rows = (("Nguyễn Văn An, Bé", "03/09/1957", "1"), ("Lê Thị Bé, Ba, Tư", "1960", ""))
    terms = ReadingTerms(
        FileKind.PEOPLE,
        header_row=NO_HEADER,
        fields={"A": "ho_ten", "B": "ngay_sinh", "C": "ho_so"},
    )
    assert names(read_office_file(pasted(*rows), terms)) == [row[0] for row in rows]


def test_pasted_cells_are_parted_by_tabs_however_many_commas_they_hold():
    rows = [("Thôn Đông, Xã Mẫu, Tỉnh Mẫu, Việt Nam", "Nguyễn Văn An")] * 3
    (sheet,) = pasted(*rows).sheets
    assert {len(line.cells) for line in sheet.lines} == {2}
