"""The one table model: rows as they are, columns as data, its own order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.theme import colour

_CHECKS = {
    None: None,
    False: Qt.CheckState.Unchecked,
    True: Qt.CheckState.Checked,
}
_SAYS_WRONG = frozenset({Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole})
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DOT = "● "
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Shown:
    """How a table shows one column; `width` in characters.

    `sort` gives what rows are sorted by where that is not the text; `tone` the name of a colour,
    shown with a dot before the word; `ticked` whether a row is ticked, None where it cannot be;
    `field` the field that is written where a cell is edited, empty where it cannot be.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 12
    right: bool = False
    sort: Callable[[Any], Any] | None = None
    tone: Callable[[Any], str] | None = None
    ticked: Callable[[Any], bool | None] | None = None
    field: str = ""


def dotted(column: Shown, row: Any) -> str:
    """Return what a cell says, with a dot before the word where it has a colour."""
    text = column.text(row)
    return f"{_DOT}{text}" if column.tone and text else text


class Cells(Protocol):
    """What is written into the cells of a table and not saved yet."""

    @property
    def open(self) -> bool:
        """Whether anything may be written now."""

    def written(self, row: Any, field: str) -> str | None:
        """Return what was written into a cell, None where nothing was."""

    def text(self, row: Any, field: str) -> str:
        """Return the text one begins to edit."""

    def why_wrong(self, row: Any, field: str) -> str:
        """Return why what was written cannot be right, empty where it can or nothing was."""

    def write(self, row: Any, field: str, text: str) -> None:
        """Keep what is written into a cell."""


class Columned(QAbstractTableModel):
    """A table whose columns are data: it counts, names and aligns them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[Shown] = ()

    @property
    def columns(self) -> Sequence[Shown]:
        """The columns shown."""
        return self._columns

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return super().headerData(section, orientation, role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._columns[section].right else LEFT
        return self._columns[section].title if role == Qt.ItemDataRole.DisplayRole else None


class TableModel(Columned):
    """Shows rows through a list of row numbers, which is all that sorting and finding change.

    `ticking` brings the row whose tick the clerk wants changed; who holds the ticks changes it.
    """

    ticking = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Any] = ()
        self._kept: Sequence[int] = ()
        self._order: list[int] = []
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self.cells: Cells | None = None

    def show_rows(self, columns: Sequence[Shown], rows: Sequence[Any]) -> None:
        """Show other rows, all of them, in their own order or as sorted before."""
        self.beginResetModel()
        if [c.title for c in columns] != [c.title for c in self._columns]:
            self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self._columns, self._rows = columns, rows
        self._kept = range(len(rows))
        self._order = self._in_order()
        self.endResetModel()

    def keep_only(self, numbers: Sequence[int]) -> None:
        """Show only the rows of these numbers."""
        self.beginResetModel()
        self._kept = numbers
        self._order = self._in_order()
        self.endResetModel()

    def row_at(self, place: int) -> Any:
        """Return the row shown in a place."""
        return self._rows[self._order[place]]

    def show_ticks(self) -> None:
        """Show ticks that were changed."""
        for place, column in enumerate(self._columns):
            if column.ticked and self._order:
                ends = self.index(0, place), self.index(len(self._order) - 1, place)
                self.dataChanged.emit(*ends, [Qt.ItemDataRole.CheckStateRole])

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._tick(index) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if self.cells and self.cells.open and self.field_at(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def holds(self, index: Index) -> bool:
        """Return whether a cell is still there.

        Who kept an index over other rows must get nothing: a fault raised while Qt asks within
        one of our own methods ends the program.
        """
        there = index.row() < len(self._order) and index.column() < len(self._columns)
        return index.isValid() and there

    def field_at(self, index: Index) -> str:
        """Return the field a cell writes, empty where it writes none."""
        return self._columns[index.column()].field if self.holds(index) else ""

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        field = self.field_at(index)
        if role == Qt.ItemDataRole.EditRole and self.cells and field:
            self.cells.write(self.row_at(index.row()), field, str(value))
            self.dataChanged.emit(index, index)
            return True
        if role != Qt.ItemDataRole.CheckStateRole or self._tick(index) is None:
            return super().setData(index, value, role)
        self.ticking.emit(self.row_at(index.row()))
        return True

    def _tick(self, index: Index) -> bool | None:
        if not self.holds(index):
            return None
        ticked = self._columns[index.column()].ticked
        return ticked(self.row_at(index.row())) if ticked else None

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the rows shown, in the order shown."""
        return tuple(self._order)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.holds(index):
            return None
        column = self._columns[index.column()]
        row = self._rows[self._order[index.row()]]
        if self.cells and column.field:
            said = self._of_cell(self.cells, column.field, row, role)
            if said is not None:
                return said
        if role == Qt.ItemDataRole.DisplayRole:
            return dotted(column, row)
        if role == Qt.ItemDataRole.ForegroundRole and column.tone:
            return colour(column.tone(row))
        if role == Qt.ItemDataRole.CheckStateRole:
            return _CHECKS[self._tick(index)]
        return self._rare(column, row, role)

    def _of_cell(self, cells: Cells, field: str, row: Any, role: int) -> Any:
        if role == Qt.ItemDataRole.EditRole:
            return cells.text(row, field)
        if role == Qt.ItemDataRole.DisplayRole:
            return cells.written(row, field)
        if role in _SAYS_WRONG:
            return cells.why_wrong(row, field) or None
        if role == Qt.ItemDataRole.ForegroundRole and cells.written(row, field) is not None:
            return colour("lapsed" if cells.why_wrong(row, field) else "accent")
        return None

    def _rare(self, column: Shown, row: Any, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            text = column.text(row)
            return text if len(text) > column.width else None
        return row if role == Qt.ItemDataRole.UserRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        before = self._order
        self._sorted = (column, order)
        self._order = self._in_order()
        self._move_held(before)
        self.layoutChanged.emit()

    def _move_held(self, before: Sequence[int]) -> None:
        """Let selection and current row follow their rows to the new places."""
        places = {number: place for place, number in enumerate(self._order)}
        held = self.persistentIndexList()
        moved = [self.index(places[before[i.row()]], i.column()) for i in held]
        self.changePersistentIndexList(held, moved)

    def _in_order(self) -> list[int]:
        place, order = self._sorted
        numbers = list(self._kept)
        if place < 0:
            return numbers
        key = self._columns[place].sort or self._columns[place].text
        values = {number: key(self._rows[number]) for number in numbers}
        known = [number for number in numbers if values[number] not in (None, "")]
        unknown = [number for number in numbers if values[number] in (None, "")]
        known.sort(key=values.__getitem__, reverse=order is Qt.SortOrder.DescendingOrder)
        return known + unknown
