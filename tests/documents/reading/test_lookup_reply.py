"""Look-up replies as people copy them."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.reading.lookup_reply import SEVERAL, read_lookup
from core.domain.days import Birth, Precision
from core.domain.errors import ClerkError
from core.domain.ids import Sex
from core.domain.scanned import ScanField, ScannedCard

CARD = ScannedCard(
    first=date(2026, 1, 1),
    last=date(2026, 12, 31),
    code="GD",
    number="GD4010000000001",
    facility="01001",
    five_year_from=date(2031, 1, 1),
)
ANSWER = {
    "maKetQua": "000", "ghiChu": "", "maThe": "GD4010000000001",
    "hoTen": "Nguyễn Thị Thử Nghiệm", "ngaySinh": "05/09/1980", "gioiTinh": "Nữ",
    "diaChi": "Thôn Mẫu", "maDKBD": "01001", "cqBHXH": "BHXH cơ sở Mẫu",
    "gtTheTu": "01/01/2026", "gtTheDen": "31/12/2026", "maKV": "", "ngayDu5Nam": "01/01/2031",
    "maSoBHXH": "0000000001", "maTheCu": None, "maTheMoi": None,
}  # fmt: skip
LAYOUTS = {
    "one line, no signs": (
        "Mã thẻ: GD4010000000001 Họ tên: Nguyễn Thị Thử Nghiệm Ngày sinh 05/09/1980 Giới tính Nữ "
        "Giá trị sử dụng: từ 01/01/2026 đến 31/12/2026 Thời điểm đủ 5 năm liên tục: từ 01/01/2031 "
        "Nơi ĐK KCB BĐ: 01 - 001"
    ),
    "the sentence of the portal": (
        "Thẻ còn giá trị sử dụng! Họ tên: Nguyễn Thị Thử Nghiệm, Ngày sinh: 05/09/1980, Giới tính"
        " : Nữ! (ĐC: Thôn Mẫu; Nơi KCBBĐ: 01001; Hạn thẻ: 01/01/2026 - 31/12/2026 (còn 40 "
        "ngày); Thời điểm đủ 5 năm liên tục: 01/01/2031.) Mã thẻ: GD4010000000001"
    ),
    "a line each": (
        "Mã thẻ: GD4010000000001\r\nHọ và tên: NGUYỄN THỊ THỬ NGHIỆM\r\nNgày, tháng, năm sinh: "
        "05/09/1980\r\nGiới tính: Nữ\r\nNơi đăng ký khám chữa bệnh ban đầu: 01001 - Trạm Y tế\r\n"
        "Giá trị sử dụng: từ ngày 01/01/2026 đến ngày 31/12/2026\r\n"
        "Thời điểm đủ 5 năm liên tục từ ngày: 01/01/2031\r\n"
    ),
    "labels above values": (
        "Họ tên\nNguyễn Thị Thử Nghiệm\nNgày sinh\n05/09/1980\nGiới tính\nNữ\nMã thẻ\n"
        "GD 4 01 0000000001\nNơi ĐKKCBBĐ\nTrạm Y tế Mẫu (01 - 001)\nHạn thẻ\n"
        "01/01/2026 - 31/12/2026\nThời điểm đủ 05 năm liên tục\n01/01/2031"
    ),
    "label, tab, value": (
        "Số thẻ BHYT\tGD4010000000001\nHọ tên\tNguyễn Thị Thử Nghiệm\nNgày sinh\t05/09/1980\n"
        "Giới tính\tNữ\nMã ĐKBĐ\t01001\nTừ ngày\t01/01/2026\nĐến ngày\t31/12/2026\n"
        "Đủ 5 năm liên tục từ\t01/01/2031"
    ),
    "headers and a row between tabs": (
        "STT\tMã thẻ\tHọ tên\tNgày sinh\tGiới tính\tĐịa chỉ\tNơi ĐK KCB BĐ\tGiá trị sử dụng\t"
        "Thời điểm đủ 5 năm liên tục\n1\tGD4010000000001\tNguyễn Thị Thử Nghiệm\t05/09/1980\tNữ\t"
        "Thôn Mẫu\t01001\t01/01/2026 - 31/12/2026\t01/01/2031"
    ),
    "the answer of the card check": json.dumps(ANSWER),
    "the answer, its names as headers": (
        "\t".join(ANSWER) + "\n" + "\t".join(value or "" for value in ANSWER.values())
    ),
    "another order, commas, dashes": (
        "- Thời điểm đủ 5 năm liên tục: 1/1/2031; - Giá trị sử dụng từ ngày 1/1/2026 đến ngày "
        "31/12/2026; - Nơi KCB ban đầu: 01001; - Giới tính: nữ; - Sinh ngày: 5/9/1980; - Họ tên: "
        "Nguyễn Thị Thử Nghiệm; - Mã số thẻ BHYT: GD4010000000001;"
    ),
    "without accents": (
        "Ma the: GD4010000000001. Ho ten: Nguyễn Thị Thử Nghiệm. Ngay sinh: 05/09/1980. Gioi tinh: "
        "Nu. Gia tri su dung: tu 01/01/2026 den 31/12/2026. Noi DK KCB BD: 01001. "
        "Thoi diem du 5 nam lien tuc: 01/01/2031."
    ),
    "days by the month's name": (
        "HỌ TÊN: Nguyễn Thị Thử Nghiệm | NGÀY SINH: ngày 05 tháng 9 năm 1980 | GIỚI TÍNH: Nữ | "
        "MÃ THẺ: GD4010000000001 | HẠN THẺ: từ ngày 01 tháng 01 năm 2026 đến ngày 31 tháng 12 năm "
        "2026 | NƠI KCBBĐ: 01001 | ĐỦ 5 NĂM LIÊN TỤC TỪ NGÀY: 01/01/2031"
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_one_reply_in_many_layouts_says_the_same(layout):
    read = read_lookup(layout)
    assert read.name.casefold() == "nguyễn thị thử nghiệm"
    assert (read.birth, read.insurance_no) == (Birth(date(1980, 9, 5)), "0000000001")
    assert read.sex is Sex.FEMALE
    assert read.card == CARD
    assert read.questions == ()


@pytest.mark.parametrize("clinic", ["Nơi KCB", "Nơi đăng ký KCB", "Nơi đăng ký khám chữa bệnh"])
@pytest.mark.parametrize("years", ["Thời điểm đủ 5 năm", "thời điểm đủ 05 năm", "Đủ 5 năm"])
def test_short_labels_of_clinic_and_five_years_are_read(clinic, years):
    read = read_lookup(
        f"Mã thẻ: GD4010000000001\nHọ tên: Nguyễn Thị Thử\nHạn thẻ: 01/01/2026 - 31/12/2026\n"
        f"{clinic}: 01001\n{years}: 01/01/2031"
    )
    assert (read.card, read.remarks) == (CARD, ())


def test_a_label_that_is_not_understood_is_named():
    read = read_lookup(
        "Mã thẻ: GD4010000000001\nHọ tên: Nguyễn Thị Thử\nMàu mắt: đen\nGhi chú: không\n"
        "12:30 hôm nay\nHạn thẻ: 01/01/2026 - 31/12/2026"
    )
    assert read.remarks == ("Không hiểu “Màu mắt” trong kết quả tra cứu nên không đọc phần ấy.",)


def test_what_is_left_out_is_not_known():
    read = read_lookup(
        "Mã số BHXH: 0000000001; Họ tên: Trần Văn Ví Dụ; Năm sinh: 2008; Nơi KCBBĐ: –"
    )
    assert read.birth == Birth(date(2008, 1, 1), Precision.YEAR)
    assert (read.insurance_no, read.sex, read.card) == ("0000000001", None, ScannedCard())


@pytest.mark.parametrize("said", ["từ ngày 01/01/2026", "Từ 01/01/2026", "01/01/2026 -"])
def test_a_lone_first_day_is_no_last_day(said):
    read = read_lookup(f"Mã thẻ: GD4010000000001\nHọ tên: Nguyễn Thị Thử\nGiá trị sử dụng: {said}")
    assert (read.card.first, read.card.last) == (date(2026, 1, 1), None)


def test_values_that_cannot_be_are_asked_about():
    read = read_lookup(
        "Mã thẻ: GD401000000000\nHọ tên: Nguyễn Thị Thử\nNgày sinh: 31/02/1980\nGiới tính: Nữ?x\n"
        "Hạn thẻ: 99/99/2026\nĐủ 5 năm liên tục: sắp tới\nSố CCCD: 1234"
    )
    assert set(read.doubts) == {
        ScanField.INSURANCE_NO, ScanField.BIRTH, ScanField.SEX, ScanField.LAST,
        ScanField.FIVE_YEARS, ScanField.CCCD,
    }  # fmt: skip
    assert len(read.questions) == 6


@pytest.mark.parametrize("code", ["060", "061", "070", "70"])
def test_an_answer_about_somebody_else_is_refused(code):
    with pytest.raises(ClerkError, match="báo sai họ tên hoặc ngày sinh"):
        read_lookup(json.dumps({**ANSWER, "maKetQua": code}))


def test_an_answer_that_is_not_sure_is_said():
    assert "003" in read_lookup(json.dumps({**ANSWER, "maKetQua": "003"})).questions[0]


def test_of_two_cards_the_later_one_is_taken_and_said():
    new = {"maTheMoi": "GD4010000000001", "gtTheTuMoi": "01/01/2027", "gtTheDenMoi": "31/12/2027"}
    read = read_lookup(json.dumps({**ANSWER, **new}))
    assert (read.card.first, read.card.last) == (date(2027, 1, 1), date(2027, 12, 31))
    assert "hai thẻ" in read.questions[0]


def test_several_people_are_for_the_import():
    table = LAYOUTS["headers and a row between tabs"]
    with pytest.raises(ClerkError) as refused:
        read_lookup(f"{table}\n{table.splitlines()[1]}")
    assert str(refused.value) == SEVERAL


@pytest.mark.parametrize(
    "text",
    ["", "xin chào", "Không tìm thấy thẻ", "Họ tên: Nguyễn Thị Thử", "Năm sinh: 1980, Giới: Nữ",
     "{}", "[1]", '{"hoTen": 1}', "\t\t\n\t"],
)  # fmt: skip
def test_what_is_no_reply_is_said_in_one_sentence(text):
    with pytest.raises(ClerkError, match="hãy"):
        read_lookup(text)


PARTS = st.sampled_from(
    ["Mã thẻ", "Họ tên", "Ngày sinh:", "Hạn thẻ", "từ", "đến", "\t", "\n", "GD4010000000001",
     "01/01/2026", "99", "Nữ", ":", ";", "maThe", "{", "İ", "ﬁ", "Đủ 5 năm liên tục", "é"]
)  # fmt: skip


@given(st.text() | st.lists(PARTS, max_size=12).map(" ".join) | st.lists(PARTS).map("".join))
def test_no_text_whatever_ends_in_anything_but_a_sentence(text):
    try:
        assert read_lookup(text).kind == "lookup"
    except ClerkError as refused:
        said = str(refused)
    else:
        said = "."
    assert said.endswith(".")
