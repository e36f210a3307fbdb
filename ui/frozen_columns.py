"""The first columns of a table, which stay in sight while the rest scrolls."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame

from ui.filter_field import FilterField
from ui.filter_header import FilterHeader
from ui.table import Sheet


class FrozenColumns(Sheet):
    """A second view on the model and selection of a table, over its first columns.

    It never has the focus: keys go to the table.
    """

    def __init__(self, table: Sheet) -> None:
        self._strip = FilterHeader()
        super().__init__(table, self._strip)
        self._table = table
        self._count = 0
        self.setObjectName("frozen")
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(table)
        self.horizontalHeader().setStretchLastSection(False)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setAutoScroll(False)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(self._on_resized)
        self.horizontalHeader().sectionResized.connect(self._on_own_resized)

    def freeze(self, count: int, fields: Mapping[int, FilterField]) -> None:
        """Show the first `count` columns, with these fields under their headings."""
        self._count = count
        for place in range(self.horizontalHeader().count()):
            self.setColumnHidden(place, place >= count)
            if place < count:
                self.setColumnWidth(place, self._table.columnWidth(place))
        self._strip.hold(fields)
        self.place()

    @property
    def count(self) -> int:
        """How many columns stay."""
        return self._count

    @property
    def reach(self) -> int:
        """How wide the columns are that stay."""
        return self.width() if self._count else 0

    @Slot()
    def place(self) -> None:
        """Lie over the table's first columns, as high as what it shows."""
        table, header = self._table, self._table.horizontalHeader()
        width = sum(table.columnWidth(place) for place in range(self._count))
        self.setVisible(self._count > 0)
        self.horizontalHeader().setFixedHeight(header.height())
        left, top = table.verticalHeader().x() + table.verticalHeader().width(), header.y()
        self.setGeometry(left, top, width, header.height() + table.viewport().height())
        self.raise_()

    @Slot(int, int, int)
    def _on_resized(self, section: int, _before: int, width: int) -> None:
        if section < self._count:
            self.setColumnWidth(section, width)

    @Slot(int, int, int)
    def _on_own_resized(self, section: int, _before: int, width: int) -> None:
        if section < self._count and self._table.columnWidth(section) != width:
            self._table.setColumnWidth(section, width)

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        _index: QModelIndex | QPersistentModelIndex,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Stay: the table scrolls for both."""
