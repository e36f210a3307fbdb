"""Headings of a table with a strip of fields below them, each as wide as its column."""

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.filter_field import FilterField

_MARGIN = 2


class FilterHeader(QHeaderView):
    """The fields follow the widths, the order and the scrolling of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._fields: Mapping[int, FilterField] = {}
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setAutoFillBackground(True)
        self.sectionResized.connect(self._on_resized)
        self.sectionMoved.connect(self._on_resized)

    def hold(self, fields: Mapping[int, FilterField]) -> None:
        """Put fields under these sections, in place of those there."""
        for place, field in self._fields.items():
            if fields.get(place) is not field and field.parent() is self:
                field.hide()
        self._fields = fields
        for field in fields.values():
            if field.parent() is not self:
                field.setParent(self)
        before: QWidget | None = None
        for place in sorted(fields):
            if before:
                QWidget.setTabOrder(before, fields[place])
            before = fields[place]
        self.setViewportMargins(0, 0, 0, self._strip)
        self.updateGeometries()
        self.place()

    def setSelectionModel(self, _model: QItemSelectionModel) -> None:  # noqa: N802 - Qt's name
        """Know of no selection: a heading asks every row of its column whether it is selected."""
        super().setSelectionModel(QItemSelectionModel(self.model(), self))

    @property
    def _strip(self) -> int:
        """How high the strip is."""
        heights = [field.sizeHint().height() for field in self._fields.values()]
        return min(heights) + 2 * _MARGIN if heights else 0  # a marked one has a thicker edge

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    @Slot()
    def place(self) -> None:
        """Put every field below its heading."""
        strip = self._strip
        top = self.height() - strip + _MARGIN
        for section, field in self._fields.items():
            if section >= self.count() or self.isSectionHidden(section):
                field.hide()
                continue
            left = self.sectionViewportPosition(section)
            width = self.sectionSize(section) - _MARGIN
            field.setGeometry(left, top, width, strip - 2 * _MARGIN)
            field.show()

    @Slot(int, int, int)
    def _on_resized(self, _section: int, _before: int, _now: int) -> None:
        self.place()
