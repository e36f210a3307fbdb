"""A field for words to find lines by."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

_PAUSE_MS = 200


class WordsField(QLineEdit):
    """`changed` follows what is typed after a short pause."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.textChanged.connect(self._on_typed)

    @Slot()
    def begin(self) -> None:
        """Take the cursor; what is typed next stands in place of what is there."""
        self.setFocus()
        self.selectAll()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._pause.start()
