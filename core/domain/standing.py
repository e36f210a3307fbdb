"""How everybody in the commune stands on one day: card, support, next card, price."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from core.domain.classes import HouseholdClass
from core.domain.cover import LAPSES, CardRule, CardState, Status, card_state
from core.domain.days import ONE_DAY, end_after_months
from core.domain.entitlement import Entitlement, entitlement_on
from core.domain.grounds import HOUSEHOLD, Ground, Grounds, LocalRule, Situation
from core.domain.people import Commune, ExclusionReason, Hamlet, Household, Membership, Person
from core.domain.premium import YEAR_MONTHS, Quote, QuoteLine, Tariff, tariff_on
from core.domain.rulebook import GROUPS_WITH_GROUND, Rulebook
from core.domain.support import Loss, SupportRules, SupportState

_QUOTED = LAPSES | {Status.EXPIRING, Status.NEVER}


@dataclass(frozen=True)
class Member:
    """A countable person with household, card and support on the day."""

    person: Person
    membership: Membership | None
    household: Household | None
    card: CardState
    loss: Loss | None
    waits_since: date | None

    @property
    def hamlet(self) -> Hamlet | None:
        """The hamlet of the household."""
        return self.household.hamlet if self.household else None

    @property
    def is_head(self) -> bool:
        """Whether the person heads the household."""
        return self.membership is not None and self.membership.is_head

    @property
    def needs_card(self) -> bool:
        """Whether a quote speaks of the person, unless the State pays."""
        return self.card.status in _QUOTED or self.loss is not None

    @property
    def next_starts(self) -> date:
        """The first day of the next card when paid on the day asked for."""
        if self.loss and self.loss.state is SupportState.LOSING:
            return self.loss.ends + ONE_DAY
        return self.card.next_first_day

    @property
    def order(self) -> tuple[bool, int]:
        """Register order within the household, head first."""
        return (not self.is_head, self.membership.id if self.membership else 0)


class Standing:
    """Everybody's standing on `day`, worked out once when asked for."""

    def __init__(
        self,
        commune: Commune,
        rules: Rulebook,
        day: date,
        local_rules: tuple[LocalRule, ...] = (),
    ) -> None:
        self.commune = commune
        self.rules = rules
        self.day = day
        self._grounds = Grounds(rules, local_rules)
        self._next_grounds: dict[int, Ground] = {}

    @cached_property
    def _card_rule(self) -> CardRule:
        return self.rules.card_rule(self.day)

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """All countable people: by hamlet, household, head first."""
        support = SupportRules(self.day, self.rules, self._grounds, self.commune.household_by_id)
        counted = [
            self._member(person, support)
            for person in self.commune.people
            if person.lives_here(self.day, count_temporary=self.commune.count_temporary)
        ]
        return tuple(sorted(counted, key=self._list_order))

    @cached_property
    def by_household(self) -> Mapping[int, tuple[Member, ...]]:
        """Countable members of each household, head first."""
        grouped: dict[int, list[Member]] = defaultdict(list)
        for member in self.members:
            if member.household:
                grouped[member.household.id].append(member)
        return {household: tuple(members) for household, members in grouped.items()}

    @cached_property
    def tariff(self) -> Tariff:
        """Base, rate and ladder of the day."""
        return tariff_on(self.rules, self.day)

    def head_of(self, household: Household | None) -> str | None:
        """Return the name of the household's head, None where none is known on the day."""
        members = self.by_household.get(household.id, ()) if household else ()
        return next((m.person.name for m in members if m.is_head), None)

    def next_ground(self, member: Member) -> Ground:
        """Return the ground that will carry the member's next card."""
        known = self._next_grounds.get(member.person.id)
        if known is None:
            known = self._next_grounds[member.person.id] = self._following(member).chosen
        return known

    def entitlements(self, member: Member) -> tuple[Entitlement, Entitlement]:
        """Return every ground the member has on the day itself, and for the next card."""
        classes = member.household.classes if member.household else None
        today = replace(
            self._situation(member),
            starts=self.day,
            household_class=classes.on(self.day) if classes else HouseholdClass.UNDECIDED,
        )
        return entitlement_on(today, self._grounds.law), self._following(member)

    def _following(self, member: Member) -> Entitlement:
        return entitlement_on(self._situation(member), self._grounds.law)

    def cost_before(self, member: Member, loss: Loss) -> int:
        """Return the yearly price in đồng under the class that ends, at the rates of the day."""
        case = replace(self._situation(member), starts=loss.ends)
        ground = self._grounds.of_class(loss.before, case)
        return self.tariff.amount(ground.own_part, YEAR_MONTHS)

    def cost_after(self, member: Member) -> int:
        """Return the yearly price in đồng of the member's line in the household's quote, or 0."""
        if member.household is None:
            return 0
        lines = self.quote(member.household, YEAR_MONTHS).lines
        return sum(line.amount for line in lines if line.person == member.person.id)

    def quote(self, household: Household, months: int) -> Quote:
        """Return what the household pays for `months` when it pays on the day."""
        lines = [
            self._line(member, ground, rung, months)
            for member, ground, rung in self._payers(household)
        ]
        return Quote(household.number, self.day, months, self.tariff.base, tuple(lines))

    def _payers(self, household: Household) -> Sequence[tuple[Member, Ground, int | None]]:
        """Return who is quoted, on which ground and rung, head first."""
        quoted = [
            (member, ground)
            for member in self.by_household.get(household.id, ())
            if member.needs_card
            and self._grounds.group((ground := self.next_ground(member)).point)
            not in GROUPS_WITH_GROUND
        ]
        climbing = [m.person.id for m, ground in quoted if ground.point == HOUSEHOLD]
        rungs = self._rungs(household, climbing)
        return [
            (member, ground, rungs[member.person.id] if ground.point == HOUSEHOLD else None)
            for member, ground in quoted
        ]

    def _rungs(self, household: Household, climbing: Sequence[int]) -> Mapping[int, int]:
        """Return everybody's rung in the calendar year of the day.

        Who has paid by the household form this year keeps the rung, by payment day, even after
        leaving the household; then the others in the order given.
        """
        paid = [person for _, _, person in sorted(self._paid_this_year.get(household.id, ()))]
        order = dict.fromkeys([*paid, *climbing])
        return {person: rung for rung, person in enumerate(order, start=1)}

    @cached_property
    def _paid_this_year(self) -> Mapping[int, Sequence[tuple[date, int, int]]]:
        """By household: payment day, register order and person of this year's payments so far."""
        paid: dict[int, list[tuple[date, int, int]]] = defaultdict(list)
        for person in self.commune.people:
            for period in person.periods:
                day = period.paid_or_first
                if period.point != HOUSEHOLD or day.year != self.day.year or day > self.day:
                    continue
                membership = person.membership_on(day)
                if membership:
                    paid[membership.household].append((day, membership.id, person.id))
        return paid

    def _line(self, member: Member, ground: Ground, rung: int | None, months: int) -> QuoteLine:
        part = self.tariff.rung_part(rung) if rung else ground.own_part
        return QuoteLine(
            person=member.person.id,
            name=member.person.name,
            point=ground.point,
            rung=rung,
            percent=int(part * 100),
            amount=self.tariff.amount(part, months),
            starts=member.next_starts,
            ends=end_after_months(member.next_starts, months),
            paper=ground.paper,
        )

    def _member(self, person: Person, support: SupportRules) -> Member:
        membership = person.membership_on(self.day)
        card = card_state(person.periods, self.day, self._card_rule)
        if not card.covered and self._covered_elsewhere(person, card):
            card = card_state(person.periods, self.day, self._card_rule, elsewhere=True)
        return Member(
            person=person,
            membership=membership,
            household=self.commune.household_by_id[membership.household] if membership else None,
            card=card,
            loss=support.newest_loss(person),
            waits_since=support.waits_for_decision(person),
        )

    def _covered_elsewhere(self, person: Person, card: CardState) -> bool:
        return any(
            exclusion.reason is ExclusionReason.COVERED_ELSEWHERE
            and exclusion.since <= self.day
            and exclusion.anchor == card.ends
            for exclusion in person.exclusions
        )

    def _situation(self, member: Member) -> Situation:
        starts = member.next_starts
        classes = member.household.classes if member.household else None
        on_start = classes.on(starts) if classes else HouseholdClass.UNDECIDED
        if classes and on_start is HouseholdClass.UNDECIDED:
            on_start = classes.on(self.day)
        return Situation(member.person, member.household, on_start, starts, self.day)

    def _list_order(self, member: Member) -> tuple[int, int, bool, int]:
        places = self._places
        household = member.household.id if member.household else 0
        hamlet = member.hamlet.id if member.hamlet else 0
        return (hamlet, places.get(household, 0), *member.order)

    @cached_property
    def _places(self) -> Mapping[int, int]:
        return {household.id: place for place, household in enumerate(self.commune.households)}

    @cached_property
    def horizon(self) -> date:
        """The last day looked ahead to (day + H)."""
        return self.day + timedelta(days=self.rules.number("horizon_days", self.day))
