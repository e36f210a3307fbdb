"""Days as people type them."""

import re
from datetime import date

from core.domain.days import format_day, is_known_day

_WITH_SIGNS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_FIRST = 1900  # the earliest year of birth
# Lengths of day, month and year in a run of digits, by the number of digits.
_RUNS = {4: ((1, 1, 2),), 5: ((2, 1, 2), (1, 2, 2)), 6: ((2, 2, 2),), 8: ((2, 2, 4),)}


def parse_day(text: str) -> date | None:
    """Return the day in `1/7/2026`, `01072026`, `010726`, `5326` or `2026-07-01`, else None.

    Two digits of a year mean 20xx. Five digits that may mean two days mean none; nor does a day
    the program does not reckon with.
    """
    said = text.strip()
    if found := _YEAR_FIRST.fullmatch(said):
        return _day(*reversed(found.groups()))
    if found := _WITH_SIGNS.fullmatch(said):
        return _day(*found.groups())
    if not (said.isascii() and said.isdigit()):
        return None
    days = {day for run in _RUNS.get(len(said), ()) if (day := _run(said, run))}
    if not days and len(said) == 8:
        return _day(said[6:], said[4:6], said[:4])
    return days.pop() if len(days) == 1 else None


def birth_text(text: str, today: date) -> str:
    """Return a birth as typed in the office's form, dd/mm/yyyy; what is no day stays as it is.

    Four digits that can be a year of birth are one; two digits of a year that would lie after
    `today` mean 19xx.
    """
    said = text.strip()
    if len(said) == 4 and said.isascii() and said.isdigit() and _FIRST <= int(said) <= today.year:
        return said
    day = parse_day(said)
    if day is None:
        return said
    if day > today and not re.search(str(day.year), said):
        day = _day(str(day.day), str(day.month), str(day.year - 100)) or day
    return format_day(day)


def _run(digits: str, lengths: tuple[int, int, int]) -> date | None:
    day, month, _ = lengths
    return _day(digits[:day], digits[day : day + month], digits[day + month :])


def _day(day: str, month: str, year: str) -> date | None:
    century = 2000 if len(year) == 2 else 0
    try:
        found = date(century + int(year), int(month), int(day))
    except ValueError:
        return None
    return found if is_known_day(found) else None
