"""Per cents as people write them."""

from fractions import Fraction


def format_percent(part: float | Fraction) -> str:
    """Return a part of one as per cent, with two decimals at most: 62,15 %, 70 %."""
    shown = f"{float(part) * 100:.2f}".rstrip("0").rstrip(".")
    return f"{shown.replace('.', ',')} %"


def format_points(points: float) -> str:
    """Return a difference of two per cents with its sign: +1,25, -0,5, 0."""
    shown = f"{points:+.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return "0" if shown in {"+0", "-0"} else shown
