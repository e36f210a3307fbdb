from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.cover import Status
from core.domain.days import Unit, first_of, last_of
from core.domain.errors import ClerkError
from core.domain.filter_text import TAKES, filter_text, read_filter
from core.domain.roll import Between, Blank, Field, Holds, OneOf, Within

DAY = date(2026, 11, 21)
TO, NAME, DAYS, CODE, STATUS = (
    Field.TO, Field.NAME, Field.DAYS_LAPSED, Field.CODE, Field.STATUS
)  # fmt: skip


def day(text):
    return date.fromisoformat(text)


def between(first, last):
    return Between(TO, first and day(first), last and day(last))


MEANT = {
    "31/12/2026": between("2026-12-31", "2026-12-31"),
    "31.12.26": between("2026-12-31", "2026-12-31"),
    "31122026": between("2026-12-31", "2026-12-31"),
    "2026-12-31": between("2026-12-31", "2026-12-31"),
    "= 31/12/2026": between("2026-12-31", "2026-12-31"),
    "1/1/2026–31/3/2026": between("2026-01-01", "2026-03-31"),
    "1/1/2026 - 31/3/2026": between("2026-01-01", "2026-03-31"),
    "1/1/2026-31/3/2026": between("2026-01-01", "2026-03-31"),
    "1-1-2026-31-3-2026": between("2026-01-01", "2026-03-31"),
    "từ 1/1/2026 đến 31/3/2026": between("2026-01-01", "2026-03-31"),
    "1/1/2026..31/3/2026": between("2026-01-01", "2026-03-31"),
    "1/2026–3/2026": between("2026-01-01", "2026-03-31"),
    "Quý 1/2026": between("2026-01-01", "2026-03-31"),
    "3/2026": between("2026-03-01", "2026-03-31"),
    "tháng 2/2028": between("2028-02-01", "2028-02-29"),
    "2026-03": between("2026-03-01", "2026-03-31"),
    "2026": between("2026-01-01", "2026-12-31"),
    "năm 2026": between("2026-01-01", "2026-12-31"),
    "2025-2026": between("2025-01-01", "2026-12-31"),
    ">= 1/7/2026": between("2026-07-01", None),
    "≥1/7/2026": between("2026-07-01", None),
    "từ 7/2026": between("2026-07-01", None),
    "1/7/2026–": between("2026-07-01", None),
    "> 7/2026": between("2026-08-01", None),
    "sau 31/12/2026": between("2027-01-01", None),
    "<= 7/2026": between(None, "2026-07-31"),
    "–31/7/2026": between(None, "2026-07-31"),
    "đến 31/7/2026": between(None, "2026-07-31"),
    "< 7/2026": between(None, "2026-06-30"),
    "TRƯỚC 1/7/2026": between(None, "2026-06-30"),
    "30 ngày tới": Within(TO, 0, 30),
    "30 ngay toi": Within(TO, 0, 30),
    "7 ngày qua": Within(TO, -7, 0),
    "hôm nay": Within(TO, 0, 0),
    "tuần này": Within(TO, 0, 0, Unit.WEEK),
    "tháng này": Within(TO, 0, 0, Unit.MONTH),
    "tháng sau": Within(TO, 1, 1, Unit.MONTH),
    "3 tháng tới": Within(TO, 1, 3, Unit.MONTH),
    "3 tháng qua": Within(TO, -3, -1, Unit.MONTH),
    "năm ngoái": Within(TO, -1, -1, Unit.YEAR),
    "<= 30 ngày tới": Within(TO, None, 30),
    "sau tháng này": Within(TO, 1, None, Unit.MONTH),
    "5 ngày trước–10 ngày tới": Within(TO, -5, 10),
    "hôm nay – 31/12/2026": between("2026-11-21", "2026-12-31"),
    "1/1/2026 đến tháng này": between("2026-01-01", "2026-11-30"),
    "(trống)": Blank(TO),
    "(Trong)": Blank(TO),
    "(không trống)": Blank(TO, blank=False),
    "trống": Blank(TO),
    "khong trong": Blank(TO, blank=False),
}


@pytest.mark.parametrize("text", MEANT)
def test_days_are_read_as_people_type_them(text):
    assert read_filter(TO, text, DAY) == MEANT[text]


@pytest.mark.parametrize(
    ("field", "text", "meant"),
    [
        (DAYS, "30", Between(DAYS, 30, 30)),
        (DAYS, ">= 30", Between(DAYS, 30, None)),
        (DAYS, "> 30 ngày", Between(DAYS, 31, None)),
        (DAYS, "<30", Between(DAYS, None, 29)),
        (DAYS, "> 0", Between(DAYS, 1, None)),
        (DAYS, "10-20", Between(DAYS, 10, 20)),
        (DAYS, "10 – 20", Between(DAYS, 10, 20)),
        (DAYS, "từ 10 đến 20", Between(DAYS, 10, 20)),
        (DAYS, "-5–10", Between(DAYS, -5, 10)),
        (DAYS, "1.366.200 đ", Between(DAYS, 1_366_200, 1_366_200)),
        (NAME, "nguyễn  an ", Holds(NAME, "nguyễn an")),
        (NAME, "trống", Holds(NAME, "trống")),
        (Field.PHONE, "Trống", Blank(Field.PHONE)),
        (Field.PHONE, "trong", Holds(Field.PHONE, "trong")),
        (STATUS, "khong trong", Blank(STATUS, blank=False)),
        (CODE, "g", Holds(CODE, "g")),
        (CODE, "=gd, CN", OneOf(CODE, frozenset({"GD", "CN"}))),
        (STATUS, "het han", OneOf(STATUS, frozenset({Status.LAPSED.value}))),
        (
            STATUS,
            "hết",
            OneOf(
                STATUS,
                frozenset({Status.LAPSED.value, Status.LAPSED_LONG.value, Status.EXPIRING.value}),
            ),
        ),
        (
            STATUS,
            "còn hạn; chưa từng",
            OneOf(STATUS, frozenset({Status.VALID.value, Status.NEVER.value})),
        ),
        (Field.SEX, "nữ", OneOf(Field.SEX, frozenset({"female"}))),
        (Field.POINT, "5A", OneOf(Field.POINT, frozenset({"5a"}))),
    ],
)
def test_numbers_texts_and_choices_are_read(field, text, meant):
    assert read_filter(field, text, DAY) == meant


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        (TO, "", "Không hiểu"),
        (TO, "mai", "30 ngày tới"),
        (TO, "–", "Không hiểu"),
        (TO, "31/2/2026", "Không hiểu"),
        (TO, "13/2026", "Không hiểu"),
        (TO, "1999999", "Không hiểu"),
        (TO, ">= ", "Không hiểu"),
        (TO, "31/3/2026–1/1/2026", "đổi chỗ"),
        (TO, "10 ngày tới–hôm nay", "đổi chỗ"),
        (DAYS, "nhiều", "10–20"),
        (DAYS, "20–10", "đổi chỗ"),
        (NAME, " ", "Không hiểu"),
        (CODE, "=", "Không hiểu"),
        (STATUS, "xyz", "Sắp hết hạn"),
        (STATUS, "hết hạn,", "Không hiểu"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_what_can(field, text, said):
    with pytest.raises(ClerkError, match=said):
        read_filter(field, text, DAY)


def test_every_field_takes_something_and_blanks():
    assert TAKES.keys() == set(Field)
    for field in Field:
        assert read_filter(field, "(khong trong)", DAY) == Blank(field, blank=False)


_DATES = st.dates(date(1900, 1, 1), date(2099, 12, 31))
_NUMBERS = st.integers(-500, 5000)


def _ranges(field, ends):
    pairs = st.tuples(ends, ends).map(sorted).map(lambda pair: Between(field, *pair))
    half = st.one_of(
        ends.map(lambda e: Between(field, e)), ends.map(lambda e: Between(field, None, e))
    )
    return st.one_of(pairs, half)


_COUNTS = st.integers(-40, 40)


def _within(pair, unit, open_end):
    ends = [None if place == open_end else end for place, end in enumerate(pair)]
    return Within(TO, *ends, unit)


FILTERS = st.one_of(
    _ranges(TO, _DATES),
    _ranges(DAYS, _NUMBERS),
    st.builds(
        _within,
        st.tuples(_COUNTS, _COUNTS).map(sorted), st.sampled_from(Unit), st.integers(0, 4),
    ),
    st.builds(Blank, st.sampled_from(Field), st.booleans()),
    st.builds(
        lambda values: OneOf(STATUS, values),
        st.frozensets(st.sampled_from([status.value for status in Status]), min_size=1),
    ),
    st.builds(
        lambda values: OneOf(CODE, values),
        st.frozensets(st.sampled_from(["GD", "CN", "HS"]), min_size=1),
    ),
    st.just(Holds(NAME, "Đặng Hoà")),
)  # fmt: skip


@given(FILTERS)
def test_what_is_written_out_is_read_back(asked):
    assert read_filter(asked.field, filter_text(asked), DAY) == asked


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (Within(TO, 0, 30), "30 ngày tới"),
        (Within(TO, 1, 1, Unit.MONTH), "tháng tới"),
        (Within(TO, -3, -1, Unit.YEAR), "3 năm qua"),
        (between("2026-03-01", "2026-03-31"), "3/2026"),
        (between("2026-01-01", "2026-12-31"), "2026"),
        (between("2026-01-01", None), ">= 01/01/2026"),
        (Between(DAYS, 1000, 2000), "1.000–2.000"),
        (
            OneOf(STATUS, frozenset({Status.NEVER.value, Status.LAPSED.value})),
            "Hết hạn, Chưa từng có thẻ",
        ),
        (Blank(NAME, blank=False), "(không trống)"),
    ],
)
def test_a_filter_is_written_as_a_clerk_would(asked, text):
    assert filter_text(asked) == text


def test_spans_go_along_with_the_day():
    assert Within(TO, 0, 30).on(DAY) == between("2026-11-21", "2026-12-21")
    assert Within(TO, 0, 0, Unit.WEEK).on(DAY) == between("2026-11-16", "2026-11-22")
    assert Within(TO, 1, 2, Unit.MONTH).on(DAY) == between("2026-12-01", "2027-01-31")
    assert Within(TO, None, -1, Unit.YEAR).on(DAY) == between(None, "2025-12-31")


@given(_DATES, st.sampled_from(Unit), st.integers(-30, 30))
def test_units_follow_one_another_without_a_gap(day, unit, ahead):
    first, last = first_of(unit, day, ahead), last_of(unit, day, ahead)
    assert first <= last
    if last < date(2100, 12, 1) and first > date(1880, 2, 1):
        assert first_of(unit, day, ahead + 1) == last + timedelta(days=1)
    assert first_of(unit, day) <= day <= last_of(unit, day)


@pytest.mark.parametrize("unit", Unit)
def test_units_beyond_the_known_days_are_the_nearest_of_them(unit):
    assert last_of(unit, DAY, 10**9) == date(2100, 12, 31)
    assert first_of(unit, DAY, -(10**9)) == date(1880, 1, 1)
