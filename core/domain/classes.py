"""The class of a household (poor, near-poor …) on a day, from the decisions that speak of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from core.domain.days import ONE_DAY


class HouseholdClass(StrEnum):
    """What a household is by decision; UNDECIDED where no decision speaks of the day."""

    POOR = "POOR"
    NEAR_POOR = "NEAR_POOR"
    AVERAGE_LIVING = "AVERAGE_LIVING"
    NONE = "NONE"
    UNDECIDED = "UNDECIDED"

    @property
    def supports(self) -> bool:
        """Whether the class brings support with the premium."""
        return _RANKS.get(self, 0) > 0

    def at_least(self, other: "HouseholdClass") -> bool:
        """Return whether this class supports as much as `other` or more."""
        return _RANKS.get(self, 0) >= _RANKS.get(other, 0)


CLASS_WORDS = {
    HouseholdClass.POOR: "hộ nghèo",
    HouseholdClass.NEAR_POOR: "hộ cận nghèo",
    HouseholdClass.AVERAGE_LIVING: "hộ có mức sống trung bình",
    HouseholdClass.NONE: "không thuộc diện hỗ trợ",
    HouseholdClass.UNDECIDED: "chưa có quyết định",
}
_RANKS = {
    HouseholdClass.POOR: 3,
    HouseholdClass.NEAR_POOR: 2,
    HouseholdClass.AVERAGE_LIVING: 1,
}


@dataclass(frozen=True)
class ClassFact:
    """One decision's word on one household; days inclusive, `last` None when it names none.

    `order` grows with the day of the decision and then the order of entry.
    """

    first: date
    last: date | None
    household_class: HouseholdClass
    number: str = ""
    decided_on: date | None = None
    order: int = 0


@dataclass(frozen=True)
class ClassChange:
    """A class that ends on `last` (T) and the class on the day after."""

    last: date
    before: HouseholdClass
    after: HouseholdClass


@dataclass(frozen=True)
class ClassSpan:
    """Days without a break in one class, never UNDECIDED; `last` None where none is known."""

    first: date
    last: date | None
    household_class: HouseholdClass


@dataclass(frozen=True)
class ClassHistory:
    """All decisions on one household.

    The decision that began last governs; when it ends, no earlier one revives.
    """

    facts: tuple[ClassFact, ...] = ()

    def governing(self, day: date) -> ClassFact | None:
        """Return the decision in force on `day`."""
        begun = [fact for fact in self.facts if fact.first <= day]
        newest = max(begun, key=lambda fact: (fact.first, fact.order), default=None)
        if newest is None or (newest.last is not None and newest.last < day):
            return None
        return newest

    def on(self, day: date) -> HouseholdClass:
        """Return the class on `day`."""
        fact = self.governing(day)
        return fact.household_class if fact else HouseholdClass.UNDECIDED

    def had_left(self, day: date) -> bool:
        """Return whether a class once gave support before `day`, but none did the day before."""
        if self.on(day - ONE_DAY).supports:
            return False
        return any(self.on(fact.first).supports for fact in self.facts if fact.first < day)

    @cached_property
    def changes(self) -> tuple[ClassChange, ...]:
        """Every change of class, newest first."""
        edges = {fact.first - ONE_DAY for fact in self.facts}
        edges |= {fact.last for fact in self.facts if fact.last}
        found = (
            ClassChange(last, self.on(last), self.on(last + ONE_DAY))
            for last in sorted(edges, reverse=True)
        )
        return tuple(change for change in found if change.before is not change.after)

    @property
    def spans(self) -> tuple[ClassSpan, ...]:
        """Every class the household ever has by the decisions known, earliest first."""
        starts = {fact.first for fact in self.facts}
        starts |= {fact.last + ONE_DAY for fact in self.facts if fact.last}
        turns: list[tuple[date, HouseholdClass]] = []
        for day in sorted(starts):
            there = self.on(day)
            if not turns or turns[-1][1] is not there:
                turns.append((day, there))
        ends = [first - ONE_DAY for first, _ in turns[1:]]
        return tuple(
            ClassSpan(first, last, there)
            for (first, there), last in zip(turns, [*ends, None], strict=False)
            if there is not HouseholdClass.UNDECIDED
        )

    def regained(self, lost: ClassChange, day: date, horizon: date) -> bool:
        """Return whether the lost class, or a better one, is there again.

        What counts is the class in force on `day`, or one beginning after it up to `horizon`,
        as far as these lie after the loss.
        """
        days = [fact.first for fact in self.facts if day < fact.first <= horizon]
        return any(
            self.on(later).at_least(lost.before) for later in [day, *days] if later > lost.last
        )
