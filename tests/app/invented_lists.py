"""Small lists of invented people as hypothesis draws them, and their workbooks."""

from datetime import date

import openpyxl
from hypothesis import strategies as st

HEADINGS = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã số BHXH",
            "Quan hệ với chủ hộ", "Diện hộ", "Thôn", "Ghi chú")  # fmt: skip
# Few people, so that they meet often: in one household, in two, with and without their numbers.
# A number is never given to two names: what a file says against itself cannot be settled twice.
PEOPLE = (
    ("Nguyễn Văn An", "05/02/1961", "042061000001", "4200000001"),
    ("Lê Hòa", "02/1961", "042061000002", None),
    ("Trần Thị Bình", None, None, "4200000002"),
)
MORE = (
    *PEOPLE,
    ("NGUYỄN  VĂN AN", "05/02/1961", "042061000009", "4200000001"),
    ("Lê Hoà", date(1961, 2, 7), "042061000002", None),
    ("Phan Thị Cúc", "31/02/1961", "123", "12"),
    ("Đỗ Dũng", "1961", 42061000003, None),
    ("Đinh Én", date(2021, 3, 1), "183456789", "4200000004"),
)
CLASSES = (None, "Hộ nghèo", "Hộ cận nghèo", "hộ gì đó")
NOTES = (None, "chuyển đi ngày 01/10/2026", "đã chết", "đi làm ăn xa", "mất ngày 05/01/2026")

person = st.tuples(
    st.sampled_from((1, 2, "3A", None)),
    st.sampled_from(MORE),
    st.sampled_from(("Nam", "Nữ", None, "?")),
    st.sampled_from(("Chủ hộ", "Con", None)),
    st.sampled_from(CLASSES),
    st.sampled_from(("Thôn A", "Thôn B")),
    st.sampled_from(NOTES),
)
cards = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from((None, "GD", "ZZ")),
    st.sampled_from(("01/01/2026", "01/07/2026", None)),
    st.sampled_from(("31/12/2026", "30/06/2026", "31/12/2027")),
    st.booleans(),
)
CARD_HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã số BHXH", "Mã đối tượng",
                 "Từ ngày", "Đến ngày", "Thôn")  # fmt: skip


def workbook(path, headings, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(headings)
    for number, row in enumerate(rows, start=1):
        sheet.append((number, *row))
    book.save(path)
    return path


def person_row(drawn):
    number, (name, birth, cccd, insurance_no), sex, relation, stated, hamlet, note = drawn
    return (number, name, birth, sex, cccd, insurance_no, relation, stated, hamlet, note)
