"""What is asked of a list of people: which list, who of it, in which order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.cover import Status
from core.domain.days import Unit, first_of, last_of


class Field(StrEnum):
    """What lists can be sorted and narrowed by; named like the fields of a row.

    `TO` is E, the last day of the chain; `FIRST` and `LAST` are the days of the card shown.
    """

    NAME = "name"
    BIRTH = "birth"
    SEX = "sex"
    HOUSEHOLD = "household"
    HEAD = "head"
    HAMLET = "hamlet"
    PHONE = "phone"
    CCCD = "cccd"
    INSURANCE_NO = "insurance_no"
    CODE = "code"
    POINT = "point"
    FIRST = "first"
    LAST = "last"
    TO = "chain_to"
    STATUS = "status"
    DAYS_LAPSED = "days_lapsed"
    LAST_SAFE_DAY = "last_safe_day"
    DAYS_LEFT = "days_left"
    FIVE_YEAR_FROM = "five_year_from"


@dataclass(frozen=True)
class Holds:
    """The field's text holds these words, whatever their accents and case.

    For name, household, head, hamlet, phone, the numbers of a person, and code.
    """

    field: Field
    text: str


@dataclass(frozen=True)
class Blank:
    """Nothing is known of the field; with `blank` False something is."""

    field: Field
    blank: bool = True


@dataclass(frozen=True)
class Between:
    """The field lies between two days or numbers, both included; None is open.

    A birth counts by the earliest day it can mean. For days and the numbers of days.
    """

    field: Field
    first: date | int | None = None
    last: date | int | None = None


@dataclass(frozen=True)
class Within:
    """The day lies in a span that goes along with the day of the list; None is open.

    `first` and `last` count whole units from the one the day lies in, which is 0; both included.
    For days.
    """

    field: Field
    first: int | None = None
    last: int | None = None
    unit: Unit = Unit.DAY

    def on(self, day: date) -> Between:
        """Return the days that are meant on `day`."""
        first = None if self.first is None else first_of(self.unit, day, self.first)
        last = None if self.last is None else last_of(self.unit, day, self.last)
        return Between(self.field, first, last)


@dataclass(frozen=True)
class OneOf:
    """The field is one of these. For sex, code, point and status."""

    field: Field
    values: frozenset[str]


Filter = Holds | Blank | Between | Within | OneOf


@dataclass(frozen=True)
class Sort:
    """By one field; what is not known comes last either way, equals keep the order of the list."""

    field: Field
    descending: bool = False


@dataclass(frozen=True)
class Roll:
    """A list on a day, narrowed and sorted.

    `listing` is its name; of `statuses` and `hamlets` (ids) an empty set takes all; `words` are
    found in any part of what is known of a person. Without `sorts` the list has its own order.
    """

    day: date
    listing: str = "all"
    statuses: frozenset[Status] = frozenset()
    hamlets: frozenset[int] = frozenset()
    words: str = ""
    filters: tuple[Filter, ...] = ()
    sorts: tuple[Sort, ...] = ()
