from datetime import date

import pytest

from core.documents.reading import issued
from core.domain.records import FileKind, ReadPeriod

YEAR_2026 = ReadPeriod(date(2026, 1, 1), date(2026, 12, 31))
YEAR_2027 = ReadPeriod(date(2027, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "periods"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), (YEAR_2026,)),
        ("01/01/2026", "31/12/2026", (YEAR_2026,)),
        ("1.1.2026", "2026-12-31", (YEAR_2026,)),
        ("01/2026", "12/2026", (YEAR_2026,)),
        (46023, 46387, (YEAR_2026,)),
        (None, "01/01/2026-31/12/2026", (YEAR_2026,)),
        (None, "01/01 - 31/12/2026", (YEAR_2026,)),
        (None, "từ 01/01/2026 đến 31/12/2026", (YEAR_2026,)),
        (None, "01-01-2026-31-12-2026", (YEAR_2026,)),
        (
            None,
            "01/01/2026-31/12/2026; 01/01/2027-31/12/2027",
            (YEAR_2026, YEAR_2027),
        ),
        ("01/01/2026\n01/01/2027", "31/12/2026\n31/12/2027", (YEAR_2026, YEAR_2027)),
        (None, "31/12/2026", (ReadPeriod(None, date(2026, 12, 31)),)),
    ],
)
def test_periods_are_read_from_every_shape_of_cell(read_card, first, last, periods):
    reading = read_card(first, last)
    assert reading.kind is FileKind.CARDS
    assert [row.periods for row in reading.rows] == [periods]
    assert (reading.rejects, reading.warnings) == ((), ())


@pytest.mark.parametrize("last", [None, "31/02/2026", "không rõ", "2026", date(1905, 7, 18)])
def test_a_card_without_a_last_day_is_rejected(read_card, last):
    reading = read_card("01/01/2026", last)
    assert reading.rows == ()
    assert len(reading.rejects) == 1


def test_a_first_day_after_the_last_warns_and_is_kept(read_card):
    reading = read_card("01/01/2026", "31/12/2025")
    assert reading.rows[0].periods == (ReadPeriod(date(2026, 1, 1), date(2025, 12, 31)),)
    assert len(reading.warnings) == 1


def test_the_code_comes_from_its_column_else_from_the_card_number(read_card):
    assert read_card("01/01/2026", "31/12/2026").rows[0].code == "GD"
    cells = {"Mã đối tượng": "HN"}
    assert read_card("01/01/2026", "31/12/2026", **cells).rows[0].code == "HN"
    cells = {"Đối tượng": "Hộ gia đình"}
    assert read_card("01/01/2026", "31/12/2026", **cells).rows[0].code == "GD"


def test_the_insurance_number_is_the_end_of_the_card_number(read_card):
    (row,) = read_card("01/01/2026", "31/12/2026").rows
    assert row.subject.insurance_no == "0198128357"
    assert row.card_number == "GD4420198128357"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("0198128357", "0198128357"), (198128357, "0198128357"), ("GD 4 42 0198128357", "0198128357")],
)
def test_a_card_column_may_hold_insurance_numbers(read, cell, expected):
    header = ("STT", "Họ và tên", "Ngày sinh", "Mã thẻ BHYT", "Hạn thẻ")
    (row,) = read(header, (1, "AN VĂN", "1957", cell, "31/12/2026")).rows
    assert row.subject.insurance_no == expected


def test_a_short_card_number_is_doubtful(read):
    header = ("STT", "Họ và tên", "Ngày sinh", "Mã thẻ BHYT", "Hạn thẻ")
    reading = read(header, (1, "AN VĂN", "1957", "GD4420198", "31/12/2026"))
    assert reading.rows[0].subject.doubtful == {"insurance_no": "GD4420198"}
    assert len(reading.warnings) == 1
    assert "GD4420198" not in reading.warnings[0].problem


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("42101", "42101"),
        (42101, "42101"),
        (1001, "01001"),
        ("01 - C54", "01C54"),
        ("Trạm y tế xã", None),
        ("42101 - Trạm y tế", "42101"),
    ],
)
def test_facilities_have_five_characters(read_card, cell, expected):
    reading = read_card("01/01/2026", "31/12/2026", **{"Nơi ĐK KCB ban đầu": cell})
    assert reading.rows[0].facility == expected


def test_payment_amount_and_five_years_are_read(read_card):
    cells = {
        "Ngày biên lai": "10/11/2026",
        "Số tiền": "1.366.200",
        "Thời điểm đủ 5 năm liên tục": date(2029, 1, 1),
    }
    (row,) = read_card("01/01/2026", "31/12/2026", **cells).rows
    assert (row.paid_on, row.amount) == (date(2026, 11, 10), 1_366_200)
    assert row.five_year_from == date(2029, 1, 1)


def test_bhyt_over_card_numbers_is_the_card_and_over_ranges_the_period(read):
    header = ("STT", "Họ và tên", "Năm sinh", "BHYT", "Đến ngày")
    (row,) = read(header, (1, "AN VĂN", 1957, "GD4420198128357", "31/12/2026")).rows
    assert row.card_number == "GD4420198128357"
    header = ("STT", "Họ và tên", "Năm sinh", "Mã số", "BHYT")
    reading = read(header, (1, "AN VĂN", 1957, "0198128357", "01/01/2026-31/12/2026"))
    assert reading.rows[0].periods == (YEAR_2026,)


def test_a_card_number_with_a_digit_not_given_out_is_kept_and_said(read):
    header = ("Họ và tên", "Ngày sinh", "Mã thẻ BHYT", "Từ ngày", "Hạn thẻ")
    days = ("01/01/2026", "31/12/2026")
    reading = read(header, ("Nguyễn Văn An", "03/09/1957", "ZZ9404012340000", *days))
    (row,) = reading.rows
    assert (row.code, row.card_number) == ("ZZ", "ZZ9404012340000")
    assert row.subject.insurance_no == "4012340000"
    assert [note.problem for note in reading.warnings] == [issued.ODD_NUMBER]
