"""Opening a register that has a password."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.app.unlocking import Access, users_named_in
from ui.controls import button, label
from ui.desk import Desk
from ui.spoken import Spoken

_WIDTH = 460
_SECOND_MS = 1000


class UnlockPage(Spoken):
    """User and password, or the printed recovery key; says why it did not open."""

    tried = Signal(object, object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = Path()
        self._wrong = 0
        self._by_recovery = False
        self._title = label("title")
        self._file = label("quiet")
        self._user_label = label()
        self.user = QComboBox()
        self._password_label = label()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.remember = QCheckBox()
        self.trouble = label("trouble", wraps=True)
        self.open_button = button("main", self._on_open)
        self.other_way = button("link", self._on_other_way)
        self.back_button = button("link", self.left)
        self._wait = QTimer(self)
        self._wait.setInterval(_SECOND_MS)
        self._wait.timeout.connect(self._on_second)
        self._seconds = 0
        self.password.returnPressed.connect(self._on_open)
        self._lay_out()
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def _lay_out(self) -> None:
        box = QWidget()
        box.setObjectName("block")
        box.setFixedWidth(_WIDTH)
        form = QFormLayout(box)
        form.setContentsMargins(24, 24, 24, 24)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self._title)
        form.addRow(self._file)
        form.addRow(self._user_label, self.user)
        form.addRow(self._password_label, self.password)
        form.addRow("", self.remember)
        form.addRow(self.trouble)
        form.addRow("", self.open_button)
        form.addRow("", self.other_way)
        form.addRow("", self.back_button)
        page = QVBoxLayout(self)
        page.addStretch(1)
        page.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(2)

    def ask_for(self, path: Path) -> None:
        """Ask for the password of a register."""
        if path != self._path:
            self._wrong = 0
        self._path = path
        self._by_recovery = False
        names = users_named_in(path)
        self.user.clear()
        self.user.addItems(names)
        self.user.setEditable(not names)
        self.user.setCurrentText(self._desk.preferences.user or (names[0] if names else ""))
        self.password.clear()
        self.trouble.setText("")
        self.retranslate()
        self.password.setFocus()

    def show_trouble(self, sentence: str, *, wrong: bool) -> None:
        """Say why it did not open; after `wrong` words the next try waits a little longer."""
        self.trouble.setText(sentence)
        self._wrong += wrong
        self._seconds = seconds_after(self._wrong) if wrong else 0
        if self._seconds:
            self._wait.start()
        self._enable()
        self.password.selectAll()
        self.password.setFocus()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Sổ có mật khẩu"))
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
        free = not self._desk.jobs.busy and self._seconds == 0
        self.open_button.setEnabled(free)
        waiting = self.tr("Thử lại sau {seconds} giây").format(seconds=self._seconds)
        self.open_button.setText(waiting if self._seconds else self.tr("Mở sổ"))

    @Slot()
    def _on_second(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._wait.stop()
        self._enable()

    @Slot()
    def _on_open(self) -> None:
        if not self.open_button.isEnabled():
            return
        said = self.password.text()
        if not said:
            self.trouble.setText(self.tr("Hãy gõ mật khẩu hoặc chìa khôi phục."))
            return
        user = self.user.currentText().strip()
        self._desk.preferences.user = user
        access = Access(user, recovery=said) if self._by_recovery else Access(user, said)
        self.tried.emit(self._path, access)

    @Slot()
    def _on_other_way(self) -> None:
        self._by_recovery = not self._by_recovery
        self.password.clear()
        self.trouble.setText("")
        self.retranslate()
        self.password.setFocus()
