"""What the clerk writes by hand about who lives where and belongs to which household."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from core.domain.days import ONE_DAY, Birth, Precision
from core.domain.people import Membership, Residence, ResidenceKind
from core.store.by_hand import insert_by_hand, update_by_hand
from core.store.journal import Values, Writer
from core.store.people import columns_of
from core.store.schema import household, membership, person, residence


def add_person(writer: Writer, values: Mapping[str, Any]) -> int:
    """Enter a person the clerk writes and return the id; `values` are by field."""
    columns = [column for field, said in values.items() for column in columns_of(field, said)]
    return insert_by_hand(writer, person, dict(columns))


def add_household(writer: Writer, hamlet: int, number: str, address: str = "") -> int:
    """Enter a household the clerk writes and return the id."""
    values = {"hamlet_id": hamlet, "number": number, "address": address}
    return insert_by_hand(writer, household, values)


def place_household(writer: Writer, row: int, hamlet: int, number: str) -> bool:
    """Write a household's hamlet and number by hand; return whether anything is different."""
    return update_by_hand(writer, household, row, {"hamlet_id": hamlet, "number": number})


def join(writer: Writer, row: int, house: int, relation: str, first: date | None) -> None:
    """Enter a person's place in a household; `first` None: since a day nobody named."""
    values = {"person_id": row, "household_id": house, "first_day": first, "relation": relation}
    insert_by_hand(writer, membership, values)


def move(writer: Writer, row: int, house: int, relation: str, first: date) -> None:
    """End a person's place the day before `first` and open one elsewhere; a later one goes."""
    for place in places_of(writer.db, row):
        if place.first is not None and place.first >= first:
            writer.delete(membership, place.id)
        elif place.last is None or place.last >= first:
            update_by_hand(writer, membership, place.id, {"last_day": first - ONE_DAY})
    join(writer, row, house, relation, first)


def set_relation(writer: Writer, place: int, relation: str) -> bool:
    """Write by hand how a person stands to the head; `place` is the membership's row."""
    return update_by_hand(writer, membership, place, {"relation": relation})


def places_of(db: Connection, row: int) -> Sequence[Membership]:
    """Return a person's places in households, oldest entry first."""
    query = select(membership).where(membership.c.person_id == row).order_by(membership.c.id)
    return [
        Membership(found.id, found.household_id, found.first_day, found.last_day, found.relation)
        for found in db.execute(query)
    ]


def members_of(db: Connection, house: int) -> Mapping[int, Membership]:
    """Return by person the newest place in a household that is not ended."""
    query = select(membership).where(
        membership.c.household_id == house, membership.c.last_day.is_(None)
    )
    return {
        found.person_id: Membership(found.id, house, found.first_day, None, found.relation)
        for found in db.execute(query.order_by(membership.c.id))
    }


def ever_of(db: Connection, house: int) -> Sequence[int]:
    """Return who ever belonged to a household."""
    place = membership.c
    query = select(place.person_id).where(place.household_id == house).distinct()
    return db.execute(query).scalars().all()


def stays_of(db: Connection, row: int) -> Sequence[Residence]:
    """Return how a person lives here, with the rows' ids."""
    query = select(residence).where(residence.c.person_id == row).order_by(residence.c.id)
    return [
        Residence(ResidenceKind(found.kind), found.first_day, found.last_day, found.id)
        for found in db.execute(query)
    ]


def write_stays(writer: Writer, row: int, before: Collection[Residence],
                after: Collection[Residence]) -> None:  # fmt: skip
    """Make a person's stays what they are `after`; id 0 is a new row."""
    kept = {stay.id for stay in after}
    for stay in before:
        if stay.id not in kept:
            writer.delete(residence, stay.id)
    for stay in after:
        values: Values = {"kind": stay.kind, "first_day": stay.first, "last_day": stay.last}
        if stay.id:
            writer.update(residence, stay.id, **values)
        else:
            writer.insert(residence, person_id=row, **values)


def alike(db: Connection, name: str, birth: Birth | None) -> Sequence[int]:
    """Return people of this `name_key` whose birth may be the same; none where it is not known."""
    if birth is None:
        return []
    query = select(person.c.id, person.c.birth, person.c.birth_precision).where(
        person.c.name_key == name, person.c.birth.is_not(None)
    )
    return [
        row.id
        for row in db.execute(query.order_by(person.c.id))
        if Birth(row.birth, Precision(row.birth_precision)).agrees(birth)
    ]
