"""The whole register as values, for verdicts on any day."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, or_, select

from core.domain.classes import ClassHistory
from core.domain.cover import CoverPeriod
from core.domain.days import Birth, Precision
from core.domain.ids import Sex
from core.domain.people import (
    Commune,
    Exclusion,
    ExclusionReason,
    Hamlet,
    Household,
    Membership,
    Person,
    Residence,
    ResidenceKind,
    Study,
)
from core.store import schema, settings, two_people
from core.store.areas import areas_by_hamlet
from core.store.class_facts import class_facts
from core.store.entries import written_on
from core.store.groups import Ids, grouped

_FEW = 10_000  # SQLite takes 32,766 values in one statement, PostgreSQL twice as many
_DOUBTFUL = ("cccd", "insurance_no", "birth", "sex")


def load_commune(db: Connection) -> Commune:
    """Return every fact of the register, in register order."""
    return _load(db, None, None)


def load_some(db: Connection, people: Ids, also: Sequence[int] = ()) -> Commune:
    """Return the facts of some people, by ids or a query that gives them, in register order.

    Households are those they ever belonged to, and those of the ids in `also`; of one of which not
    everybody is among the people the head and the quote are not to be relied on.
    """
    wanted = _few_or_query(db, people)
    place, house = schema.membership.c, schema.household.c.id
    theirs = select(place.household_id).where(place.person_id.in_(wanted))
    return _load(db, wanted, select(house).where(or_(house.in_(theirs), house.in_(also))))


def _few_or_query(db: Connection, people: Ids) -> Ids:
    """Name few one by one, so that the database looks for them once; many it finds each time."""
    if not isinstance(people, Select):
        return people
    found = db.execute(people.limit(_FEW + 1)).scalars().all()
    return found if len(found) <= _FEW else people


def _load(db: Connection, people: Ids | None, households: Ids | None) -> Commune:
    hamlets = _hamlets(db)
    return Commune(
        name=settings.get(db, settings.COMMUNE),
        hamlets=tuple(hamlets.values()),
        households=_households(db, hamlets, households),
        people=_people(db, people),
        count_temporary=settings.get(db, settings.COUNT_TEMPORARY) == settings.YES,
        two_people=two_people.all_pairs(db),
        written_on=written_on(db),
    )


def _hamlets(db: Connection) -> Mapping[int, Hamlet]:
    areas = areas_by_hamlet(db)
    rows = db.execute(select(schema.hamlet).order_by(schema.hamlet.c.id))
    return {row.id: Hamlet(row.id, row.name, tuple(areas.get(row.id, {}).values())) for row in rows}


def _households(
    db: Connection, hamlets: Mapping[int, Hamlet], households: Ids | None
) -> tuple[Household, ...]:
    classes = class_facts(db, households)
    rows = _of(db, schema.household, schema.household.c.id, households)
    made = [
        (
            row.walk_order,
            Household(
                id=row.id,
                number=row.number,
                hamlet=hamlets[row.hamlet_id],
                classes=ClassHistory(classes[row.id]),
                address=row.address,
            ),
        )
        for row in rows
    ]
    # Who has no place in the walk yet keeps the order of entry, after those who have one.
    made.sort(key=lambda pair: (pair[0] is None, pair[0] or 0))
    return tuple(household for _, household in made)


def _people(db: Connection, people: Ids | None) -> tuple[Person, ...]:
    memberships = _of_people(db, schema.membership, _membership, people)
    residences = _of_people(db, schema.residence, _residence, people)
    periods = _of_people(db, schema.cover_period, _period, people)
    exclusions = _of_people(db, schema.exclusion, _exclusion, people)
    return tuple(
        Person(
            id=row.id,
            name=row.name,
            birth=Birth(row.birth, Precision(row.birth_precision)) if row.birth else None,
            sex=Sex(row.sex) if row.sex else None,
            ethnicity=row.ethnicity,
            cccd=row.cccd,
            old_id=row.old_id,
            insurance_no=row.insurance_no,
            phone=row.phone,
            study=Study(row.study) if row.study else None,
            doubtful=_doubtful(row),
            memberships=memberships[row.id],
            residences=residences[row.id],
            periods=periods[row.id],
            exclusions=exclusions[row.id],
        )
        for row in _of(db, schema.person, schema.person.c.id, people)
    )


def _doubtful(row: Row[Any]) -> Mapping[str, str]:
    read = {name: getattr(row, f"{name}_as_read") for name in _DOUBTFUL}
    return {name: text for name, text in read.items() if text}


def _of(db: Connection, table: Table, owner: Any, wanted: Ids | None) -> Iterable[Row[Any]]:
    """Return the rows of some owners, or all, in register order."""
    query = select(table).order_by(table.c.id)
    return db.execute(query if wanted is None else query.where(owner.in_(wanted)))


def _of_people(
    db: Connection, table: Table, make: Any, people: Ids | None
) -> Mapping[int, tuple[Any, ...]]:
    rows = _of(db, table, table.c.person_id, people)
    return grouped((row.person_id, make(row)) for row in rows)


def _membership(row: Row[Any]) -> Membership:
    return Membership(row.id, row.household_id, row.first_day, row.last_day, row.relation)


def _residence(row: Row[Any]) -> Residence:
    return Residence(ResidenceKind(row.kind), row.first_day, row.last_day, row.id)


def _period(row: Row[Any]) -> CoverPeriod:
    return CoverPeriod(
        first=row.first_day,
        last=row.last_day,
        code=row.code,
        point=row.point,
        paid_on=row.paid_on,
        amount=row.amount,
        card_number=row.card_number,
        receipt=row.receipt,
        facility=row.facility,
        five_year_from=row.five_year_from,
        first_assumed=row.first_assumed,
    )


def _exclusion(row: Row[Any]) -> Exclusion:
    reason = ExclusionReason(row.reason)
    return Exclusion(row.listing, reason, row.since, row.anchor, row.note, row.id)
