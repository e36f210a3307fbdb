"""On what ground a person is insured: the legal point and the State's share.

Law 51/2024/QH15 Art. 12 and 13.5: a ground of groups 1-3 goes first; among the grounds of group 4
and local top-ups the highest share, ties in the order of the law; then the self-paying household.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core.domain.classes import HouseholdClass
from core.domain.days import months_before
from core.domain.people import Area, Hamlet, Person, Study
from core.domain.rulebook import GROUPS_WITH_GROUND, Rulebook
from core.domain.text import search_key

STATE_PAYS = "3o"
NEAR_POOR = "4a"
PUPIL = "4b"
AVERAGE_LIVING = "4d"
FORMER_DIFFICULT_AREA = "4g"
HOUSEHOLD = "5a"
_KINH = search_key("Kinh")
_DIFFICULT = frozenset({Area.AREA_II, Area.AREA_III})


@dataclass(frozen=True)
class LocalRule:
    """A province's top-up for one legal point, over the national share; days inclusive.

    Either `percent_total` or `percent_extra` is set, in per cent of the full premium.
    """

    point: str
    first: date | None = None
    last: date | None = None
    percent_total: int | None = None
    percent_extra: int | None = None
    paper: str = ""

    def holds(self, day: date) -> bool:
        """Return whether the rule is in force on `day`."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def raised(self, share: Fraction) -> Fraction:
        """Return the share with this top-up, at most the whole."""
        if self.percent_total is not None:
            return max(share, Fraction(self.percent_total, 100))
        return min(share + Fraction(self.percent_extra or 0, 100), Fraction(1))


@dataclass(frozen=True)
class Ground:
    """A legal point with the State's share of the full premium."""

    point: str
    share: Fraction

    @property
    def own_part(self) -> Fraction:
        """The part of the full premium the person pays."""
        return 1 - self.share


@dataclass(frozen=True)
class Situation:
    """What decides a person's ground: class and hamlet on the card's first day, price day."""

    person: Person
    hamlet: Hamlet | None
    household_class: HouseholdClass
    starts: date
    priced_on: date


def is_minority(person: Person) -> bool:
    """Return whether the register says the person belongs to an ethnic minority."""
    return bool(person.ethnicity) and search_key(person.ethnicity) != _KINH


class Grounds:
    """Finds grounds by the rules of the law and the local rules over them."""

    def __init__(self, rules: Rulebook, local: tuple[LocalRule, ...] = ()) -> None:
        self._rules = rules
        self._local = local

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

    def next_for(self, case: Situation) -> Ground:
        """Return the ground that will carry the next card."""
        if self._state_pays(case):
            return Ground(self._state_point(case), Fraction(1))
        candidates = [Ground(point, self.share(point, case)) for point in self._group_four(case)]
        best = max(candidates, key=lambda g: (g.share, -self._order(g.point)), default=None)
        return best or Ground(HOUSEHOLD, Fraction(0))

    def of_class(self, household_class: HouseholdClass, case: Situation) -> Ground:
        """Return the ground a household class gives the person."""
        point = self._class_point(household_class, case)
        if point is None:
            return Ground(HOUSEHOLD, Fraction(0))
        return Ground(point, self.share(point, case))

    def share(self, point: str, case: Situation) -> Fraction:
        """Return the State's share for a legal point on the price day, local rules included."""
        day = case.priced_on
        share = self._rules.percent(f"share.{point}", day)
        areas = case.hamlet.area_on(case.starts) if case.hamlet else frozenset()
        if point == NEAR_POOR and Area.POOR_COMMUNE in areas:
            rule = self._rules.find("share.4a.poor_commune", day)
            share = Fraction(rule.value, 100) if rule else share
        tops = [rule.raised(share) for rule in self._local if rule.point == point]
        return max([share, *tops]) if tops else share

    def group(self, point: str) -> int:
        """Return the group (1-5) of a legal point."""
        return self._rules.point(point).group

    def _order(self, point: str) -> int:
        return self._rules.point(point).order

    def _state_point(self, case: Situation) -> str:
        held = self._held_state_point(case)
        return held or (self._child_point(case) if self._is_child(case) else STATE_PAYS)

    def _state_pays(self, case: Situation) -> bool:
        return (
            self._is_child(case)
            or self._class_point(case.household_class, case) == STATE_PAYS
            or self._area_pays(case)
            or self._held_state_point(case) is not None
        )

    def _is_child(self, case: Situation) -> bool:
        years = self._rules.number("child_years", case.priced_on)
        birth = case.person.birth
        return birth is not None and all(
            birth.surely_under(years, day) for day in (case.priced_on, case.starts)
        )

    def _child_point(self, case: Situation) -> str:
        code = str(self._rules.on("child_code", case.priced_on).value)
        return self._rules.point_of_code(code, case.priced_on) or STATE_PAYS

    def _held_state_point(self, case: Situation) -> str | None:
        day = case.priced_on
        passing = self._rules.class_codes(day) | {str(self._rules.on("child_code", day).value)}
        for period in case.person.periods:
            known = self._rules.known_point(period.point)
            held = known and period.holds(day) and period.code not in passing
            if known and held and known.group in GROUPS_WITH_GROUND:
                return known.point
        return None

    def _area_pays(self, case: Situation) -> bool:
        areas = case.hamlet.area_on(case.starts) if case.hamlet else frozenset()
        return Area.AREA_III in areas or (is_minority(case.person) and bool(areas & _DIFFICULT))

    def _class_point(self, household_class: HouseholdClass, case: Situation) -> str | None:
        if household_class is HouseholdClass.POOR:
            return STATE_PAYS
        if household_class is HouseholdClass.NEAR_POOR:
            return STATE_PAYS if self._is_ethnic_near_poor(case) else NEAR_POOR
        return AVERAGE_LIVING if household_class is HouseholdClass.AVERAGE_LIVING else None

    def _is_ethnic_near_poor(self, case: Situation) -> bool:
        areas = case.hamlet.area_on(case.starts) if case.hamlet else frozenset()
        known = self._rules.find("near_poor_ethnic_point", case.priced_on) is not None
        return known and is_minority(case.person) and Area.ETHNIC in areas

    def _group_four(self, case: Situation) -> Iterator[str]:
        class_point = self._class_point(case.household_class, case)
        if class_point:
            yield class_point
        if self._studies(case):
            yield PUPIL
        if is_minority(case.person) and self._area_was_left(case):
            yield FORMER_DIFFICULT_AREA

    def _studies(self, case: Situation) -> bool:
        person, day = case.person, case.priced_on
        if person.study is not None:
            return person.study is Study.STUDIES
        since = months_before(day, self._rules.number("pupil_card_months", day))
        if any(p.point == PUPIL and p.first <= day and p.last >= since for p in person.periods):
            return True
        oldest = self._rules.number("pupil_under_years", day)
        youngest = self._rules.number("pupil_from_years", day)
        birth = person.birth
        return bool(birth and birth.surely_from(youngest, day) and birth.surely_under(oldest, day))

    def _area_was_left(self, case: Situation) -> bool:
        if case.hamlet is None:
            return False
        months = self._rules.number("former_difficult_area_months", case.priced_on)
        since = months_before(case.priced_on, months)
        return any(
            fact.area in _DIFFICULT and fact.last and since <= fact.last < case.priced_on
            for fact in case.hamlet.areas
        )
