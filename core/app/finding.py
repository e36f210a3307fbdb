"""Finding people and households by what the clerk types, without reading everybody."""

import re
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection

from core.app.register import Register
from core.app.rolls import page
from core.app.rules import law_of
from core.domain.cover import card_rule_on
from core.domain.finding import find_household
from core.domain.finding_words import place_words
from core.domain.people import Household
from core.domain.roll import Roll
from core.domain.rows import ListRow
from core.domain.text import clean
from core.store.facts import load_some
from core.store.found_first import found_first
from core.store.places import bears_number_alone, household_of, maybe_numbered
from core.store.stand import Stand


def people_found(register: Register, day: date, words: str, limit: int) -> Sequence[ListRow]:
    """Return the lines of at most `limit` people who have every word, who fit best first."""
    everybody = Roll(day, words=words)
    with register.reading() as db:
        stand = Stand.on(db, day, card_rule_on(law_of(db).rules, day))
        people = found_first(db, stand, everybody, limit)
    return page(register, everybody, people)


def household_named(register: Register, wanted: str) -> Household:
    """Return a household by number or HAMLET/NUMBER; none or several raise `ClerkError`."""
    with register.reading() as db:
        return find_household(load_some(db, (), maybe_numbered(db, wanted)), wanted)


def households_numbered(register: Register, typed: str) -> frozenset[int]:
    """Return the households of numbers with commas between them.

    A number that means none or several raises `ClerkError`.
    """
    numbers = [clean(number) for number in re.split("[,;]", typed)]
    return frozenset(household_named(register, number).id for number in numbers if number)


def household_of_person(register: Register, person: int) -> int | None:
    """Return the household a person belongs to now, None where none is known."""
    with register.reading() as db:
        return household_of(db, person)


def household_name(register: Register, household: int) -> str:
    """Return what `household_named` finds a household by, empty where there is none of that id."""
    with register.reading() as db:
        found = load_some(db, (), [household]).household_by_id.get(household)
        return name_in(db, found) if found else ""


def name_in(db: Connection, household: Household) -> str:
    """Return a household's number, with the hamlet where several households have it."""
    alone = bears_number_alone(db, household.id)
    return household.number if alone else place_words(household)
