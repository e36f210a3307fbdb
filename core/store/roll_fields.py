"""What lists are sorted and narrowed by, as SQL over `Stand`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import case, func, null

from core.domain.cover import Status
from core.domain.days import FIRST_DAY, LAST_DAY, Precision, days_between
from core.domain.roll import Field
from core.store.schema import cover_period
from core.store.stand import Sql, Stand

Bound = Callable[[Any], Any]
_FAR = days_between(FIRST_DAY, LAST_DAY)


def _itself(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Cell:
    """One field of a row: `value` is null where nothing is known.

    `order` sorts, `value` alone where there is none. `bound` turns a bound of the field into one
    of the value; with `falls` the value falls where the field grows.
    """

    value: Sql
    order: tuple[Sql, ...] = ()
    bound: Bound = _itself
    falls: bool = False

    @property
    def sorts(self) -> tuple[Sql, ...]:
        """What the field is sorted by, from the most to the least important."""
        return self.order or (self.value,)


def cell_of(field: Field, stand: Stand) -> Cell:
    """Return the SQL of a field."""
    return _CELLS[field](stand)


def _plain(name: str, order: str = "") -> Callable[[Stand], Cell]:
    def cell(stand: Stand) -> Cell:
        here = stand.people.c
        return Cell(here[name], (here[order],) if order else ())

    return cell


def _filled(name: str) -> Callable[[Stand], Cell]:
    return lambda stand: Cell(func.nullif(stand.people.c[name], ""))


def _birth(stand: Stand) -> Cell:
    # As texts sort: 1961, 1961-02, 1961-02-01.
    here = stand.people.c
    known = case(
        (here.birth.is_(None), null()),
        (here.birth_precision == Precision.YEAR.value, 0),
        (here.birth_precision == Precision.MONTH.value, 1),
        else_=2,
    )
    return Cell(here.birth, (here.birth, known))


def _head(stand: Stand) -> Cell:
    return Cell(stand.of_head("sort_key"))


def _status(stand: Stand) -> Cell:
    ranks = {status.value: rank for rank, status in enumerate(Status)}
    return Cell(stand.status, (case(ranks, value=stand.status),))


def _of_card(name: str) -> Callable[[Stand], Cell]:
    column = cover_period.c[name]
    return lambda stand: Cell(stand.of_card(column))


def _code(stand: Stand) -> Cell:
    return Cell(func.nullif(stand.of_card(cover_period.c.code), ""))


def _five_years(stand: Stand) -> Cell:
    return Cell(stand.of_dated_card(cover_period.c.five_year_from))


def _ends(stand: Stand) -> Cell:
    return Cell(stand.ends)


def _last_safe_day(stand: Stand) -> Cell:
    return Cell(stand.ends, bound=lambda day: _earlier(day, stand.rule.gap_limit_days - 1))


def _days_lapsed(stand: Stand) -> Cell:
    lapsed = case((stand.is_lapsed, stand.people.c.ends), else_=null())
    return Cell(lapsed, bound=lambda days: _earlier(stand.day, days), falls=True)


def _days_left(stand: Stand) -> Cell:
    lapsed = case((stand.is_lapsed, stand.people.c.ends), else_=null())
    spare = stand.rule.gap_limit_days - 1
    return Cell(lapsed, bound=lambda days: _earlier(stand.day, spare - days))


def _earlier(day: date, days: int) -> date:
    """Return the day so many days before; one the calendar does not have comes as its nearest."""
    within = max(-_FAR, min(days, _FAR))
    try:
        return day - timedelta(days=within)
    except OverflowError:
        return date.min if within > 0 else date.max


_CELLS: Mapping[Field, Callable[[Stand], Cell]] = {
    Field.NAME: _plain("sort_key"),
    Field.BIRTH: _birth,
    Field.SEX: _plain("sex"),
    Field.HOUSEHOLD: _plain("number_order"),
    Field.HEAD: _head,
    Field.HAMLET: _plain("hamlet_id", "hamlet_place"),
    Field.PHONE: _filled("phone"),
    Field.CCCD: _filled("cccd"),
    Field.INSURANCE_NO: _filled("insurance_no"),
    Field.CODE: _code,
    Field.POINT: _of_card("point"),
    Field.FIRST: _of_card("first_day"),
    Field.LAST: _of_card("last_day"),
    Field.TO: _ends,
    Field.STATUS: _status,
    Field.DAYS_LAPSED: _days_lapsed,
    Field.LAST_SAFE_DAY: _last_safe_day,
    Field.DAYS_LEFT: _days_left,
    Field.FIVE_YEAR_FROM: _five_years,
}
