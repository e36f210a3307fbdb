"""The change journal: every row a deed touches, before and after, in one chain of hashes."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnDefault,
    Connection,
    Date,
    DefaultClause,
    RowMapping,
    Select,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.sql.dml import ReturningInsert

from core.domain.users import User
from core.store.derived import Touched, derive
from core.store.groups import CHUNK
from core.store.schema import change, change_values, deed, import_batch, metadata

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Links:
    """What a deed belongs to: its import, the deed it takes back, why it deletes a person."""

    batch: int | None = None
    undoes: int | None = None
    reason: str = ""


NO_LINKS = Links()


@dataclass(frozen=True)
class RowChange:
    """One row before and after something was written; None before: added, None after: removed."""

    table: str
    row: int
    before: Values | None
    after: Values | None


class Writer:
    """Writes rows of one deed and journals each of them, in the caller's transaction.

    The journal's own rows, and those that follow from the rows written, are kept until `flush`,
    which must come before the transaction ends.
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
        self._head = head_of(self.deed, row)
        self._next, self._hash = end_of_chain(db)
        self._changes: list[Values] = []
        self._values: list[Values] = []
        self._touched = Touched()

    def insert(self, table: Table, **values: Any) -> int:
        """Add a row and return its id."""
        row = _insert(self.db, table, values)
        self._enter(table, row, None, {**defaults_of(table), **values, "id": row})
        return row

    def restore(self, table: Table, values: Values) -> None:
        """Put a removed row back under its old id."""
        self.db.execute(insert(table).values(**values))
        self._enter(table, values["id"], None, dict(values))

    def update(self, table: Table, row: int, **values: Any) -> bool:
        """Change a row; return whether anything is different now."""
        return self.change(table, self.row(table, row), values)

    def change(self, table: Table, before: Values, values: Values) -> bool:
        """Change a row that stands as `before`; return whether anything is different now."""
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        row = before["id"]
        self.db.execute(update(table).where(table.c.id == row).values(**changed))
        self._enter(table, row, before, {**before, **changed})
        return True

    def delete(self, table: Table, row: int) -> None:
        """Remove a row."""
        before = self.row(table, row)
        self.db.execute(delete(table).where(table.c.id == row))
        self._enter(table, row, before, None)

    def erase(self, table: Table, row: int) -> None:
        """Remove a row for good: the journal keeps that it went, and nothing of what it was."""
        self.db.execute(delete(table).where(table.c.id == row))
        self._enter(table, row, None, None)

    def witness(self, table: Table, row: int) -> None:
        """Journal a row of the bookkeeping as it is now, so that `verify` knows it."""
        self._enter(table, row, None, self.row(table, row))

    def witness_all(self) -> None:
        """Journal the whole bookkeeping, of a register whose journal did not know it yet."""
        for table in (import_batch, deed):
            for row in self.db.execute(select(table.c.id)).scalars().all():
                self.witness(table, row)

    def flush(self) -> None:
        """Write the journal's rows and what follows from the rows written.

        A deed of an import or without a change is itself a row of the journal.
        """
        if self._of_import or not self._changes:
            self.witness(deed, self.deed)
        if self._changes:
            self.db.execute(insert(change), self._changes)
            self.db.execute(insert(change_values), self._values)
        self._changes, self._values = [], []
        derive(self.db, self._touched)
        self._touched.clear()

    @property
    def mark(self) -> int:
        """How many changes were entered; what comes later is `since` this mark."""
        return len(self._changes)

    def since(self, mark: int, *, added_too: bool = True) -> Iterator[RowChange]:
        """Yield what was entered since a mark, in this order; new rows only if `added_too`."""
        for entry, values in zip(self._changes[mark:], self._values[mark:], strict=True):
            if added_too or values["before"] is not None:
                table = metadata.tables[entry["table_name"]]
                before, after = (unpack(table, values[side]) for side in ("before", "after"))
                yield RowChange(table.name, entry["row_id"], before, after)

    def row(self, table: Table, row: int) -> dict[str, Any]:
        """Return a row as it is."""
        return dict(self.db.execute(_the_row(table), {"row": row}).mappings().one())

    def _enter(self, table: Table, row: int, before: Values | None, after: Values | None) -> None:
        self._touched.note(table.name, row, before, after)
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


def head_of(number: int, row: Values | RowMapping) -> str:
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


def unpack(table: Table, packed: str | None) -> Values | None:
    """Return a row the journal kept, with the columns later versions added."""
    if packed is None:
        return None
    values = {**defaults_of(table), **json.loads(packed)}
    for column in table.c:
        if isinstance(column.type, Date) and values.get(column.name):
            values[column.name] = date.fromisoformat(values[column.name])
    return dict(values)


@cache
def _the_row(table: Table) -> Select[Any]:
    return select(table).where(table.c.id == bindparam("row"))


def _insert(db: Connection, table: Table, values: Values) -> int:
    return int(db.execute(_adding(table), dict(values)).scalar_one())


@cache  # an import adds thousands of rows to few tables
def _adding(table: Table) -> ReturningInsert[Any]:
    return insert(table).returning(table.c.id)


def end_of_chain(db: Connection) -> tuple[int, str]:
    """Return the next entry's id and the newest hash, empty where there is none."""
    query = select(change.c.id, change.c.hash).order_by(change.c.id.desc()).limit(1)
    newest = db.execute(query).first()
    return (newest.id + 1, newest.hash) if newest else (1, "")


@cache
def defaults_of(table: Table) -> Values:
    """Return a row of a table's defaults."""
    return {column.name: _default(column) for column in table.c}


def _default(column: Column[Any]) -> Any:
    for made in (column.default, column.server_default):
        if isinstance(made, ColumnDefault | DefaultClause):
            return made.arg
    return None
