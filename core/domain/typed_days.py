"""Days as people type them."""

import re
from collections.abc import Sequence
from datetime import date

from core.domain.days import KNOWN_DAYS, format_day, is_known_day
from core.domain.errors import ClerkError

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
    days = [day for day in _meant(text.strip()) if is_known_day(day)]
    return days[0] if len(days) == 1 else None


def read_day(text: str) -> date:
    """Return the day of a text as `parse_day` does; raises `ClerkError` saying why it is none."""
    said = text.strip()
    days = [day for day in _meant(said) if is_known_day(day)]
    if len(days) == 1:
        return days[0]
    if days:
        either = " hoặc ".join(map(format_day, days))
        raise ClerkError(f"“{said}” có thể là ngày {either}; hãy gõ có dấu gạch chéo.")
    if _meant(said):
        raise ClerkError(f"“{said}” nằm ngoài các ngày tính được, {KNOWN_DAYS}; hãy gõ lại.")
    raise ClerkError(
        f"“{said}” không phải là ngày có thật; hãy gõ như 31/12/2026, 31/12/26, 311226 hoặc "
        "2026-12-31."
    )


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
    if day > today and str(day.year) not in said:
        day = _day(str(day.day), str(day.month), str(day.year - 100)) or day
    return format_day(day)


def _meant(said: str) -> list[date]:
    """Return the days a text can mean, the earliest first."""
    if found := _YEAR_FIRST.fullmatch(said):
        return _days(found.groups()[::-1])
    if found := _WITH_SIGNS.fullmatch(said):
        return _days(found.groups())
    if not (said.isascii() and said.isdigit()):
        return []
    runs = _days(*(_cut(said, run) for run in _RUNS.get(len(said), ())))
    return runs or (_days((said[6:], said[4:6], said[:4])) if len(said) == 8 else [])


def _cut(digits: str, lengths: tuple[int, int, int]) -> tuple[str, str, str]:
    day, month, _ = lengths
    return digits[:day], digits[day : day + month], digits[day + month :]


def _days(*parts: Sequence[str]) -> list[date]:
    return sorted({found for day, month, year in parts if (found := _day(day, month, year))})


def _day(day: str, month: str, year: str) -> date | None:
    century = 2000 if len(year) == 2 else 0
    try:
        return date(century + int(year), int(month), int(day))
    except ValueError:
        return None
