"""A list as one value: screen, Excel, CSV, JSON and PDF all take the same."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
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
    """Rows of one list on one day, in list order, with the columns people see.

    `records` are the rows as JSON-ready mappings (keys as in the command line's JSON), parallel
    to `rows`, which the columns read from.
    """

    name: str
    title: str
    title_en: str
    commune: str
    on: date
    columns: tuple[Column, ...]
    rows: tuple[Any, ...]
    records: tuple[Mapping[str, Any], ...]
    people: int
    households: int
    hamlet: str | None = None


def read_through(columns: Iterable[Column], row: Callable[[Any], Any]) -> tuple[Column, ...]:
    """Return columns of rows that hold, under `row`, a row the given columns can read."""

    def reach(column: Column) -> Column:
        return replace(column, value=lambda outer: column.value(row(outer)))

    return tuple(reach(column) for column in columns)
