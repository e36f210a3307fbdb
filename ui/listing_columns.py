"""How the columns of a list look in a table."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from core.domain.cell_words import COUNTED, worded
from core.domain.listing import Column, Kind
from core.domain.reconcile_table import ReconcileRow
from core.domain.rows import ListRow
from core.domain.text import sort_key
from ui.table_model import Shown
from ui.theme import status_colour
from ui.words import said, title_of

_LAST = frozenset({"head", "phone", "cccd", "insurance_no"})
_WHO = frozenset({"name", "household", "hamlet", "change"})
_CARD = frozenset({"birth", "code", "to", "status"})
_DIFFERS = frozenset({"name", "mark", "ours", "theirs"})
_NARROW = {
    "name": 20,
    "hamlet": 14,
    "household": 6,
    "code": 4,
    "why": 44,
    "head": 20,
    "people": 30,
    "mark": 19,
    "ours": 25,
    "theirs": 25,
    "class_before": 21,
    "class_after": 21,
    "marks": 23,
    "month": 7,
}
_TRANSLATED = frozenset({"status", "class_before", "class_after", "change", "mark", "marks"})
_NAMES = frozenset({"name", "head"})
_BETWEEN = "; "
Person = Callable[[Any], ListRow]
Tone = Callable[[Any], str]
_NO_TONES: Mapping[str, Tone] = {}


def _itself(row: ListRow) -> ListRow:
    return row


def people_columns(columns: Iterable[Column]) -> tuple[Shown, ...]:
    """Return columns of a list of people as a table shows them, in the window's language."""
    return tuple(_person_column(column, _itself, None) for column in columns)


def change_columns(
    columns: tuple[Column, ...], person: Person, tones: Mapping[str, Tone] = _NO_TONES
) -> tuple[Shown, ...]:
    """Return the columns of a list of what changes for people: who, what changes, the card.

    `person` gives the line of a list that a row holds, `tones` the colours of columns by key.
    """
    ordered = sorted(columns, key=lambda c: (c.key in _LAST | _CARD, c.key not in _WHO))
    return tuple(_person_column(column, person, tones.get(column.key)) for column in ordered)


def household_columns(columns: tuple[Column, ...], tones: Mapping[str, Tone]) -> tuple[Shown, ...]:
    """Return the columns of a list of households, in its own order."""
    return tuple(_shown(column, _by_name(column), tones.get(column.key)) for column in columns)


def line_columns(columns: tuple[Column, ...], tones: Mapping[str, Tone]) -> tuple[Shown, ...]:
    """Return the columns of a comparison with a list of the agency: who, what differs, the rest."""
    ordered = sorted(columns, key=lambda column: (column.key not in _DIFFERS, column.key != "name"))
    return tuple(
        _shown(column, _LINE_SORTS.get(column.key, _by_name(column)), tones.get(column.key))
        for column in sorted(ordered, key=lambda column: column.key == "number")
    )


def _person_column(column: Column, person: Person, tone: Tone | None) -> Shown:
    sort = _SORTS.get(column.key)
    if column.key == "status":
        tone = _tone_of(person)
    if sort is None:
        return _shown(column, _by_name(column), tone)
    return _shown(column, lambda row: sort(person(row)), tone)


def _shown(column: Column, sort: Callable[[Any], Any], tone: Tone | None) -> Shown:
    counted = column.kind in COUNTED
    return Shown(
        title=title_of(column),
        text=_text(column),
        width=column.width if counted else _NARROW.get(column.key, column.width),
        right=counted,
        sort=sort,
        tone=tone,
    )


def _by_name(column: Column) -> Callable[[Any], Any]:
    """Return what rows are sorted by: names by given name, all else by what the column holds."""
    if column.key not in _NAMES:
        return column.value

    def key(row: Any) -> Any:
        name = column.value(row)
        return sort_key(str(name)) if name else None

    return key


def _text(column: Column) -> Callable[[Any], str]:
    """Return what a cell of the column says."""
    translated = column.key in _TRANSLATED and column.kind is Kind.TEXT

    def text(row: Any) -> str:
        value = column.value(row)
        if value is not None and translated:
            return _said(str(value))
        return worded(value, column.kind)

    return text


def _said(text: str) -> str:
    """Return fixed words of the core, one or several, in the window's language."""
    return _BETWEEN.join(said(word) for word in text.split(_BETWEEN))


def _tone_of(person: Person) -> Tone:
    return lambda row: status_colour(person(row).status)


_LINE_SORTS: Mapping[str, Callable[[ReconcileRow], Any]] = {
    "birth": lambda row: row.line.birth.iso() if row.line.birth else None,
    "place": lambda row: (row.line.source.sheet, row.line.source.row) if row.line.source else None,
}
_SORTS: Mapping[str, Callable[[ListRow], Any]] = {
    "birth": lambda row: row.birth,
    "hamlet": lambda row: row.hamlet_place,
}
