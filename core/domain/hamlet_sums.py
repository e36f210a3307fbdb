"""What a list sums up to hamlet by hamlet, as it stands below its rows on paper."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.domain.listing import Cell, Kind, Listing
from core.domain.money import format_money

_HAMLET = "hamlet"
_NOWHERE = "Chưa rõ thôn"


@dataclass(frozen=True)
class HamletSum:
    """People, households and, by the title of its column, money of one hamlet, None for all."""

    hamlet: str | None
    people: int
    households: int
    money: Mapping[str, int]


def hamlet_sums(listing: Listing) -> Sequence[HamletSum]:
    """Return the sums of each hamlet and of all; nothing where there is one hamlet or a total.

    They stand in the order of the hamlets where the rows know it, else as the rows name them.
    """
    if listing.total is not None:
        return ()
    parts = _by_hamlet(listing)
    if len(parts) < 2:
        return ()
    sums = [_sum(listing, name or _NOWHERE, rows) for name, rows in parts.items()]
    return [*sums, _sum(listing, None, listing.rows)]


def sum_lines(listing: Listing) -> Sequence[str]:
    """Return the sums in words, a line a hamlet."""
    return [_worded(each, listing) for each in hamlet_sums(listing)]


def _by_hamlet(listing: Listing) -> Mapping[str, Sequence[Any]]:
    hamlet = _hamlet_of(listing)
    parts: dict[str, list[Any]] = {}
    places: dict[str, int] = {}
    for row in listing.rows:
        name = str(hamlet(row) or "")
        parts.setdefault(name, []).append(row)
        places.setdefault(name, getattr(row, "hamlet_place", 0))
    return {name: parts[name] for name in sorted(parts, key=lambda name: places[name])}


def _hamlet_of(listing: Listing) -> Callable[[Any], Cell]:
    """Return what tells the hamlet of a row: its column, or the row itself where none is shown."""
    shown = (column.value for column in listing.columns if column.key == _HAMLET)
    return next(shown, lambda row: getattr(row, _HAMLET, None))


def _sum(listing: Listing, name: str | None, rows: Sequence[Any]) -> HamletSum:
    people, households = listing.count(rows)
    return HamletSum(name, people, households, dict(_money(listing, rows)))


def _money(listing: Listing, rows: Sequence[Any]) -> Iterator[tuple[str, int]]:
    for column in listing.columns:
        if column.kind is Kind.MONEY:
            values = (column.value(row) for row in rows)
            yield column.title, sum(value for value in values if isinstance(value, int))


def _worded(found: HamletSum, listing: Listing) -> str:
    parts = [f"{format_money(found.people)} {listing.unit}"]
    parts += [f"{format_money(found.households)} hộ"] if listing.homes else []
    parts += [f"{title}: {format_money(amount)}" for title, amount in found.money.items()]
    return f"{'Cộng' if found.hamlet is None else found.hamlet}: {'; '.join(parts)}"
