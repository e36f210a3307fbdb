"""How wide the columns of a long table stand on a page, and how large its letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.documents.fonts import BOLD
from core.documents.grid import GridColumn, Row
from core.documents.ink import Face

_SIZES = (12.0, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_FEW_LINES = 3.0  # of most rows; for more of them letters get smaller
_MOST_LINES = 40.0
_STEPS = 20  # of halving
_USUAL = 0.95  # of the cells are not wider than what a column is fitted to
_TORN = 0.4  # of the longest word, lost where lines break
_SHORT, _SHORT_LINES = 5.2, 2.0  # what is no wider (a state, a hamlet) has no more lines
_BOLD_POINT = Face(BOLD, 1)


@dataclass(frozen=True)
class Fit:
    """The size of letters in points, and the widths of the columns, which fill the room."""

    size: float
    widths: tuple[float, ...]


@dataclass(frozen=True)
class _Needs:
    """What a column needs, for letters one point high: never less than `least`."""

    least: float
    usual: float

    def width(self, lines: float) -> float:
        """Return the width at which usual cells have so many lines."""
        lines = min(lines, _SHORT_LINES) if self.usual <= _SHORT else lines
        return max(self.least, min(self.usual, self.usual / lines + _TORN * self.least))


def fitted(columns: Sequence[GridColumn], rows: Sequence[Row], room: float, pad: float) -> Fit:
    """Return the largest letters, and the widths, at which rows have few lines and words are whole.

    At the smallest letters rows have as many lines as it takes; where not even all words fit
    beside each other, long ones are broken. `pad` stands on both sides of every cell.
    """
    needs = [_needs(column, place, rows) for place, column in enumerate(columns)]
    inner = room - 2 * pad * len(columns)
    for size in _SIZES:
        lines = _fewest_lines(needs, inner / size)
        if lines <= _FEW_LINES:
            break
    widths = [need.width(lines) * size for need in needs]
    stretch = inner / sum(widths)
    return Fit(size, tuple(width * stretch + 2 * pad for width in widths))


def _needs(column: GridColumn, place: int, rows: Sequence[Row]) -> _Needs:
    cells = [row.cells[place] for row in rows]
    heading = max(map(_BOLD_POINT.width, column.title.split()), default=0.0)
    if column.fixed:
        widest = max([heading, *(row.face.width(row.cells[place]) for row in rows)])
        return _Needs(widest, widest)
    words = {word for cell in cells for word in cell.split()}
    least = max([heading, *map(_BOLD_POINT.width, words)])
    wide = sorted(row.face.width(row.cells[place]) for row in rows) or [0.0]
    return _Needs(least, max(least, wide[int(_USUAL * (len(wide) - 1))]))


def _fewest_lines(needs: Sequence[_Needs], room: float) -> float:
    """Return how many lines usual rows have when every column has as many of them."""
    fewest, most = 1.0, _MOST_LINES
    if sum(need.width(fewest) for need in needs) <= room:
        return fewest
    for _step in range(_STEPS):
        middle = (fewest + most) / 2
        if sum(need.width(middle) for need in needs) <= room:
            most = middle
        else:
            fewest = middle
    return most
