"""Sizes that follow the font: pixels as at the usual font, the same share at any other."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.icons import ICON_SIZE

USUAL_POINTS = 10.5
POINTS = (9.5, USUAL_POINTS, 12.0, 14.0)
"""Font sizes a clerk may choose: small, usual, large, very large."""
_FONT_EVENTS = frozenset({QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange})
SetSize = Callable[[QWidget], None]


def scaled(pixels: int) -> int:
    """Return how many pixels these are at the font in use."""
    return round(pixels * QApplication.font().pointSizeF() / USUAL_POINTS)


def next_points(points: float, steps: int) -> float:
    """Return the font size some steps up or down, the last one where there are no more."""
    place = min(range(len(POINTS)), key=lambda each: abs(POINTS[each] - points))
    return POINTS[max(0, min(len(POINTS) - 1, place + steps))]


def follow(widget: QWidget, set_size: SetSize) -> None:
    """Set a widget's size now and each time the font changes; `set_size` must not hold it."""
    _Follower(widget, set_size)


def fixed_width(widget: QWidget, pixels: int) -> None:
    """Keep a widget so wide at the usual font."""
    follow(widget, lambda each: each.setFixedWidth(scaled(pixels)))


def most_width(widget: QWidget, pixels: int) -> None:
    """Let a widget be no wider than this at the usual font."""
    follow(widget, lambda each: each.setMaximumWidth(scaled(pixels)))


def least_width(widget: QWidget, pixels: int) -> None:
    """Let a widget be no narrower than this at the usual font."""
    follow(widget, lambda each: each.setMinimumWidth(scaled(pixels)))


def fixed_height(widget: QWidget, pixels: int) -> None:
    """Keep a widget so high at the usual font."""
    follow(widget, lambda each: each.setFixedHeight(scaled(pixels)))


def least_height(widget: QWidget, pixels: int) -> None:
    """Let a widget be no lower than this at the usual font."""
    follow(widget, lambda each: each.setMinimumHeight(scaled(pixels)))


def icon_size(button: QAbstractButton) -> None:
    """Give a button's icon the size of the words."""
    follow(button, _set_icon_size)


def letters_width(widget: QWidget, letters: str, around: int) -> None:
    """Keep a widget wide enough for these letters with so many pixels around them."""

    def set_width(each: QWidget) -> None:
        each.setFixedWidth(each.fontMetrics().horizontalAdvance(letters) + around)

    follow(widget, set_width)


def _set_icon_size(widget: QWidget) -> None:
    if isinstance(widget, QAbstractButton):
        side = scaled(ICON_SIZE)
        widget.setIconSize(QSize(side, side))


class _Follower(QObject):
    """Sits in the widget it sizes and hears of the font with it."""

    def __init__(self, widget: QWidget, set_size: SetSize) -> None:
        super().__init__(widget)
        self._set_size = set_size
        set_size(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FONT_EVENTS and isinstance(watched, QWidget):
            self._set_size(watched)
        return False
