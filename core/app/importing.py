"""Taking an office file into the register: everything good in it, or nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from core import clock
from core.app.backups import back_up
from core.app.import_cards import CardsImport
from core.app.import_classes import ClassPeriod, ClassTerms
from core.app.import_people import PeopleImport
from core.app.import_poverty import PovertyImport
from core.app.import_rows import Outcome, RowImport, RowResult
from core.app.looking import keep, recall
from core.app.register import Register
from core.app.rules import law_of
from core.documents.reading.office import AS_THE_FILE_SAYS, read_office_file
from core.documents.reading.office_file import AnyFile, opened
from core.documents.rejects import write_rejects
from core.domain.answers import Answers, Said
from core.domain.backups import Reason
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import KIND_NAMES, FileKind, Note, Reading, ReportKind
from core.domain.users import User
from core.saving import refuse_target
from core.store import batches
from core.store.journal import Links, Writer

# How long reading a file and taking it in last, one to the other.
READ_AND_TAKEN = (1, 6)
# How long matching the rows and writing what was kept for the end last, one to the other.
_ROWS_AND_REST = (9, 1)


@dataclass(frozen=True)
class ImportOptions:
    """What the clerk says about a file; None where the file itself decides.

    `class_from` and `class_to` are the first and last day of the classes in it, both included;
    `complete`: households the list does not name have no class; `on` the day of the import.
    `answers` are the clerk's word on single rows; `overwrite`: also fields last written by hand
    take what the file says.
    """

    on: date
    terms: ReadingTerms = AS_THE_FILE_SAYS
    class_from: date | None = None
    class_to: date | None = None
    complete: bool = False
    dry_run: bool = False
    answers: Answers = field(default_factory=dict)
    overwrite: bool = False

    def __post_init__(self) -> None:
        """Refuse half a class period and one that ends before it begins."""
        if (self.class_from is None) != (self.class_to is None):
            raise ClerkError(
                "Hãy cho cả ngày đầu và ngày cuối của diện hộ, hoặc không cho ngày nào."
            )
        if self.class_from and self.class_to and self.class_to < self.class_from:
            raise ClerkError("Ngày cuối của diện hộ nằm trước ngày đầu; hãy sửa lại hai ngày.")

    @property
    def class_period(self) -> ClassPeriod | None:
        """The days the classes hold, None where the file decides."""
        if self.class_from and self.class_to:
            return ClassPeriod(self.class_from, self.class_to)
        return None


@dataclass(frozen=True)
class Origin:
    """Who takes in which file (its name)."""

    user: User
    file: str


@dataclass(frozen=True)
class ImportReport:
    """What an import did; rows = added + changed + unchanged + rejected.

    `batch` is None after a trial run, which writes nothing. `remarks` say what was assumed.
    """

    batch: int | None
    kind: FileKind
    reading: Reading
    results: tuple[RowResult, ...]
    rejects: tuple[Note, ...]
    warnings: tuple[Note, ...]
    remarks: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return sum(self.counts.values())

    @property
    def repairs(self) -> Mapping[str, int]:
        """In how many rows a number was put right, by the sentence that says so."""
        said = {repair for row in self.reading.rows for repair in row.subject.repairs}
        return Counter(note.problem for note in self.warnings if note.problem in said)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many rows came out how."""
        counted = dict.fromkeys(Outcome, 0)
        for result in self.results:
            counted[result.outcome] += 1
        return counted


def import_file(
    register: Register,
    file: AnyFile,
    options: ImportOptions,
    progress: Progress | None = None,
) -> ImportReport:
    """Read a file and take its good rows into the register, in one transaction.

    The register is backed up first, if it changed since. With `options.dry_run` nothing is kept.
    Raises `ClerkError` for a file that cannot be read; then nothing is written.
    """
    reading, taking = (progress or Progress()).parts(*READ_AND_TAKEN)
    file = opened(file)
    recalled = recall(register, file, options.terms)
    options = replace(options, terms=recalled.terms)
    read = recalled.told(read_for_import(recalled.file, options, reading))
    origin = Origin(register.user, file.name)
    if options.dry_run:
        with register.trying() as db:
            return take_reading(db, read, origin, options, taking)
    with register.writing() as db:
        kept = back_up(register, Reason.IMPORT)  # sees the state before, nobody writes between
        keep(register, db, recalled)
        report = take_reading(db, read, origin, options, taking)
    if kept and kept.second_fault:
        return replace(report, remarks=(*report.remarks, kept.second_fault))
    return report


def import_into_new(
    register: Register,
    file: AnyFile,
    options: ImportOptions,
    progress: Progress | None = None,
) -> ImportReport:
    """Take a file into a register just being built, which holds nothing to back up."""
    reading, taking = (progress or Progress()).parts(*READ_AND_TAKEN)
    read = read_for_import(file, options, reading)
    with register.writing() as db:
        return take_reading(db, read, Origin(register.user, file.name), options, taking)


def read_for_import(file: AnyFile, options: ImportOptions, progress: Progress) -> Reading:
    """Return what a file holds, as the options say it is to be read; refuse mere reports."""
    read = read_office_file(file, options.terms, progress)
    _importable(read)
    return read


def take_reading(
    db: Connection, read: Reading, origin: Origin, options: ImportOptions, progress: Progress
) -> ImportReport:
    """Take what was read into the register, in the caller's transaction."""
    kind = _importable(read)
    at = clock.now()
    batch = batches.add(db, at=at, user=origin.user.name, file=origin.file, kind=kind)
    writer = Writer(db, DeedKind.IMPORT, origin.user, at, Links(batch=batch))
    taken = _importer(writer, read, options)
    rows, rest = progress.parts(*_ROWS_AND_REST)
    taken.run(rows)
    report = ImportReport(
        batch=None if options.dry_run else batch,
        kind=kind,
        reading=read,
        results=tuple(taken.results),
        rejects=tuple(r.note for r in taken.results if r.outcome is Outcome.REJECTED),
        warnings=(*read.warnings, *taken.warnings),
        remarks=(*read.remarks, *taken.remarks),
    )
    batches.set_counts(writer, batch, _counts(report))
    for write in rest.track((writer.flush,)):
        write()
    rest.check()  # the last moment to stop
    return report


def refuse_rejects_target(target: Path) -> None:
    """Raise `ClerkError` where rejected rows cannot be written."""
    if not target.parent.is_dir():
        raise ClerkError(f"Không có thư mục “{target.parent}” để ghi dòng bị loại.")
    refuse_target(target, ".xlsx")


def save_rejects(report: ImportReport, target: Path) -> None:
    """Write the rejected rows, as they were, with the reason of each, as a workbook."""
    write_rejects(report.reading, report.rejects, target)


def _importable(read: Reading) -> FileKind:
    """Return the kind of a file that changes the register; refuse in words what only reports."""
    if isinstance(read.kind, ReportKind):
        raise ClerkError(
            f"Đây là {KIND_NAMES[read.kind]}: danh sách này không mở và không kết thúc thẻ nào nên "
            "không nhập vào sổ; hãy đối chiếu nó với sổ.",
            Way.RECONCILE,
        )
    return read.kind


def _importer(writer: Writer, read: Reading, options: ImportOptions) -> RowImport:
    rules = law_of(writer.db).rules
    terms = ClassTerms(rules, options.on, options.class_period, options.complete)
    said = Said(options.answers, options.overwrite)
    if read.kind is FileKind.PEOPLE:
        return PeopleImport(writer, read, terms, said)
    if read.kind is FileKind.POVERTY:
        return PovertyImport(writer, read, terms, said)
    return CardsImport(writer, read, rules, said)


def _counts(report: ImportReport) -> Mapping[str, int]:
    counts = {str(outcome): number for outcome, number in report.counts.items()}
    return {"rows": report.rows, "warnings": len(report.warnings), **counts}
