from datetime import date

from core.domain.classes import HouseholdClass
from core.domain.records import FileKind

AFTER = (
    *("STT", "STT hộ", "Họ và tên chủ hộ", "Họ và tên thành viên", "Quan hệ với chủ hộ"),
    *("Ngày sinh", "CCCD", "Thôn", "Phân loại hộ", "Quyết định công nhận", "Ngày ban hành QĐ"),
)
LEFT = ("STT", "STT hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "CCCD", "Điểm B1")
DECISION = ("Hộ nghèo", "126/QĐ-UBND", date(2025, 11, 18))


def test_class_and_decision_are_carried_down_to_the_next_mark(read):
    reading = read(
        AFTER,
        (1, 1, "An Văn", "An Văn", "Chủ hộ", "1957", None, "Thôn Đông", *DECISION),
        (2, None, None, "An Thị", "Vợ", "1960", None, "Thôn Đông"),
        (3, 2, "Ba Văn", "Ba Văn", "Chủ hộ", "1957", None, "Thôn Đông"),
    )
    assert reading.kind is FileKind.POVERTY
    assert [row.household_class for row in reading.rows] == [
        HouseholdClass.POOR,
        HouseholdClass.POOR,
        None,
    ]
    assert [row.decided_on for row in reading.rows] == [date(2025, 11, 18)] * 2 + [None]
    assert [row.mark for row in reading.rows] == ["1", "1", "2"]


def test_a_head_named_only_in_the_heads_column_is_read(read):
    rows = read(
        AFTER,
        (1, 1, "An Văn", None, "Chủ hộ", "1957", None, "Thôn Đông", *DECISION),
        (2, None, None, "An Thị", "Vợ", "1960", None, "Thôn Đông"),
    ).rows
    assert [(row.subject.name, row.is_head) for row in rows] == [
        ("An Văn", True),
        ("An Thị", False),
    ]


def test_leaving_sheets_are_told_by_name_or_title(read):
    head = (1, 1, "An Văn", "Chủ hộ", "1957", None, 140)
    reading = read(
        **{
            "Thoát nghèo": (LEFT, head),
            "Sheet2": (("DANH SÁCH HỘ THOÁT CẬN NGHÈO SAU KHI RÀ SOÁT",), LEFT, head),
        }
    )
    assert [row.leaving for row in reading.rows] == [True, True]
    assert [row.source.sheet for row in reading.rows] == ["Thoát nghèo", "Sheet2"]


def test_a_sheet_with_known_classes_is_no_leaving_sheet(read):
    head = (1, 1, "An Văn", "An Văn", "Chủ hộ", "1957", None, "Thôn Đông", *DECISION)
    (row,) = read(("Danh sách hộ nghèo, hộ thoát nghèo",), AFTER, head).rows
    assert (row.leaving, row.household_class) == (False, HouseholdClass.POOR)


def test_other_sheets_are_left_out_with_a_remark(read):
    reading = read(
        **{
            "DS sau rà soát": (
                AFTER,
                (1, 1, "An Văn", "An Văn", "Chủ hộ", "1957", None, "Thôn Đông", *DECISION),
            ),
            "Tổng hợp": (("Thôn", "Số hộ"), ("Thôn Đông", 1)),
        }
    )
    assert len(reading.rows) == 1
    assert "Tổng hợp" in reading.remarks[0]


def test_a_short_list_titled_as_leaving_is_known(read):
    header = ("STT", "STT hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh")
    reading = read(("DANH SÁCH HỘ THOÁT NGHÈO",), header, (1, 1, "An Văn", "Chủ hộ", "1957"))
    assert reading.kind is FileKind.POVERTY
    assert reading.rows[0].leaving
