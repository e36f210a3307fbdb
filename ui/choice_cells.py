"""Cells of a table from which one of several things is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOption,
    QStyleOptionViewItem,
    QWidget,
)

from ui.table import Table
from ui.table_model import Index, Shown, TableModel

OPTIONS_ROLE = Qt.ItemDataRole.UserRole + 1
_ARROW = 20
_LONGEST_LIST = 16


@dataclass(frozen=True)
class Option:
    """One thing to choose and its words."""

    value: Any
    words: str


@dataclass(frozen=True)
class Chosen(Shown):
    """A column of choices: what may be chosen in a row, what is chosen, whether there is a choice.

    `may` must be cheap; the table asks it of every cell.
    """

    options: Callable[[Any], Sequence[Option]] = lambda _row: ()
    value: Callable[[Any], Any] = lambda _row: None
    may: Callable[[Any], bool] = lambda _row: True


class ChoiceModel(TableModel):
    """A table model with columns of choices; `picked` brings row, column and value.

    Whoever hears `picked` changes what the rows rest on and calls `refresh`.
    """

    picked = Signal(object, int, object)

    def refresh(self) -> None:
        """Show the same rows again, with other words in them; selection and place stay."""
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.may_choose(index) else flags

    def may_choose(self, index: Index) -> bool:
        """Whether there is something to choose in a cell."""
        if not self.holds(index):
            return False
        column = self.columns[index.column()]
        return isinstance(column, Chosen) and column.may(self.row_at(index.row()))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.EditRole, OPTIONS_ROLE) or not self.may_choose(index):
            return super().data(index, role)
        column = self.columns[index.column()]
        row = self.row_at(index.row())
        if not isinstance(column, Chosen):
            return None
        return column.value(row) if role == Qt.ItemDataRole.EditRole else column.options(row)

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.may_choose(index):
            return False
        if value != self.data(index, role):
            self.picked.emit(self.row_at(index.row()), index.column(), value)
        return True


class ChoiceDelegate(QStyledItemDelegate):
    """Lets one choose from a list that opens by itself, and draws an arrow where one may."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.setMaxVisibleItems(_LONGEST_LIST)
        box.setStyleSheet("QComboBox { combobox-popup: 0; }")  # a list, not as high as the screen
        for option in index.data(OPTIONS_ROLE) or ():
            box.addItem(option.words, option.value)
        box.activated.connect(self._on_activated)
        QTimer.singleShot(0, box.showPopup)
        return box

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Give the list the width of its longest words, to the left where there is no room."""
        around = QRect(option.rect)
        inside = editor.parentWidget()
        room = inside.width() if inside else around.width()
        around.setWidth(min(max(around.width(), editor.sizeHint().width()), room))
        around.moveLeft(min(around.left(), room - around.width()))
        editor.setGeometry(around)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        if isinstance(editor, QComboBox):
            chosen = index.data(Qt.ItemDataRole.EditRole)
            values = [editor.itemData(place) for place in range(editor.count())]
            editor.setCurrentIndex(values.index(chosen) if chosen in values else -1)

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        if isinstance(editor, QComboBox) and editor.currentIndex() >= 0:
            model.setData(index, editor.currentData())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._draw_arrow(painter, option)

    def _draw_arrow(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        around: QRect = option.rect
        widget: QWidget = option.widget
        arrow = QStyleOption()
        arrow.initFrom(widget)
        side = _ARROW // 2
        arrow.rect = QRect(
            around.right() - _ARROW + side // 2, around.center().y() - side // 2, side, side
        )
        widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorArrowDown, arrow, painter, widget
        )

    @Slot()
    def _on_activated(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
            self.closeEditor.emit(box)


class ChoiceTable(Table):
    """A table in which Enter, Space or a click on the cell opens the choice of a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.choices = ChoiceModel()
        super().__init__(parent, self.choices)
        self.choices.setParent(self)
        self.setItemDelegate(ChoiceDelegate(self))
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_entered)
        self.on_key(Qt.Key.Key_Space, self.choose)

    @Slot()
    def choose(self) -> None:
        """Open the choice of the current row: of the current cell, else the row's first."""
        current = self.currentIndex()
        if not current.isValid():
            return
        cells = [self.choices.index(current.row(), c) for c in range(self.choices.columnCount())]
        open_ones = [cell for cell in (current, *cells) if self.choices.may_choose(cell)]
        if open_ones:
            self.setCurrentIndex(open_ones[0])
            self._open(open_ones[0])

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if self.choices.may_choose(index):
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if self.state() is not QAbstractItemView.State.EditingState:
            self.edit(index)

    @Slot(QModelIndex)
    def _on_entered(self, _index: QModelIndex) -> None:
        self.choose()
