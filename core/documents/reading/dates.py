"""Days and births as people write them in cells and sentences."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from core.documents.reading.sheets import Cell, tidy
from core.domain.days import (
    LAST_DAY,
    Birth,
    Precision,
    format_day,
    make_birth,
    month_end,
)

_EPOCH = date(1899, 12, 30)
_YEARS_AS_SERIALS = range(1900, 2101)
_LAST_SERIAL = (LAST_DAY - _EPOCH).days
_CENTURY_OF_CARDS = 2000

_SPOT = re.compile(
    r"""
    (?<!\d)(?P<d1>\d{1,2})\s*tháng\s*(?P<m1>\d{1,2})\s*năm\s*(?P<y1>\d{4})(?!\d)
    | (?<!\d)(?P<y2>\d{4})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<d2>\d{1,2})(?!\d)
    | (?<!\d)(?P<d3>\d{1,2})\s?(?P<s3>[-/.])\s?(?P<m3>\d{1,2})\s?(?P=s3)\s?(?P<y3>\d{4}|\d{2})(?!\d)
    | (?<!\d)(?P<m4>\d{1,2})\s*(?:[-/.]|năm)\s*(?P<y4>\d{4})(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FORMS = ("1", "2", "3", "4")
_SHARED_YEAR = re.compile(
    r"(?<![\d/.-])(\d{1,2}[/.]\d{1,2})(\s*(?:-|–|đến|tới)\s*(?:ngày\s*)?\d{1,2}[/.]\d{1,2}[/.](\d{4}))"
)
_CLOCK = re.compile(r"[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(AM|PM|SA|CH|Z)?$", re.IGNORECASE)
_YEAR = re.compile(r"(?:năm\s*)?[^\w]*(?:0{1,2}[-/.]0{1,2}[-/.])?[^\w]*(\d{4})", re.IGNORECASE)
_MONTH = re.compile(r"0{1,2}([-/.])(\d{1,2})\1(\d{4})")
_SHORT_MONTH = re.compile(r"(?:tháng\s*)?(\d{1,2})[/.-](\d{2})", re.IGNORECASE)
_STAMP = re.compile(r"(\d{8})(?:[01]\d|2[0-3])[0-5]\d")
_MONTH_LAST = re.compile(r"(\d{4})-(\d{1,2})")


@dataclass(frozen=True)
class Spot:
    """A date in a sentence: where it stands, and the day or month it names (None: impossible)."""

    start: int
    end: int
    day: Birth | None
    short_year: bool = False


def find_dates(text: str) -> list[Spot]:
    """Return the dates in a sentence, in order; two-figure years are of this century."""
    return [
        Spot(found.start(), found.end(), _named_day(found), len(found["y3"] or "") == 2)
        for found in _SPOT.finditer(text)
    ]


def with_full_years(text: str) -> str:
    """Write out a year two dates share: 01/01-31/12/2026."""
    return _SHARED_YEAR.sub(r"\1/\3\2", text)


def _named_day(found: re.Match[str]) -> Birth | None:
    form = next(form for form in _FORMS if found["y" + form])
    year = found["y" + form]
    full_year = int(year) if len(year) == 4 else _CENTURY_OF_CARDS + int(year)
    day = found["d" + form] if form != "4" else None
    return make_birth(full_year, int(found["m" + form]), int(day) if day else None)


def read_birth(value: Cell) -> Birth | None:
    """Return the birth a cell names; None when it names none or cannot be right."""
    if isinstance(value, bool):
        return None
    if isinstance(value, date):
        return None if is_year_as_date(value) else _on(value)
    if isinstance(value, (int, float)):
        return _birth_of_number(value)
    return _birth_of_text(tidy(value)) if isinstance(value, str) else None


def is_year_as_date(value: Cell) -> bool:
    """Return whether a date cell most likely holds a year that was typed into it."""
    return isinstance(value, date) and (_plain(value) - _EPOCH).days in _YEARS_AS_SERIALS


def read_day(value: Cell) -> date | None:
    """Return the full day a cell names, else None."""
    birth = _read_moment(value)
    return birth.first if birth and birth.full else None


def read_first(value: Cell) -> date | None:
    """Return the day a card begins: a month begins with its first day."""
    birth = _read_moment(value)
    return birth.first if birth and birth.precision is not Precision.YEAR else None


def read_month(value: Cell) -> date | None:
    """Return the day a column of months begins with; there 01/27 is January 2027."""
    found = _SHORT_MONTH.fullmatch(tidy(value)) if isinstance(value, str) else None
    if found is None:
        return read_first(value)
    month = make_birth(_CENTURY_OF_CARDS + int(found[2]), int(found[1]))
    return month.first if month else None


def read_last(value: Cell) -> date | None:
    """Return the day a card ends: a month ends with its last day."""
    birth = _read_moment(value)
    if birth is None or birth.precision is Precision.YEAR:
        return None
    return birth.last


def last_day(moment: Birth) -> date:
    """Return the last day a day or month named in a sentence can mean."""
    return moment.first if moment.full else month_end(moment.first)


def shown(value: Cell) -> str:
    """Return a cell as people would read it."""
    if is_year_as_date(value) and isinstance(value, date):
        return f"{format_day(_plain(value))} (năm {(_plain(value) - _EPOCH).days}?)"
    if isinstance(value, date):
        return format_day(_plain(value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return tidy(str(value))


def _read_moment(value: Cell) -> Birth | None:
    birth = read_birth(value)
    if birth is None and isinstance(value, str):
        spots = find_dates(tidy(value))
        return spots[0].day if len(spots) == 1 else None
    return birth


def _plain(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _on(value: date) -> Birth | None:
    day = _plain(value)
    return make_birth(day.year, day.month, day.day)


def _birth_of_number(value: float) -> Birth | None:
    if not math.isfinite(value):
        return None
    whole = int(value)
    if whole in _YEARS_AS_SERIALS and whole == value:
        return make_birth(whole)
    if _YEARS_AS_SERIALS[-1] < whole <= _LAST_SERIAL:
        return _on(_EPOCH + timedelta(days=whole))
    return _birth_of_compact(f"{whole:08d}") if whole == value else None


@lru_cache(maxsize=20_000)
def _birth_of_text(text: str) -> Birth | None:
    bare = _CLOCK.sub("", text)
    return next((birth for birth in _readings(bare) if birth), None)


def _readings(text: str) -> Iterator[Birth | None]:
    if found := _YEAR.fullmatch(text):
        yield make_birth(int(found[1]))
    if found := _MONTH.fullmatch(text):
        yield make_birth(int(found[3]), int(found[2]))
    if found := _MONTH_LAST.fullmatch(text):
        yield make_birth(int(found[1]), int(found[2]))
    yield _birth_of_compact(text)
    yield _only_date(text)


def _birth_of_compact(text: str) -> Birth | None:
    """Read yyyymmdd or ddmmyyyy; no eight figures make sense both ways.

    Files for the agency write yyyymmddhhmm too, and zeros for what is not known.
    """
    if found := _STAMP.fullmatch(text):
        text = found[1]
    if len(text) != 8 or not (text.isascii() and text.isdigit()):
        return None
    by_year = make_birth(int(text[:4]), int(text[4:6]), int(text[6:]))
    known = by_year or make_birth(int(text[4:]), int(text[2:4]), int(text[:2]))
    if known or not text.endswith("00"):
        return known
    return make_birth(int(text[:4]), int(text[4:6]) or None)


def _only_date(text: str) -> Birth | None:
    """Return the one date a text consists of; a year of two figures is not guessed."""
    spots = find_dates(text)
    if len(spots) != 1:
        return None
    spot = spots[0]
    around = text[: spot.start] + text[spot.end :]
    if any(letter.isdigit() for letter in around) or spot.short_year:
        return None
    return spot.day
