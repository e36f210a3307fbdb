"""The bars of a chart: screen and paper draw the same."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """A bar: what it stands for, its length as a part of the longest there can be, its words.

    `low`: below the target; `whole`: sums the others up.
    """

    label: str
    part: float
    words: str
    low: bool = False
    whole: bool = False
