"""Spans of days and numbers as people type them under a heading.

A text comes as `search_key` leaves it: without case and accents.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from core.domain.days import ONE_DAY, Unit, first_of, is_known_day, last_of
from core.domain.typed_days import parse_day

End = date | int | None


@dataclass(frozen=True)
class Span:
    """From `first` to `last`, both included; None is open.

    With a unit both count units from the one a day lies in; without they are days or numbers.
    """

    first: End
    last: End
    unit: Unit | None = None

    @property
    def backward(self) -> bool:
        """Whether it ends before it begins."""
        if self.first is None or self.last is None:
            return False
        return self.first > self.last  # type: ignore[operator]  # both ends are of one kind


Reader = Callable[[str], Span | None]
_OPEN = Span(None, None)
_CUT = re.compile(r" ?(?:–|—|\.\.+|…|->|→|~) ?| den | - ")
_DIGITS = re.compile(r"(-?(?:\d{1,15}|\d{1,3}(?:[. ]\d{3}){1,4}))(?: ?(?:d|dong|ngay))?")
_YEAR = re.compile(r"(?:nam )?(?P<year>\d{4})")
_MONTH = re.compile(r"(?:thang )?(?P<month>\d{1,2})[/.\-](?P<year>\d{4})")
_MONTH_LAST = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})")
_QUARTER = re.compile(r"quy (?P<quarter>[1-4])[/.\-](?P<year>\d{4})")
_AHEAD, _BACK = "(?P<ahead>toi|sau|nua)", "(?:truoc|qua|ngoai)"
_MANY = re.compile(rf"(?P<many>\d{{1,4}}) (?P<unit>ngay|tuan|thang|nam) (?:{_AHEAD}|{_BACK})")
_ONE = re.compile(rf"(?P<unit>tuan|thang|nam) (?:(?P<now>nay)|{_AHEAD}|{_BACK})")
_UNITS = {"ngay": Unit.DAY, "tuan": Unit.WEEK, "thang": Unit.MONTH, "nam": Unit.YEAR}
_NEAR = {"hom nay": 0, "hom qua": -1, "ngay mai": 1}


def read_days(text: str, day: date) -> Span | None:
    """Return the days a text means, seen from `day`; None where it means none.

    A day, month, quarter or year; “30 ngay toi”, “thang nay”; one of these after a sign; from one
    to another.
    """
    whole, fixed = partial(_days, whole=True), partial(_fixed, day=day)
    return _read(text, whole, partial(_days, whole=False), fixed)


def read_numbers(text: str) -> Span | None:
    """Return the numbers a text means, None where it means none."""
    return _read(text, _number, _number, lambda span: span)


def _read(text: str, whole: Reader, end: Reader, fixed: Callable[[Span], Span]) -> Span | None:
    alone = whole(text) or _signed(text, end)
    if alone:
        return alone
    for first, last in _cuts(text.removeprefix("tu ")):
        begins, ends = (end(part) if part else _OPEN for part in (first, last))
        if begins and ends:
            return _joined(begins, ends, fixed)
    return None


def _signed(text: str, end: Reader) -> Span | None:
    for signs, bounded in _SIGNS.items():
        sign = next((sign for sign in signs if text.startswith(sign)), "")
        if sign and (meant := end(text.removeprefix(sign).strip())):
            return bounded(meant)
    return None


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """Yield both sides of what may stand between two ends; a plain hyphen may."""
    for found in _CUT.finditer(text):
        if len(text) > len(found[0]):
            yield text[: found.start()].strip(), text[found.end() :].strip()
    for place, letter in enumerate(text):
        if letter == "-" and 0 < place < len(text) - 1:
            yield text[:place].strip(), text[place + 1 :].strip()


def _joined(begins: Span, ends: Span, fixed: Callable[[Span], Span]) -> Span:
    units = {end.unit for end in (begins, ends) if end is not _OPEN}
    if len(units) > 1:
        begins, ends = fixed(begins), fixed(ends)
    return Span(begins.first, ends.last, (ends if begins is _OPEN else begins).unit)


def _fixed(span: Span, day: date) -> Span:
    """Return the days a span counted in units means."""
    if span.unit is None or not (isinstance(span.first, int) and isinstance(span.last, int)):
        return span
    return Span(first_of(span.unit, day, span.first), last_of(span.unit, day, span.last))


def _next(end: End) -> End:
    return end + ONE_DAY if isinstance(end, date) else end if end is None else end + 1


def _before(end: End) -> End:
    return end - ONE_DAY if isinstance(end, date) else end if end is None else end - 1


_SIGNS: Mapping[tuple[str, ...], Callable[[Span], Span]] = {
    (">=", "≥", "tu "): lambda end: replace(end, last=None),
    ("<=", "≤", "den "): lambda end: replace(end, first=None),
    (">", "sau "): lambda end: replace(end, first=_next(end.last), last=None),
    ("<", "truoc "): lambda end: replace(end, first=None, last=_before(end.first)),
    ("=",): lambda end: end,
}


def _number(text: str) -> Span | None:
    found = _DIGITS.fullmatch(text)
    if not found:
        return None
    number = int(re.sub(r"[. ]", "", found[1]))
    return Span(number, number)


def _days(text: str, *, whole: bool) -> Span | None:
    """Return what one day or span of days means; as an end “5 ngay toi” is one day, not five."""
    return _calendar(text) or _one_day(text) or _counted(text, whole=whole)


def _one_day(text: str) -> Span | None:
    day = parse_day(text)
    return Span(day, day) if day else None


def _calendar(text: str) -> Span | None:
    """Return a named year, quarter or month."""
    found = next((f for p in _SPANS if (f := p.fullmatch(text))), None)
    if not found:
        return None
    named = {name: int(number) for name, number in found.groupdict().items()}
    quarter, month = named.get("quarter"), named.get("month")
    first_month = quarter * 3 - 2 if quarter else month or 1
    last_month = quarter * 3 if quarter else month or 12
    if not 1 <= first_month <= 12:
        return None
    first, last = (date(named["year"], number, 1) for number in (first_month, last_month))
    last = last_of(Unit.MONTH, last)
    return Span(first, last) if is_known_day(first) and is_known_day(last) else None


_SPANS = (_YEAR, _MONTH, _MONTH_LAST, _QUARTER)


def _counted(text: str, *, whole: bool) -> Span | None:
    """Return a span that goes along with the day."""
    if text in _NEAR:
        return Span(_NEAR[text], _NEAR[text], Unit.DAY)
    if found := _ONE.fullmatch(text):
        ahead = 0 if found["now"] else 1 if found["ahead"] else -1
        return Span(ahead, ahead, _UNITS[found["unit"]])
    if found := _MANY.fullmatch(text):
        many, unit = int(found["many"]), _UNITS[found["unit"]]
        return _many(many if found["ahead"] else -many, unit, whole=whole)
    return None


def _many(many: int, unit: Unit, *, whole: bool) -> Span:
    if not whole:
        return Span(many, many, unit)
    nearest = 0 if unit is Unit.DAY else 1 if many > 0 else -1
    return Span(min(nearest, many), max(nearest, many), unit)
