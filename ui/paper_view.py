"""Looking at a paper before it is printed: pages, size, the page wanted, its chapters."""

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.app.papers import Paper
from ui.controls import button, label
from ui.desk import Desk
from ui.empty_state import EmptyState, OrEmpty
from ui.flow import Flow
from ui.keys import on_keys
from ui.paper_canvas import Fit, PaperCanvas
from ui.sizes import letters_width
from ui.spoken import Spoken

_CHAPTER_LETTERS = 16
_PERCENT = "400 %"


class PaperView(Spoken):
    """Pages of a `Paper` as they will be printed; the view closes the paper it shows.

    `empty` says why there is none.
    """

    def __init__(self, desk: Desk, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = PaperCanvas(desk.looks)
        self._page_label = label()
        self.field = QSpinBox()
        self.smaller = button("chip", self.canvas.zoom_out)
        self.larger = button("chip", self.canvas.zoom_in)
        self.percent = label("quiet")
        self.width_button = button("chip", self._on_width)
        self.whole_button = button("chip", self._on_whole)
        self.chapters = QListWidget()
        self.empty = EmptyState(desk, topic)
        self._shown = QWidget()
        self._stack = OrEmpty(self._shown, self.empty)
        self._lay_out()
        self._connect()
        self.settle()
        self.show_paper(None)

    def _lay_out(self) -> None:
        bar = Flow()
        self._page_label.setBuddy(self.field)
        self.field.setKeyboardTracking(False)
        letters_width(self.percent, _PERCENT, 8)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for toggle in (self.width_button, self.whole_button):
            toggle.setCheckable(True)
        zoom = (self.smaller, self.percent, self.larger, self.width_button, self.whole_button)
        for each in (self._page_label, self.field, *zoom):
            bar.addWidget(each)
        bar.add_stretch()
        pages = QHBoxLayout()
        pages.setSpacing(8)
        pages.addWidget(self.chapters)
        pages.addWidget(self.canvas, 1)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addLayout(pages, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        wide = self.chapters.fontMetrics().averageCharWidth() * _CHAPTER_LETTERS
        self.chapters.setFixedWidth(wide + 24)
        self.chapters.setSpacing(2)
        self.chapters.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _connect(self) -> None:
        self.field.valueChanged.connect(self._on_field)
        self.canvas.turned.connect(self._on_turned)
        self.canvas.zoomed.connect(self._on_zoomed)
        self.chapters.currentRowChanged.connect(self._on_chapter)
        self.chapters.itemActivated.connect(self._on_chapter_again)
        on_keys(self, self.canvas.zoom_in, "Ctrl++", "Ctrl+=", inside=True)
        on_keys(self, self.canvas.zoom_out, "Ctrl+-", inside=True)
        on_keys(self, self._on_width, "Ctrl+0", inside=True)
        on_keys(self, self._on_whole, "Ctrl+9", inside=True)

    @property
    def paper(self) -> Paper | None:
        """What is shown."""
        return self.canvas.paper

    def show_paper(self, paper: Paper | None) -> None:
        """Show another paper, closing the one before, or with None the empty state."""
        self.canvas.show_paper(paper)
        pages = paper.count if paper else 1
        with QSignalBlocker(self.field), QSignalBlocker(self.chapters):
            self.field.setRange(1, pages)
            self.chapters.clear()
            for chapter in paper.chapters if paper else ():
                item = QListWidgetItem(chapter.title, self.chapters)
                item.setToolTip(chapter.title)
        self.chapters.setVisible(self.chapters.count() > 1)
        self._stack.show_content(full=paper is not None)
        self.retranslate()
        self._on_turned(self.canvas.page)

    def retranslate(self) -> None:
        paper = self.canvas.paper
        self._page_label.setText(self.tr("&Trang"))
        self.field.setSuffix(f" / {paper.count if paper else 1}")
        self.field.setAccessibleName(self.tr("Đến trang số"))
        _name(self.smaller, "−", self.tr("Thu nhỏ (Ctrl+−)"))
        _name(self.larger, "+", self.tr("Phóng to (Ctrl++)"))
        self.width_button.setText(self.tr("Vừa &rộng"))
        self.width_button.setToolTip(self.tr("Trang vừa chiều rộng (Ctrl+0)"))
        self.whole_button.setText(self.tr("&Cả trang"))
        self.whole_button.setToolTip(self.tr("Thấy trọn một trang (Ctrl+9)"))
        self.chapters.setAccessibleName(self.tr("Các phần của tài liệu"))
        self.canvas.setAccessibleName(self.tr("Trang giấy như sẽ in"))
        self._say_page()
        self._on_zoomed()

    def _say_page(self) -> None:
        text = self.tr("Trang {page} / {pages}")
        pages = self.canvas.paper.count if self.canvas.paper else 0
        self.canvas.setAccessibleDescription(text.format(page=self.canvas.page + 1, pages=pages))

    @Slot(int)
    def _on_turned(self, page: int) -> None:
        paper = self.canvas.paper
        with QSignalBlocker(self.field), QSignalBlocker(self.chapters):
            self.field.setValue(page + 1)
            self.chapters.setCurrentRow(paper.chapter_at(page) if paper else -1)
        self._say_page()

    @Slot()
    def _on_zoomed(self) -> None:
        self.percent.setText(f"{self.canvas.percent} %")
        self.width_button.setChecked(self.canvas.fit is Fit.WIDTH)
        self.whole_button.setChecked(self.canvas.fit is Fit.WHOLE)

    @Slot()
    def _on_width(self) -> None:
        self.canvas.set_fit(Fit.WIDTH)

    @Slot()
    def _on_whole(self) -> None:
        self.canvas.set_fit(Fit.WHOLE)

    @Slot(int)
    def _on_field(self, number: int) -> None:
        self.canvas.go_to(number - 1)

    @Slot(int)
    def _on_chapter(self, place: int) -> None:
        if self.canvas.paper and place >= 0:
            self.canvas.go_to(self.canvas.paper.chapters[place].page)

    @Slot(QListWidgetItem)
    def _on_chapter_again(self, item: QListWidgetItem) -> None:
        self._on_chapter(self.chapters.row(item))


def _name(made: QPushButton, sign: str, words: str) -> None:
    made.setText(sign)
    made.setToolTip(words)
    made.setAccessibleName(words)
