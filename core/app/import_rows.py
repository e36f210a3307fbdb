"""What every kind of import shares: one result a row, the clerk's answers, warnings, remarks."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from core.app.entry_words import NamesNow, field_changes
from core.domain.answers import NOTHING_SAID, Said, Take, place_of
from core.domain.errors import ClerkError
from core.domain.ethnic_groups import strange_group
from core.domain.lengths import too_long_texts
from core.domain.matching import NEW_HAMLET, Index, Known, Match, differences, match
from core.domain.progress import Progress
from core.domain.records import CardRow, D09Row, Note, PeopleRow, Reading, Source, Subject
from core.domain.row_facts import Candidate, FieldChange
from core.domain.text import name_key
from core.store.by_hand import FileRows
from core.store.journal import Writer
from core.store.known_people import candidates, known_people
from core.store.places import hamlet_ids

SKIPPED = "bỏ qua theo lựa chọn của người nhập"
_GONE = "người được chọn cho dòng này không có trong sổ hoặc không còn trong sổ"
_NOT_IN_FILE = (
    "Có câu trả lời cho dòng {row} của trang “{sheet}” nhưng tệp không có dòng dữ liệu nào ở đó "
    "nên chưa nhập gì; hãy sửa lại các câu trả lời."
)
_SHARED = "{} này cũng là của người khác trong sổ; hãy xem danh sách trùng"
# What a file enters beside the facts of a row's person and household.
_BESIDE = frozenset({"decision", "hamlet"})


class Outcome(StrEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


@dataclass(frozen=True)
class RowResult:
    """One row of the file and what became of it; `name` is the person's.

    `changes` are what becomes different, `kept` the fields last written by hand that stay
    (before: what stays, after: what the file says). Of a rejected row the clerk can decide,
    `candidates` are those it may speak of, and `may_be_new` says it may be somebody new.
    """

    source: Source
    outcome: Outcome
    name: str = ""
    problem: str = ""
    warnings: tuple[str, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[FieldChange, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    may_be_new: bool = False

    @property
    def note(self) -> Note:
        """The row with its reason."""
        return Note(self.source, self.problem, self.name)


class RowImport(ABC):
    """Takes the rows of one file into the register.

    `file` writes the row that was begun last; `there` are the people the file found.
    """

    def __init__(self, writer: Writer, read: Reading, said: Said = NOTHING_SAID) -> None:
        self.writer = writer
        self.read = read
        self.said = said
        self.file = FileRows(writer)
        self.results: list[RowResult] = []
        self.warnings: list[Note] = []
        self.remarks: list[str] = []
        self.hamlets = dict(hamlet_ids(writer.db))
        known = known_people(writer.db)
        self.index = Index(known)
        self.there = frozenset(person.id for person in known)
        self._names = NamesNow(writer.db)
        self._mark = writer.mark
        self._groups_met: set[str] = set()

    def run(self, progress: Progress) -> None:
        """Take all rows; the reader's own rejects are counted among the results.

        Raises `ClerkError` for an answer about a row the file does not have.
        """
        self._refuse_answers_without_row()
        for note in self.read.rejects:
            skipped = self.said.on(note.source).take is Take.SKIP
            problem = SKIPPED if skipped else note.problem
            self.results.append(RowResult(note.source, Outcome.REJECTED, note.name, problem))
        self.take_rows(progress)
        self.results = self._finished()

    @abstractmethod
    def take_rows(self, progress: Progress) -> None:
        """Take every row, entering a result for each."""

    def standing_alone(self, source: Source) -> Source:
        """Return a rejected row with what it has to be told when it is imported by itself."""
        return source

    def begin(self, source: Source) -> None:
        """Begin a row: what is written from here on is its own."""
        self._mark = self.writer.mark
        self.file = FileRows(self.writer, overwrite=self.said.overwrites(source))

    def find(
        self, source: Source, subject: Subject, hamlet: int | None, household: int | None
    ) -> Match:
        """Return whom a row speaks of, as the clerk answered or as the register says."""
        answer = self.said.on(source)
        if answer.take is Take.NEW:
            return Match(warnings=self.shared(subject, None))
        if answer.take is Take.PERSON:
            return self._chosen(subject, answer.person)
        found = match(self.index, subject, hamlet, household)
        if answer.take is Take.SKIP:
            return Match(problem=SKIPPED, candidates=found.candidates)
        return found

    def hamlet_of(self, name: str) -> int | None:
        """Return the hamlet a row names: None for none, `NEW_HAMLET` for one still to come."""
        return self.hamlets.get(name_key(name), NEW_HAMLET) if name else None

    def entered_before(
        self, subject: Subject, household: int | None, but: Container[int] = ()
    ) -> Known | None:
        """Return who in the household is all a row says: the answer "new" was taken already."""
        wanted = (household, subject.birth, subject.cccd, subject.insurance_no)
        for person in self.index.named(name_key(subject.name)):
            held = (person.household, person.birth, person.cccd, person.insurance_no)
            if held == wanted and person.id not in but:
                return person
        return None

    def shared(self, subject: Subject, person: int | None) -> tuple[str, ...]:
        """Return a sentence for each number of a row that somebody else has."""
        numbers = {
            "số CCCD": self.index.with_cccd(subject.cccd),
            "mã số BHXH": self.index.with_insurance(subject.insurance_no),
        }
        return tuple(
            _SHARED.format(number)
            for number, people in numbers.items()
            if any(other.id != person for other in people)
        )

    def done(self, source: Source, subject: Subject, outcome: Outcome) -> None:
        """Enter the result of the row that was begun."""
        changes = self._changes(outcome)
        self.results.append(
            RowResult(source, outcome, subject.name, changes=changes, kept=self._kept())
        )

    def reject(self, source: Source, subject: Subject, problem: str) -> None:
        """Enter a rejected row with its reason."""
        self.results.append(RowResult(source, Outcome.REJECTED, subject.name, problem))

    def ask(self, source: Source, subject: Subject, found: Match, *, may_be_new: bool) -> None:
        """Enter a rejected row the clerk can decide; people of this same file are no choice."""
        ids = self.there.intersection(found.candidates)
        known = {c.person: c for c in candidates(self.writer.db, ids)} if ids else {}
        self.results.append(
            RowResult(
                source,
                Outcome.REJECTED,
                subject.name,
                found.problem or "",
                candidates=tuple(known[person] for person in found.candidates if person in known),
                may_be_new=may_be_new,
            )
        )

    def remark(self, sentence: str) -> None:
        """Enter a sentence about the whole file, once."""
        if sentence not in self.remarks:
            self.remarks.append(sentence)

    def warn_of(self, row: PeopleRow | CardRow | D09Row, found: Match) -> None:
        """Enter the warnings about a row that is taken: whom it meets, what it says.

        A text that names no ethnic group is warned about once, where the file has it first.
        """
        subject = row.subject
        self.warn(row.source, (*found.warnings, *subject.repairs, *too_long_texts(row)))
        if subject.ethnicity not in self._groups_met:
            self._groups_met.add(subject.ethnicity)
            self.warn(row.source, filter(None, [strange_group(subject.ethnicity)]))

    def warn(self, source: Source, sentences: Iterable[str]) -> None:
        """Enter warnings about a row that was taken."""
        self.warnings += [Note(source, sentence) for sentence in sentences]

    def _chosen(self, subject: Subject, person: int | None) -> Match:
        known = self.index.get(person) if person in self.there else None
        if known is None:
            return Match(problem=_GONE)
        said = differences(known, subject)
        return Match(known, warnings=(*said, *self.shared(subject, known.id)))

    def _changes(self, outcome: Outcome) -> tuple[FieldChange, ...]:
        """Return what the row begun last changed; of one that adds only what was there before."""
        if self.writer.mark == self._mark:
            return ()
        entered = self.writer.since(self._mark, added_too=outcome is Outcome.CHANGED)
        return tuple(
            change
            for row in entered
            if row.table not in _BESIDE
            for change in field_changes(row, self._names, "person_id")
        )

    def _kept(self) -> tuple[FieldChange, ...]:
        return tuple(
            change
            for row in self.file.kept
            for change in field_changes(row, self._names, "person_id")
        )

    def _refuse_answers_without_row(self) -> None:
        if not self.said.answers:
            return
        read = {place_of(one.source) for one in (*self.read.rows, *self.read.rejects)}
        for sheet, row in self.said.answers:
            if (sheet, row) not in read:
                raise ClerkError(_NOT_IN_FILE.format(sheet=sheet, row=row))

    def _finished(self) -> list[RowResult]:
        """Return the results in the file's order, each with the warnings of its row."""
        warned = defaultdict(list)
        for note in (*self.read.warnings, *self.warnings):
            warned[place_of(note.source)].append(note.problem)
        sheets = {sheet: place for place, sheet in enumerate(self.read.headers)}
        ordered = sorted(
            self.results, key=lambda r: (sheets.get(r.source.sheet, len(sheets)), r.source.row)
        )
        return [
            replace(result, warnings=tuple(found))
            if (found := warned.get(place_of(result.source)))
            else result
            for result in (self._as_reported(result) for result in ordered)
        ]

    def _as_reported(self, result: RowResult) -> RowResult:
        if result.outcome is not Outcome.REJECTED:
            return result
        return replace(result, source=self.standing_alone(result.source))


def outcome_of(*, changed: bool) -> Outcome:
    """Return the outcome of a row about somebody known."""
    return Outcome.CHANGED if changed else Outcome.UNCHANGED
