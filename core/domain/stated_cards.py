"""The card a row of a list states, put beside the cards the register holds of the person.

What a row leaves out follows from the head of its list and from the last known card
(behaviour of imports and of reconciling alike).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from core.domain.cover import CoverPeriod
from core.domain.days import ONE_DAY
from core.domain.errors import ClerkError
from core.domain.ids import CardNumber, unit_group
from core.domain.records import CardRow, D09Group, D09Row, Reading, ReadPeriod
from core.domain.rulebook import Rulebook

_NO_FIRST_DAY = "thiếu ngày bắt đầu và trong sổ chưa có thẻ nào trước đó"


class Refused(ClerkError):
    """Why a row of cards cannot be taken."""


@dataclass(frozen=True)
class Held:
    """A person's cover periods with their row ids, by first day and code."""

    rows: Mapping[tuple[date, str], tuple[int, CoverPeriod]]

    @property
    def periods(self) -> list[CoverPeriod]:
        """The periods alone."""
        return [period for _, period in self.rows.values()]

    @property
    def newest(self) -> CoverPeriod | None:
        """The period that ends last."""
        return max(self.periods, key=lambda p: (p.last, p.first), default=None)

    def code_from(self, first: date, otherwise: str = "") -> str:
        """Return the code of the card that begins on a day, for a list that names none."""
        return next((p.code for p in self.periods if p.first == first), otherwise)

    def ending_on(self, last: date) -> CoverPeriod | None:
        """Return a card with this last day."""
        return next((period for period in self.periods if period.last == last), None)


NO_CARDS = Held({})


@dataclass(frozen=True)
class StatedCards:
    """Turns the rows of one list into cover periods.

    `unit` is the object code of the whole list, `month` the first day of the month it speaks of.
    """

    rules: Rulebook
    unit: str = ""
    month: date | None = None

    @classmethod
    def of(cls, read: Reading, rules: Rulebook) -> "StatedCards":
        """Return it for a list that was read."""
        return cls(rules, unit_group(read.unit_code), read.month)

    def period(self, row: CardRow | D09Row, stated: ReadPeriod, held: Held) -> CoverPeriod:
        """Return a stated card whole; raises `Refused` where its first day cannot be told."""
        if isinstance(row, D09Row):
            return self._by_agency(row, stated, held)
        return self._by_list(row, stated, held)

    def _by_list(self, row: CardRow, stated: ReadPeriod, held: Held) -> CoverPeriod:
        newest = held.newest
        first = stated.first or (newest.last + ONE_DAY if newest else None)
        if first is None:
            raise Refused(_NO_FIRST_DAY)
        code = _code_of(row, stated) or held.code_from(first)
        return CoverPeriod(
            first=first,
            last=stated.last,
            code=code,
            point=self.rules.point_of_code(code, first),
            paid_on=row.paid_on,
            amount=row.amount,
            card_number=stated.card_number or row.card_number,
            facility=stated.facility or row.facility,
            five_year_from=row.five_year_from,
            first_assumed=lacks_first(stated),
        )

    def _by_agency(self, row: D09Row, stated: ReadPeriod, held: Held) -> CoverPeriod:
        newest = held.newest
        code = self.unit or (newest.code if newest else "")
        if stated.first:
            code = held.code_from(stated.first, code)
        first = stated.first or self._assumed_first(row, newest)
        return CoverPeriod(
            first=first,
            last=stated.last,
            code=code,
            point=self.rules.point_of_code(code, first),
            facility=row.facility,
            first_assumed=stated.first is None,
        )

    def _assumed_first(self, row: D09Row, newest: CoverPeriod | None) -> date:
        if newest and row.group is not D09Group.NEW:
            return newest.last + ONE_DAY
        if self.month is None:
            raise Refused(_NO_FIRST_DAY)
        return self.month


def stated_periods(row: CardRow | D09Row) -> tuple[ReadPeriod, ...]:
    """Return the periods a row states."""
    return row.periods if isinstance(row, CardRow) else (row.period,)


def unknown_periods(row: CardRow | D09Row, held: Held) -> Iterator[ReadPeriod]:
    """Yield the stated periods that are not known already by their last day.

    A card list that states a first day speaks of that card, whatever else is known.
    """
    for stated in stated_periods(row):
        told_apart = isinstance(row, CardRow) and not lacks_first(stated)
        if told_apart or held.ending_on(stated.last) is None:
            yield stated


def lacks_first_day(row: CardRow | D09Row) -> bool:
    """Return whether a row leaves the first day of a card to be worked out."""
    return any(map(lacks_first, stated_periods(row)))


def lacks_first(stated: ReadPeriod) -> bool:
    """Return whether a first day is not stated, or only follows from the head of the list."""
    return stated.first is None or stated.assumed


def _code_of(row: CardRow, stated: ReadPeriod) -> str:
    number = CardNumber.as_typed(stated.card_number or "")
    return number.code if number else row.code
