"""The office's own rules: what a province or commune pays over the national share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import combinations

from core.domain.days import format_day
from core.domain.people import AREA_WORDS, Area
from core.domain.rulebook import Rulebook

# The point of a ground that only a local rule gives.
LOCAL_POINT = "4"
SUPPORTED_GROUP = 4
# More months after an event than this are a slip of the pen.
MOST_MONTHS = 600


class LocalEvent(StrEnum):
    """What must have happened for a local rule to apply."""

    NONE = "none"
    LEFT_POVERTY = "left_poverty"
    LEFT_NEAR_POVERTY = "left_near_poverty"
    AREA_LEFT = "area_left"


EVENT_WORDS = {
    LocalEvent.NONE: "",
    LocalEvent.LEFT_POVERTY: "hộ vừa thoát nghèo",
    LocalEvent.LEFT_NEAR_POVERTY: "hộ vừa thoát cận nghèo",
    LocalEvent.AREA_LEFT: "thôn vừa ra khỏi vùng khó khăn",
}


@dataclass(frozen=True)
class LocalRule:
    """A local share for one legal point; days inclusive, None is open.

    Either `percent_total` or `percent_extra` is set, in per cent of the full premium. Without an
    event it raises the national share of the point; with one it is a ground of its own for
    `months` months after the event. `area` or `hamlet` (its name) narrow it to a place; after
    `area_left`, `area` is the class that was left. `paper` is the resolution it rests on.
    """

    point: str
    first: date | None = None
    last: date | None = None
    percent_total: int | None = None
    percent_extra: int | None = None
    paper: str = ""
    event: LocalEvent = LocalEvent.NONE
    months: int | None = None
    area: Area | None = None
    hamlet: str | None = None
    confidence: str = "HIGH"
    checked: date | None = None
    note: str = ""

    def holds(self, day: date) -> bool:
        """Return whether the rule is in force on `day`."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def raised(self, share: Fraction) -> Fraction:
        """Return the share with this top-up, at most the whole."""
        if self.percent_total is not None:
            return max(share, Fraction(self.percent_total, 100))
        return min(share + Fraction(self.percent_extra or 0, 100), Fraction(1))

    @property
    def is_own_ground(self) -> bool:
        """Whether the rule gives a ground by itself instead of raising one."""
        return self.event is not LocalEvent.NONE or self.point == LOCAL_POINT

    @property
    def condition(self) -> tuple[str, LocalEvent, Area | None, str | None]:
        """What two rules must share to speak of the same people."""
        return (self.point, self.event, self.area, self.hamlet)

    def words(self) -> str:
        """Return the rule in one line: point, share, for whom, days, paper."""
        total = self.percent_total is not None
        share = f"{self.percent_total} %" if total else f"thêm {self.percent_extra} %"
        whom = [EVENT_WORDS[self.event], f"trong {self.months} tháng" if self.months else ""]
        place = AREA_WORDS[self.area] if self.area else self.hamlet or ""
        until = f"đến {format_day(self.last)}" if self.last else "chưa có ngày kết thúc"
        days = f"từ {format_day(self.first)} {until}" if self.first else until
        said = [f"điểm {self.point}", share, " ".join(filter(None, whom)), place, days]
        paper = f" ({self.paper})" if self.paper else ""
        return ", ".join(filter(None, said)) + paper


def local_fault(rule: LocalRule, rules: Rulebook) -> str | None:
    """Return what makes a local rule unusable, None for a good one."""
    checks = (*_share_faults(rule, rules), *_people_faults(rule), *_paper_faults(rule))
    return next((said for wrong, said in checks if wrong), None)


_Checks = Iterable[tuple[bool, str]]


def _share_faults(rule: LocalRule, rules: Rulebook) -> _Checks:
    point = rules.known_point(rule.point)
    ordered = sorted(rules.points, key=lambda p: p.order)
    supported = ", ".join(p.point for p in ordered if p.group == SUPPORTED_GROUP)
    percents = [p for p in (rule.percent_total, rule.percent_extra) if p is not None]
    yield (
        point is None or point.group != SUPPORTED_GROUP,
        f"điểm “{rule.point}” không nhận hỗ trợ của địa phương; chỉ có: {supported}",
    )
    yield len(percents) != 1, "cần đúng một trong hai: tổng mức hỗ trợ, hoặc phần hỗ trợ thêm"
    yield not all(1 <= p <= 100 for p in percents), "mức hỗ trợ phải từ 1 đến 100 %"


def _people_faults(rule: LocalRule) -> _Checks:
    has_event = rule.event is not LocalEvent.NONE
    everybody = not has_event and rule.area is None and rule.hamlet is None
    good_months = rule.months is not None and 1 <= rule.months <= MOST_MONTHS
    yield (
        has_event and not good_months,
        f"có sự kiện thì phải ghi số tháng được hưởng sau đó, từ 1 đến {MOST_MONTHS}",
    )
    yield rule.months is not None and not has_event, "số tháng chỉ đi cùng một sự kiện"
    yield rule.area is not None and rule.hamlet is not None, "chỉ ghi diện vùng hoặc tên thôn"
    yield (
        rule.point == LOCAL_POINT and everybody,
        f"điểm “{LOCAL_POINT}” cần một sự kiện, một diện vùng hoặc một thôn",
    )


def _paper_faults(rule: LocalRule) -> _Checks:
    first, last = rule.first, rule.last
    yield first is None, "thiếu ngày bắt đầu"
    yield bool(first and last and last < first), "ngày kết thúc nằm trước ngày bắt đầu"
    yield not rule.paper.strip(), "thiếu số hoặc tên văn bản"


def clashes_among(rules: Sequence[LocalRule]) -> list[tuple[LocalRule, LocalRule]]:
    """Return pairs of rules that speak of the same people and days but do not say the same."""
    return [
        (one, other)
        for one, other in combinations(rules, 2)
        if one.condition == other.condition and _meet(one, other) and _said(one) != _said(other)
    ]


def _said(rule: LocalRule) -> tuple[int | None, int | None, int | None]:
    return (rule.percent_total, rule.percent_extra, rule.months)


def _meet(one: LocalRule, other: LocalRule) -> bool:
    first = max(one.first or date.min, other.first or date.min)
    last = min(one.last or date.max, other.last or date.max)
    return first <= last
