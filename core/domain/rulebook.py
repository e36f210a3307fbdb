"""Dated rules: what the law or the office may change, each with source and confidence.

The values come from `resources/rules/*.toml`; see there and `domain.md` §13 for the sources.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

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
    """A legal point of Law 51/2024/QH15 Art. 12, with what the clerk tells people about it.

    `basis` lists the articles, the one that names the point first, parted by "; ".
    """

    point: str
    group: int
    order: int
    name: str
    basis: str
    papers: str


@dataclass(frozen=True)
class Units:
    """What kind of value a rule holds ("đồng", "%", "ngày" …).

    `kinds` maps a name, or a beginning that ends with a dot, to the kind; under a beginning in
    `new_names` an office may enter names the program has no rule for.
    """

    kinds: Mapping[str, str] = field(default_factory=dict)
    new_names: tuple[str, ...] = ()

    def of(self, name: str) -> str | None:
        """Return the kind of value a rule of this name holds, None for an unknown name."""
        if name in self.kinds:
            return self.kinds[name]
        begun = [b for b in self.kinds if b.endswith(".") and name.startswith(b)]
        return self.kinds[max(begun, key=len)] if begun else None

    def is_open(self, name: str) -> bool:
        """Return whether an office may enter a rule of this name though the program has none."""
        return any(name.startswith(begun) and name != begun for begun in self.new_names)


class Rulebook:
    """All dated rules, asked for by name and day."""

    def __init__(
        self, rules: Iterable[Rule], points: Iterable[Point], units: Units | None = None
    ) -> None:
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.name, []).append(rule)
        self._points = {point.point: point for point in points}
        self.units = units or Units()
        self._class_codes = [name for name in self._rules if name.startswith("class_code.")]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, in the order of the files."""
        return tuple(rule for named in self._rules.values() for rule in named)

    @property
    def points(self) -> tuple[Point, ...]:
        """Every legal point, in the order of the file."""
        return tuple(self._points.values())

    def named(self, name: str) -> tuple[Rule, ...]:
        """Return every value of one rule, in the order of the files; none for an unknown name."""
        return tuple(self._rules.get(name, ()))

    def under(self, office: Iterable[Rule]) -> "Rulebook":
        """Return the rulebook an office works by.

        Where the office has a rule of a name, its rows stand instead of all rows of that name.
        """
        rows = tuple(office)
        own = {rule.name for rule in rows}
        kept = (rule for rule in self.rules if rule.name not in own)
        return Rulebook((*kept, *rows), self._points.values(), self.units)

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

    def code_of_point(self, point: str, day: date) -> str:
        """Return the first printed code that stands for a legal point on `day`, empty for none."""
        codes = (name for name in self._rules if name.startswith("code."))
        found = (name for name in codes if (r := self.find(name, day)) and str(r.value) == point)
        return next(found, "").removeprefix("code.")

    def class_code(self, household_class: str, day: date) -> str:
        """Return the printed code that is a household class's own on `day`."""
        return str(self.on(f"class_code.{household_class}", day).value)

    def class_codes(self, day: date) -> frozenset[str]:
        """Return the codes that come from a class and are never a ground of one's own."""
        found = (self.find(name, day) for name in self._class_codes)
        return frozenset(str(rule.value) for rule in found if rule)
