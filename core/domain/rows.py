"""One line of a list: a person with card, household and support on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.domain.cover import Status
from core.domain.event_grounds import NextGround, next_sentence
from core.domain.events import AgeEvent
from core.domain.next_step import next_step
from core.domain.standing import Member, Standing
from core.domain.support import Loss
from core.domain.why import (
    card_sentence,
    event_sentence,
    losing_card_sentence,
    loss_sentence,
    state_pays_sentence,
)

# JSON keys that are no Python names, and fields that stay inside the program.
_RENAMED = {"first": "from", "last": "to"}
_INNER = frozenset({"hamlet_place", "birth_shown", "next_words"})
_SUPPORT_KEYS = (
    "class_before", "class_after", "support_ends", "state", "kind",
)  # fmt: skip
_NEXT_KEYS = ("next_point", "basis", "papers", "cost_before", "cost_after")
_EVENT_KEYS = ("event", "event_on", "event_age")


@dataclass(frozen=True)
class ListRow:
    """A person on a list; what is not known is None. Days inclusive, amounts in đồng a year.

    `first`, `last`, `code` and `point` are those of the cover period that holds the day, else of
    the last one before it; `chain_to` is E. `basis` is what the next ground rests on, `papers`
    what to bring for it.
    """

    person_id: int
    household_id: int | None
    household: str | None
    head: str | None
    hamlet: str | None
    hamlet_place: int
    name: str
    birth: str | None
    birth_shown: str
    sex: str | None
    cccd: str | None
    insurance_no: str | None
    phone: str | None
    code: str | None
    point: str | None
    first: date | None
    last: date | None
    chain_to: date | None
    status: Status
    days_lapsed: int | None
    last_safe_day: date | None
    days_left: int | None
    five_year_from: date | None
    why: str
    class_before: str | None = None
    class_after: str | None = None
    support_ends: date | None = None
    state: str | None = None
    kind: str | None = None
    next_point: str | None = None
    next_words: str | None = None
    basis: str | None = None
    papers: str | None = None
    cost_before: int | None = None
    cost_after: int | None = None
    event: str | None = None
    event_on: date | None = None
    event_age: int | None = None
    problems: tuple[str, ...] = ()

    def record(self) -> Mapping[str, Any]:
        """Return the row as JSON-ready keys and values; days as YYYY-MM-DD."""
        skipped = set(_INNER)
        if self.support_ends is None:
            skipped.update(_SUPPORT_KEYS)
        if self.next_point is None:
            skipped.update(_NEXT_KEYS)
        if self.event is None:
            skipped.update(_EVENT_KEYS)
        if not self.problems:
            skipped.add("problems")
        return {
            _RENAMED.get(key, key): value.isoformat() if isinstance(value, date) else value
            for key, value in vars(self).items()
            if key not in skipped
        }


def row_of(standing: Standing, member: Member) -> ListRow:
    """Return a member's line, with the card's sentence as its reason."""
    person, card, period = member.person, member.card, member.card.period
    return ListRow(
        person_id=person.id,
        household_id=member.household.id if member.household else None,
        household=member.household.number if member.household else None,
        head=standing.head_of(member.household),
        hamlet=member.hamlet.name if member.hamlet else None,
        hamlet_place=member.hamlet.id if member.hamlet else 0,
        name=person.name,
        birth=person.birth.iso() if person.birth else None,
        birth_shown=person.birth.shown() if person.birth else "",
        sex=person.sex,
        cccd=person.cccd,
        insurance_no=person.insurance_no,
        phone=person.phone or None,
        code=(period.code or None) if period else None,
        point=period.point if period else None,
        first=period.first if period else None,
        last=period.last if period else None,
        chain_to=card.ends,
        status=card.status,
        days_lapsed=card.days_lapsed,
        last_safe_day=card.last_safe_day,
        days_left=card.days_left,
        five_year_from=person.five_year_from(standing.day),
        why=_sentence(standing, member),
    )


def _sentence(standing: Standing, member: Member) -> str:
    if member.needs_card and not member.card.covered:
        point = standing.next_ground(member).point
        if standing.state_pays(point):
            return state_pays_sentence(member.card, standing.rules.point(point).name)
    return card_words(standing, member)


def card_words(standing: Standing, member: Member) -> str:
    """Return how a member's card stands and when the next one begins."""
    if member.support_ends is None:
        return card_sentence(member.card)
    return losing_card_sentence(member.card, standing.paid_in_time(member))


def row_with_loss(standing: Standing, member: Member, loss: Loss) -> ListRow:
    """Return a member's line with what it loses, what comes next and both prices."""
    step = next_step(standing, member)
    before, after = standing.cost_before(member, loss), standing.cost_after(member)
    return replace(
        row_of(standing, member),
        why=loss_sentence(loss, step.brief, before, after),
        class_before=loss.before,
        class_after=loss.after,
        support_ends=loss.ends,
        state=loss.state,
        kind=loss.kind,
        next_point=step.point,
        next_words=step.name,
        basis=step.basis or None,
        papers=step.papers or None,
        cost_before=before,
        cost_after=after,
    )


def row_with_event(
    standing: Standing, member: Member, event: AgeEvent, following: NextGround
) -> ListRow:
    """Return a member's line with an age event, what comes next and both prices."""
    return replace(
        row_of(standing, member),
        why=f"{event_sentence(event)} {next_sentence(following)}",
        event=event.kind,
        event_on=event.on,
        event_age=event.age,
        next_point=following.step.point,
        next_words=following.step.name,
        basis=following.step.basis or None,
        papers=following.step.papers or None,
        cost_before=following.cost_before,
        cost_after=following.cost_after,
    )
