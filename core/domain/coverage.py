"""How many people have cover, by hamlet, against the office's target and an earlier day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from core.domain.bars import Bar
from core.domain.days import format_day, months_before
from core.domain.errors import ClerkError
from core.domain.listing import Column, Kind, Listing
from core.domain.money import format_money
from core.domain.percent import format_percent
from core.domain.standing import Member, Standing

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
class Share:
    """Countable people and how many of them have cover."""

    people: int
    covered: int

    @property
    def hundredths(self) -> int | None:
        """The rate in hundredths of a per cent; None where nobody lives."""
        return round(round(self.covered / self.people, 4) * 10_000) if self.people else None

    @property
    def rate(self) -> float | None:
        """Covered people over people, four decimals; None where nobody lives."""
        return None if self.hundredths is None else self.hundredths / 10_000

    def missing(self, target: int) -> int:
        """Return how many more people must have cover to reach a target in per cent."""
        return max(0, -(-self.people * target // 100) - self.covered)


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
            "covered": self.now.covered,
            "rate": self.now.rate,
            "missing": self.missing,
            "earlier_people": earlier.people if earlier else None,
            "earlier_covered": earlier.covered if earlier else None,
            "earlier_rate": earlier.rate if earlier else None,
            "change": self.change,
        }


@dataclass(frozen=True)
class Coverage:
    """Cover by hamlet on a day; the rows add up to `total`. `compared`: the earlier day."""

    commune: str
    on: date
    target: int
    compared: date | None
    rows: tuple[CoverageRow, ...]
    total: CoverageRow

    @property
    def lines(self) -> tuple[CoverageRow, ...]:
        """The hamlets and, last, the commune."""
        return (*self.rows, self.total)


def coverage_of(standing: Standing, target: int, earlier: Standing | None = None) -> Coverage:
    """Return cover by hamlet; `earlier` is how everybody stood on the day to compare with."""
    now = _by_hamlet(standing)
    then = _by_hamlet(earlier) if earlier else {}
    compared = earlier.day if earlier else None
    names: dict[int | None, str | None] = {h.id: h.name for h in standing.commune.hamlets}
    if None in now or None in then:
        names[None] = None

    def row(name: str | None, *, members: Sequence[Member], before: Sequence[Member],
            whole: bool = False) -> CoverageRow:  # fmt: skip
        share = _share(before) if earlier else None
        homes = len({m.household.id for m in members if m.household})
        return CoverageRow(name, _share(members), homes, target, compared, share, whole)

    rows = tuple(
        row(name, members=now.get(place, ()), before=then.get(place, ()))
        for place, name in names.items()
    )
    before = earlier.members if earlier else ()
    total = row(None, members=standing.members, before=before, whole=True)
    return Coverage(standing.commune.name, standing.day, target, compared, rows, total)


def coverage_listing(coverage: Coverage) -> Listing:
    """Return cover by hamlet as the value that screen and files take."""
    compared = coverage.compared
    said = f"Mục tiêu {coverage.target} %"
    return Listing(
        name="coverage",
        title="Tỷ lệ có thẻ BHYT theo thôn",
        title_en="Cover by hamlet",
        commune=coverage.commune,
        on=coverage.on,
        columns=(*_COLUMNS, *_earlier_columns(compared)) if compared else _COLUMNS,
        rows=coverage.rows,
        count=_count,
        total=coverage.total,
        remark=f"{said}; tăng, giảm (điểm %) so với {format_day(compared)}" if compared else said,
        facts={
            "target": coverage.target,
            "compared": compared.isoformat() if compared else None,
        },
    )


def coverage_bars(coverage: Coverage) -> tuple[Bar, ...]:
    """Return a bar a hamlet and one for the commune, as long as the rate."""
    return tuple(
        Bar(row.name, row.now.rate or 0.0, _words(row), low=row.missing > 0, whole=row.whole)
        for row in coverage.lines
    )


def _words(row: CoverageRow) -> str:
    if row.now.rate is None:
        return "không có ai"
    rate = format_percent(row.now.rate)
    return f"{rate}, thiếu {format_money(row.missing)}" if row.missing else f"{rate}, đạt"


def _by_hamlet(standing: Standing) -> Mapping[int | None, Sequence[Member]]:
    grouped: dict[int | None, list[Member]] = {}
    for member in standing.members:
        grouped.setdefault(member.hamlet.id if member.hamlet else None, []).append(member)
    return grouped


def _share(members: Sequence[Member]) -> Share:
    return Share(len(members), sum(member.card.covered for member in members))


def _count(rows: Iterable[CoverageRow]) -> tuple[int, int]:
    counted = list(rows)
    return sum(r.now.people for r in counted), sum(r.households for r in counted)


_COLUMNS = (
    Column("hamlet", "Thôn", "Hamlet", Kind.TEXT, 20, lambda r: r.name),
    Column("people", "Nhân khẩu", "People", Kind.NUMBER, 10, lambda r: r.now.people),
    Column("covered", "Có thẻ", "Covered", Kind.NUMBER, 8, lambda r: r.now.covered),
    Column("rate", "Tỷ lệ", "Rate", Kind.PERCENT, 8, lambda r: r.now.rate),
    Column("missing", "Còn thiếu", "Missing", Kind.NUMBER, 10, lambda r: r.missing),
)


def _earlier_columns(compared: date) -> tuple[Column, ...]:
    day = format_day(compared)
    return (
        Column(
            "earlier_rate",
            f"Tỷ lệ {day}",
            f"Rate {day}",
            Kind.PERCENT,
            12,
            lambda r: r.earlier.rate,
        ),
        Column("change", "Tăng, giảm", "Change", Kind.POINTS, 10, lambda r: r.change),
    )
