"""What a program assumed about a whole file."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controls import scrolled, telling
from ui.spoken import Spoken
from ui.words import listed

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
        self.text.setText(listed(sentences))
        self.setVisible(bool(sentences))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the sentences, up to a few lines."""
        lines = _LINES_SEEN * self.fontMetrics().lineSpacing()
        self._frame.setFixedHeight(min(max(0, self.text.heightForWidth(self.width())), lines))

    def retranslate(self) -> None:
        self._frame.setAccessibleName(self.tr("Chương trình đã hiểu tệp này thế nào"))
