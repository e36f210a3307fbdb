"""Rows of any number of people of an opened list, and what they sum up to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.app.register import Register
from core.app.rolls import page
from core.domain.listing import Kind
from core.domain.lists import list_entry
from core.domain.progress import Progress
from core.domain.roll import Roll
from core.domain.rows import ListRow
from core.store.roll_where import codes_of_cards

_CHUNK = 500  # people whose rows are read at a time


@dataclass(frozen=True)
class Totals:
    """How many people and households some rows speak of; `money` in đồng by column."""

    people: int
    households: int
    money: Mapping[str, int]


def rows_of_many(
    register: Register, roll: Roll, ids: Sequence[int], progress: Progress | None = None
) -> Iterator[ListRow]:
    """Yield the rows of people of a list in the order of `ids`, from the facts known now.

    Who no longer stands on the list has none. Raises `Cancelled` when stopped.
    """
    starts = range(0, len(ids), _CHUNK)
    for start in (progress or Progress()).track(starts):
        yield from page(register, roll, ids[start : start + _CHUNK])


def card_codes(register: Register) -> Sequence[str]:
    """Return the codes any card of the register has, in order."""
    with register.reading() as db:
        return codes_of_cards(db)


def money_columns(listing: str) -> tuple[str, ...]:
    """Return the keys of a list's columns of money."""
    return tuple(c.key for c in list_entry(listing).columns if c.kind is Kind.MONEY)


def totals_of(
    register: Register, roll: Roll, ids: Sequence[int], progress: Progress | None = None
) -> Totals:
    """Return what people of a list sum up to; raises `Cancelled` when stopped."""
    return sum_up(roll.listing, rows_of_many(register, roll, ids, progress))


def sum_up(listing: str, rows: Iterable[ListRow]) -> Totals:
    """Return what rows of a list sum up to."""
    values = {c.key: c.value for c in list_entry(listing).columns if c.kind is Kind.MONEY}
    people, households = 0, set()
    money = dict.fromkeys(values, 0)
    for row in rows:
        people += 1
        households.add(row.household_id)
        for key, value in values.items():
            amount = value(row)
            money[key] += amount if isinstance(amount, int) else 0
    return Totals(people, len(households - {None}), money)
