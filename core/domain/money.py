"""Whole đồng: rounding and showing."""

from fractions import Fraction


def round_half_up(amount: Fraction) -> int:
    """Return whole đồng, half up; `amount` is never negative."""
    return int(amount + Fraction(1, 2))


def format_money(amount: int) -> str:
    """Return an amount with dots between thousands, without the unit: 1.366.200."""
    return f"{amount:,}".replace(",", ".")
