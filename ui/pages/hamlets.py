"""Cover by hamlet: people, covered, rate."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.percent import format_percent
from core.domain.summary import HamletCount, Summary
from ui.columns import number_column
from ui.sizes import scaled
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.theme import colour

_RATE = 3
_BAR_HEIGHT = 10
_WORDS_WIDTH = 76


class HamletTable(Spoken):
    """One line a hamlet and one for the commune; `opened` brings a name, None for the commune."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self.table = Table()
        self.table.setItemDelegateForColumn(_RATE, RateBar(self.table))
        self.table.verticalHeader().hide()
        self.table.opened.connect(self._on_opened)
        self.table.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.settle()

    def show_summary(self, summary: Summary) -> None:
        """Show another day's counts."""
        self._summary = summary
        self.retranslate()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Tỷ lệ có thẻ theo thôn"))
        self.table.setToolTip(self.tr("Bấm vào một thôn để mở danh sách của thôn"))
        if self._summary:
            self.table.show_rows(self._columns(), self._rows(self._summary))

    def _rows(self, summary: Summary) -> Sequence[HamletCount]:
        covered = sum(count.covered for count in summary.by_hamlet)
        total = HamletCount("", summary.people, covered, summary.status)
        return [*summary.by_hamlet, total]

    def _columns(self) -> tuple[Shown, ...]:
        whole = self.tr("Cả xã")
        return (
            Shown(self.tr("Thôn"), lambda c: c.hamlet or whole, 16),
            number_column(self.tr("Nhân khẩu"), lambda c: c.people, 10),
            number_column(self.tr("Có thẻ"), lambda c: c.covered, 10),
            Shown(self.tr("Tỷ lệ có thẻ"), rate_text, 18, sort=lambda c: c.rate),
        )

    @Slot(object)
    def _on_opened(self, count: HamletCount) -> None:
        self.opened.emit(count.hamlet or None)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._on_opened(self.table.rows.row_at(index.row()))


def rate_text(count: HamletCount) -> str:
    """Return a rate as people write it: 91,94 %."""
    return format_percent(count.rate)


class RateBar(QStyledItemDelegate):
    """Paints a rate as words and a bar."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        count = index.data(Qt.ItemDataRole.UserRole)
        cell = QRectF(option.rect)
        room = cell.adjusted(scaled(_WORDS_WIDTH), 0, -16, 0)
        room.setTop(cell.center().y() - _BAR_HEIGHT / 2)
        room.setHeight(_BAR_HEIGHT)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line"))
        painter.drawRect(room)
        room.setWidth(room.width() * count.rate)
        painter.setBrush(colour("valid"))
        painter.drawRect(room)
        painter.restore()
