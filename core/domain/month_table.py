"""Frozen months as tables: all of them, and one by hamlet beside what is told now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.cover import Status
from core.domain.listing import Cell, Column, Kind, Listing
from core.domain.month_end import (
    NOWHERE,
    MonthCompared,
    MonthEnd,
    MonthFigure,
    MonthLine,
    month_words,
)
from core.domain.shares import Of
from core.domain.why import STATUS_WORDS, capital

_WHOLE = "Cả xã"
_NOWHERE = "Chưa rõ thôn"
_ENGLISH = {
    Status.VALID: "Valid",
    Status.EXPIRING: "Expiring",
    Status.PENDING: "Pending",
    Status.LAPSED: "Lapsed",
    Status.LAPSED_LONG: "Lapsed long",
    Status.NEVER: "Never insured",
}


@dataclass(frozen=True)
class MonthRow:
    """A frozen month as a row of a list; frozen on `frozen_on` by the machine's own time."""

    end: MonthEnd
    frozen_on: date

    def record(self) -> Mapping[str, Any]:
        """Return the month as JSON-ready keys and values; `at` in UTC."""
        end = self.end
        return {
            "month": end.month,
            "on": end.figures.day.isoformat(),
            **end.figures.total.record(),
            "by": end.user,
            "at": end.at.isoformat(),
            "deed": end.deed,
            "note": end.note,
        }


def month_ends_listing(commune: str, on: date, rows: Sequence[MonthRow]) -> Listing:
    """Return the frozen months as a list, the commune's figures of each."""
    return Listing(
        name="month-ends",
        title="Số liệu đã chốt theo tháng",
        title_en="Closed months",
        commune=commune,
        on=on,
        columns=_MONTHS,
        rows=tuple(rows),
        count=lambda rows: (max((r.end.figures.total.people for r in rows), default=0), 0),
        homes=False,
    )


def month_listing(commune: str, compared: MonthCompared, at: str) -> Listing:
    """Return a frozen month by hamlet, and by how much it is told otherwise now.

    `at`: when it was frozen, in words.
    """
    end = compared.end
    month = month_words(end.month)
    told = "khác với sổ hôm nay" if compared.differs else "sổ hôm nay vẫn tính ra như vậy"
    note = f"; ghi chú: {end.note}" if end.note else ""
    return Listing(
        name="month-end",
        title=f"Số liệu đã chốt tháng {month}",
        title_en=f"Figures of {month} as closed",
        commune=commune,
        on=end.figures.day,
        columns=(
            *_STATED,
            *(_POPULATION if compared.total.stated and _populated(compared) else ()),
            *_STATUSES,
            *_CHANGES,
        ),
        rows=compared.lines,
        count=_count,
        homes=False,
        total=compared.total,
        remark=f"Chốt lúc {at}, người chốt: {end.user}; {told}{note}",
        facts={
            "month": end.month,
            "by": end.user,
            "at": end.at.isoformat(),
            "deed": end.deed,
            "note": end.note,
            "differs": compared.differs,
            "by_class": {each.value: people for each, people in end.figures.by_class.items()},
        },
    )


def hamlet_words(line: MonthLine) -> str:
    """Return the hamlet of a line, or what stands in its place."""
    if line.whole:
        return _WHOLE
    return _NOWHERE if line.hamlet == NOWHERE else line.hamlet


def other_changes(line: MonthLine) -> Sequence[tuple[Column, int]]:
    """Return the columns beside people and cover that are told otherwise, and by how many."""
    changes = line.other_changes
    return [(column, changes[column.key]) for column in _STATUSES if column.key in changes]


def _other_words(line: MonthLine) -> str:
    return ", ".join(f"{c.title.lower()} {change:+}" for c, change in other_changes(line))


def _populated(compared: MonthCompared) -> bool:
    return any(figure.population is not None for figure in compared.end.figures.hamlets)


def _count(lines: Iterable[MonthLine]) -> tuple[int, int]:
    return sum(line.stated.people for line in lines if line.stated), 0


def _of(value: Callable[[MonthFigure], Cell]) -> Callable[[MonthLine], Cell]:
    return lambda line: value(line.stated) if line.stated else None


def _status(status: Status) -> Callable[[MonthLine], Cell]:
    return _of(lambda figure: figure.status[status])


_STATED = (
    Column("hamlet", "Thôn", "Hamlet", Kind.TEXT, 20, hamlet_words),
    Column("people", "Nhân khẩu sổ", "In register", Kind.NUMBER, 12, _of(lambda f: f.people)),
    Column("covered", "Có thẻ", "Covered", Kind.NUMBER, 8, _of(lambda f: f.covered)),
    Column("rate", "Tỷ lệ", "Rate", Kind.PERCENT, 8, _of(lambda f: f.share.rate)),
)
_POPULATION = (
    Column("population", "Dân số", "Population", Kind.NUMBER, 10, _of(lambda f: f.population)),
    Column(
        "population_rate",
        "Tỷ lệ trên dân số",
        "Rate of population",
        Kind.PERCENT,
        14,
        _of(lambda f: f.share.taken_of(Of.POPULATION)),
    ),
)
_STATUSES = (
    *(
        Column(s.value, capital(STATUS_WORDS[s]), _ENGLISH[s], Kind.NUMBER, 10, _status(s))
        for s in Status
    ),
    Column(
        "losing_support",
        "Sắp mất hỗ trợ",
        "Losing support",
        Kind.NUMBER,
        12,
        _of(lambda f: f.losing_support),
    ),
)
_CHANGES = (
    Column(
        "people_change",
        "Nay khác: nhân khẩu",
        "Now differs: people",
        Kind.NUMBER,
        12,
        lambda line: line.people_change,
    ),
    Column(
        "covered_change",
        "Nay khác: có thẻ",
        "Now differs: covered",
        Kind.NUMBER,
        12,
        lambda line: line.covered_change,
    ),
    Column("other_changes", "Nay khác: tình trạng", "Now differs: status", Kind.TEXT, 28,
           _other_words),
)  # fmt: skip
_MONTHS = (
    Column("month", "Tháng", "Month", Kind.TEXT, 9, lambda r: month_words(r.end.month)),
    Column("on", "Tính cho ngày", "As of", Kind.DAY, 12, lambda r: r.end.figures.day),
    Column("people", "Nhân khẩu sổ", "In register", Kind.NUMBER, 12,
           lambda r: r.end.figures.total.people),
    Column("covered", "Có thẻ", "Covered", Kind.NUMBER, 8, lambda r: r.end.figures.total.covered),
    Column("rate", "Tỷ lệ", "Rate", Kind.PERCENT, 8, lambda r: r.end.figures.total.share.rate),
    Column("population", "Dân số", "Population", Kind.NUMBER, 10,
           lambda r: r.end.figures.total.population),
    Column("by", "Người chốt", "Closed by", Kind.TEXT, 14, lambda r: r.end.user),
    Column("at", "Ngày chốt", "Closed on", Kind.DAY, 12, lambda r: r.frozen_on),
)  # fmt: skip
