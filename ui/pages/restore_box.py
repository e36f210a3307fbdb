"""What a chosen backup holds, and the button that puts it in the register's place."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.app.backup_looks import Look
from core.app.register import Register
from core.app.unlocking import Access
from core.domain.errors import ClerkError
from core.domain.money import format_money
from ui import dialogs
from ui.controls import button, label, say
from ui.desk import Desk
from ui.moments import moment_words
from ui.pages.backup_table import reason_words
from ui.restorer import Restorer
from ui.sizes import fixed_width
from ui.spoken import Spoken
from ui.words import filled

_USER_WIDTH = 140


class RestoreBox(Spoken):
    """Looks before it leaps: contents, comparison, password where needed, one question."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._target: Path | None = None
        self._register: Register | None = None
        self._look: Look | None = None
        self._restorer = Restorer(desk, self)
        self.facts = label(wraps=True)
        self._user_label, self.user = label(), QLineEdit()
        self._secret_label, self.secret = label(), QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.by_recovery = QCheckBox()
        self.trouble = label("trouble", wraps=True)
        self.restore_button = button("", self._on_restore)
        self._lay_out()
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.secret.textChanged.connect(self._enable)
        self.secret.returnPressed.connect(self._on_restore)
        self.settle()

    def _lay_out(self) -> None:
        self._secrets = QWidget()
        words = QHBoxLayout(self._secrets)
        words.setContentsMargins(0, 0, 0, 0)
        fixed_width(self.user, _USER_WIDTH)
        for part in (
            self._user_label, self.user, self._secret_label, self.secret, self.by_recovery,
        ):  # fmt: skip
            words.addWidget(part)
        self._user_label.setBuddy(self.user)
        self._secret_label.setBuddy(self.secret)
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addWidget(self.facts, 1)
        line.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._secrets)
        column.addWidget(self.trouble)

    def show_target(self, target: Path | None, register: Register | None) -> None:
        """Restore to another place, where `register` is open or none is."""
        self._target, self._register = target, register
        self.user.setText(register.user.name if register else self._desk.preferences.user)
        self._say("")

    @Slot(object)
    def show_look(self, look: Look | None) -> None:
        """Show another backup."""
        self._look = look
        self.secret.clear()
        self._say("")
        self.retranslate()

    def retranslate(self) -> None:
        self._user_label.setText(self.tr("Người dùng"))
        self.user.setAccessibleName(self.tr("Người dùng"))
        self._secret_label.setText(self.tr("Mật khẩu của bản này"))
        self.secret.setAccessibleName(self.tr("Mật khẩu của bản này"))
        self.by_recovery.setText(self.tr("Đây là chìa khôi phục"))
        self.restore_button.setText(self.tr("Khôi phục bản này…"))
        self.facts.setText(self._facts())
        self._secrets.setVisible(self._look is not None and self._look.locked)
        self._enable()

    def _facts(self) -> str:
        look = self._look
        if look is None:
            return self.tr("Chọn một bản sao lưu để xem bên trong có gì.")
        if look.locked:
            return self.tr(
                "Bản này có mật khẩu khác mật khẩu đang dùng; hãy gõ mật khẩu của ngày sao lưu, "
                "hoặc chìa khôi phục đã in."
            )
        if look.inside is None:
            return look.fault
        inside, newest = look.inside, look.inside.newest_deed
        holds = filled(
            self.tr(
                "{commune}: {people} người (kể cả người đã rời đi), {households} hộ, {imports} lần "
                "nhập; việc cuối cùng lúc {moment}."
            ),
            commune=inside.commune,
            people=format_money(inside.people),
            households=format_money(inside.households),
            imports=inside.imports,
            moment=moment_words(newest) if newest else "–",
        )
        return f"{holds} {self._compared(look)}".strip()

    def _compared(self, look: Look) -> str:
        if self._register is None:
            return ""
        if look.since is None:
            return self.tr("Bản này không phải một lần trước của sổ hiện nay.")
        if not look.since:
            return self.tr("Sổ hiện nay không khác bản này.")
        text = self.tr("Sau bản này sổ đã có {count} thay đổi; khôi phục thì các thay đổi ấy mất.")
        return filled(text, count=look.since)

    @Slot()
    def _enable(self) -> None:
        look = self._look
        usable = look is not None and (look.inside is not None or look.locked)
        said = look is None or not look.locked or bool(self.secret.text())
        self.restore_button.setEnabled(usable and said and self._desk.may_write)

    @Slot()
    def _on_restore(self) -> None:
        look, target = self._look, self._target
        if look is None or target is None or not self.restore_button.isEnabled():
            return
        then = partial(self._restore, look, target, self._access(look))
        dialogs.confirm(self, self._question(look), self.tr("Khôi phục"), then)

    def _question(self, look: Look) -> str:
        asked = self.tr("Đưa sổ về bản lúc {moment} ({reason})?").format(
            moment=moment_words(look.backup.at), reason=reason_words(look)
        )
        kept = (
            self.tr("Sổ hiện nay được sao lưu trước, nên sau đó vẫn hoàn tác được.")
            if self._register
            else self.tr(
                "Nếu tệp sổ còn ở chỗ cũ thì tệp ấy được giữ lại dưới tên khác hoặc thành một bản "
                "sao lưu."
            )
        )
        facts = [] if look.locked else [self._facts()]
        return "\n\n".join((asked, *facts, kept))

    def _restore(self, look: Look, target: Path, access: Access) -> None:
        self._say("")
        self._restorer.restore(look.backup.path, target, access, self._on_refused)

    def _access(self, look: Look) -> Access:
        if not look.locked:
            return look.access
        user, typed = self.user.text() or Access().user, self.secret.text()
        if self.by_recovery.isChecked():
            return Access(user, recovery=typed)
        return Access(user, typed)

    def _on_refused(self, error: ClerkError) -> None:
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        say(self.trouble, sentence)
