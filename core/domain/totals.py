"""People, households and what they pay, added up."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Total:
    """People, their households, and their own share in đồng a year before and after."""

    people: int
    households: int
    cost_before: int
    cost_after: int


def sum_up(lines: Iterable[tuple[int | None, int, int]]) -> Total:
    """Add up lines of household id, cost before and cost after, one a person."""
    counted = list(lines)
    return Total(
        people=len(counted),
        households=len({household for household, _, _ in counted if household is not None}),
        cost_before=sum(before for _, before, _ in counted),
        cost_after=sum(after for _, _, after in counted),
    )
