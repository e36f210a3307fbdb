"""Letters read back as a person and a scanner see them."""

from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image
from pypdf import PdfReader


def page_picture(path: Path, number: int, dpi: int = 200) -> Image.Image:
    """Return a page as a picture, the first is 0."""
    document = pypdfium2.PdfDocument(path)
    try:
        return document[number].render(scale=dpi / 72).to_pil().convert("L")
    finally:
        document.close()


def codes_on(picture: Image.Image) -> list[str]:
    """Return the texts of the QR codes on a picture; the reader is another than the writer."""
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in found]


def lines_of(path: Path) -> list[list[str]]:
    """Return the text of each page, line by line, with single blanks."""
    return [
        [" ".join(line.split()) for line in page.extract_text().splitlines() if line.strip()]
        for page in PdfReader(path).pages
    ]


@dataclass(frozen=True)
class Piece:
    """A line of text as it stands on a page: face, points, and its box in points."""

    text: str
    font: str
    size: float
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        """Where its middle stands."""
        return (self.left + self.right) / 2


def pieces_on(path: Path, number: int) -> list[Piece]:
    """Return every line of text of a page, the first is 0; of forms moved the place is not told."""
    document = pypdfium2.PdfDocument(path)
    try:
        page = document[number]
        objects = page.get_objects(
            filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=3, textpage=page.get_textpage()
        )
        return [
            Piece(
                " ".join(found.extract().split()), found.get_font().get_base_name(),
                round(found.get_font_size(), 1), *found.get_bounds(),
            )
            for found in objects
        ]  # fmt: skip
    finally:
        document.close()
