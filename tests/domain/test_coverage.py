from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.coverage import (
    Against,
    coverage_bars,
    coverage_listing,
    earlier_day,
    read_target,
)
from core.domain.errors import ClerkError
from core.domain.people import Commune, Hamlet, Household, Person, Residence, ResidenceKind
from core.domain.percent import format_points
from core.domain.shares import Share
from core.domain.standing import Standing
from core.domain.summary import summary_of
from tests.coverage import coverage_of
from tests.domain.households import card, classes, day, member

HAMLETS = (Hamlet(1, "Thôn Một"), Hamlet(2, "Thôn Hai"), Hamlet(3, "Thôn Không Ai"))
HOUSEHOLDS = (
    Household(1, "1", HAMLETS[0], classes()),
    Household(2, "2", HAMLETS[1], classes()),
)


def insured(number, household):
    return member(number, card("2026-01-01", "2026-12-31", "GD"), household=household)


def world(rules, people, on="2026-11-21"):
    return Standing(Commune("Xã Thử", HAMLETS, HOUSEHOLDS, tuple(people)), rules, day(on))


def three_of_four(rules):
    """Three of four people in the first hamlet, one of one in the second."""
    people = [insured(n, 1) for n in (1, 2, 3)] + [member(4, household=1), insured(5, 2)]
    return world(rules, people)


@given(st.integers(0, 3000), st.integers(0, 3000), st.integers(1, 100))
def test_missing_is_the_least_number_that_reaches_the_target(people, covered, target):
    covered = min(people, covered)
    missing = Share(people, covered).missing(target)

    def reached(count):
        return count >= Fraction(people * target, 100)

    assert missing >= 0
    assert reached(covered + missing)
    assert missing == 0 or not reached(covered + missing - 1)


def test_hamlets_and_commune_each_have_their_own_missing(rules):
    found = coverage_of(three_of_four(rules), 95)
    assert [(r.name, r.now.people, r.now.covered, r.missing) for r in found.lines] == [
        ("Thôn Một", 4, 3, 1),
        ("Thôn Hai", 1, 1, 0),
        ("Thôn Không Ai", 0, 0, 0),
        ("Cả xã", 5, 4, 1),
    ]
    assert [r.now.rate for r in found.lines] == [0.75, 1.0, None, 0.8]
    assert [r.households for r in found.lines] == [1, 1, 0, 2]


def test_the_rates_are_those_of_the_summary(rules):
    standing = three_of_four(rules)
    found, summary = coverage_of(standing, 95), summary_of(standing)
    assert [(r.hamlet, r.now.people, r.now.covered, r.now.rate or 0.0) for r in found.rows] == [
        (h.hamlet, h.people, h.covered, h.rate) for h in summary.by_hamlet
    ]
    assert found.total.now.people == summary.people
    assert coverage_listing(found).households == summary.households


def test_people_of_no_household_are_counted_apart(rules):
    nowhere = Person(9, "Người 9")
    found = coverage_of(world(rules, [insured(1, 1), nowhere]), 50)
    assert [(r.name, r.now) for r in found.lines if r.now.people] == [
        ("Thôn Một", Share(1, 1)),
        ("Chưa rõ thôn", Share(1, 0)),
        ("Cả xã", Share(2, 1)),
    ]
    assert sum(r.now.people for r in found.rows) == found.total.now.people


def test_an_earlier_day_counts_who_lived_and_was_covered_then(rules):
    died = Residence(ResidenceKind.DIED, day("2026-11-01"))
    people = [insured(1, 1), member(2, household=1, residences=(died,))]
    now = world(rules, people)
    found = coverage_of(now, 95, now.at(day("2026-10-21")))
    row = found.rows[0]
    assert (row.now, row.earlier, row.change) == (Share(1, 1), Share(2, 1), 50.0)
    assert found.compared == day("2026-10-21")
    assert coverage_of(now, 95, now.at(day("2025-11-21"))).rows[0].change == 100.0
    assert found.rows[1].change is None


@pytest.mark.parametrize(
    ("on", "against", "earlier"),
    [
        ("2026-11-21", Against.MONTH, "2026-10-21"),
        ("2026-11-21", Against.YEAR, "2025-11-21"),
        ("2026-12-31", Against.MONTH, "2026-11-30"),
        ("2026-03-31", Against.MONTH, "2026-02-28"),
        ("2028-02-29", Against.YEAR, "2027-02-28"),
        ("2026-01-15", Against.MONTH, "2025-12-15"),
    ],
)
def test_the_day_to_compare_with(on, against, earlier):
    assert earlier_day(day(on), against) == day(earlier)


@pytest.mark.parametrize(("text", "target"), [("", 95), ("1", 1), ("95", 95), ("100", 100)])
def test_a_target_is_read(text, target):
    assert read_target(text) == target


@pytest.mark.parametrize("text", ["0", "101", "95 %", "95,5", "-1", "abc", "٩٥"])
def test_what_is_no_target_is_refused(text):
    with pytest.raises(ClerkError, match="từ 1 đến 100"):
        read_target(text)


def test_bars_say_the_numbers_and_who_is_below_the_target(rules):
    found = coverage_bars(coverage_of(three_of_four(rules), 95))
    assert [(b.label, b.part, b.words, b.low) for b in found] == [
        ("Thôn Một", 0.75, "75 %, thiếu 1", True),
        ("Thôn Hai", 1.0, "100 %, đạt", False),
        ("Thôn Không Ai", 0.0, "không có ai", False),
        ("Cả xã", 0.8, "80 %, thiếu 1", True),
    ]
    assert [b.whole for b in found] == [False, False, False, True]


@pytest.mark.parametrize(
    ("points", "words"),
    [(1.25, "+1,25"), (-0.5, "-0,5"), (0.0, "0"), (10.0, "+10"), (-20.0, "-20"), (0.001, "0")],
)
def test_a_difference_of_per_cents_has_its_sign(points, words):
    assert format_points(points) == words


@pytest.mark.parametrize(
    ("born", "counted_on"),
    [
        ("2026-11-20", ["2026-11-20", "2026-11-21"]),
        ("2025-12-31", ["2026-01-01", "2026-11-20", "2026-11-21"]),
        ("2026", ["2026-01-01", "2026-11-20", "2026-11-21"]),
        ("2026-12-01", ["2025-11-21", "2026-01-01", "2026-11-20", "2026-11-21"]),
        ("2062-03-04", ["2025-11-21", "2026-01-01", "2026-11-20", "2026-11-21"]),
    ],
)
def test_nobody_counts_before_birth_but_a_slip_of_the_pen_does(rules, born, counted_on):
    commune = Commune(
        "Xã Thử", HAMLETS, HOUSEHOLDS, (member(1, born=born),), written_on=day("2026-11-21")
    )
    days = ("2025-11-21", "2026-01-01", "2026-11-20", "2026-11-21")
    assert [on for on in days if Standing(commune, rules, day(on)).members] == counted_on
