"""Outline icons in the colour of the text."""

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from core.resources import resource

ICON_SIZE = 20
_SHARPNESS = 3  # for screens of 150 and 200 % and large letters


def read_icons() -> None:
    """Read every icon now, so that one is there although the program is replaced meanwhile."""
    for file in resource("icons").glob("*.svg"):
        _drawing(file.stem)


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


def icon(name: str, colour: QColor) -> QIcon:
    """Return an icon of `resources/icons` in a colour."""
    drawing = _drawing(name)
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
    pixmap = QPixmap(ICON_SIZE * _SHARPNESS, ICON_SIZE * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return QIcon(pixmap)
