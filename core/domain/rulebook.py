"""Dated rules: what the law or the office may change, each with source and confidence.

The values come from `resources/rules/*.toml`; see there and `domain.md` §13 for the sources.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

from core.domain.cover import CardRule
from core.domain.days import format_day
from core.domain.errors import ClerkError

GROUPS_WITH_GROUND = (1, 2, 3)


@dataclass(frozen=True)
class Rule:
    """One value of one rule; days inclusive, None is open."""

    name: str
    value: Any
    first: date | None
    last: date | None
    source: str
    confidence: str
    checked: date
    note: str = ""

    def holds(self, day: date) -> bool:
        """Return whether the rule is in force on `day`."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Point:
    """A legal point of Law 51/2024/QH15 Art. 12, with what the clerk tells people about it."""

    point: str
    group: int
    order: int
    name: str
    basis: str
    papers: str
    share_rule: str | None = None


class Rulebook:
    """All dated rules, asked for by name and day."""

    def __init__(self, rules: Iterable[Rule], points: Iterable[Point]) -> None:
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.name, []).append(rule)
        self._points = {point.point: point for point in points}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, in the order of the files."""
        return tuple(rule for named in self._rules.values() for rule in named)

    def find(self, name: str, day: date) -> Rule | None:
        """Return the rule in force on `day`, None where there is none."""
        return next((rule for rule in self._rules.get(name, ()) if rule.holds(day)), None)

    def on(self, name: str, day: date) -> Rule:
        """Return the rule in force on `day`; raises `ClerkError` where none is known."""
        rule = self.find(name, day)
        if rule is None:
            raise ClerkError(
                f"Chưa có quy định “{name}” cho ngày {format_day(day)}; hãy chọn một ngày khác."
            )
        return rule

    def number(self, name: str, day: date) -> int:
        """Return a whole number in force on `day` (đồng, days or months by the rule's name)."""
        return int(self.on(name, day).value)

    def percent(self, name: str, day: date) -> Fraction:
        """Return a percentage in force on `day` as a fraction of one."""
        return Fraction(str(self.on(name, day).value)) / 100

    def card_rule(self, day: date) -> CardRule:
        """Return the days that govern cards on `day`."""
        return CardRule(
            expiring_days=self.number("expiring_days", day),
            gap_limit_days=self.number("gap_limit_days", day),
            waiting_days=self.number("waiting_days", day),
            waiting_start_offset=self.number("waiting_start_offset", day),
        )

    def point(self, point: str) -> Point:
        """Return what is known of a legal point; an unknown one raises `KeyError`."""
        return self._points[point]

    def known_point(self, point: str | None) -> Point | None:
        """Return what is known of a legal point, None for none or an unknown one."""
        return self._points.get(point) if point else None

    def point_of_code(self, code: str, day: date) -> str | None:
        """Return the legal point a printed code stands for on `day`, None for an unknown code."""
        rule = self.find(f"code.{code}", day) if code else None
        return str(rule.value) if rule else None

    def class_code(self, household_class: str, day: date) -> str:
        """Return the printed code that is a household class's own on `day`."""
        return str(self.on(f"class_code.{household_class}", day).value)

    def class_codes(self, day: date) -> frozenset[str]:
        """Return the codes that come from a class and are never a ground of one's own."""
        names = [name for name in self._rules if name.startswith("class_code.")]
        return frozenset(str(rule.value) for name in names if (rule := self.find(name, day)))


def parse_rules(files: Mapping[str, Mapping[str, Any]]) -> Rulebook:
    """Build the rulebook from parsed TOML files (file name → content).

    Raises `ClerkError` naming the file and row when a row is incomplete or two rows of one name
    overlap.
    """
    rules: list[Rule] = []
    points: list[Point] = []
    for name, content in files.items():
        rules += [_rule(name, number, row) for number, row in enumerate(content.get("rule", ()), 1)]
        points += [Point(**row) for row in content.get("point", ())]
    _refuse_overlaps(rules)
    return Rulebook(rules, points)


def _rule(file: str, number: int, row: Mapping[str, Any]) -> Rule:
    try:
        return Rule(
            name=row["name"],
            value=row["value"],
            first=row.get("from"),
            last=row.get("to"),
            source=row["source"],
            confidence=row["confidence"],
            checked=row["checked"],
            note=row.get("note", ""),
        )
    except KeyError as missing:
        raise ClerkError(f"Tệp quy định {file}, mục {number}: thiếu {missing}.") from missing


def _refuse_overlaps(rules: Iterable[Rule]) -> None:
    ordered = sorted(rules, key=lambda rule: (rule.name, rule.first or date.min))
    for earlier, later in pairwise(ordered):
        same = earlier.name == later.name
        if same and (earlier.last is None or (later.first or date.min) <= earlier.last):
            raise ClerkError(
                f"Quy định “{later.name}” có hai giá trị chồng nhau từ {format_day(later.first)}."
            )
