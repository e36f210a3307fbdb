"""Everything about one person's cards on a day: history, gaps, countdowns, payment days."""

from dataclasses import dataclass
from datetime import date

from core.domain.countdown import (
    FiveYears,
    Gap,
    PaymentDay,
    five_years,
    gaps,
    payment_days,
    payment_on,
)
from core.domain.cover import Chain, CoverPeriod, chains
from core.domain.events import AgeEvent, next_event
from core.domain.grounds import Ground
from core.domain.people import Person
from core.domain.rows import ListRow, row_of
from core.domain.rulebook import GROUPS_WITH_GROUND, Rule
from core.domain.standing import Member, Standing

_RULES = ("gap_limit_days", "waiting_days", "waiting_start_offset", "five_year_allowed_gap_days",
          "five_year_copay_multiple", "base_reference_level")  # fmt: skip


@dataclass(frozen=True)
class PersonCard:
    """A person's cards on `on`; `row` is the person's line of a list.

    `payments` is empty where the State or an employer pays the next card, which `ground` says.
    `counted`: whether the person is alive and living here on the day. `event` is the next age
    event within the program's horizon.
    """

    on: date
    row: ListRow
    counted: bool
    cards: tuple[CoverPeriod, ...]
    chains: tuple[Chain, ...]
    gaps: tuple[Gap, ...]
    five_years: FiveYears
    ground: Ground
    ground_words: str
    payments: tuple[PaymentDay, ...]
    event: AgeEvent | None
    sources: tuple[Rule, ...]


def person_card(standing: Standing, person: Person, pay_on: date | None = None) -> PersonCard:
    """Return everything about a person's cards on the day of `standing`.

    `pay_on`: only this payment day instead of those at which the answer changes.
    """
    member = standing.member_of(person)
    day, rules, periods = standing.day, standing.rules, person.periods
    ground = standing.next_ground(member)
    return PersonCard(
        on=day,
        row=row_of(standing, member),
        counted=standing.commune.counts(person, day),
        cards=tuple(sorted(periods, key=lambda p: (p.first, p.last))),
        chains=chains(periods),
        gaps=gaps(periods, day, rules),
        five_years=five_years(periods, member.card, rules, member.support_ends),
        ground=ground,
        ground_words=rules.point(ground.point).name,
        payments=_payments(standing, member, ground, pay_on),
        event=next_event(person, day, standing.horizon, rules),
        sources=tuple(rules.on(name, day) for name in _RULES),
    )


def _payments(
    standing: Standing, member: Member, ground: Ground, pay_on: date | None
) -> tuple[PaymentDay, ...]:
    if standing.rules.point(ground.point).group in GROUPS_WITH_GROUND:
        return ()
    if member.card.covered and member.card.ends is None:
        return ()
    periods, rules = member.person.periods, standing.rules
    if pay_on:
        return (payment_on(periods, pay_on, rules, member.support_ends),)
    return payment_days(periods, member.card, rules, member.support_ends)
