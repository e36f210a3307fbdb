"""What comes back of a self-paid card when the State begins to pay, or somebody dies before it.

Law on health insurance Art. 13.5, Decision 366/QĐ-BHXH Art. 5 and the older process of refunds
(domain.md §4.3). Confidence MEDIUM: the agency decides the sum. Rows `refund_*` of the rules.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from core.domain.cover import CoverPeriod
from core.domain.days import ONE_DAY, months_begun
from core.domain.grounds import HOUSEHOLD, Ground
from core.domain.money import round_half_up
from core.domain.people import Person, ResidenceKind
from core.domain.premium import PART_MONTH
from core.domain.rulebook import GROUPS_WITH_GROUND, Rule, Rulebook
from core.domain.sources import least_certain
from core.domain.standing import Standing

_MONTHS_RULES = ("refund_months", PART_MONTH)


class RefundReason(StrEnum):
    """Why money comes back; the words and sources are rules `refund_reason.*`."""

    HIGHER_GROUP = "higher_group"
    SUPPORT_RAISED = "support_raised"
    DIED_BEFORE = "died_before"


class Refusal(StrEnum):
    """Why nothing of a card comes back."""

    UNKNOWN_CODE = "unknown_code"
    OTHERS_PAY = "others_pay"
    NOTHING_PAID = "nothing_paid"
    ALL_BEGUN = "all_begun"
    DIED_COVERED = "died_covered"
    NOT_BETTER = "not_better"


@dataclass(frozen=True)
class CardRefund:
    """What comes back of one card: `amount` đồng for `left` of its `months` months.

    `paid` is the person's own price of the whole card in đồng; `recorded` whether the register
    holds it, else it follows from base, rung and share of the payment day. `part` is the part of
    the full premium the person paid. `ground` is the person's on the first day given back,
    `reason` None where it gives no more than the card.
    """

    period: CoverPeriod
    months: int
    left: int
    paid: int
    recorded: bool
    part: Fraction
    rung: int | None
    amount: int
    ground: Ground
    reason: RefundReason | None


@dataclass(frozen=True)
class RefusedCard:
    """A card of which nothing comes back, and why."""

    period: CoverPeriod
    why: Refusal


@dataclass(frozen=True)
class Refund:
    """What comes back to a person from `on`, the first day the State pays.

    Where the register shows a reason for some cards, the others are refused; where it shows none
    all are told, for a decision may not be entered yet. `ground` is that of the first card told,
    or of `on`.
    """

    person: Person
    on: date
    cards: tuple[CardRefund, ...]
    refused: tuple[RefusedCard, ...]
    ground: Ground
    reason_rule: Rule | None
    months_rules: tuple[Rule, ...]

    @property
    def reason(self) -> RefundReason | None:
        """Why the first card comes back, None where the register shows no reason."""
        return self.cards[0].reason if self.cards else None

    @property
    def sources(self) -> tuple[Rule, ...]:
        """The rules the answer rests on."""
        return (*self.months_rules, self.reason_rule) if self.reason_rule else self.months_rules

    @property
    def still_pays(self) -> bool:
        """Whether the ground of the day leaves the person a share to pay."""
        return self.reason is RefundReason.SUPPORT_RAISED and self.ground.own_part > 0

    @property
    def total(self) -> int:
        """The sum over all cards, in đồng."""
        return sum(card.amount for card in self.cards)

    @property
    def confidence(self) -> str:
        """The confidence of the least certain rule."""
        return least_certain(self.sources)


def refund_of(standing: Standing, person: Person) -> Refund:
    """Return what comes back to a person when the State pays from the day of `standing`.

    Months are counted from a card's first day; one that begins on the day itself still comes
    back. A card paid for but not begun comes back whole.
    """
    judged = [_judge(standing, person, period) for period in _cards_from(standing.day, person)]
    offered = [found for found in judged if isinstance(found, CardRefund)]
    cards = [card for card in offered if card.reason] or offered
    refused = [found for found in judged if isinstance(found, RefusedCard)]
    refused += [RefusedCard(c.period, Refusal.NOT_BETTER) for c in offered if c not in cards]
    reason = cards[0].reason if cards else None
    rules, day = standing.rules, standing.day
    return Refund(
        person=person,
        on=day,
        cards=tuple(cards),
        refused=tuple(refused),
        ground=cards[0].ground
        if cards
        else standing.ground_on(standing.member_of(person), standing.day),
        reason_rule=rules.on(f"refund_reason.{reason}", day) if reason else None,
        months_rules=tuple(rules.on(name, day) for name in _MONTHS_RULES),
    )


def died_on(person: Person) -> date | None:
    """Return the day of death, None where none is known."""
    days = [r.first for r in person.residences if r.kind is ResidenceKind.DIED and r.first]
    return min(days, default=None)


def _cards_from(day: date, person: Person) -> Sequence[CoverPeriod]:
    """Return the cards that hold `day` or begin later, or begin after a death, earliest first."""
    found = [p for p in person.periods if p.last >= day or _died_before(person, p)]
    return sorted(found, key=lambda p: (p.first, p.last))


def _died_before(person: Person, period: CoverPeriod) -> bool:
    died = died_on(person)
    return died is not None and died < period.first


def _judge(standing: Standing, person: Person, period: CoverPeriod) -> CardRefund | RefusedCard:
    why = _not_self_paid(standing.rules, person, period)
    if why:
        return RefusedCard(period, why)
    since = period.first if _died_before(person, period) else standing.day
    months = months_begun(period.first, period.last)
    left = months - months_begun(period.first, since - ONE_DAY)
    if left <= 0:
        return RefusedCard(period, Refusal.ALL_BEGUN)
    found = _priced(standing, person, period, (months, left))
    return found if found.paid else RefusedCard(period, Refusal.NOTHING_PAID)


def _not_self_paid(rules: Rulebook, person: Person, period: CoverPeriod) -> Refusal | None:
    known = rules.known_point(period.point)
    if known is None:
        return Refusal.UNKNOWN_CODE
    if known.group in GROUPS_WITH_GROUND:
        return Refusal.OTHERS_PAY
    died = died_on(person)
    return Refusal.DIED_COVERED if died and died >= period.first else None


def _priced(
    standing: Standing, person: Person, period: CoverPeriod, counted: tuple[int, int]
) -> CardRefund:
    months, left = counted
    paying = standing.at(period.paid_or_first)
    part, rung = paying.part_paid(person, str(period.point), period.first)
    later = standing.at(max(standing.day, period.first))
    ground = later.ground_on(later.member_of(person), later.day)
    noted = period.amount
    paid = paying.tariff.exact(part, months) if noted is None else Fraction(noted)
    return CardRefund(
        period=period,
        months=months,
        left=left,
        paid=round_half_up(paid),
        recorded=noted is not None,
        part=part,
        rung=rung,
        amount=round_half_up(paid * left / months),
        ground=ground,
        reason=_reason(standing.rules, person, period, ground, part),
    )


def _reason(
    rules: Rulebook, person: Person, period: CoverPeriod, ground: Ground, part: Fraction
) -> RefundReason | None:
    if _died_before(person, period):
        return RefundReason.DIED_BEFORE
    if rules.point(ground.point).group in GROUPS_WITH_GROUND:
        return RefundReason.HIGHER_GROUP
    raised = ground.point != HOUSEHOLD and ground.own_part < part
    return RefundReason.SUPPORT_RAISED if raised else None
