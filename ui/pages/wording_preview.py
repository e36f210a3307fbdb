"""A letter to invented people in the words being typed, as it will be printed."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.letter_samples import sample_paper
from core.app.papers import Paper
from core.app.register import Register
from core.app.wording_texts import WordingTexts, with_texts
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.controls import label, say
from ui.desk import Desk
from ui.latest import Latest, Query
from ui.paper_canvas import PaperCanvas
from ui.spoken import Spoken


class WordingPreview(Spoken):
    """Shows the page that holds the text being worded; the picture before stays meanwhile."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(desk.looks, self)
        self._about = ""
        self.heading = label("heading")
        self.why = label("trouble", wraps=True)
        self.canvas = PaperCanvas(desk.looks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.why)
        column.addWidget(self.canvas, 1)
        self.settle()

    def show_words(
        self, register: Register, found: WordingTexts, typed: dict[str, str], key: str, on: date
    ) -> None:
        """Show the words with those typed, on the page where a text stands."""

        def work(_progress: Progress) -> tuple[str, tuple[Paper, int]]:
            return key, sample_paper(register, with_texts(found, typed), key, on)

        self._latest.ask(Query(work, self._take, self._on_refused))

    def clear(self) -> None:
        """Show nothing."""
        self._latest.drop()
        self.canvas.show_paper(None)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Thư mẫu, người không có thật"))
        self.canvas.setAccessibleName(self.tr("Trang thư mẫu như sẽ in"))
        say(self.why, "")

    def _take(self, done: tuple[str, tuple[Paper, int]]) -> None:
        key, (paper, page) = done
        same = key == self._about and self.canvas.paper is not None
        place = self.canvas.verticalScrollBar().value()
        self._about = key
        self.canvas.show_paper(paper)
        if same:
            self.canvas.verticalScrollBar().setValue(place)
        else:
            self.canvas.go_to(page)
        say(self.why, "")

    def _on_refused(self, error: ClerkError) -> None:
        say(self.why, str(error))
