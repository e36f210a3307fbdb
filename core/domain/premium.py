"""Prices in whole đồng: the share a person pays and the household ladder.

Law on health insurance Art. 13 and Decree 188/2025/NĐ-CP Art. 6; base, rate and ladder are dated
rules, taken on the day of payment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core.domain.money import round_half_up
from core.domain.rulebook import Rulebook

YEAR_MONTHS = 12


@dataclass(frozen=True)
class Tariff:
    """Base (đồng a month), rate and ladder in force on one day."""

    base: int
    rate: Fraction
    ladder: tuple[Fraction, ...]
    periods: tuple[int, ...]

    def rung_part(self, rung: int) -> Fraction:
        """Return the part of the full premium the person on `rung` (1, 2, …) pays."""
        return self.ladder[min(rung, len(self.ladder)) - 1]

    def amount(self, part: Fraction, months: int) -> int:
        """Return the price in đồng of `months` months for a part of the full premium."""
        return round_half_up(self.base * self.rate * months * part)


def tariff_on(rules: Rulebook, day: date) -> Tariff:
    """Return the tariff of a payment day; raises `ClerkError` where no base is known."""
    return Tariff(
        base=rules.number("base_reference_level", day),
        rate=rules.percent("premium_rate_household", day),
        ladder=tuple(Fraction(part, 100) for part in rules.on("household_ladder", day).value),
        periods=tuple(rules.on("payment_periods_months", day).value),
    )


@dataclass(frozen=True)
class QuoteLine:
    """What one member pays: `percent` of the full premium, `amount` in đồng, days inclusive.

    `paper` is the local resolution that sets the share, empty where the law does.
    """

    person: int
    name: str
    point: str
    rung: int | None
    percent: int
    amount: int
    starts: date
    ends: date
    paper: str = ""


@dataclass(frozen=True)
class Quote:
    """What a household pays for `months` months when it pays on `on`."""

    household: str
    on: date
    months: int
    base: int
    lines: Sequence[QuoteLine]

    @property
    def total(self) -> int:
        """The sum of all lines, in đồng."""
        return sum(line.amount for line in self.lines)
