"""A file as it would be read: its sheets, their headers and columns, before any row is read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ColumnLook:
    """A column of a sheet.

    `header` is what stands over it, the letter where nothing does; `field` what it is read as, ""
    for nothing. `samples` are its first different values as shown, `raw` the same before they were
    decoded. `encoding` is the old encoding its text is read in ("": Unicode), `guessed` the one
    the program would choose by itself.
    """

    letter: str
    header: str
    field: str
    samples: tuple[str, ...]
    raw: tuple[str, ...]
    encoding: str
    guessed: str


@dataclass(frozen=True)
class SheetLook:
    """A sheet: whether it is read, its filled rows below the header, where that stands.

    `header_row` is the sheet's own row number, `NO_HEADER` where the clerk says there is none,
    None where none was found. `top` holds the first filled lines: row number and cells as shown.
    """

    name: str
    hidden: bool
    chosen: bool
    rows: int
    header_row: int | None
    top: tuple[tuple[int, tuple[str, ...]], ...]
    columns: tuple[ColumnLook, ...]
