"""Chains, E and statuses, with the vectors of the law."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.cover import COVERED, CardRule, CoverPeriod, Status, card_state, chains

RULE = CardRule(expiring_days=30, gap_limit_days=90, waiting_days=30)
D = date(2026, 11, 21)


def period(first, last, code="GD"):
    return CoverPeriod(date.fromisoformat(first), date.fromisoformat(last), code)


@pytest.mark.parametrize(
    ("ends", "paid", "starts"),
    [
        ("2026-08-31", "2026-11-21", "2026-11-21"),
        ("2026-08-23", "2026-11-21", "2026-11-21"),
        ("2026-08-22", "2026-11-21", "2026-12-21"),
        (None, "2026-11-21", "2026-12-21"),
        ("2026-12-31", "2026-12-10", "2027-01-01"),
        ("2026-12-31", "2027-03-15", "2027-03-15"),
        ("2026-12-31", "2027-03-30", "2027-03-30"),
        ("2026-12-31", "2027-03-31", "2027-03-31"),
        ("2026-12-31", "2027-04-01", "2027-05-01"),
    ],
)
def test_the_next_card_starts_as_the_law_says(ends, paid, starts):
    periods = [period("2025-01-01", ends)] if ends else []
    state = card_state(periods, date.fromisoformat(paid), RULE)
    assert state.next_first_day == date.fromisoformat(starts)


@pytest.mark.parametrize(
    ("after_end", "status", "days_lapsed", "days_left"),
    [
        (-31, Status.VALID, None, None),
        (-30, Status.EXPIRING, None, None),
        (0, Status.EXPIRING, None, None),
        (1, Status.LAPSED, 1, 88),
        (89, Status.LAPSED, 89, 0),
        (90, Status.LAPSED, 90, -1),
        (91, Status.LAPSED_LONG, 91, -2),
    ],
)
def test_statuses_change_on_their_day(after_end, status, days_lapsed, days_left):
    ends = D - timedelta(days=after_end)
    state = card_state([CoverPeriod(date(2020, 1, 1), ends, "GD")], D, RULE)
    assert (state.status, state.days_lapsed, state.days_left) == (status, days_lapsed, days_left)
    assert state.last_safe_day == ends + timedelta(days=89)


def test_who_never_had_a_card_is_never_and_knows_no_end():
    state = card_state([], D, RULE)
    assert (state.status, state.ends, state.period) == (Status.NEVER, None, None)


def test_a_card_to_come_is_pending_even_after_a_lapse():
    state = card_state(
        [period("2025-01-01", "2025-12-31"), period("2027-01-01", "2027-12-31")], D, RULE
    )
    assert state.status is Status.PENDING
    assert state.ends == date(2025, 12, 31)


def test_a_renewal_recorded_today_lengthens_the_chain():
    state = card_state(
        [period("2026-01-01", "2026-11-30"), period("2026-12-01", "2027-11-30")], D, RULE
    )
    assert (state.status, state.ends) == (Status.VALID, date(2027, 11, 30))
    assert state.period == period("2026-01-01", "2026-11-30")


def test_a_late_renewal_does_not_hide_the_gap():
    joined = chains([period("2025-01-01", "2025-12-31"), period("2026-01-02", "2026-12-31")])
    assert [c.last for c in joined] == [date(2025, 12, 31), date(2026, 12, 31)]


def test_of_several_cards_on_the_day_the_one_ending_last_is_shown():
    state = card_state(
        [period("2026-01-01", "2027-06-30", "GD"), period("2026-05-01", "2026-12-31", "CN")],
        D,
        RULE,
    )
    assert state.period is not None
    assert state.period.code == "GD"


def test_covered_elsewhere_is_valid_without_an_end():
    state = card_state([], D, RULE, elsewhere=True)
    assert (state.status, state.ends, state.covered) == (Status.VALID, None, True)


days = st.dates(date(2019, 1, 1), date(2029, 12, 31))
periods = st.lists(
    st.builds(
        lambda first, length: CoverPeriod(first, first + timedelta(days=length), "GD"),
        days,
        st.integers(0, 800),
    ),
    max_size=8,
)


@given(periods)
def test_chains_are_apart_in_order_and_cover_the_same_days(given_periods):
    joined = chains(given_periods)
    for earlier, later in pairwise(joined):
        assert (later.first - earlier.last).days > 1
    covered = {
        p.first + timedelta(days=n)
        for p in given_periods
        for n in range((p.last - p.first).days + 1)
    }
    in_chains = {
        c.first + timedelta(days=n) for c in joined for n in range((c.last - c.first).days + 1)
    }
    assert in_chains == covered


@given(periods, days)
def test_covered_exactly_when_a_period_holds_the_day(given_periods, day):
    state = card_state(given_periods, day, RULE)
    assert (state.status in COVERED) == any(p.holds(day) for p in given_periods)


@given(periods, days)
def test_the_end_is_that_of_the_chain_begun_last(given_periods, day):
    begun = [chain for chain in chains(given_periods) if chain.first <= day]
    assert card_state(given_periods, day, RULE).ends == (begun[-1].last if begun else None)


@given(st.permutations([period("2025-01-01", "2025-06-30"), period("2025-07-01", "2026-11-01"),
                        period("2026-12-01", "2027-01-31", "CN")]))  # fmt: skip
def test_the_order_of_periods_does_not_matter(shuffled):
    assert card_state(shuffled, D, RULE).status is Status.PENDING
