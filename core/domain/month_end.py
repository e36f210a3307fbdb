"""A month's figures as they were stated, and how the register tells that day now.

A month is frozen for its last day, once it has ended. What was stated stays as it is whatever is
written later; the difference is shown beside it, so that it can be explained.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from core.domain.classes import HouseholdClass
from core.domain.cover import COVERED, Status
from core.domain.days import ONE_DAY, format_day, is_known_day, months_before
from core.domain.days import month_end as last_day_of
from core.domain.errors import ClerkError
from core.domain.shares import Of, Share
from core.domain.summary import Summary
from core.domain.text import clean

NOWHERE = ""
"""Stands for the hamlet of people who live in no household."""
_FORMS = ("%Y-%m", "%m/%Y")


@dataclass(frozen=True)
class MonthFigure:
    """A hamlet's figures; `population` None where none was entered for the year."""

    hamlet: str
    people: int
    covered: int
    population: int | None
    status: Mapping[Status, int]
    losing_support: int

    @property
    def share(self) -> Share:
        """How many of how many have cover."""
        return Share(self.people, self.covered, self.population)

    def record(self) -> Mapping[str, Any]:
        """Return the figures as JSON-ready keys and values."""
        return {
            "people": self.people,
            "covered": self.covered,
            "rate": self.share.rate,
            "population": self.population,
            "population_rate": self.share.taken_of(Of.POPULATION),
            **{status.value: count for status, count in self.status.items()},
            "losing_support": self.losing_support,
        }


@dataclass(frozen=True)
class MonthFigures:
    """The figures of a month (YYYY-MM), worked out for `day`; the commune is the sum."""

    month: str
    day: date
    hamlets: tuple[MonthFigure, ...]
    by_class: Mapping[HouseholdClass, int]

    @property
    def total(self) -> MonthFigure:
        """The figures of the commune; its population only where every hamlet has one."""
        counted = [h.population for h in self.hamlets if h.hamlet != NOWHERE]
        known = [people for people in counted if people is not None]
        return MonthFigure(
            hamlet=NOWHERE,
            people=sum(h.people for h in self.hamlets),
            covered=sum(h.covered for h in self.hamlets),
            population=sum(known) if known and len(known) == len(counted) else None,
            status={s: sum(h.status[s] for h in self.hamlets) for s in Status},
            losing_support=sum(h.losing_support for h in self.hamlets),
        )


@dataclass(frozen=True)
class MonthEnd:
    """A frozen month: by whom and when (UTC), in which deed."""

    figures: MonthFigures
    note: str
    user: str
    at: datetime
    deed: int

    @property
    def month(self) -> str:
        """The month as YYYY-MM."""
        return self.figures.month


@dataclass(frozen=True)
class MonthLine:
    """A hamlet, or the commune where it is the `whole`: as stated, and as told now.

    One of the two is None for a hamlet that was not there then, or is there no more.
    """

    hamlet: str
    stated: MonthFigure | None
    now: MonthFigure | None
    whole: bool = False

    @property
    def people_change(self) -> int:
        """How many people more are told of now than were stated."""
        return _people(self.now) - _people(self.stated)

    @property
    def covered_change(self) -> int:
        """How many more of them have cover."""
        return _covered(self.now) - _covered(self.stated)

    @property
    def other_changes(self) -> Mapping[str, int]:
        """By how many each status, and who loses support, is told otherwise, where it is."""
        was, now = _others(self.stated), _others(self.now)
        return {key: now[key] - was[key] for key in was if now[key] != was[key]}

    @property
    def differs(self) -> bool:
        """Whether anything is told otherwise now; the population entered is no part of it."""
        return _counts(self.stated) != _counts(self.now)

    def record(self) -> Mapping[str, Any]:
        """Return the line as JSON-ready keys and values."""
        return {
            "hamlet": None if self.whole else self.hamlet,
            "stated": self.stated.record() if self.stated else None,
            "now": self.now.record() if self.now else None,
            "people_change": self.people_change,
            "covered_change": self.covered_change,
            "other_changes": self.other_changes,
        }


@dataclass(frozen=True)
class MonthCompared:
    """A frozen month beside what the register tells of that day now."""

    end: MonthEnd
    lines: tuple[MonthLine, ...]
    total: MonthLine

    @property
    def differs(self) -> bool:
        """Whether anything is told otherwise now."""
        return any(line.differs for line in self.lines)


def read_month(text: str) -> str:
    """Return a month (2026-10 or 10/2026) as YYYY-MM; anything else raises `ClerkError`."""
    said = clean(text)
    for form in _FORMS:
        try:
            found = date.fromisoformat(f"{_parts(said, form)}-01")
        except ValueError:
            continue
        if is_known_day(found):
            return found.isoformat()[:7]
    raise ClerkError(f"Không đọc được tháng “{said}”; hãy gõ như 10/2026 hoặc 2026-10.")


def _parts(text: str, form: str) -> str:
    if form == "%Y-%m":
        return text
    month, _, year = text.partition("/")
    return f"{year}-{month:0>2}"


def last_day(month: str) -> date:
    """Return the last day of a month (YYYY-MM)."""
    return last_day_of(date.fromisoformat(f"{month}-01"))


def month_words(month: str) -> str:
    """Return a month as people write it: 10/2026."""
    year, _, number = month.partition("-")
    return f"{number}/{year}"


def month_before(day: date) -> str:
    """Return the month that had ended last on a day."""
    return months_before(day, 1).isoformat()[:7]


def refuse_running(month: str, today: date) -> None:
    """Raise `ClerkError` for a month that has not ended: its last day may still change."""
    ends = last_day(month)
    if ends >= today:
        raise ClerkError(
            f"Tháng {month_words(month)} chưa hết nên số liệu còn đổi; hãy chốt từ ngày "
            f"{format_day(ends + ONE_DAY)}."
        )


def figures_of(summary: Summary, month: str, populations: Mapping[str, int]) -> MonthFigures:
    """Return a month's figures from the commune in numbers; `populations` by hamlet's name."""
    found = [
        MonthFigure(
            h.hamlet, h.people, h.covered, populations.get(h.hamlet), h.status, h.losing_support
        )
        for h in summary.by_hamlet
    ]
    rest = {s: summary.status[s] - sum(h.status[s] for h in found) for s in Status}
    losing = summary.losing_support.people - sum(h.losing_support for h in found)
    if any(rest.values()) or losing:
        nowhere = sum(rest[status] for status in COVERED)
        found.append(MonthFigure(NOWHERE, sum(rest.values()), nowhere, None, rest, losing))
    return MonthFigures(month, summary.on, tuple(found), summary.by_class)


def compare(end: MonthEnd, now: MonthFigures) -> MonthCompared:
    """Return a frozen month beside the figures of the same day as they are told now."""
    stated = {figure.hamlet: figure for figure in end.figures.hamlets}
    told = {figure.hamlet: figure for figure in now.hamlets}
    names = sorted({**stated, **told}, key=lambda name: name == NOWHERE)
    lines = tuple(MonthLine(name, stated.get(name), told.get(name)) for name in names)
    total = MonthLine(NOWHERE, end.figures.total, now.total, whole=True)
    return MonthCompared(end, lines, total)


def refuse_empty(figures: MonthFigures) -> None:
    """Raise `ClerkError` where the register knows of nobody on the day."""
    if not figures.total.people:
        raise ClerkError(
            f"Ngày {format_day(figures.day)} sổ không có ai nên không có số liệu để chốt; hãy xem "
            "lại tháng."
        )


def _people(figure: MonthFigure | None) -> int:
    return figure.people if figure else 0


def _covered(figure: MonthFigure | None) -> int:
    return figure.covered if figure else 0


def _others(figure: MonthFigure | None) -> Mapping[str, int]:
    return {
        **{status.value: figure.status[status] if figure else 0 for status in Status},
        "losing_support": figure.losing_support if figure else 0,
    }


def _counts(figure: MonthFigure | None) -> Sequence[int]:
    return (_people(figure), _covered(figure), *_others(figure).values())
