"""A second look at files the program wrote: rows of a workbook, the first page of a PDF."""

from pathlib import Path

from python_calamine import CalamineWorkbook

from core.documents.pdf_pages import PdfPages

_PIXELS_WIDE = 150


def rows_of_list(file: Path) -> int:
    """Return how many rows all sheets of a workbook have, headings among them."""
    book = CalamineWorkbook.from_path(file)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def page_is_drawn(file: Path) -> bool:
    """Return whether the first page of a PDF shows more than one colour.

    Raises `ClerkError` for what is no PDF or cannot be drawn.
    """
    with PdfPages.open(file) as pages:
        width, height, drawn = pages.picture(0, _PIXELS_WIDE)
    return drawn != drawn[:4] * (width * height)
