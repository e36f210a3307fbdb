"""Numbers as they are looked at and printed: a table and its chart."""

from dataclasses import dataclass

from core.domain.bars import Bar
from core.domain.coverage import Coverage, coverage_bars, coverage_listing
from core.domain.endings import Endings, ending_bars, endings_listing
from core.domain.listing import Listing


@dataclass(frozen=True)
class NumberPage:
    """A table with its chart: lying bars against `target` (per cent), else upright columns.

    `sample`: the people are invented.
    """

    listing: Listing
    bars: tuple[Bar, ...]
    target: int | None = None
    sample: bool = False


def coverage_page(coverage: Coverage, *, sample: bool) -> NumberPage:
    """Return cover by hamlet with a bar a hamlet."""
    return NumberPage(coverage_listing(coverage), coverage_bars(coverage), coverage.target, sample)


def endings_page(endings: Endings, *, sample: bool) -> NumberPage:
    """Return cards ending by month with a column a month."""
    return NumberPage(endings_listing(endings), ending_bars(endings), sample=sample)
