"""What the letters to households say, from how everybody stands on the day."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.domain.cover import LAPSES, Status
from core.domain.event_grounds import EventGrounds, NextGround, first_day_after
from core.domain.events import AgeEvent, EventKind, next_event
from core.domain.grounds import HOUSEHOLD, PUPIL
from core.domain.letter import Letter, LetterPerson, LetterPrice
from core.domain.letter_kinds import (
    CHILD_SIX,
    EXPIRING,
    GRADE_12,
    KIND_WORDS,
    LAPSED,
    LAST_CHANCE,
    LOSING,
    LOST,
    NEVER,
    WAITING,
)
from core.domain.lists import rows_of
from core.domain.next_step import IF_STUDYING, NextStep, next_step
from core.domain.people import Household
from core.domain.premium import QuoteLine
from core.domain.rows import ListRow, row_of, row_with_event, row_with_loss
from core.domain.standing import Member, Standing
from core.domain.support import SupportState
from core.domain.why import event_sentence, undecided_sentence

AGE_EVENTS, LOSING_SUPPORT = "age-events", "losing-support"
_EVENT_KINDS = {EventKind.CHILD: CHILD_SIX, EventKind.GRADE_12: GRADE_12}
# The lists a letter can be about; the first that names a person words the reason.
EVERY_LIST = (LOSING_SUPPORT, LAST_CHANCE, LAPSED, EXPIRING, AGE_EVENTS, NEVER)

Rows = Mapping[str, ListRow]


def has_letter(listing: str, row: ListRow) -> bool:
    """Return whether a letter can be about a person's row of a list."""
    return listing in EVERY_LIST and (listing != AGE_EVENTS or row.event in _EVENT_KINDS)


def rows_by_household(
    standing: Standing, lists: Collection[str], hamlet: str | None
) -> dict[int, dict[int, dict[str, ListRow]]]:
    """Return by household and person the rows of the lists that name the person."""
    found: dict[int, dict[int, dict[str, ListRow]]] = defaultdict(lambda: defaultdict(dict))
    for name in (name for name in EVERY_LIST if name in lists):
        for row in rows_of(standing, name, hamlet):
            if row.household_id and has_letter(name, row):
                found[row.household_id][row.person_id][name] = row
    return found


@dataclass(frozen=True)
class LetterMaker:
    """Makes the letters of one day.

    `waiting` are the people who wait for a decision; `standing` then supposes that none comes.
    """

    standing: Standing
    grounds: EventGrounds
    waiting: frozenset[int] = frozenset()

    def letter(self, household: Household, people: Mapping[int, Rows]) -> Letter:
        """Return the letter to a household: the people some lists name and all others who pay."""
        standing = self.standing
        members = standing.by_household[household.id]
        prices = (*self._prices(household), *self._prices_to_come(members, people))
        paying = {price.person for price in prices}
        named = [
            self._person(member, people.get(member.person.id, {}), pays=member.person.id in paying)
            for member in members
            if member.person.id in people or member.person.id in paying
        ]
        kinds = {person.kind for person in named}
        return Letter(
            household=household.number,
            head=standing.head_of(household) or named[0].name,
            hamlet=household.hamlet.name,
            address=household.address,
            reasons=tuple(kind for kind in KIND_WORDS if kind in kinds),
            people=tuple(named),
            prices=prices,
            totals={
                months: sum(price.amounts[months] for price in prices)
                for months in standing.tariff.periods
            },
            household_id=household.id,
            phone=next((m.person.phone for m in members if m.person.phone), ""),
            waits=any(member.person.id in self.waiting for member in members),
        )

    def _person(self, member: Member, rows: Rows, *, pays: bool) -> LetterPerson:
        kind, row = self._told(member, rows)
        period = member.card.period
        return LetterPerson(
            name=row.name,
            birth=member.person.birth,
            card=(period.card_number if period else None) or row.insurance_no or "",
            last_day=row.chain_to,
            reason=self._reason(member, kind, row, pays=pays),
            last_safe_day=member.last_day_without_wait,
            five_year_from=row.five_year_from,
            kind=kind,
            person=member.person.id,
        )

    def _reason(self, member: Member, kind: str, row: ListRow, *, pays: bool) -> str:
        """Return why a person is told; the ground and price of who pays stand in the table."""
        if kind == WAITING and member.loss:
            return undecided_sentence(member.loss)
        event = self._event(member) if pays and kind in _EVENT_KINDS.values() else None
        return event_sentence(event) if event else row.why

    def _event(self, member: Member) -> AgeEvent | None:
        standing = self.standing
        return next_event(member.person, standing.day, standing.horizon, standing.rules)

    def _told(self, member: Member, rows: Rows) -> tuple[str, ListRow]:
        """Return what to tell a person first, and in which words.

        The first list that names the person decides, or how the person stands where none does; a
        card about to end with a birthday or a school year is told as that.
        """
        listing = next(iter(rows), "")
        if member.loss and listing in ("", LOSING_SUPPORT):
            row = rows.get(listing) or row_with_loss(self.standing, member, member.loss)
            return self._kind_of_loss(member, row), row
        if event := self._event_row(member, rows):
            return _EVENT_KINDS[EventKind(str(event.event))], event
        row = rows[listing] if listing else row_of(self.standing, member)
        return self._kind_of_card(member), row

    def _kind_of_loss(self, member: Member, row: ListRow) -> str:
        if member.person.id in self.waiting:
            return WAITING
        return LOSING if row.state == SupportState.LOSING else LOST

    def _event_row(self, member: Member, rows: Rows) -> ListRow | None:
        if not rows.keys() <= {EXPIRING, AGE_EVENTS}:
            return None
        if AGE_EVENTS in rows:
            return rows[AGE_EVENTS]
        event = self._event(member) if member.card.status is Status.EXPIRING else None
        if event is None or event.kind not in _EVENT_KINDS:
            return None
        return row_with_event(self.standing, member, event, self.grounds.after(member, event))

    def _kind_of_card(self, member: Member) -> str:
        """Return what a card gives to tell; a lapsed one near its last safe day is its own."""
        if member.card.status not in LAPSES:
            return NEVER if member.card.status is Status.NEVER else EXPIRING
        limit = self.standing.rules.number("last_chance_days", self.standing.day)
        left = member.card.days_left
        near = left is not None and 0 <= left <= limit
        return LAST_CHANCE if near else LAPSED

    def _prices(self, household: Household) -> tuple[LetterPrice, ...]:
        standing = self.standing
        periods = standing.tariff.periods
        by_months = [standing.quote(household, months).lines for months in periods]
        members = {m.person.id: m for m in standing.by_household[household.id]}
        return tuple(
            _price(
                lines[-1],
                next_step(standing, members[lines[-1].person]),
                dict(zip(periods, (line.amount for line in lines), strict=True)),
            )
            for lines in zip(*by_months, strict=True)
        )

    def _prices_to_come(
        self, members: Sequence[Member], people: Mapping[int, Rows]
    ) -> Sequence[LetterPrice]:
        """Return what those pay whose card runs on and ends with a birthday or a school year."""
        found = []
        for member in members:
            asked = AGE_EVENTS in people.get(member.person.id, ()) and not member.needs_card
            event = self._event(member)
            if asked and event:
                following = self.grounds.after(member, event)
                if not following.state_pays:
                    found.append(self._price_to_come(member, event, following))
        return found

    def _price_to_come(self, member: Member, event: AgeEvent, following: NextGround) -> LetterPrice:
        standing = self.standing
        percent = int(following.part * 100)
        step = following.step
        return LetterPrice(
            name=member.person.name,
            point=step.point,
            rung=following.rung,
            percent=percent,
            ground=_with_share(step.name, following.rung, percent),
            basis=step.basis,
            papers=step.papers,
            starts=first_day_after(event),
            amounts={
                months: standing.tariff.amount(following.part, months)
                for months in standing.tariff.periods
            },
            person=member.person.id,
            ground_name=step.name,
        )


def _price(line: QuoteLine, step: NextStep, amounts: Mapping[int, int]) -> LetterPrice:
    return LetterPrice(
        name=line.name,
        point=line.point,
        rung=line.rung,
        percent=line.percent,
        ground=_with_share(step.name, line.rung, line.percent),
        basis=step.basis,
        papers=step.papers,
        starts=line.starts,
        amounts=amounts,
        person=line.person,
        ground_name=step.name,
    )


def ground_words(name: str, line: QuoteLine) -> str:
    """Return the ground of a quote's line in words, with rung or share."""
    said = f"{name}, {IF_STUDYING}" if line.point == PUPIL else name
    return _with_share(said, line.rung if line.point == HOUSEHOLD else None, line.percent)


@lru_cache(maxsize=256)  # thousands of letters say the same few
def _with_share(name: str, rung: int | None, percent: int) -> str:
    if rung:
        return f"{name}, người thứ {rung} ({percent} %)"
    return f"{name} (Nhà nước hỗ trợ {100 - percent} %)"
