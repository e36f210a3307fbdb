"""Reading the journal backwards: what an import touched, and what stands in the way of undoing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from core.store.journal import Entry, Writer, newest_deed, pack
from core.store.schema import BOOKKEEPING, deed, import_batch, metadata

Touched = tuple[str, int]
_CHUNK = 500  # SQLite takes at least 999 values in one statement


def touched_since(db: Connection, entries: Sequence[Entry]) -> Mapping[Touched, int]:
    """Return rows that are not as these entries left them, with the deed that changed them."""
    left = {(entry.table, entry.row): pack(entry.after) for entry in entries}
    there = _present(db, left)
    return {
        (table, row): newest_deed(db, table, row)
        for (table, row), packed in left.items()
        if there.get((table, row)) != packed
    }


def hanging_on(db: Connection, entries: Sequence[Entry]) -> Mapping[Touched, int]:
    """Return rows of other deeds that point at rows these entries added, with their deed."""
    own = {(entry.table, entry.row) for entry in entries}
    children = set(_children(db, _rows_by_table(e for e in entries if e.before is None)))
    return {child: newest_deed(db, *child) for child in children - own}


def take_back(writer: Writer, entries: Iterable[Entry]) -> None:
    """Put every row back as it was before these entries (given oldest first)."""
    for entry in reversed(list(entries)):
        table = metadata.tables[entry.table]
        if entry.before is None:
            writer.delete(table, entry.row)
        elif entry.after is None:
            writer.restore(table, entry.before)
        else:
            writer.update(table, entry.row, **entry.before)


def batch_of_deed(db: Connection, number: int) -> int | None:
    """Return the import a deed belongs to, None for any other deed."""
    query = select(import_batch.c.id).join(deed).where(deed.c.id == number)
    return db.execute(query).scalar()


def kind_of_deed(db: Connection, number: int) -> str:
    """Return what kind a deed is."""
    return str(db.execute(select(deed.c.kind).where(deed.c.id == number)).scalar_one())


def _rows_by_table(entries: Iterable[Entry]) -> Mapping[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for entry in entries:
        rows.setdefault(entry.table, []).append(entry.row)
    return rows


def _present(db: Connection, wanted: Iterable[Touched]) -> Mapping[Touched, str | None]:
    """Return rows as they are now, packed like the journal's."""
    ids: dict[str, list[int]] = {}
    for name, number in wanted:
        ids.setdefault(name, []).append(number)
    found: dict[Touched, str | None] = {}
    for name, numbers in ids.items():
        table = metadata.tables[name]
        for row in _where_in(db, select(table), table.c.id, numbers):
            found[name, row["id"]] = pack(dict(row))
    return found


def _children(db: Connection, added: Mapping[str, list[int]]) -> Iterator[Touched]:
    for table in metadata.sorted_tables:
        if table.name not in BOOKKEEPING:
            for key in table.foreign_keys:
                parents = added.get(key.column.table.name, [])
                for row in _where_in(db, select(table.c.id), key.parent, parents):
                    yield table.name, row["id"]


def _where_in(
    db: Connection, query: Select[Any], column: ColumnElement[Any], values: Sequence[int]
) -> Iterator[RowMapping]:
    for start in range(0, len(values), _CHUNK):
        chunk = values[start : start + _CHUNK]
        yield from db.execute(query.where(column.in_(chunk))).mappings()
