"""Filters of columns as the clerk types them, and as they are written out again."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from core.domain.classes import CLASS_WORDS, HouseholdClass
from core.domain.cover import Status
from core.domain.days import Unit, first_of, format_day, last_of
from core.domain.errors import ClerkError
from core.domain.filter_spans import Span, read_days, read_numbers
from core.domain.ids import Sex
from core.domain.money import format_money
from core.domain.record_words import SEX_WORDS
from core.domain.roll import Between, Blank, Field, Filter, Holds, OneOf, Within
from core.domain.text import clean, name_key, search_key
from core.domain.why import STATUS_WORDS, capital

BLANK, FILLED = "(trống)", "(không trống)"


class Takes(StrEnum):
    """What a field is narrowed by: part of its text, days, numbers, some of its values."""

    TEXT = "text"
    DAYS = "days"
    NUMBERS = "numbers"
    CHOICE = "choice"


TAKES: Mapping[Field, Takes] = {
    Field.NAME: Takes.TEXT,
    Field.BIRTH: Takes.DAYS,
    Field.SEX: Takes.CHOICE,
    Field.HOUSEHOLD: Takes.TEXT,
    Field.HEAD: Takes.TEXT,
    Field.HAMLET: Takes.TEXT,
    Field.PHONE: Takes.TEXT,
    Field.CCCD: Takes.TEXT,
    Field.INSURANCE_NO: Takes.TEXT,
    Field.CODE: Takes.TEXT,
    Field.POINT: Takes.CHOICE,
    Field.FIRST: Takes.DAYS,
    Field.LAST: Takes.DAYS,
    Field.TO: Takes.DAYS,
    Field.STATUS: Takes.CHOICE,
    Field.DAYS_LAPSED: Takes.NUMBERS,
    Field.LAST_SAFE_DAY: Takes.DAYS,
    Field.DAYS_LEFT: Takes.NUMBERS,
    Field.FIVE_YEAR_FROM: Takes.DAYS,
    Field.CLASS_BEFORE: Takes.CHOICE,
    Field.CLASS_AFTER: Takes.CHOICE,
    Field.SUPPORT_ENDS: Takes.DAYS,
    Field.NEXT_POINT: Takes.TEXT,
    Field.COST_BEFORE: Takes.NUMBERS,
    Field.COST_AFTER: Takes.NUMBERS,
    Field.EVENT_ON: Takes.DAYS,
}
_CLASSES = {each.value: capital(CLASS_WORDS[each]) for each in HouseholdClass}
CHOICES: Mapping[Field, Mapping[str, str]] = {
    Field.STATUS: {status.value: STATUS_WORDS[status] for status in Status},
    Field.SEX: {sex.value: capital(SEX_WORDS[sex]) for sex in Sex},
    Field.CLASS_BEFORE: _CLASSES,
    Field.CLASS_AFTER: _CLASSES,
}
"""The values of a field that has few, and their words; the first stands first in a menu."""

# Values of fields whose list is not fixed, written as the register has them.
_FREE: Mapping[Field, Callable[[str], str]] = {
    Field.CODE: str.upper,
    Field.POINT: str.lower,
    Field.NEXT_POINT: str.lower,
}
_HINTS: Mapping[Takes, str] = {
    Takes.DAYS: "31/12/2026, 3/2026, 1/1/2026–31/3/2026, >= 1/1/2026, 30 ngày tới",
    Takes.NUMBERS: "30, >= 30, 10–20",
    Takes.TEXT: "một phần của chữ",
    Takes.CHOICE: "giá trị như trong cột",
}


def read_filter(field: Field, text: str, day: date) -> Filter:
    """Return what a text typed under the heading of a field means, seen from `day`.

    Any field takes (trống) and (không trống); those that hold no names take them without brackets
    too. A text finds every value it is a part of, values after “=” are meant as they are; days and
    numbers take one, a range, or one after a sign. What cannot be understood raises `ClerkError`.
    """
    said = clean(text)
    blank = _blank(field, said)
    if blank is not None:
        return Blank(field, blank)
    return _READERS[TAKES[field]](field, said, day)


def filter_text(asked: Filter) -> str:
    """Return a filter as it is typed; `read_filter` gives it back."""
    return _WRITERS[type(asked)](asked)


_BLANKS = {BLANK: True, FILLED: False}
_OF_NAMES = frozenset({Field.NAME, Field.HEAD, Field.HAMLET})  # somebody may be called Trống


def _blank(field: Field, said: str) -> bool | None:
    """Return whether a text asks for empty cells, or for filled ones; None: for neither."""
    for words, blank in _BLANKS.items():
        plain = words.strip("()")
        if search_key(said) == search_key(words):
            return blank
        key = name_key if TAKES[field] is Takes.TEXT else search_key  # “trong” is part of a text
        if field not in _OF_NAMES and key(said) == key(plain):
            return blank
    return None


def _read_text(field: Field, text: str, _day: date) -> Filter:
    if field in _FREE and text.startswith("="):
        return OneOf(field, frozenset(map(_FREE[field], _parts(field, text))))
    if not text:
        raise _not_understood(field, text)
    return Holds(field, text)


def _read_choice(field: Field, text: str, _day: date) -> Filter:
    parts = _parts(field, text)
    if field in _FREE:
        return OneOf(field, frozenset(map(_FREE[field], parts)))
    return OneOf(field, frozenset(value for part in parts for value in _chosen(field, part)))


def _parts(field: Field, text: str) -> list[str]:
    parts = [clean(part) for part in text.removeprefix("=").replace(";", ",").split(",")]
    if not all(parts):
        raise _not_understood(field, text)
    return parts


def _chosen(field: Field, text: str) -> set[str]:
    """Return the values a word means: the one it is, else all it is a part of."""
    key = search_key(text)
    keys = {value: search_key(word) for value, word in CHOICES[field].items()}
    meant = {value for value in keys if key in (keys[value], search_key(value))}
    found = meant or {value for value in keys if key in keys[value]}
    if not found:
        raise _not_understood(field, text)
    return found


def _read_days(field: Field, text: str, day: date) -> Filter:
    span = read_days(search_key(text), day)
    return _between(field, text, span)


def _read_numbers(field: Field, text: str, _day: date) -> Filter:
    return _between(field, text, read_numbers(search_key(text)))


def _between(field: Field, text: str, span: Span | None) -> Filter:
    if span is None:
        raise _not_understood(field, text)
    if span.backward:
        raise ClerkError(f"Khoảng “{text}” có đầu đứng sau cuối; hãy đổi chỗ hai đầu.")
    if span.unit is None:
        return Between(field, span.first, span.last)
    first, last = (end if isinstance(end, int) else None for end in (span.first, span.last))
    return Within(field, first, last, span.unit)


def _not_understood(field: Field, text: str) -> ClerkError:
    hint = ", ".join(CHOICES.get(field, {}).values()) or _HINTS[TAKES[field]]
    return ClerkError(
        f"Không hiểu “{text}”. Ở cột này hãy gõ một trong: {hint}, {BLANK}, {FILLED}."
    )


_READERS: Mapping[Takes, Callable[[Field, str, date], Filter]] = {
    Takes.TEXT: _read_text,
    Takes.DAYS: _read_days,
    Takes.NUMBERS: _read_numbers,
    Takes.CHOICE: _read_choice,
}


def _write_holds(asked: Holds) -> str:
    return asked.text


def _write_blank(asked: Blank) -> str:
    return BLANK if asked.blank else FILLED


def _write_one_of(asked: OneOf) -> str:
    words = CHOICES.get(asked.field)
    if words is None:
        listed = ", ".join(sorted(asked.values))
        return f"={listed}"
    known = [word for value, word in words.items() if value in asked.values]
    return ", ".join([*known, *sorted(asked.values - words.keys())])


def _write_between(asked: Between) -> str:
    first, last = asked.first, asked.last
    named = _named(first, last) if isinstance(first, date) and isinstance(last, date) else ""
    return named or _from_to(_plain(first), _plain(last))


def _from_to(first: str, last: str) -> str:
    if first == last:
        return first
    if not first:
        return f"<= {last}"
    return f"{first}–{last}" if last else f">= {first}"


def _plain(end: date | int | None) -> str:
    if isinstance(end, date):
        return format_day(end)
    return "" if end is None else format_money(end)


def _named(first: date, last: date) -> str:
    """Return a year or month that two days span."""
    if (first, last) == (first_of(Unit.YEAR, first), last_of(Unit.YEAR, first)):
        return f"{first.year}"
    if (first, last) == (first_of(Unit.MONTH, first), last_of(Unit.MONTH, first)):
        return f"{first.month}/{first.year}"
    return ""


_UNIT_WORDS = {Unit.DAY: "ngày", Unit.WEEK: "tuần", Unit.MONTH: "tháng", Unit.YEAR: "năm"}


def _write_within(asked: Within) -> str:
    first, last, word = asked.first, asked.last, _UNIT_WORDS[asked.unit]
    begins, ends = (_counted(end, asked.unit, word) for end in (first, last))
    if first is None or last is None:
        return _from_to(begins, ends)
    nearest = 0 if asked.unit is Unit.DAY else 1
    if nearest == first < last:
        return f"{last} {word} tới"
    if first < last == -nearest:
        return f"{-first} {word} qua"
    return begins if first == last and abs(first) < 2 else f"{begins}–{ends}"


def _counted(end: int | None, unit: Unit, word: str) -> str:
    """Return one day or unit, counted from that of the day."""
    if end is None:
        return ""
    if abs(end) < 2:
        return _NEAR_WORDS[end] if unit is Unit.DAY else f"{word} {_SIDES[end]}"
    return f"{end} {word} tới" if end > 0 else f"{-end} {word} trước"


_NEAR_WORDS = {-1: "hôm qua", 0: "hôm nay", 1: "ngày mai"}
_SIDES = {-1: "trước", 0: "này", 1: "tới"}


_WRITERS: Mapping[type[Filter], Callable[..., str]] = {
    Holds: _write_holds,
    Blank: _write_blank,
    OneOf: _write_one_of,
    Between: _write_between,
    Within: _write_within,
}
