"""What the chosen letters are: how many for each hamlet, and themselves as printed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from core.app.lettering import LetterOptions
from core.app.messaging import letter_message
from core.app.papers import Paper, letters_paper, paper_of
from core.app.register import Register
from core.domain.letter import LetterBatch
from core.domain.progress import Progress
from ui.controls import button
from ui.desk import Desk
from ui.keys import on_keys
from ui.pages.letters_paper import LettersPaper, OncePrinted
from ui.pages.message_copy import MessageCopy
from ui.spoken import Spoken


class LettersTabs(Spoken):
    """Two tabs; a button prints what the second shows, another copies a letter as a message."""

    def __init__(self, desk: Desk, counts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.paper = LettersPaper(desk)
        self.print_button = button("", self._on_print)
        self.message = MessageCopy(desk, self.paper)
        self._batch: LetterBatch | None = None
        self._numbered = self._to_letter = False
        self.tabs = QTabWidget()
        self.tabs.addTab(counts, "")
        self.tabs.addTab(self.paper, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        on_keys(self, self.print_button.click, "Ctrl+P")
        self.message.letter_wanted.connect(self._on_letter_wanted)
        self.tabs.currentChanged.connect(self._offer_message)
        self.paper.changed.connect(self._offer_message)
        self.paper.view.canvas.turned.connect(self._offer_message)
        self.settle()

    def show_letters(
        self, register: Register | None, options: LetterOptions | None, batch: LetterBatch | None
    ) -> None:
        """Show the letters of `batch` as they would be printed now, without numbers; or none."""
        self._batch = batch
        if register is None or options is None:
            self.paper.want(None)
        else:
            self.paper.want(partial(letters_paper, register, options))

    def show_file(
        self, file: Path, batch: LetterBatch, once_printed: OncePrinted | None = None
    ) -> None:
        """Show letters that were saved, with their numbers; `once_printed` as for the paper."""
        self._batch = batch
        self.paper.want(partial(_file_paper, file), once_printed)

    def allow(self, *, some: bool, numbered: bool) -> None:
        """Let letters be printed; `numbered` ones only from the file they were saved in."""
        self._numbered = numbered
        self.print_button.setEnabled(some and not numbered)
        self.message.allow(some=some)
        self.retranslate()

    def retranslate(self) -> None:
        for place, word in enumerate((self.tr("Số thư theo thôn"), self.tr("Xem trước"))):
            self.tabs.setTabText(place, word)
        self.print_button.setText(self.tr("In… (Ctrl+P)"))
        self.print_button.setToolTip(
            self.tr("Thư được cấp số thì lưu PDF trước, rồi in")
            if self._numbered
            else self.tr("Chọn máy in, trang cần in, số bản")
        )

    @Slot()
    def _offer_message(self) -> None:
        """Offer the message of the household whose letter is looked at."""
        self._go_to_letter()
        paper, batch = self.paper.view.paper, self._batch
        looked_at = self.paper.fresh and self.tabs.currentWidget() is self.paper
        place = paper.part_at(self.paper.view.canvas.page) if paper and looked_at else None
        if batch is None or place is None or place >= batch.count:
            self.message.offer(None)
        else:
            letters = [letter for part in batch.hamlets for letter in part.letters]
            self.message.offer(partial(letter_message, batch, place), letters[place].household)

    @Slot()
    def _on_letter_wanted(self) -> None:
        self._to_letter = True
        self.tabs.setCurrentWidget(self.paper)
        self._go_to_letter()
        self._desk.tell(
            self.tr("Lật tới thư của hộ cần nhắn, rồi bấm “Chép lời nhắn hộ …” ở bên dưới.")
        )

    def _go_to_letter(self) -> None:
        """Turn to the first letter, once it is made, where that was asked for."""
        paper = self.paper.view.paper
        if self._to_letter and self.paper.fresh and paper:
            self._to_letter = False
            pages = [page for chapter in paper.chapters for page in chapter.parts]
            self.paper.view.canvas.go_to(min(pages, default=0))

    @Slot()
    def _on_print(self) -> None:
        self.tabs.setCurrentWidget(self.paper)
        self.paper.print()


def _file_paper(file: Path, _progress: Progress) -> Paper:
    return paper_of(file)
