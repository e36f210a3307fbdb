"""Opening a register that has a password, or users."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.app.passwords import reset_password
from core.app.register import Register
from core.app.unlocking import Access, users_named_in
from ui.controls import button, label
from ui.desk import Desk
from ui.patience import Patience
from ui.sizes import fixed_width
from ui.spoken import Spoken

_WIDTH = 460


class UnlockPage(Spoken):
    """User and password, the printed recovery key, or the user alone; says why it did not open."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = Path()
        self.patience = Patience(self)
        self._by_recovery, self._asks_secret = False, True
        self._title, self._file = label("title"), label("quiet")
        self._user_label = label()
        self.user = QComboBox()
        self._password_label = label()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._new_label = label()
        self.new_password = QLineEdit()
        self._again_label = label()
        self.again = QLineEdit()
        for field in (self.new_password, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.returnPressed.connect(self._on_open)
        self.remember = QCheckBox()
        self.trouble = label("trouble", wraps=True)
        self.open_button = button("main", self._on_open)
        self.other_way = button("link", self._on_other_way)
        self.back_button = button("link", self.left)
        self._lay_out()
        self.patience.ticked.connect(self._enable)
        self.password.returnPressed.connect(self._on_open)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def _lay_out(self) -> None:
        box = QWidget()
        box.setObjectName("block")
        fixed_width(box, _WIDTH)
        form = QFormLayout(box)
        form.setContentsMargins(24, 24, 24, 24)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self._title)
        form.addRow(self._file)
        for word, field in (
            (self._user_label, self.user),
            (self._password_label, self.password),
            (self._new_label, self.new_password),
            (self._again_label, self.again),
        ):
            word.setBuddy(field)
            form.addRow(word, field)
        form.addRow("", self.remember)
        form.addRow(self.trouble)
        form.addRow("", self.open_button)
        form.addRow("", self.other_way)
        form.addRow("", self.back_button)
        page = QVBoxLayout(self)
        page.addStretch(1)
        page.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(2)

    def ask_for(self, path: Path, *, by_recovery: bool = False) -> None:
        """Ask for the password of a register, or for its recovery key."""
        if path != self._path:
            self.patience.forget()
        self._asks_secret = True
        self._offer(path, users_named_in(path))
        self._ask_by(by_recovery=by_recovery)

    def ask_who(self, path: Path, names: tuple[str, ...]) -> None:
        """Ask which of its users opens a register that has no password."""
        self._asks_secret = False
        self._offer(path, names)
        self._ask_by(by_recovery=False)
        self.user.setFocus()

    def _offer(self, path: Path, names: tuple[str, ...]) -> None:
        self._path = path
        self.remember.setChecked(False)
        self.user.clear()
        self.user.addItems(names)
        self.user.setEditable(not names)
        self.user.setCurrentText(self._desk.preferences.user or "".join(names[:1]))

    def _ask_by(self, *, by_recovery: bool) -> None:
        self._by_recovery = by_recovery
        for field in (self.password, self.new_password, self.again):
            field.clear()
        for part in (self._new_label, self.new_password, self._again_label, self.again):
            part.setVisible(by_recovery)
        for secret in (self._password_label, self.password, self.remember, self.other_way):
            secret.setVisible(self._asks_secret)
        self.trouble.setText("")
        self.retranslate()
        self.password.setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say why it did not open."""
        self.trouble.setText(sentence)
        self._enable()
        self.password.selectAll()
        self.password.setFocus()

    @Slot(str)
    def refuse_words(self, sentence: str) -> None:
        """Say that password or key is wrong; each time the next try waits a little longer."""
        self.patience.fail()
        self.show_trouble(sentence)

    def retranslate(self) -> None:
        self._title.setText(
            self.tr("Sổ có mật khẩu") if self._asks_secret else self.tr("Ai đang mở sổ?")
        )
        self._file.setText(self._path.name)
        self._file.setToolTip(str(self._path))
        self._user_label.setText(self.tr("Người dùng"))
        self.user.setAccessibleName(self.tr("Người dùng"))
        secret = self.tr("Chìa khôi phục") if self._by_recovery else self.tr("Mật khẩu")
        self._password_label.setText(secret)
        self.password.setAccessibleName(secret)
        mode = QLineEdit.EchoMode.Normal if self._by_recovery else QLineEdit.EchoMode.Password
        self.password.setEchoMode(mode)
        self.password.setPlaceholderText("ABCD-EFGH-…" if self._by_recovery else "")
        self._new_label.setText(self.tr("Mật khẩu mới"))
        self.new_password.setAccessibleName(self.tr("Mật khẩu mới"))
        self._again_label.setText(self.tr("Gõ lại mật khẩu mới"))
        self.again.setAccessibleName(self.tr("Gõ lại mật khẩu mới"))
        self.remember.setText(self.tr("Nhớ trên máy này"))
        self.remember.setToolTip(
            self.tr("Lần sau mở không hỏi mật khẩu; khóa cất trong kho khóa của hệ điều hành")
        )
        self.other_way.setText(
            self.tr("Mở bằng mật khẩu")
            if self._by_recovery
            else self.tr("Quên mật khẩu? Mở bằng chìa khôi phục đã in")
        )
        self.back_button.setText(self.tr("Mở sổ khác"))
        self._enable()

    @Slot()
    def _enable(self) -> None:
        seconds = self.patience.seconds
        self.open_button.setEnabled(not self._desk.jobs.busy and seconds == 0)
        waiting = self.tr("Thử lại sau {seconds} giây").format(seconds=seconds)
        self.open_button.setText(waiting if seconds else self.tr("Mở sổ"))

    @Slot()
    def _on_open(self) -> None:
        if not self.open_button.isEnabled():
            return
        trouble = self._missing()
        self.trouble.setText(trouble)
        if not trouble:
            self._desk.preferences.user = self.user.currentText().strip()
            opens = self._opener()
            self._desk.session.open_by(self._path, opens, remembering=self.remember.isChecked())

    def _missing(self) -> str:
        if self._asks_secret and not self.password.text():
            return self.tr("Hãy gõ mật khẩu hoặc chìa khôi phục.")
        if self._by_recovery and self.new_password.text() != self.again.text():
            return self.tr("Hai lần gõ mật khẩu mới không giống nhau; hãy gõ lại.")
        return ""

    def _opener(self) -> Callable[[], Register]:
        path, user, said = self._path, self.user.currentText().strip(), self.password.text()
        new = self.new_password.text()
        if self._by_recovery:
            return lambda: reset_password(path, said, user, new)
        return lambda: Register.open(path, Access(user, said or None))

    @Slot()
    def _on_other_way(self) -> None:
        self._ask_by(by_recovery=not self._by_recovery)
