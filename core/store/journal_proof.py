"""Proof by the journal: its own chain of hashes, and every row against its last word on it."""

import json
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, Table, select

from core.store.journal import chained, defaults_of, digest_of, head_of, pack
from core.store.schema import FACTS, change, change_values, deed, import_batch

_HEAD = ("at", "user_name", "user_role", "kind", "undoes_id", "reason")


def broken_links(db: Connection) -> Iterator[int]:
    """Yield the ids of journal entries that do not fit the chain or their own values."""
    previous = ""
    said = [deed.c[name] for name in _HEAD]
    query = (
        select(change, *said, change_values).join(deed).join(change_values).order_by(change.c.id)
    )
    for row in db.execute(query).mappings():
        head = head_of(row["deed_id"], row)
        digest = row["values_digest"]
        fits = row["hash"] == chained(previous, head, row["table_name"], row["row_id"], digest)
        values = row["before"], row["after"]
        if not fits or not (values == (None, None) or digest == digest_of(*values)):
            yield row["id"]
        previous = row["hash"]


def deeds_without_entries(db: Connection) -> Iterator[int]:
    """Yield the deeds no entry of the chain speaks of; every deed the program does has one."""
    query = select(deed.c.id).where(deed.c.id.not_in(select(change.c.deed_id)))
    yield from db.scalars(query.order_by(deed.c.id))


def rows_unlike_journal(db: Connection) -> Iterator[tuple[str, int]]:
    """Yield rows (table, id) that are not as the journal last said, missing ones included."""
    said: dict[tuple[str, int], str | None] = {}
    columns = (change.c.table_name, change.c.row_id, change_values.c.after)
    query = select(*columns).join(deed).join(change_values).order_by(change.c.id)
    for table_name, row, after in db.execute(query):
        said[table_name, row] = after
    for table in FACTS:
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
    return json.dumps({**defaults_of(table), **said}, ensure_ascii=False, sort_keys=True)
