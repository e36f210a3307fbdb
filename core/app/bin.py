"""What was taken away and can come back: removed rows, people off lists, undone deeds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from core.app.entry_words import GONE, field_changes
from core.app.history import NamesThen, names_of
from core.app.register import Register
from core.app.undoing import TakenBack, deed_name, take_back
from core.domain.errors import ClerkError, Way
from core.domain.record_words import FIELD_WORDS, RECORD_WORDS, counted_rows
from core.store.bin import KEPT_TABLES, deeds_that_took, some_taken
from core.store.entries import Entry
from core.store.history import Deed, deeds_of

NEWEST = 500
# The words of what is in the bin once it is removed from the register.
HELD_WORDS = tuple(RECORD_WORDS[table] for table in KEPT_TABLES)
_NAMED = 3  # people, households or hamlets a line names
_READ = 12  # rows of a deed that are read for them


@dataclass(frozen=True)
class BinLine:
    """A deed that took something away: how many rows of which table, whose, and what they said.

    `whose` names a few, `more` that there are others; `details` are fields and values of one row,
    empty where it took several.
    """

    deed: Deed
    taken: Mapping[str, int]
    whose: tuple[str, ...]
    more: bool
    details: tuple[tuple[str, str], ...]

    @property
    def what(self) -> str:
        """What was taken away, counted."""
        return counted_rows(self.taken)

    @property
    def owners(self) -> str:
        """Whose it was, in one line."""
        return ", ".join([*self.whose, *(["…"] if self.more else [])])


def bin_of(register: Register, limit: int = NEWEST) -> tuple[BinLine, ...]:
    """Return the newest deeds that took something away and were not taken back, newest first."""
    with register.reading() as db:
        took = deeds_that_took(db, limit)
        entries = some_taken(db, took.keys(), _READ)
        names = names_of(db, [entry for each in entries.values() for entry in each])
        deeds = deeds_of(db, took)
        return tuple(
            _line(deeds[number], taken, entries[number], names)
            for number, taken in took.items()
            if entries.get(number)
        )


def put_back(register: Register, number: int) -> TakenBack:
    """Put back what a deed took away, by taking the deed back.

    Raises `ClerkError`, and nothing is changed, where it is not in the bin or where later deeds
    rest on it.
    """
    with register.reading() as db:
        _refuse_other(db, number)
    return take_back(register, number)


def _refuse_other(db: Connection, number: int) -> None:
    # As many as there can be: what is asked for may be older than what is shown.
    if number in deeds_that_took(db, number):
        return
    found = deeds_of(db, [number]).get(number)
    name = deed_name(found) if found else f"việc số {number}"
    raise ClerkError(f"Không có gì của {name} trong thùng rác; hãy xem lại thùng rác.", Way.BIN)


def _line(
    deed: Deed, taken: Mapping[str, int], entries: Sequence[Entry], names: NamesThen
) -> BinLine:
    owners = list(dict.fromkeys(filter(None, (_owner(entry, names) for entry in entries))))
    single = sum(taken.values()) == 1
    return BinLine(
        deed=deed,
        taken=taken,
        whose=tuple(owners[:_NAMED]),
        more=len(owners) > _NAMED or sum(taken.values()) > len(entries),
        details=_details(entries[0], names) if single else (),
    )


_OWNERS = ("person", "household", "hamlet")


def _owner(entry: Entry, names: NamesThen) -> str:
    """Return who or what a row was about, empty where it names nobody."""
    values = entry.before or entry.after or {}
    places = [(table, values.get(f"{table}_id")) for table in _OWNERS]
    places += [(entry.table, entry.row)] if entry.table in _OWNERS else []
    return next((_name(*place, names) for place in places if place[1] is not None), "")


def _name(table: str, row: int | None, names: NamesThen) -> str:
    name = names.get((table, row or 0), GONE)
    return f"hộ {name}" if table == "household" else name


_DAYS = {FIELD_WORDS["cover_period"][field] for field in ("first_day", "last_day")}


def _details(entry: Entry, names: NamesThen) -> tuple[tuple[str, str], ...]:
    """Return what a row said, its days first."""
    own = next((f"{table}_id" for table in _OWNERS if _of(entry, table)), "")
    said = [(c.field, c.before or c.after) for c in field_changes(entry, names, own) if c.field]
    return tuple(sorted(said, key=lambda pair: pair[0] not in _DAYS))


def _of(entry: Entry, table: str) -> bool:
    return (entry.before or entry.after or {}).get(f"{table}_id") is not None
