"""A plain field for an amount, typed with or without dots."""

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from core.domain.money import format_money
from ui.controls import restyle
from ui.sizes import letters_width

_SIGNS = re.compile(r"[.,\s]|đ(?:ồng)?$", re.IGNORECASE)


class MoneyField(QLineEdit):
    """Takes 1500000, 1.500.000 or 1,500,000 đ; tidied when left, never while typed.

    `picked` brings an amount, `unreadable` what was typed.
    """

    picked = Signal(object)
    unreadable = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount: int | None = None
        letters_width(self, "000.000.000", 28)
        self.editingFinished.connect(self._on_finished)
        self.textEdited.connect(self._on_edited)

    def show_amount(self, amount: int) -> None:
        """Show an amount."""
        self._amount = amount
        self.setText(format_money(amount))
        restyle(self, "wrong", False)

    @Slot()
    def _on_finished(self) -> None:
        typed = self.text().strip()
        digits = _SIGNS.sub("", typed)
        if not (digits.isascii() and digits.isdigit()):
            self._amount = None
            restyle(self, "wrong", True)
            self.unreadable.emit(typed)
            return
        fresh = int(digits) != self._amount
        self.show_amount(int(digits))
        if fresh:
            self.picked.emit(int(digits))

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        restyle(self, "wrong", False)
