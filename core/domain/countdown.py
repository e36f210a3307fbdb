"""How long a person may wait: gaps in cover, days to pay, five continuous years.

Law 51/2024/QH15 Art. 16.3.c and 22, Decree 188/2025/NĐ-CP Art. 18. The law differs at exactly 90
days (the wait begins at 90, the five years are lost above 90); here both are lost at 90, one day
on the safe side.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from core.domain.cover import (
    CardState,
    Chain,
    CoverPeriod,
    Status,
    card_rule_on,
    card_state,
    chains,
    days_since,
    five_year_card,
)
from core.domain.days import ONE_DAY, days_between
from core.domain.rulebook import Rulebook

_WAITING = frozenset({Status.LAPSED_LONG, Status.NEVER})


@dataclass(frozen=True)
class Gap:
    """Days without cover after a card, both included.

    `is_long`: as many as the limit or more. `is_open`: nothing is recorded after it; it ends the
    day before the day asked for, on which a card may still begin. `is_assumed`: no source states
    the first day of the card after it.
    """

    first: date
    last: date
    is_long: bool
    is_open: bool = False
    is_assumed: bool = False

    @property
    def days(self) -> int:
        """How many days have no cover, as the law counts them against its limits."""
        return days_between(self.first, self.last) + 1

    @property
    def days_so_far(self) -> int:
        """How many days people are told of: of an open one the day asked for is one, as yet."""
        ended, day = self.first - ONE_DAY, self.last + ONE_DAY
        return days_since(ended, day) if self.is_open else self.days


def gaps(periods: Sequence[CoverPeriod], day: date, rules: Rulebook) -> tuple[Gap, ...]:
    """Return every gap of a person's history up to what is recorded, earliest first.

    A late renewal hides none. Without a later card the last gap runs to the day before `day`.
    """
    return gaps_between(periods, day, partial(rules.number, "gap_limit_days"))


def gaps_between(
    periods: Sequence[CoverPeriod], day: date, limit: Callable[[date], int]
) -> tuple[Gap, ...]:
    """Return every gap as `gaps` does; `limit` says from how many days one is long by its end."""
    joined = chains(periods)
    found = [
        _gap(earlier.last, later.first, limit, is_assumed=_starts_assumed(periods, later.first))
        for earlier, later in pairwise(joined)
    ]
    if joined and joined[-1].last < day - ONE_DAY:
        found.append(_gap(joined[-1].last, day, limit, is_open=True))
    return tuple(found)


def _gap(
    ended: date,
    goes_on: date,
    limit: Callable[[date], int],
    *,
    is_open: bool = False,
    is_assumed: bool = False,
) -> Gap:
    is_long = days_between(ended, goes_on) - 1 >= limit(goes_on)
    return Gap(ended + ONE_DAY, goes_on - ONE_DAY, is_long, is_open, is_assumed)


def _starts_assumed(periods: Sequence[CoverPeriod], day: date) -> bool:
    return all(period.first_assumed for period in periods if period.first == day)


@dataclass(frozen=True)
class PaymentDay:
    """What paying on a day (groups 4 and 5) gives and costs.

    `starts` is the first day of the next card, `breaks` the days without cover before it since the
    last card, one number for each gap (empty where there was no card). `waits`: the law makes the
    person wait; `may_wait_until`: it would, to that later day, were no support about to end.
    `is_safe`: no gap goes beyond the last safe day. `recorded` is the next card already in the
    register.
    """

    pay_on: date
    starts: date
    breaks: tuple[int, ...]
    days_left: int | None
    waits: bool
    keeps_five_years: bool
    is_safe: bool
    may_wait_until: date | None = None
    recorded: Chain | None = None

    @property
    def uncovered(self) -> int | None:
        """The days without cover before the next card, None where there was no card."""
        return sum(self.breaks) if self.breaks else None


@dataclass(frozen=True)
class FiveYears:
    """Five continuous years as the newest card states them; never worked out.

    `stated` is the day on the card, `reached` whether it has come and no long gap since that card
    broke the count (None where no card states a day). `lost_on` is the first payment day that
    loses the count, None where it is lost already or nothing runs; `lost_by` what paying on the
    day itself gives where even that loses it. `to_confirm`: that day, or the gap that breaks the
    count, is one on which the law's two rules of 90 days differ. Once reached, the fund pays all
    co-payments of a calendar year above `free_above` đồng.
    """

    stated: date | None
    reached: bool | None
    broken_by: Gap | None
    lost_on: date | None
    to_confirm: bool
    free_above: int
    lost_by: PaymentDay | None = None


def five_years(
    periods: Sequence[CoverPeriod],
    state: CardState,
    rules: Rulebook,
    support_ends: date | None = None,
) -> FiveYears:
    """Return how a person's five continuous years stand on the day of `state`.

    `support_ends`: the last day (T) of a support about to be lost, as for `payment_on`.
    """
    day = state.day
    card = five_year_card(periods, day)
    long = [g for g in gaps(periods, day, rules) if g.is_long and g.first <= day]
    broken = next((g for g in long if card and g.first > card.last), None)
    stated = card.five_year_from if card else None
    lost_by = _lost_today(periods, state, rules, support_ends)
    lost_on = day if lost_by else _lost_on(periods, state, rules)
    return FiveYears(
        stated=stated,
        reached=stated <= day and broken is None if stated else None,
        broken_by=broken,
        lost_on=lost_on,
        to_confirm=_is_doubtful(state, _losing_one(broken, lost_by), lost_on, rules),
        free_above=free_above(rules, day),
        lost_by=lost_by,
    )


def free_above(rules: Rulebook, day: date) -> int:
    """Return the co-payments of a year (đồng) above which nothing more is paid after five years."""
    multiple = rules.number("five_year_copay_multiple", day)
    return multiple * rules.number("base_reference_level", day)


def _lost_today(
    periods: Sequence[CoverPeriod], state: CardState, rules: Rulebook, support_ends: date | None
) -> PaymentDay | None:
    """Return what paying today gives where only the wait for the end of support loses the count."""
    if support_ends is None or state.status in _WAITING or state.ends is None:
        return None
    paid = payment_on(periods, state.day, rules, support_ends)
    return None if paid.keeps_five_years else paid


def _losing_one(broken: Gap | None, lost_by: PaymentDay | None) -> tuple[int, date] | None:
    if broken:
        return broken.days, broken.last + ONE_DAY
    return (max(lost_by.breaks), lost_by.starts) if lost_by else None


def _lost_on(periods: Sequence[CoverPeriod], state: CardState, rules: Rulebook) -> date | None:
    if state.status is Status.LAPSED_LONG:
        return None
    later = [chain for chain in chains(periods) if chain.first > state.day]
    # Who waits for a card already there cannot close the gap before it by paying.
    ends = later.pop(0).last if state.status is Status.PENDING else state.ends
    if ends is None:
        return None
    for chain in later:
        if days_between(ends, chain.first) - 1 >= _losing_gap(rules, chain.first):
            return ends + ONE_DAY
        ends = chain.last
    return ends + timedelta(days=_losing_gap(rules, state.day) + 1)


def _losing_gap(rules: Rulebook, day: date) -> int:
    """Return from how many days without cover the count is lost, on the safe side of the law."""
    allowed = rules.number("five_year_allowed_gap_days", day)
    return min(rules.number("gap_limit_days", day), allowed + 1)


def _is_doubtful(
    state: CardState, lost: tuple[int, date] | None, lost_on: date | None, rules: Rulebook
) -> bool:
    """Return whether the gap that counts as too long is still one the five years allow.

    `lost`: the days of a gap that loses the count, and the day on which cover goes on.
    """
    if lost:
        return lost[0] <= rules.number("five_year_allowed_gap_days", lost[1])
    allowed = rules.number("five_year_allowed_gap_days", state.day)
    return lost_on is not None and state.rule.gap_limit_days <= allowed


def first_day(state: CardState, support_ends: date | None) -> date:
    """Return the first day of the next card when it is paid on the day of `state`.

    `support_ends`: the last day (T) of a support about to be lost; until then the next card
    starts the day after it.
    """
    supported = support_ends is not None and state.day <= support_ends
    return support_ends + ONE_DAY if support_ends and supported else state.next_first_day


def payment_on(
    periods: Sequence[CoverPeriod], day: date, rules: Rulebook, support_ends: date | None = None
) -> PaymentDay:
    """Return what paying on `day` gives; `support_ends` as for `first_day`."""
    state = card_state(periods, day, card_rule_on(rules, day))
    supported = support_ends is not None and day <= support_ends
    starts = first_day(state, support_ends)
    made_to_wait = state.status in _WAITING
    later = supported and made_to_wait and state.next_first_day > starts
    breaks, losing = _breaks(periods, state.ends, starts), _losing_gap(rules, day)
    return PaymentDay(
        pay_on=day,
        starts=starts,
        breaks=breaks,
        days_left=state.days_left,
        waits=made_to_wait and not supported,
        keeps_five_years=bool(breaks) and max(breaks) < losing,
        is_safe=bool(breaks) and max(breaks) < losing - 1,
        may_wait_until=state.next_first_day if later else None,
        recorded=next((chain for chain in chains(periods) if chain.first > day), None),
    )


def _breaks(periods: Sequence[CoverPeriod], ends: date | None, starts: date) -> tuple[int, ...]:
    """Return the length in days of every gap between the last card and one that begins then."""
    later = [c for c in chains(periods) if c.first < starts and (ends is None or c.last > ends)]
    lasts = [*([ends] if ends else []), *(chain.last for chain in later)]
    firsts = [*(chain.first for chain in later), starts]
    goes_on = firsts[len(firsts) - len(lasts) :]
    return tuple(max(days_between(*gap) - 1, 0) for gap in zip(lasts, goes_on, strict=True))


def payment_days(
    periods: Sequence[CoverPeriod],
    state: CardState,
    rules: Rulebook,
    support_ends: date | None = None,
) -> tuple[PaymentDay, ...]:
    """Return the days from that of `state` on at which the answer changes, with their answers.

    They are the day itself, the last day of support, of a card and of what is safe, and the days
    on which what follows begins.
    """
    losing = support_ends if support_ends and support_ends >= state.day else None
    wanted = {
        day
        for day in _turning_days(periods, state)
        if day >= state.day and (losing is None or day > losing)
    }
    wanted |= {state.day, losing, losing + ONE_DAY} if losing else {state.day}
    return tuple(payment_on(periods, day, rules, support_ends) for day in sorted(wanted))


def _turning_days(periods: Sequence[CoverPeriod], state: CardState) -> Iterator[date]:
    later = [chain for chain in chains(periods) if chain.first > state.day]
    yield from (chain.first for chain in later)
    ends = [*([state.ends] if state.ends else []), *(chain.last for chain in later)]
    for last in ends:
        yield last
        yield last + ONE_DAY
    if ends:
        limit = state.rule.gap_limit_days
        yield from (ends[-1] + timedelta(days=limit + after) for after in (-1, 0, 1))
