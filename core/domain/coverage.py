"""How many people have cover, by hamlet, against the office's target and an earlier day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from core.domain.bars import Bar
from core.domain.coverage_columns import COLUMNS, MISSING, earlier_columns, populated_columns
from core.domain.days import format_day, months_before
from core.domain.errors import ClerkError, Way
from core.domain.listing import Listing
from core.domain.money import format_money
from core.domain.percent import format_percent
from core.domain.population import NO_POPULATIONS, Populations
from core.domain.shares import Counted, Of, Share

DEFAULT_TARGET = 95
"""Per cent, where the office set none."""
_WHOLE = "Cả xã"
_NOWHERE = "Chưa rõ thôn"


class Against(StrEnum):
    """The earlier day to compare with: the same day of the month or of the year before."""

    MONTH = "month"
    YEAR = "year"


_MONTHS = {Against.MONTH: 1, Against.YEAR: 12}


def earlier_day(day: date, against: Against) -> date:
    """Return the day to compare with; the month's last one where it has no such day."""
    return months_before(day, _MONTHS[against])


def read_target(text: str) -> int:
    """Return a target in per cent, 1 to 100, the usual one where nothing is set.

    Anything else raises `ClerkError`.
    """
    if not text:
        return DEFAULT_TARGET
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 100):
        raise ClerkError(
            f"Mục tiêu tỷ lệ có thẻ là một số phần trăm từ 1 đến 100, không nhận “{text}”."
        )
    return int(text)


@dataclass(frozen=True)
class CoverageRow:
    """A hamlet, or the commune where it is the `whole`.

    `hamlet` None: the whole, or people whose hamlet is not known. `compared` is the earlier day.
    """

    hamlet: str | None
    now: Share
    households: int
    target: int
    compared: date | None = None
    earlier: Share | None = None
    whole: bool = False

    @property
    def name(self) -> str:
        """The hamlet's name, or what stands in its place."""
        return _WHOLE if self.whole else self.hamlet or _NOWHERE

    @property
    def missing(self) -> int:
        """How many more people must have cover to reach the target."""
        return self.now.missing(self.target)

    @property
    def change(self) -> float | None:
        """By how many per cent points the rate rose; None where one of the two is not known."""
        before = self.earlier.hundredths if self.earlier else None
        now = self.now.hundredths
        return None if before is None or now is None else (now - before) / 100

    def record(self) -> Mapping[str, Any]:
        """Return the row as JSON-ready keys and values; `change` in per cent points."""
        earlier = self.earlier
        return {
            "hamlet": self.hamlet,
            "people": self.now.people,
            "households": self.households,
            "population": self.now.population,
            "covered": self.now.covered,
            "rate": self.now.taken_of(Of.PEOPLE),
            "population_rate": self.now.taken_of(Of.POPULATION),
            "missing": self.missing,
            "earlier_people": earlier.people if earlier else None,
            "earlier_covered": earlier.covered if earlier else None,
            "earlier_rate": earlier.rate if earlier else None,
            "change": self.change,
        }


@dataclass(frozen=True)
class Coverage:
    """Cover by hamlet on a day; the rows add up to `total`. `compared`: the earlier day.

    `of` is what target, missing, change and chart go by; `populated` says where the population
    comes from, empty where none is entered for the year of the day.
    """

    commune: str
    on: date
    target: int
    compared: date | None
    rows: tuple[CoverageRow, ...]
    total: CoverageRow
    of: Of = Of.PEOPLE
    populated: str = ""

    @property
    def lines(self) -> tuple[CoverageRow, ...]:
        """The hamlets and, last, the commune."""
        return (*self.rows, self.total)


def coverage_from(
    now: Counted,
    target: int,
    then: Counted | None = None,
    populations: Populations = NO_POPULATIONS,
    of: Of = Of.PEOPLE,
) -> Coverage:
    """Return cover by hamlet from counts of the day and of the day to compare with.

    The population of a day is that of its own year. Taken of the population the rate needs a
    figure for every hamlet with people, else `ClerkError` is raised, naming those without.
    """
    if of is Of.POPULATION:
        _refuse_without_population(now, populations)
    places: list[int | None] = list(now.hamlets)
    if None in now.by_hamlet or (then and None in then.by_hamlet):
        places.append(None)

    def share(counted: Counted, place: int | None) -> Share:
        people, covered, _ = counted.counts(place)
        known = populations.sum_of([] if place is None else [place], counted.day.year)
        return Share(people, covered, known, of)

    def whole(counted: Counted) -> Share:
        people, covered, _ = counted.total
        lived_in = [h for h in counted.hamlets if _needs_figure(counted, populations, h)]
        return Share(people, covered, populations.sum_of(lived_in, counted.day.year), of)

    compared = then.day if then else None
    rows = tuple(
        CoverageRow(
            None if place is None else now.hamlets[place],
            share(now, place),
            now.counts(place)[2],
            target,
            compared,
            share(then, place) if then else None,
        )
        for place in places
    )
    before = whole(then) if then else None
    total = CoverageRow(None, whole(now), now.total[2], target, compared, before, whole=True)
    populated = populations.said(now.day.year)
    return Coverage(now.commune, now.day, target, compared, rows, total, of, populated)


def _needs_figure(counted: Counted, populations: Populations, hamlet: int) -> bool:
    """Return whether a hamlet counts for the commune's population: a figure, or people."""
    return hamlet in populations.in_year(counted.day.year) or counted.counts(hamlet)[0] > 0


def _refuse_without_population(counted: Counted, populations: Populations) -> None:
    figures, year = populations.in_year(counted.day.year), counted.day.year
    without = [
        name
        for hamlet, name in counted.hamlets.items()
        if hamlet not in figures and counted.counts(hamlet)[0]
    ]
    if without or not figures:
        where = f" của {', '.join(without)}" if figures else ""
        raise ClerkError(
            f"Chưa tính được tỷ lệ trên dân số: chưa nhập dân số năm {year}{where}; hãy nhập đủ "
            "các thôn, hoặc tính trên nhân khẩu của sổ.",
            Way.POPULATION,
        )


def coverage_listing(coverage: Coverage) -> Listing:
    """Return cover by hamlet as the value that screen and files take.

    Where a population is entered for the year it stands beside the register's people, and a rate
    of each; which of the two the target goes by is said below the title.
    """
    compared = coverage.compared
    return Listing(
        name="coverage",
        title="Tỷ lệ có thẻ BHYT theo thôn",
        title_en="Cover by hamlet",
        commune=coverage.commune,
        on=coverage.on,
        columns=(
            *(populated_columns(coverage.on.year) if coverage.populated else COLUMNS),
            MISSING,
            *(earlier_columns(compared) if compared else ()),
        ),
        rows=coverage.rows,
        count=_count,
        total=coverage.total,
        remark="; ".join(_remarks(coverage)),
        facts={
            "target": coverage.target,
            "of": str(coverage.of),
            "population_source": coverage.populated,
            "compared": compared.isoformat() if compared else None,
        },
    )


def _remarks(coverage: Coverage) -> Iterator[str]:
    of = " dân số" if coverage.of is Of.POPULATION else ""
    yield f"Mục tiêu {coverage.target} %{of}"
    if coverage.compared:
        yield f"tăng, giảm (điểm %) so với {format_day(coverage.compared)}"
    if coverage.populated:
        yield f"dân số {coverage.on.year}: {coverage.populated}"


def coverage_bars(coverage: Coverage) -> tuple[Bar, ...]:
    """Return a bar a hamlet and one for the commune, as long as the rate."""
    return tuple(
        Bar(
            row.name,
            min(1.0, row.now.rate or 0.0),
            _words(row),
            low=row.missing > 0,
            whole=row.whole,
        )
        for row in coverage.lines
    )


def _words(row: CoverageRow) -> str:
    if row.now.base is None:
        return "không có dân số"
    if row.now.rate is None:
        return "không có ai"
    rate = format_percent(row.now.rate)
    return f"{rate}, thiếu {format_money(row.missing)}" if row.missing else f"{rate}, đạt"


def _count(rows: Iterable[CoverageRow]) -> tuple[int, int]:
    counted = list(rows)
    return sum(r.now.people for r in counted), sum(r.households for r in counted)
