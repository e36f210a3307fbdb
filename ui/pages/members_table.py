"""The members of a household, edited in place: F2 or double click, Tab goes on, Enter saves."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.controls import restyle
from ui.sizes import scaled
from ui.table import Table
from ui.table_model import Shown, TableModel

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint
_STEPS = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}
_PADDING, _TIGHT = 20, 14  # beside the words of a cell
_LEAST_NAME = 140
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TABS = {Qt.Key.Key_Tab: _Hint.EditNextItem, Qt.Key.Key_Backtab: _Hint.EditPreviousItem}


class CellEditor(QStyledItemDelegate):
    """A plain field in the cell: nothing writes into it while the clerk types.

    What `check` finds wrong stays in the field, `refused` brings the sentence; `saved` tells that
    Enter was pressed over something that can be right.
    """

    refused = Signal(str)
    saved = Signal()

    def __init__(self, check: Callable[[str, str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._check = check
        self._field = ""
        self.editor: QLineEdit | None = None

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        model = index.model()
        self._field = model.field_at(index) if isinstance(model, TableModel) else ""
        self.editor = QLineEdit(parent)
        self.editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        self.editor.setAccessibleName(
            str(model.headerData(index.column(), Qt.Orientation.Horizontal) or "")
        )
        self.editor.selectAll()
        return self.editor

    def setEditorData(self, _editor: QWidget, _index: _Index) -> None:  # noqa: N802 - Qt's name
        """Leave what is being typed alone, whatever changes in the table."""

    def setModelData(self, editor: QWidget, model: Any, index: _Index) -> None:  # noqa: N802 - Qt's name
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:  # noqa: N802 - Qt's name
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if isinstance(watched, QLineEdit) and (key in _ENTER or key in _TABS):
                self._leave(watched, key)
                return True
        return super().eventFilter(watched, event)

    def _leave(self, editor: QLineEdit, key: Qt.Key) -> None:
        QGuiApplication.inputMethod().commit()
        why = self._check(self._field, editor.text())
        restyle(editor, "wrong", bool(why))
        self.refused.emit(why)
        if why:
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, _TABS.get(key, _Hint.NoHint))
        if key in _ENTER:
            self.saved.emit()


class MembersTable(Table):
    """Cells of which some can be edited; `saved` on Enter, `dropped` on Esc outside a cell.

    A key of `begins_with` begins to write the row's cell anew, as in a sheet.
    """

    saved = Signal()
    dropped = Signal()
    left = Signal()

    def __init__(
        self,
        check: Callable[[str, str], str],
        parent: QWidget | None = None,
        *,
        begins_with: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("members")  # of less air, by the style sheet
        self._begins_with = frozenset(begins_with)
        self.cell_editor = CellEditor(check, self)
        self.setItemDelegate(self.cell_editor)
        self.cell_editor.saved.connect(self.saved)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._column = 0
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() is QAbstractItemView.State.EditingState

    def turn_to(self, place: int) -> None:
        """Make a row the current one, in the column that was current last."""
        self.setCurrentIndex(self.rows.index(place, self._column))

    def copied(self) -> Sequence[Sequence[str]]:
        """Return the chosen cells, and nothing for those between them that are not."""
        chosen = {(i.row(), i.column()) for i in self.selectionModel().selectedIndexes()}
        rows, columns = (sorted({cell[n] for cell in chosen}) for n in (0, 1))
        return [
            [self._text(row, column) if (row, column) in chosen else "" for column in columns]
            for row in rows
        ]

    def _text(self, place: int, number: int) -> str:
        row, column = self.rows.row_at(place), self.rows.columns[number]
        cells = self.rows.cells
        written = cells.written(row, column.field) if cells and column.field else None
        return column.text(row) if written is None else written

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802 - Qt's name
        place = self.currentIndex()
        super().closeEditor(editor, _Hint.NoHint)
        if hint in _STEPS and place.isValid():
            self._edit_next(place, _STEPS[hint])
        if not self.editing:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER:
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.text() in self._begins_with and not event.modifiers() & _WITH:
            self._begin(event.text())
        else:
            super().keyPressEvent(event)

    def _begin(self, text: str) -> None:
        """Write into the current cell, or the first of its row that can be, instead of what is."""
        current = self.currentIndex()
        cells = [
            current,
            *(self.rows.index(current.row(), n) for n in range(len(self.rows.columns))),
        ]
        may = [cell for cell in cells if cell.flags() & Qt.ItemFlag.ItemIsEditable]
        if current.isValid() and may:
            self.setCurrentIndex(may[0])
            self.edit(may[0])
            if self.cell_editor.editor:
                self.cell_editor.editor.insert(text)

    def show_rows(self, columns: Sequence[Shown], rows: Sequence[Any]) -> None:
        """Show rows; every column is as wide as what stands in it."""
        super().show_rows(columns, rows)
        self.fit()

    def fit(self) -> None:
        """Make every column as wide as its heading and what stands in it.

        A household is small, so all of it is measured. Where little room is missing the columns
        give way, the first, which is long, before all, so that one need not scroll sideways.
        """
        if not self.rows.columns:
            return
        cells, heading = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        words, titles = [], []
        for place, column in enumerate(self.rows.columns):
            texts = [self.rows.index(row, place).data() for row in range(self.rows.rowCount())]
            words.append(max((cells.horizontalAdvance(text) for text in texts), default=0))
            titles.append(heading.horizontalAdvance(column.title))
        widths = narrowed(words, titles, self.viewport().width(), scaled(_LEAST_NAME))
        for place, width in enumerate(widths):
            if self.columnWidth(place) != width:
                self.setColumnWidth(place, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._column = current.column()

    def _edit_next(self, place: QModelIndex, step: int) -> None:
        """Edit the next cell that can be edited, on the next row after the last."""
        columns, rows = self.rows.columnCount(), self.rows.rowCount()
        number = place.row() * columns + place.column() + step
        while 0 <= number < columns * rows:
            index = self.rows.index(number // columns, number % columns)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.edit(index)
                return
            number += step


def narrowed(
    words: Sequence[int], titles: Sequence[int], room: int, least_first: int
) -> Sequence[int]:
    """Return how wide columns are: as they need, narrower where all fit into the room so.

    The first gives way to its least width, then all lose air.
    """
    needed = [max(both) + _PADDING for both in zip(words, titles, strict=True)]
    first = max(min(needed[0], least_first), titles[0] + _TIGHT)
    tight = [max(both) + _TIGHT for both in zip(words, titles, strict=True)]
    for least in ([first, *needed[1:]], [min(first, tight[0]), *tight[1:]]):
        if sum(least) <= room:
            return _share(needed, least, max(0, sum(needed) - room))
    return needed


def _share(needed: Sequence[int], least: Sequence[int], missing: int) -> Sequence[int]:
    """Take what is missing from columns, the first before the others."""
    widths = list(needed)
    for place, narrow in enumerate(least):
        taken = min(missing, max(0, widths[place] - narrow))
        widths[place], missing = widths[place] - taken, missing - taken
    return widths
