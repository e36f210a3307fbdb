"""What the clerk says about how a file is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.domain.records import FileKind, ReportKind

NO_HEADER = 0


@dataclass(frozen=True)
class ReadingTerms:
    """How a file is to be read; whatever is left out the file itself tells.

    `sheets` names those to read, none: all that are not hidden. `header_row` is the sheet's own
    number of the first header row, `NO_HEADER` where the file has none and its columns go by
    their letters. `fields` maps header texts to the fields they name ("": nobody reads that
    column); a letter in brackets, "[C]", stands for one column whatever its header, and wins over
    a text; without a header the bare letter "C" will do. `encodings` maps column letters to the
    old encoding of their text ("": it is Unicode).
    """

    kind: FileKind | ReportKind | None = None
    sheets: tuple[str, ...] = ()
    header_row: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    encodings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RememberedShape:
    """How files of one shape are read; `title` is what people know the shape by."""

    number: int
    shape: str
    title: str
    terms: ReadingTerms
