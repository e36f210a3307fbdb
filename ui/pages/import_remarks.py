"""What a program assumed about a whole file."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controls import scrolled, telling
from ui.spoken import Spoken

_LINES_SEEN = 3


class Remarks(Spoken):
    """A few sentences, scrolled when they are many; hidden when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = telling()
        self.text.setProperty("role", "quiet")
        self.text.setContentsMargins(0, 0, 0, 0)
        self._frame = scrolled(self.text)
        self._frame.setFrameShape(self._frame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.settle()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show other sentences."""
        self.text.setText("\n".join(f"• {sentence}" for sentence in sentences))
        lines = min(len(sentences), _LINES_SEEN)
        self._frame.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 4)
        self.setVisible(bool(sentences))

    def retranslate(self) -> None:
        self._frame.setAccessibleName(self.tr("Chương trình đã hiểu tệp này thế nào"))
