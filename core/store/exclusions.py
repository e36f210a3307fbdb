"""People taken off lists."""

from sqlalchemy import Connection, select

from core.domain.people import Exclusion
from core.store.journal import Writer
from core.store.schema import exclusion


def add_exclusion(writer: Writer, person: int, made: Exclusion) -> int:
    """Take a person off a list and return the row's id."""
    return writer.insert(
        exclusion,
        person_id=person,
        listing=made.listing,
        reason=made.reason,
        since=made.since,
        anchor=made.anchor,
        note=made.note,
    )


def remove_exclusion(writer: Writer, row: int) -> None:
    """Put a person back on the list."""
    writer.delete(exclusion, row)


def person_of(db: Connection, row: int) -> int | None:
    """Return whom an exclusion is about, None where there is no such row."""
    return db.execute(select(exclusion.c.person_id).where(exclusion.c.id == row)).scalar()
