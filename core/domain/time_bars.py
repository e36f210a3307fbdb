"""Cards as bars along the years: what is drawn, and where between two days it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.countdown import Gap, gaps_between
from core.domain.cover import CoverPeriod
from core.domain.days import FIRST_DAY, LAST_DAY, days_between, months_before

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
class TimeRow:
    """The cards of one person, earliest first, and the gaps that count."""

    name: str
    bars: tuple[TimeBar, ...] = ()
    gaps: tuple[Gap, ...] = ()


def time_row(name: str, periods: Sequence[CoverPeriod], day: date, limit: int) -> TimeRow:
    """Return a person's cards as bars; gaps of `limit` days and more are marked.

    The gap up to `day` is one the next card would have if it began on that day.
    """
    found = gaps_between(periods, day, lambda _: limit)
    bars = [
        TimeBar(period, _BY_GROUP.get((period.point or "")[:1], Payer.UNKNOWN))
        for period in sorted(periods, key=lambda p: (p.first, p.last))
    ]
    return TimeRow(name, tuple(bars), tuple(gap for gap in found if gap.is_long))


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
