"""Reading the journal backwards: what an import touched, and what stands in the way of undoing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Table, select

from core.store.journal import Entry, Writer, last_changes
from core.store.schema import BOOKKEEPING, deed, import_batch, metadata

Touched = tuple[str, int]


def touched_since(db: Connection, entries: Sequence[Entry]) -> Mapping[Touched, int]:
    """Return rows of these entries that a later deed changed, with that deed."""
    newest = last_changes(db)
    own = {entry.deed for entry in entries}
    rows = {(entry.table, entry.row) for entry in entries}
    return {row: newest[row] for row in rows if newest[row] not in own}


def hanging_on(db: Connection, entries: Sequence[Entry]) -> Mapping[Touched, int]:
    """Return rows of other deeds that point at rows these entries added, with their deed."""
    newest = last_changes(db)
    own = {entry.deed for entry in entries}
    added = _added(entries)
    return {
        child: newest[child]
        for child in _children(db, added)
        if child in newest and newest[child] not in own
    }


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


def _added(entries: Sequence[Entry]) -> Mapping[str, set[int]]:
    added: dict[str, set[int]] = {}
    for entry in entries:
        if entry.before is None:
            added.setdefault(entry.table, set()).add(entry.row)
    return added


def _children(db: Connection, added: Mapping[str, set[int]]) -> Iterator[Touched]:
    for table in metadata.sorted_tables:
        if table.name not in BOOKKEEPING:
            yield from _children_in(db, table, added)


def _children_in(db: Connection, table: Table, added: Mapping[str, set[int]]) -> Iterator[Touched]:
    for key in table.foreign_keys:
        parents = added.get(key.column.table.name, set())
        if parents:
            for row in db.execute(select(table.c.id, key.parent)):
                if row[1] in parents:
                    yield table.name, row[0]
