from datetime import date

import pytest

from core.domain.records import D09Group, FileKind, ReadPeriod

HEADER = ("STT", "Họ và tên", "Mã số BHXH", "Ngày tháng năm sinh", "Địa chỉ", "Ghi chú")
LAST = date(2026, 12, 31)


@pytest.fixture
def read_note(read):
    def of(note):
        title = ("Mẫu D09-TS",)
        person = (1, "An Văn", "0198128357", "1957", "Thôn Đông, Xã Mẫu", note)
        return read(title, HEADER, person)

    return of


@pytest.mark.parametrize(
    ("note", "period"),
    [
        ("31/12/2026", ReadPeriod(None, LAST)),
        ("Hạn thẻ đến 31/12/2026", ReadPeriod(None, LAST)),
        ("HSD: 31.12.2026", ReadPeriod(None, LAST)),
        ("hết hạn ngày 31-12-26", ReadPeriod(None, LAST)),
        ("Thẻ có giá trị đến hết ngày 31 tháng 12 năm 2026", ReadPeriod(None, LAST)),
        ("thẻ BHYT dùng tới hết tháng 12/2026", ReadPeriod(None, LAST)),
        ("đóng tiền ngày 05/10/2026, hạn thẻ đến 31/12/2026", ReadPeriod(None, LAST)),
        ("Hạn sử dụng 01/01/2026 - 31/12/2026", ReadPeriod(date(2026, 1, 1), LAST)),
        ("từ 01/01 đến 31/12/2026", ReadPeriod(date(2026, 1, 1), LAST)),
        ("từ ngày 01/01/2026; hạn đến 31/12/2026", ReadPeriod(date(2026, 1, 1), LAST)),
        ("12 tháng từ ngày 01/01/2026", ReadPeriod(date(2026, 1, 1), LAST)),
    ],
)
def test_the_last_day_is_found_in_any_wording(read_note, note, period):
    reading = read_note(note)
    assert reading.kind is FileKind.D09
    assert [row.period for row in reading.rows] == [period]
    assert reading.rows[0].hamlet == "Thôn Đông"


@pytest.mark.parametrize(
    "note",
    [
        None,
        "đã đóng đủ",
        "từ ngày 01/01/2026",
        "chết ngày 05/10/2026",
        "hạn đến 31/02/2026",
        "05/10/2026, 06/10/2026",
        "gia hạn ngày 05/10/2026",
        "ngừng tham gia 05/10/2026",
    ],
)
def test_a_note_without_a_last_day_is_rejected(read_note, note):
    reading = read_note(note)
    assert reading.rows == ()
    assert len(reading.rejects) == 1


def test_group_rows_name_the_group(read):
    person = (1, "An Văn", "0198128357", "1957", "Thôn Đông", "31/12/2026")
    reading = read(
        HEADER,
        (None, "I. Người đang tham gia"),
        person,
        (None, "II. Người tham gia mới"),
        person,
        ("III", "Giảm"),
        person,
        (None, "IV. Điều chỉnh"),
        person,
        (None, "Cộng", None, None, None, "4 người"),
    )
    assert [row.group for row in reading.rows] == [
        D09Group.ACTIVE,
        D09Group.NEW,
        D09Group.LEFT,
        D09Group.CHANGED,
    ]


def test_the_wage_column_bhyt_is_no_card_number(read):
    reading = read(
        ("STT", "Họ và tên", "Mã số BHXH", "Ngày sinh", "Tiền lương đóng", None, "Ghi chú"),
        (None, None, None, None, "BHXH", "BHYT", None),
        ("A", "B", "1", "2", "3", "4", "5"),
        (1, "An Văn", "0198128357", "1957", None, 2530000, "31/12/2026"),
    )
    assert reading.headers["Trang"][5] == "Tiền lương đóng BHYT"
    assert reading.rows[0].subject.insurance_no == "0198128357"
    assert reading.warnings == ()


def test_the_day_of_signing_is_not_the_month_of_the_list(read):
    reading = read(
        ("Mã đơn vị: 2345678CN; Tên đơn vị: UBND Xã Mẫu",),
        ("Hà Tĩnh, ngày 05 tháng 11 năm 2026",),
        ("Tháng 10/2026",),
        HEADER,
        (1, "An Văn", "0198128357", "1957", "Thôn Đông", "31/12/2026"),
    )
    assert (reading.unit_code, reading.month) == ("2345678CN", date(2026, 10, 1))
