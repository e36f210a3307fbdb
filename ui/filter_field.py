"""The field under a heading that narrows a list by its column."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from core.domain.filter_text import BLANK, CHOICES, FILLED, TAKES, Takes
from core.domain.roll import Field
from ui.controls import Sender, restyle
from ui.icons import icon
from ui.theme import colour
from ui.words import said

_PAUSE_MS = 250
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OFFERED: Mapping[Takes, tuple[str, ...]] = {
    Takes.TEXT: (),
    Takes.DAYS: ("30 ngày tới", "tháng này", "tháng tới", "<= hôm qua", ">= hôm nay"),
    Takes.NUMBERS: ("<= 30", "> 30", "> 90"),
    Takes.CHOICE: (),
}


class FilterField(QLineEdit):
    """`changed` follows what is typed after a pause, at once on Enter; `left` asks for the list.

    Esc empties it, Alt+Down opens what fits.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, key: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.field = key, field
        self.values: tuple[str, ...] = ()
        self.wrong = ""
        self.setProperty("role", "filter")
        self._told = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._offer = QAction(self)
        self._offer.triggered.connect(self.show_menu)
        self.addAction(self._offer, QLineEdit.ActionPosition.TrailingPosition)
        self._menu: QMenu | None = None
        self.textChanged.connect(self._on_typed)
        self.returnPressed.connect(self._on_return)
        self.dress()

    def name(self, title: str, empty: str, offer: str) -> None:
        """Say which column it narrows."""
        self.setAccessibleName(title)
        self.setPlaceholderText(empty)
        self._offer.setToolTip(offer)

    def dress(self) -> None:
        """Paint the arrow in the colours in use."""
        self._offer.setIcon(icon("chevron-down", colour("quiet")))

    def put(self, text: str) -> None:
        """Put a text there without telling."""
        self._told = text.strip()
        if self.text() != text:
            self.setText(text)
        self._pause.stop()

    def say_wrong(self, sentence: str) -> None:
        """Mark what cannot be understood and say why; an empty sentence takes that back."""
        self.wrong = sentence
        restyle(self, "wrong", bool(sentence))
        self.setToolTip(sentence)
        self.setAccessibleDescription(sentence)

    @property
    def choices(self) -> tuple[str, ...]:
        """The texts offered, those of the column's own values first."""
        known = CHOICES.get(self.field)
        own = tuple(known.values()) if known else self.values
        return (*own, *_OFFERED[TAKES[self.field]], BLANK, FILLED)

    @Slot()
    def show_menu(self) -> None:
        """Offer what fits the column."""
        if self._menu:
            self._menu.deleteLater()
        self._menu = menu = QMenu(self)
        for text in self.choices:
            action = menu.addAction(said(text).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self.text() == text)
            sender = Sender(text, menu)
            action.triggered.connect(sender.send)
            sender.sent.connect(self._on_chosen)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() == Qt.Key.Key_Down
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif event.key() == Qt.Key.Key_Escape or (down and not event.modifiers()):
            self.left.emit()
        elif down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_menu()
        else:
            super().keyPressEvent(event)
            if event.key() in _ENTER:  # else the table would open its current row
                event.accept()

    @Slot(object)
    def _on_chosen(self, text: str) -> None:
        self.setText("" if self.text() == text else text)
        self._tell()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    @Slot()
    def _on_return(self) -> None:
        self._tell()
        self.left.emit()

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        if self.text().strip() != self._told:
            self._told = self.text().strip()
            self.changed.emit()
