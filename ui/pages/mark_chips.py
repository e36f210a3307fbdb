"""Buttons that show only the lines of some marks, and a field for words."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from core.domain.money import format_money
from core.domain.reconciling import Mark
from ui.keys import on_keys
from ui.reconcile_words import mark_words
from ui.sizes import fixed_width
from ui.spoken import Spoken
from ui.words_field import WordsField

_PER_LINE = 6
_WORDS_WIDTH = 190


class MarkChips(Spoken):
    """One button a mark that occurs; none pressed: all lines that differ. `changed` on each."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Mark, int] = {}
        self.chips = {mark: QPushButton() for mark in Mark}
        self.words = WordsField()
        fixed_width(self.words, _WORDS_WIDTH)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(self._grid)
        line.addStretch()
        line.addWidget(self.words)
        for chip in self.chips.values():
            chip.setCheckable(True)
            chip.setParent(self)
            chip.hide()
            chip.clicked.connect(self._on_clicked)
        self.words.changed.connect(self.changed)
        on_keys(self, self.words.begin, "Ctrl+F")
        self.settle()

    @property
    def marks(self) -> frozenset[Mark]:
        """The marks asked for; empty: all that differ."""
        return frozenset(mark for mark, chip in self.chips.items() if chip.isChecked())

    def show_counts(self, counts: Mapping[Mark, int]) -> None:
        """Offer the marks that occur; what was asked for and still occurs stays asked for."""
        self._counts = counts
        for chip in self.chips.values():
            self._grid.removeWidget(chip)
        there = [mark for mark in Mark if counts.get(mark)]
        for place, mark in enumerate(there):
            self._grid.addWidget(self.chips[mark], *divmod(place, _PER_LINE))
        for mark, chip in self.chips.items():
            chip.setVisible(mark in there)
            chip.setChecked(chip.isChecked() and mark in there)
        self.retranslate()

    def rest(self) -> None:
        """Ask for all lines that differ."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.words.clear()

    def retranslate(self) -> None:
        for mark, word in mark_words().items():
            self.chips[mark].setText(f"{word}: {format_money(self._counts.get(mark, 0))}")
            self.chips[mark].setToolTip(self.tr("Chỉ xem các dòng này; bấm lần nữa để thôi"))
        self.words.setPlaceholderText(self.tr("Lọc tên, hộ, số…  Ctrl+F"))
        self.words.setAccessibleName(self.tr("Lọc các dòng đối chiếu"))

    @Slot()
    def _on_clicked(self) -> None:
        self.changed.emit()
