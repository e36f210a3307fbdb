"""What every kind of import shares: one result a row, warnings, remarks."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.domain.matching import UNKNOWN, Index, Match, match
from core.domain.progress import Progress
from core.domain.records import Note, Reading, Source, Subject
from core.domain.row_facts import Candidate, FieldChange
from core.domain.text import name_key
from core.store.journal import Writer
from core.store.people import known_people
from core.store.places import hamlet_ids


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
        return Note(self.source, self.problem)


class RowImport(ABC):
    """Takes the rows of one file into the register."""

    def __init__(self, writer: Writer, read: Reading) -> None:
        self.writer = writer
        self.read = read
        self.results: list[RowResult] = []
        self.warnings: list[Note] = []
        self.remarks: list[str] = []
        self.hamlets = dict(hamlet_ids(writer.db))
        self.index = Index(known_people(writer.db))

    def run(self, progress: Progress) -> None:
        """Take all rows; the reader's own rejects are counted among the results."""
        self.results += [
            RowResult(n.source, Outcome.REJECTED, "", n.problem) for n in self.read.rejects
        ]
        self.take_rows(progress)

    @abstractmethod
    def take_rows(self, progress: Progress) -> None:
        """Take every row, entering a result for each."""

    def match_known(self, subject: Subject, hamlet: str) -> Match:
        """Return whom a row of a list speaks of that adds nobody; somebody new is a problem."""
        place = self.hamlets.get(name_key(hamlet)) if hamlet else None
        found = match(self.index, subject, place, None)
        if found.person is None and found.problem is None:
            return Match(problem=found.warnings[0] if found.warnings else UNKNOWN)
        return found

    def done(self, source: Source, subject: Subject, outcome: Outcome) -> None:
        """Enter a row's result."""
        self.results.append(RowResult(source, outcome, subject.name))

    def reject(self, source: Source, subject: Subject, problem: str) -> None:
        """Enter a rejected row with its reason."""
        self.results.append(RowResult(source, Outcome.REJECTED, subject.name, problem))

    def remark(self, sentence: str) -> None:
        """Enter a sentence about the whole file, once."""
        if sentence not in self.remarks:
            self.remarks.append(sentence)

    def warn(self, source: Source, sentences: Iterable[str]) -> None:
        """Enter warnings about a row that was taken."""
        self.warnings += [Note(source, sentence) for sentence in sentences]


def outcome_of(*, changed: bool) -> Outcome:
    """Return the outcome of a row about somebody known."""
    return Outcome.CHANGED if changed else Outcome.UNCHANGED
