from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.reading.dates import find_dates, read_birth, read_day
from core.documents.reading.numbers import (
    Holder,
    province_codes,
    read_citizen_number,
    read_digits,
    read_insurance_number,
)
from core.documents.reading.values import read_amount, read_code, read_phone, read_text
from core.domain.days import Birth
from core.domain.ids import Sex

DAYS = st.dates(date(1880, 1, 1), date(2100, 12, 31))
FORMS = (
    "%d/%m/%Y",
    "%d-%m-%Y",
    "%d.%m.%Y",
    "%Y-%m-%d",
    "ngày %d tháng %m năm %Y",
    "%d/%m/%Y 00:00",
)
BORN_1957 = Birth.parse_iso("1957-09-03")


@given(DAYS, st.sampled_from(FORMS))
def test_a_printed_day_is_read_back(day, form):
    assert read_birth(day.strftime(form)) == Birth(day)


@given(DAYS)
def test_days_without_leading_zeros_are_read_back(day):
    assert read_day(f"{day.day}/{day.month}/{day.year}") == day
    assert read_day(f"{day:%Y%m%d}") == day
    assert read_day(int(f"{day:%d%m%Y}")) == day


@given(st.dates(date(1905, 10, 1), date(2100, 12, 31)))
def test_a_serial_number_is_read_back(day):
    serial = (day - date(1899, 12, 30)).days
    assert read_day(serial) == read_day(float(serial)) == read_day(serial + 0.75) == day


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_months_and_years_keep_their_precision(year, month):
    assert read_birth(f"{month:02d}/{year}") == Birth.parse_iso(f"{year}-{month:02d}")
    assert read_birth(f"00/{month:02d}/{year}") == Birth.parse_iso(f"{year}-{month:02d}")
    for cell in (year, float(year), str(year), f"--/--/{year}", f"00/00/{year}"):
        assert read_birth(cell) == Birth.parse_iso(str(year))


@given(DAYS, DAYS)
def test_two_days_in_a_sentence_are_found_in_order(first, last):
    spots = find_dates(f"từ {first:%d/%m/%Y}-{last:%d/%m/%Y} (thẻ)")
    assert [spot.day for spot in spots] == [Birth(first), Birth(last)]


@pytest.mark.parametrize(
    "cell",
    [
        "31/02/2001",
        "12/25/1990",
        "03/09/57",
        "không nhớ",
        "1957 hoặc 1958",
        "03/09/57 1957",
        "",
        True,
        time(3, 9),
        timedelta(days=3),
        float("inf"),
        float("nan"),
        -5,
        0.5,
        date(1905, 5, 10),
    ],
)
def test_what_is_no_birth_is_not_guessed(cell):
    assert read_birth(cell) is None


def test_a_year_in_a_date_cell_is_offered_as_a_year(read_person):
    row, warnings = read_person(**{"Ngày sinh": date(1905, 5, 10)})
    assert row.subject.birth is None
    assert row.subject.doubtful == {"birth": "10/05/1905 (năm 1957?)"}
    assert "năm" in warnings[0]


def test_a_date_with_a_time_is_its_day(read_person):
    row, _ = read_person(**{"Ngày sinh": datetime.combine(date(1957, 9, 3), time(7, 30))})
    assert row.subject.birth == BORN_1957


def test_an_impossible_date_is_doubtful_and_not_repeated(read_person):
    row, warnings = read_person(**{"Ngày sinh": "31/02/1957"})
    assert row.subject.doubtful == {"birth": "31/02/1957"}
    assert "31/02" not in warnings[0]


@given(st.from_regex(r"[1-9][0-9]{0,14}", fullmatch=True))
def test_digits_survive_every_kind_of_cell(text):
    assert read_digits(text).text == text
    assert read_digits(int(text)).text == text
    assert read_digits(f"'{text}").text == text
    assert read_digits(f"{text}.0").text == text
    if len(text) < 15:
        assert read_digits(float(text)).text == text


@given(
    st.sampled_from(sorted(province_codes())),
    st.sampled_from(list(Sex)),
    st.integers(1900, 2099),
    st.integers(0, 999_999),
)
def test_a_lost_zero_comes_back_when_sex_and_year_agree(province, sex, year, serial):
    century = (year - 1900) // 100 * 2 + (sex is Sex.FEMALE)
    cccd = f"{province}{century}{year % 100:02d}{serial:06d}"
    holder = Holder(sex, Birth.parse_iso(str(year)))
    for cell in (int(cccd), float(cccd), cccd.lstrip("0"), f"{float(cccd)}"):
        number = read_citizen_number(cell, holder)
        assert (number.cccd, bool(number.repair)) == (cccd, True)
    assert read_citizen_number(cccd, holder).repair == ""
    other = Holder(sex, Birth.parse_iso(str(year - 1)))
    assert read_citizen_number(int(cccd), other).unclear
    assert read_citizen_number(cccd, other).cccd == cccd


@pytest.mark.parametrize(
    "cell",
    [
        "4.20571E+10",
        "4,20571E+10",
        4.20571e17,
        "03057000001",
        "12345678",
        "B1234567",
        True,
        1234567890,
        42057.5,
        float("nan"),
    ],
)
def test_what_is_no_citizen_number_is_doubtful(cell):
    assert read_citizen_number(cell, Holder(Sex.FEMALE, BORN_1957)).unclear


@pytest.mark.parametrize(
    "cell",
    [
        "042 057 000 001",
        "042.057.000.001",
        "'042057000001",
        "4.2057000001E+10",
        "０４２０５７０００００１",
    ],
)
def test_a_citizen_number_is_read_as_people_type_it(cell):
    assert read_citizen_number(cell, Holder()).cccd == "042057000001"


def test_nine_digits_are_an_old_identity_number(read_person):
    row, warnings = read_person(**{"Số CCCD": 123456789})
    assert (row.subject.old_id, row.subject.cccd, warnings) == ("123456789", None, [])


def test_a_number_that_contradicts_the_person_stays(read_person):
    row, _ = read_person(**{"Số CCCD": "042157000001", "Giới tính": "Nam", "Ngày sinh": 1957})
    assert row.subject.cccd == "042157000001"
    assert row.subject.doubtful == {}


@pytest.mark.parametrize("cell", [None, "-", "không có", "Chưa có"])
def test_a_cell_that_says_there_is_none_is_no_doubt(read_person, cell):
    row, warnings = read_person(**{"Số CCCD": cell})
    assert (row.subject.cccd, row.subject.doubtful, warnings) == (None, {}, [])


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("0198128357", "0198128357"),
        (198128357, "0198128357"),
        ("042057000001", "042057000001"),
        ("198128357", None),
        (98128357, None),
        ("chưa rõ 12", None),
        ("HS4420198128357", "0198128357"),
    ],
)
def test_insurance_numbers_have_ten_or_twelve_digits(cell, number):
    assert read_insurance_number(cell, Holder()).insurance_no == number


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        (912345678, "0912345678"),
        (912345678.0, "0912345678"),
        ("912 345 678", "0912345678"),
        (123456789, "123456789"),
        ("0912.345.678", "0912345678"),
        ("0912345678 (con)", "0912345678 (con)"),
        (None, ""),
    ],
)
def test_phones_get_their_zero_back(cell, phone):
    assert read_phone("" if cell is None else cell) == phone


@pytest.mark.parametrize(
    ("cell", "code"),
    [("GD", "GD"), ("gd", "GD"), ("HN2", "HN"), ("Hộ nghèo", ""), ("Giáo viên", "")],
)
def test_codes_are_two_letters(cell, code):
    assert read_code(cell) == code


def test_amounts_are_whole_dong():
    assert [read_amount(cell) for cell in (956340.0, "956.340", "956.340 đ", "?", "")] == [
        *(956_340,) * 3,
        None,
        None,
    ]


def test_texts_lose_the_decimal_point_of_a_whole_number():
    assert [read_text(cell) for cell in (7.0, 7, " a\n b ", None)] == ["7", "7", "a b", ""]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Nguyễn\u00a0Văn  An", "Nguyễn Văn An"),
        ("Ðặng Văn Ðức", "Đặng Văn Đức"),
        ("Ɖặng Văn An", "Đặng Văn An"),
        ("Nguyễn\u200bVăn An", "Nguyễn Văn An"),
        ("\ufeffNguyễn Văn An", "Nguyễn Văn An"),
    ],
)
def test_names_lose_what_cannot_be_seen_and_look_alikes(read_person, typed, kept):
    assert read_person(**{"Họ và tên": typed})[0].subject.name == kept


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("'042057000001", "042057000001"),
        ("\u00a0042057000001\u00a0", "042057000001"),
        ("042057000001.0", "042057000001"),
        (42057000001.0, "042057000001"),
        ("4.2057000001E10", "042057000001"),
    ],
)
def test_citizen_numbers_come_out_of_every_cell(read_person, cell, number):
    row, _ = read_person(**{"Số CCCD": cell, "Ngày sinh": 1957, "Giới tính": "Nam"})
    assert row.subject.cccd == number


@pytest.mark.parametrize("year", [1900, 1957, 2026, 2100])
def test_every_year_typed_into_a_date_cell_is_asked_about(read_person, year):
    day = date(1899, 12, 30) + timedelta(days=year)
    row, warnings = read_person(**{"Ngày sinh": day})
    assert row.subject.doubtful["birth"] == f"{day:%d/%m/%Y} (năm {year}?)"
    assert len(warnings) == 1
    assert read_person(**{"Ngày sinh": year})[0].subject.birth == Birth.parse_iso(str(year))
