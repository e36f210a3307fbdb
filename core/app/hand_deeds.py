"""A deed done by hand: carried out in one transaction, or tried to show what would follow."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from core.app.register import Register, standing_of
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.what_follows import Effect, Side, people_near
from core.domain.what_follows_words import effects_of
from core.store.journal import Values, Writer

_NOTHING = "Sổ đã ghi như vậy; không có gì thay đổi."


class HandDeed(Protocol):
    """Something a clerk does by hand."""

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        ...

    @property
    def since(self) -> date | None:
        """The day from which it counts, None where it counts always."""
        ...

    def write(self, writer: Writer) -> Sequence[str]:
        """Write it and return what to mind; what cannot be raises `ClerkError`."""
        ...


@dataclass(frozen=True)
class Touched:
    """The people and households whose rows a deed wrote, in the order of writing."""

    people: tuple[int, ...]
    households: tuple[int, ...]


@dataclass(frozen=True)
class Done:
    """A deed that was saved: its number, what to mind, whom it touched."""

    deed: int
    remarks: tuple[str, ...]
    touched: Touched


@dataclass(frozen=True)
class Plan:
    """What a deed would do on `on`; nothing is saved."""

    on: date
    remarks: tuple[str, ...]
    effects: tuple[Effect, ...]


def carry_out(register: Register, deed: HandDeed) -> Done:
    """Do a deed and save it; raises `ClerkError`, and nothing is saved, for what cannot be."""
    with register.deed(deed.kind) as writer:
        remarks = _written(writer, deed)
        touched = _touched(writer)
    return Done(writer.deed, tuple(remarks), touched)


def plan(register: Register, deed: HandDeed, day: date) -> Plan:
    """Return what a deed would do, on `day` or from the day it counts; raises as `carry_out`."""
    day = max(day, deed.since or day)
    with register.trying() as db:
        was = standing_of(db, day)
        writer = register.writer(db, deed.kind)
        remarks = _written(writer, deed)
        touched = _touched(writer)
        writer.flush()
        now = standing_of(db, day)
    near = people_near((was.commune, now.commune), touched.people, touched.households)
    effects = effects_of(Side(was, near), Side(now, near), touched.people)
    return Plan(day, tuple(remarks), effects)


def _written(writer: Writer, deed: HandDeed) -> Sequence[str]:
    remarks = deed.write(writer)
    if not writer.mark:
        raise ClerkError(_NOTHING)
    return remarks


def _touched(writer: Writer) -> Touched:
    people: dict[int, None] = {}
    households: dict[int, None] = {}
    for change in writer.since(0):
        for values in filter(None, (change.before, change.after)):
            people.update(dict.fromkeys(_ids(change.table, change.row, values, "person")))
            households.update(dict.fromkeys(_ids(change.table, change.row, values, "household")))
    return Touched(tuple(people), tuple(households))


def _ids(table: str, row: int, values: Values, of: str) -> Sequence[int]:
    if table == of:
        return [row]
    found = values.get(f"{of}_id")
    return [] if found is None else [found]
