"""Counts of the countable people of a day, by hamlet."""

from collections.abc import Mapping

from sqlalchemy import Connection, case, distinct, func, select

from core.domain.cover import COVERED
from core.store.stand import Stand

ByHamlet = Mapping[int | None, tuple[int, int, int]]


def covered_by_hamlet(db: Connection, stand: Stand) -> ByHamlet:
    """Return people, covered people and households by hamlet; None: who lives in no household."""
    here = stand.people.c
    named = (
        here.hamlet_id.label("hamlet"),
        here.household_id.label("home"),
        stand.status.label("status"),
    )
    each = select(*named).select_from(stand.people).subquery("each_person")
    has = case((each.c.status.in_([status.value for status in COVERED]), 1), else_=0)
    query = select(
        each.c.hamlet, func.count(), func.sum(has), func.count(distinct(each.c.home))
    ).group_by(each.c.hamlet)
    return {
        hamlet: (people, covered, homes) for hamlet, people, covered, homes in db.execute(query)
    }
