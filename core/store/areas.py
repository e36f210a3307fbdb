"""Area classes of hamlets in the register."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, select

from core.domain.days import known_first, known_last
from core.domain.people import Area, AreaFact
from core.store.journal import Writer
from core.store.schema import area_class


def areas_by_hamlet(db: Connection) -> Mapping[int, Mapping[int, AreaFact]]:
    """Return the area classes of every hamlet that has one, by their own ids."""
    found: dict[int, dict[int, AreaFact]] = {}
    for row in db.execute(select(area_class).order_by(area_class.c.id)):
        first, last = known_first(row.first_day), known_last(row.last_day)
        fact = AreaFact(Area(row.area), first, last, row.source)
        found.setdefault(row.hamlet_id, {})[row.id] = fact
    return found


def add_area(writer: Writer, hamlet: int, fact: AreaFact) -> int:
    """Enter an area class of a hamlet and return its id."""
    return writer.insert(
        area_class,
        hamlet_id=hamlet,
        area=fact.area.value,
        first_day=fact.first,
        last_day=fact.last,
        source=fact.source,
    )


def end_area(writer: Writer, row: int, last: date) -> bool:
    """Enter the last day of an area class; return whether it changed."""
    return writer.update(area_class, row, last_day=last)
