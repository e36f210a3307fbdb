"""Rows of office files, read but not yet matched with the register."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.classes import HouseholdClass
from core.domain.days import Birth
from core.domain.ids import Sex
from core.domain.people import ResidenceKind


class FileKind(StrEnum):
    """What a file holds."""

    PEOPLE = "people"
    CARDS = "cards"
    D09 = "d09"
    POVERTY = "poverty"


# The source of a card the clerk wrote, or took from a scan.
HAND, SCAN = "hand", "scan"


class ReportKind(StrEnum):
    """What a list of the agency reports that changes nothing in the register.

    `stopped` (C21a-TS): who stopped paying; `due` (D08a-TS): who is due to pay. They are compared
    with the register, never imported.
    """

    STOPPED = "stopped"
    DUE = "due"


KIND_NAMES: Mapping[FileKind | ReportKind, str] = {
    FileKind.PEOPLE: "danh sách hộ gia đình, nhân khẩu",
    FileKind.CARDS: "danh sách thẻ BHYT",
    FileKind.D09: "danh sách D09 của cơ quan BHXH",
    FileKind.POVERTY: "kết quả rà soát hộ nghèo, hộ cận nghèo",
    ReportKind.STOPPED: "danh sách người dừng đóng (C21a-TS)",
    ReportKind.DUE: "danh sách người đến hạn phải đóng (D08a-TS)",
}


def kind_named(name: str | None) -> FileKind | ReportKind | None:
    """Return the kind of list a name stands for, None for what is none."""
    return next((kind for kind in (*FileKind, *ReportKind) if kind == name), None)


def kind_name(name: str) -> str:
    """Return a kind of list in Vietnamese; one this version does not know keeps its own name."""
    kind = kind_named(name)
    return KIND_NAMES[kind] if kind else name


HAMLET = "Thôn"


@dataclass(frozen=True)
class Inherited:
    """What counts for a row though another row, a group's title or the sheet's name says it.

    It belongs in the empty cell of `column`; None where the sheet has no such column, `header` is
    what one is called. `counted`: a household's number that only the order of the rows gives.
    """

    header: str
    value: object
    column: int | None = None
    counted: bool = False


@dataclass(frozen=True)
class Source:
    """Where a row stands: sheet, the sheet's own row number, and the cells as they were.

    `inherited` is what the row does not say itself and has to be told when it stands alone.
    """

    sheet: str
    row: int
    cells: tuple[object, ...] = ()
    inherited: tuple[Inherited, ...] = ()


@dataclass(frozen=True)
class Subject:
    """Whom a row speaks of.

    `doubtful` maps a field (`cccd`, `insurance_no`, `birth`, `sex`) to the text that was read for
    it but cannot be right; the field itself is then None. `repairs` are sentences about numbers
    that were put right (a lost zero).
    """

    name: str
    birth: Birth | None = None
    sex: Sex | None = None
    cccd: str | None = None
    old_id: str | None = None
    insurance_no: str | None = None
    ethnicity: str = ""
    phone: str = ""
    relation: str = ""
    doubtful: Mapping[str, str] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Event:
    """A death, a move or the like; `day` None where the file names none."""

    kind: ResidenceKind
    day: date | None = None


@dataclass(frozen=True)
class PeopleRow:
    """A member of a household.

    `household` is the household's number, carried down from the head's row; `household_class` the
    class its head's row states (None: the list says nothing). `joined` is the day the person came
    into the household, where the file names one. `counted`: the list numbers no households, this
    number only joins the rows of one; the household is found through its members.
    """

    source: Source
    subject: Subject
    hamlet: str
    household: str
    household_class: HouseholdClass | None = None
    events: tuple[Event, ...] = ()
    joined: date | None = None
    address: str = ""
    counted: bool = False


@dataclass(frozen=True)
class ReadPeriod:
    """First and last day of a card as a file states them; `first` None where it does not.

    `assumed`: the file named no first day, this one follows from its head. `card_number` and
    `facility` where a file gives each of several periods its own.
    """

    first: date | None
    last: date
    assumed: bool = False
    card_number: str | None = None
    facility: str | None = None


@dataclass(frozen=True)
class CardRow:
    """A card of a person; several periods when a cell holds several ranges.

    No period: the row speaks of a person but gives no card, as one that reports a leaving.
    `household` is its number, where the list has such a column.
    """

    source: Source
    subject: Subject
    hamlet: str
    periods: tuple[ReadPeriod, ...]
    code: str = ""
    card_number: str | None = None
    facility: str | None = None
    paid_on: date | None = None
    amount: int | None = None
    five_year_from: date | None = None
    household: str = ""


class D09Group(StrEnum):
    """The groups of the agency's monthly list."""

    ACTIVE = "active"
    NEW = "new"
    LEFT = "left"
    CHANGED = "changed"


@dataclass(frozen=True)
class D09Row:
    """A line of the agency's monthly list: the card's last day, sometimes its first."""

    source: Source
    subject: Subject
    hamlet: str
    period: ReadPeriod
    group: D09Group
    facility: str | None = None
    household: str = ""


@dataclass(frozen=True)
class PovertyRow:
    """A member of a household on one sheet of the poverty review.

    `mark` is the household's serial on its sheet, carried down; it joins the rows of one
    household and is no household number. `leaving`: the sheet is a leaving sheet. Class and
    decision are the household's, carried down from the head's row.
    """

    source: Source
    subject: Subject
    hamlet: str
    mark: str
    is_head: bool
    leaving: bool
    household_class: HouseholdClass | None = None
    decision_number: str = ""
    decided_on: date | None = None


@dataclass(frozen=True)
class ReportRow:
    """A line of a C21a-TS or D08a-TS list.

    `month` is the first day of the month somebody stopped in, or is due to pay in; `unit_code`
    the unit at the stop. `health`: whether the line speaks of health insurance,
    None where it does not say.
    """

    source: Source
    subject: Subject
    hamlet: str
    month: date | None
    unit_code: str = ""
    address: str = ""
    health: bool | None = None


@dataclass(frozen=True)
class Note:
    """A sentence about one row of a file: why it was rejected, or what to look at.

    `name` is whom a row that could not be read names, as it stands there.
    """

    source: Source
    problem: str
    name: str = ""


Row = PeopleRow | CardRow | D09Row | PovertyRow | ReportRow


@dataclass(frozen=True)
class Reading:
    """What a file holds, in the file's order.

    `unit_code` and `month` (its first day) come from the head of a list of the agency. `remarks`
    are sentences about whole columns or sheets (an old encoding, a sheet left out). `headers` are
    the header cells of each sheet as they were, parallel to `Source.cells`.
    """

    kind: FileKind | ReportKind
    rows: tuple[Row, ...] = ()
    rejects: tuple[Note, ...] = ()
    warnings: tuple[Note, ...] = ()
    remarks: tuple[str, ...] = ()
    unit_code: str = ""
    month: date | None = None
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
