"""Decisions and the class they give each household."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from core.domain.classes import HouseholdClass
from core.store.journal import Writer
from core.store.schema import decision, household_class


@dataclass(frozen=True)
class Decision:
    """A decision: number, its day, first and last day it speaks of (both included)."""

    number: str
    decided_on: date | None
    first: date
    last: date | None


def decision_ids(db: Connection) -> Mapping[Decision, int]:
    """Return the decisions' ids."""
    return {
        Decision(row.number, row.decided_on, row.first_day, row.last_day): row.id
        for row in db.execute(select(decision))
    }


def add_decision(writer: Writer, made: Decision, source: str) -> int:
    """Enter a decision and return its id."""
    return writer.insert(
        decision,
        number=made.number,
        decided_on=made.decided_on,
        first_day=made.first,
        last_day=made.last,
        source=source,
    )


def class_by_decision(db: Connection) -> Mapping[tuple[int, int], HouseholdClass]:
    """Return the class by household and decision; of several the one entered last."""
    rows = db.execute(select(household_class).order_by(household_class.c.id)).mappings()
    return {(row["household_id"], row["decision_id"]): HouseholdClass(row["class"]) for row in rows}


def add_class(writer: Writer, house: int, made: int, household: HouseholdClass) -> None:
    """Enter what a decision says of a household."""
    writer.insert(
        household_class, household_id=house, decision_id=made, **{"class": household.value}
    )


def copy_classes(writer: Writer, old: int, new: int, first: date) -> int:
    """Let decisions on one household that hold on `first` or later speak of another one too.

    Return how many.
    """
    joined = household_class.join(decision)
    query = (
        select(household_class.c.decision_id, household_class.c["class"].label("said"))
        .select_from(joined)
        .where(household_class.c.household_id == old)
        .where(decision.c.last_day.is_(None) | (decision.c.last_day >= first))
    )
    rows = writer.db.execute(query.order_by(household_class.c.id)).all()
    for row in rows:
        add_class(writer, new, row.decision_id, HouseholdClass(row.said))
    return len(rows)
