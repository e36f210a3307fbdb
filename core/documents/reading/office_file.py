"""A file as it came: read once, looked at and taken in as often as needed."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self

from core.documents.reading.encoding import Guess, guess_encodings
from core.documents.reading.fonts import Fonts, read_fonts
from core.documents.reading.sheets import Sheet
from core.documents.reading.sniffing import shape_of
from core.documents.reading.workbook import read_content, read_sheets

PASTED = "dán từ bảng tính"


@dataclass(frozen=True)
class OfficeFile:
    """A file's name and bytes; what was looked at is what is taken in, whatever becomes of it.

    `by_tabs`: it is text whose cells nothing but tabs parts.
    """

    name: str
    content: bytes = field(repr=False)
    by_tabs: bool = False

    @classmethod
    def at(cls, path: Path) -> Self:
        """Read a file; raises `ClerkError` where that cannot be done."""
        return cls(path.name, read_content(path))

    @classmethod
    def pasted(cls, text: str) -> Self:
        """Return rows copied from a spreadsheet (columns parted by tabs) as a file."""
        return cls(PASTED, text.encode("utf-8-sig"), by_tabs=True)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets, not decoded; raises `ClerkError` for what is no table file."""
        return read_sheets(self.content, Path(self.name).stem, by_tabs=self.by_tabs)

    def guess(self, sheet: Sheet) -> Guess:
        """Return what one of its sheets tells of its encodings, found out once."""
        if sheet.name not in self._guesses:
            self._guesses[sheet.name] = guess_encodings(sheet, lambda: self._fonts)
        return self._guesses[sheet.name]

    @cached_property
    def _guesses(self) -> dict[str, Guess]:
        return {}

    @cached_property
    def _fonts(self) -> Fonts:
        return read_fonts(self.content, shape_of(self.content))


AnyFile = OfficeFile | Path
"""A file read already, or where it lies."""


def opened(file: AnyFile) -> OfficeFile:
    """Return a file, read now where it has not been."""
    return OfficeFile.at(file) if isinstance(file, Path) else file
