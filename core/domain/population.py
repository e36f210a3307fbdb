"""How many people a hamlet has by the State's own figures, for a year, with source and day.

The register counts who it knows of; the official rate is taken of such a figure. A year without
figures takes none: no other year's stands in for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from core.domain.cell_block import read_block
from core.domain.days import FIRST_DAY, LAST_DAY, format_day
from core.domain.errors import ClerkError
from core.domain.text import clean

_MOST = 10_000_000
_DOTS = str.maketrans("", "", ". \u00a0")


@dataclass(frozen=True)
class Population:
    """People of a hamlet as `source` states them for `as_of`."""

    people: int
    source: str
    as_of: date

    @property
    def said(self) -> str:
        """Source and day in words."""
        return f"{self.source}, {format_day(self.as_of)}"


Figures = Mapping[int, Population]
"""By the id of the hamlet."""


@dataclass(frozen=True)
class PopulationLine:
    """A hamlet of the register and its figure, None where none was entered."""

    hamlet_id: int
    hamlet: str
    figure: Population | None


@dataclass(frozen=True)
class PopulationYear:
    """The figures of one year, a line for each hamlet of the register."""

    year: int
    lines: tuple[PopulationLine, ...]

    @property
    def total(self) -> int | None:
        """People of the commune; None while a hamlet has no figure."""
        known = [line.figure.people for line in self.lines if line.figure]
        return sum(known) if known and len(known) == len(self.lines) else None

    @property
    def missing(self) -> tuple[str, ...]:
        """The hamlets without a figure."""
        return tuple(line.hamlet for line in self.lines if line.figure is None)


@dataclass(frozen=True)
class Populations:
    """The figures of some years, by year."""

    by_year: Mapping[int, Figures] = field(default_factory=dict)

    def in_year(self, year: int) -> Figures:
        """Return the figures of a year, none where none were entered."""
        return self.by_year.get(year, {})

    def sum_of(self, hamlets: Iterable[int], year: int) -> int | None:
        """Return the people of some hamlets; None where one of them has no figure."""
        figures = self.in_year(year)
        wanted = list(hamlets)
        known = [figures[hamlet].people for hamlet in wanted if hamlet in figures]
        return sum(known) if wanted and len(known) == len(wanted) else None

    def said(self, year: int) -> str:
        """Return the sources of a year's figures with their days, each once; empty: no figure."""
        return "; ".join(dict.fromkeys(figure.said for figure in self.in_year(year).values()))


NO_POPULATIONS = Populations()


def read_people(text: str) -> int | None:
    """Return how many people a text says, 1.234 or 1234, None for an empty one.

    Anything else raises `ClerkError`.
    """
    said = clean(text)
    number = said.translate(_DOTS)
    if not said:
        return None
    if not (number.isascii() and number.isdigit() and int(number) <= _MOST):
        raise ClerkError(f"Dân số là một số người, thí dụ 812 hoặc 1.234; không nhận “{said}”.")
    return int(number)


def read_column(text: str) -> Sequence[str]:
    """Return the cells of a pasted column; of several columns the last one with anything in it.

    A first cell that is no number is a heading and is left out.
    """
    lines = read_block(text)
    cells = [next((clean(c) for c in reversed(line) if clean(c)), "") for line in lines]
    return cells[1:] if cells and not _is_number(cells[0]) else cells


def _is_number(text: str) -> bool:
    return not text or text.translate(_DOTS).isdigit()


def refuse_wrong(year: int, source: str, as_of: date | None, today: date) -> date:
    """Return the day of the figures; raises `ClerkError` for what cannot be said of them."""
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise ClerkError(f"Năm {year} nằm ngoài các năm tính được; hãy gõ lại năm.")
    if not clean(source):
        raise ClerkError("Chưa ghi nguồn của số dân; hãy gõ nơi cho số, thí dụ Công an xã.")
    if as_of is None:
        raise ClerkError("Chưa có ngày của số dân; hãy gõ ngày ghi trong văn bản, như 01/01/2026.")
    if as_of > today:
        raise ClerkError(
            f"Ngày {format_day(as_of)} của số dân nằm sau hôm nay; hãy gõ ngày ghi trong văn bản."
        )
    return as_of
