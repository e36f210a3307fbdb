"""Hamlets and households."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from core.domain.text import clean, name_key
from core.store.by_hand import FileRows, update_by_hand
from core.store.journal import Writer
from core.store.schema import hamlet, household


def hamlet_ids(db: Connection) -> Mapping[str, int]:
    """Return the hamlets' ids by `name_key` of their names."""
    return {row.name_key: row.id for row in db.execute(select(hamlet))}


def hamlet_names(db: Connection) -> Mapping[int, str]:
    """Return the hamlets' names by their ids, in the order of entry."""
    return {row.id: row.name for row in db.execute(select(hamlet).order_by(hamlet.c.id))}


def household_ids(db: Connection) -> Mapping[tuple[int, str], int]:
    """Return the households' ids by hamlet and number."""
    rows = db.execute(select(household))
    return {(row.hamlet_id, row.number): row.id for row in rows}


def add_hamlet(writer: Writer, name: str) -> int:
    """Enter a hamlet and return its id."""
    return writer.insert(hamlet, name=clean(name), name_key=name_key(name))


def add_household(writer: Writer, hamlet_id: int, number: str, address: str) -> int:
    """Enter a household and return its id."""
    return writer.insert(household, hamlet_id=hamlet_id, number=number, address=address)


def correct_address(file: FileRows, row: int, address: str) -> bool:
    """Take over where a household lives; return whether it changed."""
    return file.update(household, file.writer.row(household, row), {"address": address})


def edit_address(writer: Writer, row: int, address: str) -> bool:
    """Write a household's address by hand; return whether it changed."""
    return update_by_hand(writer, household, row, {"address": address})
