"""What a person is entitled to after a birthday or school year that ends or changes a card.

The facts count on the day after a card's end, on the birthday itself where an age is reached; the
prices are those of the day asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from core.domain.days import ONE_DAY
from core.domain.events import AgeEvent, EventKind, next_event
from core.domain.grounds import HOUSEHOLD, Ground
from core.domain.money import format_money
from core.domain.next_step import NextStep, step_of
from core.domain.people import Household
from core.domain.premium import YEAR_MONTHS
from core.domain.rungs import paid_by_household, rungs_of
from core.domain.sources import TO_CONFIRM, UNCERTAIN
from core.domain.standing import Member, Standing


@dataclass(frozen=True)
class NextGround:
    """The ground after an event, and its price for 12 months in đồng, before and after.

    `part` is what the person pays of the full premium, `rung` its rung of the household's ladder.
    `look_at` is what the register does not know and the clerk has to ask about, empty where
    nothing is to be asked.
    """

    step: NextStep
    state_pays: bool
    cost_before: int
    cost_after: int
    look_at: str = ""
    part: Fraction = Fraction(0)
    rung: int | None = None


class EventGrounds:
    """Answers what follows the age events of one day's standing."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._rules = standing.rules

    def after(self, member: Member, event: AgeEvent) -> NextGround:
        """Return what comes next for a member, at the rates of the day."""
        ground = self._ground(member, event)
        state_pays = self._standing.state_pays(ground.point)
        part, rung = self._part(member, ground)
        return NextGround(
            step=step_of(self._rules, ground, member.person),
            state_pays=state_pays,
            cost_before=self._cost_before(member, event),
            cost_after=self._standing.tariff.amount(part, YEAR_MONTHS),
            look_at="" if state_pays else self._look_at(event),
            part=part,
            rung=rung,
        )

    def _ground(self, member: Member, event: AgeEvent) -> Ground:
        return self._standing.ground_on(member, first_day_after(event))

    def _cost_before(self, member: Member, event: AgeEvent) -> int:
        """Return the price of the card that ends, or of the ground of the day."""
        if event.kind is EventKind.AGE:
            return self._cost(member, self._standing.ground_on(member, self._standing.day))
        day = self._standing.day
        rule = "child_code" if event.kind is EventKind.CHILD else "pupil_code"
        point = self._rules.point_of_code(str(self._rules.on(rule, day).value), day)
        if point is None or self._standing.state_pays(point):
            return 0
        part, _ = self._standing.part_paid(member.person, point, day)
        return self._standing.tariff.amount(part, YEAR_MONTHS)

    def _cost(self, member: Member, ground: Ground) -> int:
        return self._standing.tariff.amount(self._part(member, ground)[0], YEAR_MONTHS)

    def _part(self, member: Member, ground: Ground) -> tuple[Fraction, int | None]:
        """Return what the member pays of the full premium, and the rung where there is one."""
        if self._standing.state_pays(ground.point):
            return Fraction(0), None
        if ground.point != HOUSEHOLD:
            return ground.own_part, None
        rung = self._rung(member)
        return self._standing.tariff.rung_part(rung), rung

    def _rung(self, member: Member) -> int:
        """Return the rung: after who has paid this year and who is quoted today."""
        number, house = member.person.id, member.household
        if house is None:
            return 1
        lines = self._standing.quote(house, YEAR_MONTHS).lines
        quoted = [line.person for line in lines if line.rung]
        climbing = [*quoted, *self._joining(house), number]
        return rungs_of(self._paid.get(house.id, ()), climbing)[number]

    @cached_property
    def _paid(self) -> Mapping[int, Sequence[int]]:
        return paid_by_household(self._standing.commune.people, self._standing.day)

    def _joining(self, house: Household) -> Sequence[int]:
        """Return who of the household pays by itself after an event, in register order."""
        standing = self._standing
        found = []
        for other in standing.by_household.get(house.id, ()):
            event = next_event(other.person, standing.day, standing.horizon, self._rules)
            if event and self._ground(other, event).point == HOUSEHOLD:
                found.append(other.person.id)
        return found

    def _look_at(self, event: AgeEvent) -> str:
        rule = self._rules.find(f"age_look.{event.age}", self._standing.day)
        if rule is None or event.kind is not EventKind.AGE:
            return ""
        return f"{rule.value} ({TO_CONFIRM})" if rule.confidence == UNCERTAIN else str(rule.value)


def first_day_after(event: AgeEvent) -> date:
    """Return the day on which the facts after an event count."""
    return event.on if event.kind is EventKind.AGE else event.on + ONE_DAY


def next_sentence(following: NextGround) -> str:
    """Return what comes next: ground, article, price for 12 months, papers to bring."""
    step = following.step
    price = f"phần tự đóng 12 tháng {format_money(following.cost_after)} đ"
    if following.state_pays:
        price = "Nhà nước đóng, không phải nộp tiền"
    asked = f"Hỏi thêm, sổ không ghi: {following.look_at}. " if following.look_at else ""
    start = "Nếu không thuộc diện đó" if following.look_at else "Tiếp theo"
    papers = f" {step.bring}" if step.bring else ""
    return f"{asked}{start}: {step.brief}; {price}.{papers}"
