"""What the clerk decides about single rows of a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


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


RowPlace = tuple[str, int]
"""A sheet's name and the sheet's own number of a row."""

Answers = Mapping[RowPlace, Answer]
