"""The box that jumps to a person or household from anywhere."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from core.app.finding import people_found
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.domain.rows import ListRow
from ui.jobs import Jobs
from ui.latest import Latest, Query
from ui.snapshot import Snapshot
from ui.spoken import Spoken

_PAUSE_MS = 250
_SHOWN = 12
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class JumpBox(Spoken):
    """A field with a list below it; `chosen` brings the line of a person in a household."""

    chosen = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._latest = Latest(jobs, self)
        self._taking = False
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.found = QListWidget(self)
        self.found.setObjectName("jumpList")
        self.found.hide()
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        self.found.itemClicked.connect(self._take)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.field)
        self.settle()

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Search another snapshot from now on."""
        self._snapshot = snapshot
        self.setEnabled(snapshot is not None)
        self._leave()

    @Slot()
    def search(self) -> None:
        """Look for who fits what is typed."""
        self._pause.stop()
        words = self.field.text()
        if self._snapshot is None or not words.strip():
            self._leave()
            return
        register, day = self._snapshot.register, self._snapshot.day

        def work(_progress: Progress) -> Sequence[ListRow]:
            return people_found(register, day, words, _SHOWN)

        self._latest.ask(Query(work, partial(self._show, words), self._on_refused))

    def _leave(self) -> None:
        self._latest.drop()
        self._taking = False
        self.found.hide()

    def _on_refused(self, _error: ClerkError) -> None:
        self._leave()

    def _show(self, words: str, rows: Sequence[ListRow]) -> None:
        if words != self.field.text():
            return  # more was typed meanwhile
        self.found.clear()
        for row in rows:
            self.found.addItem(self._item(row))
        if not rows:
            nobody = QListWidgetItem(self.tr("Không tìm thấy ai"))
            nobody.setFlags(Qt.ItemFlag.NoItemFlags)
            self.found.addItem(nobody)
        self._show_below()
        if self._taking and rows:
            self._take(self.found.currentItem())
        self._taking = False

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Tìm người, hộ, CCCD, mã BHXH…  Ctrl+K"))
        self.field.setAccessibleName(self.tr("Tìm người hoặc hộ"))
        self.field.setToolTip(self.tr("Gõ không dấu cũng được (Ctrl+K)"))
        self.found.setAccessibleName(self.tr("Người tìm thấy"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._leave()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Escape:
            self._leave()
            return True
        if key in _MOVES and self.found.isVisible():
            row = self.found.currentRow() + _MOVES[key]
            self.found.setCurrentRow(max(0, min(row, self.found.count() - 1)))
            return True
        return False

    def _item(self, row: ListRow) -> QListWidgetItem:
        parts = (
            row.name,
            row.birth_shown,
            self.tr("hộ {number}").format(number=row.household) if row.household else "",
            row.hamlet,
        )
        item = QListWidgetItem(" · ".join(part for part in parts if part))
        item.setData(Qt.ItemDataRole.UserRole, row)
        return item

    def _show_below(self) -> None:
        window = self.window()
        self.found.setParent(window)
        height = self.found.sizeHintForRow(0) * self.found.count() + 2 * self.found.frameWidth()
        self.found.setGeometry(0, 0, max(self.width(), 460), height)
        self.found.move(self.mapTo(window, QPoint(0, self.height() + 2)))
        self.found.setCurrentRow(0)
        self.found.show()
        self.found.raise_()

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._taking = False
        self._pause.start()

    @Slot()
    def _on_return(self) -> None:
        """Take who is chosen; where the answer is still to come, the first of it."""
        if self._pause.isActive() or self._latest.busy or not self.found.isVisible():
            self.search()
            self._taking = bool(self.field.text().strip())
        elif self.found.currentRow() >= 0:
            self._take(self.found.currentItem())

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        row = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, ListRow) and row.household_id is not None:
            self._leave()
            self.field.clear()
            self.chosen.emit(row)
