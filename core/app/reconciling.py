"""The agency's list against the register: what differs, and taking over what is right."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from core.app.backups import back_up
from core.app.looking import recall
from core.app.register import Register, standing_of
from core.documents.reading.office import AS_THE_FILE_SAYS, read_office_file
from core.documents.reading.office_file import AnyFile, OfficeFile, opened
from core.domain.backups import Reason
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.listing import Listing
from core.domain.matching import Index
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.reconcile_list import Comparison, Facts
from core.domain.reconcile_table import reconcile_listing
from core.domain.reconciling import (
    CorrectCard,
    EnterCard,
    Line,
    Mark,
    Step,
    by_mark,
    counts_of,
)
from core.domain.records import KIND_NAMES, FileKind, Note, Reading, ReportKind
from core.domain.standing import Standing
from core.domain.stated_cards import Held
from core.domain.why import capital
from core.store.by_hand import FileRows
from core.store.cover import add_period, correct_period, periods_by_person
from core.store.known_people import known_people
from core.store.people import set_numbers
from core.store.places import hamlet_ids

__all__ = [
    "KINDS", "Acceptance", "OfficeFile", "ReconcileOptions", "Reconciliation", "accept",
    "read_once", "reconcile",
]  # fmt: skip
KINDS = (FileKind.CARDS, FileKind.D09, *ReportKind)


@dataclass(frozen=True)
class ReconcileOptions:
    """What the clerk says about a list; `complete`: it names everybody of its kind on day `on`."""

    on: date
    terms: ReadingTerms = AS_THE_FILE_SAYS
    complete: bool = False


@dataclass(frozen=True)
class Reconciliation:
    """A list beside the register; `lines` are all of them, `listing` those that differ.

    All lines but those marked `WE_HAVE` add up to `rows`. `notes` speak of rows that were
    compared all the same.
    """

    kind: FileKind | ReportKind
    lines: tuple[Line, ...]
    listing: Listing
    notes: tuple[Note, ...]
    remarks: tuple[str, ...]

    @property
    def kind_name(self) -> str:
        """What the list is, in words."""
        return KIND_NAMES[self.kind]

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return sum(line.source is not None for line in self.lines)

    @property
    def counts(self) -> Mapping[Mark, int]:
        """How many lines carry each mark."""
        return counts_of(self.lines)

    @property
    def differs(self) -> bool:
        """Whether anything is left to look at."""
        return bool(self.listing.rows)


@dataclass(frozen=True)
class Acceptance:
    """What was taken over; `deed` is None where there was nothing, `after` how it compares now."""

    deed: int | None
    listing: Listing
    after: Reconciliation
    remarks: tuple[str, ...] = ()


def read_once(path: Path) -> OfficeFile:
    """Read the agency's file with its sheets; what is compared of it is what is taken over.

    Raises `ClerkError` for what is no table file.
    """
    file = OfficeFile.at(path)
    _ = file.sheets
    return file


def reconcile(
    register: Register,
    file: AnyFile,
    options: ReconcileOptions,
    progress: Progress | None = None,
) -> Reconciliation:
    """Return how a list of the agency compares with the register; nothing is written.

    Raises `ClerkError` for a file that cannot be read or is no list of cards.
    """
    read = _read(register, file, options, progress)
    with register.reading() as db:
        return _compared(db, read, options)[0]


def accept(
    register: Register,
    file: AnyFile,
    options: ReconcileOptions,
    numbers: Collection[int] | None,
    progress: Progress | None = None,
) -> Acceptance:
    """Take over lines of a list by their numbers, None for all that can be; one deed.

    The list is compared anew and the register backed up first. Raises `ClerkError` for a number
    whose line cannot be taken over; then nothing is written.
    """
    file = opened(file)
    read = _read(register, file, options, progress)
    with register.writing() as db:
        found, standing = _compared(db, read, options)
        chosen = _chosen(found, numbers)
        listing = reconcile_listing(chosen, standing)
        if not chosen:
            return Acceptance(None, listing, found)
        if progress:
            progress.check()  # the last moment to stop
        kept = back_up(register, Reason.BULK)  # sees the state before, nobody writes between
        writer = register.writer(db, DeedKind.RECONCILE)
        rows = FileRows(writer, overwrite=True)  # accepting is the clerk's own word
        for line in chosen:
            for step in line.finding.steps:
                _take(rows, step, str(found.kind))
        writer.flush()
        after = _compared(db, read, options)[0]
    remarks = (kept.second_fault,) if kept and kept.second_fault else ()
    return Acceptance(writer.deed, listing, after, remarks)


def _read(
    register: Register, file: AnyFile, options: ReconcileOptions, progress: Progress | None
) -> Reading:
    recalled = recall(register, opened(file), options.terms)
    read = recalled.told(read_office_file(recalled.file, recalled.terms, progress))
    if read.kind not in KINDS:
        raise ClerkError(
            f"Đây là {KIND_NAMES[read.kind]}, không phải danh sách thẻ nên không đối chiếu được; "
            "hãy nhập tệp này vào sổ, hoặc chọn đúng loại danh sách.",
            Way.IMPORT,
            Way.KIND,
        )
    if options.complete and isinstance(read.kind, ReportKind):
        raise ClerkError(
            f"{capital(KIND_NAMES[read.kind])} không thể là danh sách trọn bộ người có thẻ; hãy bỏ "
            "lựa chọn trọn bộ.",
            Way.COMPLETE,
        )
    return read


def _compared(
    db: Connection, read: Reading, options: ReconcileOptions
) -> tuple[Reconciliation, Standing]:
    standing = standing_of(db, options.on)
    held = {
        person: Held({(card.first, card.code): (row, card) for row, card in stored})
        for person, stored in periods_by_person(db).items()
    }
    facts = Facts(standing, Index(known_people(db)), hamlet_ids(db), held)
    comparison = Comparison(read, facts, options.complete)
    lines = tuple(comparison.lines())
    found = Reconciliation(
        kind=read.kind,
        lines=lines,
        listing=reconcile_listing(by_mark(lines), standing),
        notes=(*read.warnings, *comparison.notes),
        remarks=(*read.remarks, *comparison.remarks),
    )
    return found, standing


def _chosen(found: Reconciliation, numbers: Collection[int] | None) -> Sequence[Line]:
    if numbers is None:
        return by_mark(line for line in found.lines if line.acceptable)
    by_number = {line.number: line for line in found.lines}
    for number in sorted(numbers):
        line = by_number.get(number)
        if line is None or not line.differs:
            raise ClerkError(f"Đối chiếu không có điểm khác nào số {number}; sổ được giữ nguyên.")
        if not line.acceptable:
            raise ClerkError(
                f"Điểm khác số {number} không nhận được, sổ được giữ nguyên: "
                f"{line.finding.accepting}"
            )
    return by_mark(by_number[number] for number in set(numbers))


def _take(rows: FileRows, step: Step, source: str) -> None:
    if isinstance(step, EnterCard):
        add_period(rows.writer, step.person, step.period, source)
    elif isinstance(step, CorrectCard):
        correct_period(rows, step.row, step.period)
    else:
        set_numbers(rows, step.person, step.numbers)
