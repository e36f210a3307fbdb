"""The whole register as values, for verdicts on any day."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, select

from core.domain.classes import ClassFact, ClassHistory, HouseholdClass
from core.domain.cover import CoverPeriod
from core.domain.days import FIRST_DAY, Birth, Precision, known_last
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

Fact = TypeVar("Fact")
_DOUBTFUL = ("cccd", "insurance_no", "birth", "sex")


def load_commune(db: Connection, only: Collection[int] | None = None) -> Commune:
    """Return every fact of the register, in register order; of people `only` these, by id."""
    hamlets = _hamlets(db)
    return Commune(
        name=settings.get(db, settings.COMMUNE),
        hamlets=tuple(hamlets.values()),
        households=_households(db, hamlets),
        people=_people(db, only),
        count_temporary=settings.get(db, settings.COUNT_TEMPORARY) == settings.YES,
        two_people=two_people.all_pairs(db),
    )


def _hamlets(db: Connection) -> Mapping[int, Hamlet]:
    areas = areas_by_hamlet(db)
    rows = db.execute(select(schema.hamlet).order_by(schema.hamlet.c.id))
    return {row.id: Hamlet(row.id, row.name, tuple(areas.get(row.id, {}).values())) for row in rows}


def _households(db: Connection, hamlets: Mapping[int, Hamlet]) -> tuple[Household, ...]:
    classes = _class_facts(db)
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


def _class_facts(db: Connection) -> Mapping[int, tuple[ClassFact, ...]]:
    joined = schema.household_class.join(schema.decision)
    query = select(schema.household_class, schema.decision).select_from(joined)
    rows = db.execute(_by_decision(query)).mappings()
    return _grouped(
        (
            row[schema.household_class.c.household_id],
            ClassFact(
                first=max(row[schema.decision.c.first_day], FIRST_DAY),
                last=known_last(row[schema.decision.c.last_day]),
                household_class=HouseholdClass(row[schema.household_class.c["class"]]),
                number=row[schema.decision.c.number],
                decided_on=row[schema.decision.c.decided_on],
                order=order,
            ),
        )
        for order, row in enumerate(rows)
    )


def _by_decision(query: Select[Any]) -> Select[Any]:
    # Decisions without a day count as older than dated ones on every database.
    decided = schema.decision.c.decided_on
    return query.order_by(decided.isnot(None), decided, schema.household_class.c.id)


def _people(db: Connection, only: Collection[int] | None) -> tuple[Person, ...]:
    memberships = _of_people(db, schema.membership, _membership, only)
    residences = _of_people(db, schema.residence, _residence, only)
    periods = _of_people(db, schema.cover_period, _period, only)
    exclusions = _of_people(db, schema.exclusion, _exclusion, only)
    query = select(schema.person).order_by(schema.person.c.id)
    if only is not None:
        query = query.where(schema.person.c.id.in_(only))
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
        for row in db.execute(query)
    )


def _doubtful(row: Row[Any]) -> Mapping[str, str]:
    read = {name: getattr(row, f"{name}_as_read") for name in _DOUBTFUL}
    return {name: text for name, text in read.items() if text}


def _of_people(
    db: Connection, table: Any, make: Any, only: Collection[int] | None
) -> Mapping[int, tuple[Any, ...]]:
    query = select(table).order_by(table.c.id)
    if only is not None:
        query = query.where(table.c.person_id.in_(only))
    rows = db.execute(query)
    return _grouped((row.person_id, make(row)) for row in rows)


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
        facility=row.facility,
        five_year_from=row.five_year_from,
        first_assumed=row.first_assumed,
    )


def _exclusion(row: Row[Any]) -> Exclusion:
    reason = ExclusionReason(row.reason)
    return Exclusion(row.listing, reason, row.since, row.anchor, row.note, row.id)


def _grouped(pairs: Iterable[tuple[int, Fact]]) -> Mapping[int, tuple[Fact, ...]]:
    groups: dict[int, list[Fact]] = defaultdict(list)
    for key, fact in pairs:
        groups[key].append(fact)
    return _Groups({key: tuple(facts) for key, facts in groups.items()})


class _Groups(dict[int, tuple[Fact, ...]]):
    """Facts by id; an id without facts has none."""

    def __missing__(self, _key: int) -> tuple[Fact, ...]:
        return ()
