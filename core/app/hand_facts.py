"""What was entered by hand and can be taken back: events of people, exclusions; what is paid."""

from dataclasses import dataclass
from datetime import date

from core.app.paying_cards import Payment, quote_of
from core.app.register import Register
from core.domain.people import Exclusion, Person, Residence
from core.domain.premium import Quote
from core.domain.residence_events import is_event


@dataclass(frozen=True)
class StayLine:
    """An event of a person; `stay.id` is the number it is taken back by."""

    person: Person
    stay: Residence


@dataclass(frozen=True)
class ExclusionLine:
    """A person taken off a list; `exclusion.id` is the number it is taken back by."""

    person: Person
    exclusion: Exclusion


def events_of(register: Register, day: date, person: int) -> tuple[StayLine, ...]:
    """Return the events of a person, in the order of entry."""
    people = register.standing(day).commune.people
    return tuple(
        StayLine(found, stay)
        for found in people
        if found.id == person
        for stay in found.residences
        if is_event(stay)
    )


def exclusions_of(register: Register, day: date) -> tuple[ExclusionLine, ...]:
    """Return everybody taken off a list, in register order."""
    people = register.standing(day).commune.people
    return tuple(ExclusionLine(person, made) for person in people for made in person.exclusions)


def payment_quote(register: Register, paid: Payment) -> Quote:
    """Return what a payment comes to, before it is entered; raises `ClerkError` as it does."""
    with register.reading() as db:
        return quote_of(db, paid)[0]
