"""What the letters to households say, from how everybody stands on the day."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.domain.cover import LAPSES
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
)
from core.domain.lists import rows_of
from core.domain.next_step import IF_STUDYING, NextStep, next_step
from core.domain.people import Household
from core.domain.premium import QuoteLine
from core.domain.rows import ListRow
from core.domain.standing import Member, Standing
from core.domain.support import SupportState

AGE_EVENTS = "age-events"
_EVENT_KINDS = {EventKind.CHILD: CHILD_SIX, EventKind.GRADE_12: GRADE_12}
# The lists a letter can be about; the first that names a person words the reason.
EVERY_LIST = ("losing-support", "last-chance", "lapsed", "expiring", AGE_EVENTS)

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
    """Makes the letters of one day."""

    standing: Standing
    grounds: EventGrounds

    def letter(self, household: Household, people: Mapping[int, Rows]) -> Letter:
        """Return the letter to a household about the people some lists name."""
        standing = self.standing
        members = standing.by_household[household.id]
        named = [
            self._person(member, people[member.person.id])
            for member in members
            if member.person.id in people
        ]
        prices = (*self._prices(household), *self._prices_to_come(members, people))
        kinds = {person.kind for person in named}
        safe = [p.last_safe_day for p in named if p.last_safe_day]
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
            pay_by=min((day for day in safe if day >= standing.day), default=None),
            household_id=household.id,
            phone=next((m.person.phone for m in members if m.person.phone), ""),
        )

    def _person(self, member: Member, rows: Rows) -> LetterPerson:
        row = next(iter(rows.values()))
        period = member.card.period
        return LetterPerson(
            name=row.name,
            birth=member.person.birth,
            card=(period.card_number if period else None) or row.insurance_no or "",
            last_day=row.chain_to,
            reason=row.why,
            last_safe_day=member.last_day_without_wait,
            five_year_from=row.five_year_from,
            kind=self._kind(member, next(iter(rows)), row),
            person=member.person.id,
        )

    def _kind(self, member: Member, listing: str, row: ListRow) -> str:
        """Return what to tell a person first; a lapsed card near its last safe day is one."""
        if listing == "losing-support":
            return LOSING if row.state == SupportState.LOSING else LOST
        if listing == AGE_EVENTS:
            return _EVENT_KINDS[EventKind(str(row.event))]
        if listing == "expiring":
            return EXPIRING
        limit = self.standing.rules.number("last_chance_days", self.standing.day)
        left = member.card.days_left
        near = member.card.status in LAPSES and left is not None and 0 <= left <= limit
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
        standing = self.standing
        found = []
        for member in members:
            asked = AGE_EVENTS in people.get(member.person.id, ()) and not member.needs_card
            event = next_event(member.person, standing.day, standing.horizon, standing.rules)
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
