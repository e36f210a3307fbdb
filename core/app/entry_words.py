"""A change of a row as people read it: which record, which field, before and after."""

from collections.abc import Iterator
from typing import Protocol

from sqlalchemy import Connection

from core.domain.days import format_day
from core.domain.lists import list_entry, list_names
from core.domain.record_words import FIELD_WORDS, RECORD_WORDS, value_words
from core.domain.row_facts import FieldChange
from core.store.history import row_now
from core.store.journal import RowChange, Values

GONE = "(đã xóa hẳn)"
# How the row a field points at is called: its own words, from its values.
NAMED_BY = {
    "person": "name",
    "household": "number",
    "hamlet": "name",
    "decision": "number",
    "month_end": "month",
    "sent_form": "form",
}
Place = tuple[str, int]


class Names(Protocol):
    """What rows are called, by table and id."""

    def get(self, place: Place, otherwise: str, /) -> str:
        """Return what a row is called, `otherwise` where nobody knows."""
        ...


class NamesNow:
    """What rows are called as the register stands; each is asked for once."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._known: dict[Place, str | None] = {}

    def get(self, place: Place, otherwise: str, /) -> str:
        """Return what a row is called, `otherwise` where it is there no more."""
        if place not in self._known:
            values = row_now(self._db, *place)
            self._known[place] = called(place[0], values) if values else None
        return self._known[place] or otherwise


def field_changes(change: RowChange, names: Names, own: str) -> Iterator[FieldChange]:
    """Yield each field that changed; one without words where the values were deleted for good.

    Left out: `own`, the field that says whose change this is, unless the row came from another,
    and the decision a row names.
    """
    record = RECORD_WORDS[change.table]
    before, after = change.before or {}, change.after or {}
    if not before and not after:
        yield FieldChange(record, "", GONE, GONE)
    for field, word in FIELD_WORDS[change.table].items():
        if field != "decision_id" and (field != own or _came(before, after, own)):
            was, now = (_shown(change.table, field, side, names) for side in (before, after))
            if was != now:
                yield FieldChange(record, word, was, now)


def _came(before: Values, after: Values, own: str) -> bool:
    """Return whether a row came from another person or household: two merged into one."""
    return bool(before and after) and before.get(own) != after.get(own)


def called(table: str, values: Values) -> str:
    """Return what a row is called, by its values."""
    if table == "decision":
        number = values["number"] or "không số"
        return f"{number}, từ {format_day(values['first_day'])}"
    return str(values[NAMED_BY[table]])


def _shown(table: str, field: str, values: Values, names: Names) -> str:
    value = values.get(field)
    if value is None or value is False or value == "":
        return ""
    parent = field.removesuffix("_id")
    if parent in NAMED_BY and field != parent:
        return names.get((parent, value), GONE)
    if field in ("reasons", "listing"):
        return ", ".join(_title(name) for name in str(value).split(","))
    return value_words(table, field, values)


def _title(name: str) -> str:
    return list_entry(name).title if name in list_names() else name
