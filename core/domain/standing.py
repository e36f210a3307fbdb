"""How everybody in the commune stands on one day: card, support, next card, price."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import Self

from core.domain.classes import HouseholdClass
from core.domain.countdown import PaymentDay, first_day, payment_on
from core.domain.cover import LAPSES, CardRule, CardState, Status, card_rule_on, card_state
from core.domain.entitlement import Entitlement, entitlement_on
from core.domain.grounds import HOUSEHOLD, Ground, Grounds, LocalRule, Situation
from core.domain.people import Commune, ExclusionReason, Hamlet, Household, Membership, Person
from core.domain.premium import (
    PART_MONTH,
    YEAR_MONTHS,
    Payers,
    Quote,
    QuoteLine,
    Tariff,
    Term,
    tariff_on,
)
from core.domain.rulebook import GROUPS_WITH_GROUND, Rulebook
from core.domain.rungs import paid_by_household, rungs_of
from core.domain.situation import Law, share_of
from core.domain.support import Loss, SupportRules, SupportState

_NEED_CARD = LAPSES | {Status.EXPIRING, Status.NEVER}


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
        return self.card.status in _NEED_CARD or self.loss is not None

    def is_among(self, payers: Payers) -> bool:
        """Return whether a quote for `payers` speaks of the person, unless the State pays."""
        return self.card.status in LAPSES if payers is Payers.LAPSED else self.needs_card

    @property
    def support_ends(self) -> date | None:
        """The last day (T) of a support about to be lost, None where none is."""
        losing = self.loss and self.loss.state is SupportState.LOSING
        return self.loss.ends if self.loss and losing else None

    @property
    def next_starts(self) -> date:
        """The first day of the next card when paid on the day asked for."""
        return first_day(self.card, self.support_ends)

    @property
    def last_day_without_wait(self) -> date | None:
        """The last day to pay before the waiting period, no earlier than a support that ends."""
        days = (self.card.last_safe_day, None if self.card.covered else self.support_ends)
        return max((day for day in days if day), default=None)

    @property
    def order(self) -> tuple[bool, int]:
        """Register order within the household, head first."""
        return (not self.is_head, self.membership.id if self.membership else 0)


def horizon_on(rules: Rulebook, day: date) -> date:
    """Return the last day looked ahead to from `day` (day + H)."""
    return day + timedelta(days=rules.number("horizon_days", day))


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
        self._local_rules = local_rules
        self._grounds = Grounds(rules, local_rules)
        self._next_grounds: dict[int, Ground] = {}
        self._quotes: dict[tuple[int, int], Quote] = {}

    def supposing(self, commune: Commune, day: date | None = None) -> Self:
        """Return how everybody would stand if the facts were other ones, by the same rules."""
        return type(self)(commune, self.rules, day or self.day, self._local_rules)

    def at(self, day: date) -> Self:
        """Return how everybody stands on another day, from the same facts and rules."""
        return self.supposing(self.commune, day)

    @cached_property
    def _card_rule(self) -> CardRule:
        return card_rule_on(self.rules, self.day)

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """All countable people: by hamlet, household, head first."""
        counted = [
            self.member_of(person)
            for person in self.commune.people
            if self.commune.counts(person, self.day)
        ]
        return tuple(sorted(counted, key=self._list_order))

    @cached_property
    def by_person(self) -> Mapping[int, Member]:
        """Countable members by the person's id."""
        return {member.person.id: member for member in self.members}

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

    def paid_in_time(self, member: Member) -> PaymentDay:
        """Return what paying gives a member: on the day, or the last day of a support that ends."""
        last = member.support_ends
        return payment_on(member.person.periods, last or self.day, self.rules, last)

    def next_ground(self, member: Member) -> Ground:
        """Return the ground that will carry the member's next card."""
        known = self._next_grounds.get(member.person.id)
        if known is None:
            known = self._next_grounds[member.person.id] = self._following(member).chosen
        return known

    def ground_on(self, member: Member, day: date) -> Ground:
        """Return the ground of a card beginning on `day`, by the facts of that day."""
        return entitlement_on(self._situation(member, day, day), self._grounds.law).chosen

    def share_of_nation(self, member: Member, ground: Ground) -> Fraction:
        """Return the State's share of a member's ground without what the locality adds."""
        if self.state_pays(ground.point):
            return ground.share
        case = self._situation(member, member.next_starts)
        return share_of(ground.point, case, Law(self.rules)).part

    def state_pays(self, point: str) -> bool:
        """Return whether a legal point belongs to groups 1-3, whose people pay nothing."""
        return self._grounds.group(point) in GROUPS_WITH_GROUND

    def entitlements(self, member: Member) -> tuple[Entitlement, Entitlement]:
        """Return every ground the member has on the day itself, and for the next card."""
        today = self._situation(member, self.day)
        return entitlement_on(today, self._grounds.law), self._following(member)

    def _following(self, member: Member) -> Entitlement:
        return entitlement_on(self._situation(member, member.next_starts), self._grounds.law)

    def cost_before(self, member: Member, loss: Loss) -> int:
        """Return the yearly price in đồng under the class that ends, at the rates of the day."""
        case = self._situation(member, loss.ends)
        ground = self._grounds.of_class(loss.before, case)
        return self.tariff.amount(ground.own_part, YEAR_MONTHS)

    def cost_after(self, member: Member) -> int:
        """Return the yearly price in đồng of the member's line in the household's quote, or 0."""
        if member.household is None:
            return 0
        lines = self.quote(member.household, YEAR_MONTHS).lines
        return sum(line.amount for line in lines if line.person == member.person.id)

    def part_paid(self, person: Person, point: str, starts: date) -> tuple[Fraction, int | None]:
        """Return the part of the full premium of a card paid on the day, and its rung.

        `point` is that of the card, `starts` its first day. The rung is None outside the household
        form; who was in no household that day stands on the first one.
        """
        member = self.member_of(person)
        if point != HOUSEHOLD:
            share = share_of(point, self._situation(member, starts), self._grounds.law)
            return 1 - share.part, None
        paid = self._paid_this_year.get(member.household.id, ()) if member.household else ()
        rung = rungs_of(paid, [person.id])[person.id]
        return self.tariff.rung_part(rung), rung

    def quote(self, household: Household, months: int) -> Quote:
        """Return what the household pays for `months` when it pays on the day."""
        key = (household.id, months)
        if key not in self._quotes:
            self._quotes[key] = self.quote_for(household, Term(months))
        return self._quotes[key]

    def quote_for(
        self,
        household: Household,
        term: Term,
        payers: Payers = Payers.ALL,
        only: Collection[int] | None = None,
    ) -> Quote:
        """Return what the payers of the household pay for a term when they pay on the day.

        `only`: the people who pay, None for all. A last day that does not suit somebody raises
        `ClerkError`.
        """
        lines = [
            self._line(member, ground, rung, term)
            for member, ground, rung in self._payers(household, payers, only)
        ]
        members = [
            member
            for member in self.by_household.get(household.id, ())
            if only is None or member.person.id in only
        ]
        asked = sum(member.is_among(payers) for member in members)
        return Quote(
            household=household.number,
            on=self.day,
            term=term,
            base=self.tariff.base,
            lines=tuple(lines),
            payers=payers,
            counted=self.rules.on(PART_MONTH, self.day) if term.until else None,
            spared=len(members) - asked,
            state_paid=asked - len(lines),
        )

    def _payers(
        self, household: Household, payers: Payers, only: Collection[int] | None
    ) -> Sequence[tuple[Member, Ground, int | None]]:
        """Return who is quoted, on which ground and rung, head first."""
        quoted = [
            (member, ground)
            for member in self.by_household.get(household.id, ())
            if member.is_among(payers)
            and (only is None or member.person.id in only)
            and not self.state_pays((ground := self.next_ground(member)).point)
        ]
        climbing = [m.person.id for m, ground in quoted if ground.point == HOUSEHOLD]
        rungs = rungs_of(self._paid_this_year.get(household.id, ()), climbing)
        return [
            (member, ground, rungs[member.person.id] if ground.point == HOUSEHOLD else None)
            for member, ground in quoted
        ]

    @cached_property
    def _paid_this_year(self) -> Mapping[int, Sequence[int]]:
        return paid_by_household(self.commune.people, self.day)

    def _line(self, member: Member, ground: Ground, rung: int | None, term: Term) -> QuoteLine:
        part = self.tariff.rung_part(rung) if rung else ground.own_part
        starts = member.next_starts
        term.check(member.person.name, starts, max(self.tariff.periods))
        months, ends = term.months_from(starts), term.last_from(starts)
        periods = member.person.periods
        return QuoteLine(
            person=member.person.id,
            name=member.person.name,
            point=ground.point,
            rung=rung,
            percent=int(part * 100),
            amount=self.tariff.amount(part, months),
            starts=starts,
            ends=ends,
            months=months,
            paper=ground.paper,
            recorded=tuple(p for p in periods if p.last >= starts and p.first <= ends),
        )

    @cached_property
    def _support(self) -> SupportRules:
        return SupportRules(self.day, self.rules, self._grounds, self.commune.household_by_id)

    def member_of(self, person: Person) -> Member:
        """Return how anybody of the register stands on the day, countable or not."""
        membership = person.membership_on(self.day)
        card = card_state(person.periods, self.day, self._card_rule)
        if not card.covered and self._covered_elsewhere(person, card):
            card = card_state(person.periods, self.day, self._card_rule, elsewhere=True)
        return Member(
            person=person,
            membership=membership,
            household=self.commune.household_by_id[membership.household] if membership else None,
            card=card,
            loss=self._support.newest_loss(person),
            waits_since=self._support.waits_for_decision(person),
        )

    def _covered_elsewhere(self, person: Person, card: CardState) -> bool:
        return any(
            exclusion.reason is ExclusionReason.COVERED_ELSEWHERE
            and exclusion.since <= self.day
            and exclusion.anchor == card.ends
            for exclusion in person.exclusions
        )

    def _situation(self, member: Member, starts: date, facts: date | None = None) -> Situation:
        classes = member.household.classes if member.household else None
        on_start = classes.on(starts) if classes else HouseholdClass.UNDECIDED
        if classes and on_start is HouseholdClass.UNDECIDED:
            on_start = classes.on(self.day)
        return Situation(member.person, member.household, on_start, starts, self.day, facts)

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
        return horizon_on(self.rules, self.day)
