"""The message that slides in above the status bar."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.controls import restyle
from ui.desk import Notice, Tone
from ui.icons import ICON_SIZE, icon
from ui.sizes import icon_size, scaled
from ui.spoken import Spoken
from ui.theme import colour

_STAYS_MS = 15_000
_PICTURES = {
    Tone.PLAIN: ("info", "accent"),
    Tone.DONE: ("circle-check", "valid"),
    Tone.TROUBLE: ("triangle-alert", "lapsed"),
}


class NoticeBar(Spoken):
    """One message at a time; trouble and offers stay until closed, questions come back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._notice = Notice("")
        self._waiting: list[Notice] = []
        self._picture = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.clicked.connect(self._on_action)
        self._other = QPushButton()
        self._other.clicked.connect(self._on_other)
        self._close = QToolButton()
        icon_size(self._close)
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self._next)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        for widget in (self._picture, self._text, self._action, self._other, self._close):
            line.addWidget(widget)
        self.settle()
        self.hide()

    @property
    def text(self) -> str:
        """What the message says."""
        return self._text.text()

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Show a message in place of the one before; a question before it is asked again."""
        if self._notice.other and not self.isHidden():
            if notice.other:
                self._waiting.append(notice)
                return
            self._waiting.insert(0, self._notice)
        self._show(notice)

    @Slot(object)
    def withdraw(self, notice: Notice) -> None:
        """Take back a question that has no sense any more."""
        self._waiting = [each for each in self._waiting if each is not notice]
        if self._notice is notice:
            self._next()

    def _show(self, notice: Notice) -> None:
        self._notice = notice
        self._text.setText(notice.text)
        self.setAccessibleName(notice.text)
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        self._other.setText(notice.other)
        self._other.setVisible(bool(notice.other))
        restyle(self, "kind", str(notice.tone))
        self.dress()
        self.show()
        if notice.tone is Tone.TROUBLE or notice.action:
            self._timer.stop()
        else:
            self._timer.start(_STAYS_MS)

    def retranslate(self) -> None:
        self._close.setToolTip(self.tr("Đóng thông báo"))
        self._close.setAccessibleName(self.tr("Đóng thông báo"))

    def dress(self) -> None:
        picture, tone = _PICTURES[self._notice.tone]
        side = scaled(ICON_SIZE)
        self._picture.setPixmap(icon(picture, colour(tone)).pixmap(side, side))
        self._close.setIcon(icon("x", colour("quiet")))

    @Slot()
    def _next(self) -> None:
        self.hide()
        if self._waiting:
            self._show(self._waiting.pop(0))

    @Slot()
    def _on_action(self) -> None:
        self._answer(self._notice.then)

    @Slot()
    def _on_other(self) -> None:
        self._answer(self._notice.otherwise)

    def _answer(self, then: Callable[[], None] | None) -> None:
        self._next()
        if then:
            then()
