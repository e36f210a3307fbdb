"""What the window says about a household."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from core.app.household_sight import HouseholdSight
from core.domain.classes import ClassChange
from core.domain.days import ONE_DAY, format_day
from core.domain.situation import Ground
from core.domain.why import CONFIDENCE_WORDS
from ui.words import class_word, said

_LOOKS_AHEAD = timedelta(days=366)


def ground_lines(sight: HouseholdSight) -> Mapping[int, str]:
    """Return on what ground the next card of everybody who needs one will be, by person."""
    return {
        member.person.id: ground_line(sight.standing.entitlements(member)[1].chosen)
        for member in sight.members
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


def coming_change(sight: HouseholdSight) -> ClassChange | None:
    """Return the next change of class known on the day, within a year."""
    near = sight.day + _LOOKS_AHEAD
    ahead = [c for c in sight.household.classes.changes if sight.day <= c.last <= near]
    return min(ahead, key=_change_day, default=None)


def class_line(sight: HouseholdSight) -> str:
    """Return the class of the day and the one that follows, in one line."""
    now = class_word(sight.household.classes.on(sight.day))
    change = coming_change(sight)
    if change is None:
        return QCoreApplication.translate("HouseholdFacts", "Diện: {now}").format(now=now)
    return QCoreApplication.translate("HouseholdFacts", "Diện: {now} → từ {day}: {after}").format(
        now=now, day=format_day(change.last + ONE_DAY), after=class_word(change.after)
    )


def title_line(sight: HouseholdSight) -> str:
    """Return number, head and hamlet in one line."""
    household = sight.household
    text = QCoreApplication.translate("HouseholdFacts", "Hộ {number}").format(
        number=household.number
    )
    head = sight.standing.head_of(household)
    return " · ".join(part for part in (text, head, household.hamlet.name) if part)


def _change_day(change: ClassChange) -> date:
    return change.last
