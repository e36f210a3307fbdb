"""A password for the register: setting it, taking it away, the recovery key, readable backups."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.app.register import Register
from core.app.securing import (
    Encrypted,
    decrypt,
    delete_plain_backups,
    encrypt,
    recovery_key,
)
from core.domain.progress import Progress
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk, Tone
from ui.pages.password_fields import PasswordFields
from ui.pages.security_box import SecurityBox
from ui.protection import Protection
from ui.words import filled


class EncryptionBox(SecurityBox):
    """For a plain register: what a password is good for, and setting one; else what goes with it.

    `key_made` brings register and recovery key, to be shown.
    """

    key_made = Signal(object, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.words = label(wraps=True)
        self.fields = PasswordFields()
        self.set_button = button("main", self.encrypt)
        self.print_button = button("", self.print_key)
        self.remove_button = button("", self.ask_to_decrypt)
        self.backups = label("warning", wraps=True)
        self.backups_button = button("", self.ask_to_delete_backups)
        self.refusal = label("quiet", wraps=True)
        self.fields.entered.connect(self.encrypt)
        self._lay_out()
        self.follow_jobs()
        self.settle()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for each in (self.set_button, self.print_button, self.remove_button):
            buttons.addWidget(each)
        buttons.addStretch()
        backups = QHBoxLayout()
        backups.addWidget(self.backups_button)
        backups.addStretch()
        for part in (self.words, self.fields, self.refusal):
            self.column.addWidget(part)
        self.column.addLayout(buttons)
        self.column.addWidget(self.backups)
        self.column.addLayout(backups)

    def forget(self) -> None:
        self.fields.clear()

    def show_protection(self, protection: Protection | None) -> None:
        encrypted = protection is not None and protection.encrypted
        left = bool(protection and protection.plain_backups)
        is_admin = protection is None or protection.is_admin
        if protection:
            self.fields.user = protection.me.name
        for part in (self.fields, self.set_button):
            part.setVisible(not encrypted and is_admin)
        for part in (self.print_button, self.remove_button):
            part.setVisible(encrypted and is_admin)
        self.backups.setVisible(left)
        self.backups_button.setVisible(left and is_admin)
        self.refusal.setVisible(not is_admin)
        super().show_protection(protection)

    def enable(self) -> None:
        for part in (self.set_button, self.remove_button, self.backups_button, self.print_button):
            part.setEnabled(self.may_rule)

    def retranslate(self) -> None:
        encrypted = self.protection is not None and self.protection.encrypted
        self.heading.setText(
            self.tr("Sổ có mật khẩu") if encrypted else self.tr("Đặt mật khẩu cho sổ")
        )
        self.words.setText(self._explained(encrypted=encrypted))
        self.set_button.setText(self.tr("Đặt mật khẩu cho sổ…"))
        self.print_button.setText(self.tr("In lại chìa khôi phục…"))
        self.remove_button.setText(self.tr("Bỏ mật khẩu của sổ…"))
        count = len(self.protection.plain_backups) if self.protection else 0
        warning = self.tr(
            "Còn {count} bản sao không có mật khẩu, ai cũng đọc được. Hãy xóa khi không còn cần."
        )
        self.backups.setText(filled(warning, count=count))
        self.backups_button.setText(self.tr("Xóa các bản sao không có mật khẩu…"))
        self.refusal.setText(
            self.tr("Chỉ người quản trị đặt hoặc bỏ được mật khẩu của sổ và in chìa khôi phục.")
        )

    def _explained(self, *, encrypted: bool) -> str:
        if encrypted:
            return self.tr(
                "Tệp sổ và các bản sao lưu mới đều được mã hóa. Khi chép sổ sang máy khác, hãy "
                "chép cả tệp đuôi .key nằm cạnh tệp sổ."
            )
        return self.tr(
            "Sổ chưa có mật khẩu: ai có được máy này, hay một bản chép trên USB, đều đọc được mọi "
            "người trong sổ. Có mật khẩu thì không đọc được gì.\n"
            "Cái giá phải trả: mất cả mật khẩu lẫn chìa khôi phục thì không ai mở được sổ nữa. "
            "Chìa khôi phục hiện ra ngay sau đây để in và cất."
        )

    @Slot()
    def encrypt(self) -> None:
        """Encrypt the register under the password typed."""
        if not self.set_button.isEnabled():
            return
        fault = self.fields.fault()
        self.fields.refuse(fault)
        if fault:
            self.fields.new.setFocus()
            return
        password = self.fields.password

        def work(register: Register, progress: Progress) -> Encrypted:
            return encrypt(register, password, progress)

        self.write(work, self._on_encrypted, self.tr("Đang đặt mật khẩu cho sổ…"))

    def _on_encrypted(self, made: Encrypted) -> None:
        self.forget()
        text = self.tr("Sổ đã có mật khẩu. Hãy in và cất chìa khôi phục ở Cài đặt › Bảo mật.")
        if made.without_password:
            others = self.tr("Chưa mở được sổ vì chưa có mật khẩu: {names}.")
            text = f"{text} {others.format(names=', '.join(made.without_password))}"
        self.desk.tell(text, Tone.DONE)
        self.key_made.emit(made.register, made.recovery)
        self.desk.session.go_on(lambda: made.register)

    @Slot()
    def print_key(self) -> None:
        """Show the recovery key again."""

        def work(register: Register, _progress: Progress) -> tuple[Register, str]:
            return register, recovery_key(register)

        self.write(work, self._on_key, self.tr("Đang lấy chìa khôi phục…"))

    def _on_key(self, found: tuple[Register, str]) -> None:
        self.key_made.emit(*found)

    @Slot()
    def ask_to_decrypt(self) -> None:
        """Take the password away, if the clerk agrees."""
        question = self.tr(
            "Bỏ mật khẩu của sổ? Sau đó ai có tệp sổ cũng đọc được, và mật khẩu của mọi người dùng "
            "mất hiệu lực. Tờ chìa khôi phục vẫn cần cho các bản sao lưu cũ."
        )
        dialogs.confirm(self, question, self.tr("Bỏ mật khẩu"), self.decrypt)

    def decrypt(self) -> None:
        """Make the register plain."""
        self.write(decrypt, self._on_decrypted, self.tr("Đang bỏ mật khẩu của sổ…"))

    def _on_decrypted(self, made: Register) -> None:
        self.desk.tell(self.tr("Sổ không còn mật khẩu; ai mở tệp cũng đọc được."), Tone.DONE)
        self.desk.session.go_on(lambda: made)

    @Slot()
    def ask_to_delete_backups(self) -> None:
        """Delete the readable backups, if the clerk agrees."""
        question = self.tr(
            "Xóa hẳn {count} bản sao không có mật khẩu? Sẽ không khôi phục được sổ từ các bản "
            "đó nữa."
        )
        count = len(self.protection.plain_backups) if self.protection else 0
        text = filled(question, count=count)
        dialogs.confirm(self, text, self.tr("Xóa"), self.delete_backups)

    def delete_backups(self) -> None:
        """Overwrite and remove the readable backups."""

        def work(register: Register, _progress: Progress) -> int:
            return delete_plain_backups(register)

        self.write(work, self._on_deleted)

    def _on_deleted(self, count: int) -> None:
        self.done(filled(self.tr("Đã xóa {count} bản sao không có mật khẩu."), count=count))
