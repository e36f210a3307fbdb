import pytest

from core.domain.endings import MONTHS, ending_bars, endings_listing, endings_of
from core.domain.errors import ClerkError
from core.domain.narrowing import EndsWithin, Uncovered
from core.domain.people import Exclusion, ExclusionReason, Person
from core.domain.rows import row_of
from tests.domain.households import card, day, member, standing

ON = "2026-11-21"


def ends(last):
    return card("2026-01-01", last, "GD")


def counted(found):
    return {row.month: len(row.people) for row in found.rows if row.people}


def test_a_card_counts_in_the_month_of_its_last_day(rules):
    lasts = ("2026-11-20", ON, "2026-11-30", "2026-12-01", "2027-10-31", "2027-11-01")
    people = [member(n, ends(last)) for n, last in enumerate(lasts, start=1)]
    found = endings_of(standing(rules, ON, people))
    assert counted(found) == {"11/2026": 2, "12/2026": 1, "10/2027": 1}
    assert (found.later, found.without_end, found.covered) == (1, 0, 5)
    assert len(found.total.people) == 4


def test_months_follow_each_other_and_the_running_one_begins_on_the_day(rules):
    found = endings_of(standing(rules, "2027-01-31", []))
    assert len(found.rows) == MONTHS
    assert (found.rows[0].first, found.rows[0].last) == (day("2027-01-31"), day("2027-01-31"))
    assert (found.rows[1].first, found.rows[1].last) == (day("2027-02-01"), day("2027-02-28"))
    assert found.rows[-1].last == found.total.last == day("2027-12-31")


def test_it_is_the_chain_that_ends(rules):
    chained = member(1, ends("2026-12-31"), card("2027-01-01", "2027-03-31", "GD"))
    broken = member(2, ends("2026-12-31"), card("2027-01-02", "2027-03-31", "GD"))
    found = endings_of(standing(rules, ON, [chained, broken]))
    assert counted(found) == {"03/2027": 1, "12/2026": 1}


def test_covered_elsewhere_has_no_end(rules):
    proof = Exclusion("lapsed", ExclusionReason.COVERED_ELSEWHERE, day("2026-01-01"))
    found = endings_of(standing(rules, ON, [member(1, exclusions=(proof,)), member(2)]))
    assert (found.covered, found.without_end, found.later, counted(found)) == (1, 1, 0, {})


def test_a_household_counts_once_in_a_month_and_once_in_all(rules):
    people = [member(n, ends(last)) for n, last in ((1, ON), (2, ON), (3, "2026-12-31"))]
    found = endings_of(standing(rules, ON, people))
    assert [len(row.households) for row in found.rows[:2]] == [1, 1]
    listing = endings_listing(found)
    assert (listing.people, listing.households) == (3, 1)
    assert len(found.total.households) == 1


def test_one_hamlet_or_all(rules):
    here = standing(rules, ON, [member(1, ends(ON))])
    assert endings_of(here, "thon thu").hamlet == "Thôn Thử"
    assert len(endings_of(here, "Thôn Thử").total.people) == 1
    with pytest.raises(ClerkError, match="Không có thôn"):
        endings_of(here, "Thôn Khác")


def test_the_fullest_month_is_as_long_as_can_be(rules):
    people = [member(n, ends(last)) for n, last in ((1, ON), (2, ON), (3, "2026-12-31"))]
    bars = ending_bars(endings_of(standing(rules, ON, people)))
    assert [(b.label, b.part, b.words) for b in bars[:3]] == [
        ("11/2026", 1.0, "2"),
        ("12/2026", 0.5, "1"),
        ("01/2027", 0.0, "0"),
    ]
    assert {b.part for b in ending_bars(endings_of(standing(rules, ON, [])))} == {0.0}


def test_narrowing_finds_the_people_of_a_month_and_those_without_cover(rules):
    people = [member(1, ends(ON)), member(2, ends("2026-11-20")), member(3), member(4, ends(ON))]
    here = standing(rules, ON, people)
    rows = [row_of(here, m) for m in here.members]
    month = endings_of(here).rows[0]
    fit = EndsWithin(month.first, month.last).fits
    assert {row.person_id for row in rows if fit(row)} == month.people == {1, 4}
    assert {row.person_id for row in rows if Uncovered().fits(row)} == {2, 3}
    assert [row for row in rows if Uncovered(nowhere=True).fits(row)] == []
    alone = standing(rules, ON, [*people, Person(9, "Người 9")])
    rows = [row_of(alone, m) for m in alone.members]
    assert [row.person_id for row in rows if Uncovered(nowhere=True).fits(row)] == [9]
