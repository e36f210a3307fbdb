"""The one table view: rows of one height, keyboard all the way, copied as Excel takes it."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QKeyCombination,
    QMimeData,
    QModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.sizes import follow, scaled
from ui.table_model import Shown, TableModel

_ROW_HEIGHT = 30
_PADDING = 20
_LEAST_ROWS = 2
_SORT_MARK = 16
_DOT_WIDTH = 2


class Sheet(QTableView):
    """How every table looks and is worked with; what it shows is up to its model."""

    def __init__(self, parent: QWidget | None = None, header: QHeaderView | None = None) -> None:
        super().__init__(parent)
        if header:
            self.setHorizontalHeader(header)
        self._look()
        self._behave()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), self.height_of(_LEAST_ROWS)))

    def height_of(self, rows: int) -> int:
        """Return how high the table is when it shows so many rows."""
        bars = self.horizontalHeader().sizeHint() + self.horizontalScrollBar().sizeHint()
        return bars.height() + rows * self.verticalHeader().defaultSectionSize()

    def on_key(
        self,
        key: Qt.Key | QKeyCombination | QKeySequence.StandardKey | str,
        then: Callable[[], None],
    ) -> QAction:
        """Have a key pressed in the table do something; `then` is a method of a `QObject`."""
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(then)
        self.addAction(action)
        return action

    def _look(self) -> None:
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        follow(self, _set_row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def usual_width(self, column: Shown) -> int:
        """Return how wide a column is until the clerk makes it wider."""
        metrics = self.fontMetrics()
        title = metrics.horizontalAdvance(column.title) + _SORT_MARK
        letters = column.width + (_DOT_WIDTH if column.tone else 0)
        return max(title, metrics.horizontalAdvance("0") * letters) + _PADDING


class Table(Sheet):
    """Rows to look at, sort and copy; `opened` on Enter or double click, `moved` on another row."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None, rows: TableModel | None = None) -> None:
        super().__init__(parent)
        self.rows = rows or TableModel(self)
        self.setModel(self.rows)
        self.setSortingEnabled(True)
        self.on_key(QKeySequence.StandardKey.Copy, self.copy)
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_moved)
        self.rows.modelReset.connect(self._on_reset)

    def show_rows(self, columns: Sequence[Shown], rows: Sequence[Any]) -> None:
        """Show rows; column widths follow the columns when these are others than before."""
        fresh = [c.title for c in columns] != [c.title for c in self.rows.columns]
        if fresh:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.rows.show_rows(columns, rows)
        if fresh:
            self._fit()

    def current(self) -> Any:
        """Return the current row, None where there is none."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()) if index.isValid() else None

    def select(self, wanted: Callable[[Any], bool]) -> None:
        """Make the first row that fits the current one."""
        places = range(self.rows.rowCount())
        place = next((p for p in places if wanted(self.rows.row_at(p))), None)
        if place is not None:
            self.turn_to(place)

    def turn_to(self, place: int) -> None:
        """Make the row in a place the current one."""
        self.selectRow(place)

    def stretch(self, wanted: int) -> None:
        """Give one column what the others leave, so that all are seen."""
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        mode = QHeaderView.ResizeMode
        for place in range(header.count()):
            header.setSectionResizeMode(
                place, mode.Stretch if place == wanted else mode.Interactive
            )

    @Slot()
    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        take(self.copied())

    def copied(self) -> Sequence[Sequence[str]]:
        """Return the cells that are copied, line by line."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [
            [column.text(self.rows.row_at(place)) for column in self.rows.columns]
            for place in places
        ]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        for place, column in enumerate(self.rows.columns):
            self.setColumnWidth(place, self.usual_width(column))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row_at(index.row()))

    @Slot(QModelIndex, QModelIndex)
    def _on_moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit(self.rows.row_at(current.row()) if current.isValid() else None)

    @Slot()
    def _on_reset(self) -> None:
        self.moved.emit(None)


def take(cells: Sequence[Sequence[str]]) -> None:
    """Put lines of cells on the clipboard; identity numbers keep their zeros in Excel."""
    taken = QMimeData()
    taken.setText("\n".join("\t".join(line) for line in cells))
    taken.setHtml(_html(cells))
    QGuiApplication.clipboard().setMimeData(taken)


def row_height(metrics: QFontMetrics) -> int:
    """Return how high rows are in a font."""
    return max(scaled(_ROW_HEIGHT), metrics.height() + 8)


def _set_row_height(table: QWidget) -> None:
    if isinstance(table, QTableView):
        table.verticalHeader().setDefaultSectionSize(row_height(table.fontMetrics()))


def _html(cells: Sequence[Sequence[str]]) -> str:
    # Excel takes this form first, and the style keeps the zeros before a number.
    style = " style=\"mso-number-format:'\\@'\""
    lines = [
        "".join(f"<td{style if _is_name(cell) else ''}>{escape(cell)}</td>" for cell in line)
        for line in cells
    ]
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def _is_name(cell: str) -> bool:
    """Return whether a cell is a number that is a name, which must stay text."""
    return cell.isdigit() and (cell.startswith("0") or len(cell) > 9)
