"""Rejected rows as a workbook the clerk can mend and import again."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from core.documents.workbook import (
    A4,
    BOXED,
    DAY_FORMAT,
    HEADER,
    TEXT_FORMAT,
    new_workbook,
    row_height,
    sheet_name,
    write_day,
    write_text,
)
from core.domain.records import Inherited, Note, Reading, Source

_ROW_WIDTH = 7
_CELL_WIDTH = 18
_REASON_WIDTH = 60
_LONG_NUMBER = 10**8  # from here on a number is a name: shown whole, never as 3.8E+11
_STYLES: Mapping[str, Mapping[str, Any]] = {
    "header": HEADER,
    "text": {**BOXED, "num_format": TEXT_FORMAT, "text_wrap": True},
    "number": BOXED,
    "day": {**BOXED, "num_format": DAY_FORMAT, "align": "center"},
    "reason": {**BOXED, "text_wrap": True, "font_color": "#9C1C1C"},
}


def write_rejects(reading: Reading, notes: Sequence[Note], target: Path) -> None:
    """Write the rows of `notes` to `target`, one sheet per sheet of the file that was read.

    A row holds its number in the file, its cells as they were, and why it was rejected. What it
    inherited stands in cells that were empty, or in columns of its own, so that the workbook can
    be imported as it is.
    """
    by_sheet: dict[str, list[Note]] = {name: [] for name in reading.headers}
    for note in notes:
        by_sheet.setdefault(note.source.sheet, []).append(note)
    with new_workbook(target) as book:
        styles = {name: book.add_format(dict(style)) for name, style in _STYLES.items()}
        taken: set[str] = set()
        for name, found in by_sheet.items():
            if found or not notes:
                title = sheet_name(name, taken)
                taken.add(title.lower())
                headers = reading.headers.get(name, ())
                _write_sheet(book.add_worksheet(title), styles, headers, found)


def _write_sheet(
    sheet: Any, styles: Mapping[str, Any], headers: Sequence[str], notes: Sequence[Note]
) -> None:
    rows = _reasons_by_row(notes)
    own = dict.fromkeys(each.header for note in notes for each in _without_column(note.source))
    bare = max([len(headers), *(len(note.source.cells) for note in notes)])
    width = bare + len(own)
    _set_page(sheet, len(rows), width)
    titles = ["Dòng", *headers, *[""] * (bare - len(headers)), *own, "Lý do"]
    for place, title in enumerate(titles):
        write_text(sheet, (0, place), title, styles["header"])
    for line, (note, reason) in enumerate(rows, start=1):
        cells = [note.source.row, *_cells_told(note.source, bare, list(own))]
        texts = [(cell, _CELL_WIDTH) for cell in cells if isinstance(cell, str)]
        sheet.set_row(line, row_height([*texts, (reason, _REASON_WIDTH)]))
        for place, value in enumerate(cells):
            _write_original(sheet, (line, place), value, styles)
        write_text(sheet, (line, width + 1), reason, styles["reason"])


def _without_column(source: Source) -> Iterator[Inherited]:
    return (each for each in source.inherited if each.column is None)


def _cells_told(source: Source, width: int, own: Sequence[str]) -> list[object]:
    """Return the cells of a row; what it inherited in those that were empty, or in own columns."""
    cells = [*source.cells, *[None] * (width + len(own) - len(source.cells))]
    for each in source.inherited:
        place = width + own.index(each.header) if each.column is None else each.column
        if cells[place] is None or not str(cells[place]).strip():
            cells[place] = each.value
    return cells


def _set_page(sheet: Any, rows: int, width: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, _ROW_WIDTH)
    sheet.set_column(1, max(width, 1), _CELL_WIDTH)
    sheet.set_column(width + 1, width + 1, _REASON_WIDTH)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, rows, width + 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})


def _reasons_by_row(notes: Sequence[Note]) -> list[tuple[Note, str]]:
    """Return one note a row in the file's order, with all reasons of that row."""
    rows: dict[int, list[Note]] = {}
    for note in notes:
        rows.setdefault(note.source.row, []).append(note)
    ordered = sorted(rows.items())
    return [(found[0], "; ".join(note.problem for note in found)) for _row, found in ordered]


def _write_original(
    sheet: Any, place: tuple[int, int], value: object, styles: Mapping[str, Any]
) -> None:
    """Write a cell as it was read: dates as dates, long numbers and text as text."""
    if value is None:
        sheet.write_blank(*place, None, styles["text"])
    elif isinstance(value, date):
        write_day(sheet, place, value, styles["day"])
    elif isinstance(value, int | float) and _is_plain(value):
        sheet.write_number(*place, value, styles["number"])
    else:
        write_text(sheet, place, _as_text(value), styles["text"])


def _is_plain(value: float) -> bool:
    return not isinstance(value, bool) and math.isfinite(value) and abs(value) < _LONG_NUMBER


def _as_text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
