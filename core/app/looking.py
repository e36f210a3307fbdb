"""Looking at a file before it is read, and remembering how files of its shape are read."""

from dataclasses import dataclass

from core.app.register import Register
from core.documents.reading.field_names import FIELD_NAMES, fields_of
from core.documents.reading.look import ColumnLook, SheetLook
from core.documents.reading.office import AS_THE_FILE_SAYS
from core.documents.reading.office_file import AnyFile, OfficeFile, opened
from core.documents.reading.old_fonts import OLD_ENCODINGS
from core.domain.reading_terms import NO_HEADER, ReadingTerms, RememberedShape
from core.domain.records import FileKind, ReportKind

__all__ = [
    "AS_THE_FILE_SAYS", "ENCODINGS", "FIELD_WORDS", "NO_HEADER", "AnyFile", "ColumnLook", "Look",
    "OfficeFile", "ReadingTerms", "RememberedShape", "SheetLook", "fields_of", "forget", "look",
    "remember", "remembered",
]  # fmt: skip

ENCODINGS: tuple[str, ...] = tuple(OLD_ENCODINGS)
FIELD_WORDS = FIELD_NAMES


@dataclass(frozen=True)
class Look:
    """A file as it would be read under `terms`: the clerk's, over those of its shape.

    `remembered`: some of them came from the register's memory of this shape. `problem` says why
    it cannot be read as it stands, "" where it can; `shape` is the digest of the header texts, ""
    where there is no table.
    """

    file: OfficeFile
    terms: ReadingTerms
    remembered: bool
    kind: FileKind | ReportKind | None
    sheets: tuple[SheetLook, ...]
    problem: str
    shape: str


def look(register: Register, file: AnyFile, terms: ReadingTerms = AS_THE_FILE_SAYS) -> Look:
    """Return how a file would be read; raises `ClerkError` only for what is no table file."""
    file = opened(file)
    sheets = tuple(
        SheetLook(sheet.name, sheet.hidden, not sheet.hidden, len(sheet.lines), None, (), ())
        for sheet in file.sheets
    )
    return Look(file, terms, remembered=False, kind=None, sheets=sheets, problem="", shape="")


def remember(register: Register, look: Look) -> None:
    """Remember how a file was read for all of its shape, where the clerk said anything new."""


def forget(register: Register, shape: str) -> None:
    """Forget how files of a shape are read."""


def remembered(register: Register) -> tuple[RememberedShape, ...]:
    """Return the shapes the register remembers, oldest first."""
    return ()
