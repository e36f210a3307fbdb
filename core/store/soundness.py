"""Stored values that cannot be right, found without trusting that they can be read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Integer,
    Table,
    Text,
    select,
    type_coerce,
)

from core.domain.ids import is_cccd, is_insurance_no, is_old_id
from core.domain.text import name_key, search_key, sort_key
from core.store.schema import change, change_values, hamlet, metadata, person


@dataclass(frozen=True)
class Cell:
    """Where a value lies; never what it says. `row` 0: a table that has no ids."""

    table: str
    row: int
    column: str


_NUMBERS: Mapping[str, Callable[[str], bool]] = {
    "cccd": is_cccd,
    "old_id": is_old_id,
    "insurance_no": is_insurance_no,
}
_DERIVED: tuple[tuple[Table, Mapping[str, Callable[[str], str]]], ...] = (
    (hamlet, {"name_key": name_key}),
    (person, {"name_key": name_key, "search_key": search_key, "sort_key": sort_key}),
)


def unreadable(db: Connection) -> Iterator[Cell]:
    """Yield values that are not what their column holds: no day, no number, nothing at all."""
    for table in metadata.sorted_tables:
        columns = list(table.c)
        raw = [type_coerce(column, Text).label(column.name) for column in columns]
        readers = [_reader(column) for column in columns]
        rows: Iterable[Any] = db.execute(select(*raw))
        for row in rows:
            for column, fits, value in zip(columns, readers, row, strict=True):
                if not (column.nullable if value is None else fits(value)):
                    number = row[0] if "id" in table.c else 0
                    yield Cell(table.name, number, column.name)


def wrong_numbers(db: Connection) -> Iterator[Cell]:
    """Yield identity numbers of another form than theirs, also where a CHECK was passed by."""
    columns = [person.c[name] for name in _NUMBERS]
    for row in db.execute(select(person.c.id, *columns)).mappings():
        for name, fits in _NUMBERS.items():
            if row[name] is not None and not fits(row[name]):
                yield Cell(person.name, row["id"], name)


def stale_keys(db: Connection) -> Iterator[Cell]:
    """Yield derived keys that are not what the name gives."""
    for table, keys in _DERIVED:
        columns = [table.c[name] for name in keys]
        for row in db.execute(select(table.c.id, table.c.name, *columns)).mappings():
            for name, derive in keys.items():
                if row[name] != derive(row["name"]):
                    yield Cell(table.name, row["id"], name)


def changes_without_values(db: Connection) -> list[int]:
    """Return the journal entries that have no row of values, and values without an entry."""
    entries = set(db.scalars(select(change.c.id)))
    return sorted(entries ^ set(db.scalars(select(change_values.c.change_id))))


def _reader(column: Column[Any]) -> Callable[[Any], bool]:
    return next(fits for kind, fits in _READERS if isinstance(column.type, kind))


def _is_day(value: Any) -> bool:
    try:
        return bool(date.fromisoformat(value).isoformat() == value)
    except (TypeError, ValueError):
        return False


def _is_moment(value: Any) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is None
    except (TypeError, ValueError):
        return False


_READERS: tuple[tuple[Any, Callable[[Any], bool]], ...] = (
    (DateTime, _is_moment),
    (Date, _is_day),
    (Boolean, lambda value: value in (0, 1)),
    (Integer, lambda value: isinstance(value, int)),
    (Text, lambda value: isinstance(value, str)),
)
