"""What the clerk decides about single rows of a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.records import Source


class Take(StrEnum):
    """What is to become of a row."""

    SKIP = "skip"
    NEW = "new"
    PERSON = "person"


@dataclass(frozen=True)
class Answer:
    """The clerk's word on one row.

    `take` None: as the file and the register say; `person` is the id of whom the row speaks
    (`Take.PERSON`). `overwrite`: also fields last written by hand take what the file says.
    """

    take: Take | None = None
    person: int | None = None
    overwrite: bool = False


NO_ANSWER = Answer()
RowPlace = tuple[str, int]
"""A sheet's name and the sheet's own number of a row."""

Answers = Mapping[RowPlace, Answer]


def place_of(source: Source) -> RowPlace:
    """Return the place of a row, as answers name it."""
    return source.sheet, source.row


@dataclass(frozen=True)
class Said:
    """What the clerk says of a file's rows: of single ones, and of fields written by hand."""

    answers: Answers = field(default_factory=dict)
    overwrite: bool = False

    def on(self, source: Source) -> Answer:
        """Return the answer on a row."""
        return self.answers.get(place_of(source), NO_ANSWER) if self.answers else NO_ANSWER

    def overwrites(self, source: Source) -> bool:
        """Return whether a row also takes the place of what was written by hand."""
        return self.overwrite or self.on(source).overwrite


NOTHING_SAID = Said()
