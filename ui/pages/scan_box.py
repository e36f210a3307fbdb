"""The field a scanner types into."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.sizes import follow

_LINES = 3
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ScanBox(QPlainTextEdit):
    """Takes keys up to a line end, or a whole paste; `done` says that there is something to read.

    Shift and Enter begin a line. The system's input methods are kept out: they would change the
    letters of a code.
    """

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setTabChangesFocus(True)
        follow(self, _set_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTERS and plain == Qt.KeyboardModifier.NoModifier:
            self.done.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        super().insertFromMimeData(source)
        self.done.emit()

    def await_next(self) -> None:
        """Take the cursor; what is typed or pasted next stands in place of what is there."""
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _set_height(box: QWidget) -> None:
    if isinstance(box, QPlainTextEdit):
        margins = 2 * (box.frameWidth() + int(box.document().documentMargin()))
        box.setFixedHeight(_LINES * box.fontMetrics().lineSpacing() + margins)
