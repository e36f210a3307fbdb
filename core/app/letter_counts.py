"""How many households each kind of letter would go to."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection

from core.app.letter_making import AGE_EVENTS, EVERY_LIST, rows_by_household
from core.app.lettering import standing_around
from core.app.register import Register
from core.app.rolls import households_on
from core.app.rules import law_of
from core.domain.finding import hamlet_named
from core.domain.situation import Law
from core.store.groups import chunks
from core.store.places import hamlet_names


def letter_counts(
    register: Register, day: date, hamlet: str | None, only: frozenset[int] = frozenset()
) -> Mapping[str, int]:
    """Return by list how many households have somebody on it, of a hamlet or of all.

    `only`: of these households alone, by id; empty for any.
    Households that wait for a decision or had a letter not long ago count too.
    """
    with register.reading() as db:
        law = law_of(db)
        place = None if hamlet is None else hamlet_named(hamlet_names(db), hamlet)
        return {name: _count(db, law, name, day, place, only) for name in EVERY_LIST}


def _count(
    db: Connection, law: Law, name: str, day: date, place: int | None, only: frozenset[int]
) -> int:
    found = households_on(db, law, (name,), day, place)
    found = found & only if only else found
    if name != AGE_EVENTS:
        return len(found)
    # Letters are about two of the events only, which the rules tell apart.
    return sum(
        len(rows_by_household(standing_around(db, law, part, day), (name,), None))
        for part in chunks(found)
    )
