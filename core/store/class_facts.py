"""What decisions say of households, as the values classes are worked out from."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, select

from core.domain.classes import ClassFact, HouseholdClass
from core.domain.days import FIRST_DAY, known_last
from core.store.groups import Ids, grouped
from core.store.schema import decision, household_class


def class_facts(
    db: Connection, households: Ids | None = None
) -> Mapping[int, tuple[ClassFact, ...]]:
    """Return the decisions' words by household, of some households or of all."""
    query = select(household_class, decision).select_from(household_class.join(decision))
    if households is not None:
        query = query.where(household_class.c.household_id.in_(households))
    return grouped(
        (
            row[household_class.c.household_id],
            ClassFact(
                first=max(row[decision.c.first_day], FIRST_DAY),
                last=known_last(row[decision.c.last_day]),
                household_class=HouseholdClass(row[household_class.c["class"]]),
                number=row[decision.c.number],
                decided_on=row[decision.c.decided_on],
                order=order,
            ),
        )
        for order, row in enumerate(db.execute(_by_decision(query)).mappings())
    )


def _by_decision(query: Select[Any]) -> Select[Any]:
    # Decisions without a day count as older than dated ones on every database.
    decided = decision.c.decided_on
    return query.order_by(decided.isnot(None), decided, household_class.c.id)
