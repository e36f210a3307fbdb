"""What was done to the register, and what became of one person or household."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from core.app.entry_words import GONE, NAMED_BY, called, field_changes
from core.app.register import Register
from core.domain.deeds import ERASE_WORDS, deed_word
from core.domain.record_words import counted_rows
from core.domain.users import ROLE_NAMES
from core.store import history as stored
from core.store.entries import Entry
from core.store.history import Deed, Rows

NEWEST = 200


@dataclass(frozen=True)
class DeedLine:
    """One deed as people read it; `role` and `changed` in words, `at` in UTC."""

    deed: Deed

    @property
    def role(self) -> str:
        """The role of who did it, in words."""
        return ROLE_NAMES.get(self.deed.role, self.deed.role)

    @property
    def what(self) -> str:
        """What was done, in words."""
        word = deed_word(self.deed.kind)
        if self.deed.file:
            return f"{word} “{self.deed.file}” (lần nhập số {self.deed.batch})"
        if self.deed.undoes:
            return f"{word} việc số {self.deed.undoes}"
        return ", ".join(filter(None, (word, ERASE_WORDS.get(self.deed.reason, ""))))

    @property
    def changed(self) -> str:
        """Which rows it touched, counted."""
        return counted_rows(self.deed.touched)


@dataclass(frozen=True)
class HistoryLine:
    """One field of one row that a deed changed; values as people write them, empty: nothing.

    `record` and `name` say which row: what it is, and for people and decisions which one.
    """

    deed: Deed
    what: str
    record: str
    name: str
    field: str
    before: str
    after: str

    @property
    def role(self) -> str:
        """The role of who did it, in words."""
        return ROLE_NAMES.get(self.deed.role, self.deed.role)


def local(at: datetime) -> datetime:
    """Return a moment of the journal (UTC) in the machine's own time."""
    return at.replace(tzinfo=UTC).astimezone()


def moment(at: datetime) -> str:
    """Return a moment of the journal (UTC) in the machine's own time, for people."""
    return local(at).strftime("%d/%m/%Y %H:%M")


def deeds(register: Register, limit: int = NEWEST) -> tuple[DeedLine, ...]:
    """Return the newest deeds, newest first."""
    with register.reading() as db:
        return tuple(map(DeedLine, stored.newest_deeds(db, limit)))


def history_of_person(
    register: Register, number: int, limit: int | None = None
) -> tuple[HistoryLine, ...]:
    """Return what became of a person, and of who was merged into them, newest deed first."""
    with register.reading() as db:
        return _lines(db, stored.rows_of_person(db, number), "person_id", limit)


def history_of_household(
    register: Register, number: int, limit: int | None = None
) -> tuple[HistoryLine, ...]:
    """Return what became of a household, its members, classes and letters, newest deed first."""
    with register.reading() as db:
        return _lines(db, stored.rows_of_household(db, number), "household_id", limit)


def _lines(db: Connection, rows: Rows, own: str, limit: int | None) -> tuple[HistoryLine, ...]:
    entries = stored.changes_of(db, rows)
    made = stored.deeds_of(db, {entry.deed for entry in entries})
    names = _names(db, entries)
    by_deed: dict[int, list[HistoryLine]] = defaultdict(list)
    for entry in entries:
        by_deed[entry.deed] += _lines_of(made[entry.deed], entry, names, own)
    lines = [line for number in sorted(by_deed, reverse=True) for line in by_deed[number]]
    return tuple(lines[:limit])


_Names = Mapping[tuple[str, int], str]


def _lines_of(deed: Deed, entry: Entry, names: _Names, own: str) -> Iterator[HistoryLine]:
    """Yield a line for each field that changed."""
    what = DeedLine(deed).what
    name = _name_of(entry, names)
    for c in field_changes(entry, names, own):
        yield HistoryLine(deed, what, c.record, name, c.field, c.before, c.after)


def _name_of(entry: Entry, names: _Names) -> str:
    """Return which person or decision a row is about, where that is not plain."""
    values = entry.after or entry.before or {}
    if "decision_id" in values:
        return names.get(("decision", values["decision_id"]), "")
    if "person_id" in values:
        return names.get(("person", values["person_id"]), GONE)
    return names.get((entry.table, entry.row), "")


def _names(db: Connection, entries: Iterable[Entry]) -> _Names:
    """Return what the rows are called that these entries speak of or point at."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        if entry.table in NAMED_BY:
            wanted[entry.table].add(entry.row)
        for values in (entry.before or {}, entry.after or {}):
            for table in NAMED_BY:
                if values.get(f"{table}_id") is not None:
                    wanted[table].add(values[f"{table}_id"])
    last = stored.last_values(db, wanted)
    return {place: called(place[0], values) for place, values in last.items()}
