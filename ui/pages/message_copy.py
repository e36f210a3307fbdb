"""The text for Zalo or SMS of one household, put on the clipboard by one key."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.domain.progress import Progress
from ui.controls import button
from ui.desk import Desk, Tone
from ui.keys import on_keys
from ui.spoken import Spoken


class MessageCopy(Spoken):
    """A button, and the key while `page` is seen, for the message last offered.

    `letter_wanted` when it is pressed while none is offered; it can be where `allow` said so.
    """

    letter_wanted = Signal()

    def __init__(self, desk: Desk, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make: Callable[[], str] | None = None
        self._household = ""
        self._some = False
        self.button = button("", self._on_copy)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        on_keys(page, self.button.click, "Ctrl+Shift+M")
        self.settle()
        self.offer(None)

    def offer(self, make: Callable[[], str] | None, household: str = "") -> None:
        """Let a message be copied that `make` writes in the background; None: there is none.

        `household` is named on the button.
        """
        self._make, self._household = make, household
        self.retranslate()

    def allow(self, *, some: bool) -> None:
        """Let the button be pressed while no message is offered: there are letters to turn to."""
        self._some = some
        self.retranslate()

    def retranslate(self) -> None:
        self.button.setEnabled(self._some or self._make is not None)
        if self._some and self._make is None:
            self.button.setText(self.tr("Chép lời nhắn…"))
            self.button.setToolTip(
                self.tr("Lời nhắn Zalo, SMS: xem thư của hộ nào thì chép cho hộ ấy (Ctrl+Shift+M)")
            )
            return
        named = self.tr("Chép lời nhắn hộ {household}").format(household=self._household)
        self.button.setText(named if self._household else self.tr("Chép lời nhắn"))
        self.button.setToolTip(
            self.tr("Lời nhắn Zalo, SMS cho hộ này, không có số thẻ, CCCD (Ctrl+Shift+M)")
        )

    @Slot()
    def _on_copy(self) -> None:
        make = self._make
        if make is None:
            self.letter_wanted.emit()
            return

        def work(_progress: Progress) -> str:
            return make()

        self._desk.jobs.start(work, self._on_made, self.tr("Đang soạn lời nhắn…"))

    def _on_made(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = self.tr("Đã chép lời nhắn; dán vào Zalo hoặc SMS (Ctrl+V), đọc lại rồi gửi.")
        self._desk.tell(said, Tone.DONE)
