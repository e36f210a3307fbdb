"""The change journal: every row a deed touches, before and after, in one chain of hashes."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnDefault,
    Connection,
    Date,
    DefaultClause,
    RowMapping,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from core.domain.users import User
from core.store.schema import BOOKKEEPING, change, change_values, deed, import_batch, metadata

Values = Mapping[str, Any]
CHUNK = 500  # SQLite takes at least 999 values in one statement
_HEAD = ("at", "user_name", "user_role", "kind", "undoes_id", "reason")


@dataclass(frozen=True)
class Entry:
    """One journalled change of one row; None before: added, None after: removed.

    Both None: the values were deleted for good, and nothing can be said of the change.
    """

    id: int
    deed: int
    table: str
    row: int
    before: Values | None
    after: Values | None


@dataclass(frozen=True)
class Links:
    """What a deed belongs to: its import, the deed it takes back, why it deletes a person."""

    batch: int | None = None
    undoes: int | None = None
    reason: str = ""


NO_LINKS = Links()


class Writer:
    """Writes rows of one deed and journals each of them, in the caller's transaction.

    The journal's own rows are kept until `flush`, which must come before the transaction ends.
    """

    def __init__(
        self, db: Connection, kind: str, user: User, at: datetime, links: Links = NO_LINKS
    ) -> None:
        self.db = db
        self.user = user
        self.at = at
        row = {
            "at": at,
            "user_name": user.name,
            "user_role": str(user.role),
            "kind": str(kind),
            "import_batch_id": links.batch,
            "undoes_id": links.undoes,
            "reason": links.reason,
        }
        self._of_import = links.batch is not None
        self.deed = _insert(db, deed, row)
        self._head = _head(self.deed, row)
        self._next, self._hash = _end_of_chain(db)
        self._changes: list[Values] = []
        self._values: list[Values] = []

    def insert(self, table: Table, **values: Any) -> int:
        """Add a row and return its id."""
        row = _insert(self.db, table, values)
        self._enter(table, row, None, {**_blank(table), **values, "id": row})
        return row

    def restore(self, table: Table, values: Values) -> None:
        """Put a removed row back under its old id."""
        self.db.execute(insert(table).values(**values))
        self._enter(table, values["id"], None, dict(values))

    def update(self, table: Table, row: int, **values: Any) -> bool:
        """Change a row; return whether anything is different now."""
        before = self._row(table, row)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        self.db.execute(update(table).where(table.c.id == row).values(**changed))
        self._enter(table, row, before, {**before, **changed})
        return True

    def delete(self, table: Table, row: int) -> None:
        """Remove a row."""
        before = self._row(table, row)
        self.db.execute(delete(table).where(table.c.id == row))
        self._enter(table, row, before, None)

    def erase(self, table: Table, row: int) -> None:
        """Remove a row for good: the journal keeps that it went, and nothing of what it was."""
        self.db.execute(delete(table).where(table.c.id == row))
        self._enter(table, row, None, None)

    def witness(self, table: Table, row: int) -> None:
        """Journal a row of the bookkeeping as it is now, so that `verify` knows it."""
        self._enter(table, row, None, self._row(table, row))

    def witness_all(self) -> None:
        """Journal the whole bookkeeping, of a register whose journal did not know it yet."""
        for table in (import_batch, deed):
            for row in self.db.execute(select(table.c.id)).scalars().all():
                self.witness(table, row)

    def flush(self) -> None:
        """Write the journal's rows; a deed of an import or without a change is itself one."""
        if self._of_import or not self._changes:
            self.witness(deed, self.deed)
        if self._changes:
            self.db.execute(insert(change), self._changes)
            self.db.execute(insert(change_values), self._values)
        self._changes, self._values = [], []

    def _row(self, table: Table, row: int) -> dict[str, Any]:
        return dict(self.db.execute(select(table).where(table.c.id == row)).mappings().one())

    def _enter(self, table: Table, row: int, before: Values | None, after: Values | None) -> None:
        packed = (pack(before), pack(after))
        digest = digest_of(*packed)
        self._hash = chained(self._hash, self._head, table.name, row, digest)
        entry = {
            "id": self._next,
            "deed_id": self.deed,
            "table_name": table.name,
            "row_id": row,
            "values_digest": digest,
            "hash": self._hash,
        }
        self._changes.append(entry)
        self._values.append({"change_id": self._next, "before": packed[0], "after": packed[1]})
        self._next += 1


def _head(number: int, row: Values | RowMapping) -> str:
    """Return what the hashes of a deed's entries say of it; the later parts came with schema 3."""
    role = f"|{row['user_role']}" if row["user_role"] else ""
    undoes = f"|undoes {row['undoes_id']}" if row["undoes_id"] else ""
    reason = f"|because {row['reason']}" if row["reason"] else ""
    said = f"{number}|{row['at'].isoformat()}|{row['user_name']}|{row['kind']}"
    return f"{said}{role}{undoes}{reason}"


def chained(previous: str, head: str, table: str, row: int, digest: str) -> str:
    """Return the hash of an entry that follows the one with hash `previous`."""
    text = f"{previous}|{head}|{table}|{row}|{digest}"
    return hashlib.sha256(text.encode()).hexdigest()


def digest_of(before: str | None, after: str | None) -> str:
    """Return the digest of a change's values, which outlives their deletion."""
    return hashlib.sha256(json.dumps([before, after]).encode()).hexdigest()


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


def blank(db: Connection, table: str, rows: Sequence[int]) -> int:
    """Blank the values of all entries of some rows; hashes stay. Return how many entries."""
    blanked = 0
    for start in range(0, len(rows), CHUNK):
        own = select(change.c.id).where(
            change.c.table_name == table, change.c.row_id.in_(rows[start : start + CHUNK])
        )
        said = change_values.c.before.is_not(None) | change_values.c.after.is_not(None)
        mine = change_values.c.change_id.in_(own)
        done = db.execute(update(change_values).where(mine, said).values(before=None, after=None))
        blanked += done.rowcount
    return blanked


def newest_deed(db: Connection, table: str, row: int) -> int:
    """Return the deed that changed a row last."""
    query = select(func.max(change.c.deed_id)).where(
        change.c.table_name == table, change.c.row_id == row
    )
    return int(db.execute(query).scalar_one())


def newest_hash(db: Connection) -> str:
    """Return the hash of the journal's newest entry, empty where there is none."""
    return _end_of_chain(db)[1]


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


def broken_links(db: Connection) -> Iterator[int]:
    """Yield the ids of journal entries that do not fit the chain or their own values."""
    previous = ""
    said = [deed.c[name] for name in _HEAD]
    query = (
        select(change, *said, change_values).join(deed).join(change_values).order_by(change.c.id)
    )
    for row in db.execute(query).mappings():
        head = _head(row["deed_id"], row)
        digest = row["values_digest"]
        fits = row["hash"] == chained(previous, head, row["table_name"], row["row_id"], digest)
        values = row["before"], row["after"]
        if not fits or not (values == (None, None) or digest == digest_of(*values)):
            yield row["id"]
        previous = row["hash"]


def rows_unlike_journal(db: Connection) -> Iterator[tuple[str, int]]:
    """Yield rows (table, id) that are not as the journal last said, missing ones included."""
    said: dict[tuple[str, int], str | None] = {}
    query = _entries().order_by(change.c.id)
    for row in db.execute(query).mappings():
        said[row["table_name"], row["row_id"]] = row["after"]
    for table in metadata.sorted_tables:
        if table.name not in BOOKKEEPING:
            yield from _unlike(db, table, said, keep_to_journal=True)
    for table in (import_batch, deed):
        yield from _unlike(db, table, said, keep_to_journal=False)


def _unlike(
    db: Connection,
    table: Table,
    said: Mapping[tuple[str, int], str | None],
    *,
    keep_to_journal: bool,
) -> Iterator[tuple[str, int]]:
    """Yield rows other than said; rows never said count only with `keep_to_journal`."""
    there = {row["id"]: pack(dict(row)) for row in db.execute(select(table)).mappings()}
    expected = {
        row: _grown(table, after)
        for (name, row), after in said.items()
        if name == table.name and after
    }
    rows = there.keys() | expected.keys() if keep_to_journal else expected.keys()
    for row in sorted(rows):
        if there.get(row) != expected.get(row):
            yield table.name, row


def _grown(table: Table, packed: str) -> str:
    """Return what the journal says of a row, with the columns later versions added.

    Damaged words come back as they are, unlike any row.
    """
    try:
        said = dict(json.loads(packed))
    except (TypeError, ValueError):
        return packed
    return json.dumps({**_blank(table), **said}, ensure_ascii=False, sort_keys=True)


def _entries() -> Any:
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
        before=_unpack(table, row["before"]),
        after=_unpack(table, row["after"]),
    )


def pack(values: Values | None) -> str | None:
    """Return a row as the journal keeps it; keys in one order, so that equal rows are equal."""
    return (
        None
        if values is None
        else json.dumps(values, ensure_ascii=False, default=_plain, sort_keys=True)
    )


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be journalled")


def _unpack(table: Table, packed: str | None) -> Values | None:
    if packed is None:
        return None
    values = {**_blank(table), **json.loads(packed)}
    for column in table.c:
        if isinstance(column.type, Date) and values.get(column.name):
            values[column.name] = date.fromisoformat(values[column.name])
    return dict(values)


def _insert(db: Connection, table: Table, values: Values) -> int:
    made = db.execute(insert(table).values(**values).returning(table.c.id))
    return int(made.scalar_one())


def _end_of_chain(db: Connection) -> tuple[int, str]:
    """Return the next entry's id and the newest hash."""
    query = select(change.c.id, change.c.hash).order_by(change.c.id.desc()).limit(1)
    newest = db.execute(query).first()
    return (newest.id + 1, newest.hash) if newest else (1, "")


def _blank(table: Table) -> dict[str, Any]:
    """Return a row of defaults."""
    return {column.name: _default(column) for column in table.c}


def _default(column: Column[Any]) -> Any:
    for made in (column.default, column.server_default):
        if isinstance(made, ColumnDefault | DefaultClause):
            return made.arg
    return None
