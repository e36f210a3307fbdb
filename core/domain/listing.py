"""A list as one value: screen, Excel, CSV, JSON and PDF all take the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

Cell = str | int | date | None


class Kind(StrEnum):
    """What a column holds, so that every output shows it alike.

    `ID` is a number that is a name: always text. `MONEY` is whole đồng, `PARTIAL_DAY` a birth
    date of unknown precision, already worded.
    """

    TEXT = "text"
    ID = "id"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    PARTIAL_DAY = "partial_day"


@dataclass(frozen=True)
class Column:
    """One column: headings, kind and width in characters; `value` takes it from a row."""

    key: str
    title: str
    title_en: str
    kind: Kind
    width: int
    value: Callable[[Any], Cell]


@dataclass(frozen=True)
class Listing:
    """Rows of one list on one day, in list order, with the columns people see."""

    name: str
    title: str
    title_en: str
    commune: str
    on: date
    columns: tuple[Column, ...]
    rows: tuple[Any, ...]
    hamlet: str | None = None

    @property
    def records(self) -> tuple[Mapping[str, Any], ...]:
        """The rows as JSON-ready mappings, with the keys of the command line's JSON."""
        return tuple(row.record() for row in self.rows)

    @property
    def people(self) -> int:
        """How many people stand on the list."""
        return len({row.person_id for row in self.rows})

    @property
    def households(self) -> int:
        """How many households they belong to."""
        return len({row.household_id for row in self.rows if row.household_id})
