"""The text for Zalo or SMS of one household, put on the clipboard by one key."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.app.messaging import household_message
from core.domain.progress import Progress
from ui.controls import button
from ui.desk import Desk, Tone
from ui.keys import on_keys
from ui.snapshot import Snapshot
from ui.spoken import Spoken


class MessageCopy(Spoken):
    """A button, and the key, for the household last offered."""

    def __init__(self, desk: Desk, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._household = ""
        self.button = button("", self._on_copy)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        on_keys(page, self.button.click, "Ctrl+Shift+M")
        self.settle()

    def offer(self, snapshot: Snapshot, household: str, *, some: bool) -> None:
        """Let the text of a household be copied, by number or HAMLET/NUMBER, if there is `some`."""
        self._snapshot, self._household = snapshot, household
        self.button.setEnabled(some)

    def retranslate(self) -> None:
        self.button.setText(self.tr("Chép lời nhắn"))
        self.button.setToolTip(
            self.tr("Lời nhắn Zalo, SMS cho hộ này, không có số thẻ, CCCD (Ctrl+Shift+M)")
        )

    @Slot()
    def _on_copy(self) -> None:
        if self._snapshot is not None:
            work = partial(_work, self._snapshot, self._household)
            self._desk.jobs.start(work, self._on_made, self.tr("Đang soạn lời nhắn…"))

    def _on_made(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = self.tr("Đã chép lời nhắn; dán vào Zalo hoặc SMS (Ctrl+V), đọc lại rồi gửi.")
        self._desk.tell(said, Tone.DONE)


def _work(snapshot: Snapshot, household: str, _progress: Progress) -> str:
    return household_message(snapshot.register, household, snapshot.day)
