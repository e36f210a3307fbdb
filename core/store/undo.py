"""Reading the journal backwards: what a deed touched, and what stands in the way of undoing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from core.store.entries import Entry, last_deed_on
from core.store.groups import CHUNK
from core.store.journal import Values, Writer, pack
from core.store.schema import FACTS, metadata

Touched = tuple[str, int]
InTheWay = Mapping[Touched, int]

# What no two rows may share though the schema lets them: who restores a row must not make a twin.
_TWINS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "setting": (("name",),),
    "hamlet": (("name_key",),),
    "household": (("number", "hamlet_id"),),
    "person": (("cccd",), ("insurance_no",), ("name_key", "birth")),
    "cover_period": (("person_id", "first_day", "code"),),
    "decision": (("first_day", "last_day", "number", "decided_on"),),
    "household_class": (("household_id", "decision_id"),),
    "area_class": (("hamlet_id",),),
    "rule": (("name",),),
    "local_rule": (("point", "event", "area", "hamlet_id"),),
    "letter": (("number", "year"),),
    "register_user": (("name",),),
    "file_shape": (("shape",),),
    "two_people": (("person_id", "other_id"),),
    "population": (("hamlet_id", "year"),),
    "month_end": (("month",),),
    "month_figure": (("month_end_id", "hamlet"),),
    "month_class": (("month_end_id", "class"),),
    "saved_list": (("name",),),
    "letter_wording": (("kind", "language"),),
}


def in_the_way(db: Connection, number: int, entries: Sequence[Entry]) -> InTheWay:
    """Return the rows that keep a deed with these entries from being undone.

    Each comes with the deed that made it so: rows changed since, rows that hang on rows it added,
    rows missing on which a restored one would hang, later rows a restored one would double.
    """
    return {
        **_touched_since(db, entries),
        **_hanging_on(db, entries),
        **_missing(db, entries),
        **_doubled(db, number, entries),
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


def _touched_since(db: Connection, entries: Sequence[Entry]) -> InTheWay:
    left = {(entry.table, entry.row): pack(entry.after) for entry in entries}
    there = _present(db, left)
    return {
        (table, row): last_deed_on(db, table, row)
        for (table, row), packed in left.items()
        if there.get((table, row)) != packed
    }


def _hanging_on(db: Connection, entries: Sequence[Entry]) -> InTheWay:
    own = {(entry.table, entry.row) for entry in entries}
    children = set(_children(db, _rows_by_table(e for e in entries if e.before is None)))
    return {child: last_deed_on(db, *child) for child in children - own}


def _missing(db: Connection, entries: Sequence[Entry]) -> InTheWay:
    """Return the rows that rows to be put back point at and that are there no more."""
    restored = _restored(entries)
    parents = {
        (key.column.table.name, values[key.parent.name])
        for (table, _), values in restored.items()
        for key in metadata.tables[table].foreign_keys
        if values[key.parent.name] is not None
    }
    there = _present(db, parents - restored.keys())
    return {gone: last_deed_on(db, *gone) for gone in parents - restored.keys() - there.keys()}


def _doubled(db: Connection, number: int, entries: Sequence[Entry]) -> InTheWay:
    """Return rows entered or changed after the deed that say what rows to be put back say."""
    own = {(entry.table, entry.row) for entry in entries}
    found = {}
    for name, columns, keys in _keys(_restored(entries)):
        table = metadata.tables[name]
        firsts = sorted({key[0] for key in keys})
        for row in _where_in(db, select(table), table.c[columns[0]], firsts):
            place = (name, row["id"])
            if place not in own and tuple(row[c] for c in columns) in keys:
                newest = last_deed_on(db, *place)
                if newest > number:
                    found[place] = newest
    return found


def _restored(entries: Sequence[Entry]) -> Mapping[Touched, Values]:
    """Return the rows that undoing leaves behind, as they will be."""
    first = {(entry.table, entry.row): entry.before for entry in reversed(entries)}
    return {place: values for place, values in first.items() if values is not None}


def _keys(
    rows: Mapping[Touched, Values],
) -> Iterator[tuple[str, tuple[str, ...], set[tuple[Any, ...]]]]:
    for name, twins in _TWINS.items():
        for columns in twins:
            keys = {tuple(v[c] for c in columns) for (table, _), v in rows.items() if table == name}
            known = {key for key in keys if key[0] is not None}
            if known:
                yield name, columns, known


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
    for table in FACTS:
        for key in table.foreign_keys:
            parents = added.get(key.column.table.name, [])
            for row in _where_in(db, select(table.c.id), key.parent, parents):
                yield table.name, row["id"]


def _where_in(
    db: Connection, query: Select[Any], column: ColumnElement[Any], values: Sequence[Any]
) -> Iterator[RowMapping]:
    for start in range(0, len(values), CHUNK):
        chunk = values[start : start + CHUNK]
        yield from db.execute(query.where(column.in_(chunk))).mappings()
