"""Members of a household to tick."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_MOST_SEEN = 6


class PeopleTicks(QListWidget):
    """A line a person; `changed` when another one is ticked or not."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemChanged.connect(self.changed)

    def offer(self, people: Sequence[tuple[int, str]]) -> None:
        """Offer people by id and text; ticks stay."""
        known = [(self._id(n), self.item(n).text()) for n in range(self.count())]
        if known == list(people):
            return
        ticked = frozenset(self.ticked)
        self.blockSignals(True)  # one change, told below
        self.clear()
        for number, text in people:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_STATES[number in ticked])
            self.addItem(item)
        self.blockSignals(False)
        rows = min(max(self.count(), 1), _MOST_SEEN)
        height = self.sizeHintForRow(0) if self.count() else self.fontMetrics().height()
        self.setFixedHeight(rows * max(height, 1) + 2 * self.frameWidth() + 2)
        self.changed.emit()

    @property
    def ticked(self) -> tuple[int, ...]:
        """The ids of the ticked people."""
        checked = Qt.CheckState.Checked
        return tuple(
            self._id(n) for n in range(self.count()) if self.item(n).checkState() is checked
        )

    def tick_only(self, *people: int | None) -> None:
        """Tick these people and nobody else."""
        for number in range(self.count()):
            self.item(number).setCheckState(_STATES[self._id(number) in people])

    def _id(self, place: int) -> int:
        return int(self.item(place).data(Qt.ItemDataRole.UserRole))


_STATES = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
