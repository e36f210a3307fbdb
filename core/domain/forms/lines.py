"""A member of the register as a line of a form."""

from dataclasses import dataclass, replace
from fractions import Fraction

from core.domain.finding_words import place_words
from core.domain.forms.cards import AskedCard
from core.domain.forms.values import FormRow
from core.domain.grounds import Ground
from core.domain.money import round_half_up
from core.domain.people import Person
from core.domain.premium import YEAR_MONTHS
from core.domain.standing import Member, Standing


@dataclass(frozen=True)
class Asked:
    """What the office asks for: months of a card, paper cards or electronic ones.

    `facility`: the first-care place (five characters) of who never named one.
    """

    months: int = YEAR_MONTHS
    paper: bool = False
    facility: str = ""


def line_of(
    standing: Standing,
    member: Member,
    ground: Ground,
    card: AskedCard,
    asked: Asked,
) -> FormRow:
    """Return the line of somebody the State pays or supports; the wage is the reference salary."""
    state = standing.state_pays(ground.point)
    return replace(
        _identity(member, asked),
        wage=standing.tariff.base,
        starts=card.starts,
        months=card.months,
        until=card.until,
        share=percent(ground.share),
        extra=percent(ground.share - standing.share_of_nation(member, ground)) or None,
        note=card.note(state_pays=state),
    )


def household_line(
    standing: Standing, member: Member, card: AskedCard, part: Fraction, asked: Asked
) -> FormRow:
    """Return the line of a payer of the household form, who pays `part` of the full premium.

    Mẫu số 3 lowers the wage by the rung (its own example: 2.340.000, 1.638.000, 1.404.000).
    """
    return replace(
        _identity(member, asked),
        wage=round_half_up(standing.tariff.base * part),
        starts=card.starts,
        months=card.months,
        share=0,
        note=card.note(state_pays=False),
    )


def facility_of(person: Person) -> str | None:
    """Return the first-care place on the newest card that names one."""
    named = [period for period in person.periods if period.facility]
    return max(named, key=lambda p: (p.last, p.first)).facility if named else None


def percent(part: Fraction) -> int:
    """Return a part of the premium in whole per cent."""
    return round_half_up(part * 100)


def _identity(member: Member, asked: Asked) -> FormRow:
    person, house = member.person, member.household
    lives = ", ".join(filter(None, (house.address, house.hamlet.name))) if house else ""
    return FormRow(
        person=person.id,
        name=person.name,
        birth=person.birth,
        sex=person.sex,
        cccd=person.cccd,
        insurance_no=person.insurance_no,
        facility=facility_of(person) or asked.facility or None,
        paper=asked.paper,
        relation=member.membership.relation if member.membership else "",
        address=lives,
        household=place_words(house),
    )
