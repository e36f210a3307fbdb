"""People, where they live and to which household they belong."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from core.domain.days import ONE_DAY, Birth, Precision
from core.domain.errors import ClerkError
from core.domain.people import GONE
from core.domain.records import Event, Subject
from core.domain.text import name_key, search_key, sort_key
from core.store.by_hand import MARKS, FileRows, update_by_hand
from core.store.journal import RowChange, Values, Writer
from core.store.schema import household, membership, person, residence

_DOUBTFUL = ("cccd", "insurance_no", "birth", "sex")


def anybody(db: Connection) -> bool:
    """Return whether a person or a household was ever entered."""
    return any(
        db.execute(select(table.c.id).limit(1)).first() is not None for table in (person, household)
    )


def add_person(writer: Writer, subject: Subject) -> int:
    """Enter a person a file speaks of and return the id."""
    values = {name: value for name, value in _values(subject).items() if value}
    return writer.insert(person, **values)


def correct_person(file: FileRows, row: int, subject: Subject) -> bool:
    """Take over what a file says; an empty cell erases nothing. Return whether it changed."""
    before = file.writer.row(person, row)
    values = {name: value for name, value in _values(subject).items() if value}
    if before["name_key"] == values["name_key"]:
        values = {name: value for name, value in values.items() if name not in _NAMES}
    if _keeps_birth(before, subject):
        values.pop("birth", None)
        values.pop("birth_precision", None)
    return file.update(person, before, _without_doubts(before, values))


def fill_numbers(file: FileRows, row: int, subject: Subject) -> bool:
    """Take over numbers the register lacks; return whether it changed."""
    before = file.writer.row(person, row)
    values = {name: value for name, value in _numbers(subject).items() if not before[name]}
    return file.update(person, before, _without_doubts(before, values))


def set_numbers(file: FileRows, row: int, numbers: Mapping[str, str]) -> bool:
    """Set `cccd` or `insurance_no`, whatever was there; return whether it changed."""
    before = file.writer.row(person, row)
    return file.update(person, before, _without_doubts(before, dict(numbers)))


def take_numbers(file: FileRows, row: int, subject: Subject) -> bool:
    """Take over the numbers a file states, whatever was there; return whether it changed."""
    return set_numbers(file, row, _numbers(subject))


def edit_person(writer: Writer, row: int, values: Mapping[str, Any]) -> bool:
    """Write fields by hand, None for one cleared; their doubts are settled.

    `values` are by field as a `Subject` has them. Return whether anything changed.
    """
    columns = [column for field, said in values.items() for column in columns_of(field, said)]
    return update_by_hand(writer, person, row, dict(columns))


def edit_relation(writer: Writer, row: int, relation: str) -> bool:
    """Write by hand how a person stands to the head of the household; return whether it changed.

    Raises `ClerkError` for somebody who belongs to no household now.
    """
    places = _open_places(writer.db, row)
    if not places:
        raise ClerkError("Người này hiện không thuộc hộ nào nên không ghi được quan hệ với chủ hộ.")
    newest = places[-1]["id"]
    return update_by_hand(writer, membership, newest, {"relation": relation})


def others_with(db: Connection, field: str, number: str, row: int) -> Sequence[int]:
    """Return the other people who have a number in `cccd`, `old_id` or `insurance_no`."""
    column = person.c[field]
    query = select(person.c.id).where(column == number, person.c.id != row).order_by(person.c.id)
    return db.execute(query).scalars().all()


def join_household(writer: Writer, row: int, house: int, relation: str, first: date | None) -> None:
    """Enter a person's place in a household; `first` None: since a day nobody named."""
    writer.insert(membership, person_id=row, household_id=house, first_day=first, relation=relation)


def move_household(file: FileRows, row: int, house: int, relation: str, first: date) -> bool:
    """Close the open place of a person the day before `first` and open one elsewhere.

    A place the clerk wrote by hand stays, unless `overwrite`. Return whether anything changed.
    """
    writer = file.writer
    places = _open_places(writer.db, row)
    by_hand = [place for place in places if "household_id" in place[MARKS].split()]
    if by_hand and not file.overwrite:
        said = {**by_hand[-1], "household_id": house}
        file.kept.append(RowChange(membership.name, said["id"], by_hand[-1], said))
        return False
    for place in places:
        began = place["first_day"]
        if began is not None and began >= first:
            writer.delete(membership, place["id"])
        else:
            writer.change(membership, place, {"last_day": first - ONE_DAY})
    join_household(writer, row, house, relation, first)
    return True


def set_relation(file: FileRows, row: int, house: int, relation: str) -> bool:
    """Take over the relation to the head; return whether it changed."""
    return bool(relation) and _set_place(file, row, house, {"relation": relation})


def set_joined(file: FileRows, row: int, house: int, first: date) -> bool:
    """Take over the day a person came into the household; return whether it changed."""
    return _set_place(file, row, house, {"first_day": first})


def _set_place(file: FileRows, row: int, house: int, values: Values) -> bool:
    places = _open_places(file.writer.db, row)
    changed = [
        file.update(membership, place, values) for place in places if place["household_id"] == house
    ]
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
        **_of_name(subject.name),
        **_of_birth(subject.birth),
        "sex": subject.sex,
        "ethnicity": subject.ethnicity,
        "cccd": subject.cccd,
        "old_id": subject.old_id,
        "insurance_no": subject.insurance_no,
        "phone": subject.phone,
        **{f"{name}_as_read": subject.doubtful.get(name) for name in _DOUBTFUL},
    }


def _of_name(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "name_key": name_key(name),
        "search_key": search_key(name),
        "sort_key": sort_key(name),
    }


def _of_birth(birth: Birth | None) -> dict[str, Any]:
    return {
        "birth": birth.first if birth else None,
        "birth_precision": birth.precision if birth else None,
    }


def columns_of(field: str, said: Any) -> Iterator[tuple[str, Any]]:
    """Yield the columns of a field written by hand."""
    if field == "name":
        yield from _of_name(said).items()
    elif field == "birth":
        yield from _of_birth(said).items()
    else:
        yield field, said
    if field in _DOUBTFUL:
        yield f"{field}_as_read", None


def _numbers(subject: Subject) -> Mapping[str, str]:
    numbers = {"cccd": subject.cccd, "insurance_no": subject.insurance_no}
    return {name: value for name, value in numbers.items() if value}


def _without_doubts(before: Values, values: Values) -> dict[str, Any]:
    """Drop a doubtful text where the field itself is, or becomes, known."""
    settled = dict(values)
    for name in _DOUBTFUL:
        as_read = f"{name}_as_read"
        if settled.get(name) or before[name]:
            settled[as_read] = None
    return settled


def _keeps_birth(before: Values, subject: Subject) -> bool:
    """Return whether the register's birth date says as much as the file's, or more."""
    known = birth_of(before)
    if known is None or subject.birth is None:
        return known is not None
    finer = subject.birth.last - subject.birth.first < known.last - known.first
    return known.agrees(subject.birth) and not finer


def _open_places(db: Connection, row: int) -> Sequence[Values]:
    query = select(membership).where(membership.c.person_id == row, membership.c.last_day.is_(None))
    return list(map(dict, db.execute(query.order_by(membership.c.id)).mappings()))


def birth_of(row: Values | RowMapping) -> Birth | None:
    """Return the birth in a row of people."""
    return Birth(row["birth"], Precision(row["birth_precision"])) if row["birth"] else None
