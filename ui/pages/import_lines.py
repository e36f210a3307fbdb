"""The rows of a file that was tried or imported, as lines to look at, to count and to find."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.app.import_cells import cells_of
from core.app.import_rows import Outcome, RowResult
from core.app.importing import ImportReport
from core.domain.answers import RowPlace
from core.domain.progress import Progress
from core.domain.records import Reading
from core.domain.row_facts import FieldChange
from core.domain.text import holding, search_key


class Sieve(StrEnum):
    """Which lines are seen; those of the outcomes add up to all, the doubtful are among them."""

    ALL = "all"
    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class ImportLine:
    """A row of the file; `key` is what it is found by."""

    result: RowResult
    key: str

    @property
    def place(self) -> RowPlace:
        """The row's sheet and number."""
        return self.result.source.sheet, self.result.source.row

    @property
    def undecided(self) -> bool:
        """Whether the row was left out and the clerk can say what is to become of it."""
        return bool(self.result.candidates) or (
            self.result.may_be_new and self.result.outcome is Outcome.REJECTED
        )

    @property
    def doubtful(self) -> bool:
        """Whether the clerk should look at it."""
        return bool(self.result.warnings or self.result.kept) or self.undecided


@dataclass(frozen=True)
class Tried:
    """What an import did, or would do, with its rows as lines in the file's order.

    `undecided`: how many rows were left out for which the clerk can decide.
    """

    report: ImportReport
    lines: tuple[ImportLine, ...]
    counts: Mapping[Sieve, int]
    undecided: int

    def passing(self, sieve: Sieve, words: str) -> list[int]:
        """Return the numbers of the lines a sieve lets through and all words are found in."""
        holds = holding(words)
        return [
            number
            for number, line in enumerate(self.lines)
            if passes(sieve, line) and holds(line.key)
        ]


def tried(report: ImportReport, progress: Progress) -> Tried:
    """Return a report with its lines; meant for the background."""
    reading = report.reading
    lines = tuple(
        ImportLine(result, _key(result, reading)) for result in progress.track(report.results)
    )
    counts = {Sieve(outcome): number for outcome, number in report.counts.items()}
    doubtful = sum(line.doubtful for line in lines)
    counted = {Sieve.ALL: report.rows, **counts, Sieve.DOUBTFUL: doubtful}
    return Tried(report, lines, counted, sum(line.undecided for line in lines))


def passes(sieve: Sieve, line: ImportLine) -> bool:
    """Return whether a sieve lets a line through."""
    if sieve is Sieve.ALL:
        return True
    return line.doubtful if sieve is Sieve.DOUBTFUL else line.result.outcome.value == sieve.value


def _key(result: RowResult, reading: Reading) -> str:
    said = (*result.warnings, *_texts(result.changes), *_texts(result.kept))
    cells = (text for _header, text in cells_of(reading, result.source))
    place = (result.source.sheet, str(result.source.row))
    return search_key(" ".join((*place, result.name, result.problem, *said, *cells)))


def _texts(changes: Sequence[FieldChange]) -> list[str]:
    return [f"{change.field} {change.before} {change.after}" for change in changes]
