"""Letters read back as a person and a scanner see them."""

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
