"""Lists as comma-separated text that Excel opens with its Vietnamese letters right."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from core.documents.cells import cell_text
from core.domain.cell_words import worded
from core.domain.days import format_day
from core.domain.listing import Cell, Listing
from core.saving import saving

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(listing: Listing, target: Path) -> None:
    """Write `listing` as UTF-8 with a byte-order mark, days as dd/mm/yyyy.

    Text that a spreadsheet could take for a formula gets an apostrophe in front.
    """
    titles = ["STT", *(column.title for column in listing.columns)]
    with (
        saving(target, ".csv") as scratch,
        scratch.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow([_shown(title) for title in titles])
        for number, row in enumerate(listing.rows, start=1):
            writer.writerow([number, *_cells(listing, row)])
        if listing.total is not None:
            writer.writerow(["", *_cells(listing, listing.total)])


def _cells(listing: Listing, row: Any) -> Iterator[str | int]:
    for column in listing.columns:
        value = column.value(row)
        yield worded(value, column.kind) if isinstance(value, float) else _shown(value)


def _shown(value: Cell) -> str | int:
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return str(value)
    if isinstance(value, date):
        return format_day(value)
    text = cell_text(value)
    return f"'{text}" if value.startswith(_FORMULA_STARTS) or text[:1] in _FORMULA_STARTS else text
