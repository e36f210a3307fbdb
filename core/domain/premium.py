"""Prices in whole đồng: the share a person pays and the household ladder.

Law on health insurance Art. 13 and Decree 188/2025/NĐ-CP Art. 6; base, rate and ladder are dated
rules, taken on the day of payment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from core.domain.cover import CoverPeriod
from core.domain.days import end_after_months, format_day, months_begun
from core.domain.errors import ClerkError
from core.domain.money import round_half_up
from core.domain.rulebook import Rule, Rulebook

YEAR_MONTHS = 12
PART_MONTH = "part_month"


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
        return round_half_up(self.exact(part, months))

    def exact(self, part: Fraction, months: int) -> Fraction:
        """Return the price before it is rounded to whole đồng."""
        return self.base * self.rate * months * part


def tariff_on(rules: Rulebook, day: date) -> Tariff:
    """Return the tariff of a payment day; raises `ClerkError` where no base is known."""
    if rules.find("base_reference_level", day) is None:
        raise ClerkError(
            f"Chưa có mức lương cơ sở cho ngày {format_day(day)}; hãy chọn một ngày sau đó."
        )
    return Tariff(
        base=rules.number("base_reference_level", day),
        rate=rules.percent("premium_rate_household", day),
        ladder=tuple(Fraction(part, 100) for part in rules.on("household_ladder", day).value),
        periods=tuple(rules.on("payment_periods_months", day).value),
    )


class Payers(StrEnum):
    """Whom a quote is for: all who need a card, or only those whose card has lapsed."""

    ALL = "all"
    LAPSED = "lapsed"


@dataclass(frozen=True)
class Term:
    """How long the cards of a quote run: `months` whole months, or all to one last day.

    With `until` everybody pays from their own first day to that day, in whole months; a month
    only begun counts as a whole one. Confidence MEDIUM: the law counts whole months from the
    payment (Art. 15, 16.3) and names 3, 6 and 12; other numbers are for the agency to accept.
    """

    months: int = YEAR_MONTHS
    until: date | None = None

    def months_from(self, first: date) -> int:
        """Return the months paid for by somebody whose card begins on `first`."""
        return self.months if self.until is None else months_begun(first, self.until)

    def last_from(self, first: date) -> date:
        """Return the last day of a card that begins on `first`."""
        return self.until or end_after_months(first, self.months)

    def check(self, name: str, first: date, longest: int) -> None:
        """Refuse a last day before a member's first day, or more than `longest` months away.

        Raises `ClerkError` naming the member.
        """
        if self.until is None:
            return
        wanted = format_day(self.until)
        if self.until < first:
            raise ClerkError(
                f"Thẻ mới của {name} bắt đầu ngày {format_day(first)}, sau ngày {wanted}; "
                "hãy chọn một ngày hết hạn chung muộn hơn."
            )
        months = months_begun(first, self.until)
        if months > longest:
            raise ClerkError(
                f"Đến ngày {wanted}, {name} phải đóng {months} tháng; mỗi lần chỉ đóng tối đa "
                f"{longest} tháng, hãy chọn một ngày hết hạn chung sớm hơn."
            )


@dataclass(frozen=True)
class QuoteLine:
    """What one member pays: `percent` of the full premium, `amount` in đồng, days inclusive.

    `months` are the whole months paid for. `paper` is the local resolution that sets the share,
    empty where the law does. `recorded` are the cards already in the register for some of these
    days.
    """

    person: int
    name: str
    point: str
    rung: int | None
    percent: int
    amount: int
    starts: date
    ends: date
    months: int
    paper: str = ""
    recorded: tuple[CoverPeriod, ...] = ()


@dataclass(frozen=True)
class Quote:
    """What a household pays for a term when it pays on `on`.

    Base (đồng a month) and rate are those of that day; a later base changes nothing of it.
    `counted` is the rule by which months were counted up to one last day, None for whole months.
    `spared` are the countable members the quote does not speak of, `state_paid` those of whom the
    State pays everything.
    """

    household: str
    on: date
    term: Term
    base: int
    lines: Sequence[QuoteLine]
    payers: Payers = Payers.ALL
    counted: Rule | None = None
    spared: int = 0
    state_paid: int = 0

    @property
    def months(self) -> int | None:
        """The months of every line, None where all run to one last day."""
        return self.term.months if self.term.until is None else None

    @property
    def total(self) -> int:
        """The sum of all lines, in đồng."""
        return sum(line.amount for line in self.lines)
