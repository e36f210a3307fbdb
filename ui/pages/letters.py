"""Letters to households: which lists, which hamlet, into one PDF or to the printer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.lettering import LetterOptions, letter_batch, print_letters
from core.domain.letter import LetterBatch
from core.domain.money import format_money
from core.domain.progress import Progress
from ui import dialogs
from ui.controls import button
from ui.desk import Desk
from ui.empty_state import EmptyRegister, OrEmpty, has_people
from ui.flow import Flow
from ui.latest import Latest, Query
from ui.opening import open_path
from ui.pages.letter_choice import LetterChoice, on_offer
from ui.pages.letter_deeds import LetterDeeds, letters_of
from ui.pages.letters_count import Counted, LettersCount, SavedLetters
from ui.pages.letters_tabs import LettersTabs
from ui.pages.walk_order import WalkOrder
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.words import filled


class LettersPage(Spoken):
    """Choices on the left; on the right how many letters each hamlet gets, and the letters.

    `numbered` tells that letters were entered in the register of letters.
    """

    numbered = Signal()

    def __init__(self, desk: Desk, deeds: LetterDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._deeds = deeds
        self._snapshot: Snapshot | None = None
        self._stale = True
        self._file: Path | None = None
        self._saved: SavedLetters | None = None
        self._offers = Latest(desk.looks, self)
        self._counting = Latest(desk.jobs, self)
        self.batch: LetterBatch | None = None
        self.choice = LetterChoice(desk)
        self.ticks = self.choice.ticks
        self.hamlets = self.choice.hamlets
        self.register = self.choice.register
        self.counted = LettersCount(desk)
        self.walk = WalkOrder(desk)
        self.walk.hide()
        self.save_button = button("main", self._on_save)
        self.open_button = button("", self._on_open)
        self.folder_button = button("", self._on_folder)
        self.tabs = LettersTabs(desk, self.counted.rows)
        body = QWidget()
        self.nobody = EmptyRegister(desk, "thu")
        self.body = OrEmpty(body, self.nobody)
        self._lay_out(body)
        self._connect()
        self.settle()

    def _lay_out(self, body: QWidget) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(8, 8, 8, 8)
        page.addWidget(self.body, 1)
        both = QHBoxLayout(body)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self.choice)
        both.addLayout(self._right(), 1)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.counted)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.walk, 1)
        below = QWidget()
        line = Flow(below)
        line.addWidget(self.open_button)
        line.addWidget(self.folder_button)
        line.add_stretch()
        line.addWidget(self.tabs.message)
        line.addWidget(self.tabs.print_button)
        line.addWidget(self.save_button)
        column.addWidget(below)
        return column

    def _connect(self) -> None:
        self.choice.changed.connect(self._on_choice)
        self.register.toggled.connect(self._enable)
        self.choice.narrowed.connect(self._ask_offer)
        self.choice.walk_wanted.connect(self._on_walk)
        self.walk.closed.connect(self._on_walked)
        self._desk.jobs.started.connect(self._enable)
        self._desk.jobs.idle.connect(self._enable)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Count the letters of another snapshot, once the page is seen."""
        known = self._snapshot.register if self._snapshot else None
        self._snapshot = snapshot
        self.body.show_content(full=has_people(snapshot))
        self._stale = True
        self.batch = None
        self._counting.drop()
        self.choice.named.show_register(snapshot.register if snapshot else None)
        if snapshot:
            self.choice.offer_hamlets(snapshot)
        if snapshot is None or self.choice.hamlet is None:
            self._on_walked()
        if snapshot is None or snapshot.register is not known:
            self._saved = None
            self.tabs.show_letters(None, None, None)
            self.choice.narrow(frozenset())
        if self.isVisible():
            self.look()

    def show_list(self, name: str, hamlet: str | None, only: frozenset[int] = frozenset()) -> None:
        """Choose one list, a hamlet and some households; without a name leave the choice."""
        if name:
            self.choice.choose(name, hamlet, only)
            self._saved = None
            self._stale = True
        self.look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def look(self) -> None:
        """Count the letters when that was not done yet."""
        if self._stale:
            self._ask_offer()
            self._count()

    @property
    def options(self) -> LetterOptions | None:
        """What the clerk chose, None when nothing is."""
        return self.choice.options(self._snapshot.day) if self._snapshot else None

    def retranslate(self) -> None:
        self.nobody.say_purpose(
            self.tr("Mỗi hộ một thư: ai hết hạn, mất hỗ trợ, phải đóng bao nhiêu, nộp ở đâu.")
        )
        self.save_button.setText(self.tr("Lưu P&DF…"))
        self.save_button.setToolTip(self.tr("Mỗi thôn: danh sách phát thư, rồi các thư"))
        self.open_button.setText(self.tr("Mở tệp (&1)"))
        self.folder_button.setText(self.tr("Mở thư mục (&2)"))
        self._show()

    @Slot()
    def _ask_offer(self) -> None:
        if self._snapshot:
            register, day = self._snapshot.register, self._snapshot.day
            ask = partial(on_offer, register, day, self.choice.hamlet, self.choice.only)
            show, refuse = self.choice.show_offer, self._desk.refuse
            self._offers.ask(Query(lambda _progress: ask(), show, refuse))

    @Slot()
    def _on_walk(self) -> None:
        if self._snapshot and self.choice.hamlet:
            self._show_walk(shown=True)
            self.walk.show_hamlet(self._snapshot, self.choice.hamlet)
            self.walk.items.setFocus()

    @Slot()
    def _on_walked(self) -> None:
        self._show_walk(shown=False)

    def _show_walk(self, *, shown: bool) -> None:
        self.tabs.setVisible(not shown)
        self.walk.setVisible(shown)
        self._enable()

    @Slot()
    def _on_choice(self) -> None:
        self._saved = None
        self._count()

    def _count(self) -> None:
        """Count the letters; those that were saved are looked at until others are chosen."""
        self._stale = False
        options, snapshot = self.options, self._snapshot
        if options is None or snapshot is None:
            self._counting.drop()
            self.batch = None
            self._show()
            self.tabs.show_letters(None, None, None)
            return
        work = partial(letter_batch, snapshot.register, options)
        self._counting.ask(Query(work, self._on_counted, self._desk.refuse))

    def _on_counted(self, batch: LetterBatch) -> None:
        self.batch = batch
        self._show()
        if self._snapshot and self._saved is None:
            options = self.options if batch.count else None
            self.tabs.show_letters(self._snapshot.register, options, batch)

    def _show(self) -> None:
        undecided = self.choice.undecided.isChecked()
        counted = Counted(self.batch, len(self.choice.only), undecided)
        self.counted.show_counted(counted, self._saved)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        some = self.batch is not None and self.batch.count > 0
        free = not self._desk.jobs.asked_for and self.walk.isHidden()
        self.save_button.setEnabled(some and free)
        seen = some or self._saved is not None
        self.tabs.allow(some=seen and free, numbered=self.register.isChecked())
        self.choice.enable(writing=self._desk.may_write)
        for each in (self.open_button, self.folder_button):
            each.setVisible(self._file is not None)

    @Slot()
    def _on_save(self) -> None:
        if self._snapshot:
            name = self.tr("Thư {day}.pdf").format(day=self._snapshot.day.isoformat())
            title = self.tr("Lưu thư")
            dialogs.save_file(self, title, self._desk.target(name), "PDF (*.pdf)", self._save)

    def _save(self, target: Path) -> None:
        options, snapshot = self.options, self._snapshot
        if options is None or snapshot is None:
            return
        self._desk.remember(target)
        register = snapshot.register

        def work(progress: Progress) -> tuple[Path, LetterBatch]:
            return target, print_letters(register, options, target, progress)

        title = self.tr("Đang in thư…")
        self._desk.jobs.start(work, self._on_saved, title, writes=options.register)

    def _on_saved(self, done: tuple[Path, LetterBatch]) -> None:
        file, batch = done
        self._file = file
        numbered = any(letter.number for part in batch.hamlets for letter in part.letters)
        self.register.setChecked(False)
        self._enable()
        if numbered and self._snapshot:
            self._saved = SavedLetters(batch, file)
            register = self._snapshot.register
            once = partial(self._deeds.once_printed, register, letters_of(batch), batch.on)
            self.tabs.show_file(file, batch, once)
            self.numbered.emit()
            self._deeds.ask_printed(register, batch, file)
            self._count()
            return
        self.tabs.show_file(file, batch)
        text = self.tr("Đã lưu {letters} thư vào “{file}”.")
        said = filled(text, letters=format_money(batch.count), file=file.name)
        self._desk.offer_file(said, file)

    @Slot()
    def _on_open(self) -> None:
        if self._file:
            open_path(self._file)

    @Slot()
    def _on_folder(self) -> None:
        if self._file:
            open_path(self._file.parent)
