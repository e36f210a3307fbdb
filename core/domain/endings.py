"""Whose card ends in which of the next twelve months."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.bars import Bar
from core.domain.days import ONE_DAY, format_day, month_end
from core.domain.finding import find_hamlet
from core.domain.listing import Column, Kind, Listing
from core.domain.money import format_money
from core.domain.standing import Member, Standing

MONTHS = 12
_WHOLE = "Cộng"


@dataclass(frozen=True)
class EndingRow:
    """Covered people whose last day lies from `first` to `last`; sets of ids."""

    first: date
    last: date
    people: frozenset[int]
    households: frozenset[int]
    whole: bool = False

    @property
    def month(self) -> str:
        """The month as mm/yyyy, or what stands in its place."""
        return _WHOLE if self.whole else self.first.strftime("%m/%Y")

    def record(self) -> Mapping[str, Any]:
        """Return the row as JSON-ready keys and values."""
        return {
            "month": None if self.whole else self.first.strftime("%Y-%m"),
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "people": len(self.people),
            "households": len(self.households),
        }


@dataclass(frozen=True)
class Endings:
    """Twelve months, the running one from the day on; `total` sums them up.

    Those in `total`, `later` (a last day after the twelve months) and `without_end` (covered
    elsewhere, no last day known) are all people with cover.
    """

    commune: str
    on: date
    hamlet: str | None
    rows: tuple[EndingRow, ...]
    total: EndingRow
    later: int
    without_end: int

    @property
    def covered(self) -> int:
        """How many people have cover on the day."""
        return len(self.total.people) + self.later + self.without_end

    @property
    def lines(self) -> tuple[EndingRow, ...]:
        """The months and, last, their sum."""
        return (*self.rows, self.total)


def endings_of(standing: Standing, hamlet: str | None = None) -> Endings:
    """Return whose card ends when, in one hamlet or in all.

    An unknown hamlet raises `ClerkError`.
    """
    wanted = find_hamlet(standing.commune, hamlet) if hamlet else None
    covered = [
        member
        for member in standing.members
        if member.card.covered and wanted in (None, member.hamlet)
    ]
    spans = _months(standing.day)
    last = spans[-1][1]
    return Endings(
        commune=standing.commune.name,
        on=standing.day,
        hamlet=wanted.name if wanted else None,
        rows=tuple(_row(covered, *span) for span in spans),
        total=_row(covered, standing.day, last, whole=True),
        later=sum(m.card.ends is not None and m.card.ends > last for m in covered),
        without_end=sum(not _has_end(m, standing.day) for m in covered),
    )


def endings_listing(endings: Endings) -> Listing:
    """Return the months as the value that screen and files take."""
    return Listing(
        name="endings",
        title="Thẻ BHYT hết hạn trong 12 tháng tới",
        title_en="Cards ending in the next 12 months",
        commune=endings.commune,
        on=endings.on,
        columns=_COLUMNS,
        rows=endings.rows,
        hamlet=endings.hamlet,
        count=_count,
        total=endings.total,
        remark=(
            f"Có thẻ: {format_money(endings.covered)} người; hết hạn sau ngày "
            f"{format_day(endings.total.last)}: {format_money(endings.later)}; không rõ ngày hết "
            f"hạn: {format_money(endings.without_end)}"
        ),
        facts={
            "hamlet": endings.hamlet,
            "covered": endings.covered,
            "later": endings.later,
            "without_end": endings.without_end,
        },
    )


def ending_bars(endings: Endings) -> tuple[Bar, ...]:
    """Return a bar a month, as long as its people are part of those of the fullest month."""
    most = max(len(row.people) for row in endings.rows)
    return tuple(
        Bar(row.month, len(row.people) / most if most else 0.0, format_money(len(row.people)))
        for row in endings.rows
    )


def _months(day: date) -> Sequence[tuple[date, date]]:
    """Return the first and the last day of each month, the first one beginning on `day`."""
    spans = [(day, month_end(day))]
    while len(spans) < MONTHS:
        first = spans[-1][1] + ONE_DAY
        spans.append((first, month_end(first)))
    return spans


def _has_end(member: Member, day: date) -> bool:
    return member.card.ends is not None and member.card.ends >= day


def _row(covered: Iterable[Member], first: date, last: date, *, whole: bool = False) -> EndingRow:
    ending = [m for m in covered if m.card.ends is not None and first <= m.card.ends <= last]
    return EndingRow(
        first=first,
        last=last,
        people=frozenset(member.person.id for member in ending),
        households=frozenset(m.household.id for m in ending if m.household),
        whole=whole,
    )


def _count(rows: Iterable[EndingRow]) -> tuple[int, int]:
    counted = list(rows)
    people = frozenset[int]().union(*(row.people for row in counted))
    return len(people), len(frozenset[int]().union(*(row.households for row in counted)))


_COLUMNS = (
    Column("month", "Tháng", "Month", Kind.TEXT, 10, lambda r: r.month),
    Column("from", "Từ ngày", "From", Kind.DAY, 11, lambda r: r.first),
    Column("to", "Đến ngày", "To", Kind.DAY, 11, lambda r: r.last),
    Column("people", "Người", "People", Kind.NUMBER, 9, lambda r: len(r.people)),
    Column("households", "Hộ", "Households", Kind.NUMBER, 9, lambda r: len(r.households)),
)
