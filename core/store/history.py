"""Readings of the journal: the deeds, and what became of one record."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, distinct, func, select

from core.store.entries import Entry, entries_of_deed, entries_of_rows, removals
from core.store.groups import chunks
from core.store.journal import RowChange, Values
from core.store.schema import (
    BOOKKEEPING,
    FACTS,
    change,
    deed,
    household,
    household_class,
    import_batch,
    membership,
    metadata,
    person,
)

Rows = Mapping[str, Collection[int]]


@dataclass(frozen=True)
class Deed:
    """One deed; `at` is in UTC, `role` empty before roles were kept.

    `batch` and `file` are those of its import, `undoes` the deed it took back; `touched` counts
    the rows it touched by table.
    """

    id: int
    at: datetime
    user: str
    role: str
    kind: str
    batch: int | None
    file: str
    undoes: int | None
    reason: str
    taken_back: bool
    touched: Mapping[str, int]


def newest_deeds(db: Connection, limit: int) -> Sequence[Deed]:
    """Return the newest deeds, newest first."""
    query = select(deed.c.id).order_by(deed.c.id.desc()).limit(limit)
    found = deeds_of(db, db.execute(query).scalars().all())
    return list(reversed(list(found.values())))


def newest_of(db: Connection, kinds: Collection[str]) -> Deed | None:
    """Return the newest deed of some kinds that was not taken back, None where there is none."""
    query = select(deed.c.id).where(deed.c.kind.in_(sorted(map(str, kinds))))
    gone = taken_back(db)
    newest = db.execute(query.order_by(deed.c.id.desc())).scalars()
    found = next((number for number in newest if number not in gone), None)
    return None if found is None else deeds_of(db, [found])[found]


def deeds_of(db: Connection, numbers: Iterable[int]) -> Mapping[int, Deed]:
    """Return deeds by number, oldest first; a number no deed has is left out."""
    wanted, gone = sorted(set(numbers)), taken_back(db)
    found: dict[int, Deed] = {}
    for part in chunks(wanted):
        touched = _touched(db, part)
        query = (
            select(deed, import_batch.c.file_name)
            .select_from(deed.outerjoin(import_batch))
            .where(deed.c.id.in_(part))
            .order_by(deed.c.id)
        )
        for row in db.execute(query):
            found[row.id] = Deed(
                id=row.id,
                at=row.at,
                user=row.user_name,
                role=row.user_role,
                kind=row.kind,
                batch=row.import_batch_id,
                file=row.file_name or "",
                undoes=row.undoes_id,
                reason=row.reason,
                taken_back=row.id in gone,
                touched=touched.get(row.id, {}),
            )
    return found


def taken_back(db: Connection, *, marked: bool = True) -> frozenset[int]:
    """Return the deeds that are undone now: by a deed that is not itself undone.

    With `marked` also imports undone before deeds were linked, known by their mark alone.
    """
    undone: set[int] = set()
    links = select(deed.c.id, deed.c.undoes_id).where(deed.c.undoes_id.is_not(None))
    for row in db.execute(links.order_by(deed.c.id.desc())):
        if row.id not in undone:
            undone.add(row.undoes_id)
    if marked:
        query = select(deed.c.id).join(import_batch).where(import_batch.c.undone_at.is_not(None))
        undone.update(db.execute(query).scalars())
    return frozenset(undone)


def merge_reason(number: int) -> str:
    """Return what a deed says that merges somebody into a person."""
    return f"into {person.name} {number}"


def merged_into(db: Connection, number: int) -> frozenset[int]:
    """Return the ids of who became this person, directly or through another, and still is."""
    found: set[int] = set()
    undone, wanted = taken_back(db), [number]
    while wanted:
        kept = wanted.pop()
        query = (
            select(change.c.row_id, deed.c.id)
            .join(deed)
            .where(
                deed.c.reason == merge_reason(kept),
                change.c.table_name == person.name,
                change.c.row_id != kept,
            )
        )
        gone = {row.row_id for row in db.execute(query) if row.id not in undone} - found
        found |= gone
        wanted += gone
    return frozenset(found)


def said_of_merged(db: Connection) -> Mapping[int, Sequence[RowChange]]:
    """Return what merges that still hold changed about people and places, by who stayed.

    Who became somebody that was merged on counts for the last one.
    """
    prefix = merge_reason(0).removesuffix("0")
    query = select(deed.c.id, deed.c.reason).where(deed.c.reason.startswith(prefix))
    merges = db.execute(query.order_by(deed.c.id)).all()
    undone = taken_back(db) if merges else frozenset()
    found: dict[int, list[RowChange]] = defaultdict(list)
    for number, reason in merges:
        if number in undone:
            continue
        kept = int(reason.removeprefix(prefix))
        for entry in entries_of_deed(db, number):
            if entry.table in (person.name, membership.name):
                found[kept].append(entry)
            if entry.table == person.name and entry.row != kept:
                found[kept] += found.pop(entry.row, [])
    return found


def rows_of_person(db: Connection, number: int) -> Rows:
    """Return the rows of a person, of who was merged into them, and all that hang or hung there."""
    return with_hanging(db, {person.name: {number, *merged_into(db, number)}})


def rows_of_household(db: Connection, number: int) -> Rows:
    """Return the household's row, all that hang or hung on it, and the decisions it rests on."""
    rows = with_hanging(db, {household.name: {number}})
    classes = rows.get(household_class.name, ())
    decisions = {
        values["decision_id"]
        for entry in entries_of_rows(db, household_class.name, sorted(classes))
        if (values := entry.after or entry.before)
    }
    return {**rows, "decision": decisions}


def changes_of(db: Connection, rows: Rows) -> Sequence[Entry]:
    """Return every change of some rows, oldest first."""
    found = [
        entry
        for table, numbers in rows.items()
        for entry in entries_of_rows(db, table, sorted(numbers))
    ]
    return sorted(found, key=lambda entry: entry.id)


def last_values(db: Connection, rows: Rows) -> Mapping[tuple[str, int], Values]:
    """Return rows as they are, or were before they went; rows deleted for good are left out."""
    found: dict[tuple[str, int], Values] = {}
    for table, numbers in rows.items():
        for entry in entries_of_rows(db, table, sorted(numbers)):
            values = entry.after or entry.before
            if values:
                found[table, entry.row] = values
            else:
                found.pop((table, entry.row), None)
    return found


def row_now(db: Connection, table: str, number: int) -> Values | None:
    """Return a row as it stands, None where there is none."""
    one = metadata.tables[table]
    row = db.execute(select(one).where(one.c.id == number)).mappings().first()
    return dict(row) if row else None


def with_hanging(db: Connection, roots: Rows) -> Rows:
    """Return rows with all that point at them now, or pointed when they were removed."""
    found: dict[str, set[int]] = defaultdict(set, {name: set(ids) for name, ids in roots.items()})
    for table in FACTS:
        for key in table.foreign_keys:
            parents = found.get(key.column.table.name, set())
            found[table.name].update(_pointing(db, table, key.parent.name, parents))
    return {name: ids for name, ids in found.items() if ids}


def _pointing(db: Connection, table: Table, column: str, parents: set[int]) -> Iterator[int]:
    """Yield the rows whose `column` names one of the parents, or did when they were removed."""
    if not parents:
        return
    for part in chunks(parents):
        yield from db.execute(select(table.c.id).where(table.c[column].in_(part))).scalars()
    # For one parent the database looks through the values, which spares reading them all here.
    fragment = f'"{column}": {min(parents)}' if len(parents) == 1 else ""
    for entry in removals(db, table.name, fragment):
        if entry.before and entry.before[column] in parents:
            yield entry.row


def _touched(db: Connection, numbers: Sequence[int]) -> Mapping[int, Mapping[str, int]]:
    found: dict[int, dict[str, int]] = defaultdict(dict)
    query = (
        select(change.c.deed_id, change.c.table_name, func.count(distinct(change.c.row_id)))
        .where(change.c.deed_id.in_(numbers), change.c.table_name.not_in(BOOKKEEPING))
        .group_by(change.c.deed_id, change.c.table_name)
    )
    for number, table, rows in db.execute(query):
        found[number][table] = rows
    return found
