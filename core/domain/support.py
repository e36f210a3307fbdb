"""Who loses support when a household leaves a class or falls to a lesser one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.classes import ClassChange, HouseholdClass
from core.domain.grounds import Grounds
from core.domain.people import Household, Person
from core.domain.rulebook import Rulebook


class SupportState(StrEnum):
    """Whether the support still runs on the day asked for."""

    LOSING = "losing"
    LOST = "lost_support"


class LossKind(StrEnum):
    """Whether another supported class follows."""

    REDUCED = "reduced"
    LOST = "lost"


@dataclass(frozen=True)
class Loss:
    """Support that ends on `ends` (T); `after` is the class on the day after."""

    household: Household
    ends: date
    before: HouseholdClass
    after: HouseholdClass
    state: SupportState

    @property
    def kind(self) -> LossKind:
        """Whether support is reduced or gone."""
        return LossKind.REDUCED if self.after.supports else LossKind.LOST


class SupportRules:
    """Finds losses of support on one day.

    A class that ends with no decision after it is no loss; such people wait for a decision, and
    stay counted so even when a decision follows later, so that nobody falls between two lists.
    """

    def __init__(
        self, day: date, rules: Rulebook, grounds: Grounds, households: Mapping[int, Household]
    ) -> None:
        self._day = day
        self._horizon = day + timedelta(days=rules.number("horizon_days", day))
        self._rules = rules
        self._grounds = grounds
        self._households = households

    def newest_loss(self, person: Person) -> Loss | None:
        """Return the newest loss that is not settled, None where there is none."""
        for household, change in self._open_changes(person):
            if change.after is not HouseholdClass.UNDECIDED:
                state = SupportState.LOSING if change.last >= self._day else SupportState.LOST
                return Loss(household, change.last, change.before, change.after, state)
        return None

    def waits_for_decision(self, person: Person) -> date | None:
        """Return the last day of support (T) after which no decision speaks, None where none."""
        for _, change in self._open_changes(person):
            if change.after is HouseholdClass.UNDECIDED:
                return change.last
        return None

    def _open_changes(self, person: Person) -> Iterator[tuple[Household, ClassChange]]:
        for household, change in self._changes(person):
            lessens = change.before.supports and not change.after.at_least(change.before)
            if (
                lessens
                and not self._grounds.own_on(person, change.last)
                and not self._settled(person, change)
                and not self._regained(person, change)
            ):
                yield household, change

    def _changes(self, person: Person) -> list[tuple[Household, ClassChange]]:
        """Return the class changes of the household the person was in that day, newest first."""
        found = [
            (self._households[membership.household], change)
            for membership in person.memberships
            for change in self._households[membership.household].classes.changes
            if change.last <= self._horizon
            and membership.holds(change.last)
            and not _born_after(person, change.last)
        ]
        return sorted(found, key=lambda pair: pair[1].last, reverse=True)

    def _settled(self, person: Person, change: ClassChange) -> bool:
        own = self._rules.class_code(change.before, change.last)
        return any(p.last > change.last and p.code not in ("", own) for p in person.periods)

    def _regained(self, person: Person, change: ClassChange) -> bool:
        membership = person.membership_on(self._day)
        if membership is None:
            return False
        classes = self._households[membership.household].classes
        return classes.regained(change, self._day, self._horizon)


def _born_after(person: Person, day: date) -> bool:
    return person.birth is not None and person.birth.first > day
