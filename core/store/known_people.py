"""People as matching and the clerk tell them apart, in the household they belong to last."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from core.domain.matching import NO_FORMER, Former, Known
from core.domain.records import Subject
from core.domain.row_facts import Candidate
from core.domain.text import name_key
from core.store.by_hand import said_by_files
from core.store.history import said_of_merged
from core.store.journal import RowChange, Values
from core.store.people import birth_of
from core.store.schema import hamlet, household, membership, person


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
    former, merged = said_by_files(db, person), said_of_merged(db)
    hamlets = (
        dict(db.execute(select(household.c.id, household.c.hamlet_id)).all()) if merged else {}
    )
    return [
        _known(row, (*former.get(row["id"], ()), *_merged(merged.get(row["id"], ()), hamlets)))
        for row in newest.values()
    ]


def candidates(db: Connection, ids: Iterable[int]) -> Sequence[Candidate]:
    """Return people as the clerk tells them apart, in the household they belong to last."""
    query = (
        select(person, household.c.number, hamlet.c.name.label("hamlet"))
        .select_from(person.join(membership).join(household).join(hamlet))
        .where(person.c.id.in_(sorted(ids)))
        .order_by(membership.c.id)
    )
    newest = {row["id"]: row for row in db.execute(query).mappings()}
    return [_candidate(row) for _, row in sorted(newest.items())]


def _known(row: RowMapping, former: Iterable[tuple[str, Values]]) -> Known:
    said: dict[str, set[Any]] = defaultdict(set)
    for column, then in former:
        if column in _FORMER:
            said[column].add(_FORMER[column](then))
    return Known(
        id=row["id"],
        name_key=row["name_key"],
        birth=birth_of(row),
        cccd=row["cccd"],
        insurance_no=row["insurance_no"],
        household=row["household_id"],
        hamlet=row["hamlet_id"],
        former=Former(**{_FORMER_FIELDS[column]: frozenset(v) for column, v in said.items()})
        if said
        else NO_FORMER,
    )


def _merged(
    changes: Iterable[RowChange], hamlets: Mapping[int, int]
) -> Iterator[tuple[str, Values]]:
    """Yield what stood in the columns of two entries before they became one."""
    for entry in changes:
        if entry.before is None:  # deleted for good
            continue
        if entry.table == person.name:
            yield from ((column, entry.before) for column in _PERSONAL if entry.before[column])
        else:
            place = entry.before["household_id"]
            yield "household_id", entry.before
            if place in hamlets:
                yield "hamlet_id", {"hamlet_id": hamlets[place]}


def _candidate(row: RowMapping) -> Candidate:
    birth = birth_of(row)
    return Candidate(
        person=row["id"],
        name=row["name"],
        birth=birth.shown() if birth else "",
        household=row["number"],
        hamlet=row["hamlet"],
        cccd=row["cccd"],
        insurance_no=row["insurance_no"],
    )


_FORMER: Mapping[str, Callable[[Values], Any]] = {
    "name": itemgetter("name_key"),
    "birth": birth_of,
    "cccd": itemgetter("cccd"),
    "insurance_no": itemgetter("insurance_no"),
    "household_id": itemgetter("household_id"),
    "hamlet_id": itemgetter("hamlet_id"),
}
_PERSONAL = ("name", "birth", "cccd", "insurance_no")
_FORMER_FIELDS = {
    "name": "names", "birth": "births", "cccd": "cccds", "insurance_no": "insurance_nos",
    "household_id": "households", "hamlet_id": "hamlets",
}  # fmt: skip
