"""What voluntary social insurance costs a person, and what the State adds.

Law 41/2024/QH15 and Decree 159/2025/NĐ-CP (domain.md §9). Rate, limits and shares are dated rules
(`resources/rules/voluntary.toml`), taken on the day of payment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from core.domain.classes import HouseholdClass
from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.money import format_money, round_half_up
from core.domain.people import Area, Household, Person
from core.domain.rulebook import Rule, Rulebook

_RULES = ("vsi_rate", "vsi_floor", "vsi_ceiling_multiple", "vsi_support_base",
          "vsi_support_years", "vsi_periods_months", "base_reference_level")  # fmt: skip


class VoluntaryGroup(StrEnum):
    """Whom the State helps with how much; `POOR` holds island communes and special zones too."""

    POOR = "poor"
    NEAR_POOR = "near-poor"
    ETHNIC = "ethnic"
    OTHER = "other"


def group_of(person: Person, household: Household | None, day: date) -> VoluntaryGroup:
    """Return the group the register shows for a person on a day: the one helped most.

    It knows no special zones.
    """
    now = household.classes.on(day) if household else HouseholdClass.UNDECIDED
    areas = household.hamlet.area_on(day) if household else frozenset()
    if now is HouseholdClass.POOR or Area.ISLAND in areas:
        return VoluntaryGroup.POOR
    if now is HouseholdClass.NEAR_POOR:
        return VoluntaryGroup.NEAR_POOR
    return VoluntaryGroup.ETHNIC if person.is_minority else VoluntaryGroup.OTHER


@dataclass(frozen=True)
class VoluntaryTerms:
    """The rules of one day for one group; money in đồng a month, parts as fractions of one."""

    on: date
    group: VoluntaryGroup
    rate: Fraction
    floor: int
    ceiling: int
    support_base: int
    share: Fraction
    periods: tuple[int, ...]
    sources: tuple[Rule, ...]

    def check(self, income: int, months: int | None) -> None:
        """Refuse an income outside the limits or a period nobody can pay for, in words."""
        limits = f"từ {format_money(self.floor)} đ đến {format_money(self.ceiling)} đ"
        if not self.floor <= income <= self.ceiling:
            side = "thấp hơn mức thấp nhất" if income < self.floor else "cao hơn mức cao nhất"
            raise ClerkError(
                f"Thu nhập {format_money(income)} đ một tháng {side}; ngày {format_day(self.on)} "
                f"được chọn {limits}."
            )
        if months is not None and months not in self.periods:
            known = ", ".join(map(str, self.periods))
            raise ClerkError(f"Không đóng được {months} tháng; chỉ đóng theo {known} tháng.")

    def line(self, income: int, months: int) -> "VoluntaryLine":
        """Return what `months` months cost; contribution and support are rounded, half up."""
        due = round_half_up(self.rate * income * months)
        support = round_half_up(self.rate * self.support_base * self.share * months)
        return VoluntaryLine(months, due, support)


@dataclass(frozen=True)
class VoluntaryLine:
    """One period: the whole contribution and the State's part of it, in đồng."""

    months: int
    contribution: int
    support: int

    @property
    def own(self) -> int:
        """What the person pays, in đồng."""
        return self.contribution - self.support


@dataclass(frozen=True)
class VoluntaryQuote:
    """What a chosen income (đồng a month) costs by period."""

    terms: VoluntaryTerms
    income: int
    lines: Sequence[VoluntaryLine]


def voluntary_terms(rules: Rulebook, day: date, group: VoluntaryGroup) -> VoluntaryTerms:
    """Return the rules of a payment day; raises `ClerkError` where one is not known."""
    share = f"vsi_share.{group}"
    base = rules.number("base_reference_level", day)
    return VoluntaryTerms(
        on=day,
        group=group,
        rate=rules.percent("vsi_rate", day),
        floor=rules.number("vsi_floor", day),
        ceiling=rules.number("vsi_ceiling_multiple", day) * base,
        support_base=rules.number("vsi_support_base", day),
        share=rules.percent(share, day),
        periods=tuple(rules.on("vsi_periods_months", day).value),
        sources=tuple(rules.on(name, day) for name in (*_RULES, share)),
    )


def voluntary_quote(
    terms: VoluntaryTerms, income: int, months: int | None = None
) -> VoluntaryQuote:
    """Return what an income of `income` đồng a month costs, for one period or for each.

    An income outside the limits and an unknown period raise `ClerkError`.
    """
    terms.check(income, months)
    wanted = terms.periods if months is None else (months,)
    return VoluntaryQuote(terms, income, tuple(terms.line(income, each) for each in wanted))
