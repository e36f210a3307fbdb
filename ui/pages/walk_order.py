"""In which order the households of a hamlet are walked: dragged, or moved by key."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.app.walking import Walk, set_walk_order, walk_of
from ui.controls import button, label
from ui.desk import Desk
from ui.keys import on_keys
from ui.lazy import LazyView
from ui.snapshot import Snapshot

_ID = Qt.ItemDataRole.UserRole


class WalkOrder(LazyView):
    """A list of doors; saved in one deed. `closed` when it is put away."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._snapshot: Snapshot | None = None
        self._hamlet = ""
        self._hint = label("quiet", wraps=True)
        self._title = label("heading")
        self.items = QListWidget()
        self.items.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.up_button = button("", self._on_up)
        self.down_button = button("", self._on_down)
        self.close_button = button("", self.closed)
        self.save_button = button("main", self.save)
        self._lay_out()
        on_keys(self, self._on_up, "Alt+Up", inside=True)
        on_keys(self, self._on_down, "Alt+Down", inside=True)
        on_keys(self, self.closed, "Escape", inside=True)
        self.items.model().rowsMoved.connect(self._renumber)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for each in (self.up_button, self.down_button):
            line.addWidget(each)
        line.addStretch()
        for each in (self.close_button, self.save_button):
            line.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self.items, 1)
        column.addLayout(line)

    def show_hamlet(self, snapshot: Snapshot, hamlet: str) -> None:
        """Show how a hamlet is walked now."""
        self._snapshot, self._hamlet = snapshot, hamlet
        self.items.clear()
        self.retranslate()
        self.want(partial(walk_of, snapshot.register, hamlet, snapshot.day))

    def take(self, found: Walk) -> None:
        """Show the doors in order."""
        self.items.clear()
        for door in found.doors:
            item = QListWidgetItem()
            item.setData(_ID, (door.household_id, door.number, door.head, door.address))
            self.items.addItem(item)
        self.items.setCurrentRow(0)
        self._renumber()
        self._enable()

    @property
    def order(self) -> tuple[int, ...]:
        """The households in the order shown."""
        return tuple(self.items.item(p).data(_ID)[0] for p in range(self.items.count()))

    @Slot()
    def save(self) -> None:
        """Save the order shown."""
        snapshot = self._snapshot
        if snapshot is None or not self.order:
            return
        work = partial(set_walk_order, snapshot.register, self._hamlet, self.order)
        self.desk.jobs.start(lambda _progress: work(), self._on_saved, writes=True)

    def _on_saved(self, deed: int | None) -> None:
        self.closed.emit()
        if deed is not None:
            text = self.tr("Đã xếp thứ tự đi của thôn {hamlet}.").format(hamlet=self._hamlet)
            self.desk.tell_done(text, deed)

    def retranslate(self) -> None:
        text = self.tr("Thứ tự đi từng nhà, thôn {hamlet}").format(hamlet=self._hamlet)
        self._title.setText(text)
        self.items.setAccessibleName(text)
        self._hint.setText(
            self.tr("Kéo một hộ lên xuống, hoặc Alt+↑, Alt+↓; thư và phiếu in theo thứ tự này.")
        )
        self.up_button.setText(self.tr("Lên (Alt+↑)"))
        self.down_button.setText(self.tr("Xuống (Alt+↓)"))
        self.close_button.setText(self.tr("Bỏ (Esc)"))
        self.save_button.setText(self.tr("Lư&u thứ tự"))
        self._renumber()

    @Slot()
    def _renumber(self) -> None:
        for place in range(self.items.count()):
            item = self.items.item(place)
            _, number, head, address = item.data(_ID)
            words = ", ".join(filter(None, (head, address)))
            text = self.tr("{place}. Hộ {number}: {words}")
            item.setText(text.format(place=place + 1, number=number, words=words))

    @Slot()
    def _enable(self) -> None:
        self.save_button.setEnabled(self.desk.may_write and self.items.count() > 0)

    @Slot()
    def _on_up(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        place = self.items.currentRow()
        if place >= 0 and 0 <= place + by < self.items.count():
            self.items.insertItem(place + by, self.items.takeItem(place))
            self.items.setCurrentRow(place + by)
            self._renumber()
