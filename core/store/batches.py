"""Imports and what each did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from core.store.journal import Writer
from core.store.schema import deed, import_batch


@dataclass(frozen=True)
class Batch:
    """One import, made by `deed`; rows = added + changed + unchanged + rejected. `at` is in UTC."""

    id: int
    deed: int
    at: datetime
    user: str
    file: str
    kind: str
    rows: int
    added: int
    changed: int
    unchanged: int
    rejected: int
    warnings: int
    undone_at: datetime | None


def add(db: Connection, *, at: datetime, user: str, file: str, kind: str) -> int:
    """Enter an import that begins and return its number."""
    counts = dict.fromkeys(("rows", "added", "changed", "unchanged", "rejected", "warnings"), 0)
    row = {"at": at, "user_name": user, "file_name": file, "kind": kind, **counts}
    made = db.execute(insert(import_batch).values(**row).returning(import_batch.c.id))
    return int(made.scalar_one())


def set_counts(writer: Writer, batch: int, counts: Mapping[str, int]) -> None:
    """Enter what an import did."""
    _change(writer, batch, counts)


def mark_undone(writer: Writer, batch: int, at: datetime | None) -> None:
    """Enter that an import was taken back, with None that it counts again."""
    _change(writer, batch, {"undone_at": at})


def _change(writer: Writer, batch: int, values: Mapping[str, object]) -> None:
    writer.db.execute(update(import_batch).where(import_batch.c.id == batch).values(**values))
    writer.witness(import_batch, batch)


def list_all(db: Connection) -> Sequence[Batch]:
    """Return all imports, oldest first."""
    made = select(func.min(deed.c.id)).where(deed.c.import_batch_id == import_batch.c.id)
    query = select(import_batch, made.scalar_subquery().label("deed"))
    return [
        Batch(
            id=row.id,
            deed=row.deed,
            at=row.at,
            user=row.user_name,
            file=row.file_name,
            kind=row.kind,
            rows=row.rows,
            added=row.added,
            changed=row.changed,
            unchanged=row.unchanged,
            rejected=row.rejected,
            warnings=row.warnings,
            undone_at=row.undone_at,
        )
        for row in db.execute(query.order_by(import_batch.c.id))
    ]
