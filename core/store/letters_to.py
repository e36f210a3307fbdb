"""The letters one household got."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from core.store.schema import letter


@dataclass(frozen=True)
class LetterTo:
    """A letter of the register of outgoing letters; `reasons` are names of lists."""

    number: int
    year: int
    day: date
    reasons: tuple[str, ...]


def letters_to(db: Connection, household: int) -> Sequence[LetterTo]:
    """Return the letters entered for a household, newest first."""
    query = select(letter).where(letter.c.household_id == household)
    return [
        LetterTo(row.number, row.year, row.day, tuple(filter(None, row.reasons.split(","))))
        for row in db.execute(query.order_by(letter.c.day.desc(), letter.c.id.desc()))
    ]
