"""Who would lose support if a draft list became the decision, beside who loses it today."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from core.domain.classes import HouseholdClass
from core.domain.days import ONE_DAY
from core.domain.listing import Column, Kind, Listing, count_people, read_through
from core.domain.lists import list_entry, rows_of
from core.domain.paying import pay_by_sentence
from core.domain.rows import ListRow
from core.domain.standing import Standing
from core.domain.supposing import SupposedClass, with_classes
from core.domain.totals import Total, sum_up
from core.domain.why import spared_sentence, waiting_sentence

_LOSING = "losing-support"


class Turn(StrEnum):
    """How somebody's loss differs from today's; `CHANGED`: another day or another class."""

    NEWLY = "newly_losing"
    NO_LONGER = "no_longer_losing"
    CHANGED = "changed"
    SAME = "same"


TURN_WORDS = {
    Turn.NEWLY: "Mới mất hỗ trợ",
    Turn.NO_LONGER: "Không còn mất",
    Turn.CHANGED: "Mất, khác hôm nay",
    Turn.SAME: "Như hôm nay",
}


@dataclass(frozen=True)
class ForecastRow:
    """One person; `row` is their line on the forecast list, or on today's for `NO_LONGER`."""

    turn: Turn
    row: ListRow
    why: str

    def record(self) -> Mapping[str, Any]:
        """Return the row as JSON-ready keys and values."""
        return {**self.row.record(), "change": self.turn, "why": self.why}


@dataclass(frozen=True)
class Forecast:
    """The losing-support list of `on` under a supposition, beside today's.

    `today` and `then` are the totals of both lists, of those people only who wait for a decision
    where `of_waiting`; `listed` is the whole list of today. `waiting_today` and `waiting_then`
    count the people a decision is still missing for.
    """

    on: date
    rows: tuple[ForecastRow, ...]
    today: Total
    then: Total
    listed: Total
    waiting_today: int
    waiting_then: int
    of_waiting: bool = False

    def total(self, turn: Turn) -> Total:
        """Return the totals of the people with one turn."""
        return total_of(row.row for row in self.rows if row.turn is turn)


def forecast_of(today: Standing, then: Standing) -> Forecast:
    """Return who loses support when `then` comes true, both standings on one day."""
    before, after = _losing(today), _losing(then)
    rows = [_row(before.get(person), row, then) for person, row in after.items()]
    rows += [
        ForecastRow(Turn.NO_LONGER, row, spared_sentence(row.support_ends))
        for person, row in before.items()
        if person not in after
    ]
    return _forecast(today, then, rows, (before.values(), after.values()))


def forecast_of_waiting(standing: Standing) -> Forecast:
    """Return the people who wait for a decision as if their class became NONE on T + 1."""
    waiting = {m.person.id for m in standing.members if m.waits_since}
    then = without_decisions(standing)
    listed = _losing(standing)
    before = {p: row for p, row in listed.items() if p in waiting}
    after = {p: row for p, row in _losing(then).items() if p in waiting}
    made = [_row(before.get(person), row, then) for person, row in after.items()]
    rows = [replace(row, why=waiting_sentence(row.row.support_ends, row.why)) for row in made]
    found = _forecast(standing, then, rows, (before.values(), after.values()))
    return replace(found, listed=total_of(listed.values()), of_waiting=True)


def without_decisions(standing: Standing) -> Standing:
    """Return how everybody stands if the class of who waits for a decision became NONE on T + 1."""
    supposed = {
        (place.household, SupposedClass(HouseholdClass.NONE, member.waits_since + ONE_DAY))
        for member in standing.members
        if member.waits_since and (place := member.person.membership_on(member.waits_since))
    }
    return standing.supposing(with_classes(standing.commune, supposed))


def forecast_listing(forecast: Forecast, commune: str) -> Listing:
    """Return a forecast as the value that screen and files take."""
    rows = forecast.rows
    return Listing(
        name="forecast",
        title="Dự báo người mất hoặc giảm hỗ trợ đóng BHYT",
        title_en="Forecast of lost support",
        commune=commune,
        on=forecast.on,
        columns=_COLUMNS,
        rows=rows,
        count=lambda lines: count_people([line.row for line in lines]),
    )


def total_of(rows: Iterable[ListRow]) -> Total:
    """Return people, households and costs of lines that tell a loss."""
    return sum_up((row.household_id, row.cost_before or 0, row.cost_after or 0) for row in rows)


def _losing(standing: Standing) -> Mapping[int, ListRow]:
    return {row.person_id: row for row in rows_of(standing, _LOSING)}


def _row(before: ListRow | None, row: ListRow, then: Standing) -> ForecastRow:
    pay_by = _pay_by(row, then)
    said = f"{row.why} {pay_by}" if pay_by else row.why
    if before is None:
        return ForecastRow(Turn.NEWLY, row, said)
    return ForecastRow(Turn.SAME if _loss(before) == _loss(row) else Turn.CHANGED, row, said)


def _loss(row: ListRow) -> tuple[date | None, str | None, str | None]:
    return row.support_ends, row.class_before, row.class_after


def _pay_by(row: ListRow, then: Standing) -> str:
    """Return by when to pay and what that saves, empty where there is nothing to say."""
    if not row.cost_after:
        return ""
    return pay_by_sentence(then, then.by_person[row.person_id])


def _forecast(
    today: Standing,
    then: Standing,
    rows: Sequence[ForecastRow],
    lists: tuple[Iterable[ListRow], Iterable[ListRow]],
) -> Forecast:
    losing = total_of(lists[0])
    return Forecast(
        on=today.day,
        rows=tuple(rows),
        today=losing,
        listed=losing,
        then=total_of(lists[1]),
        waiting_today=_waiting(today),
        waiting_then=_waiting(then),
    )


def _waiting(standing: Standing) -> int:
    return sum(member.waits_since is not None for member in standing.members)


def _loss_columns() -> Iterator[Column]:
    for column in list_entry(_LOSING).columns:
        if column.key != "why":
            yield column


_COLUMNS = (
    *read_through(_loss_columns(), lambda row: row.row),
    Column("change", "So với hôm nay", "Change", Kind.TEXT, 16, lambda r: TURN_WORDS[r.turn]),
    Column("why", "Vì sao", "Why", Kind.TEXT, 60, lambda r: r.why),
)
