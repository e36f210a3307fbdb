"""Days, months and births."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.days import (
    FIRST_DAY,
    LAST_DAY,
    Birth,
    Precision,
    age_on,
    birthday,
    end_after_months,
    is_known_day,
    known_first,
    known_last,
    months_before,
)


@pytest.mark.parametrize(
    ("starts", "months", "ends"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-11-21", 12, "2027-11-20"),
        ("2027-01-01", 12, "2027-12-31"),
        ("2027-01-31", 3, "2027-04-30"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-12-31", 6, "2027-06-30"),
        ("2026-08-31", 6, "2027-02-28"),
    ],
)
def test_a_card_of_whole_months_ends_the_day_before(starts, months, ends):
    assert end_after_months(date.fromisoformat(starts), months) == date.fromisoformat(ends)


def test_months_before_stays_within_the_month():
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)


@pytest.mark.parametrize("text", ["1968-12-21", "1968-12", "1968"])
def test_a_birth_is_printed_as_it_was_read(text):
    assert Birth.parse_iso(text).iso() == text


def test_births_agree_at_the_coarser_precision():
    assert Birth.parse_iso("1968").agrees(Birth.parse_iso("1968-12-21"))
    assert not Birth.parse_iso("1968-11").agrees(Birth.parse_iso("1968-12-21"))


def test_an_age_of_a_year_only_is_sure_or_not_said():
    born = Birth(date(2020, 1, 1), Precision.YEAR)
    assert not born.surely_from(6, date(2026, 6, 1))
    assert not born.surely_under(6, date(2026, 6, 1))
    assert born.surely_from(6, date(2026, 12, 31))


def test_a_leap_day_is_completed_on_the_first_of_march():
    assert birthday(date(2020, 2, 29), 6) == date(2026, 3, 1)
    assert age_on(date(2020, 2, 29), date(2026, 2, 28)) == 5


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 120))
def test_longer_cards_end_later(starts, months):
    assert starts <= end_after_months(starts, months) < end_after_months(starts, months + 1)


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
def test_whatever_rules_add_to_a_known_day_is_a_day(day):
    assert is_known_day(day)
    assert end_after_months(day, 600) > day > months_before(day, 600)
    assert birthday(day, 150) + timedelta(days=10_000) > day


def test_what_is_kept_beyond_the_known_days_is_open():
    assert not is_known_day(date.max)
    assert [known_last(day) for day in (date.max, LAST_DAY, None)] == [None, LAST_DAY, None]
    assert [known_first(day) for day in (date.min, FIRST_DAY, None)] == [FIRST_DAY, FIRST_DAY, None]
