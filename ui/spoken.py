"""Widgets whose words follow the language and whose colours follow the theme."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame


class Spoken(QFrame):
    """A widget that says its words again when the language or the theme changes.

    A subclass ends its constructor with `self.settle()`.
    """

    settled = False

    def settle(self) -> None:
        """Say all words and put on all colours for the first time."""
        self.settled = True
        self.retranslate()
        self.dress()

    def retranslate(self) -> None:
        """Say every fixed word again."""

    def dress(self) -> None:
        """Paint everything that was painted in the colours of another theme."""

    def changeEvent(self, event: QEvent) -> None:
        if self.settled and event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif self.settled and event.type() is QEvent.Type.PaletteChange:
            self.dress()
        super().changeEvent(event)
