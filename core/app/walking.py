"""The order in which the households of a hamlet are walked, letters in hand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from core.app.register import Register
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.finding import hamlet_named, numbers_named
from core.store import letters
from core.store.letters import Door
from core.store.places import hamlet_names, set_walk_place

__all__ = ["Door", "Walk", "households_numbered", "set_walk_order", "walk_of"]


@dataclass(frozen=True)
class Walk:
    """The households of a hamlet in walking order."""

    hamlet: str
    doors: tuple[Door, ...]


def walk_of(register: Register, hamlet: str, on: date) -> Walk:
    """Return how a hamlet is walked, with the heads of `on`; raises `ClerkError` for no hamlet."""
    with register.reading() as db:
        return _walk(db, hamlet, on)


def set_walk_order(register: Register, hamlet: str, households: Sequence[int]) -> int | None:
    """Walk these households of a hamlet, by id, first; the others follow in their old order.

    Returns the deed, None where nothing differs. Raises `ClerkError` for a household named twice
    or of another hamlet; then nothing is written.
    """
    with register.writing() as db:
        walk = _walk(db, hamlet, None)
        there = [door.household_id for door in walk.doors]
        _refuse_wrong(households, there, walk.hamlet)
        named = frozenset(households)
        order = [*households, *(each for each in there if each not in named)]
        if order == there:
            return None
        writer = register.writer(db, DeedKind.WALK_ORDER)
        for place, household in enumerate(order, start=1):
            set_walk_place(writer, household, place)
        writer.flush()
    return writer.deed


def households_numbered(walk: Walk, numbers: Sequence[str]) -> Sequence[int]:
    """Return the households of a walk by their numbers; an unknown one raises `ClerkError`."""
    return numbers_named({door.household_id: door.number for door in walk.doors}, numbers)


def _walk(db: Connection, hamlet: str, on: date | None) -> Walk:
    names = hamlet_names(db)
    row = hamlet_named(names, hamlet)
    return Walk(names[row], tuple(letters.doors_of(db, row, on)))


def _refuse_wrong(households: Sequence[int], there: Collection[int], hamlet: str) -> None:
    if len(set(households)) != len(households):
        raise ClerkError("Thứ tự đi có hộ được ghi hai lần; hãy bỏ một lần.")
    if set(households) - set(there):
        raise ClerkError(f"Thứ tự đi có hộ không ở thôn “{hamlet}”; hãy xem lại số hộ.")
