"""Choosing the commune by any part of its name, from the country's table."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.app.office import said_by_unit
from core.app.units import Unit, all_provinces, search_units, unit_of
from core.domain.text import clean
from ui.controls import button, label
from ui.spoken import Spoken

_PAUSE_MS = 250
_SHOWN = 200
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class CommunePicker(Spoken):
    """A field with the fitting communes below it; nothing is written into what is being typed.

    `entered`: Enter was pressed where everything is said.
    """

    entered = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit: Unit | None = None
        self._as_typed = False
        self._province_label = label()
        self.provinces = QComboBox()
        self.provinces.addItem("", "")
        for province in all_provinces():
            self.provinces.addItem(province.name, province.code)
        self._label = label()
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.found = QListWidget()
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chosen = label("heading", wraps=True)
        self.typed_button = button("link", self.take_typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        self._label.setBuddy(self.field)
        self._province_label.setBuddy(self.provinces)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self.field, 1, 0)
        grid.addWidget(self._province_label, 0, 1)
        grid.addWidget(self.provinces, 1, 1)
        grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.found, 1)
        column.addWidget(self.chosen)
        column.addWidget(self.typed_button)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.search)
        self.field.textEdited.connect(self._on_edited)
        self.field.textChanged.connect(self._on_cleared)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        self.provinces.activated.connect(self._on_province)
        self.found.itemClicked.connect(self._take)

    @property
    def name(self) -> str:
        """The commune's name: chosen, or as it was typed."""
        return self.unit.name if self.unit else clean(self.field.text())

    @property
    def is_said(self) -> bool:
        """Whether it is clear which commune is meant, if any."""
        return self.unit is not None or self._as_typed or not self.name

    @property
    def said(self) -> dict[str, str]:
        """The settings of the office that follow."""
        return dict(said_by_unit(self.unit)) if self.unit else {"commune": self.name}

    def restore(self, name: str, code: str, *, as_typed: bool) -> None:
        """Show what was chosen or typed before."""
        self.field.setText(name)
        self.unit = unit_of(code) if code else None
        self._as_typed = as_typed and not code
        self.search()

    @property
    def as_typed(self) -> bool:
        """Whether the typed name was taken although the table has none like it."""
        return self._as_typed

    @Slot()
    def search(self) -> None:
        """Show the communes that fit what is typed."""
        self._pause.stop()
        words, province = self.field.text(), str(self.provinces.currentData())
        self.found.clear()
        if clean(words) or province:
            for unit in search_units(words, province)[:_SHOWN]:
                item = QListWidgetItem(f"{unit.whole}  ·  {unit.code}")
                item.setData(Qt.ItemDataRole.UserRole, unit)
                self.found.addItem(item)
        if self.found.count():
            self.found.setCurrentRow(0)
        self._say()

    @Slot()
    def take_typed(self) -> None:
        """Take the name as it is typed."""
        QGuiApplication.inputMethod().commit()
        self.unit, self._as_typed = None, bool(self.name)
        self._say()
        self.changed.emit()

    def retranslate(self) -> None:
        self._label.setText(self.tr("Tên &xã, phường hoặc mã xã"))
        self._province_label.setText(self.tr("Tỉn&h, thành phố"))
        self.provinces.setItemText(0, self.tr("Cả nước"))
        self.provinces.setAccessibleName(self.tr("Tỉnh, thành phố"))
        self.field.setAccessibleName(self.tr("Tên xã, phường hoặc mã xã"))
        self.field.setPlaceholderText(self.tr("Gõ không dấu cũng được: ky hoa, tan an vinh, 18814"))
        self.found.setAccessibleName(self.tr("Xã, phường tìm thấy"))
        self.typed_button.setText(self.tr("&Dùng tên đã gõ"))
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            move = _MOVES.get(Qt.Key(event.key()))
            if move and self.found.count():
                row = self.found.currentRow() + move
                self.found.setCurrentRow(max(0, min(row, self.found.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        if self.unit:
            text = self.tr("Đã chọn: {unit}, mã {code}")
            self.chosen.setText(text.format(unit=self.unit.whole, code=self.unit.code))
        elif self._as_typed:
            self.chosen.setText(self.tr("Dùng tên đã gõ: {name}").format(name=self.name))
        elif self.name and not self.found.count() and not self._pause.isActive():
            self.chosen.setText(self.tr("Không có xã, phường nào khớp với chữ đã gõ."))
        else:
            self.chosen.setText("")
        self.typed_button.setVisible(bool(self.name) and not self.unit and not self._as_typed)

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._unsay()
        self._pause.start()

    @Slot(str)
    def _on_cleared(self, text: str) -> None:
        if not text:  # also by the button in the field, which edits nothing
            self._unsay()
            self._pause.start()

    def _unsay(self) -> None:
        self.unit, self._as_typed = None, False
        self._say()
        self.changed.emit()

    @Slot()
    def _on_province(self) -> None:
        self.search()
        self.field.setFocus()

    @Slot()
    def _on_return(self) -> None:
        if self._pause.isActive():
            self.search()
        if self.is_said and self.name:
            self.entered.emit()
        elif self.found.currentRow() >= 0:
            self._take(self.found.currentItem())

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        unit = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(unit, Unit):
            self._pause.stop()
            self.field.setText(unit.name)
            self.unit, self._as_typed = unit, False
            self._say()
            self.changed.emit()
