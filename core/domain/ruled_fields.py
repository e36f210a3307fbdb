"""Fields only the rules know: what changes for somebody, when, what it costs; read off rows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.classes import HouseholdClass
from core.domain.list_columns import class_shown
from core.domain.roll import Between, Blank, Field, Filter, Holds, OneOf, Roll, Within
from core.domain.rows import ListRow
from core.domain.text import search_key


@dataclass(frozen=True)
class _Ruled:
    """What a row knows of a field, what it sorts by, and its words; None where not known."""

    value: Callable[[ListRow], Any]
    order: Callable[[Any], Any] = lambda value: value
    words: Callable[[ListRow], str | None] = lambda _row: None

    def sorts_by(self, row: ListRow) -> Any:
        """Return what a row sorts by, None where nothing is known."""
        value = self.value(row)
        return None if value is None else self.order(value)


def ruled_rows(roll: Roll, rows: Iterable[ListRow]) -> Mapping[int, ListRow]:
    """Return the rows that fulfil what a roll asks of ruled fields, by person, in their order."""
    asked = [each for each in roll.filters if each.field in RULED_FIELDS]
    return {
        row.person_id: row
        for row in rows
        if all(_FITS[type(each)](_RULED[each.field], each, row, roll.day) for each in asked)
    }


def ruled_orders(roll: Roll, rows: Mapping[int, ListRow]) -> Mapping[Field, Mapping[int, Any]]:
    """Return what each ruled field of a roll's order sorts people by, None where not known."""
    fields = [sort.field for sort in roll.sorts if sort.field in RULED_FIELDS]
    return {
        field: {person: _RULED[field].sorts_by(row) for person, row in rows.items()}
        for field in fields
    }


def _holds(ruled: _Ruled, asked: Holds, row: ListRow, _day: date) -> bool:
    return search_key(asked.text) in search_key(ruled.words(row) or "")


def _blank(ruled: _Ruled, asked: Blank, row: ListRow, _day: date) -> bool:
    return (ruled.value(row) is None) is asked.blank


def _one_of(ruled: _Ruled, asked: OneOf, row: ListRow, _day: date) -> bool:
    return ruled.value(row) in asked.values


def _between(ruled: _Ruled, asked: Between, row: ListRow, _day: date) -> bool:
    value = ruled.value(row)
    if value is None:
        return asked.first is None and asked.last is None
    above = asked.first is None or value >= asked.first
    return above and (asked.last is None or value <= asked.last)


def _within(ruled: _Ruled, asked: Within, row: ListRow, day: date) -> bool:
    return _between(ruled, asked.on(day), row, day)


_FITS: Mapping[type[Filter], Callable[[_Ruled, Any, ListRow, date], bool]] = {
    Holds: _holds,
    Blank: _blank,
    OneOf: _one_of,
    Between: _between,
    Within: _within,
}
_RANKS = {str(each): rank for rank, each in enumerate(HouseholdClass)}
_RULED: Mapping[Field, _Ruled] = {
    Field.CLASS_BEFORE: _Ruled(
        lambda r: r.class_before, _RANKS.__getitem__, lambda r: class_shown(r.class_before)
    ),
    Field.CLASS_AFTER: _Ruled(
        lambda r: r.class_after, _RANKS.__getitem__, lambda r: class_shown(r.class_after)
    ),
    Field.SUPPORT_ENDS: _Ruled(lambda r: r.support_ends),
    Field.NEXT_POINT: _Ruled(lambda r: r.next_point, words=lambda r: r.next_words),
    Field.COST_BEFORE: _Ruled(lambda r: r.cost_before),
    Field.COST_AFTER: _Ruled(lambda r: r.cost_after),
    Field.EVENT_ON: _Ruled(lambda r: r.event_on),
}
RULED_FIELDS = frozenset(_RULED)
"""The fields SQL knows nothing of."""
