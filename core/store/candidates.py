"""Who may stand on a list that only the rules can decide, as SQL: nobody on it is missing.

Whether they do the domain says, so a candidate too many costs time and nothing else.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from core.domain.classes import HouseholdClass
from core.domain.ids import Sex
from core.domain.problems import EARLIEST_YEAR
from core.domain.rulebook import Rulebook
from core.store.schema import class_span, cover_period, membership, person
from core.store.stand import holds

_SLACK = timedelta(days=5)


@dataclass(frozen=True)
class Question:
    """A day, the last day looked ahead to, and the rules."""

    day: date
    horizon: date
    rules: Rulebook


def candidates(name: str, asked: Question) -> Select[Any]:
    """Return the ids of who may stand on a list; of one nothing is known of, everybody."""
    return _CANDIDATES.get(name, _everybody)(asked)


def losing(asked: Question) -> Select[Any]:
    """Return who was in a household when a class that gives support ended, and has no later card.

    Among them is everybody who waits for a decision.
    """
    places = membership.alias("was_there")  # whoever asks may ask about places too
    place, span, card = places.c, class_span.c, cover_period.c
    supports = [c.value for c in HouseholdClass if c.supports]
    of_class = [r.value for r in asked.rules.rules if r.name.startswith("class_code.")]
    settled = exists().where(
        card.person_id == place.person_id,
        card.last_day > span.last_day,
        card.code.not_in(["", *of_class]),
    )
    ended = and_(span["class"].in_(supports), span.last_day <= asked.horizon)
    there = and_(place.household_id == span.household_id, holds(places, span.last_day))
    return select(place.person_id).where(ended, there, ~settled)


def sharing(people: Sequence[int]) -> Select[Any]:
    """Return who has a number, or name and birth, in common with some people, and these.

    A birth is kept by the earliest day it can mean, so equal ones are kept alike.
    """
    here = person.c
    some = here.id.in_(people)
    named = tuple_(here.name_key, here.birth)
    return select(here.id).where(
        or_(
            some,
            here.cccd.in_(select(here.cccd).where(some, here.cccd.is_not(None))),
            here.insurance_no.in_(
                select(here.insurance_no).where(some, here.insurance_no.is_not(None))
            ),
            named.in_(select(here.name_key, here.birth).where(some, here.birth.is_not(None))),
        )
    )


def _everybody(_asked: Question) -> Select[Any]:
    return select(person.c.id)


def _age_events(asked: Question) -> Select[Any]:
    rules, day = asked.rules, asked.day
    child = rules.number("child_years", day)
    # A child's card ends in the year of the birthday, at most nine months after it.
    reached = [(child + 1, child), *((age, age) for age in rules.on("age_marks", day).value)]
    born = [
        person.c.birth.between(_before(day, most) - _SLACK, _before(asked.horizon, least) + _SLACK)
        for most, least in reached
    ]
    pupils = select(cover_period.c.person_id).where(
        cover_period.c.code == str(rules.on("pupil_code", day).value),
        cover_period.c.last_day.between(day, asked.horizon),
    )
    return select(person.c.id).where(or_(*born, person.c.id.in_(pupils)))


def _before(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28))


def _data_problems(asked: Question) -> Select[Any]:
    here = person.c
    return select(here.id).where(
        or_(
            here.cccd.is_(None),
            func.substr(here.cccd, 1, 3).not_in(asked.rules.on("cccd_provinces", asked.day).value),
            _said_sex() != here.sex,
            _said_year() != func.substr(cast(here.birth, Text), 1, 4),
            here.insurance_no.is_(None),
            here.birth.is_(None),
            here.birth > asked.day,
            here.birth < date(EARLIEST_YEAR, 1, 1),
            here.sex_as_read.is_not(None),
        )
    )


def _said_sex() -> ColumnElement[Any]:
    """Return the sex a citizen number says: even digits for men, odd ones for women."""
    digit = func.substr(person.c.cccd, 4, 1)
    return case((digit.in_(list("02468")), Sex.MALE.value), else_=Sex.FEMALE.value)


def _said_year() -> ColumnElement[Any]:
    """Return the year of birth a citizen number says, as text."""
    digit = func.substr(person.c.cccd, 4, 1)
    centuries = [(digit.in_([str(2 * n), str(2 * n + 1)]), literal(str(19 + n))) for n in range(5)]
    return case(*centuries, else_="").concat(func.substr(person.c.cccd, 5, 2))


def _duplicates(_asked: Question) -> Select[Any]:
    here = person.c
    shared: list[ColumnElement[Any]] = []
    for columns, known in (
        ((here.cccd,), here.cccd.is_not(None)),
        ((here.insurance_no,), here.insurance_no.is_not(None)),
        ((here.name_key, here.birth), here.birth.is_not(None)),
    ):
        twice = select(*columns).where(known).group_by(*columns).having(func.count() > 1)
        shared.append(and_(known, tuple_(*columns).in_(twice)))
    return select(here.id).where(or_(*shared))


_CANDIDATES: Mapping[str, Callable[[Question], Select[Any]]] = {
    "losing-support": losing,
    "age-events": _age_events,
    "data-problems": _data_problems,
    "duplicates": _duplicates,
}
