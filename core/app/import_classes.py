"""Entering household classes with the decision they rest on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.domain.classes import HouseholdClass
from core.domain.days import format_day
from core.domain.rulebook import Rulebook
from core.domain.sources import TO_CONFIRM, UNCERTAIN
from core.store.classes import Decision, add_class, add_decision, class_by_decision, decision_ids
from core.store.journal import Writer

_REVIEW = "review_window"


@dataclass(frozen=True)
class ClassPeriod:
    """First and last day of the classes in a list, both included.

    `to_confirm`: they were assumed by a rule nobody has looked up.
    """

    first: date
    last: date
    to_confirm: bool = False

    def sentence(self) -> str:
        """Say which days were assumed."""
        return (
            f"Tệp không ghi thời gian áp dụng diện hộ: lấy từ {format_day(self.first)} "
            f"đến {format_day(self.last)}{f' ({TO_CONFIRM})' if self.to_confirm else ''}."
        )


@dataclass(frozen=True)
class ClassTerms:
    """What the clerk says about the classes in a list.

    `given` None: the list's own decision, or `day` (of the import), sets the days by `rules`.
    `complete`: households the list does not name have no class.
    """

    rules: Rulebook
    day: date
    given: ClassPeriod | None = None
    complete: bool = False

    def period(self, decided_on: date | None) -> ClassPeriod:
        """Return the days the classes hold, given or assumed from the decision's day."""
        return self.given or assumed_period(self.rules, decided_on, self.day)


def assumed_period(rules: Rulebook, decided_on: date | None, day: date) -> ClassPeriod:
    """Return the days a list speaks of when nobody named them.

    The calendar year after the decision's day when the review of that year (rule `review_window`)
    has begun by then, else from that day to 31 December; without a decision's day, the calendar
    year of the import's `day`.
    """
    if decided_on is None:
        return ClassPeriod(day.replace(month=1, day=1), day.replace(month=12, day=31))
    # A decision signed after the window is late and still of that review: its end counts nothing.
    review = rules.on(_REVIEW, decided_on)
    unsure = review.confidence == UNCERTAIN
    if decided_on.strftime("%m-%d") >= review.value[0]:
        year = decided_on.year + 1
        return ClassPeriod(date(year, 1, 1), date(year, 12, 31), unsure)
    return ClassPeriod(decided_on, decided_on.replace(month=12, day=31), unsure)


class ClassWriter:
    """Enters classes once; the same word on the same household again changes nothing."""

    def __init__(self, writer: Writer, source: str) -> None:
        self._writer = writer
        self._source = source
        self._decisions = dict(decision_ids(writer.db))
        self._known = dict(class_by_decision(writer.db))

    def enter(self, household: int, made: Decision, household_class: HouseholdClass) -> bool:
        """Enter a class; return whether the register did not know it."""
        decision = self._decisions.get(made)
        if decision is None:
            decision = self._decisions[made] = add_decision(self._writer, made, self._source)
        if self._known.get((household, decision)) is household_class:
            return False
        self._known[household, decision] = household_class
        add_class(self._writer, household, decision, household_class)
        return True

    def close_list(self, households: Iterable[int], named: set[int], made: Decision) -> int:
        """Give NONE to every household a complete list does not name; return how many."""
        missing = [household for household in households if household not in named]
        return sum(self.enter(household, made, HouseholdClass.NONE) for household in missing)
