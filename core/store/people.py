"""People, where they live and to which household they belong."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from core.domain.days import ONE_DAY, Birth, Precision
from core.domain.matching import Known
from core.domain.people import GONE
from core.domain.records import Event, Subject
from core.domain.text import name_key, search_key, sort_key
from core.store.journal import Writer
from core.store.schema import household, membership, person, residence

_DOUBTFUL = ("cccd", "insurance_no", "birth", "sex")


def known_people(db: Connection, like: Subject | None = None) -> Sequence[Known]:
    """Return everybody as matching needs them, in the household they belong to last.

    With `like` only those who share a number or the name with somebody.
    """
    query = (
        select(person, membership.c.household_id, household.c.hamlet_id)
        .select_from(person.join(membership).join(household))
        .order_by(membership.c.id)
    )
    if like is not None:
        numbers = [number for number in (like.cccd, like.insurance_no) if number]
        query = query.where(
            person.c.cccd.in_(numbers)
            | person.c.insurance_no.in_(numbers)
            | (person.c.name_key == name_key(like.name))
        )
    newest = {row["id"]: row for row in db.execute(query).mappings()}
    return [_known(row) for row in newest.values()]


def add_person(writer: Writer, subject: Subject) -> int:
    """Enter a person a file speaks of and return the id."""
    values = {name: value for name, value in _values(subject).items() if value}
    return writer.insert(person, **values)


def correct_person(writer: Writer, row: int, subject: Subject) -> bool:
    """Take over what a file says; an empty cell erases nothing. Return whether it changed."""
    before = writer.db.execute(select(person).where(person.c.id == row)).mappings().one()
    values = {name: value for name, value in _values(subject).items() if value}
    if before["name_key"] == values["name_key"]:
        values = {name: value for name, value in values.items() if name not in _NAMES}
    if _keeps_birth(before, subject):
        values.pop("birth", None)
        values.pop("birth_precision", None)
    return writer.update(person, row, **_without_doubts(before, values))


def fill_numbers(writer: Writer, row: int, subject: Subject) -> bool:
    """Take over numbers the register lacks; return whether it changed."""
    before = writer.db.execute(select(person).where(person.c.id == row)).mappings().one()
    numbers = {"cccd": subject.cccd, "insurance_no": subject.insurance_no}
    values = {name: value for name, value in numbers.items() if value and not before[name]}
    return writer.update(person, row, **_without_doubts(before, values))


def set_numbers(writer: Writer, row: int, numbers: Mapping[str, str]) -> bool:
    """Set `cccd` or `insurance_no` to what the clerk takes over; return whether it changed."""
    before = writer.db.execute(select(person).where(person.c.id == row)).mappings().one()
    return writer.update(person, row, **_without_doubts(before, dict(numbers)))


def join_household(writer: Writer, row: int, house: int, relation: str, first: date | None) -> None:
    """Enter a person's place in a household; `first` None: since a day nobody named."""
    writer.insert(membership, person_id=row, household_id=house, first_day=first, relation=relation)


def move_household(writer: Writer, row: int, house: int, relation: str, first: date) -> None:
    """Close the open place of a person the day before `first` and open one elsewhere."""
    for place in _open_places(writer.db, row):
        began = place.first_day
        if began is not None and began >= first:
            writer.delete(membership, place.id)
        else:
            writer.update(membership, place.id, last_day=first - ONE_DAY)
    join_household(writer, row, house, relation, first)


def set_relation(writer: Writer, row: int, house: int, relation: str) -> bool:
    """Take over the relation to the head; return whether it changed."""
    places = [place for place in _open_places(writer.db, row) if place.household_id == house]
    changed = [
        writer.update(membership, place.id, relation=relation) for place in places if relation
    ]
    return any(changed)


def set_joined(writer: Writer, row: int, house: int, first: date) -> bool:
    """Take over the day a person came into the household; return whether it changed."""
    places = [place for place in _open_places(writer.db, row) if place.household_id == house]
    changed = [writer.update(membership, place.id, first_day=first) for place in places]
    return any(changed)


def enter_event(writer: Writer, row: int, event: Event) -> bool:
    """Enter a death, a move or an absence; return whether the register did not know it.

    A death or move without a day is not entered: the person stays countable.
    """
    if event.day is None and event.kind in GONE:
        return False
    query = select(residence.c.id).where(
        residence.c.person_id == row,
        residence.c.kind == event.kind,
        residence.c.first_day.is_(event.day) if event.day is None
        else residence.c.first_day == event.day,
    )  # fmt: skip
    if writer.db.execute(query).first():
        return False
    writer.insert(residence, person_id=row, kind=event.kind, first_day=event.day)
    return True


_NAMES = frozenset({"name", "name_key", "search_key", "sort_key"})


def _values(subject: Subject) -> dict[str, Any]:
    return {
        "name": subject.name,
        "name_key": name_key(subject.name),
        "search_key": search_key(subject.name),
        "sort_key": sort_key(subject.name),
        "birth": subject.birth.first if subject.birth else None,
        "birth_precision": subject.birth.precision if subject.birth else None,
        "sex": subject.sex,
        "ethnicity": subject.ethnicity,
        "cccd": subject.cccd,
        "old_id": subject.old_id,
        "insurance_no": subject.insurance_no,
        "phone": subject.phone,
        **{f"{name}_as_read": subject.doubtful.get(name) for name in _DOUBTFUL},
    }


def _without_doubts(before: RowMapping, values: dict[str, Any]) -> dict[str, Any]:
    """Drop a doubtful text where the field itself is, or becomes, known."""
    settled = dict(values)
    for name in _DOUBTFUL:
        as_read = f"{name}_as_read"
        if settled.get(name) or before[name]:
            settled[as_read] = None
    return settled


def _keeps_birth(before: RowMapping, subject: Subject) -> bool:
    """Return whether the register's birth date says as much as the file's, or more."""
    if before["birth"] is None or subject.birth is None:
        return before["birth"] is not None
    known = Birth(before["birth"], Precision(before["birth_precision"]))
    finer = subject.birth.last - subject.birth.first < known.last - known.first
    return known.agrees(subject.birth) and not finer


def _open_places(db: Connection, row: int) -> Sequence[Any]:
    query = select(membership).where(membership.c.person_id == row, membership.c.last_day.is_(None))
    return db.execute(query).all()


def _known(row: RowMapping) -> Known:
    birth = Birth(row["birth"], Precision(row["birth_precision"])) if row["birth"] else None
    return Known(
        id=row["id"],
        name_key=row["name_key"],
        birth=birth,
        cccd=row["cccd"],
        insurance_no=row["insurance_no"],
        household=row["household_id"],
        hamlet=row["hamlet_id"],
    )
