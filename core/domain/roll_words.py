"""What a roll asks for, in the clerk's words; and what it may not ask for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.filter_text import CHOICES as VALUE_CHOICES
from core.domain.listing import Column
from core.domain.lists import list_entry, list_names
from core.domain.money import format_money
from core.domain.roll import (
    CHOICES,
    DAYS,
    FIELD_OF_COLUMN,
    NUMBERS,
    TEXTS,
    Between,
    Blank,
    Field,
    Filter,
    Holds,
    OneOf,
    Roll,
    Sort,
    Within,
)
from core.domain.ruled_fields import RULED_FIELDS
from core.domain.why import STATUS_WORDS, capital

_TITLES: Mapping[Field, str] = {
    Field.SEX: "Giới tính",
    Field.POINT: "Diện theo luật",
    Field.FIRST: "Thẻ từ ngày",
    Field.LAST: "Thẻ đến ngày",
    **{
        FIELD_OF_COLUMN[column.key]: column.title
        for name in list_names()
        for column in list_entry(name).columns
        if column.key in FIELD_OF_COLUMN
    },
}
_MEANT: Mapping[type[Filter], frozenset[Field]] = {
    Holds: TEXTS,
    Blank: frozenset(Field),
    Between: DAYS | NUMBERS,
    OneOf: CHOICES,
    Within: DAYS,
}


def field_title(field: Field) -> str:
    """Return the heading of a field."""
    return _TITLES[field]


def fields_of(listing: str) -> frozenset[Field]:
    """Return what a list can be sorted and narrowed by; an unknown list raises `ClerkError`.

    Whatever SQL knows of people it knows of everybody, whichever columns the list shows.
    """
    shown = {FIELD_OF_COLUMN.get(column.key) for column in list_entry(listing).columns}
    return frozenset(f for f in Field if f not in RULED_FIELDS or f in shown)


def shown_columns(listing: str, keys: Sequence[str] | None) -> tuple[Column, ...]:
    """Return columns of a list by their keys, in that order; None: all.

    An unknown or repeated key raises `ClerkError`, and so does none at all.
    """
    has = {column.key: column for column in list_entry(listing).columns}
    if keys is None:
        return tuple(has.values())
    if not keys or not has.keys() >= set(keys) or len(set(keys)) < len(keys):
        strange = ", ".join(key for key in dict.fromkeys(keys) if key not in has)
        wrong = f"không có cột “{strange}”" if strange else "không kể cột nào, hoặc kể hai lần"
        raise ClerkError(f"Cột của danh sách {wrong}; hãy chọn trong: {', '.join(has)}.")
    return tuple(has[key] for key in keys)


def refuse_strange(roll: Roll) -> None:
    """Raise `ClerkError` for a list, a field of it or a filter of that field there is not."""
    known, title = fields_of(roll.listing), list_entry(roll.listing).title
    for asked in (*roll.filters, *roll.sorts):
        if asked.field not in known:
            raise ClerkError(
                f"“{title}” không có cột “{field_title(asked.field)}” để lọc hay xếp; "
                "hãy bỏ cột ấy hoặc chọn danh sách khác."
            )
    for each in roll.filters:
        if each.field not in _MEANT[type(each)] or not _bounds_fit(each):
            raise ClerkError(
                f"Không lọc được cột “{field_title(each.field)}” theo cách đã chọn; "
                "hãy lọc lại cột ấy."
            )


def _bounds_fit(asked: Filter) -> bool:
    if not isinstance(asked, Between):
        return True
    meant = date if asked.field in DAYS else int
    return all(end is None or isinstance(end, meant) for end in (asked.first, asked.last))


def roll_remark(roll: Roll, hamlets: Mapping[int, str]) -> str:
    """Return what narrows and sorts a list: “Lọc: thôn Đông; xếp theo: Tên”; nothing does: empty.

    `hamlets` are the names of all.
    """
    narrowed, sorted_by = list(_narrowing(roll, hamlets)), [_sort_words(s) for s in roll.sorts]
    said = [f"Lọc: {'; '.join(narrowed)}"] if narrowed else []
    if sorted_by:
        order = f"xếp theo {', '.join(sorted_by)}"
        said.append(order if said else capital(order))
    return "; ".join(said)


def _narrowing(roll: Roll, hamlets: Mapping[int, str]) -> Iterator[str]:
    if roll.hamlets:
        yield ", ".join(hamlets.get(number, "?") for number in sorted(roll.hamlets))
    if roll.statuses:
        words = (STATUS_WORDS[status] for status in STATUS_WORDS if status in roll.statuses)
        yield f"tình trạng {' hoặc '.join(words)}"
    if roll.words.strip():
        yield f"có chữ “{' '.join(roll.words.split())}”"
    for asked in roll.filters:
        yield f"{_inside(field_title(asked.field))} {_ASKED[type(asked)](asked, roll.day)}"


def _inside(title: str) -> str:
    """Return a heading within a sentence: “Hạn thẻ” as “hạn thẻ”, “CCCD” as it is."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _sort_words(sort: Sort) -> str:
    return _inside(field_title(sort.field)) + (" giảm dần" if sort.descending else "")


def _shown(value: date | int | None) -> str:
    return format_day(value) if isinstance(value, date) else format_money(value or 0)


def _between_words(asked: Between, _day: date) -> str:
    first, last = asked.first, asked.last
    if first is not None and first == last:
        return _shown(first)
    said = [
        f"{word} {_shown(end)}" for word, end in (("từ", first), ("đến", last)) if end is not None
    ]
    return " ".join(said) or "bất kỳ"


def _within_words(asked: Within, day: date) -> str:
    return _between_words(asked.on(day), day)


def _one_of_words(asked: OneOf, _day: date) -> str:
    words = VALUE_CHOICES.get(asked.field, {})
    return " hoặc ".join(words.get(value, value) for value in sorted(asked.values)) or "không có"


_ASKED: Mapping[type[Filter], Callable[[Any, date], str]] = {
    Holds: lambda asked, _day: f"có chữ “{asked.text}”",
    Blank: lambda asked, _day: "còn trống" if asked.blank else "đã có",
    Between: _between_words,
    OneOf: _one_of_words,
    Within: _within_words,
}
