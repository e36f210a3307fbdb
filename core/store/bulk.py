"""What stands in one field of many people."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from core.store.groups import chunks
from core.store.schema import membership, person


def texts_in(db: Connection, people: Iterable[int], field: str) -> Mapping[int, str | None]:
    """Return a field as it is kept, by person; who is not in the register is left out.

    `field` is a column of `person`, or `relation`: that to the head of the household somebody
    belongs to now, None where there is none.
    """
    found: dict[int, str | None] = {}
    for part in chunks(people):
        if field != "relation":
            query = select(person.c.id, person.c[field]).where(person.c.id.in_(part))
            found |= {row[0]: row[1] for row in db.execute(query)}
            continue
        there = select(person.c.id).where(person.c.id.in_(part))
        found |= dict.fromkeys(db.execute(there).scalars())
        places = select(membership.c.person_id, membership.c.relation).where(
            membership.c.person_id.in_(part), membership.c.last_day.is_(None)
        )
        found |= {row[0]: row[1] for row in db.execute(places.order_by(membership.c.id))}
    return found
