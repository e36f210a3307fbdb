"""What the clerk writes by hand about who lives where and belongs to which household."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from core.store.by_hand import insert_by_hand
from core.store.journal import Writer
from core.store.people import columns_of
from core.store.schema import membership, person


def add_person(writer: Writer, values: Mapping[str, Any]) -> int:
    """Enter a person the clerk writes and return the id; `values` are by field."""
    columns = [column for field, said in values.items() for column in columns_of(field, said)]
    return insert_by_hand(writer, person, dict(columns))


def join(writer: Writer, row: int, house: int, relation: str, first: date | None) -> None:
    """Enter a person's place in a household; `first` None: since a day nobody named."""
    values = {"person_id": row, "household_id": house, "first_day": first, "relation": relation}
    insert_by_hand(writer, membership, values)
