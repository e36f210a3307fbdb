"""What happens to people when hamlets leave the list of difficult areas.

Decree 272/2025/NĐ-CP sorts the areas; Law 51/2024/QH15 Art. 12.3.o lets the State pay there; who
belongs to an ethnic minority keeps a share for 36 months after (Art. 12.4.g, Decree 188/2025/NĐ-CP
Art. 6).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.domain.days import ONE_DAY, end_after_months
from core.domain.grounds import HOUSEHOLD, Ground, Grounds
from core.domain.people import Area, AreaFact, Commune, Hamlet
from core.domain.premium import YEAR_MONTHS
from core.domain.rungs import paid_by_household, rungs_of
from core.domain.situation import DIFFICULT_AREAS, FORMER_DIFFICULT_AREA, SORTED_AREAS
from core.domain.standing import Member, Standing
from core.domain.supposing import areas_from, areas_until, with_areas, without_cards

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

    `assumed` names the hamlets the register puts in none of the areas I, II, III: they count as
    area II until they leave. `not_listed` are those that by the register are on no such list on
    their last day.
    """

    leaving: Leaving
    standing: Standing
    priced_on: date
    effects: tuple[AreaEffect, ...]
    assumed: tuple[str, ...] = ()
    not_listed: tuple[str, ...] = ()


def area_change_of(standing: Standing, leaving: Leaving) -> AreaChange:
    """Return everybody who loses something with the area, with what each has before and after.

    All is judged by the facts of one day: the first day off the list, or the standing's day where
    that lies later. Before is the ground as if the list went on, or that of the card for the area
    somebody holds on the standing's day (the last day on the list where that lies earlier).
    """
    judged = max(standing.day, leaving.first_day_off)
    last_day = leaving.first_day_off - ONE_DAY
    now = standing.at(min(standing.day, last_day))
    codes = _area_codes(now)
    listed = standing.supposing(_as_listed(standing, leaving), judged)
    after = standing.supposing(_as_left(standing, leaving, codes), judged)
    affected = tuple(_affected(now, listed, after, leaving))
    return AreaChange(
        leaving=leaving,
        standing=now,
        priced_on=judged,
        effects=tuple(_effects(after, affected)),
        assumed=tuple(hamlet.name for hamlet in _unknown(standing, leaving)),
        not_listed=tuple(hamlet.name for hamlet in _not_listed(standing, leaving)),
    )


@dataclass(frozen=True)
class _Affected:
    """Somebody on the list's last days (`member`) and on the day judged (`later`)."""

    member: Member
    later: Member
    before: Ground
    after: Ground


def _affected(
    now: Standing, listed: Standing, after: Standing, leaving: Leaving
) -> Iterator[_Affected]:
    """Yield who holds a card for the area, or has another ground without it, with no more share."""
    codes, grounds, judged = _area_codes(now), Grounds(now.rules), after.day
    for member in now.members:
        here = member.hamlet is not None and member.hamlet.id in leaving.hamlets
        later = after.by_person.get(member.person.id)
        if not here or later is None or _settled(now, member, leaving.first_day_off):
            continue
        ground = after.ground_on(later, judged)
        if _holds_card(member, codes, now.day):
            yield _Affected(member, later, now.ground_on(member, now.day), ground)
        elif not grounds.own_on(later.person, judged):
            before = listed.ground_on(listed.by_person[member.person.id], judged)
            same = (before.point, before.share) == (ground.point, ground.share)
            if not same and ground.share <= before.share:
                yield _Affected(member, later, before, ground)


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


def _as_listed(standing: Standing, leaving: Leaving) -> Commune:
    last_day = leaving.first_day_off - ONE_DAY
    going_on = {
        hamlet.id: areas_from(hamlet, leaving.areas, last_day)
        for hamlet in _hamlets(standing, leaving)
    }
    return with_areas(standing.commune, going_on)


def _as_left(standing: Standing, leaving: Leaving, codes: frozenset[str]) -> Commune:
    closed = {
        hamlet.id: areas_until(hamlet, leaving.areas, leaving.first_day_off)
        for hamlet in _hamlets(standing, leaving)
    }
    listed = AreaFact(Area.AREA_II, None, leaving.first_day_off - ONE_DAY)
    for hamlet in _unknown(standing, leaving):
        closed[hamlet.id] = (*closed[hamlet.id], listed)
    return without_cards(with_areas(standing.commune, closed), codes)


def _hamlets(standing: Standing, leaving: Leaving) -> Sequence[Hamlet]:
    return [hamlet for hamlet in standing.commune.hamlets if hamlet.id in leaving.hamlets]


def _unknown(standing: Standing, leaving: Leaving) -> Sequence[Hamlet]:
    """Return the hamlets of which the register knows no area I, II or III at any time."""
    return [
        hamlet
        for hamlet in _hamlets(standing, leaving)
        if not any(fact.area in SORTED_AREAS for fact in hamlet.areas)
    ]


def _not_listed(standing: Standing, leaving: Leaving) -> Sequence[Hamlet]:
    """Return the hamlets that, by the register, are on no list on the day before leaving."""
    unknown = {hamlet.id for hamlet in _unknown(standing, leaving)}
    last_day = leaving.first_day_off - ONE_DAY
    return [
        hamlet
        for hamlet in _hamlets(standing, leaving)
        if hamlet.id not in unknown and not hamlet.area_on(last_day) & DIFFICULT_AREAS
    ]


def _effects(after: Standing, affected: Sequence[_Affected]) -> Iterator[AreaEffect]:
    rungs = _rungs(after, {one.later.person.id: one.after for one in affected})
    for one in affected:
        rung = rungs.get(one.later.person.id)
        part = after.tariff.rung_part(rung) if rung else one.after.own_part
        timed = one.after.point == FORMER_DIFFICULT_AREA
        yield AreaEffect(
            member=one.member,
            before=one.before,
            after=one.after,
            cost_before=after.tariff.amount(one.before.own_part, YEAR_MONTHS),
            cost_after=after.tariff.amount(part, YEAR_MONTHS),
            clock=_clock(after, one.later) if timed else None,
            needs_paying=not after.state_pays(one.after.point),
        )


def _rungs(after: Standing, grounds: Mapping[int, Ground]) -> Mapping[int, int]:
    """Return the rung of everybody affected who pays by the household form, by person id.

    Who has paid this year goes first, then these and who else is quoted, in register order.
    """
    paid = paid_by_household(after.commune.people, after.day)
    found: dict[int, int] = {}
    houses = (after.by_person[person].household for person in grounds)
    for house in {house.id: house for house in houses if house}.values():
        lines = after.quote(house, YEAR_MONTHS).lines
        payers = {line.person for line in lines if line.rung} - grounds.keys()
        payers |= {p for p, ground in grounds.items() if ground.point == HOUSEHOLD}
        members = (member.person.id for member in after.by_household[house.id])
        climbing = [person for person in members if person in payers]
        rungs = rungs_of(paid.get(house.id, ()), climbing)
        found.update({p: rungs[p] for p in climbing if p in grounds})
    return found


def _clock(after: Standing, member: Member) -> Clock | None:
    """Return how long the support runs that follows the newest list the hamlet has left."""
    months = after.rules.number("former_difficult_area_months", after.day)
    facts = member.hamlet.areas if member.hamlet else ()
    left = [f.last for f in facts if f.area in DIFFICULT_AREAS and f.last and f.last < after.day]
    return Clock(months, end_after_months(max(left) + ONE_DAY, months)) if left else None
