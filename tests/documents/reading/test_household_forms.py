"""Mẫu số 4: one household, its head and address in lines above the table."""

import pytest

from core.documents.reading import people
from core.documents.reading.household_form import household_form
from core.documents.reading.office import read_office_file
from core.documents.reading.sheets import Line
from core.documents.reading.table import Table
from core.domain.records import FileKind
from tests.documents import office_files

HEAD = office_files.m4_row(
    1, ("Nguyễn Văn An", "0198128357", "042057000001"), "03/09/1957", "Chủ hộ"
)
WIFE = office_files.m4_row(2, ("Trần Thị Bình", None, 42160000002), "1960", "Vợ", None)
UNREAD = (
    "Không đọc các cột: “Nơi đăng ký khám bệnh, chữa bệnh ban đầu”, “Tiền lương”, "
    "“Thẻ bảo hiểm y tế Bản điện tử”."
)


def test_mau_so_4_is_a_household_in_every_field(tmp_path):
    reading = read_office_file(office_files.m4(tmp_path / "m4.xlsx", HEAD, WIFE))
    assert reading.kind is FileKind.PEOPLE
    an, binh = reading.rows
    assert (an.subject.name, an.subject.cccd) == ("Nguyễn Văn An", "042057000001")
    assert (an.subject.insurance_no, an.subject.phone) == ("0198128357", "0912345678")
    assert (an.subject.birth.iso(), an.subject.relation) == ("1957-09-03", "Chủ hộ")
    assert (binh.subject.birth.iso(), binh.subject.relation) == ("1960", "Vợ")
    assert (binh.subject.phone, binh.subject.old_id) == ("", None)
    assert {(row.hamlet, row.household, row.counted) for row in reading.rows} == {
        ("Thôn Đông", "1", True)
    }
    assert {row.address for row in reading.rows} == {"Số 5, Thôn Đông"}
    assert reading.remarks == (UNREAD, people.MONTHS_WITHOUT_DAYS.format("Mau so 4"))
    assert reading.rejects == ()


def test_the_head_is_known_by_the_line_above(tmp_path):
    row = office_files.m4_row(1, ("NGUYỄN VĂN AN", None, None), "1957", None, None)
    reading = read_office_file(office_files.m4(tmp_path / "m4.xlsx", row, WIFE))
    assert [row.subject.relation for row in reading.rows] == ["Chủ hộ", "Vợ"]
    assert reading.remarks == (UNREAD,)


def below(*above):
    """A table that has nothing but lines above it."""
    return Table("Trang", above, (), {}, (), row=2, depth=1, paths=(), size=0)


@pytest.mark.parametrize(
    ("lines", "head", "phone", "address"),
    [
        (("Họ tên chủ hộ: An Văn Bé ……", "Địa chỉ: Thôn Đông ……"), "An Văn Bé", "", "Thôn Đông"),
        (("Họ và tên chủ hộ:", "An Văn Bé", "SĐT: 0912345678"), "An Văn Bé", "0912345678", ""),
        (("Họ và tên chủ hộ: An Văn Bé (điện thoại: 912345678)",), "An Văn Bé", "0912345678", ""),
    ],
)
def test_the_lines_above_are_read_as_they_are_typed(lines, head, phone, address):
    above = (Line(1, tuple(lines)),)
    form = household_form(below(*above))
    assert (form.head, form.phone, form.address) == (head, phone, address)


@pytest.mark.parametrize("line", ["Họ và tên chủ hộ: …………", "Họ và tên chủ hộ:", "Danh sách"])
def test_an_empty_line_names_no_head(line):
    assert household_form(below(Line(1, (line,)))) is None
