"""The plain facts of an invented commune."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Klass(StrEnum):
    """What the poverty review says of a household."""

    POOR = "POOR"
    NEAR_POOR = "NEAR_POOR"
    AVERAGE_LIVING = "AVERAGE_LIVING"
    NONE = "NONE"
    UNDECIDED = "UNDECIDED"


class Source(StrEnum):
    """The workbook a fact is read from."""

    PEOPLE_A = "dan_cu.xlsx"
    PEOPLE_B = "dan_cu_thon_cuoi.xlsx"
    CARDS = "the_bhyt.xlsx"
    CARDS_LATER = "the_bhyt_dieu_chinh.xlsx"
    REVIEW_2026 = "ra_soat_2025.xlsx"
    MID_YEAR = "ra_soat_giua_nam.xlsx"
    SHORT = "ra_soat_ngan_han.xlsx"
    REVIEW_2027 = "ra_soat_2026.xlsx"


class Sheet(StrEnum):
    """The sheets of a review workbook."""

    AFTER = "DS sau rà soát"
    LEFT_POOR = "Thoát nghèo"
    LEFT_NEAR_POOR = "Thoát cận nghèo"


@dataclass(frozen=True)
class Card:
    """One row of a cards list."""

    first: date
    last: date
    code: str
    paid: date | None = None
    source: Source = Source.CARDS


@dataclass(frozen=True)
class Person:
    """One row of a people list, with the cards that other lists give.

    `birth` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `birth_written` is what stands in the cell when
    that is no possible date. `gone` is the day of death or of moving when the note names one.
    """

    id: int
    name: str
    birth: str | None
    sex: str
    cccd: str | None
    insurance_no: str | None
    relation: str
    ethnicity: str = "Kinh"
    note: str | None = None
    gone: date | None = None
    birth_written: str | None = None
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True)
class Standing:
    """A household's place in a review workbook; the class only on the sheet after the review."""

    source: Source
    sheet: Sheet
    klass: Klass | None = None


@dataclass(frozen=True)
class Household:
    """A household, head first."""

    number: str
    hamlet: str
    people: tuple[Person, ...]
    class_2025: Klass | None = None
    standings: tuple[Standing, ...] = ()

    def on_sheet(self, source: Source, sheet: Sheet) -> Standing | None:
        """Return where the household stands on one sheet, if it stands there."""
        for standing in self.standings:
            if standing.source is source and standing.sheet is sheet:
                return standing
        return None


@dataclass(frozen=True)
class Review:
    """One review workbook and the days its classes hold."""

    source: Source
    first: date
    last: date
    complete: bool
    number: str
    decided: date


@dataclass(frozen=True)
class Hamlet:
    """A hamlet and the people list it stands in."""

    name: str
    source: Source


@dataclass(frozen=True)
class Stranger:
    """A person some later workbook names and the register does not know.

    In a review, `beside` is the household the row is written under; without one the strangers make
    a household of their own.
    """

    person: Person
    source: Source
    beside: str | None = None


@dataclass(frozen=True)
class Commune:
    """Everything the workbooks say."""

    seed: int
    hamlets: tuple[Hamlet, ...]
    households: tuple[Household, ...]
    reviews: tuple[Review, ...]
    strangers: tuple[Stranger, ...] = ()

    def members(self) -> Iterator[tuple[Household, Person]]:
        """Yield every person with the household, in register order."""
        for household in self.households:
            for person in household.people:
                yield household, person

    def household(self, number: str) -> Household:
        """Return the household of that number."""
        return next(h for h in self.households if h.number == number)
