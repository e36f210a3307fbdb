"""The card a form asks for: its first day, how long it runs, what is written in the note.

Who pays a part of it waits as the law says (`Member.next_starts`); where the State pays it all the
card begins with the class, with birth for a child never insured, else on the day asked for. A card
that rests on a class ends with the decision, a child's with its sixth year; any other runs the
months asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.domain.classes import ClassFact, ClassHistory
from core.domain.cover import Status
from core.domain.days import end_after_months, format_day, months_begun
from core.domain.events import child_cover_ends
from core.domain.grounds import Ground
from core.domain.premium import YEAR_MONTHS
from core.domain.standing import Member, Standing


@dataclass(frozen=True)
class AskedCard:
    """First day, whole months (None where they reach no day the law names), last day if named."""

    starts: date
    months: int | None
    until: date | None = None

    def note(self, *, state_pays: bool) -> str:
        """Return what the note column says of it: months, of who pays nothing the last day."""
        if state_pays and self.until:
            return f"đến {format_day(self.until)}"
        return f"{self.months} tháng" if self.months else ""


def asked_card(
    standing: Standing,
    member: Member,
    ground: Ground,
    months: int = YEAR_MONTHS,
    first: date | None = None,
) -> AskedCard:
    """Return the card a member's ground gives when asked for on the day.

    `first`: its first day, where something else than the member's own card decides it.
    """
    starts = first or _starts(standing, member, ground)
    until = _ends(standing, member, ground, starts)
    if until is None:
        return AskedCard(starts, months)
    if standing.state_pays(ground.point):
        whole = months_begun(starts, until)
        fits = whole and end_after_months(starts, whole) == until
        return AskedCard(starts, whole if fits else None, until)
    return AskedCard(starts, min(months, months_begun(starts, until)))


def _starts(standing: Standing, member: Member, ground: Ground) -> date:
    if ground.own_part or member.card.covered:
        return member.next_starts
    born = member.person.birth
    never = member.card.status is Status.NEVER
    if never and _is_childs(standing, ground) and born and born.full:
        return born.first
    decided = next(_deciding(standing, member, ground), None)
    return max(standing.day, decided.first) if decided else standing.day


def _deciding(standing: Standing, member: Member, ground: Ground) -> Iterator[ClassFact]:
    """Yield the decisions a ground rests on: on the day, or when a card paid then would begin."""
    facts = member.household.classes if member.household else ClassHistory()
    for day in (standing.day, member.next_starts):
        fact = facts.governing(day)
        supports = fact is not None and fact.household_class.supports
        if fact and supports and _class_code(standing, fact) == ground.code:
            yield fact


def _class_code(standing: Standing, fact: ClassFact) -> str:
    return standing.rules.class_code(fact.household_class, standing.day)


def _ends(standing: Standing, member: Member, ground: Ground, starts: date) -> date | None:
    if _is_childs(standing, ground) and member.person.birth:
        return child_cover_ends(member.person.birth, standing.rules, standing.day)
    decided = member.household.classes.governing(starts) if member.household else None
    if decided is None or not decided.household_class.supports:
        return None
    return decided.last if _class_code(standing, decided) == ground.code else None


def _is_childs(standing: Standing, ground: Ground) -> bool:
    return ground.code == str(standing.rules.on("child_code", standing.day).value)
