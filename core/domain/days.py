"""Days, months and birth dates as the office counts them.

Days are inclusive everywhere, from and to; lengths come from `days_between`.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

ONE_DAY = timedelta(days=1)
# The days the program knows; births, cards and rules of living people lie well within them, and
# whatever the rules add to one of them is still a day of the calendar.
FIRST_DAY, LAST_DAY = date(1880, 1, 1), date(2100, 12, 31)


def is_known_day(day: date) -> bool:
    """Return whether the program reckons with `day`; outside it answers nothing."""
    return FIRST_DAY <= day <= LAST_DAY


def known_first(day: date | None) -> date | None:
    """Return the first day of something kept, moved into the days the program knows."""
    return day and max(day, FIRST_DAY)


def known_last(day: date | None) -> date | None:
    """Return the last day of something kept; one after the days the program knows is open."""
    return day if day is None or day <= LAST_DAY else None


def days_between(first: date, last: date) -> int:
    """Return how many days lie from `first` to `last`, counting only one of the two ends."""
    return (last - first).days


def month_end(day: date) -> date:
    """Return the last day of `day`'s month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def end_after_months(first: date, months: int) -> date:
    """Return the last day of a card that begins on `first` and runs `months` whole months.

    It is the day before the same day `months` later, or the month's last day where that month
    has no such day: 2026-11-30 and 3 months give 2027-02-28.
    """
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    if first.day > length:
        return date(year, month + 1, length)
    return date(year, month + 1, first.day) - ONE_DAY


def months_begun(first: date, last: date) -> int:
    """Return how many months, counted from `first`, have begun by `last`; both included.

    It is the number of whole months that reach from `first` to `last` when a month only begun
    counts as a whole one, and 0 when `last` lies before `first`.
    """
    if last < first:
        return 0
    months = (last.year - first.year) * 12 + last.month - first.month
    if months and last <= end_after_months(first, months):
        return months
    return months + 1


def months_before(day: date, months: int) -> date:
    """Return the same day `months` earlier, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class Unit(StrEnum):
    """What spans of days are counted in; a week begins on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_LENGTHS = {Unit.DAY: 1, Unit.WEEK: 7}
_FAR = days_between(FIRST_DAY, LAST_DAY)  # of any unit, more than the known days have


def first_of(unit: Unit, day: date, ahead: int = 0) -> date:
    """Return the first day of the unit so many units after that of `day`.

    Beyond the days the program knows it is the nearest of these.
    """
    return _known(_start(unit, day, ahead))


def last_of(unit: Unit, day: date, ahead: int = 0) -> date:
    """Return the last day of the unit so many units after that of `day`, as `first_of` does."""
    return _known(_start(unit, day, ahead + 1) - 1)


def _start(unit: Unit, day: date, ahead: int) -> int:
    """Return the ordinal of a unit's first day, perhaps one the program does not know."""
    ahead = max(-_FAR, min(ahead, _FAR))
    if unit in _LENGTHS:
        into = day.weekday() if unit is Unit.WEEK else 0
        return day.toordinal() - into + ahead * _LENGTHS[unit]
    month = day.month - 1 if unit is Unit.MONTH else 0
    year, month = divmod(day.year * 12 + month + ahead * _MONTHS[unit], 12)
    known = max(FIRST_DAY.year - 1, min(year, LAST_DAY.year + 1))
    return date(known, month + 1, 1).toordinal()


def _known(ordinal: int) -> date:
    return date.fromordinal(max(FIRST_DAY.toordinal(), min(ordinal, LAST_DAY.toordinal())))


def format_day(day: date | None) -> str:
    """Return `day` as dd/mm/yyyy, or nothing when it is not known."""
    return day.strftime("%d/%m/%Y") if day else ""


KNOWN_DAYS = f"từ {format_day(FIRST_DAY)} đến {format_day(LAST_DAY)}"


class Precision(StrEnum):
    """How much of a birth date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Birth:
    """A birth date as far as it is known; `first` is the earliest day it can mean."""

    first: date
    precision: Precision = Precision.DAY

    @classmethod
    def parse_iso(cls, text: str) -> Self:
        """Read `YYYY-MM-DD`, `YYYY-MM` or `YYYY`."""
        parts = [int(part) for part in text.split("-")]
        precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(parts) - 1]
        year, month, day = (*parts, 1, 1)[:3]
        return cls(date(year, month, day), precision)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        if self.precision is Precision.DAY:
            return self.first
        if self.precision is Precision.MONTH:
            return month_end(self.first)
        return self.first.replace(month=12, day=31)

    @property
    def full(self) -> bool:
        """Whether day, month and year are known."""
        return self.precision is Precision.DAY

    def iso(self) -> str:
        """Return `YYYY-MM-DD`, `YYYY-MM` or `YYYY`."""
        length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[self.precision]
        return self.first.isoformat()[:length]

    def shown(self) -> str:
        """Return dd/mm/yyyy, mm/yyyy or yyyy."""
        return "/".join(reversed(self.iso().split("-")))

    def agrees(self, other: Self) -> bool:
        """Return whether both may be the same day, compared at the coarser precision."""
        return self.first <= other.last and other.first <= self.last

    def surely_from(self, years: int, day: date) -> bool:
        """Return whether the person certainly is `years` old or more on `day`."""
        return age_on(self.last, day) >= years

    def surely_under(self, years: int, day: date) -> bool:
        """Return whether the person certainly is younger than `years` on `day`."""
        return age_on(self.first, day) < years


def make_birth(year: int, month: int | None = None, day: int | None = None) -> Birth | None:
    """Return a birth as far as it is named, None for a date that cannot be."""
    if day and not month:
        return None
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return Birth(first, precision) if is_known_day(first) else None


def age_on(born: date, day: date) -> int:
    """Return the completed years of somebody born on `born`; 29 February counts on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def birthday(born: date, years: int) -> date:
    """Return the day somebody completes `years`; 29 February moves to 1 March."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)
