"""What is asked of a list of people: which list, who of it, in which order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.cover import Status
from core.domain.days import Unit, first_of, last_of


class Field(StrEnum):
    """What lists can be sorted and narrowed by; named like the fields of a row.

    `TO` is E, the last day of the chain; `FIRST` and `LAST` are the days of the card shown. Those
    from `CLASS_BEFORE` on are known only of lists the rules decide, see `ruled_fields`.
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
    CLASS_BEFORE = "class_before"
    CLASS_AFTER = "class_after"
    SUPPORT_ENDS = "support_ends"
    NEXT_POINT = "next_point"
    COST_BEFORE = "cost_before"
    COST_AFTER = "cost_after"
    EVENT_ON = "event_on"


# What may be asked of a field besides whether anything is known of it.
TEXTS = frozenset(
    {
        Field.NAME,
        Field.HOUSEHOLD,
        Field.HEAD,
        Field.HAMLET,
        Field.PHONE,
        Field.CCCD,
        Field.INSURANCE_NO,
        Field.CODE,
        Field.CLASS_BEFORE,
        Field.CLASS_AFTER,
        Field.NEXT_POINT,
    }
)
DAYS = frozenset(
    {
        Field.BIRTH,
        Field.FIRST,
        Field.LAST,
        Field.TO,
        Field.LAST_SAFE_DAY,
        Field.FIVE_YEAR_FROM,
        Field.SUPPORT_ENDS,
        Field.EVENT_ON,
    }
)
NUMBERS = frozenset({Field.DAYS_LAPSED, Field.DAYS_LEFT, Field.COST_BEFORE, Field.COST_AFTER})
CHOICES = frozenset(
    {
        Field.SEX,
        Field.CODE,
        Field.POINT,
        Field.STATUS,
        Field.CLASS_BEFORE,
        Field.CLASS_AFTER,
        Field.NEXT_POINT,
    }
)
FIELD_OF_COLUMN: Mapping[str, Field] = {
    "to": Field.TO,
    **{
        str(field): field
        for field in Field
        if field not in {Field.SEX, Field.POINT, Field.FIRST, Field.LAST, Field.TO}
    },
}
"""What each column of a list is sorted and narrowed by, by its key; only "why" is not here."""


@dataclass(frozen=True)
class Holds:
    """The field's text holds these words, whatever their accents and case.

    For the fields of `TEXTS`; classes and the next ground by the words people read.
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

    A birth counts by the earliest day it can mean. For the fields of `DAYS` and `NUMBERS`.
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
    """The field is one of these. For the fields of `CHOICES`; classes and points by their names."""

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
