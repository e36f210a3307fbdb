"""Letters to households: which lists, which hamlet, into one PDF or to the printer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.lettering import LetterOptions, letter_batch, print_letters
from core.domain.letter import HamletLetters, LetterBatch
from core.domain.money import format_money
from core.domain.progress import Progress
from ui import dialogs
from ui.columns import number_column
from ui.controls import button, label, say
from ui.desk import Desk
from ui.empty_state import EmptyRegister, EmptyState, OrEmpty, has_people
from ui.latest import Latest, Query
from ui.opening import open_path
from ui.pages.letter_choice import LetterChoice, on_offer
from ui.pages.letter_deeds import LetterDeeds, letters_of
from ui.pages.letters_tabs import LettersTabs
from ui.pages.walk_order import WalkOrder
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
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
        self._saved: Path | None = None
        self._batches = Latest(desk.jobs, self)
        self._offers = Latest(desk.looks, self)
        self.batch: LetterBatch | None = None
        self.choice = LetterChoice()
        self.ticks = self.choice.ticks
        self.hamlets = self.choice.hamlets
        self.register = self.choice.register
        self.counts = label("heading")
        self.left_out = label("quiet", wraps=True)
        self.walk = WalkOrder(desk)
        self.walk.hide()
        self.table = Table()
        self.table.verticalHeader().hide()
        self.save_button = button("main", self._on_save)
        self.open_button = button("", self._on_open)
        self.folder_button = button("", self._on_folder)
        self.rows = OrEmpty(self.table, EmptyState(desk, "thu"))
        self.tabs = LettersTabs(desk, self.rows)
        body = QWidget()
        self.nobody = EmptyRegister(desk, "thu")
        self.body = OrEmpty(body, self.nobody)
        self._lay_out(body)
        self._connect()
        self.settle()

    def _lay_out(self, body: QWidget) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(12, 12, 12, 12)
        page.addWidget(self.body, 1)
        both = QHBoxLayout(body)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self.choice)
        both.addLayout(self._right(), 1)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.counts)
        column.addWidget(self.left_out)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.walk, 1)
        line = QHBoxLayout()
        line.addWidget(self.open_button)
        line.addWidget(self.folder_button)
        line.addStretch()
        line.addWidget(self.tabs.message)
        line.addWidget(self.tabs.print_button)
        line.addWidget(self.save_button)
        column.addLayout(line)
        return column

    def _connect(self) -> None:
        self.choice.changed.connect(self._count)
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
        if snapshot:
            self.choice.offer_hamlets(snapshot)
        if snapshot is None or self.choice.hamlet is None:
            self._on_walked()
        if snapshot is None or snapshot.register is not known:
            self.tabs.show_letters(None, None, None)
            self.choice.narrow(frozenset())
        if self.isVisible():
            self.look()

    def show_list(self, name: str, hamlet: str | None, only: frozenset[int] = frozenset()) -> None:
        """Choose one list, a hamlet and some households; without a name leave the choice."""
        if name:
            self.choice.choose(name, hamlet, only)
            self._stale = True
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
        self.rows.empty.say(
            self.tr("Không có thư nào để in"),
            self.tr(
                "Vào ngày đang tính, không hộ nào có người thuộc các danh sách đã đánh dấu ở bên "
                "trái. Hãy đánh dấu thêm danh sách, chọn tất cả các thôn, hoặc đổi ngày."
            ),
        )
        self.save_button.setText(self.tr("Lưu P&DF…"))
        self.save_button.setToolTip(self.tr("Mỗi thôn: danh sách phát thư, rồi các thư"))
        self.open_button.setText(self.tr("Mở tệp (&1)"))
        self.folder_button.setText(self.tr("Mở thư mục (&2)"))
        self.table.setAccessibleName(self.tr("Số thư theo thôn"))
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
    def _count(self) -> None:
        self._stale = False
        options, snapshot = self.options, self._snapshot
        if options is None or snapshot is None:
            self._batches.drop()
            self.batch = None
            self._show()
            self.tabs.show_letters(None, None, None)
            return
        register = snapshot.register

        def work(_progress: Progress) -> LetterBatch:
            return letter_batch(register, options)

        self._batches.ask(Query(work, self._on_counted, self._desk.refuse))

    def _on_counted(self, batch: LetterBatch) -> None:
        if self._snapshot:
            self.batch = batch
            self._show()
            options = self.options if batch.count else None
            self.tabs.show_letters(self._snapshot.register, options, batch)

    def _show(self) -> None:
        batch = self.batch
        hamlets = batch.hamlets if batch else ()
        self.table.show_rows(self._columns(), hamlets)
        self.rows.show_content(full=bool(hamlets) or batch is None)
        text = self.tr("{letters} thư cho {hamlets} thôn")
        self.counts.setText(
            filled(text, letters=format_money(batch.count if batch else 0), hamlets=len(hamlets))
        )
        say(self.left_out, self._left_out(batch) if batch else "")
        self._enable()

    def _left_out(self, batch: LetterBatch) -> str:
        said = []
        if batch.recent:
            text = self.tr("Bỏ {count} hộ có thư chưa quá {days} ngày.")
            count = format_money(batch.recent)
            said.append(filled(text, count=count, days=batch.again_days))
        if batch.undecided and not self.choice.undecided.isChecked():
            text = self.tr("Bỏ {count} hộ chờ quyết định về diện.")
            said.append(filled(text, count=format_money(batch.undecided)))
        return " ".join(said)

    def _columns(self) -> tuple[Shown, ...]:
        def letters(part: HamletLetters) -> int:
            return len(part.letters)

        def people(part: HamletLetters) -> int:
            return sum(len(letter.people) for letter in part.letters)

        return (
            Shown(self.tr("Thôn"), lambda part: part.hamlet, 24),
            number_column(self.tr("Số thư"), letters),
            number_column(self.tr("Người được báo"), people, 14),
            Shown("", lambda _part: "", 1),
        )

    @Slot()
    def _enable(self) -> None:
        some = self.batch is not None and self.batch.count > 0
        can = some and not self._desk.jobs.asked_for and self.walk.isHidden()
        self.save_button.setEnabled(can)
        self.tabs.allow(some=can, numbered=self.register.isChecked())
        self.choice.enable(writing=self._desk.may_write)
        for each in (self.open_button, self.folder_button):
            each.setVisible(self._saved is not None)

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
        self._saved, batch = done
        numbered = any(letter.number for part in batch.hamlets for letter in part.letters)
        self.register.setChecked(False)
        self._enable()
        if numbered and self._snapshot:
            register = self._snapshot.register
            once = partial(self._deeds.once_printed, register, letters_of(batch), batch.on)
            self.tabs.show_file(self._saved, once)
            self.numbered.emit()
            self._deeds.ask_printed(register, batch, self._saved)
            return
        self.tabs.show_file(self._saved)
        text = self.tr("Đã lưu {letters} thư vào “{file}”.")
        said = filled(text, letters=format_money(batch.count), file=self._saved.name)
        self._desk.offer_file(said, self._saved)

    @Slot()
    def _on_open(self) -> None:
        if self._saved:
            open_path(self._saved)

    @Slot()
    def _on_folder(self) -> None:
        if self._saved:
            open_path(self._saved.parent)
