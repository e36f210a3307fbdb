"""The agency's list against the register: the lines of a comparison and what accepting does."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.domain.cover import CoverPeriod
from core.domain.days import Birth
from core.domain.records import Source


class Mark(StrEnum):
    """How a row of the agency's list compares with the register.

    `WE_HAVE` stands for somebody who is on no row. `UNCLEAR`: the row contradicts itself or the
    register, or could not be read. `OTHER_INSURANCE`: it does not speak of health insurance.
    """

    THEY_HAVE = "they_have"
    WE_HAVE = "we_have"
    DATES_DIFFER = "dates_differ"
    CODE_DIFFERS = "code_differs"
    NUMBER_DIFFERS = "number_differs"
    STOPPED = "stopped"
    DUE = "due"
    UNCLEAR = "unclear"
    SAME = "same"
    OTHER_INSURANCE = "other_insurance"


COUNTED_ONLY = frozenset({Mark.SAME, Mark.OTHER_INSURANCE})

RECONCILE_WORDS: Mapping[Mark, str] = {
    Mark.THEY_HAVE: "Họ có, sổ không có",
    Mark.WE_HAVE: "Sổ có, họ không có",
    Mark.DATES_DIFFER: "Ngày của thẻ khác",
    Mark.CODE_DIFFERS: "Mã đối tượng khác",
    Mark.NUMBER_DIFFERS: "Số định danh khác",
    Mark.STOPPED: "Họ báo dừng, thẻ trong sổ còn hạn",
    Mark.DUE: "Tháng đến hạn khác",
    Mark.UNCLEAR: "Cần xem lại",
    Mark.SAME: "Giống nhau",
    Mark.OTHER_INSURANCE: "Không nói về BHYT",
}


@dataclass(frozen=True)
class EnterCard:
    """Accepting enters a card the register lacks."""

    person: int
    period: CoverPeriod


@dataclass(frozen=True)
class CorrectCard:
    """Accepting corrects a card; `row` is its id in the register."""

    row: int
    before: CoverPeriod
    period: CoverPeriod


@dataclass(frozen=True)
class SetNumbers:
    """Accepting sets numbers of a person, by field (`cccd`, `insurance_no`)."""

    person: int
    numbers: Mapping[str, str]


Step = EnterCard | CorrectCard | SetNumbers


@dataclass(frozen=True)
class Finding:
    """What comparing one row, or one person on no row, found.

    `ours` and `theirs` are what either side says; `accepting` one sentence on what accepting does,
    or why it is not offered (then there are no `steps`).
    """

    mark: Mark
    ours: str = ""
    theirs: str = ""
    accepting: str = ""
    steps: tuple[Step, ...] = ()
    person: int | None = None


@dataclass(frozen=True)
class Line:
    """A finding with its number and the person it speaks of.

    The number is the row's place among the rows of the file, whatever the register holds: taking
    one line leaves the numbers of the others as they are. `source` is None where the person is on
    no row; household and hamlet are the register's, the hamlet else the list's.
    """

    number: int
    finding: Finding
    source: Source | None = None
    name: str = ""
    birth: Birth | None = None
    household: str | None = None
    household_id: int | None = None
    hamlet: str = ""

    @property
    def mark(self) -> Mark:
        """How the row compares."""
        return self.finding.mark

    @property
    def differs(self) -> bool:
        """Whether there is something to look at."""
        return self.mark not in COUNTED_ONLY

    @property
    def acceptable(self) -> bool:
        """Whether accepting does anything."""
        return bool(self.finding.steps)

    @property
    def place(self) -> str:
        """Where the row stands in the file."""
        return f"{self.source.sheet}, dòng {self.source.row}" if self.source else ""


def counts_of(lines: Iterable[Line]) -> Mapping[Mark, int]:
    """Return how many lines carry each mark; all but `WE_HAVE` add up to the rows read."""
    counted = Counter(line.mark for line in lines)
    return {mark: counted[mark] for mark in Mark}


def by_mark(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that differ, mark after mark, each in the file's order."""
    order = {mark: place for place, mark in enumerate(Mark)}
    differing = [line for line in lines if line.differs]
    return tuple(sorted(differing, key=lambda line: (order[line.mark], line.number)))
