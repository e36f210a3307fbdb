"""The commune in numbers on one day."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.domain.classes import HouseholdClass
from core.domain.cover import Status
from core.domain.lists import losing_support
from core.domain.standing import Member, Standing


@dataclass(frozen=True)
class Count:
    """People, and households with such a person."""

    people: int
    households: int


@dataclass(frozen=True)
class HamletCount:
    """Countable people of a hamlet, how many have cover, and the part of one that is."""

    hamlet: str
    people: int
    covered: int
    status: Mapping[Status, int]
    losing_support: int = 0

    @property
    def rate(self) -> float:
        """Covered people over people, four decimals; 0 where nobody lives."""
        return round(self.covered / self.people, 4) if self.people else 0.0


@dataclass(frozen=True)
class Summary:
    """Counts of countable people; sums over hamlets, statuses and classes equal the total.

    `by_class` counts people by the class of their household on the day. `households` counts those
    with a countable person.
    """

    on: date
    people: int
    households: int
    status: Mapping[Status, int]
    by_hamlet: Sequence[HamletCount]
    by_class: Mapping[HouseholdClass, int]
    losing_support: Count
    undecided: Count


def summary_of(standing: Standing) -> Summary:
    """Return the commune in numbers."""
    members = standing.members
    losing = [member for member, _ in losing_support(standing)]
    waiting = [member for member in members if member.waits_since]
    return Summary(
        on=standing.day,
        people=len(members),
        households=_households(members),
        status=_by_status(members),
        by_hamlet=_by_hamlet(standing, by_hamlet_id(losing)),
        by_class=_by_class(standing),
        losing_support=count_of(losing),
        undecided=count_of(waiting),
    )


def count_of(members: Sequence[Member]) -> Count:
    """Return how many people and households some members are."""
    return Count(len(members), _households(members))


def _households(members: Sequence[Member]) -> int:
    return len({member.household.id for member in members if member.household})


def _by_status(members: Sequence[Member]) -> Mapping[Status, int]:
    counted = Counter(member.card.status for member in members)
    return {status: counted[status] for status in Status}


def by_hamlet_id(members: Iterable[Member]) -> Mapping[int, int]:
    """Return how many people of each hamlet some members are."""
    return Counter(member.hamlet.id for member in members if member.hamlet)


def _by_hamlet(standing: Standing, losing: Mapping[int, int]) -> Sequence[HamletCount]:
    grouped: dict[int, list[Member]] = {hamlet.id: [] for hamlet in standing.commune.hamlets}
    for member in standing.members:
        if member.hamlet:
            grouped[member.hamlet.id].append(member)
    return [
        HamletCount(
            hamlet=hamlet.name,
            people=len(grouped[hamlet.id]),
            covered=sum(member.card.covered for member in grouped[hamlet.id]),
            status=_by_status(grouped[hamlet.id]),
            losing_support=losing.get(hamlet.id, 0),
        )
        for hamlet in standing.commune.hamlets
    ]


def _by_class(standing: Standing) -> Mapping[HouseholdClass, int]:
    counted = Counter(
        member.household.classes.on(standing.day) if member.household else HouseholdClass.UNDECIDED
        for member in standing.members
    )
    return {household_class: counted[household_class] for household_class in HouseholdClass}
