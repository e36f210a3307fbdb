"""Two people of the register made one."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Table, select

from core.domain.merge_terms import Change, Records, Row
from core.store.by_hand import MARKS, packed
from core.store.history import merge_reason
from core.store.journal import Links, Writer
from core.store.schema import FACTS, metadata, person, two_people

Pair = tuple[int, int]


def records_of(db: Connection, number: int) -> Records | None:
    """Return a person with all rows that hang on them, None where there is nobody."""
    row = db.execute(select(person).where(person.c.id == number)).mappings().first()
    if row is None:
        return None
    hanging = {}
    for table in FACTS:
        if "person_id" in table.c and table is not two_people:
            query = select(table).where(table.c.person_id == number).order_by(table.c.id)
            hanging[table.name] = tuple(dict(found) for found in db.execute(query).mappings())
    return Records(dict(row), hanging)


def apart_from(db: Connection, numbers: Iterable[int]) -> Mapping[int, Pair]:
    """Return the pairs known to be two people that name any of these, by their rows."""
    wanted = list(numbers)
    named = two_people.c.person_id.in_(wanted) | two_people.c.other_id.in_(wanted)
    query = select(two_people).where(named).order_by(two_people.c.id)
    return {row.id: (row.person_id, row.other_id) for row in db.execute(query)}


def write(writer: Writer, changes: Iterable[Change]) -> None:
    """Write what a merge comes to, in its order."""
    for each in changes:
        table = metadata.tables[each.table]
        if each.values is None:
            writer.delete(table, each.row)
        else:
            writer.update(table, each.row, **_packed(table, each.values))


def _packed(table: Table, values: Row) -> Row:
    return {**values, MARKS: packed(table, values[MARKS])} if MARKS in values else values


def into(number: int) -> Links:
    """Return how a deed is linked that merges somebody into a person."""
    return Links(reason=merge_reason(number))
