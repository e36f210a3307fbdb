"""The questions other rules ask about grounds: whether own or from a class, and its share."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from core.domain.classes import HouseholdClass
from core.domain.found_grounds import class_grounds
from core.domain.local_rules import LocalRule
from core.domain.people import Person
from core.domain.rulebook import Rulebook
from core.domain.situation import HOUSEHOLD, PUPIL, Ground, Law, Situation

__all__ = ["HOUSEHOLD", "PUPIL", "Ground", "Grounds", "LocalRule", "Situation"]


class Grounds:
    """Answers by the rules of the law and the local rules over them."""

    def __init__(self, rules: Rulebook, local: Sequence[LocalRule] = ()) -> None:
        self.law = Law(rules, tuple(local))
        self._rules = rules

    def own_on(self, person: Person, day: date) -> bool:
        """Return whether a person has a ground of their own on `day`, stronger than a class.

        Under 6, or a card whose code is known and is not one that comes from a class.
        """
        if person.birth and person.birth.surely_under(self._rules.number("child_years", day), day):
            return True
        class_codes = self._rules.class_codes(day)
        return any(
            period.holds(day) and period.point and period.code not in class_codes
            for period in person.periods
        )

    def of_class(self, household_class: HouseholdClass, case: Situation) -> Ground:
        """Return the ground a household class gives the person."""
        found = class_grounds(replace(case, household_class=household_class), self.law)
        return next(found, Ground(HOUSEHOLD, Fraction(0)))

    def group(self, point: str) -> int:
        """Return the group (1-5) of a legal point."""
        return self._rules.point(point).group
