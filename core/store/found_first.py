"""Who fits some words best, by SQL."""

from collections.abc import Sequence

from sqlalchemy import Connection, and_, case, or_, select, true

from core.domain.roll import Roll
from core.domain.text import search_key
from core.store.roll_where import conditions
from core.store.stand import Sql, Stand


def found_first(db: Connection, stand: Stand, roll: Roll, limit: int) -> Sequence[int]:
    """Return at most `limit` people of a narrowed list, who fit its words best first.

    A household's number comes before a whole name or number of a person, that before a part of the
    name, that before what is known besides.
    """
    query = select(stand.people.c.id).where(*conditions(db, stand, roll))
    best = query.order_by(_rank(stand, search_key(roll.words)), *stand.order).limit(limit)
    return db.execute(best).scalars().all()


def _rank(stand: Stand, key: str) -> Sql:
    here = stand.people.c
    name = here.search_key
    parts = [name.contains(word, autoescape=True) for word in key.split()]
    return case(
        (here.number_search == key, 0),
        (or_(name == key, here.cccd == key, here.insurance_no == key), 1),
        (name.contains(key, autoescape=True), 2),
        (and_(true(), *parts), 3),
        else_=4,
    )
