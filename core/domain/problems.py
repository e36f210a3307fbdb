"""What cannot be right in a person's data."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from core.domain.ids import cccd_sex, cccd_year
from core.domain.people import Person
from core.domain.rulebook import Rulebook

EARLIEST_YEAR = 1900


class Problem(StrEnum):
    """One thing to look at."""

    CCCD_MISSING = "cccd_missing"
    CCCD_IMPOSSIBLE = "cccd_impossible"
    CCCD_PROVINCE = "cccd_province"
    CCCD_SEX = "cccd_sex"
    CCCD_YEAR = "cccd_year"
    OLD_ID = "old_id"
    INSURANCE_MISSING = "insurance_no_missing"
    INSURANCE_IMPOSSIBLE = "insurance_no_impossible"
    BIRTH_MISSING = "birth_missing"
    BIRTH_IMPOSSIBLE = "birth_impossible"
    SEX_UNCLEAR = "sex_unclear"


def problems_of(person: Person, day: date, rules: Rulebook) -> tuple[Problem, ...]:
    """Return what is missing or cannot be right about a person on `day`."""
    return (
        *_cccd(person, day, rules),
        *_insurance(person),
        *_birth(person, day),
        *((Problem.SEX_UNCLEAR,) if "sex" in person.doubtful else ()),
    )


def _cccd(person: Person, day: date, rules: Rulebook) -> Iterator[Problem]:
    if person.cccd:
        if person.cccd[:3] not in rules.on("cccd_provinces", day).value:
            yield Problem.CCCD_PROVINCE
        if person.sex and cccd_sex(person.cccd) != person.sex:
            yield Problem.CCCD_SEX
        if person.birth and cccd_year(person.cccd) != person.birth.first.year:
            yield Problem.CCCD_YEAR
    elif "cccd" in person.doubtful:
        yield Problem.CCCD_IMPOSSIBLE
    elif person.old_id and day > date.fromisoformat(rules.on("old_id_last_day", day).value):
        yield Problem.OLD_ID
    elif not person.old_id:
        yield Problem.CCCD_MISSING


def _insurance(person: Person) -> Iterator[Problem]:
    if person.insurance_no:
        return
    doubtful = "insurance_no" in person.doubtful
    yield Problem.INSURANCE_IMPOSSIBLE if doubtful else Problem.INSURANCE_MISSING


def _birth(person: Person, day: date) -> Iterator[Problem]:
    if person.birth is None:
        doubtful = "birth" in person.doubtful
        yield Problem.BIRTH_IMPOSSIBLE if doubtful else Problem.BIRTH_MISSING
    elif person.birth.first > day or person.birth.first.year < EARLIEST_YEAR:
        yield Problem.BIRTH_IMPOSSIBLE
