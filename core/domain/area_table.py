"""Who is affected when an area leaves the list, as a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.area_change import AreaChange, AreaEffect
from core.domain.listing import Column, Kind, Listing, count_people, read_through
from core.domain.lists import list_entry
from core.domain.next_step import NextStep, step_of
from core.domain.rows import ListRow, row_of
from core.domain.totals import Total, sum_up
from core.domain.why import area_sentence, cut_short_sentence, pay_sentence


@dataclass(frozen=True)
class AreaRow:
    """One person; `row` is their line on the day asked for."""

    row: ListRow
    effect: AreaEffect
    first_day_off: date
    step: NextStep
    why: str

    @property
    def clock_ends(self) -> date | None:
        """The last day of the support after leaving, None where none is timed."""
        return self.effect.clock.last if self.effect.clock else None

    def record(self) -> Mapping[str, Any]:
        """Return the row as JSON-ready keys and values; costs in đồng a year."""
        ends = self.clock_ends
        return {
            **self.row.record(),
            "point_before": self.effect.before.point,
            "next_point": self.effect.after.point,
            "state_percent": int(self.effect.after.share * 100),
            "cost_before": self.effect.cost_before,
            "cost_after": self.effect.cost_after,
            "clock_ends": ends.isoformat() if ends else None,
            "basis": self.step.basis,
            "papers": self.step.papers,
            "why": self.why,
        }


def area_rows(change: AreaChange, asked_on: date) -> tuple[AreaRow, ...]:
    """Return everybody affected, by hamlet, household, head first."""
    return tuple(_row(change, effect, asked_on) for effect in change.effects)


def area_listing(change: AreaChange, asked_on: date, hamlet: str | None = None) -> Listing:
    """Return an area change as the value that screen and files take."""
    rows = area_rows(change, asked_on)
    return Listing(
        name="area-change",
        title="Người bị ảnh hưởng khi ra khỏi danh sách vùng khó khăn",
        title_en="Leaving the list of difficult areas",
        commune=change.standing.commune.name,
        on=asked_on,
        columns=_COLUMNS,
        rows=rows,
        count=lambda lines: count_people([line.row for line in lines]),
        hamlet=hamlet,
    )


def total_of_area(change: AreaChange) -> Total:
    """Return everybody affected, with what they pay before and after."""
    return _total(change.effects)


def area_totals(change: AreaChange) -> Mapping[str, Total]:
    """Return who is affected by the legal point that follows, in the order of the law."""
    rules = change.standing.rules
    points = {effect.after.point for effect in change.effects}
    return {
        point: _total(e for e in change.effects if e.after.point == point)
        for point in sorted(points, key=lambda point: rules.point(point).order)
    }


def _total(effects: Iterable[AreaEffect]) -> Total:
    return sum_up(
        (e.member.household.id if e.member.household else None, e.cost_before, e.cost_after)
        for e in effects
    )


def _row(change: AreaChange, effect: AreaEffect, asked_on: date) -> AreaRow:
    first = change.leaving.first_day_off
    step = step_of(change.standing.rules, effect.after, effect.member.person)
    said = area_sentence(effect, first, step.brief)
    pay_by = _pay_by(effect, first, asked_on)
    return AreaRow(
        row=row_of(change.standing, effect.member),
        effect=effect,
        first_day_off=first,
        step=step,
        why=f"{said} {pay_by}" if pay_by else said,
    )


def _pay_by(effect: AreaEffect, first_day_off: date, asked_on: date) -> str:
    """Return by when to pay so that cover goes on, empty where there is no such day."""
    ends = effect.member.card.ends
    if not effect.needs_paying or not effect.member.card.covered or ends is None:
        return ""
    if ends < asked_on:
        return ""
    said = pay_sentence(ends, covered=True)
    return f"{said} {cut_short_sentence(ends)}" if ends >= first_day_off else said


def _person_columns() -> Iterable[Column]:
    return (column for column in list_entry("all").columns if column.key != "why")


_COLUMNS = (
    *read_through(_person_columns(), lambda row: row.row),
    Column("next_point", "Diện tiếp theo", "Next ground", Kind.TEXT, 18, lambda r: r.step.name),
    Column("clock_ends", "Hỗ trợ đến", "Support ends", Kind.DAY, 11, lambda r: r.clock_ends),
    Column(
        "cost_before",
        "Tự đóng trước",
        "Cost before",
        Kind.MONEY,
        11,
        lambda r: r.effect.cost_before,
    ),
    Column(
        "cost_after", "Tự đóng sau", "Cost after", Kind.MONEY, 11, lambda r: r.effect.cost_after
    ),
    Column("why", "Vì sao", "Why", Kind.TEXT, 60, lambda r: r.why),
)
