"""What is asked about a person's ground, what answers it, and the State's share of a point."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core.domain.classes import HouseholdClass
from core.domain.days import ONE_DAY, end_after_months
from core.domain.local_rules import LocalEvent, LocalRule
from core.domain.people import Area, AreaFact, Hamlet, Household, Person
from core.domain.rulebook import Rule, Rulebook

STATE_PAYS = "3o"
NEAR_POOR = "4a"
PUPIL = "4b"
AVERAGE_LIVING = "4d"
FORMER_DIFFICULT_AREA = "4g"
HOUSEHOLD = "5a"
# Areas whose people the State pays for: everybody, and ethnic minorities.
STATE_PAID_AREAS = frozenset({Area.AREA_III, Area.DIFFICULT_VILLAGE, Area.ISLAND})
DIFFICULT_AREAS = STATE_PAID_AREAS | {Area.AREA_II}
# Areas of which a hamlet has one where its class is recorded at all.
SORTED_AREAS = DIFFICULT_AREAS | {Area.AREA_I}


@dataclass(frozen=True)
class Law:
    """The dated rules of the nation with the office's own over them."""

    rules: Rulebook
    local: tuple[LocalRule, ...] = ()

    def local_on(self, day: date) -> Iterator[LocalRule]:
        """Yield the office's own rules in force on `day`."""
        return (rule for rule in self.local if rule.holds(day))


@dataclass(frozen=True)
class Situation:
    """What decides a person's ground: facts on the card's first day, prices on the price day.

    What changes with time alone (age, school, months since an area left its list) is looked at on
    the price day too, unless `facts_on` names another day; but a pupil is old enough by the card's
    first day.
    """

    person: Person
    household: Household | None
    household_class: HouseholdClass
    starts: date
    priced_on: date
    facts_on: date | None = None

    @property
    def looked_at(self) -> date:
        """The day on which age, school and months are looked at."""
        return self.facts_on or self.priced_on

    @property
    def hamlet(self) -> Hamlet | None:
        """The hamlet of the household."""
        return self.household.hamlet if self.household else None

    @property
    def areas(self) -> frozenset[Area]:
        """The area classes of the hamlet on the card's first day."""
        return self.hamlet.area_on(self.starts) if self.hamlet else frozenset()

    @property
    def area_known(self) -> bool:
        """Whether the register has told the class of the hamlet's area by the card's first day."""
        facts = self.hamlet.areas if self.hamlet else ()
        begun = (fact for fact in facts if fact.first is None or fact.first <= self.starts)
        return any(fact.area in SORTED_AREAS for fact in begun)

    @property
    def is_minority(self) -> bool:
        """Whether the register says the person belongs to an ethnic minority."""
        return self.person.is_minority

    def area_left(self, areas: frozenset[Area], months: int) -> tuple[AreaFact, date] | None:
        """Return an area class that ended at most `months` ago, and the last day that counts.

        The months are counted to the payment day, which sets the State's share, or to `facts_on`.
        """
        for fact in self.hamlet.areas if self.hamlet else ():
            if fact.area in areas and fact.last and fact.area not in self.areas:
                until = end_after_months(fact.last + ONE_DAY, months)
                if fact.last < self.starts and self.looked_at <= until:
                    return fact, until
        return None


@dataclass(frozen=True)
class Share:
    """The State's share of the full premium, by which rule; `paper` names a local resolution."""

    part: Fraction
    source: str = ""
    confidence: str = ""
    paper: str = ""


@dataclass(frozen=True)
class Ground:
    """A legal point with the State's share, and what gives it.

    `fact` is what the register knows ("Căn cứ"), with dates; `source` and `confidence` are the
    rule's. `code` is the printed code of its card, empty where the law names none for the point;
    `paper` the local resolution.
    """

    point: str
    share: Fraction
    fact: str = ""
    source: str = ""
    confidence: str = ""
    paper: str = ""
    code: str = ""

    @property
    def own_part(self) -> Fraction:
        """The part of the full premium the person pays."""
        return 1 - self.share


def ground_of(point: str, share: Share, fact: str) -> Ground:
    """Return a ground with the share of its point."""
    return Ground(point, share.part, fact, share.source, share.confidence, share.paper)


def share_of(point: str, case: Situation, law: Law) -> Share:
    """Return the State's share for a point on the price day; of several the highest.

    A point no rule speaks of on that day has none.
    """
    national = _national(point, case, law)
    raised = [
        local_share(rule, national.part)
        for rule in law.local_on(case.priced_on)
        if rule.point == point and rule.event is LocalEvent.NONE and lies_in(rule, case)
    ]
    return max([national, *raised], key=lambda share: share.part)


def local_share(rule: LocalRule, share: Fraction) -> Share:
    """Return a share as a local rule raises it."""
    return Share(rule.raised(share), rule.paper, rule.confidence, rule.paper)


def lies_in(rule: LocalRule, case: Situation) -> bool:
    """Return whether the person lives where a local rule applies on the card's first day."""
    in_hamlet = rule.hamlet is None or (case.hamlet is not None and case.hamlet.name == rule.hamlet)
    return in_hamlet and (rule.area is None or rule.area in case.areas)


def _national(point: str, case: Situation, law: Law) -> Share:
    found = [_rule_share(law.rules.find(f"share.{point}", case.priced_on))]
    found += [
        _rule_share(law.rules.find(f"share.{point}.{area}", case.priced_on))
        for area in sorted(case.areas)
    ]
    return max(found, key=lambda share: share.part)


def _rule_share(rule: Rule | None) -> Share:
    if rule is None:
        return Share(Fraction(0))
    return Share(Fraction(str(rule.value)) / 100, rule.source, rule.confidence)
