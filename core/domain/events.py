"""Birthdays and school years that end or change a card.

Decree 188/2025/NĐ-CP Art. 13: a child born on or before 30 September is covered to that day of
the year of its sixth birthday, born later to the last day of that birthday's month; a grade-12
card ends on 30 September. Reaching 70 or 75 changes the ground (Law 51/2024/QH15 Art. 12.3).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.days import Birth, Precision, birthday, month_end
from core.domain.people import Person
from core.domain.rulebook import Rulebook


class EventKind(StrEnum):
    """What happens."""

    CHILD = "child_6"
    GRADE_12 = "grade_12"
    AGE = "age"


@dataclass(frozen=True)
class AgeEvent:
    """An event on a day; `age` is the age reached, None for a grade-12 card.

    `stated` is the last day a child's newest card says where that is earlier than the law's.
    """

    kind: EventKind
    on: date
    age: int | None = None
    stated: date | None = None


def next_event(person: Person, first: date, last: date, rules: Rulebook) -> AgeEvent | None:
    """Return the person's first event from `first` to `last`, both included."""
    found = [e for e in _events(person, first, rules) if first <= e.on <= last]
    return min(found, key=lambda event: event.on, default=None)


def child_cover_ends(birth: Birth, rules: Rulebook, day: date) -> date | None:
    """Return the last day of a child's card, None when only a year is known."""
    if birth.precision is Precision.YEAR:
        return None
    years = rules.number("child_years", day)
    cutoff = _yearly(rules, "child_cutoff", day, birth.first.year)
    if birth.last <= cutoff:
        return cutoff.replace(year=cutoff.year + years)
    return month_end(birthday(birth.first, years))


def _events(person: Person, day: date, rules: Rulebook) -> Iterator[AgeEvent]:
    if person.birth:
        yield from _child(person, person.birth, day, rules)
        if person.birth.full:
            for age in rules.on("age_marks", day).value:
                yield AgeEvent(EventKind.AGE, birthday(person.birth.first, age), age)
    yield from _grade_12(person, day, rules)


def _child(person: Person, birth: Birth, day: date, rules: Rulebook) -> Iterator[AgeEvent]:
    ends = child_cover_ends(birth, rules, day)
    if ends and not _covered_after(person, ends):
        stated = _stated(person, str(rules.on("child_code", day).value))
        earlier = stated if stated and stated < ends else None
        yield AgeEvent(EventKind.CHILD, ends, rules.number("child_years", day), earlier)


def _stated(person: Person, code: str) -> date | None:
    return max((period.last for period in person.periods if period.code == code), default=None)


def _grade_12(person: Person, day: date, rules: Rulebook) -> Iterator[AgeEvent]:
    for period in person.periods:
        ends = _yearly(rules, "grade12_end", day, period.last.year)
        pupil = period.code == rules.on("pupil_code", day).value
        if pupil and period.last == ends and not _covered_after(person, ends):
            yield AgeEvent(EventKind.GRADE_12, ends)


def _covered_after(person: Person, day: date) -> bool:
    return any(period.last > day for period in person.periods)


def _yearly(rules: Rulebook, name: str, day: date, year: int) -> date:
    month, of_month = str(rules.on(name, day).value).split("-")
    return date(year, int(month), int(of_month))
