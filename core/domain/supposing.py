"""The commune as it would be if a decision or an area list were another one; nothing is written."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date

from core.domain.classes import ClassFact, ClassHistory, HouseholdClass
from core.domain.days import ONE_DAY
from core.domain.people import Area, AreaFact, Commune, Hamlet, Household, Person


@dataclass(frozen=True)
class SupposedClass:
    """The class a decision would give a household; days inclusive, `last` None is open."""

    household_class: HouseholdClass
    first: date
    last: date | None = None


def with_classes(commune: Commune, supposed: Iterable[tuple[int, SupposedClass]]) -> Commune:
    """Return the commune with further decisions on some households, by household id."""
    by_household: dict[int, list[SupposedClass]] = defaultdict(list)
    for household, decided in supposed:
        by_household[household].append(decided)
    households = tuple(
        _with_classes(household, by_household[household.id])
        if household.id in by_household
        else household
        for household in commune.households
    )
    return replace(commune, households=households)


def _with_classes(household: Household, supposed: Iterable[SupposedClass]) -> Household:
    facts = household.classes.facts
    order = max((fact.order for fact in facts), default=0) + 1
    made = (ClassFact(s.first, s.last, s.household_class, order=order) for s in supposed)
    return replace(household, classes=ClassHistory((*facts, *made)))


def with_areas(commune: Commune, areas: Mapping[int, tuple[AreaFact, ...]]) -> Commune:
    """Return the commune with other area classes in some hamlets, by hamlet id."""
    hamlets = {
        hamlet.id: replace(hamlet, areas=areas.get(hamlet.id, hamlet.areas))
        for hamlet in commune.hamlets
    }
    households = tuple(
        replace(household, hamlet=hamlets[household.hamlet.id]) for household in commune.households
    )
    return replace(commune, hamlets=tuple(hamlets.values()), households=households)


def areas_from(hamlet: Hamlet, kept: Set[Area], day: date) -> tuple[AreaFact, ...]:
    """Return a hamlet's area classes, those of some kinds in force on `day` without an end."""
    return tuple(
        replace(fact, last=None) if fact.area in kept and fact.holds(day) else fact
        for fact in hamlet.areas
    )


def areas_until(hamlet: Hamlet, left: Set[Area], leaves: date) -> tuple[AreaFact, ...]:
    """Return a hamlet's area classes, some of them closed on the day before `leaves`."""
    return tuple(
        _until(fact, leaves - ONE_DAY) if fact.area in left else fact
        for fact in hamlet.areas
        if fact.area not in left or fact.first is None or fact.first < leaves
    )


def _until(fact: AreaFact, last: date) -> AreaFact:
    return fact if fact.last and fact.last < last else replace(fact, last=last)


def without_cards(commune: Commune, codes: Set[str]) -> Commune:
    """Return the commune without the cards of some codes."""

    def bare(person: Person) -> Person:
        kept = tuple(period for period in person.periods if period.code not in codes)
        return person if len(kept) == len(person.periods) else replace(person, periods=kept)

    return replace(commune, people=tuple(bare(person) for person in commune.people))
