"""Text as every written file may hold it."""

from core.domain.text import clean

EXCEL_CELL = 32_767
"""The longest text of a cell in Excel, in UTF-16 units."""


def cell_text(text: str) -> str:
    """Return `text` cleaned and cut to what a cell of Excel can hold."""
    units = clean(text).encode("utf-16-le")[: 2 * EXCEL_CELL]
    return units.decode("utf-16-le", errors="ignore")
