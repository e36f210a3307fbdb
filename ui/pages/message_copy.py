"""The text for Zalo or SMS of one household, put on the clipboard by one key."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.domain.progress import Progress
from ui.controls import button
from ui.desk import Desk, Tone
from ui.keys import on_keys
from ui.spoken import Spoken


class MessageCopy(Spoken):
    """A button, and the key while `page` is seen, for the message last offered."""

    def __init__(self, desk: Desk, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make: Callable[[], str] | None = None
        self.button = button("", self._on_copy)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        on_keys(page, self.button.click, "Ctrl+Shift+M")
        self.settle()
        self.offer(None)

    def offer(self, make: Callable[[], str] | None) -> None:
        """Let a message be copied that `make` writes in the background; None: there is none."""
        self._make = make
        self.button.setEnabled(make is not None)

    def retranslate(self) -> None:
        self.button.setText(self.tr("Chép lời nhắn"))
        self.button.setToolTip(
            self.tr("Lời nhắn Zalo, SMS cho hộ này, không có số thẻ, CCCD (Ctrl+Shift+M)")
        )

    @Slot()
    def _on_copy(self) -> None:
        make = self._make
        if make is None:
            return

        def work(_progress: Progress) -> str:
            return make()

        self._desk.jobs.start(work, self._on_made, self.tr("Đang soạn lời nhắn…"))

    def _on_made(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = self.tr("Đã chép lời nhắn; dán vào Zalo hoặc SMS (Ctrl+V), đọc lại rồi gửi.")
        self._desk.tell(said, Tone.DONE)
