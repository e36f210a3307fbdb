"""The table of a list of very many people: frozen columns, filters under the headings."""

from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from core.app.register import Register
from core.app.rolls import Opened
from core.domain.rows import ListRow
from ui.controls import label
from ui.filter_field import FilterField
from ui.filter_header import FilterHeader
from ui.frozen_columns import FrozenColumns
from ui.jobs import Jobs
from ui.roll_model import RollModel
from ui.sizes import follow, scaled
from ui.table import Sheet
from ui.table_model import Shown

_NONE = -1
_WORDS_HEIGHT = 40
_USUAL_NUMBER, _NUMBER_PADDING = "0000", 14
_UP = Qt.SortOrder.AscendingOrder


class RollTable(Sheet):
    """`opened` brings the row on Enter or double click, `moved` the current one, None for none.

    `sorting` tells the column whose heading was clicked and whether it falls, -1 for none;
    `selected` that other rows are selected; `arranged` that columns were moved or made wider;
    `columns_wanted` where the menu of columns is asked for; `lettered` that letters have another
    size, and so the columns.
    """

    opened = Signal(object)
    moved = Signal(object)
    sorting = Signal(int, bool)
    selected = Signal()
    arranged = Signal()
    columns_wanted = Signal(QPoint)
    lettered = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        self._built = False
        self._strip = FilterHeader()
        super().__init__(parent, self._strip)
        self.rows = RollModel(jobs, self)
        self.setModel(self.rows)
        self._sorted = (_NONE, _UP)
        self._fields: Mapping[int, FilterField] = {}
        self._frozen_most = 0
        self._arranging = False
        self._row: ListRow | None = None
        self.frozen = FrozenColumns(self)
        self._nobody = label("quiet")
        self._nobody.setParent(self)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nobody.hide()
        self._fields_lettered = QTimer(self, singleShot=True, interval=0)  # they come after this
        self._fields_lettered.timeout.connect(self._on_fields_lettered)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.arranged)
        self._built = True
        self._dress_headers()
        self._connect()

    def _dress_headers(self) -> None:
        self.horizontalHeader().setSectionsMovable(True)
        follow(self.verticalHeader(), _set_number_width)
        for header in self._headers:
            header.setSortIndicatorShown(True)
            header.setResizeContentsPrecision(0)  # what is seen; more would be read for it
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        for view in (self, self.frozen):
            view.activated.connect(self._on_activated)
        for header in self._headers:
            header.sortIndicatorChanged.connect(self._on_sorting)
            header.customContextMenuRequested.connect(self._on_columns)
        main = self.horizontalHeader()
        main.sectionResized.connect(self._on_arranged)
        main.sectionMoved.connect(self._on_arranged)
        self.horizontalScrollBar().valueChanged.connect(self._strip.place)
        choice = self.selectionModel()
        choice.currentRowChanged.connect(self._on_moved)
        choice.selectionChanged.connect(self.selected)
        self.rows.modelReset.connect(self._tell_row)
        self.rows.modelReset.connect(self.selected)
        self.rows.loaded.connect(self._tell_row)

    @property
    def _headers(self) -> tuple[QHeaderView, ...]:
        return self.horizontalHeader(), self.frozen.horizontalHeader()

    def show_columns(
        self,
        columns: Sequence[Shown],
        widths: Mapping[int, int],
        fields: Mapping[int, FilterField],
        frozen: int,
    ) -> None:
        """Show other columns; `fields` stand under the headings of those that can be narrowed."""
        person = self.current_person()
        self._arranging = True
        self.rows.show_columns(columns)
        main = self.horizontalHeader()
        for place in range(main.count()):
            main.moveSection(main.visualIndex(place), place)
        self._fields, self._frozen_most = fields, frozen
        self.set_widths(widths)
        self.go_to(person)

    def set_widths(self, widths: Mapping[int, int]) -> None:
        """Make columns as wide as the letters in use want, some as wide as at the usual font."""
        self._arranging = True
        for place, column in enumerate(self.rows.columns):
            width = scaled(widths.get(place, 0))
            self.setColumnWidth(place, width or self.usual_width(column))
        self._freeze(frozen_at=-1)
        self._arranging = False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._built and event.type() is QEvent.Type.FontChange:
            self.lettered.emit()
            self._fields_lettered.start()

    @Slot()
    def _on_fields_lettered(self) -> None:
        self._freeze(frozen_at=-1)
        self.updateGeometries()

    def _freeze(self, frozen_at: int) -> None:
        """Keep as many first columns in sight as leave a third of the table to the others."""
        room, count = self.viewport().width() * 2 // 3, 0
        for place in range(self._frozen_most):
            room -= self.columnWidth(place)
            count += room >= 0
        if count != frozen_at:
            self.frozen.freeze(count, {p: f for p, f in self._fields.items() if p < count})
            self._strip.hold({p: f for p, f in self._fields.items() if p >= count})
        self.frozen.place()

    def show_roll(self, register: Register, opened: Opened, *, keep: bool = False) -> None:
        """Show another list; who was current stays current if still on it."""
        person = self.current_person()
        self.rows.show_roll(register, opened, keep=keep)
        self.go_to(person)

    def say_nobody(self, text: str) -> None:
        """Say why no rows are there; an empty text says nothing."""
        self._nobody.setText(text)
        self._nobody.setVisible(bool(text))
        self._place_words()

    def show_sort(self, place: int, *, falls: bool) -> None:
        """Show by which column the list is sorted, -1 for its own order."""
        self._sorted = (place, Qt.SortOrder.DescendingOrder if falls else _UP)
        for header in self._headers:
            with QSignalBlocker(header):
                header.setSortIndicator(*self._sorted)
            header.viewport().update()

    def current_person(self) -> int | None:
        """Return the id of who is current, None for nobody."""
        place = self.currentIndex().row()
        return self.rows.ids[place] if 0 <= place < len(self.rows.ids) else None

    def current(self) -> ListRow | None:
        """Return the current row where there is one and it is read."""
        return self.rows.row_at(self.currentIndex().row())

    def go_to(self, person: int | None) -> None:
        """Make somebody current and scroll there, if on the list."""
        place = None if person is None else self.rows.place_of(person)
        if place is None:
            return
        index = self.rows.index(place, max(0, self.currentIndex().column()))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selected_places(self) -> Sequence[int]:
        """Return the places of the selected rows, in order."""
        parts = self.selectionModel().selection()
        ranges = sorted({(part.top(), part.bottom() + 1) for part in parts.toList()})
        if len(ranges) == 1:
            return range(*ranges[0])
        return sorted(set(chain.from_iterable(range(*ends) for ends in ranges)))

    def selected_ids(self) -> Sequence[int]:
        """Return who is selected, in order; all of a long list costs one slice."""
        places, ids = self.selected_places(), self.rows.ids
        if isinstance(places, range):
            return ids[places.start : places.stop]
        return [ids[place] for place in places]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._built:
            self._freeze(self.frozen.count)
            self._place_words()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Lay out all parts; the width of the row numbers follows how many rows there are."""
        super().updateGeometries()
        if self._built:
            self.frozen.place()
            self._strip.place()
            self._place_words()

    def _place_words(self) -> None:
        seen = self.viewport().geometry()
        self._nobody.setGeometry(seen.adjusted(0, 24, 0, 24 - seen.height() + _WORDS_HEIGHT))
        self._nobody.raise_()

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802 - Qt's name
        """Find nothing: it would read the whole list."""

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll to a cell, never under the columns that stay."""
        across = self.horizontalScrollBar()
        before, reach = across.value(), self.frozen.reach
        super().scrollTo(index, hint)
        if reach and index.column() < self.frozen.count:
            across.setValue(before)
        elif reach and (hidden := reach - self.visualRect(index).left()) > 0:
            across.setValue(across.value() - hidden)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index.row())
        if row:
            self.opened.emit(row)

    @Slot(QModelIndex, QModelIndex)
    def _on_moved(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._tell_row()

    @Slot()
    def _tell_row(self) -> None:
        row = self.current()
        if row is not self._row:
            self._row = row
            self.moved.emit(row)

    @Slot(int, Qt.SortOrder)
    def _on_sorting(self, place: int, order: Qt.SortOrder) -> None:
        if place != _NONE and place not in self._fields:
            self.show_sort(self._sorted[0], falls=self._sorted[1] is not _UP)
            return
        self.show_sort(place, falls=order is not _UP)
        self.sorting.emit(place, order is not _UP)

    @Slot()
    def _on_arranged(self) -> None:
        self._freeze(self.frozen.count)
        if not self._arranging:
            self._settled.start()

    @Slot(QPoint)
    def _on_columns(self, where: QPoint) -> None:
        header = self.sender()
        if isinstance(header, QHeaderView):
            self.columns_wanted.emit(header.mapToGlobal(where))


def _set_number_width(header: QWidget) -> None:
    """Keep room for usual row numbers, so that nothing jumps when few or no rows are left."""
    font = header.font()
    font.setBold(True)  # headers keep room for that
    letters = QFontMetrics(font).horizontalAdvance(_USUAL_NUMBER)
    header.setMinimumWidth(letters + scaled(_NUMBER_PADDING))
