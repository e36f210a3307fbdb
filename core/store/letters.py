"""The register of outgoing letters, and whom a letter goes to."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from core.store.groups import chunks
from core.store.journal import Writer
from core.store.schema import hamlet, household, membership, person
from core.store.schema import letter as letter_table
from core.store.stand import heads_in, holds


@dataclass(frozen=True)
class SentLetter:
    """A letter of the register; `printed` is how often its printing was confirmed.

    `symbol` is the number as the letter shows it; `reasons` are kinds parted by commas; `look` how
    it was put on paper, empty where that was not kept.
    """

    id: int
    household_id: int
    household: str
    hamlet: str
    year: int
    number: int
    day: date
    reasons: str
    symbol: str
    confirmed_on: date | None
    delivered_on: date | None
    returned_on: date | None
    by_whom: str
    note: str
    printed: int
    look: str


@dataclass(frozen=True)
class Door:
    """A household as it is walked to; `placed` tells whether somebody said its place."""

    household_id: int
    number: str
    head: str
    address: str
    placed: bool


def next_number(db: Connection, year: int) -> int:
    """Return the next free number of a year, from 1."""
    newest = select(func.max(letter_table.c.number)).where(letter_table.c.year == year)
    return (db.execute(newest).scalar() or 0) + 1


def add(writer: Writer, values: Mapping[str, Any]) -> int:
    """Enter a numbered letter, not printed yet, and return its row."""
    return writer.insert(letter_table, **values, printed=0)


def change(writer: Writer, row: int, values: Mapping[str, Any]) -> bool:
    """Write what became of a letter; return whether anything changed."""
    return writer.update(letter_table, row, **values)


def sent(db: Connection, year: int | None = None) -> Sequence[SentLetter]:
    """Return the letters of a year, or of all, by year and number."""
    query = _sent()
    return _read(db, query if year is None else query.where(letter_table.c.year == year))


def sent_to(db: Connection, household_id: int) -> Sequence[SentLetter]:
    """Return the letters of one household, newest first."""
    found = _read(db, _sent().where(letter_table.c.household_id == household_id))
    return sorted(found, key=lambda each: (each.day, each.id), reverse=True)


def numbered(db: Connection, year: int, numbers: Collection[int]) -> Sequence[SentLetter]:
    """Return the letters of a year that have some numbers, by number."""
    return [
        found
        for part in chunks(numbers)
        for found in _read(
            db,
            _sent().where(letter_table.c.year == year, letter_table.c.number.in_(part)),
        )
    ]


def told_since(db: Connection, day: date) -> frozenset[int]:
    """Return the households a letter was entered for on or after `day` and did not come back."""
    query = select(letter_table.c.household_id).where(
        letter_table.c.day >= day, letter_table.c.returned_on.is_(None)
    )
    return frozenset(db.execute(query).scalars())


def in_walking_order(db: Connection, households: Collection[int]) -> Sequence[int]:
    """Return households as they are walked: by hamlet, place in the walk, order of entry."""
    columns = (household.c.hamlet_id, household.c.walk_order, household.c.id)
    found = [
        tuple(row)
        for part in chunks(households)
        for row in db.execute(select(*columns).where(household.c.id.in_(part)))
    ]
    found.sort(key=lambda row: (row[0], row[1] is None, row[1] or 0, row[2]))
    return [row[2] for row in found]


def doors_of(db: Connection, hamlet_id: int, day: date | None) -> Sequence[Door]:
    """Return the households of a hamlet in walking order; heads only where a day is given."""
    table = household.c
    rows = {
        row.id: row for row in db.execute(select(household).where(table.hamlet_id == hamlet_id))
    }
    heads = heads_of(db, rows, day) if day else {}
    return [
        Door(
            row, rows[row].number, heads.get(row, ""), rows[row].address,
            rows[row].walk_order is not None,
        )
        for row in in_walking_order(db, rows)
    ]  # fmt: skip


def heads_of(db: Connection, households: Collection[int], day: date) -> Mapping[int, str]:
    """Return the names of the heads of some households on a day."""
    heads = heads_in(db)
    found: dict[int, str] = {}
    for part in chunks(households):
        query = (
            select(membership.c.household_id, person.c.name)
            .select_from(membership.join(person))
            .where(
                membership.c.household_id.in_(part),
                membership.c.relation.in_(heads),
                holds(membership, day),
            )
            .order_by(membership.c.id)
        )
        for household_id, name in db.execute(query):
            found.setdefault(household_id, name)
    return found


def people_of(households: Sequence[int]) -> Select[Any]:
    """Return everybody who ever belonged to some households."""
    return select(membership.c.person_id).where(membership.c.household_id.in_(households))


def _sent() -> Select[Any]:
    table = letter_table.c
    return (
        select(
            table.id, table.household_id, household.c.number.label("household"),
            hamlet.c.name.label("hamlet"), table.year, table.number, table.day, table.reasons,
            table.symbol, table.confirmed_on, table.delivered_on, table.returned_on,
            table.by_whom, table.note, table.printed, table.look,
        )
        .select_from(letter_table.join(household).join(hamlet))
        .order_by(table.year, table.number)
    )  # fmt: skip


def _read(db: Connection, query: Select[Any]) -> Sequence[SentLetter]:
    return [SentLetter(**row) for row in db.execute(query).mappings()]
