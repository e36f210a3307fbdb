"""The whole register as values, for verdicts on any day."""

from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, select

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
from core.store import schema, settings
from core.store.areas import areas_by_hamlet
from core.store.class_facts import class_facts
from core.store.groups import grouped

Fact = TypeVar("Fact")
_DOUBTFUL = ("cccd", "insurance_no", "birth", "sex")


def load_commune(db: Connection) -> Commune:
    """Return every fact of the register, in register order."""
    hamlets = _hamlets(db)
    return Commune(
        name=settings.get(db, settings.COMMUNE),
        hamlets=tuple(hamlets.values()),
        households=_households(db, hamlets),
        people=_people(db),
        count_temporary=settings.get(db, settings.COUNT_TEMPORARY) == settings.YES,
    )


def _hamlets(db: Connection) -> Mapping[int, Hamlet]:
    areas = areas_by_hamlet(db)
    rows = db.execute(select(schema.hamlet).order_by(schema.hamlet.c.id))
    return {row.id: Hamlet(row.id, row.name, tuple(areas.get(row.id, {}).values())) for row in rows}


def _households(db: Connection, hamlets: Mapping[int, Hamlet]) -> tuple[Household, ...]:
    classes = class_facts(db)
    rows = db.execute(select(schema.household).order_by(schema.household.c.id))
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


def _people(db: Connection) -> tuple[Person, ...]:
    memberships = _of_people(db, schema.membership, _membership)
    residences = _of_people(db, schema.residence, _residence)
    periods = _of_people(db, schema.cover_period, _period)
    exclusions = _of_people(db, schema.exclusion, _exclusion)
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
        for row in db.execute(select(schema.person).order_by(schema.person.c.id))
    )


def _doubtful(row: Row[Any]) -> Mapping[str, str]:
    read = {name: getattr(row, f"{name}_as_read") for name in _DOUBTFUL}
    return {name: text for name, text in read.items() if text}


def _of_people(db: Connection, table: Any, make: Any) -> Mapping[int, tuple[Any, ...]]:
    rows = db.execute(select(table).order_by(table.c.id))
    return grouped((row.person_id, make(row)) for row in rows)


def _membership(row: Row[Any]) -> Membership:
    return Membership(row.id, row.household_id, row.first_day, row.last_day, row.relation)


def _residence(row: Row[Any]) -> Residence:
    return Residence(ResidenceKind(row.kind), row.first_day, row.last_day)


def _period(row: Row[Any]) -> CoverPeriod:
    return CoverPeriod(
        first=row.first_day,
        last=row.last_day,
        code=row.code,
        point=row.point,
        paid_on=row.paid_on,
        amount=row.amount,
        card_number=row.card_number,
        facility=row.facility,
        five_year_from=row.five_year_from,
        first_assumed=row.first_assumed,
    )


def _exclusion(row: Row[Any]) -> Exclusion:
    return Exclusion(row.listing, ExclusionReason(row.reason), row.since, row.anchor)
