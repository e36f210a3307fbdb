"""Cover periods in the register."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from core.domain.cover import CoverPeriod
from core.store.journal import Writer
from core.store.schema import cover_period

Stored = tuple[int, CoverPeriod]


def periods_by_person(db: Connection) -> Mapping[int, Sequence[Stored]]:
    """Return everybody's cover periods with their ids."""
    found: dict[int, list[Stored]] = defaultdict(list)
    for row in db.execute(select(cover_period).order_by(cover_period.c.id)).mappings():
        values = {name: row[name] for name in _FIELDS.values()}
        fields = {field: values[name] for field, name in _FIELDS.items()}
        found[row["person_id"]].append((row["id"], CoverPeriod(**fields)))
    return found


def add_period(writer: Writer, person: int, period: CoverPeriod, source: str) -> int:
    """Enter a cover period and return its id."""
    return writer.insert(cover_period, person_id=person, source=source, **_values(period))


def correct_period(writer: Writer, row: int, period: CoverPeriod) -> bool:
    """Take over what a later source says; nothing empty erases. Return whether it changed."""
    values = {name: value for name, value in _values(period).items() if value is not None}
    return writer.update(cover_period, row, **values)


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
}


def _values(period: CoverPeriod) -> dict[str, Any]:
    return {name: getattr(period, field) for field, name in _FIELDS.items()}
