"""The fonts of printed letters: bundled files, known letters, widths."""

from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from core.domain.errors import ClerkError
from core.domain.text import clean
from core.resources import resource

REGULAR = "Tinos"
BOLD = "Tinos-Bold"
ITALIC = "Tinos-Italic"
BOLD_ITALIC = "Tinos-BoldItalic"
_FILES = {
    REGULAR: "Tinos-Regular.ttf",
    BOLD: "Tinos-Bold.ttf",
    ITALIC: "Tinos-Italic.ttf",
    BOLD_ITALIC: "Tinos-BoldItalic.ttf",
}


def register_fonts() -> None:
    """Make the bundled fonts known to reportlab by their files; costs nothing the second time."""
    for font in _FILES:
        _face(font)


def missing_glyphs(text: str, font: str) -> str:
    """Return the letters of `text`, composed, that `font` cannot draw, each once."""
    known = _letters(font)
    return "".join(dict.fromkeys(letter for letter in clean(text) if letter not in known))


@lru_cache(maxsize=8192)
def printable(text: str, font: str) -> str:
    """Return `text` composed and without control characters, ready to draw.

    Raises `ClerkError` naming the letters that `font` lacks: they would vanish without a word.
    """
    cleaned = clean(text)
    if not _letters(font).issuperset(cleaned):
        missing = ", ".join(f"“{x}” (U+{ord(x):04X})" for x in missing_glyphs(cleaned, font))
        raise ClerkError(
            f"Phông chữ in thư không có chữ {missing} trong “{cleaned[:60]}”; "
            "hãy sửa chữ đó trong sổ rồi in lại."
        )
    return cleaned


@lru_cache(maxsize=65_536)
def text_width(text: str, font: str, size: float) -> float:
    """Return how wide `text` is drawn, in points."""
    return float(_face(font).stringWidth(text, size))


@cache
def _face(font: str) -> TTFont:
    face = TTFont(font, str(resource("fonts", _FILES[font])))
    pdfmetrics.registerFont(face)
    return face


@cache
def _letters(font: str) -> frozenset[str]:
    return frozenset(chr(code) for code in _face(font).face.charToGlyph)
