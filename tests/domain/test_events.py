"""Children's cards, grade 12 and ages."""

from datetime import date

import pytest

from core.domain.cover import CoverPeriod
from core.domain.days import Birth
from core.domain.events import EventKind, child_cover_ends, next_event
from core.domain.people import Person

D, LAST = date(2026, 9, 1), date(2026, 10, 31)


def born(text, *periods):
    return Person(1, "Trẻ", Birth.parse_iso(text), periods=periods)


@pytest.mark.parametrize(
    ("birth", "ends"),
    [
        ("2020-03-10", "2026-09-30"),
        ("2020-09-30", "2026-09-30"),
        ("2020-10-01", "2026-10-31"),
        ("2020-12-31", "2026-12-31"),
        ("2021-01-05", "2027-09-30"),
        ("2020-09", "2026-09-30"),
        ("2020-11", "2026-11-30"),
    ],
)
def test_a_childs_card_ends_as_the_law_says(rules, birth, ends):
    assert child_cover_ends(Birth.parse_iso(birth), rules, D) == date.fromisoformat(ends)


def test_a_year_alone_gives_no_end(rules):
    assert child_cover_ends(Birth.parse_iso("2020"), rules, D) is None


def test_a_child_counts_without_a_card(rules):
    event = next_event(born("2020-03-10"), D, LAST, rules)
    assert event is not None
    assert (event.kind, event.on) == (EventKind.CHILD, date(2026, 9, 30))


def test_a_later_card_closes_the_childs_event(rules):
    later = CoverPeriod(date(2026, 10, 1), date(2026, 12, 31), "HS", "4b")
    assert next_event(born("2020-03-10", later), D, LAST, rules) is None


def test_grade_twelve_is_a_pupils_card_to_the_end_of_september(rules):
    card = CoverPeriod(date(2026, 1, 1), date(2026, 9, 30), "HS", "4b")
    event = next_event(born("2008-05-05", card), D, LAST, rules)
    assert event is not None
    assert event.kind is EventKind.GRADE_12


@pytest.mark.parametrize(("birth", "on"), [("1956-09-15", 15), ("1951-09-30", 30)])
def test_seventy_and_seventy_five_need_no_card_and_a_full_date(rules, birth, on):
    later = CoverPeriod(date(2026, 1, 1), date(2027, 12, 31), "GD", "5a")
    event = next_event(born(birth, later), D, LAST, rules)
    assert event is not None
    assert event.on == date(2026, 9, on)
    assert next_event(born(birth[:7]), D, LAST, rules) is None


@pytest.mark.parametrize(("day", "there"), [(date(2026, 9, 30), True), (date(2026, 10, 1), False)])
def test_both_ends_of_the_window_count(rules, day, there):
    found = next_event(born("2020-03-10"), day, LAST, rules)
    assert (found is not None) is there
