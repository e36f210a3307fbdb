"""How long a person may wait: gaps in cover, days to pay, five continuous years.

Law 51/2024/QH15 Art. 16.3.c and 22, Decree 188/2025/NĐ-CP Art. 18. The law differs at exactly 90
days (the wait begins at 90, the five years are lost above 90); here both are lost at 90, one day
on the safe side.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from core.domain.cover import (
    CardState,
    CoverPeriod,
    Status,
    card_rule_on,
    card_state,
    chains,
    five_year_card,
)
from core.domain.days import ONE_DAY, days_between
from core.domain.rulebook import Rulebook

_WAITING = frozenset({Status.LAPSED_LONG, Status.NEVER})


@dataclass(frozen=True)
class Gap:
    """Days without cover after a card, both included.

    `is_long`: as many as the limit or more. `is_open`: nothing is recorded after it, it runs on
    the day asked for. `is_assumed`: no source states the first day of the card after it.
    """

    first: date
    last: date
    is_long: bool
    is_open: bool = False
    is_assumed: bool = False

    @property
    def days(self) -> int:
        """How many days have no cover."""
        return days_between(self.first, self.last) + 1


def gaps(periods: Sequence[CoverPeriod], day: date, rules: Rulebook) -> tuple[Gap, ...]:
    """Return every gap of a person's history up to what is recorded, earliest first.

    A late renewal hides none. Without a later card the last gap runs to the day before `day`.
    """
    joined = chains(periods)
    found = [
        _gap(earlier.last, later.first, rules, is_assumed=_starts_assumed(periods, later.first))
        for earlier, later in pairwise(joined)
    ]
    if joined and joined[-1].last < day - ONE_DAY:
        found.append(_gap(joined[-1].last, day, rules, is_open=True))
    return tuple(found)


def _gap(
    ended: date, goes_on: date, rules: Rulebook, *, is_open: bool = False, is_assumed: bool = False
) -> Gap:
    days = days_between(ended, goes_on) - 1
    is_long = days >= rules.number("gap_limit_days", goes_on)
    return Gap(ended + ONE_DAY, goes_on - ONE_DAY, is_long, is_open, is_assumed)


def _starts_assumed(periods: Sequence[CoverPeriod], day: date) -> bool:
    return all(period.first_assumed for period in periods if period.first == day)


@dataclass(frozen=True)
class FiveYears:
    """Five continuous years as the newest card states them; never worked out.

    `stated` is the day on the card, `reached` whether it has come and no long gap since that card
    broke the count (None where no card states a day). `lost_on` is the first payment day that
    loses the count, None where it is lost already or nothing runs. `to_confirm`: that day, or the
    gap that broke the count, is one on which the law's two rules of 90 days differ. Once reached,
    the fund pays all co-payments of a calendar year above `free_above` đồng.
    """

    stated: date | None
    reached: bool | None
    broken_by: Gap | None
    lost_on: date | None
    to_confirm: bool
    free_above: int


def five_years(periods: Sequence[CoverPeriod], state: CardState, rules: Rulebook) -> FiveYears:
    """Return how a person's five continuous years stand on the day of `state`."""
    day = state.day
    card = five_year_card(periods, day)
    long = [g for g in gaps(periods, day, rules) if g.is_long and g.first <= day]
    broken = next((g for g in long if card and g.first > card.last), None)
    stated = card.five_year_from if card else None
    lost_on = _lost_on(state, rules)
    return FiveYears(
        stated=stated,
        reached=stated <= day and broken is None if stated else None,
        broken_by=broken,
        lost_on=lost_on,
        to_confirm=_is_doubtful(state, broken, lost_on, rules),
        free_above=free_above(rules, day),
    )


def free_above(rules: Rulebook, day: date) -> int:
    """Return the co-payments of a year (đồng) above which nothing more is paid after five years."""
    multiple = rules.number("five_year_copay_multiple", day)
    return multiple * rules.number("base_reference_level", day)


def _lost_on(state: CardState, rules: Rulebook) -> date | None:
    ends = _last_day(state)
    if ends is None or state.status is Status.LAPSED_LONG:
        return None
    allowed = rules.number("five_year_allowed_gap_days", state.day)
    losing = min(state.rule.gap_limit_days, allowed + 1)
    return ends + timedelta(days=losing + 1)


def _is_doubtful(
    state: CardState, broken: Gap | None, lost_on: date | None, rules: Rulebook
) -> bool:
    """Return whether the gap that counts as too long is still one the five years allow."""
    if broken:
        goes_on = broken.last + ONE_DAY
        return broken.days <= rules.number("five_year_allowed_gap_days", goes_on)
    allowed = rules.number("five_year_allowed_gap_days", state.day)
    return lost_on is not None and state.rule.gap_limit_days <= allowed


@dataclass(frozen=True)
class PaymentDay:
    """What paying on a day (groups 4 and 5) gives and costs.

    `starts` is the first day of the next card, `uncovered` the days without cover before it since
    the last card (None where there was none), `waits` whether the law makes the person wait.
    """

    pay_on: date
    starts: date
    uncovered: int | None
    days_left: int | None
    waits: bool
    keeps_five_years: bool


def payment_on(
    periods: Sequence[CoverPeriod], day: date, rules: Rulebook, support_ends: date | None = None
) -> PaymentDay:
    """Return what paying on `day` gives.

    `support_ends`: the last day (T) of a support about to be lost; until then the next card
    starts the day after it.
    """
    state = card_state(periods, day, card_rule_on(rules, day))
    supported = support_ends is not None and day <= support_ends
    starts = support_ends + ONE_DAY if support_ends and supported else state.next_first_day
    ends = _last_day(state)
    return PaymentDay(
        pay_on=day,
        starts=starts,
        uncovered=max(days_between(ends, starts) - 1, 0) if ends else None,
        days_left=state.days_left,
        waits=state.status in _WAITING and not supported,
        keeps_five_years=state.status not in _WAITING,
    )


def payment_days(
    periods: Sequence[CoverPeriod],
    state: CardState,
    rules: Rulebook,
    support_ends: date | None = None,
) -> tuple[PaymentDay, ...]:
    """Return the days from that of `state` on at which the answer changes, with their answers.

    They are the day itself, the last day of cover, the day after, the last safe day and the two
    days after it.
    """
    wanted = {day for day in _turning_days(state, support_ends) if day >= state.day}
    return tuple(payment_on(periods, day, rules, support_ends) for day in sorted(wanted))


def _turning_days(state: CardState, support_ends: date | None) -> Iterator[date]:
    yield state.day
    if support_ends:
        yield support_ends
        yield support_ends + ONE_DAY
    ends = _last_day(state)
    if ends:
        yield ends
        yield ends + ONE_DAY
        limit = state.rule.gap_limit_days
        yield from (ends + timedelta(days=limit + after) for after in (-1, 0, 1))


def _last_day(state: CardState) -> date | None:
    """Return the last day of the newest card where one is still to come, else E."""
    return state.last_chain_ends if state.status is Status.PENDING else state.ends
