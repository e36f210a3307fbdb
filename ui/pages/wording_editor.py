"""One text of a letter being worded, with the places it may name and what is wrong with it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from core.app.wording_texts import WordingText, why_unusable
from core.domain.letter_names import PLACE_WORDS
from core.domain.letter_places import NEEDED, OPTIONAL, places_of
from ui.controls import button, label, say
from ui.spoken import Spoken
from ui.words import said

_PAUSE_MS = 400


class WordingEditor(Spoken):
    """`typed` follows what is typed after a pause; `save_wanted` by the button."""

    typed = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: WordingText | None = None
        self.name = label("heading", wraps=True)
        self.whose = label("quiet", wraps=True)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.fault = label("trouble", wraps=True)
        self.places_button = QPushButton()
        self.menu = QMenu(self.places_button)
        self.places_button.setMenu(self.menu)
        self.base_button = button("", self._on_base)
        self.save_button = button("main", self.save_wanted)
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.pause.timeout.connect(self._tell)
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.settle()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.places_button)
        line.addWidget(self.base_button)
        line.addStretch()
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addWidget(self.whose)
        column.addWidget(self.field, 1)
        column.addWidget(self.fault)
        column.addLayout(line)
        column.addLayout(below)

    @property
    def text(self) -> WordingText | None:
        """The text that is worded."""
        return self._text

    @property
    def said(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()

    def show_text(self, text: WordingText | None, worded: str) -> None:
        """Show a text as it is worded; what is being typed by an input method is left alone."""
        self._text = text
        if self.said != worded:
            self.field.blockSignals(True)
            self.field.setPlainText(worded)
            self.field.blockSignals(False)
        self.pause.stop()
        self.retranslate()

    def commit(self) -> None:
        """Take the half-word an input method holds, and tell what was typed at once."""
        QGuiApplication.inputMethod().commit()
        self.flush()

    def flush(self) -> None:
        """Tell what was typed at once; what an input method holds is left alone."""
        if self.pause.isActive():
            self.pause.stop()
            self._tell()

    def retranslate(self) -> None:
        text = self._text
        self.name.setText(text_words(text) if text else "")
        self.field.setAccessibleName(self.tr("Lời thư"))
        self.places_button.setText(self.tr("Chèn &chỗ điền"))
        self.base_button.setText(self.tr("&Lấy lại lời gốc"))
        self.base_button.setToolTip(self.tr("Lời của chương trình"))
        self.save_button.setText(self.tr("Lưu (Ctrl+Enter)"))
        self._offer_places()
        self._show_state()

    def _show_state(self) -> None:
        text = self._text
        self.field.setEnabled(text is not None)
        why = why_unusable(text, self.said) if text else ""
        say(self.fault, why)
        self.field.setAccessibleDescription(why)
        self.base_button.setEnabled(text is not None and self.said != text.base)
        if text is None:
            self.whose.setText("")
        elif self.said != text.text:
            self.whose.setText(self.tr("Đang sửa, chưa lưu"))
        else:
            own, base = self.tr("Lời của cơ quan"), self.tr("Lời của chương trình")
            whose = own if text.own else base
            more = self.tr("{whose}; để trống thì thư bỏ câu này").format(whose=whose)
            self.whose.setText(more if text.key in OPTIONAL else whose)

    def _offer_places(self) -> None:
        self.menu.clear()
        key = self._text.key if self._text else ""
        needed = NEEDED.get(key, ())
        for place in sorted(places_of(key), key=lambda each: (each not in needed, each)):
            words = said(PLACE_WORDS[place])
            more = self.tr(" (phải có)") if place in needed else ""
            action = self.menu.addAction(f"{{{place}}}: {words}{more}")
            action.triggered.connect(partial(self._insert, place))
        self.places_button.setEnabled(self._text is not None)

    def _insert(self, place: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        QGuiApplication.inputMethod().commit()
        self.field.insertPlainText(f"{{{place}}}")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_base(self) -> None:
        if self._text:
            QGuiApplication.inputMethod().commit()
            self.field.setPlainText(self._text.base)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_typed(self) -> None:
        self.pause.start()

    @Slot()
    def _tell(self) -> None:
        self._show_state()
        self.typed.emit()


def text_words(text: WordingText) -> str:
    """Return the name of a text in the window's language."""
    whole, within = text.parts
    words = said(whole)
    return f"{words}: {said(within)}" if within else words
