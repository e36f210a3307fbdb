"""Deleting a person for good: rows, what hangs on them, and every word the journal kept of them."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select

from core.domain.ids import digits_of
from core.domain.traces import Traces
from core.store.engine import wipe_what_goes
from core.store.entries import entries_of_rows, removals
from core.store.erase_lists import Cleaned, forget_in_lists
from core.store.groups import CHUNK
from core.store.history import Rows, merged_into, with_hanging
from core.store.journal import Values, Writer, blank
from core.store.schema import FACTS, person

_NUMBERS = ("cccd", "insurance_no", "old_id")
_TOLD_BY = (*_NUMBERS, "phone")


def is_there(db: Connection, number: int) -> bool:
    """Return whether the register has this person."""
    return bool(_present(db, person, [number]))


class Gone(NamedTuple):
    """What went with a person: rows by table, and what saved lists said of them."""

    rows: Mapping[str, int]
    lists: Cleaned


def erase(writer: Writer, number: int) -> Gone:
    """Delete a person's rows and blank the journal's entries of them; return what went.

    Entries of rows that went earlier and spoke of the same person, or of somebody merged into them,
    are blanked too. Saved lists narrowed to the person are so no longer.
    """
    wipe_what_goes(writer.db)
    people = {number, *merged_into(writer.db, number)}
    earlier = (_earlier(writer.db, each) for each in people)
    rows = with_hanging(writer.db, {person.name: people.union(*earlier)})
    traces = _traces(writer.db, sorted(rows[person.name]))
    counts = {}
    for table in reversed(FACTS):  # children before parents
        there = _present(writer.db, table, sorted(rows.get(table.name, ())))
        for row in there:
            writer.erase(table, row)
        if there:
            counts[table.name] = len(there)
    writer.flush()
    _blank(writer.db, rows)
    return Gone(counts, forget_in_lists(writer, traces))


def _traces(db: Connection, people: Sequence[int]) -> Traces:
    entries = entries_of_rows(db, person.name, people)
    known = [values for e in entries for values in (e.before, e.after) if values]
    told = {digits_of(values[field] or "") for values in known for field in _TOLD_BY}
    return Traces(frozenset(values["name"] for values in known), frozenset(told - {""}))


def _blank(db: Connection, rows: Rows) -> None:
    for table, numbers in rows.items():
        blank(db, table, sorted(numbers))


def _present(db: Connection, table: Table, numbers: Sequence[int]) -> list[int]:
    found: list[int] = []
    for start in range(0, len(numbers), CHUNK):
        query = select(table.c.id).where(table.c.id.in_(numbers[start : start + CHUNK]))
        found += db.execute(query.order_by(table.c.id)).scalars()
    return found


def _earlier(db: Connection, number: int) -> set[int]:
    """Return rows that are gone (an import taken back) and that were the same person."""
    entries = entries_of_rows(db, person.name, [number])
    known = [values for e in entries for values in (e.before, e.after) if values]
    gone = {
        entry.row
        for entry in removals(db, person.name)
        if entry.before and any(_same(entry.before, values) for values in known)
    }
    return gone - set(_present(db, person, sorted(gone)))


def _same(one: Values, other: Values) -> bool:
    """Return whether two rows are one person: a number in common, or name and birth.

    Numbers that speak against each other outweigh name and birth.
    """
    pairs: list[tuple[Any, Any]] = [(one[name], other[name]) for name in _NUMBERS]
    if any(a and a == b for a, b in pairs):
        return True
    if any(a and b for a, b in pairs):
        return False
    return all(one[name] == other[name] for name in ("name_key", "birth"))
