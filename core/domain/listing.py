"""A list as one value: screen, Excel, CSV, JSON and PDF all take the same."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

Cell = str | int | float | date | None


class Kind(StrEnum):
    """What a column holds, so that every output shows it alike.

    `ID` is a number that is a name: always text. `MONEY` is whole đồng, `PARTIAL_DAY` a birth
    date of unknown precision, already worded. `PERCENT` is a part of one, `POINTS` a difference of
    two per cents.
    """

    TEXT = "text"
    ID = "id"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    PARTIAL_DAY = "partial_day"
    PERCENT = "percent"
    POINTS = "points"


@dataclass(frozen=True)
class Column:
    """One column: headings, kind and width in characters; `value` takes it from a row."""

    key: str
    title: str
    title_en: str
    kind: Kind
    width: int
    value: Callable[[Any], Cell]


def count_people(rows: Sequence[Any]) -> tuple[int, int]:
    """Return how many people and households rows of one person each speak of."""
    households = {row.household_id for row in rows if row.household_id}
    return len({row.person_id for row in rows}), len(households)


@dataclass(frozen=True)
class Listing:
    """Rows of one list on one day, in list order, with the columns people see.

    `count` says how many people and households some rows speak of. `total` is a row below the
    others that sums them up, `remark` a sentence under the title, `facts` what the JSON document
    says besides; `homes` whether households are counted at all, `unit` the word for what `people`
    counts; `sample`: the people are invented.
    """

    name: str
    title: str
    title_en: str
    commune: str
    on: date
    columns: tuple[Column, ...]
    rows: tuple[Any, ...]
    hamlet: str | None = None
    count: Callable[[Sequence[Any]], tuple[int, int]] = count_people
    total: Any = None
    remark: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    homes: bool = True
    unit: str = "người"
    sample: bool = False

    @property
    def records(self) -> tuple[Mapping[str, Any], ...]:
        """The rows as JSON-ready mappings, with the keys of the command line's JSON."""
        return tuple(row.record() for row in self.rows)

    @property
    def people(self) -> int:
        """How many people stand on the list."""
        return self.count(self.rows)[0]

    @property
    def households(self) -> int:
        """How many households they belong to."""
        return self.count(self.rows)[1]


def read_through(columns: Iterable[Column], row: Callable[[Any], Any]) -> tuple[Column, ...]:
    """Return columns of rows that hold, under `row`, a row the given columns can read."""

    def reach(column: Column) -> Column:
        return replace(column, value=lambda outer: column.value(row(outer)))

    return tuple(reach(column) for column in columns)
