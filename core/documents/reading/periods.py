"""First and last days of cards, from cells and from sentences."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from core.documents.reading.dates import (
    Spot,
    find_dates,
    last_day,
    read_first,
    read_last,
    with_full_years,
)
from core.documents.reading.sheets import Cell, is_blank, tidy
from core.documents.reading.values import read_text
from core.domain.days import end_after_months, is_known_day
from core.domain.records import ReadPeriod

NO_END = "không có ngày hết hạn thẻ"
UNREADABLE = "không đọc được hạn thẻ"
REVERSED = "Ngày bắt đầu của thẻ đứng sau ngày hết hạn; cần xem lại."
UNREADABLE_START = "Ngày bắt đầu của thẻ không đọc được; cần xem lại."
NO_DATE = "ghi chú không nói ngày hết hạn thẻ"
SEVERAL = "ghi chú có nhiều ngày, không rõ ngày nào là ngày hết hạn thẻ"

_PARTS = re.compile(r"[;\n\r,]|\bvà\b")
_JOINED = re.compile(
    r"\s*(?:-|–|—|→|->|=>|~|đến|tới|hết)(?:\s*(?:hết|ngày|tháng))*\s*:?\s*", re.IGNORECASE
)
_UNTIL = re.compile(
    r"(?<!\w)(?<!gia\s)(?:đến|tới|hết|hạn|hsd|giá trị|gtsd|kết thúc)"
    r"(?:\s*(?:hết|hạn|thẻ|bhyt|sử dụng|dùng|là|vào|ngày|tháng|cuối))*\s*[:=]?\s*",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!\w)(?:từ|bắt đầu|kể từ)(?:\s*(?:ngày|tháng))*\s*:?\s*", re.IGNORECASE)
_MONTHS = re.compile(r"(?<!\d)(\d{1,2})\s*tháng(?!\s*\d)", re.IGNORECASE)
_ONLY_MONTHS = re.compile(r"(\d{1,2})\s*(?:t|th)?\.?", re.IGNORECASE)
_LONGEST = 60
_ELSEWHERE = re.compile(
    r"chết|mất|tử vong|chuyển|đóng|nộp|biên lai|thu tiền|sinh|cấp|in thẻ|giảm|báo|ngừng|dừng|"
    r"nghỉ|thôi|thu hồi|gia hạn",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """The periods of a row, or why there are none; `warning` on what could not be read."""

    periods: tuple[ReadPeriod, ...] = ()
    problem: str = ""
    warning: str = ""


def read_periods(first: Cell, last: Cell) -> Found:
    """Return the periods of two cells; either may hold one range or several."""
    if is_blank(last):
        ranges = _ranges(first)
        return checked(ranges) if ranges else Found(problem=NO_END)
    if ranges := _ranges(last):
        return checked(ranges)
    if lists := _paired_lists(first, last):
        return checked(lists)
    end = read_last(last)
    if end is None:
        return Found(problem=UNREADABLE)
    start = read_first(first)
    if start is None and not is_blank(first):
        return Found((ReadPeriod(None, end),), warning=UNREADABLE_START)
    return checked([ReadPeriod(start, end)])


def checked(periods: Sequence[ReadPeriod], warning: str = "") -> Found:
    """Return the periods as the file states them, with a warning about one that ends too early."""
    reverse = any(period.first and period.first > period.last for period in periods)
    return Found(tuple(periods), warning=REVERSED if reverse else warning)


def _ranges(cell: Cell) -> list[ReadPeriod]:
    """Return the ranges of a cell, nothing unless every date in it belongs to one."""
    if not isinstance(cell, str):
        return []
    periods = []
    for part in _PARTS.split(with_full_years(cell)):
        spots = find_dates(tidy(part))
        if len(spots) % 2:
            return []
        for start, end in zip(spots[::2], spots[1::2], strict=True):
            if start.day is None or end.day is None:
                return []
            periods.append(ReadPeriod(start.day.first, last_day(end.day)))
    return periods


def _paired_lists(first: Cell, last: Cell) -> list[ReadPeriod]:
    """Pair the lines of two cells that hold as many dates each."""
    if not (isinstance(first, str) and isinstance(last, str)):
        return []
    firsts, lasts = _listed(first, read_first), _listed(last, read_last)
    if len(firsts) == len(lasts) > 1 and None not in lasts:
        return [ReadPeriod(start, end) for start, end in zip(firsts, lasts, strict=True) if end]
    starts, ends = find_dates(tidy(first)), find_dates(tidy(last))
    if len(starts) != len(ends) or len(ends) < 2:
        return []
    return [
        ReadPeriod(start.day.first, last_day(end.day))
        for start, end in zip(starts, ends, strict=True)
        if start.day and end.day
    ]


def _listed(cell: str, read: Callable[[Cell], date | None]) -> list[date | None]:
    """Return the days of a cell that lists several, as 20260101;20270101."""
    return [read(part) for part in _PARTS.split(cell) if part.strip()]


def read_months(value: Cell) -> int | None:
    """Return the months a cell or a note counts: 12, "12 tháng", "thẻ 6 tháng"."""
    text = read_text(value)
    found = _ONLY_MONTHS.fullmatch(text) or _MONTHS.search(text)
    months = int(found[1]) if found else 0
    return months if 1 <= months <= _LONGEST else None


def read_note(note: str) -> Found:
    """Return the period a note speaks of, in whatever words."""
    text = with_full_years(tidy(note))
    spots = find_dates(text)
    if not spots:
        return Found(problem=NO_DATE)
    if any(spot.day is None for spot in spots):
        return Found(problem=UNREADABLE)
    period = _joined(text, spots) or _counted(text, spots) or _until(text, spots)
    if period:
        return checked([period])
    if len(spots) > 1:
        return Found(problem=SEVERAL)
    return _alone(text, spots[0])


def _joined(text: str, spots: Sequence[Spot]) -> ReadPeriod | None:
    """Return the last range of two dates that stand beside each other."""
    for start, end in reversed(list(pairwise(spots))):
        if _JOINED.fullmatch(text[start.end : end.start]) and start.day and end.day:
            return ReadPeriod(start.day.first, last_day(end.day))
    return None


def _counted(text: str, spots: Sequence[Spot]) -> ReadPeriod | None:
    """Return the period of so many months from a day."""
    months = _MONTHS.search(text)
    start = _after(_FROM, text, spots)
    if months is None or start is None or _after(_UNTIL, text, spots):
        return None
    end = end_after_months(start, int(months[1]))
    return ReadPeriod(start, end) if is_known_day(end) else None


def _until(text: str, spots: Sequence[Spot]) -> ReadPeriod | None:
    """Return the period whose last day a word such as "đến" or "hết hạn" announces."""
    ends = [last_day(spot.day) for spot in spots if spot.day and _announces(_UNTIL, text, spot)]
    if not ends:
        return None
    start = _after(_FROM, text, spots)
    return ReadPeriod(start if start and start <= max(ends) else None, max(ends))


def _after(word: re.Pattern[str], text: str, spots: Sequence[Spot]) -> date | None:
    return next(
        (spot.day.first for spot in spots if spot.day and _announces(word, text, spot)), None
    )


def _announces(word: re.Pattern[str], text: str, spot: Spot) -> bool:
    """Return whether a word, with nothing but small words after it, stands before a date."""
    return any(found.end() == spot.start for found in word.finditer(text, 0, spot.start))


def _alone(text: str, spot: Spot) -> Found:
    """Take a single date for the last day, unless the words around it speak of something else."""
    if _announces(_FROM, text, spot) or _ELSEWHERE.search(text):
        return Found(problem=NO_DATE)
    return Found((ReadPeriod(None, last_day(spot.day)),)) if spot.day else Found(problem=UNREADABLE)
