"""The facts of a register: hamlets, households, people and what is dated about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from core.domain.classes import ClassHistory
from core.domain.cover import CoverPeriod, five_year_card
from core.domain.days import Birth
from core.domain.ethnic_groups import is_minority_group
from core.domain.ids import Sex
from core.domain.text import search_key

HEAD = "Chủ hộ"
_HEADS = frozenset(map(search_key, (HEAD, "Là chủ hộ", "CH", "00")))  # 00: the agency's own code


def names_head(relation: str) -> bool:
    """Return whether a relation to the head of the household says: the head."""
    return search_key(relation) in _HEADS


class ResidenceKind(StrEnum):
    """How a person lives in the commune from one day to another."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    WORKING_AWAY = "working_away"
    MOVED = "moved"
    DIED = "died"


GONE = frozenset({ResidenceKind.MOVED, ResidenceKind.DIED})
# Who has one of these counts on the days they hold; who has none counts on every day.
STAYS = frozenset({ResidenceKind.PERMANENT, ResidenceKind.TEMPORARY})


@dataclass(frozen=True)
class Residence:
    """One stay; days inclusive, None is open; `id` is its row, 0 before it has one."""

    kind: ResidenceKind
    first: date | None = None
    last: date | None = None
    id: int = field(default=0, compare=False)

    def holds(self, day: date) -> bool:
        """Return whether the stay holds on `day`."""
        return _holds(self.first, self.last, day)


@dataclass(frozen=True)
class Membership:
    """A person's place in a household; days inclusive, None is open; `id` is register order."""

    id: int
    household: int
    first: date | None = None
    last: date | None = None
    relation: str = ""

    def holds(self, day: date) -> bool:
        """Return whether the person belongs to the household on `day`."""
        return _holds(self.first, self.last, day)

    @property
    def is_head(self) -> bool:
        """Whether the person heads the household."""
        return names_head(self.relation)


class ExclusionReason(StrEnum):
    """Why a person stays off a list."""

    REFUSED = "refused"
    COVERED_ELSEWHERE = "covered_elsewhere"
    OTHER = "other"


@dataclass(frozen=True)
class Exclusion:
    """A person taken off one list for one last day of cover (E) or end of support (T).

    `anchor` is that E or T, None where there is none; `since` the first day it holds. `id` is its
    row, 0 before it has one.
    """

    listing: str
    reason: ExclusionReason
    since: date
    anchor: date | None = None
    note: str = ""
    id: int = field(default=0, compare=False)


class Study(StrEnum):
    """What the office entered about schooling."""

    STUDIES = "studies"
    LEFT = "left"


class Area(StrEnum):
    """Area class of a hamlet (Decree 272/2025/NĐ-CP and the lists under it)."""

    ETHNIC = "ethnic"
    AREA_I = "area_1"
    AREA_II = "area_2"
    AREA_III = "area_3"
    DIFFICULT_VILLAGE = "difficult_village"
    ISLAND = "island"
    POOR_COMMUNE = "poor_commune"


AREA_WORDS = {
    Area.ETHNIC: "vùng dân tộc thiểu số, miền núi",
    Area.AREA_I: "khu vực I",
    Area.AREA_II: "khu vực II",
    Area.AREA_III: "khu vực III",
    Area.DIFFICULT_VILLAGE: "thôn đặc biệt khó khăn",
    Area.ISLAND: "xã đảo",
    Area.POOR_COMMUNE: "xã nghèo",
}


@dataclass(frozen=True)
class AreaFact:
    """A hamlet's area class; days inclusive, None is open; `source` the paper that says so."""

    area: Area
    first: date | None = None
    last: date | None = None
    source: str = ""

    def holds(self, day: date) -> bool:
        """Return whether the class is in force on `day`."""
        return _holds(self.first, self.last, day)


@dataclass(frozen=True)
class Hamlet:
    """A hamlet with its dated area classes."""

    id: int
    name: str
    areas: tuple[AreaFact, ...] = ()

    def area_on(self, day: date) -> frozenset[Area]:
        """Return the area classes in force on `day`."""
        return frozenset(fact.area for fact in self.areas if fact.holds(day))


@dataclass(frozen=True)
class Household:
    """A household; its number is the one in the office's files."""

    id: int
    number: str
    hamlet: Hamlet
    classes: ClassHistory = field(default_factory=ClassHistory)
    address: str = ""


@dataclass(frozen=True)
class Person:
    """A person with everything dated about them.

    `doubtful` maps a field's name to the text that was read for it but cannot be right.
    """

    id: int
    name: str
    birth: Birth | None = None
    sex: Sex | None = None
    ethnicity: str = ""
    cccd: str | None = None
    old_id: str | None = None
    insurance_no: str | None = None
    phone: str = ""
    study: Study | None = None
    doubtful: Mapping[str, str] = field(default_factory=dict)
    memberships: tuple[Membership, ...] = ()
    residences: tuple[Residence, ...] = ()
    periods: tuple[CoverPeriod, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()

    @property
    def is_minority(self) -> bool:
        """Whether the register says the person belongs to an ethnic minority."""
        return is_minority_group(self.ethnicity)

    def membership_on(self, day: date) -> Membership | None:
        """Return the newest place in a household that holds `day`."""
        held = [m for m in self.memberships if m.holds(day)]
        return max(held, key=lambda m: m.id, default=None)

    def five_year_from(self, day: date) -> date | None:
        """Return the five-year date on the newest card begun by `day` that states one."""
        card = five_year_card(self.periods, day)
        return card.five_year_from if card else None

    def lives_here(self, day: date, *, count_temporary: bool) -> bool:
        """Return whether the person is alive and living here on `day`.

        On the day of death or of moving itself the person no longer does. Who works away still
        does, from the first day to the last and on every other.
        """
        if any(r.kind in GONE and r.holds(day) for r in self.residences):
            return False
        stays = [r for r in self.residences if r.kind in STAYS]
        return not stays or any(
            r.holds(day) for r in stays if count_temporary or r.kind is not ResidenceKind.TEMPORARY
        )


@dataclass(frozen=True)
class Commune:
    """The whole register as values, in register order.

    `two_people` are pairs of ids, the smaller first, of look-alikes known to be two. `written_on`
    is the day of the last deed: a birth after it was typed wrong, one by it may be real.
    """

    name: str
    hamlets: tuple[Hamlet, ...]
    households: tuple[Household, ...]
    people: tuple[Person, ...]
    count_temporary: bool = False
    two_people: frozenset[tuple[int, int]] = frozenset()
    written_on: date = date.min

    def counts(self, person: Person, day: date) -> bool:
        """Return whether a person is countable on `day`: born, alive and living here.

        On a past day nobody counts who was born since. Whose birth is typed into a future that
        nobody can know stays countable, so that the slip is seen among the data problems.
        """
        if person.birth and day < person.birth.first <= self.written_on:
            return False
        return person.lives_here(day, count_temporary=self.count_temporary)

    @cached_property
    def household_by_id(self) -> Mapping[int, Household]:
        """Households by their id."""
        return {household.id: household for household in self.households}


def _holds(first: date | None, last: date | None, day: date) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)
