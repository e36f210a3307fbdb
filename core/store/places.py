"""Hamlets and households."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, or_, select

from core.domain.text import clean, name_key, search_key
from core.store.by_hand import FileRows, said_by_files, update_by_hand
from core.store.journal import Writer
from core.store.schema import hamlet, household, household_key, membership


def hamlet_ids(db: Connection) -> Mapping[str, int]:
    """Return the hamlets' ids by `name_key` of their names."""
    return {row.name_key: row.id for row in db.execute(select(hamlet))}


def hamlet_names(db: Connection) -> Mapping[int, str]:
    """Return the hamlets' names by their ids, in the order of entry."""
    return {row.id: row.name for row in db.execute(select(hamlet).order_by(hamlet.c.id))}


def household_ids(db: Connection) -> Mapping[tuple[int, str], int]:
    """Return the households' ids by hamlet and number."""
    rows = db.execute(select(household))
    return {(row.hamlet_id, row.number): row.id for row in rows}


def former_household_ids(db: Connection) -> Mapping[tuple[int, str], int]:
    """Return households by the hamlet and number files gave them before they were changed by hand.

    Left out: a place another household has now.
    """
    now = household_ids(db)
    former = {
        (then["hamlet_id"], then["number"]): row
        for row, said in said_by_files(db, household).items()
        for column, then in said
        if column in ("hamlet_id", "number")
    }
    return {place: row for place, row in former.items() if place not in now}


def bears_number_alone(db: Connection, row: int) -> bool:
    """Return whether no other household has the number of this one."""
    number = select(household.c.number).where(household.c.id == row).scalar_subquery()
    others = household.c.number == number, household.c.id != row
    return db.execute(select(household.c.id).where(*others).limit(1)).first() is None


def maybe_numbered(db: Connection, wanted: str) -> Sequence[int]:
    """Return the households a number, or HAMLET/NUMBER, may mean, and perhaps some more."""
    ends = {search_key(part).lstrip("0 ") for part in _tails(wanted)}
    key = household_key.c
    found = or_(*(key.search_key.endswith(end, autoescape=True) for end in ends))
    return db.execute(select(key.household_id).where(found)).scalars().all()


def _tails(wanted: str) -> Iterator[str]:
    yield wanted
    for place, letter in enumerate(wanted):
        if letter == "/":
            yield wanted[place + 1 :]


def household_of(db: Connection, person: int) -> int | None:
    """Return the household of a person's newest place that is not ended."""
    place = membership.c
    open_ones = select(place.household_id).where(
        place.person_id == person, place.last_day.is_(None)
    )
    return db.execute(open_ones.order_by(place.id.desc()).limit(1)).scalar()


def set_place(file: FileRows, row: int, hamlet_id: int, number: str) -> bool:
    """Take over a household's hamlet and number; return whether anything changed."""
    values = {"hamlet_id": hamlet_id, "number": number}
    return file.update(household, file.writer.row(household, row), values)


def set_walk_place(writer: Writer, row: int, place: int) -> bool:
    """Write at which place a household is walked to, from 1; return whether that changed."""
    return writer.update(household, row, walk_order=place)


def add_hamlet(writer: Writer, name: str) -> int:
    """Enter a hamlet and return its id."""
    return writer.insert(hamlet, name=clean(name), name_key=name_key(name))


def add_household(writer: Writer, hamlet_id: int, number: str, address: str) -> int:
    """Enter a household and return its id."""
    return writer.insert(household, hamlet_id=hamlet_id, number=number, address=address)


def correct_address(file: FileRows, row: int, address: str) -> bool:
    """Take over where a household lives; return whether it changed."""
    return file.update(household, file.writer.row(household, row), {"address": address})


def edit_address(writer: Writer, row: int, address: str) -> bool:
    """Write a household's address by hand; return whether it changed."""
    return update_by_hand(writer, household, row, {"address": address})
