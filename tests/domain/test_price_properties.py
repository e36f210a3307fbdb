"""What holds for every household, price and day."""

import random
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from core.domain.cover import CardRule, CoverPeriod, card_state
from core.domain.days import ONE_DAY, end_after_months, months_begun
from core.domain.lists import rows_of
from core.domain.premium import Term, tariff_on
from core.domain.refund import refund_of
from tests.domain.households import POINTS, card, member, standing

RULE = CardRule(expiring_days=30, gap_limit_days=90, waiting_days=30)
CLASSES = ("POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE")
relaxed = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)

days = st.dates(date(2025, 7, 1), date(2028, 12, 31))


@st.composite
def cards(draw, until=date(2028, 12, 31)):
    first = draw(st.dates(date(2024, 1, 1), until))
    last = first + timedelta(days=draw(st.integers(0, 500)))
    code = draw(st.sampled_from([*POINTS, "ZZ", ""]))
    paid = first - timedelta(days=draw(st.integers(0, 20)))
    return card(first.isoformat(), last.isoformat(), code, paid.isoformat())


births = st.dates(date(1940, 1, 1), date(2027, 12, 31)).map(date.isoformat)
members = st.lists(st.tuples(st.lists(cards(), max_size=3), births), min_size=1, max_size=7)
histories = st.lists(st.sampled_from(CLASSES), min_size=3, max_size=3).map(
    lambda names: [(f"{2026 + n}-01-01", f"{2026 + n}-12-31", name) for n, name in enumerate(names)]
)


def household(rules, on, specs, facts, shuffled=None):
    people = [member(n, *held, born=born) for n, (held, born) in enumerate(specs, start=1)]
    if shuffled is not None:
        random.Random(shuffled).shuffle(people)
    return standing(rules, on.isoformat(), people, *facts)


def quote(found, months=12):
    return found.quote(found.commune.households[0], months)


@relaxed
@given(on=days, specs=members, facts=histories, months=st.sampled_from([3, 6, 12]))
def test_prices_are_whole_and_never_negative(rules, on, specs, facts, months):
    found = quote(household(rules, on, specs, facts), months)
    for line in found.lines:
        assert isinstance(line.amount, int)
        assert 0 <= line.amount <= tariff_on(rules, on).amount(1, months)
        assert line.starts <= line.ends
        assert (line.rung is not None) == (line.point == "5a")
    assert found.total == sum(line.amount for line in found.lines)


@relaxed
@given(on=days, specs=members, facts=histories)
def test_what_lost_support_costs_lies_between_nothing_and_the_full_price(rules, on, specs, facts):
    full = tariff_on(rules, on).amount(1, 12)
    for row in rows_of(household(rules, on, specs, facts), "losing-support"):
        assert 0 <= row.cost_before < full
        assert 0 <= row.cost_after <= full


@relaxed
@given(on=st.dates(date(2017, 7, 1), date(2030, 1, 1)), months=st.integers(1, 12))
def test_a_higher_rung_never_costs_more(rules, on, months):
    tariff = tariff_on(rules, on)
    prices = [tariff.amount(tariff.rung_part(rung), months) for rung in range(1, 12)]
    assert all(earlier >= later for earlier, later in pairwise(prices))
    assert all(price > 0 for price in prices)


@relaxed
@given(on=days, specs=members, facts=histories)
def test_nobody_stands_on_a_rung_twice(rules, on, specs, facts):
    rungs = [line.rung for line in quote(household(rules, on, specs, facts)).lines if line.rung]
    assert len(set(rungs)) == len(rungs)


@relaxed
@given(on=days, specs=members, facts=histories, seed=st.integers(0, 99))
def test_the_order_people_are_read_in_changes_nothing(rules, on, specs, facts, seed):
    found = quote(household(rules, on, specs, facts))
    again = quote(household(rules, on, specs, facts, shuffled=seed))
    assert again.lines == found.lines


@relaxed
@given(on=days, specs=members, facts=histories, seed=st.integers(0, 99))
def test_the_total_does_not_depend_on_who_comes_first(rules, on, specs, facts, seed):
    # Where somebody has paid this year the register's order decides ties of one day.
    paid = [period for held, _ in specs for period in held if period.point == "5a"]
    assume(all(period.paid_or_first.year != on.year for period in paid))
    turned = list(specs)
    random.Random(seed).shuffle(turned)
    found, again = (quote(household(rules, on, each, facts)) for each in (specs, turned))
    assert (found.total, len(found.lines)) == (again.total, len(again.lines))


@given(
    on=days,
    held=st.lists(cards(), max_size=4),
    others=st.lists(cards(), max_size=4),
)
def test_periods_that_do_not_touch_the_day_leave_its_cover_alone(on, held, others):
    apart = [period for period in others if not period.holds(on)]
    before, after = (card_state(each, on, RULE) for each in (held, [*held, *apart]))
    assert before.covered == after.covered
    if before.covered:
        assert before.period == after.period


@relaxed
@given(on=days, specs=members, facts=histories)
def test_a_refund_is_never_negative_nor_more_than_was_paid(rules, on, specs, facts):
    found = household(rules, on, specs, facts)
    for person in found.commune.people:
        for back in refund_of(found, person).cards:
            assert 0 < back.left <= back.months
            assert 0 <= back.amount <= back.paid


@given(first=st.dates(date(2020, 1, 1), date(2030, 1, 1)), months=st.integers(1, 36))
def test_months_begun_turn_with_the_last_day_of_a_card(first, months):
    ends = end_after_months(first, months)
    assert months_begun(first, ends) == months
    assert months_begun(first, ends + ONE_DAY) == months + 1
    assert Term(until=ends).last_from(first) == Term(months).last_from(first)


@given(first=days, length=st.integers(0, 400))
def test_a_card_alone_is_its_own_cover(first, length):
    period = CoverPeriod(first, first + timedelta(days=length), "GD", "5a")
    assert card_state([period], period.last, RULE).covered
    assert not card_state([period], period.last + ONE_DAY, RULE).covered
