"""Small stock widgets in the window's few styles."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class _Wrapping(QLabel):
    """Sentences in lines, none of which a crowded layout may cut off."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def label(role: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label that never takes a name for markup."""
    made = _Wrapping() if wraps else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if wraps:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made


def button(role: str, then: Callable[[], None] | SignalInstance, tone: str = "") -> QPushButton:
    """Return a button; `then` is a method of a `QObject` or a signal."""
    made = QPushButton()
    if role:
        made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if role in ("link", "number"):
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setFlat(True)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(then)
    return made


def scrolled(inside: QWidget) -> QScrollArea:
    """Return a frame in which something to read may be taller than its place."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setWidget(inside)
    made.setBackgroundRole(QPalette.ColorRole.Base)
    return made


def framed(inside: QWidget) -> QWidget:
    """Return a page around a widget, with the margins of all pages."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(24, 16, 24, 16)
    column.addWidget(inside)
    return made


def telling() -> QLabel:
    """Return a label of sentences to read and copy, to be put into a scrolled frame."""
    made = label(wraps=True)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setContentsMargins(12, 8, 12, 8)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def say(shown: QLabel, text: str) -> None:
    """Show a text, and no label where there is none."""
    shown.setText(text)
    shown.setVisible(bool(text))


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that style-sheet rules look at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Sender(QObject):
    """Gives a value of its own to a signal that carries none."""

    sent = Signal(object)

    def __init__(self, value: object, parent: QObject) -> None:
        super().__init__(parent)
        self._value = value

    @Slot()
    def send(self) -> None:
        """Pass the value on."""
        self.sent.emit(self._value)
