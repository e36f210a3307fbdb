"""A block of cells as spreadsheets put it on the clipboard, and where its cells come to stand."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Block = Sequence[Sequence[str]]
Cell = tuple[int, int]


@dataclass(frozen=True)
class Placed:
    """Texts by row and column; `left` counts those for which there is no cell."""

    texts: Mapping[Cell, str]
    left: int


def read_block(text: str) -> Block:
    """Return the lines and cells of a copied text; cells are parted by tabs."""
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    while lines and not any(lines[-1]):
        lines.pop()
    return lines


def placed(block: Block, chosen: Sequence[Cell], size: Cell) -> Placed:
    """Return where a block comes to stand in a table of `size` rows and columns.

    It begins at the first of the `chosen` cells; a single text goes into all of them. An empty
    cell of the block leaves alone what stands there.
    """
    if not chosen:
        return Placed({}, 0)
    if [len(line) for line in block] == [1]:
        return Placed(dict.fromkeys(chosen, block[0][0]) if block[0][0] else {}, 0)
    top, left = min(chosen)
    cells = {
        (top + down, left + right): text
        for down, line in enumerate(block)
        for right, text in enumerate(line)
        if text.strip()
    }
    fitting = {c: text for c, text in cells.items() if c[0] < size[0] and c[1] < size[1]}
    return Placed(fitting, len(cells) - len(fitting))


def filled_down(chosen: Sequence[Cell]) -> Mapping[Cell, Cell]:
    """Return for each cell to be filled the one whose text it takes: the top one of its column.

    A cell that is alone in its column takes the text of the one above it.
    """
    columns: dict[int, list[int]] = {}
    for row, column in sorted(chosen):
        columns.setdefault(column, []).append(row)
    found: dict[Cell, Cell] = {}
    for column, rows in columns.items():
        top = rows[0] if len(rows) > 1 else rows[0] - 1
        found |= {(row, column): (top, column) for row in rows if row != top and top >= 0}
    return found
