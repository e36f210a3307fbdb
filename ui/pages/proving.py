"""Proving that the register is whole, and that its newest backup could be restored."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.verifying import verify
from core.domain.days import format_day
from core.domain.progress import Progress
from ui.controls import button, label, restyle, scrolled, telling
from ui.desk import Desk
from ui.moments import time_words
from ui.sizes import fixed_height
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.words import filled

_LIST_HEIGHT = 96


class ProvingView(Spoken):
    """A button, its result in words, the faults as a list, and the last weekly trial."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._at: datetime | None = None
        self.faults: tuple[str, ...] = ()
        self.verify_button = button("", self._on_verify)
        self.result, self.trial = label("quiet", wraps=True), label("quiet")
        self.list = telling()
        self._scroll = scrolled(self.list)
        fixed_height(self._scroll, _LIST_HEIGHT)
        line = QHBoxLayout()
        line.addWidget(self.verify_button)
        line.addWidget(self.result, 1)
        line.addWidget(self.trial)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._scroll)
        desk.keeper.changed.connect(self.retranslate)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Forget what was found in another register, or in another state of this one."""
        before, self._snapshot = self._snapshot, snapshot
        if not (before and snapshot and before.newest_deed == snapshot.newest_deed):
            self._at, self.faults = None, ()
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        self.verify_button.setText(self.tr("Kiểm tra sổ"))
        self.result.setText(self._result())
        restyle(self.result, "role", self._role())
        self.list.setText("\n".join(self.faults))
        self._scroll.setVisible(bool(self.faults))
        self._scroll.setAccessibleName(self.tr("Các lỗi đã thấy trong sổ"))
        self._say_trial()
        self._enable()

    def _role(self) -> str:
        if self._at is None:
            return "quiet"
        return "trouble" if self.faults else "done"

    def _result(self) -> str:
        if self._at is None:
            return self.tr("Soát cấu trúc tệp, mọi giá trị và toàn bộ nhật ký; không sửa gì.")
        time = time_words(self._at, self._desk.keeper.now())
        if not self.faults:
            return self.tr("Sổ toàn vẹn (kiểm tra lúc {time}).").format(time=time)
        text = self.tr(
            "Sổ có {count} lỗi (kiểm tra lúc {time}). Đừng nhập thêm; hãy khôi phục một bản sao "
            "lưu trước khi có lỗi."
        )
        return filled(text, count=len(self.faults), time=time)

    def _say_trial(self) -> None:
        trial = self._desk.keeper.trial
        self.trial.setVisible(trial is not None)
        if trial is None:
            return
        text = (
            self.tr("Thử khôi phục gần nhất: {day}, không được")
            if trial.faults
            else self.tr("Thử khôi phục gần nhất: {day}, tốt")
        )
        self.trial.setText(text.format(day=format_day(trial.day)))
        self.trial.setToolTip("\n".join(trial.faults))
        restyle(self.trial, "role", "trouble" if trial.faults else "quiet")

    @Slot()
    def _enable(self) -> None:
        free = self._snapshot is not None and not self._desk.jobs.writing
        self.verify_button.setEnabled(free)

    @Slot()
    def _on_verify(self) -> None:
        if self._snapshot is None:
            return
        register = self._snapshot.register

        def work(_progress: Progress) -> tuple[str, ...]:
            return verify(register)

        self._desk.jobs.start(work, self._on_verified, self.tr("Đang kiểm tra sổ…"))

    def _on_verified(self, faults: tuple[str, ...]) -> None:
        self._at, self.faults = self._desk.keeper.now(), faults
        self.retranslate()
