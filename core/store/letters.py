"""The register of outgoing letters."""

from datetime import date

from sqlalchemy import Connection, func, select

from core.domain.letter import Letter
from core.store.journal import Writer
from core.store.schema import letter as letter_table


def next_number(db: Connection, year: int) -> int:
    """Return the next free number of a year, from 1."""
    newest = select(func.max(letter_table.c.number)).where(letter_table.c.year == year)
    return (db.execute(newest).scalar() or 0) + 1


def add(writer: Writer, letter: Letter, day: date) -> None:
    """Enter a numbered letter."""
    writer.insert(
        letter_table,
        household_id=letter.household_id,
        year=day.year,
        number=letter.number,
        day=day,
        reasons=",".join(letter.reasons),
    )
