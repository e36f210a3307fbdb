"""What the window says about a household, taken from a snapshot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from core.domain.classes import ClassChange
from core.domain.days import ONE_DAY, format_day
from core.domain.people import Household, Person
from core.domain.rows import ListRow
from core.domain.situation import Ground
from core.domain.standing import Member
from core.domain.why import CONFIDENCE_WORDS
from ui.snapshot import Snapshot
from ui.words import class_word, said

_LOOKS_AHEAD = timedelta(days=366)


@dataclass(frozen=True)
class Reason:
    """Why somebody of a household stands on a list."""

    listing: str
    row: ListRow


def household_of(snapshot: Snapshot, household: int) -> Household | None:
    """Return a household by its id, None when the register no longer has it."""
    return snapshot.standing.commune.household_by_id.get(household)


def members_of(snapshot: Snapshot, household: int) -> Sequence[Member]:
    """Return the countable members, head first."""
    return snapshot.standing.by_household.get(household, ())


def everybody_of(snapshot: Snapshot, household: int) -> Sequence[Person]:
    """Return who belongs to a household now, also who died or moved away, in register order."""
    return [
        person
        for person in snapshot.standing.commune.people
        if any(m.household == household and m.last is None for m in person.memberships)
    ]


def rows_by_person(snapshot: Snapshot, household: int) -> dict[int, ListRow]:
    """Return the lines of the household's people on the list of everybody."""
    return {row.person_id: row for row in snapshot.everybody if row.household_id == household}


def reasons_of(snapshot: Snapshot, household: int) -> Sequence[Reason]:
    """Return every line of the household on any list but that of everybody."""
    return [
        Reason(name, row)
        for name, listing in snapshot.listings.items()
        if name != "all"
        for row in listing.rows
        if row.household_id == household
    ]


def ground_lines(snapshot: Snapshot, household: int) -> dict[int, str]:
    """Return on what ground the next card of everybody who needs one will be, by person."""
    return {
        member.person.id: ground_line(snapshot.standing.entitlements(member)[1].chosen)
        for member in members_of(snapshot, household)
        if member.needs_card
    }


def ground_line(ground: Ground) -> str:
    """Return what gives a ground, by which rule and how sure that is, in one line."""
    line = QCoreApplication.translate("HouseholdFacts", "Căn cứ: {fact}").format(
        fact=ground.fact or ground.point
    )
    sure = said(CONFIDENCE_WORDS.get(ground.confidence, ""))
    rule = ", ".join(part for part in (ground.source, sure) if part)
    return f"{line} ({rule})" if rule else line


def coming_change(snapshot: Snapshot, household: Household) -> ClassChange | None:
    """Return the next change of class known on the day, within a year."""
    near = snapshot.day + _LOOKS_AHEAD
    ahead = [c for c in household.classes.changes if snapshot.day <= c.last <= near]
    return min(ahead, key=_change_day, default=None)


def class_line(snapshot: Snapshot, household: Household) -> str:
    """Return the class of the day and the one that follows, in one line."""
    now = class_word(household.classes.on(snapshot.day))
    change = coming_change(snapshot, household)
    if change is None:
        return QCoreApplication.translate("HouseholdFacts", "Diện: {now}").format(now=now)
    return QCoreApplication.translate("HouseholdFacts", "Diện: {now} → từ {day}: {after}").format(
        now=now, day=format_day(change.last + ONE_DAY), after=class_word(change.after)
    )


def title_line(snapshot: Snapshot, household: Household) -> str:
    """Return number, head and hamlet in one line."""
    text = QCoreApplication.translate("HouseholdFacts", "Hộ {number}").format(
        number=household.number
    )
    head = snapshot.standing.head_of(household)
    return " · ".join(part for part in (text, head, household.hamlet.name) if part)


def _change_day(change: ClassChange) -> date:
    return change.last
