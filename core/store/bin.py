"""Rows that deeds took away, read from the journal."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, func, select

from core.domain.deeds import FINAL_DEEDS, DeedKind
from core.store.entries import Entry, last_deed_on, unpacked
from core.store.groups import chunks
from core.store.history import taken_back
from core.store.schema import change, change_values, deed, exclusion

# What is counted as taken away, what a clerk asks for first before what hangs on it.
KEPT_TABLES = (
    "person", "household", "hamlet", "cover_period", "residence", "membership", "decision",
    "household_class", "area_class", "local_rule", "rule", "letter", "saved_list",
    "letter_wording", "file_shape",
)  # fmt: skip
_GONE = change_values.c.before.is_not(None) & change_values.c.after.is_(None)
_CAME = change_values.c.before.is_(None) & change_values.c.after.is_not(None)
_WAS_REMOVED = change.c.table_name.in_(KEPT_TABLES) & _GONE
_WAS_EXCLUDED = (change.c.table_name == exclusion.name) & _CAME & (deed.c.kind == DeedKind.EXCLUDE)
_TAKEN = _WAS_REMOVED | _WAS_EXCLUDED

Counts = Mapping[str, int]


def deeds_that_took(db: Connection, limit: int) -> Mapping[int, Counts]:
    """Return the newest deeds that took something away and still count, newest first.

    Each with how many rows of which table: rows removed, and people taken off lists.
    """
    undoing = deed.alias()
    # Who undoes an undoing does again what the first deed did, which is here already.
    again = deed.c.undoes_id.in_(select(undoing.c.id).where(undoing.c.undoes_id.is_not(None)))
    query = (
        select(deed.c.id, change.c.table_name, func.count())
        .select_from(change.join(deed).join(change_values))
        .where(
            _TAKEN,
            deed.c.undoes_id.is_(None) | ~again,
            deed.c.kind.not_in(sorted(map(str, FINAL_DEEDS))),
        )
        .group_by(deed.c.id, change.c.table_name)
        .order_by(deed.c.id.desc())
    )
    undone = taken_back(db)
    found: dict[int, dict[str, int]] = {}
    for number, table, count in db.execute(query):
        if number in undone or (table == exclusion.name and not _still_off(db, number)):
            continue
        if number not in found and len(found) == limit:
            break
        found.setdefault(number, {})[table] = count
    return found


def some_taken(db: Connection, deeds: Collection[int], most: int) -> Mapping[int, Sequence[Entry]]:
    """Return by deed the first rows it took away, `most` of them."""
    found: dict[int, list[Entry]] = defaultdict(list)
    for part in chunks(deeds):
        for entry in unpacked(db, _first_of(part, most)):
            found[entry.deed].append(entry)
    return found


def _first_of(deeds: Iterable[int], most: int) -> ColumnElement[bool]:
    place = func.row_number().over(partition_by=change.c.deed_id, order_by=change.c.id)
    numbered = (
        select(change.c.id, place.label("place"))
        .select_from(change.join(deed).join(change_values))
        .where(change.c.deed_id.in_(deeds), _TAKEN)
        .subquery()
    )
    return change.c.id.in_(select(numbered.c.id).where(numbered.c.place <= most))


def _still_off(db: Connection, number: int) -> bool:
    """Return whether a person taken off lists by a deed is off one of them still."""
    query = (
        select(change.c.row_id)
        .join(change_values)
        .where(change.c.deed_id == number, change.c.table_name == exclusion.name, _CAME)
    )
    rows = db.execute(query).scalars().all()
    return any(last_deed_on(db, exclusion.name, row) == number for row in rows)
