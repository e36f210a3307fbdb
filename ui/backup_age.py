"""How old the newest backup is, in the status bar."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.controls import button, restyle
from ui.desk import BACKUPS_TAB, Desk, Place, Room
from ui.moments import age_words, moment_words
from ui.spoken import Spoken

_MINUTE_MS = 60 * 1000


class BackupAge(Spoken):
    """A link to the backups; red when there is none or the newest is too old."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.link = button("link", self._on_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.link)
        self.timer = QTimer(self, interval=_MINUTE_MS)
        self.timer.timeout.connect(self.retranslate)
        self.timer.start()
        desk.keeper.changed.connect(self.retranslate)
        self.settle()

    @Slot()
    def retranslate(self) -> None:
        keeper = self._desk.keeper
        snapshot = self._desk.session.snapshot
        is_sample = snapshot is not None and snapshot.is_sample
        self.setVisible(keeper.is_known and keeper.register is not None)
        self.link.setText(self._words(is_sample=is_sample))
        self.link.setToolTip(self._more())
        restyle(self.link, "tone", "lapsed" if keeper.is_old and not is_sample else "")

    def _words(self, *, is_sample: bool) -> str:
        keeper = self._desk.keeper
        if keeper.newest is None and is_sample:
            return self.tr("Dữ liệu mẫu không cần sao lưu")
        if keeper.newest is None:
            return self.tr("Chưa có bản sao lưu nào")
        age = age_words(keeper.newest.at, keeper.now())
        if keeper.is_old and not is_sample:
            return self.tr("Sao lưu gần nhất đã lâu: {age}").format(age=age)
        return self.tr("Sao lưu gần nhất: {age}").format(age=age)

    def _more(self) -> str:
        newest = self._desk.keeper.newest
        if newest is None:
            return self.tr("Mở trang sao lưu")
        return self.tr("Bản lúc {moment}; bấm để mở trang sao lưu").format(
            moment=moment_words(newest.at)
        )

    @Slot()
    def _on_clicked(self) -> None:
        self._desk.go(Place(Room.SETTINGS, tab=BACKUPS_TAB))
