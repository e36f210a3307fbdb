"""For whom the commune makes lists, and under which letters of its unit code.

Which groups, points and codes these are is a dated rule (`commune_lists`, `others_list`): groups 3
and 4 but for pupils, forces and their relatives, whom school, army and police list. A group goes
by the printed code of its cards (CN, HN, TE …); where the law names none (4g) by its point, and
the two letters after the unit code stay for the agency to say.
"""

from datetime import date

from core.domain.grounds import HOUSEHOLD, Ground
from core.domain.rulebook import Rulebook
from core.domain.standing import Member, Standing


def is_listed(rules: Rulebook, ground: Ground, day: date) -> bool:
    """Return whether the commune lists people of a ground."""
    names = {ground.point, ground.code, str(rules.point(ground.point).group)}
    ours, others = (
        set(map(str, rules.on(name, day).value)) for name in ("commune_lists", "others_list")
    )
    return bool(names & ours) and not names & others


def group_of(rules: Rulebook, ground: Ground, day: date) -> str:
    """Return the group a ground's people are listed under: a printed code, else the point."""
    return ground.code or rules.code_of_point(ground.point, day) or ground.point


def letters_of(group: str) -> str:
    """Return the letters of a group after the unit code, empty where the law names none."""
    return group if len(group) == 2 and group.isalpha() and group.isupper() else ""


def ground_now(standing: Standing, member: Member) -> Ground:
    """Return the ground of a member's card: of the next one where one is due, else today's."""
    if member.needs_card:
        return standing.next_ground(member)
    return standing.ground_on(member, standing.day)


def switch(standing: Standing, member: Member) -> tuple[Ground, date] | None:
    """Return what the State now pays for a member who still pays by the household, and from when.

    From the day asked for, or the first day of a class decided already that begins within the days
    looked ahead to. None where the member's card is another one or the State does not pay it all.
    """
    card = member.card
    if not card.covered or member.loss or card.period is None or card.period.point != HOUSEHOLD:
        return None
    facts = member.household.classes.facts if member.household else ()
    later = sorted(f.first for f in facts if standing.day < f.first <= standing.horizon)
    for day in (standing.day, *later):
        ground = standing.ground_on(member, day)
        if standing.state_pays(ground.point):
            return ground, day
    return None
