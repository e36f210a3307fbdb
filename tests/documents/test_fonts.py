"""No letter may vanish from print."""

from unicodedata import normalize

import pytest
from reportlab.pdfbase import pdfmetrics

from core.documents.fonts import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    REGULAR,
    missing_glyphs,
    printable,
    register_fonts,
    text_width,
)
from core.domain.errors import ClerkError
from tests.documents.letter_samples import EVERY_LETTER

FONTS = (REGULAR, BOLD, ITALIC, BOLD_ITALIC)


@pytest.mark.parametrize("font", FONTS)
def test_fonts_have_every_vietnamese_letter_in_either_spelling(font):
    every = "".join(EVERY_LETTER) + "₫–…“”"
    assert missing_glyphs(every, font) == ""
    assert missing_glyphs(normalize("NFD", every), font) == ""


def test_missing_letters_are_named_once():
    assert missing_glyphs("Lê 𠮷☐𠮷", REGULAR) == "𠮷☐"


def test_text_with_a_missing_letter_is_refused_naming_it():
    with pytest.raises(ClerkError, match=r"“☐” \(U\+2610\).*Lê ☐ Tám"):
        printable("Lê ☐ Tám", REGULAR)


def test_control_characters_become_blanks():
    assert printable("Lê\x00\x07 \tTám\u200b", REGULAR) == "Lê Tám"


def test_decomposed_text_is_composed():
    assert printable(normalize("NFD", "Hường"), BOLD) == "Hường"


def test_fonts_are_registered_once():
    register_fonts()
    face = pdfmetrics.getFont(REGULAR)
    register_fonts()
    assert pdfmetrics.getFont(REGULAR) is face


def test_width_grows_with_text_and_size():
    assert 0 < text_width("Lê", BOLD, 12) < text_width("Lê Tám", BOLD, 12)
    assert text_width("Lê", BOLD, 24) == pytest.approx(2 * text_width("Lê", BOLD, 12))
