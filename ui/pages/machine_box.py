"""What this PC does with an encrypted register: remembering its key, locking it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from core.app.remembering import forget, remember
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.controls import button, label
from ui.desk import Desk
from ui.pages.security_box import SecurityBox
from ui.preferences import IDLE_MINUTES
from ui.protection import Protection
from ui.words import filled


class MachineBox(SecurityBox):
    """Whether the key is remembered, after how long the register is locked, and locking now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.remember = QCheckBox()
        self.remember_words = label("quiet", wraps=True)
        self._idle_label = label()
        self.idle = QComboBox()
        for minutes in IDLE_MINUTES:
            self.idle.addItem("", minutes)
        self.idle.setCurrentIndex(self.idle.findData(desk.preferences.idle_minutes))
        self._idle_label.setBuddy(self.idle)
        self.lock_button = button("", desk.session.lock)
        lock = QHBoxLayout()
        for part in (self._idle_label, self.idle, self.lock_button):
            lock.addWidget(part)
        lock.addStretch()
        self.column.addWidget(self.remember)
        self.column.addWidget(self.remember_words)
        self.column.addLayout(lock)
        self.remember.clicked.connect(self._on_remember)
        self.idle.activated.connect(self._on_idle)
        self.follow_jobs()
        self.settle()

    def show_protection(self, protection: Protection | None) -> None:
        self.setVisible(protection is not None and protection.encrypted)
        self.remember.setChecked(protection is not None and protection.remembered)
        super().show_protection(protection)

    def enable(self) -> None:
        self.remember.setEnabled(self.protection is not None and not self.desk.jobs.busy)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Trên máy này"))
        self.remember.setText(self.tr("Nhớ trên máy này"))
        self.remember_words.setText(
            self.tr(
                "Mở sổ không hỏi mật khẩu; khóa cất trong kho khóa của hệ điều hành. Chỉ nên dùng "
                "khi không ai khác vào được tài khoản của bạn trên máy này."
            )
        )
        self._idle_label.setText(self.tr("Tự khóa sổ khi không dùng"))
        self.idle.setAccessibleName(self.tr("Tự khóa sổ khi không dùng"))
        for place, minutes in enumerate(IDLE_MINUTES):
            after = filled(self.tr("sau {minutes} phút"), minutes=minutes)
            self.idle.setItemText(place, after if minutes else self.tr("không tự khóa"))
        self.lock_button.setText(self.tr("Khóa sổ ngay (Ctrl+L)"))

    @Slot()
    def _on_remember(self) -> None:
        wanted = self.remember.isChecked()
        if self.protection is None:
            return
        register = self.protection.register

        def work(_progress: Progress) -> bool:
            if wanted:
                remember(register)
            else:
                forget(register.path, register.user.name)
            return wanted

        self.desk.jobs.start(work, self._on_remembered, self.tr("Đang lưu…"), self._on_not_kept)

    def _on_remembered(self, remembered: bool) -> None:  # noqa: FBT001 - the result of the work
        text = (
            self.tr("Máy này nhớ khóa của sổ; lần sau mở không hỏi mật khẩu.")
            if remembered
            else self.tr("Máy này không còn nhớ khóa của sổ.")
        )
        self.done(text)

    def _on_not_kept(self, error: ClerkError) -> None:
        self.remember.setChecked(not self.remember.isChecked())
        self.desk.refuse(error)

    @Slot()
    def _on_idle(self) -> None:
        self.desk.preferences.idle_minutes = int(self.idle.currentData())
        self.desk.idle_chosen.emit()
