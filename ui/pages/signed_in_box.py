"""Who works in the register, and their own password."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.passwords import change_password
from core.app.register import Register
from core.app.unlocking import WrongPassword
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.controls import button, label
from ui.desk import Desk
from ui.pages.password_fields import PasswordFields
from ui.pages.security_box import SecurityBox
from ui.patience import Patience
from ui.protection import Protection
from ui.words import role_word


class SignedInBox(SecurityBox):
    """Name and role; in an encrypted register also a new password for oneself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.who = label()
        self._password_title = label("heading")
        self.fields = PasswordFields(asks_old=True)
        self.change_button = button("main", self.change)
        self.patience = Patience(self)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        change = QHBoxLayout()
        change.addWidget(self.change_button)
        change.addStretch()
        self._with_password = QWidget()
        inside = QVBoxLayout(self._with_password)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self._password_title)
        inside.addWidget(self.fields)
        inside.addLayout(change)
        self.column.addWidget(self.who)
        self.column.addWidget(self._with_password)

    def _connect(self) -> None:
        self.fields.entered.connect(self.change)
        self.patience.ticked.connect(self._on_jobs)
        self.follow_jobs()

    def forget(self) -> None:
        self.fields.clear()
        self.patience.forget()

    def show_protection(self, protection: Protection | None) -> None:
        self._with_password.setVisible(protection is not None and protection.encrypted)
        if protection:
            self.fields.user = protection.me.name
        super().show_protection(protection)

    def enable(self) -> None:
        seconds = self.patience.seconds
        waiting = self.tr("Thử lại sau {seconds} giây").format(seconds=seconds)
        self.change_button.setText(waiting if seconds else self.tr("Đổi mật khẩu"))
        self.change_button.setEnabled(self.may_change and not seconds)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Người đang làm việc trong sổ"))
        me = self.protection.me if self.protection else None
        self.who.setText(f"{me.name} – {role_word(me.role)}" if me else "")
        self._password_title.setText(self.tr("Đổi mật khẩu của mình"))
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
        self.patience.fail()
        self.fields.refuse(self.tr("Mật khẩu đang dùng không đúng; hãy gõ lại."))
        self.fields.old.selectAll()
        self.fields.old.setFocus()
        self.enable()
