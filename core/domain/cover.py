"""Cover periods, the chains they form, and how a card stands on a day.

Law 51/2024/QH15 Art. 16.3.c; `gap_limit_days` (90), `expiring_days` (30) and the like are dated
rules. Days are inclusive.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.days import ONE_DAY, days_between
from core.domain.rulebook import Rulebook


@dataclass(frozen=True)
class CoverPeriod:
    """A card or an extension: first and last day, both included.

    `code` is the printed code (GD, CN, …), empty where none is known; `point` the legal point
    (5a, 4a, …), None for an unknown code. `amount` is in đồng. `first_assumed`: no source states
    the first day, so it counts nothing toward five years. `receipt` is the number of the paper
    given for the money, empty where none is known.
    """

    first: date
    last: date
    code: str = ""
    point: str | None = None
    paid_on: date | None = None
    amount: int | None = None
    card_number: str | None = None
    facility: str | None = None
    five_year_from: date | None = None
    first_assumed: bool = False
    receipt: str = ""

    def holds(self, day: date) -> bool:
        """Return whether the period covers `day`."""
        return self.first <= day <= self.last

    @property
    def paid_or_first(self) -> date:
        """The payment day, or the first day where that is unknown."""
        return self.paid_on or self.first


@dataclass(frozen=True)
class Chain:
    """Cover without a gap, from the first to the last day."""

    first: date
    last: date


def chains(periods: Sequence[CoverPeriod]) -> tuple[Chain, ...]:
    """Join periods into chains, earliest first.

    Two periods join when the next starts no later than the day after the last ends.
    """
    joined: list[Chain] = []
    for period in sorted(periods, key=lambda p: (p.first, p.last)):
        if joined and period.first <= joined[-1].last + ONE_DAY:
            joined[-1] = Chain(joined[-1].first, max(joined[-1].last, period.last))
        else:
            joined.append(Chain(period.first, period.last))
    return tuple(joined)


def five_year_card(periods: Sequence[CoverPeriod], day: date) -> CoverPeriod | None:
    """Return the newest card begun by `day` that states a five-year date."""
    stated = [p for p in periods if p.five_year_from and p.first <= day]
    return max(stated, key=lambda p: (p.last, p.first), default=None)


class Status(StrEnum):
    """How a person's card stands on a day."""

    VALID = "valid"
    EXPIRING = "expiring"
    PENDING = "pending"
    LAPSED = "lapsed"
    LAPSED_LONG = "lapsed_long"
    NEVER = "never"


COVERED = frozenset({Status.VALID, Status.EXPIRING})
LAPSES = frozenset({Status.LAPSED, Status.LAPSED_LONG})


@dataclass(frozen=True)
class CardRule:
    """The days the law and the office set for cards."""

    expiring_days: int
    gap_limit_days: int
    waiting_days: int
    waiting_start_offset: int = 0


def card_rule_on(rules: Rulebook, day: date) -> CardRule:
    """Return the days that govern cards on `day`."""
    return CardRule(
        expiring_days=rules.number("expiring_days", day),
        gap_limit_days=rules.number("gap_limit_days", day),
        waiting_days=rules.number("waiting_days", day),
        waiting_start_offset=rules.number("waiting_start_offset", day),
    )


@dataclass(frozen=True)
class CardState:
    """How a card stands on `day`.

    `ends` is E, the last day of the chain that holds the day or else of the last chain before it;
    `period` the cover period that holds the day (of several, the one ending last) or else the
    last one that ended before it.
    """

    day: date
    status: Status
    rule: CardRule
    ends: date | None = None
    period: CoverPeriod | None = None
    last_chain_ends: date | None = None

    @property
    def covered(self) -> bool:
        """Whether the person has cover on the day."""
        return self.status in COVERED

    @property
    def days_lapsed(self) -> int | None:
        """Days since E, 1 for a card that ended yesterday; only where the card has lapsed."""
        if self.status not in LAPSES or self.ends is None:
            return None
        return days_since(self.ends, self.day)

    @property
    def last_safe_day(self) -> date | None:
        """The last day to pay before the waiting period, one day on the safe side of the law."""
        if self.ends is None:
            return None
        return self.ends + timedelta(days=self.rule.gap_limit_days - 1)

    @property
    def days_left(self) -> int | None:
        """Days from the day to `last_safe_day`; only where the card has lapsed."""
        if self.status not in LAPSES or self.last_safe_day is None:
            return None
        return days_between(self.day, self.last_safe_day)

    @property
    def next_first_day(self) -> date:
        """The first day of the next card when it is paid on `day` (groups 4 and 5)."""
        if self.covered and self.ends:
            return self.ends + ONE_DAY
        if self.status is Status.PENDING and self.last_chain_ends:
            return self.last_chain_ends + ONE_DAY
        if self.status in (Status.LAPSED, Status.VALID):
            return self.day
        return self.day + timedelta(days=self.rule.waiting_days + self.rule.waiting_start_offset)


def days_since(ended: date, day: date) -> int:
    """Return how many days a person has been without cover, `day` with them: 1 on the first."""
    return days_between(ended, day)


def card_state(
    periods: Sequence[CoverPeriod], day: date, rule: CardRule, *, elsewhere: bool = False
) -> CardState:
    """Return how a person's card stands on `day`.

    `elsewhere`: covered elsewhere, with proof; then `valid` without an E.
    """
    joined = chains(periods)
    begun = [chain for chain in joined if chain.first <= day]
    ends = begun[-1].last if begun else None
    if elsewhere and (ends is None or ends < day):
        return CardState(day, Status.VALID, rule, period=_shown(periods, day))
    return CardState(
        day=day,
        status=_status(joined, ends, day, rule),
        rule=rule,
        ends=ends,
        period=_shown(periods, day),
        last_chain_ends=joined[-1].last if joined else None,
    )


def _status(joined: Sequence[Chain], ends: date | None, day: date, rule: CardRule) -> Status:
    if ends is not None and ends >= day:
        near = days_between(day, ends) <= rule.expiring_days
        return Status.EXPIRING if near else Status.VALID
    if joined and joined[-1].first > day:
        return Status.PENDING
    if ends is None:
        return Status.NEVER
    gap = days_between(ends, day) - 1
    return Status.LAPSED if gap < rule.gap_limit_days else Status.LAPSED_LONG


def _shown(periods: Sequence[CoverPeriod], day: date) -> CoverPeriod | None:
    # A period that holds the day ends later than any that ended before it.
    begun = [p for p in periods if p.first <= day]
    return max(begun, key=lambda p: (p.last, p.first), default=None)
