"""Look-alikes the clerk knows to be two people."""

from sqlalchemy import Connection, select

from core.store.journal import Writer
from core.store.schema import two_people

Pair = tuple[int, int]


def all_pairs(db: Connection) -> frozenset[Pair]:
    """Return the pairs by the people's ids, the smaller one first."""
    query = select(two_people.c.person_id, two_people.c.other_id)
    return frozenset((row.person_id, row.other_id) for row in db.execute(query))


def mark(writer: Writer, pair: Pair) -> None:
    """Enter that a pair (smaller id first) is two people."""
    writer.insert(two_people, person_id=pair[0], other_id=pair[1])


def unmark(writer: Writer, pair: Pair) -> None:
    """Take back that a pair (smaller id first) is two people."""
    query = select(two_people.c.id).where(
        two_people.c.person_id == pair[0], two_people.c.other_id == pair[1]
    )
    for row in writer.db.execute(query).scalars().all():
        writer.delete(two_people, row)
