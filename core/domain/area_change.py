"""What happens to people when hamlets leave the list of difficult areas.

Decree 272/2025/NĐ-CP sorts the areas; Law 51/2024/QH15 Art. 12.3.o lets the State pay there; who
belongs to an ethnic minority keeps a share for 36 months after (Art. 12.4.g, Decree 188/2025/NĐ-CP
Art. 6).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.domain.days import ONE_DAY, end_after_months
from core.domain.grounds import Ground, Grounds
from core.domain.people import Area, AreaFact, Hamlet
from core.domain.premium import YEAR_MONTHS
from core.domain.rulebook import GROUPS_WITH_GROUND
from core.domain.situation import DIFFICULT_AREAS, FORMER_DIFFICULT_AREA
from core.domain.standing import Member, Standing
from core.domain.supposing import (
    areas_until,
    areas_without,
    with_areas,
    with_cards_until,
    without_cards,
)

_SORTED = DIFFICULT_AREAS | {Area.AREA_I}
_LEFT = DIFFICULT_AREAS | {Area.ETHNIC}


@dataclass(frozen=True)
class Leaving:
    """Hamlets (ids) that stand on the list for the last time on the day before `first_day_off`.

    They leave the ethnic and mountain area with it unless `stays_ethnic`. The list of poor
    communes is another list and stays as it is.
    """

    hamlets: frozenset[int]
    first_day_off: date
    stays_ethnic: bool = False

    @property
    def areas(self) -> frozenset[Area]:
        """The area classes that end."""
        return DIFFICULT_AREAS if self.stays_ethnic else _LEFT


@dataclass(frozen=True)
class Clock:
    """How long the support after leaving runs: whole months, and its last day."""

    months: int
    last: date


@dataclass(frozen=True)
class AreaEffect:
    """What one person has before and after; costs are the person's own share in đồng a year.

    `clock` is None for who has no support that ends with time. `needs_paying` is False where the
    State goes on paying all.
    """

    member: Member
    before: Ground
    after: Ground
    cost_before: int
    cost_after: int
    clock: Clock | None
    needs_paying: bool


@dataclass(frozen=True)
class AreaChange:
    """What leaving means, in list order. `priced_on` is the day whose rates were taken.

    `assumed` names the hamlets the register knows no area of: they count as area II until they
    leave; `not_listed` those that by the register are on no such list on their last day.
    """

    leaving: Leaving
    standing: Standing
    priced_on: date
    effects: tuple[AreaEffect, ...]
    assumed: tuple[str, ...] = ()
    not_listed: tuple[str, ...] = ()


def area_change_of(standing: Standing, leaving: Leaving) -> AreaChange:
    """Return everybody who holds a ground through the area, with what each has after it.

    Who holds one is told on the standing's day, or on the last day on the list where that lies
    earlier; what follows on the first day off it, or on the standing's day where that lies later.
    """
    last_day = leaving.first_day_off - ONE_DAY
    now = standing.supposing(standing.commune, min(standing.day, last_day))
    affected = list(_affected(now, leaving))
    after = _after(standing, leaving, frozenset(member.person.id for member in affected))
    by_person = {member.person.id: member for member in after.members}
    effects = [
        _effect(now, after, member, by_person[member.person.id])
        for member in affected
        if member.person.id in by_person
    ]
    return AreaChange(
        leaving=leaving,
        standing=now,
        priced_on=after.day,
        effects=tuple(effects),
        assumed=tuple(hamlet.name for hamlet in _unknown(standing, leaving)),
        not_listed=tuple(hamlet.name for hamlet in _not_listed(standing, leaving)),
    )


def _affected(now: Standing, leaving: Leaving) -> Iterator[Member]:
    """Yield who holds a card for the area, or has no ground of their own and another without it."""
    codes = _area_codes(now)
    commune = without_cards(now.commune, codes)
    bare = {hamlet.id: areas_without(hamlet, leaving.areas) for hamlet in _hamlets(now, leaving)}
    without = now.supposing(with_areas(commune, bare))
    others = {member.person.id: member for member in without.members}
    grounds = Grounds(now.rules)
    for member in now.members:
        here = member.hamlet is not None and member.hamlet.id in leaving.hamlets
        if not here or _settled(now, member, leaving.first_day_off):
            continue
        other = without.next_ground(others[member.person.id])
        if _holds_card(member, codes, now.day) or (
            not grounds.own_on(member.person, now.day) and now.next_ground(member) != other
        ):
            yield member


def _area_codes(now: Standing) -> frozenset[str]:
    """Return the codes printed for living in an area, which end with the area's list."""
    return frozenset(now.rules.on("area_codes", now.day).value)


def _holds_card(member: Member, codes: frozenset[str], day: date) -> bool:
    return any(p.holds(day) and p.code in codes for p in member.person.periods)


def _settled(now: Standing, member: Member, first_day_off: date) -> bool:
    """Return whether a card of another ground runs on after the hamlet has left."""
    passing = _area_codes(now) | now.rules.class_codes(now.day) | {""}
    return any(
        period.last >= first_day_off and period.code not in passing
        for period in member.person.periods
    )


def _after(standing: Standing, leaving: Leaving, affected: frozenset[int]) -> Standing:
    closed = {
        hamlet.id: areas_until(hamlet, leaving.areas, leaving.first_day_off)
        for hamlet in _hamlets(standing, leaving)
    }
    listed = AreaFact(Area.AREA_II, None, leaving.first_day_off - ONE_DAY)
    for hamlet in _unknown(standing, leaving):
        closed[hamlet.id] = (*closed[hamlet.id], listed)
    commune = with_areas(standing.commune, closed)
    commune = with_cards_until(commune, affected, leaving.first_day_off)
    return standing.supposing(commune, max(standing.day, leaving.first_day_off))


def _hamlets(standing: Standing, leaving: Leaving) -> Sequence[Hamlet]:
    return [hamlet for hamlet in standing.commune.hamlets if hamlet.id in leaving.hamlets]


def _unknown(standing: Standing, leaving: Leaving) -> Sequence[Hamlet]:
    """Return the hamlets of which the register knows no area I, II or III at any time."""
    return [
        hamlet
        for hamlet in _hamlets(standing, leaving)
        if not any(fact.area in _SORTED for fact in hamlet.areas)
    ]


def _not_listed(standing: Standing, leaving: Leaving) -> Sequence[Hamlet]:
    """Return the hamlets that, by the register, are on no list on the day before leaving."""
    unknown = {hamlet.id for hamlet in _unknown(standing, leaving)}
    last_day = leaving.first_day_off - ONE_DAY
    return [
        hamlet
        for hamlet in _hamlets(standing, leaving)
        if hamlet.id not in unknown and not hamlet.area_on(last_day) & leaving.areas
    ]


def _effect(now: Standing, after: Standing, member: Member, later: Member) -> AreaEffect:
    before, ground = now.next_ground(member), after.next_ground(later)
    timed = ground.point == FORMER_DIFFICULT_AREA
    return AreaEffect(
        member=member,
        before=before,
        after=ground,
        cost_before=after.tariff.amount(before.own_part, YEAR_MONTHS),
        cost_after=after.cost_after(later),
        clock=_clock(after, later) if timed else None,
        needs_paying=after.rules.point(ground.point).group not in GROUPS_WITH_GROUND,
    )


def _clock(after: Standing, member: Member) -> Clock | None:
    """Return how long the support runs that follows the newest list the hamlet has left."""
    months = after.rules.number("former_difficult_area_months", after.day)
    facts = member.hamlet.areas if member.hamlet else ()
    left = [f.last for f in facts if f.area in DIFFICULT_AREAS and f.last and f.last < after.day]
    return Clock(months, end_after_months(max(left) + ONE_DAY, months)) if left else None
