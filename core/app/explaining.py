"""Why each member of a household stands as they do, and what comes next."""

from dataclasses import dataclass
from datetime import date

from core.app.register import Register
from core.domain.classes import HouseholdClass
from core.domain.cover import Status
from core.domain.entitlement import Entitlement
from core.domain.finding import find_household
from core.domain.next_step import NextStep, next_step
from core.domain.premium import YEAR_MONTHS, Quote, QuoteLine
from core.domain.rows import card_words
from core.domain.standing import Member, Standing


@dataclass(frozen=True)
class MemberAnswer:
    """How one member stands; `price` is their line of the yearly quote, None where none is due.

    `today` are the grounds on the day asked for, `following` those of the next card, which
    begins on `starts` when it is paid on that day; `step` is its ground in words.
    """

    name: str
    status: Status
    sentence: str
    today: Entitlement
    starts: date
    following: Entitlement
    step: NextStep
    price: QuoteLine | None


@dataclass(frozen=True)
class HouseholdAnswer:
    """How a household stands on `on`; `household_class` is the class on that day."""

    household: str
    hamlet: str
    on: date
    household_class: HouseholdClass
    members: tuple[MemberAnswer, ...]


def explain(register: Register, household: str, day: date) -> HouseholdAnswer:
    """Return how every countable member of a household stands on `day`.

    `household` is its number, or HAMLET/NUMBER where numbers restart per hamlet.
    """
    standing = register.standing(day)
    found = find_household(standing.commune, household)
    quote = standing.quote(found, YEAR_MONTHS)
    members = standing.by_household.get(found.id, ())
    return HouseholdAnswer(
        household=found.number,
        hamlet=found.hamlet.name,
        on=day,
        household_class=found.classes.on(day),
        members=tuple(_answer(standing, member, quote) for member in members),
    )


def _answer(standing: Standing, member: Member, quote: Quote) -> MemberAnswer:
    today, following = standing.entitlements(member)
    return MemberAnswer(
        name=member.person.name,
        status=member.card.status,
        sentence=card_words(standing, member),
        today=today,
        starts=member.next_starts,
        following=following,
        step=next_step(standing, member),
        price=next((line for line in quote.lines if line.person == member.person.id), None),
    )
