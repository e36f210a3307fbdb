"""The lists after the poverty review: who is poor or near-poor, who left either since last year.

Classes are those of the day asked for; last year's those of 31 December before it. A household that
fell from poor to near-poor left poverty and stands on the first list too; one no decision speaks of
now stands on none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.domain.classes import CLASS_WORDS, HouseholdClass
from core.domain.days import ONE_DAY, age_on
from core.domain.finding_words import place_words
from core.domain.forms.cell_values import MARK, Cells, sex_words
from core.domain.forms.values import FormRow
from core.domain.people import Household
from core.domain.standing import Member, Standing
from core.domain.why import capital

_LISTED = (HouseholdClass.POOR, HouseholdClass.NEAR_POOR)


@dataclass(frozen=True)
class PovertyRow:
    """Somebody on a list: the cells of the sheet, and the line that is looked at before."""

    cells: Cells
    line: FormRow


@dataclass(frozen=True)
class PovertyLists:
    """Rows of the three sheets, and how many households wait for a decision."""

    after: Sequence[PovertyRow]
    left_poverty: Sequence[PovertyRow]
    left_near_poverty: Sequence[PovertyRow]
    waiting: int


def poverty_lists(standing: Standing, places: Mapping[str, str]) -> PovertyLists:
    """Return the lists of a day; `places` are province, commune and commune_code as written."""
    day = standing.day
    before = date(day.year, 1, 1) - ONE_DAY
    there = [h for h in standing.commune.households if h.id in standing.by_household]
    there.sort(key=lambda house: house.hamlet.id)
    left = {each: [h for h in there if _left(h, each, before, day)] for each in _LISTED}
    rows = {each: list(_rows(standing, homes, places)) for each, homes in left.items()}
    return PovertyLists(
        after=list(_rows(standing, [h for h in there if h.classes.on(day) in _LISTED], places)),
        left_poverty=rows[HouseholdClass.POOR],
        left_near_poverty=rows[HouseholdClass.NEAR_POOR],
        waiting=sum(
            h.classes.on(before) in _LISTED and h.classes.on(day) is HouseholdClass.UNDECIDED
            for h in there
        ),
    )


def _left(house: Household, was: HouseholdClass, before: date, day: date) -> bool:
    now = house.classes.on(day)
    decided = now is not HouseholdClass.UNDECIDED
    return house.classes.on(before) is was and decided and not now.at_least(was)


def _rows(
    standing: Standing, households: Sequence[Household], places: Mapping[str, str]
) -> Iterator[PovertyRow]:
    for mark, house in enumerate(households, start=1):
        members = standing.by_household[house.id]
        for place, member in enumerate(members):
            of_house = _household(standing, house, members, mark) if place == 0 else {}
            cells = {**places, **_member(standing, member, house), **of_house}
            yield PovertyRow(cells, _line(standing, member, house))


def _line(standing: Standing, member: Member, house: Household) -> FormRow:
    """Return who somebody is and of which class the household now is."""
    person = member.person
    relation = member.membership.relation if member.membership else ""
    words = CLASS_WORDS.get(house.classes.on(standing.day), "")
    return FormRow(
        person=person.id,
        name=person.name,
        birth=person.birth,
        cccd=person.cccd,
        relation=relation,
        household=place_words(house),
        note="; ".join(filter(None, (relation, words))),
    )


def _household(standing: Standing, house: Household, members: Sequence[Member], mark: int) -> Cells:
    """Return what stands on the head's row only."""
    decided = house.classes.governing(standing.day)
    words = CLASS_WORDS[decided.household_class] if decided else ""
    return {
        "mark": mark,
        "head": members[0].person.name,
        "class": capital(words) if words else None,
        "decision": decided.number if decided else None,
        "decided_on": decided.decided_on if decided else None,
        "minority": MARK if members[0].person.is_minority else None,
        "size": len(members),
    }


def _member(standing: Standing, member: Member, house: Household) -> Cells:
    person, birth = member.person, member.person.birth
    return {
        "name": person.name,
        "relation": member.membership.relation if member.membership else None,
        "birth_text": birth.shown() if birth else None,
        "sex": sex_words(person.sex),
        "cccd": person.cccd,
        "hamlet": house.hamlet.name,
        "address": ", ".join(filter(None, (house.address, house.hamlet.name))),
        "ethnicity": person.ethnicity or None,
        "age": age_on(birth.first, standing.day) if birth else None,
    }
