"""A cell of a list as people write it."""

from collections.abc import Callable, Mapping
from typing import Any

from core.domain.days import format_day
from core.domain.listing import Cell, Kind, Listing
from core.domain.money import format_money
from core.domain.percent import format_percent, format_points

_WORDS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.DAY: format_day,
    Kind.MONEY: format_money,
    Kind.NUMBER: format_money,
    Kind.PERCENT: format_percent,
    Kind.POINTS: format_points,
}
COUNTED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.POINTS})
"""Kinds that stand to the right, digit below digit."""

SAMPLE_MARK = "DỮ LIỆU MẪU"
"""Stands on every printed page about invented people."""


def worded(value: Cell, kind: Kind) -> str:
    """Return a cell in words, empty for what is not known."""
    return "" if value is None else _WORDS.get(kind, str)(value)


def counts_line(listing: Listing) -> str:
    """Return how many people and households a list has, and its remark, as they head a paper."""
    counts = f"Số {listing.unit}: {format_money(listing.people)}"
    counts += f"; số hộ: {format_money(listing.households)}" if listing.homes else ""
    return f"{counts}. {listing.remark}" if listing.remark else counts
