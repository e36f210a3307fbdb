"""What the clerk asks of a list: which, of whom, in which order; as a roll and from one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from core.app.register import Register
from core.app.roll_rows import card_codes
from core.app.rolls import Opened, open_roll
from core.domain.cover import Status
from core.domain.days import format_day
from core.domain.filter_text import filter_text
from core.domain.narrowing import EndsWithin, Narrowing
from core.domain.progress import Progress
from core.domain.roll import FIELD_OF_COLUMN, Filter, Roll, Sort
from core.domain.roll_words import field_title

COLUMN_OF_FIELD = {asked: key for key, asked in FIELD_OF_COLUMN.items()}


@dataclass(frozen=True)
class ListQuery:
    """A list as it is asked for.

    `filters` by the key of the column they stand under; `extra` are those of a saved list that no
    field can show; `only` some people another page leads to. `sort` is a column and whether it
    falls, None for the list's own order. `columns` are those of a saved list, none: as left.
    """

    listing: str = "all"
    statuses: frozenset[Status] = frozenset()
    hamlets: frozenset[int] = frozenset()
    words: str = ""
    filters: Mapping[str, Filter] = field(default_factory=dict)
    sort: tuple[str, bool] | None = None
    only: Narrowing | None = None
    extra: tuple[Filter, ...] = ()
    columns: tuple[str, ...] = ()

    @classmethod
    def of_roll(cls, roll: Roll) -> "ListQuery":
        """Return what a roll asks for; of several filters of one column the first stands in it."""
        filters: dict[str, Filter] = {}
        extra = []
        for each in roll.filters:
            key = COLUMN_OF_FIELD.get(each.field)
            if key is None or key in filters:
                extra.append(each)
            else:
                filters[key] = each
        sort = next(((COLUMN_OF_FIELD.get(s.field), s.descending) for s in roll.sorts), None)
        return cls(
            roll.listing,
            roll.statuses,
            roll.hamlets,
            roll.words,
            filters,
            (sort[0], sort[1]) if sort and sort[0] else None,
            extra=tuple(extra),
        )

    def roll(self, day: date) -> Roll:
        """Return the roll on a day."""
        only = self.only.filters if self.only else ()
        sorts = (Sort(FIELD_OF_COLUMN[self.sort[0]], self.sort[1]),) if self.sort else ()
        filters = (*self.filters.values(), *self.extra, *only)
        return Roll(
            day, self.listing, self.statuses, self.hamlets, self.words.strip(), filters, sorts
        )

    def filtered(self, key: str, asked: Filter | None) -> "ListQuery":
        """Return the query with another filter of a column, None for none."""
        others = {k: v for k, v in self.filters.items() if k != key}
        return replace(self, filters={**others, key: asked} if asked else others)

    @property
    def narrowings(self) -> int:
        """How many filters, chips and words narrow the list."""
        groups = (self.statuses, self.hamlets, self.words.strip(), self.only, self.extra)
        return len(self.filters) + sum(map(bool, groups))

    def without_narrowings(self) -> "ListQuery":
        """Return the whole list in the same order."""
        return ListQuery(self.listing, sort=self.sort, columns=self.columns)


def only_words(query: ListQuery) -> str:
    """Return what narrows a list without a field or chip of its own, empty for nothing."""
    if isinstance(query.only, EndsWithin):
        text = QCoreApplication.translate("Lists", "Chỉ thẻ hết hạn từ {first} đến {last}")
        first, last = format_day(query.only.first), format_day(query.only.last)
        return text.format(first=first, last=last)
    if query.only:
        return QCoreApplication.translate("Lists", "Chỉ người chưa có thẻ còn hạn")
    return "; ".join(f"{field_title(each.field)}: {filter_text(each)}" for each in query.extra)


@dataclass(frozen=True)
class Looked:
    """An opened list; the counts say what a chip would show, whichever of its kind are pressed.

    `codes` are those of any card of the register.
    """

    opened: Opened
    by_status: Mapping[Status, int]
    by_hamlet: Mapping[int | None, int]
    codes: Sequence[str]


def look(register: Register, roll: Roll, _progress: Progress) -> Looked:
    """Open a list and count what its chips would show."""
    opened = open_roll(register, roll)
    unsorted = replace(roll, sorts=())
    statuses, hamlets = opened.by_status, opened.by_hamlet
    if roll.statuses:
        statuses = open_roll(register, replace(unsorted, statuses=frozenset())).by_status
    if roll.hamlets:
        hamlets = open_roll(register, replace(unsorted, hamlets=frozenset())).by_hamlet
    return Looked(opened, statuses, hamlets, card_codes(register))
