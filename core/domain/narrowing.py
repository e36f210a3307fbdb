"""Some people of a list, such as one bar of a chart stands for."""

from dataclasses import dataclass
from datetime import date

from core.domain.cover import COVERED, Status
from core.domain.days import format_day
from core.domain.roll import Between, Blank, Field, Filter, OneOf
from core.domain.rows import ListRow


@dataclass(frozen=True)
class Uncovered:
    """People without cover; with `nowhere` only those whose hamlet is not known."""

    nowhere: bool = False

    @property
    def remark(self) -> str:
        """Which people these are."""
        return "Chỉ người chưa có thẻ còn hạn"

    @property
    def filters(self) -> tuple[Filter, ...]:
        """What narrows a list to these people."""
        uncovered = OneOf(Field.STATUS, frozenset(set(Status) - set(COVERED)))
        return (uncovered, Blank(Field.HAMLET)) if self.nowhere else (uncovered,)

    def fits(self, row: ListRow) -> bool:
        """Return whether a person is one of them."""
        return row.status not in COVERED and not (self.nowhere and row.hamlet)


@dataclass(frozen=True)
class EndsWithin:
    """Covered people whose last day lies from `first` to `last`."""

    first: date
    last: date

    @property
    def remark(self) -> str:
        """Which people these are."""
        return f"Chỉ thẻ hết hạn từ {format_day(self.first)} đến {format_day(self.last)}"

    @property
    def filters(self) -> tuple[Filter, ...]:
        """What narrows a list to these people."""
        return (
            OneOf(Field.STATUS, frozenset(COVERED)),
            Between(Field.TO, self.first, self.last),
        )

    def fits(self, row: ListRow) -> bool:
        """Return whether a person is one of them."""
        if row.status not in COVERED or row.chain_to is None:
            return False
        return self.first <= row.chain_to <= self.last


Narrowing = Uncovered | EndsWithin
