"""How the columns of a list look in a table."""

from collections.abc import Callable, Mapping
from typing import Any

from core.domain.days import format_day
from core.domain.listing import Column, Kind
from core.domain.money import format_money
from core.domain.rows import ListRow
from core.domain.text import sort_key
from ui.table_model import Shown
from ui.theme import status_colour
from ui.words import said, title_of

_RIGHT = frozenset({Kind.NUMBER, Kind.MONEY})
_LAST = frozenset({"head", "phone", "cccd", "insurance_no"})
_NARROW = {"name": 20, "hamlet": 14, "household": 6, "code": 4, "why": 44, "head": 20}
_TRANSLATED = frozenset({"status", "class_before", "class_after"})


def shown_columns(columns: tuple[Column, ...]) -> tuple[Shown, ...]:
    """Return a list's columns as a table shows them, in the window's language.

    What the list is about stands first; numbers that only name somebody stand last.
    """
    return tuple(_shown(column) for column in sorted(columns, key=lambda c: c.key in _LAST))


def _shown(column: Column) -> Shown:
    return Shown(
        title=title_of(column),
        text=_text(column),
        width=_NARROW.get(column.key, column.width),
        right=column.kind in _RIGHT,
        sort=_SORTS.get(column.key, column.value),
        tone=_tone if column.key == "status" else None,
    )


def _text(column: Column) -> Callable[[Any], str]:
    """Return what a cell of the column says."""
    words = _WORDS.get(column.kind, str)
    translated = column.key in _TRANSLATED

    def text(row: Any) -> str:
        value = column.value(row)
        if value is None:
            return ""
        return said(str(value)) if translated else words(value)

    return text


def _tone(row: ListRow) -> str:
    return status_colour(row.status)


_WORDS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.DAY: format_day,
    Kind.MONEY: format_money,
    Kind.NUMBER: format_money,
}
_SORTS: Mapping[str, Callable[[Any], Any]] = {
    "name": lambda row: sort_key(row.name),
    "head": lambda row: sort_key(row.head) if row.head else None,
    "birth": lambda row: row.birth,
    "hamlet": lambda row: row.hamlet_place,
}
