"""A list the clerk keeps: which list, how narrowed and sorted, which columns; as text and back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from core.domain.cover import Status
from core.domain.days import Unit
from core.domain.errors import ClerkError
from core.domain.lists import list_entry
from core.domain.roll import Between, Blank, Field, Filter, Holds, OneOf, Roll, Sort, Within
from core.domain.roll_words import refuse_strange


@dataclass(frozen=True)
class SavedList:
    """A list under a name of the clerk's; no `columns` means those of the list.

    The day of `roll` is that of saving; `on` gives the list of any other.
    """

    name: str
    roll: Roll
    columns: tuple[str, ...] = ()

    def on(self, day: date) -> Roll:
        """Return what is asked for on `day`; what says “in 30 days” counts from it."""
        return replace(self.roll, day=day)


def known_columns(listing: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys of columns a list has, in their order, each once."""
    has = {column.key for column in list_entry(listing).columns}
    return tuple(key for key in dict.fromkeys(columns) if key in has)


def roll_text(roll: Roll) -> str:
    """Return a roll as JSON text; days as YYYY-MM-DD, “in 30 days” as itself."""
    packed = {
        "listing": roll.listing,
        "day": roll.day.isoformat(),
        "statuses": sorted(roll.statuses),
        "hamlets": sorted(roll.hamlets),
        "words": roll.words,
        "filters": [_packed(asked) for asked in roll.filters],
        "sorts": [{"field": sort.field, "descending": sort.descending} for sort in roll.sorts],
    }
    return json.dumps(packed, ensure_ascii=False, sort_keys=True)


def read_roll(text: str, name: str) -> Roll:
    """Return the roll a text of `roll_text` says.

    What this program does not understand whole, such as a filter of a newer one, raises
    `ClerkError` with the `name` of the list: half of it would show other people.
    """
    try:
        roll = _roll(json.loads(text))
        refuse_strange(roll)
    except (AttributeError, KeyError, TypeError, ValueError, ClerkError) as error:
        raise ClerkError(
            f"Không đọc được danh sách đã lưu “{name}”: có thể bản mới hơn của chương trình đã "
            "lưu; hãy cập nhật chương trình, hoặc bỏ danh sách ấy rồi lưu lại."
        ) from error
    return roll


def _packed(asked: Filter) -> Mapping[str, Any]:
    values = {part.name: _plain(getattr(asked, part.name)) for part in fields(asked)}
    return {"kind": _KIND_NAMES[type(asked)], **values}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value


def _roll(said: Any) -> Roll:
    return Roll(**{name: _READ[name](value) for name, value in dict(said).items()})


def _filter(said: Mapping[str, Any]) -> Filter:
    values = {name: _READ[name](value) for name, value in said.items() if name != "kind"}
    return _KINDS[said["kind"]](**values)


def _sort(said: Mapping[str, Any]) -> Sort:
    return Sort(**{name: _READ[name](value) for name, value in said.items()})


def _a(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is not kind:  # True is no number
            raise TypeError(value)
        return value

    return read


def _all(read: Callable[[Any], Any], into: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda values: into(read(value) for value in values)


def _bound(value: Any) -> date | int | None:
    if value is None:
        return None
    return date.fromisoformat(value) if isinstance(value, str) else int(_a(int)(value))


_KINDS: Mapping[str, Callable[..., Filter]] = {
    "holds": Holds,
    "blank": Blank,
    "between": Between,
    "one_of": OneOf,
    "within": Within,
}
_KIND_NAMES = {kind: name for name, kind in _KINDS.items()}
_READ: Mapping[str, Callable[[Any], Any]] = {
    "listing": _a(str),
    "day": date.fromisoformat,
    "statuses": _all(Status, frozenset),
    "hamlets": _all(_a(int), frozenset),
    "words": _a(str),
    "filters": _all(_filter, tuple),
    "sorts": _all(_sort, tuple),
    "field": Field,
    "descending": _a(bool),
    "text": _a(str),
    "blank": _a(bool),
    "first": _bound,
    "last": _bound,
    "unit": Unit,
    "values": _all(_a(str), frozenset),
}
