"""Who works in the register, and what belongs to them: password, this PC's memory, the lock."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.app.passwords import change_password
from core.app.register import Register
from core.app.remembering import forget, remember
from core.app.unlocking import WrongPassword
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.controls import button, label
from ui.desk import Desk
from ui.pages.password_fields import PasswordFields
from ui.pages.security_box import SecurityBox
from ui.patience import Patience
from ui.preferences import IDLE_MINUTES
from ui.protection import Protection
from ui.words import role_word


class SignedInBox(SecurityBox):
    """Name and role; in an encrypted register also one's own password, remembering, locking."""

    idle_chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.who = label()
        self._password_title = label("heading")
        self.fields = PasswordFields(asks_old=True)
        self.change_button = button("main", self.change)
        self.remember = QCheckBox()
        self.remember_words = label("quiet", wraps=True)
        self._idle_label = label()
        self.idle = QComboBox()
        for minutes in IDLE_MINUTES:
            self.idle.addItem("", minutes)
        self.idle.setCurrentIndex(self.idle.findData(desk.preferences.idle_minutes))
        self._idle_label.setBuddy(self.idle)
        self.lock_button = button("", desk.session.lock)
        self._patience = Patience(self)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        change, lock = QHBoxLayout(), QHBoxLayout()
        change.addWidget(self.change_button)
        change.addStretch()
        for part in (self._idle_label, self.idle, self.lock_button):
            lock.addWidget(part)
        lock.addStretch()
        self._with_password = QWidget()
        inside = QVBoxLayout(self._with_password)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self._password_title)
        inside.addWidget(self.fields)
        inside.addLayout(change)
        inside.addSpacing(8)
        inside.addWidget(self.remember)
        inside.addWidget(self.remember_words)
        inside.addLayout(lock)
        self.column.addWidget(self.who)
        self.column.addWidget(self._with_password)

    def _connect(self) -> None:
        self.fields.entered.connect(self.change)
        self.remember.clicked.connect(self._on_remember)
        self.idle.activated.connect(self._on_idle)
        self._patience.ticked.connect(self._on_jobs)
        self.follow_jobs()

    def forget(self) -> None:
        self.fields.clear()
        self._patience.forget()

    def show_protection(self, protection: Protection | None) -> None:
        self._with_password.setVisible(protection is not None and protection.encrypted)
        if protection:
            self.fields.user = protection.me.name
            self.remember.setChecked(protection.remembered)
        super().show_protection(protection)

    def enable(self) -> None:
        seconds = self._patience.seconds
        waiting = self.tr("Thử lại sau {seconds} giây").format(seconds=seconds)
        self.change_button.setText(waiting if seconds else self.tr("Đổi mật khẩu"))
        self.change_button.setEnabled(self.may_change and not seconds)
        self.remember.setEnabled(self.protection is not None and not self.desk.jobs.busy)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Người đang làm việc trong sổ"))
        me = self.protection.me if self.protection else None
        self.who.setText(f"{me.name} – {role_word(me.role)}" if me else "")
        self._password_title.setText(self.tr("Đổi mật khẩu của mình"))
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
            after = self.tr("sau {minutes} phút").format(minutes=minutes)
            self.idle.setItemText(place, after if minutes else self.tr("không tự khóa"))
        self.lock_button.setText(self.tr("Khóa sổ ngay (Ctrl+L)"))
        self.enable()

    @Slot()
    def change(self) -> None:
        """Give the acting user the new password typed."""
        if not self.change_button.isEnabled():
            return
        fault = self.fields.fault()
        self.fields.refuse(fault)
        if fault:
            return
        old, new = self.fields.old.text(), self.fields.password

        def work(register: Register, _progress: Progress) -> None:
            change_password(register, register.user.name, old, new)

        self.write(work, self._on_password, "", self._on_refused)

    def _on_password(self, _nothing: None) -> None:
        self.forget()
        self.done(self.tr("Đã đổi mật khẩu."))

    def _on_refused(self, error: ClerkError) -> None:
        if not isinstance(error, WrongPassword):
            self.desk.refuse(error)
            return
        self._patience.fail()
        self.fields.refuse(self.tr("Mật khẩu đang dùng không đúng; hãy gõ lại."))
        self.fields.old.selectAll()
        self.fields.old.setFocus()
        self.enable()

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
        self.idle_chosen.emit()
