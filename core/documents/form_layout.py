"""The layout of an official form as data: page, lines above and below, columns, groups of rows."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from core.documents.reading.sheets import column_of
from core.resources import resource

_PLACE = re.compile(r"\{(\w+)(?:\|([^}]*))?\}")
_UNSAID = "…"


@dataclass(frozen=True)
class FormLine:
    """Text over the columns `first` to `last`, from 0; `row` counts from 0 or from the table's end.

    `text` has places like {name}, or {name|what stands there when nothing is known}.
    """

    row: int
    first: int
    last: int
    style: str
    text: str

    def filled(self, said: Mapping[str, str]) -> str:
        """Return the text with its places filled."""

        def fill(found: re.Match[str]) -> str:
            unsaid = _UNSAID if found[2] is None else found[2]
            return said.get(found[1], "") or unsaid

        return _PLACE.sub(fill, self.text).rstrip()


@dataclass(frozen=True)
class FormColumn:
    """A column: its letter, header, the headers it stands under, width in twips.

    `value` names the cell of a line that stands here, "" for none.
    """

    code: str
    header: str
    under: tuple[str, ...]
    width: int
    value: str
    kind: str

    @property
    def path(self) -> tuple[str, ...]:
        """All headers over the column, from the top."""
        return (*self.under, self.header)


@dataclass(frozen=True)
class FormSection:
    """A group of rows: mark and text of its own row ("" for none), the lines that follow it.

    `total_of`: its row counts the lines of other groups.
    """

    mark: str
    text: str
    rows: str
    total_of: tuple[str, ...]


@dataclass(frozen=True)
class Block:
    """Cells of the header merged into one: rows and columns from 0, within the header."""

    text: str
    rows: tuple[int, int]
    columns: tuple[int, int]


@dataclass(frozen=True)
class FormLayout:
    """One form; `header_row` counts from 0, `margins` are left, right, top, bottom in mm."""

    name: str
    title: str
    source: str
    sheet: str
    header_row: int
    landscape: bool
    font: str
    table_size: int
    margins: Mapping[str, float]
    lines: tuple[FormLine, ...]
    columns: tuple[FormColumn, ...]
    sections: tuple[FormSection, ...]
    below: tuple[FormLine, ...]

    @property
    def depth(self) -> int:
        """How many rows the header has, without the row of letters."""
        return max(len(column.path) for column in self.columns)

    @property
    def letter_row(self) -> int:
        """The row of the letters."""
        return self.header_row + self.depth

    @property
    def header(self) -> tuple[Block, ...]:
        """The header's cells, merged as the form has them."""
        return tuple(self._blocks(0, list(enumerate(self.columns))))

    def _blocks(self, level: int, columns: list[tuple[int, FormColumn]]) -> list[Block]:
        found: list[Block] = []
        for _, together in groupby(columns, key=lambda c: self._together(c, level)):
            there = list(together)
            first, last = there[0][0], there[-1][0]
            path = there[0][1].path
            ends = self.depth - 1 if len(path) == level + 1 else level
            found.append(Block(path[level], (level, ends), (first, last)))
            if ends == level and level < self.depth - 1:
                found += self._blocks(level + 1, there)
        return found

    def _together(self, numbered: tuple[int, FormColumn], level: int) -> tuple[Any, ...]:
        place, column = numbered
        alone = len(column.path) == level + 1
        return (*column.path[: level + 1], place if alone else -1)


@cache
def form_layout(name: str) -> FormLayout:
    """Return the layout of a file in `resources/forms`."""
    said = tomllib.loads(resource("forms", f"{name}.toml").read_text("utf-8"))
    return FormLayout(
        name=said["name"],
        title=said["title"],
        source=said["source"],
        sheet=said["sheet"],
        header_row=said["header_row"] - 1,
        landscape=said["landscape"],
        font=said["font"],
        table_size=said["table_size"],
        margins=said["margins_mm"],
        lines=tuple(map(_line, said["line"])),
        columns=tuple(map(_column, said["column"])),
        sections=tuple(map(_section, said["section"])),
        below=tuple(map(_line, said["below"])),
    )


def _line(said: Mapping[str, Any]) -> FormLine:
    first, last = column_of(said["from"]), column_of(said["to"])
    return FormLine(said["row"] - 1, first or 0, last or 0, said["style"], said["text"])


def _column(said: Mapping[str, Any]) -> FormColumn:
    under = tuple(said.get("under", ()))
    return FormColumn(
        said["code"], said["header"], under, said["width"], said["value"], said["kind"]
    )


def _section(said: Mapping[str, Any]) -> FormSection:
    total = tuple(said.get("total_of", ()))
    return FormSection(said.get("mark", ""), said["text"], said.get("rows", ""), total)
