"""The rows of a list as those of a ruled table."""

from core.documents.grid import Row
from core.documents.ink import Face
from core.domain.cell_words import worded
from core.domain.listing import Listing


def list_rows(listing: Listing, face: Face, bold: Face) -> list[Row]:
    """Return the rows, numbered from 1; below them the row of totals, in bold."""
    rows = [
        Row((str(number), *_cells(listing, row)), face)
        for number, row in enumerate(listing.rows, start=1)
    ]
    if listing.total is not None:
        rows.append(Row(("", *_cells(listing, listing.total)), bold))
    return rows


def _cells(listing: Listing, row: object) -> tuple[str, ...]:
    return tuple(worded(column.value(row), column.kind) for column in listing.columns)
