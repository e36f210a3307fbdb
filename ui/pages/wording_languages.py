"""The languages letters have words of, and the field for a new one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from core.app.wording_texts import WordingTexts
from core.domain.text import clean
from ui.controls import button, label
from ui.sizes import fixed_width
from ui.spoken import Spoken

_NEW_WIDTH = 150


class WordingLanguages(Spoken):
    """One line; `chosen` and `named` bring the language, or the name of a new one."""

    chosen = Signal(str)
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: WordingTexts | None = None
        self._label = label()
        self.box = QComboBox()
        self._label.setBuddy(self.box)
        self._new_label = label()
        self.new_name = QLineEdit()
        self._new_label.setBuddy(self.new_name)
        self.add_button = button("", self._on_add)
        fixed_width(self.new_name, _NEW_WIDTH)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._label)
        line.addWidget(self.box)
        line.addStretch()
        for each in (self._new_label, self.new_name, self.add_button):
            line.addWidget(each)
        self.box.activated.connect(self._on_chosen)
        self.new_name.returnPressed.connect(self._on_add)
        self.settle()

    def offer(self, found: WordingTexts | None) -> None:
        """Offer the languages there are, the one of these texts chosen."""
        self._found = found
        self.box.clear()
        if found is None:
            return
        for line in found.languages:
            own = self.tr("{name} (có lời riêng)").format(name=line.name)
            self.box.addItem(own if line.own else line.name, line.language)
        self.box.setCurrentIndex(self.box.findData(found.language))

    def go_back(self) -> None:
        """Choose the language of the texts shown again."""
        if self._found:
            self.box.setCurrentIndex(self.box.findData(self._found.language))

    def retranslate(self) -> None:
        self._label.setText(self.tr("T&iếng"))
        self._new_label.setText(self.tr("Tiếng &mới"))
        self.new_name.setPlaceholderText(self.tr("thí dụ Tày"))
        self.add_button.setText(self.tr("&Thêm tiếng"))
        self.offer(self._found)

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit(str(self.box.currentData()))

    @Slot()
    def _on_add(self) -> None:
        QGuiApplication.inputMethod().commit()
        name = clean(self.new_name.text())
        if name and self.add_button.isEnabled():
            self.named.emit(name)
