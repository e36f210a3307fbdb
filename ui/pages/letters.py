"""Letters to households: which lists, which hamlet, into one PDF or to the printer."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.app.lettering import LETTER_LISTS, LetterOptions, letter_batch, print_letters
from core.domain.letter import HamletLetters, LetterBatch
from core.domain.money import format_money
from core.domain.progress import Progress
from ui import dialogs
from ui.columns import number_column
from ui.controls import button, label
from ui.desk import Desk
from ui.empty_state import EmptyRegister, EmptyState, OrEmpty, has_people
from ui.opening import open_path
from ui.pages.blocks import short_title
from ui.pages.letters_tabs import LettersTabs
from ui.sizes import fixed_width
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown

_CHOICE_WIDTH = 300


class LettersPage(Spoken):
    """Choices on the left; on the right how many letters each hamlet gets, and the letters."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._asked = 0
        self._stale = True
        self._saved: Path | None = None
        self.batch: LetterBatch | None = None
        self._title = label("title")
        self._for = label("heading")
        self.ticks = {name: QCheckBox() for name in LETTER_LISTS}
        self._hamlet_label = label("heading")
        self.hamlets = QComboBox()
        self.hamlets.addItem("", None)
        self.register = QCheckBox()
        self._register_hint = label("quiet", wraps=True)
        self.counts = label("heading")
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
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(16)
        page.addWidget(self._title)
        page.addWidget(self.body, 1)
        both = QHBoxLayout(body)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(24)
        both.addWidget(self._left())
        both.addLayout(self._right(), 1)

    def _left(self) -> QWidget:
        self._hamlet_label.setBuddy(self.hamlets)
        left = QWidget()
        fixed_width(left, _CHOICE_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._for)
        for tick in self.ticks.values():
            tick.setChecked(True)
            column.addWidget(tick)
        column.addSpacing(8)
        column.addWidget(self._hamlet_label)
        column.addWidget(self.hamlets)
        column.addSpacing(8)
        column.addWidget(self.register)
        column.addWidget(self._register_hint)
        column.addStretch()
        return left

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.counts)
        column.addWidget(self.tabs, 1)
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
        for tick in self.ticks.values():
            tick.clicked.connect(self._count)
        self.hamlets.activated.connect(self._count)
        self.register.toggled.connect(self._enable)
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
        self._enable()
        if snapshot is None or snapshot.register is not known:
            self.tabs.show_letters(None, None, None)
        if snapshot:
            self._offer_hamlets(snapshot)
        if self.isVisible():
            self.look()

    def show_list(self, name: str, hamlet: str | None) -> None:
        """Choose one list and a hamlet; without a name leave the choice."""
        if name:
            for each, tick in self.ticks.items():
                tick.setChecked(each == name)
            self.hamlets.setCurrentIndex(max(0, self.hamlets.findData(hamlet)) if hamlet else 0)
            self._stale = True
        self.look()

    def look(self) -> None:
        """Count the letters when that was not done yet."""
        if self._stale:
            self._count()

    @property
    def options(self) -> LetterOptions | None:
        """What the clerk chose, None when nothing is."""
        lists = tuple(name for name, tick in self.ticks.items() if tick.isChecked())
        if self._snapshot is None or not lists:
            return None
        return LetterOptions(
            on=self._snapshot.day,
            lists=lists,
            hamlet=self.hamlets.currentData(),
            register=self.register.isChecked(),
        )

    def retranslate(self) -> None:
        self._title.setText(self.tr("Thư gửi các hộ"))
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
        self._for.setText(self.tr("Gửi cho hộ có người"))
        for name, tick in self.ticks.items():
            tick.setText(short_title(name))
        self._hamlet_label.setText(self.tr("Thôn"))
        self.hamlets.setItemText(0, self.tr("Tất cả các thôn"))
        self.register.setText(self.tr("Cấp số và ghi sổ công văn"))
        self._register_hint.setText(
            self.tr("Mỗi thư một số; số đã cấp được giữ trong sổ và không cấp lại.")
        )
        self.save_button.setText(self.tr("Lưu PDF…"))
        self.save_button.setToolTip(self.tr("Mỗi thôn: danh sách phát thư, rồi các thư"))
        self.open_button.setText(self.tr("Mở tệp"))
        self.folder_button.setText(self.tr("Mở thư mục"))
        self.table.setAccessibleName(self.tr("Số thư theo thôn"))
        self._show()

    def _offer_hamlets(self, snapshot: Snapshot) -> None:
        chosen = self.hamlets.currentData()
        while self.hamlets.count() > 1:
            self.hamlets.removeItem(1)
        for hamlet in snapshot.hamlets:
            self.hamlets.addItem(hamlet.name, hamlet.name)
        self.hamlets.setCurrentIndex(max(0, self.hamlets.findData(chosen)) if chosen else 0)

    @Slot()
    def _count(self) -> None:
        self._stale = False
        self._asked += 1
        options, snapshot, asked = self.options, self._snapshot, self._asked
        if options is None or snapshot is None:
            self.batch = None
            self._show()
            self.tabs.show_letters(None, None, None)
            return
        register = snapshot.register

        def work(_progress: Progress) -> tuple[int, LetterBatch]:
            return asked, letter_batch(register, options)

        self._desk.jobs.start(work, self._on_counted)

    def _on_counted(self, done: tuple[int, LetterBatch]) -> None:
        asked, batch = done
        if asked == self._asked and self._snapshot:
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
            text.format(letters=format_money(batch.count if batch else 0), hamlets=len(hamlets))
        )
        self._enable()

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
        can = some and not self._desk.jobs.asked_for
        self.save_button.setEnabled(can)
        self.tabs.allow(some=can, numbered=self.register.isChecked())
        self.register.setEnabled(self._desk.may_write)
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
        self.register.setChecked(False)
        self.tabs.show_file(self._saved)
        self._enable()
        text = self.tr("Đã lưu {letters} thư vào “{file}”.")
        said = text.format(letters=format_money(batch.count), file=self._saved.name)
        self._desk.offer(said, self.tr("Mở tệp"), self._on_open)

    @Slot()
    def _on_open(self) -> None:
        if self._saved:
            open_path(self._saved)

    @Slot()
    def _on_folder(self) -> None:
        if self._saved:
            open_path(self._saved.parent)
