"""A small window of things to tick, which stays open while several are ticked."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.controls import button
from ui.spoken import Spoken

_KEY = Qt.ItemDataRole.UserRole
_MOST_SEEN = 20
_FRAME = 8


@dataclass(frozen=True)
class Tick:
    """One thing to tick; what is `fixed` is ticked and stays where it is."""

    key: object
    words: str
    ticked: bool
    fixed: bool = False


class TickPopup(Spoken):
    """`changed` on each tick and move, `reset` by the button below; Esc closes it."""

    changed = Signal()
    reset = Signal()

    def __init__(self, parent: QWidget, *, movable: bool = False) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setObjectName("block")
        self.items = QListWidget()
        self.items.setMinimumWidth(240)
        self.items.itemChanged.connect(self._on_changed)
        self.up = button("", self._on_up)
        self.down = button("", self._on_down)
        self.reset_button = button("", self.reset)
        self._movable = movable
        if movable:
            self.items.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.items.model().rowsMoved.connect(self.changed)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.items)
        line = QHBoxLayout()
        for each in (self.up, self.down):
            line.addWidget(each)
        line.addStretch()
        line.addWidget(self.reset_button)
        column.addLayout(line)
        for each in (self.up, self.down):  # parts by now: shown before, they would be windows
            each.setVisible(self._movable)

    def name(self, words: str, reset: str) -> None:
        """Say what is ticked here and what the button below does."""
        self.items.setAccessibleName(words)
        self.reset_button.setText(reset)

    def offer(self, ticks: Iterable[Tick]) -> None:
        """Offer things; the one the cursor is on stays so."""
        place = self.items.currentRow()
        self.items.blockSignals(True)
        self.items.clear()
        for tick in ticks:
            item = QListWidgetItem(tick.words)
            item.setData(_KEY, tick.key)
            flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
            if not tick.fixed:
                flags |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags(flags)
            checked, free = Qt.CheckState.Checked, Qt.CheckState.Unchecked
            item.setCheckState(checked if tick.ticked else free)
            self.items.addItem(item)
        self.items.setCurrentRow(max(0, place))
        self.items.blockSignals(False)
        rows = min(self.items.count(), _MOST_SEEN) * self.items.sizeHintForRow(0)
        self.items.setFixedHeight(rows + _FRAME)
        self.adjustSize()

    @property
    def ticked(self) -> tuple[object, ...]:
        """The keys of what is ticked, in the order shown."""
        items = [self.items.item(place) for place in range(self.items.count())]
        return tuple(i.data(_KEY) for i in items if i.checkState() is Qt.CheckState.Checked)

    def open_below(self, anchor: QPushButton) -> None:
        """Open under a button."""
        self.open_at(anchor.mapToGlobal(QPoint(0, anchor.height())))

    def open_at(self, where: QPoint) -> None:
        """Open at a point of the screen, within it."""
        self.ensurePolished()
        self.move(inside(self.screen().availableGeometry(), self.sizeHint(), where))
        self.show()
        self.items.setFocus()

    def retranslate(self) -> None:
        self.up.setText(self.tr("&Lên"))
        self.down.setText(self.tr("&Xuống"))

    @Slot(QListWidgetItem)
    def _on_changed(self, _item: QListWidgetItem) -> None:
        self.changed.emit()

    @Slot()
    def _on_up(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        place = self.items.currentRow()
        item = self.items.item(place)
        other: QListWidgetItem | None = self.items.item(place + by)
        free = Qt.ItemFlag.ItemIsEnabled
        if other is None or not (item.flags() & free and other.flags() & free):
            return
        self.items.blockSignals(True)
        taken = self.items.takeItem(place)
        self.items.insertItem(place + by, taken)
        self.items.setCurrentRow(place + by)
        self.items.blockSignals(False)
        self.changed.emit()


def inside(room: QRect, size: QSize, where: QPoint) -> QPoint:
    """Return the point nearest to the wanted one at which something of a size is seen whole."""
    left = max(room.left(), min(where.x(), room.left() + room.width() - size.width()))
    top = max(room.top(), min(where.y(), room.top() + room.height() - size.height()))
    return QPoint(left, top)
