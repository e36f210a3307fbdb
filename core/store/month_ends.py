"""Frozen months: their figures, and by whom and when they were frozen."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select

from core.domain.classes import HouseholdClass
from core.domain.cover import Status
from core.domain.month_end import MonthEnd, MonthFigure, MonthFigures
from core.store.groups import chunks
from core.store.history import Deed, deeds_of
from core.store.journal import Writer
from core.store.schema import change, month_class, month_end, month_figure

# What figures follow from; a deed on anything else explains no difference.
_FACTS = (
    "household", "person", "membership", "residence", "cover_period", "decision",
    "household_class", "area_class", "rule", "local_rule", "exclusion", "setting",
)  # fmt: skip


def add(writer: Writer, figures: MonthFigures, note: str) -> None:
    """Enter a month's figures."""
    end = writer.insert(month_end, month=figures.month, day=figures.day, note=note)
    for each in figures.hamlets:
        writer.insert(
            month_figure,
            month_end_id=end,
            hamlet=each.hamlet,
            people=each.people,
            covered=each.covered,
            population=each.population,
            losing_support=each.losing_support,
            **{status.value: each.status[status] for status in Status},
        )
    for household_class, people in figures.by_class.items():
        values = {"class": household_class.value}
        writer.insert(month_class, month_end_id=end, people=people, **values)


def is_frozen(db: Connection, month: str) -> bool:
    """Return whether a month's figures were entered."""
    return db.execute(select(month_end.c.id).where(month_end.c.month == month)).first() is not None


def all_of(db: Connection) -> Sequence[MonthEnd]:
    """Return every frozen month, the newest first."""
    rows = db.execute(select(month_end).order_by(month_end.c.month.desc())).mappings().all()
    frozen = _frozen_by(db, [row["id"] for row in rows])
    figures, classes = _figures(db), _classes(db)
    return [
        MonthEnd(
            MonthFigures(
                row["month"], row["day"], tuple(figures.get(row["id"], ())),
                classes.get(row["id"], {}),
            ),
            row["note"],
            frozen[row["id"]].user,
            frozen[row["id"]].at,
            frozen[row["id"]].id,
        )
        for row in rows
    ]  # fmt: skip


def later_deeds(db: Connection, number: int, limit: int) -> Sequence[Deed]:
    """Return the newest deeds after one that touched what figures follow from, newest first."""
    query = (
        select(change.c.deed_id)
        .where(change.c.deed_id > number, change.c.table_name.in_(_FACTS))
        .distinct()
        .order_by(change.c.deed_id.desc())
        .limit(limit)
    )
    found = deeds_of(db, db.execute(query).scalars().all())
    return list(reversed(list(found.values())))


def _frozen_by(db: Connection, rows: Sequence[int]) -> Mapping[int, Deed]:
    """Return the deed that froze each month: the first that wrote its row."""
    first: dict[int, int] = {}
    for part in chunks(rows):
        query = (
            select(change.c.row_id, func.min(change.c.deed_id))
            .where(change.c.table_name == month_end.name, change.c.row_id.in_(part))
            .group_by(change.c.row_id)
        )
        first.update((row, number) for row, number in db.execute(query))
    deeds = deeds_of(db, first.values())
    return {row: deeds[number] for row, number in first.items()}


def _figures(db: Connection) -> Mapping[int, Sequence[MonthFigure]]:
    found: dict[int, list[MonthFigure]] = {}
    for row in db.execute(select(month_figure).order_by(month_figure.c.id)).mappings():
        found.setdefault(row["month_end_id"], []).append(
            MonthFigure(
                row["hamlet"],
                row["people"],
                row["covered"],
                row["population"],
                {status: row[status.value] for status in Status},
                row["losing_support"],
            )
        )
    return found


def _classes(db: Connection) -> Mapping[int, Mapping[HouseholdClass, int]]:
    found: dict[int, dict[HouseholdClass, int]] = {}
    for row in db.execute(select(month_class).order_by(month_class.c.id)).mappings():
        found.setdefault(row["month_end_id"], {})[HouseholdClass(row["class"])] = row["people"]
    return found
