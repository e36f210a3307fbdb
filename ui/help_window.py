"""The help beside the work: pages of resources/help, read from this PC only."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.resources import resource
from ui.controls import button, label
from ui.desk import Room
from ui.pages.about import AboutView
from ui.sizes import fixed_width
from ui.snapshot import Snapshot
from ui.theme import colours
from ui.words import is_english

# The pages in the order of the list, each with the page of the window it fits.
TOPICS: dict[str, Room | None] = {
    "bat_dau": None,
    "viec_hom_nay": Room.TODAY,
    "danh_sach": Room.LISTS,
    "ho_gia_dinh": Room.HOUSEHOLD,
    "tep_nhap": Room.IMPORTS,
    "nguoi_trung": None,
    "thu": Room.LETTERS,
    "bien_dong": Room.CHANGES,
    "so_lieu": Room.NUMBERS,
    "cai_dat": Room.SETTINGS,
}
FIRST_TOPIC = "bat_dau"
# After the pages of text: what the program is and where its files lie.
ABOUT = "gioi_thieu"
_LIST_WIDTH = 240
_SIZE = (900, 600)


@dataclass(frozen=True)
class HelpText:
    """A page of the help in Markdown; `translated` unless it is in Vietnamese for want of it."""

    title: str
    text: str
    translated: bool


def topic_of(room: Room | None) -> str:
    """Return the page of the help that fits a page of the window, the first where none does."""
    return next((topic for topic, fitting in TOPICS.items() if fitting is room), FIRST_TOPIC)


@cache
def help_text(topic: str, *, english: bool) -> HelpText:
    """Return a page of the help, in Vietnamese where English was not written."""
    own, other = resource("help", f"{topic}.md"), resource("help", "en", f"{topic}.md")
    translated = other.is_file() or not english
    file: Path = other if english and translated else own
    text = file.read_text("utf-8")
    return HelpText(text.partition("\n")[0].lstrip("# "), text, translated)


class HelpBrowser(QTextBrowser):
    """Shows text and loads nothing: no picture, no file, no address."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        return None


class HelpWindow(QDialog):
    """The pages on the left, the chosen one on the right; Esc closes it, work goes on beside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(*_SIZE)
        self.pages = QListWidget()
        fixed_width(self.pages, _LIST_WIDTH)
        self.pages.setWordWrap(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._topics = (*TOPICS, ABOUT)
        self.pages.addItems(self._topics)
        self._snapshot: Snapshot | None = None
        self._about: AboutView | None = None
        self.browser = HelpBrowser()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._on_link)
        self.note = label("warning", wraps=True)
        self.close_button = button("", self.hide)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.browser)
        self._lay_out()
        self.pages.currentRowChanged.connect(self._show)
        self._retranslate()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.note)
        right.addWidget(self._shown, 1)
        right.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout(self)
        line.addWidget(self.pages)
        line.addLayout(right, 1)

    @property
    def topic(self) -> str:
        """The page shown."""
        return self._topics[self.pages.currentRow()]

    @property
    def about(self) -> AboutView:
        """What the program is and where its files lie; made when first asked for."""
        if self._about is None:
            self._about = AboutView()
            self._shown.addWidget(self._about)
            self._about.show_snapshot(self._snapshot)
        return self._about

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show the folders of another register."""
        self._snapshot = snapshot
        if self._about is not None:
            self._about.show_snapshot(snapshot)

    def show_topic(self, topic: str) -> None:
        """Turn to a page and come to the front."""
        self.pages.setCurrentRow(self._topics.index(topic))
        self.show()
        self.raise_()
        self.activateWindow()
        read = self.pages if topic == ABOUT else self.browser
        read.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Hướng dẫn – Sổ BHYT"))
        self.pages.setAccessibleName(self.tr("Các trang hướng dẫn"))
        self.browser.setAccessibleName(self.tr("Trang hướng dẫn"))
        self.note.setText(self.tr("Trang này chỉ có bản tiếng Việt."))
        self.close_button.setText(self.tr("Đón&g"))
        for row, topic in enumerate(TOPICS):
            self.pages.item(row).setText(help_text(topic, english=is_english()).title)
        self.pages.item(len(TOPICS)).setText(self.tr("Giới thiệu"))
        self._show()

    @Slot()
    def _show(self) -> None:
        if self.pages.currentRow() < 0:
            return
        if self.topic == ABOUT:
            self.note.hide()
            self._shown.setCurrentWidget(self.about)
            return
        self._shown.setCurrentWidget(self.browser)
        page = help_text(self.topic, english=is_english())
        self.note.setVisible(not page.translated)
        document = self.browser.document()
        document.setDocumentMargin(16)
        self.browser.setMarkdown(page.text)
        document.setDefaultStyleSheet(f"a {{ color: {colours().accent}; }}")

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        topic = link.path().removesuffix(".md")
        if topic in TOPICS:
            self.show_topic(topic)
