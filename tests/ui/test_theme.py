import pytest
from PySide6.QtGui import QColor, QFont

from ui import theme
from ui.preferences import DARK, LIGHT

TEXTS = ("text", "quiet", "accent", "lapsed", "expiring", "support", "valid", "waiting")


def luminance(name):
    def channel(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    colour = QColor(name)
    red, green, blue = (channel(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("choice", [LIGHT, DARK])
def test_every_text_reads_on_window_and_page(qapp, choice):
    theme.put_on(qapp, choice)
    used = theme.colours()
    for name in TEXTS:
        for ground in (used.window, used.page):
            assert contrast(getattr(used, name), ground) >= 4.5, (choice, name, ground)
    assert contrast(used.on_accent, used.accent) >= 4.5
    assert contrast(used.page, used.expiring) >= 4.5
    assert contrast(used.text, used.warning) >= 4.5
    assert contrast(used.expiring, used.warning) >= 4.5


def test_the_choice_changes_the_colours(qapp):
    theme.put_on(qapp, DARK)
    dark = theme.colours()
    theme.put_on(qapp, LIGHT)
    assert theme.colours() != dark


def test_lists_and_menus_have_the_letters_of_the_program(qapp):
    usual = qapp.font()
    small = QFont(usual)
    small.setPointSizeF(4)
    for kind in ("QAbstractItemView", "QMenu"):
        qapp.setFont(small, kind)  # as Windows does with each style
        theme.put_on(qapp, LIGHT)
        assert qapp.font(kind) == usual
