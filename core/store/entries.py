"""Readings of the journal's entries: of a deed, of rows, the newest ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select

from core.store.groups import CHUNK
from core.store.journal import RowChange, end_of_chain, unpack
from core.store.schema import BOOKKEEPING, change, change_values, deed, metadata


@dataclass(frozen=True, kw_only=True)
class Entry(RowChange):
    """One journalled change of one row.

    Before and after both None: the values were deleted for good, and nothing can be said of it.
    """

    id: int
    deed: int


def written_on(db: Connection) -> date:
    """Return the day of the last deed in the machine's time zone, the first of days if none was."""
    last = db.execute(select(deed.c.at).order_by(deed.c.id.desc()).limit(1)).scalar_one_or_none()
    return last.replace(tzinfo=UTC).astimezone().date() if last else date.min


def entries_of_deed(db: Connection, number: int) -> list[Entry]:
    """Return the changes one deed made to facts, oldest first."""
    query = _entries().where(change.c.deed_id == number).order_by(change.c.id)
    rows = db.execute(query.where(change.c.table_name.not_in(BOOKKEEPING))).mappings()
    return [_entry(row) for row in rows]


def entries_of_rows(db: Connection, table: str, rows: Sequence[int]) -> Iterator[Entry]:
    """Yield the changes of some rows of a table, oldest first for each row."""
    for start in range(0, len(rows), CHUNK):
        query = _entries().where(
            change.c.table_name == table, change.c.row_id.in_(rows[start : start + CHUNK])
        )
        for row in db.execute(query.order_by(change.c.id)).mappings():
            yield _entry(row)


def removals(db: Connection, table: str, fragment: str = "") -> Iterator[Entry]:
    """Yield the entries that removed a row of a table, those whose values hold `fragment`.

    `fragment` is looked for in the values as they are packed.
    """
    gone = change_values.c.before.is_not(None) & change_values.c.after.is_(None)
    query = _entries().where(change.c.table_name == table, gone)
    if fragment:
        query = query.where(change_values.c.before.contains(fragment, autoescape=True))
    for row in db.execute(query.order_by(change.c.id)).mappings():
        yield _entry(row)


def unpacked(db: Connection, wanted: ColumnElement[bool]) -> Iterator[Entry]:
    """Yield the entries a condition on `change` and its values holds for, oldest first."""
    for row in db.execute(_entries().where(wanted).order_by(change.c.id)).mappings():
        yield _entry(row)


def last_deed_on(db: Connection, table: str, row: int) -> int:
    """Return the deed that changed a row last."""
    query = select(func.max(change.c.deed_id)).where(
        change.c.table_name == table, change.c.row_id == row
    )
    return int(db.execute(query).scalar_one())


def newest_hash(db: Connection) -> str:
    """Return the hash of the journal's newest entry, empty where there is none."""
    return end_of_chain(db)[1]


def newest_moment(db: Connection) -> datetime | None:
    """Return when the newest deed was done, in UTC."""
    return db.execute(select(func.max(deed.c.at))).scalar()


def deeds_after(db: Connection, newest: str) -> int | None:
    """Return how many deeds came after the entry with a hash; None where there is no such entry.

    An empty hash stands before all entries.
    """
    query = select(change.c.deed_id).where(change.c.hash == newest)
    reached = db.execute(query).scalar() if newest else 0
    if reached is None:
        return None
    later = select(func.count(change.c.deed_id.distinct())).where(change.c.deed_id > reached)
    return int(db.execute(later).scalar_one())


def _entries() -> Select[Any]:
    columns = (
        change.c.id, change.c.deed_id, change.c.table_name, change.c.row_id,
        change_values.c.before, change_values.c.after,
    )  # fmt: skip
    return select(*columns).join(deed).join(change_values)


def _entry(row: RowMapping) -> Entry:
    table = metadata.tables[row["table_name"]]
    return Entry(
        id=row["id"],
        deed=row["deed_id"],
        table=row["table_name"],
        row=row["row_id"],
        before=unpack(table, row["before"]),
        after=unpack(table, row["after"]),
    )
