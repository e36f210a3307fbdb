"""Where the pages of a paper lie below each other, in logical pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from PySide6.QtCore import QRectF

GAP = 12.0


@dataclass(frozen=True)
class PaperLayout:
    """Pages of `sizes` in points, `scale` pixels a point, GAP around each, middled."""

    sizes: Sequence[tuple[float, float]]
    scale: float = 1.0

    @cached_property
    def widest(self) -> float:
        """The width of the widest page in points."""
        return max((width for width, _ in self.sizes), default=1.0)

    @cached_property
    def highest(self) -> float:
        """The height of the highest page in points."""
        return max((height for _, height in self.sizes), default=1.0)

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """Where each page begins, and at the end where one more would."""
        heights = (height * self.scale + GAP for _, height in self.sizes)
        return tuple(accumulate(heights, initial=GAP))

    @property
    def width(self) -> float:
        """How wide everything is."""
        return self.widest * self.scale + 2 * GAP

    @property
    def height(self) -> float:
        """How high everything is."""
        return self.tops[-1]

    def at(self, y: float) -> int:
        """Return the page at a height, or the one above it."""
        return max(0, min(len(self.sizes), bisect_right(self.tops, y)) - 1)

    def between(self, top: float, bottom: float) -> range:
        """Return the pages of which something lies between two heights."""
        return range(self.at(top), self.at(bottom) + 1) if self.sizes else range(0)

    def place(self, page: int, whole_width: float) -> QRectF:
        """Return where a page lies on a ground of some width."""
        width, height = (side * self.scale for side in self.sizes[page])
        left = max(GAP, (whole_width - width) / 2)
        return QRectF(left, self.tops[page], width, height)

    def to_width(self, width: float) -> float:
        """Return the scale at which the widest page fills a width."""
        return max(1.0, width - 2 * GAP) / self.widest

    def to_whole(self, width: float, height: float) -> float:
        """Return the scale at which a whole page is seen."""
        return min(self.to_width(width), max(1.0, height - 2 * GAP) / self.highest)
