"""A second look at files the program wrote: rows of a workbook, the first page of a PDF."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from python_calamine import CalamineWorkbook

_RENDERER = "pypdfium2"
_SCALE = 0.25


def rows_of_list(file: Path) -> int:
    """Return how many rows all sheets of a workbook have, headings among them."""
    book = CalamineWorkbook.from_path(file)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def page_is_drawn(file: Path) -> bool | None:
    """Return whether the first page of a PDF shows anything, None where nothing can draw it."""
    if find_spec(_RENDERER) is None:
        return None
    document = import_module(_RENDERER).PdfDocument(file)
    try:
        picture = document[0].render(scale=_SCALE).to_pil().convert("L")
        darkest, lightest = picture.getextrema()
    finally:
        document.close()
    return bool(darkest < lightest)
