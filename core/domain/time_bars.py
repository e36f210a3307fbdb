"""Cards as bars along the years: what is drawn, and where between two days it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from core.domain.cover import CoverPeriod, chains
from core.domain.days import FIRST_DAY, LAST_DAY, ONE_DAY, days_between, months_before

_YEARS_BACK, _YEARS_AHEAD = 2, 1


class Payer(StrEnum):
    """Who pays for a card, by the group of its legal point."""

    WORK = "work"
    FUND = "fund"
    STATE = "state"
    SUPPORT = "support"
    HOUSEHOLD = "household"
    UNKNOWN = "unknown"


_BY_GROUP = dict(zip("12345", Payer, strict=False))


@dataclass(frozen=True)
class TimeBar:
    """One card and who pays for it."""

    period: CoverPeriod
    payer: Payer


@dataclass(frozen=True)
class Gap:
    """Days without cover, both included; an `open` one reaches to the day asked about."""

    first: date
    last: date
    open: bool = False

    @property
    def days(self) -> int:
        """How many days it is long."""
        return days_between(self.first, self.last) + 1


@dataclass(frozen=True)
class TimeRow:
    """The cards of one person, earliest first, and the gaps that count."""

    name: str
    bars: tuple[TimeBar, ...] = ()
    gaps: tuple[Gap, ...] = ()


def time_row(name: str, periods: Sequence[CoverPeriod], day: date, limit: int) -> TimeRow:
    """Return a person's cards as bars; gaps of `limit` days and more are marked.

    The gap up to `day` is one the next card would have if it began on that day.
    """
    joined = chains(periods)
    gaps = [Gap(before.last + ONE_DAY, after.first - ONE_DAY) for before, after in pairwise(joined)]
    if joined and joined[-1].last < day - ONE_DAY:
        gaps.append(Gap(joined[-1].last + ONE_DAY, day - ONE_DAY, open=True))
    bars = [
        TimeBar(period, _BY_GROUP.get((period.point or "")[:1], Payer.UNKNOWN))
        for period in sorted(periods, key=lambda p: (p.first, p.last))
    ]
    return TimeRow(name, tuple(bars), tuple(gap for gap in gaps if gap.days >= limit))


@dataclass(frozen=True)
class TimeSpan:
    """The days that are seen, both included."""

    first: date
    last: date

    def part(self, day: date) -> float:
        """Return where a day begins, as a part of the span; outside it below 0 or above 1."""
        return days_between(self.first, day) / self._days

    def cut(self, first: date, last: date) -> tuple[float, float] | None:
        """Return from where to where some days are seen, None where none of them is."""
        if last < self.first or first > self.last:
            return None
        return max(0.0, self.part(first)), min(1.0, self.part(last) + 1 / self._days)

    @property
    def years(self) -> tuple[tuple[int, float, float], ...]:
        """The years seen, each with where it begins and ends."""
        cuts = [
            (year, self.cut(date(year, 1, 1), date(year, 12, 31)))
            for year in range(self.first.year, self.last.year + 1)
        ]
        return tuple((year, *cut) for year, cut in cuts if cut)

    def moved(self, days: int, within: "TimeSpan") -> "TimeSpan":
        """Return the span some days later (earlier where negative), as far as `within` reaches."""
        least = days_between(self.first, within.first)
        most = days_between(self.last, within.last)
        step = timedelta(days=max(min(0, least), min(max(0, most), days)))
        return TimeSpan(self.first + step, self.last + step)

    @property
    def _days(self) -> int:
        return days_between(self.first, self.last) + 1


def span_at(day: date) -> TimeSpan:
    """Return the span seen first: from two years before a day to one year after it."""
    return TimeSpan(months_before(day, 12 * _YEARS_BACK), _after(day, 12 * _YEARS_AHEAD))


def whole_span(rows: Sequence[TimeRow], day: date) -> TimeSpan:
    """Return how far one can look: all cards, and the span seen first."""
    near = span_at(day)
    periods = [bar.period for row in rows for bar in row.bars]
    return TimeSpan(
        min([near.first, *(p.first for p in periods)]),
        max([near.last, *(p.last for p in periods)]),
    )


def _after(day: date, months: int) -> date:
    return max(FIRST_DAY, min(LAST_DAY, months_before(day, -months)))
