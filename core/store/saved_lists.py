"""The lists the clerk keeps, as their table has them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from core.domain.saved_list import SavedList, roll_text
from core.store.journal import Writer
from core.store.schema import saved_list


class Kept(NamedTuple):
    """A row: the number it has, what the roll says as text, and the keys of its columns."""

    id: int
    name: str
    roll: str
    columns: Sequence[str]


def all_of(db: Connection) -> Mapping[str, Kept]:
    """Return what is kept by name, in the order of saving."""
    rows = db.execute(select(saved_list).order_by(saved_list.c.id)).mappings()
    return {
        row["name"]: Kept(row["id"], row["name"], row["roll"], row["columns"].split())
        for row in rows
    }


def put(writer: Writer, saved: SavedList, row: int | None) -> None:
    """Keep a list, in place of the one with a number or as a new one."""
    values = {
        "name": saved.name,
        "listing": saved.roll.listing,
        "roll": roll_text(saved.roll),
        "columns": " ".join(saved.columns),
    }
    if row is None:
        writer.insert(saved_list, **values)
    else:
        writer.update(saved_list, row, **values)


def drop(writer: Writer, row: int) -> None:
    """Keep a list no longer."""
    writer.delete(saved_list, row)
