"""Cover periods in the register."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from core.domain.cover import CoverPeriod
from core.domain.records import HAND
from core.store.by_hand import FileRows, insert_by_hand, said_by_files, update_by_hand
from core.store.journal import Values, Writer
from core.store.schema import cover_period

Stored = tuple[int, CoverPeriod]


def periods_by_person(db: Connection) -> Mapping[int, Sequence[Stored]]:
    """Return everybody's cover periods with their ids."""
    found: dict[int, list[Stored]] = defaultdict(list)
    for row in db.execute(select(cover_period).order_by(cover_period.c.id)).mappings():
        found[row["person_id"]].append((row["id"], _period(row)))
    return found


def periods_of(db: Connection, person: int) -> Sequence[Stored]:
    """Return one person's cover periods with their ids."""
    query = select(cover_period).where(cover_period.c.person_id == person)
    rows = db.execute(query.order_by(cover_period.c.id)).mappings()
    return [(row["id"], _period(row)) for row in rows]


def add_period(writer: Writer, person: int, period: CoverPeriod, source: str) -> int:
    """Enter a cover period and return its id."""
    return writer.insert(cover_period, person_id=person, source=source, **_values(period))


def correct_period(file: FileRows, row: int, period: CoverPeriod) -> bool:
    """Take over what a later source says; nothing empty erases. Return whether it changed."""
    values = {name: value for name, value in _values(period).items() if value is not None}
    if not period.receipt:  # no file tells of receipts
        del values["receipt"]
    return file.update(cover_period, file.writer.row(cover_period, row), values)


def period_of(writer: Writer, row: int) -> CoverPeriod:
    """Return a cover period as it is now."""
    return _period(writer.row(cover_period, row))


def add_by_hand(writer: Writer, person: int, period: CoverPeriod, source: str = HAND) -> int:
    """Enter a cover period the clerk writes and return its id."""
    values = {"person_id": person, "source": source, **_values(period)}
    return insert_by_hand(writer, cover_period, values)


def edit_period(writer: Writer, row: int, period: CoverPeriod) -> bool:
    """Make a cover period what the clerk says; return whether it changed."""
    return update_by_hand(writer, cover_period, row, _values(period))


def people_with_receipt(db: Connection, receipt: str) -> frozenset[int]:
    """Return whose cards name a receipt."""
    query = select(cover_period.c.person_id).where(cover_period.c.receipt == receipt)
    return frozenset(db.execute(query).scalars())


def remove_period(writer: Writer, row: int) -> None:
    """Take a cover period out of the register."""
    writer.delete(cover_period, row)


def said_of_periods(db: Connection) -> Mapping[int, Sequence[CoverPeriod]]:
    """Return what files said of the cards whose days or code were written by hand since, by row."""
    return {
        row: [_period(then) for column, then in said if column in _KEYS]
        for row, said in said_by_files(db, cover_period).items()
    }


_FIELDS = {
    "first": "first_day",
    "last": "last_day",
    "code": "code",
    "point": "point",
    "paid_on": "paid_on",
    "amount": "amount",
    "card_number": "card_number",
    "facility": "facility",
    "five_year_from": "five_year_from",
    "first_assumed": "first_assumed",
    "receipt": "receipt",
}


_KEYS = frozenset({"first_day", "last_day", "code"})


def _period(row: Values | RowMapping) -> CoverPeriod:
    return CoverPeriod(**{field: row[name] for field, name in _FIELDS.items()})


def _values(period: CoverPeriod) -> dict[str, Any]:
    return {name: getattr(period, field) for field, name in _FIELDS.items()}
