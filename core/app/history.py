"""What was done to the register, and what became of one person or household."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection

from core.app.register import Register
from core.domain.days import Birth, Precision, format_day
from core.domain.deeds import ERASE_WORDS, deed_word
from core.domain.lists import list_entry, list_names
from core.domain.money import format_money
from core.domain.record_words import (
    FIELD_WORDS,
    MONEY_FIELDS,
    RECORD_WORDS,
    VALUE_WORDS,
    counted_rows,
)
from core.domain.users import ROLE_NAMES
from core.store import history as stored
from core.store.entries import Entry
from core.store.history import Deed, Rows
from core.store.journal import Values

NEWEST = 200
GONE, YES = "(đã xóa hẳn)", "có"
# How the row a field points at is called: its own words, from its values.
_NAMED_BY = {"person": "name", "household": "number", "hamlet": "name", "decision": "number"}


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


def moment(at: datetime) -> str:
    """Return a moment of the journal (UTC) in the machine's own time, for people."""
    return at.replace(tzinfo=UTC).astimezone().strftime("%d/%m/%Y %H:%M")


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
    """Yield a line for each field that changed.

    Left out: `own`, the field that says whose history this is, unless the row came from another,
    and the decision a line names.
    """
    before, after = entry.before or {}, entry.after or {}
    shown = [
        (word, _shown(entry.table, field, before, names), _shown(entry.table, field, after, names))
        for field, word in FIELD_WORDS[entry.table].items()
        if field != "decision_id" and (field != own or _came(before, after, own))
    ]
    if not before and not after:
        shown = [("", GONE, GONE)]
    what = DeedLine(deed).what
    name = _name_of(entry, names)
    for word, was, now in shown:
        if was != now or not word:
            yield HistoryLine(deed, what, RECORD_WORDS[entry.table], name, word, was, now)


def _came(before: Values, after: Values, own: str) -> bool:
    """Return whether a row came from another person or household: two merged into one."""
    return bool(before and after) and before.get(own) != after.get(own)


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
        if entry.table in _NAMED_BY:
            wanted[entry.table].add(entry.row)
        for values in (entry.before or {}, entry.after or {}):
            for table in _NAMED_BY:
                if values.get(f"{table}_id") is not None:
                    wanted[table].add(values[f"{table}_id"])
    last = stored.last_values(db, wanted)
    return {place: _called(place[0], values) for place, values in last.items()}


def _called(table: str, values: Values) -> str:
    if table == "decision":
        number = values["number"] or "không số"
        return f"{number}, từ {format_day(values['first_day'])}"
    return str(values[_NAMED_BY[table]])


def _shown(table: str, field: str, values: Values, names: _Names) -> str:
    value = values.get(field)
    if value in (None, "", False):
        return ""
    parent = field.removesuffix("_id")
    if parent in _NAMED_BY and field != parent:
        return names.get((parent, value), GONE)
    if (table, field) == ("person", "birth"):
        return Birth(value, Precision(values["birth_precision"])).shown()
    if (table, field) in VALUE_WORDS:
        return VALUE_WORDS[table, field].get(value, str(value))
    return _plain(table, field, value)


def _plain(table: str, field: str, value: object) -> str:
    if isinstance(value, date):
        return format_day(value)
    if value is True:
        return YES
    if isinstance(value, int) and (table, field) in MONEY_FIELDS:
        return f"{format_money(value)} đ"
    if field in ("reasons", "listing"):
        return ", ".join(_title(name) for name in str(value).split(","))
    return str(value)


def _title(name: str) -> str:
    return list_entry(name).title if name in list_names() else name
