"""One form for a new user, another role, another password."""

from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from core.domain.text import clean
from core.domain.users import Role, User
from ui.controls import button, label
from ui.pages.password_fields import PasswordFields
from ui.spoken import Spoken
from ui.words import role_word


class Task(Enum):
    """What the form is for."""

    ADD = auto()
    ROLE = auto()
    PASSWORD = auto()


@dataclass(frozen=True)
class Entry:
    """What was typed into the form; `password` is None where none was asked for."""

    task: Task
    user: User
    password: str | None = field(default=None, repr=False)


class UserForm(Spoken):
    """Shows the fields a task needs; `entered` brings an `Entry`, `left` that nothing is wanted."""

    entered = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = Task.ADD
        self._asks_password = False
        self._title = label("heading")
        self._name_label, self._role_label = label(), label()
        self.name = QLineEdit()
        self.role = QComboBox()
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.role.setSizeAdjustPolicy(narrow)
        self.role.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for role in Role:
            self.role.addItem("", str(role))
        self.fields = PasswordFields(
            above=((self._name_label, self.name), (self._role_label, self.role))
        )
        self.save_button = button("", self.save)
        self.leave_button = button("", self.left)
        self.fields.entered.connect(self.save)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.fields)
        column.addLayout(buttons)

    def begin(self, task: Task, user: User, *, asks_password: bool) -> None:
        """Ask for what a task needs."""
        self._task, self._asks_password = task, asks_password
        self.fields.clear()
        self.fields.user = user.name
        self.name.setText(user.name)
        self.name.setReadOnly(task is not Task.ADD)
        self.role.setCurrentIndex(self.role.findData(str(user.role)))
        self.fields.form.setRowVisible(self.role, task is not Task.PASSWORD)
        self.fields.show_passwords(shown=asks_password)
        self.retranslate()
        firsts = {Task.ADD: self.name, Task.ROLE: self.role, Task.PASSWORD: self.fields.new}
        firsts[task].setFocus()

    def retranslate(self) -> None:
        titles = {
            Task.ADD: self.tr("Thêm người dùng"),
            Task.ROLE: self.tr("Đổi quyền"),
            Task.PASSWORD: self.tr("Đặt mật khẩu mới"),
        }
        self._title.setText(titles[self._task])
        self._name_label.setText(self.tr("Tên người dùng"))
        self.name.setAccessibleName(self.tr("Tên người dùng"))
        self._role_label.setText(self.tr("Quyền"))
        self.role.setAccessibleName(self.tr("Quyền"))
        for place, role in enumerate(Role):
            self.role.setItemText(place, role_word(role))
        self.save_button.setText(self.tr("Lưu"))
        self.leave_button.setText(self.tr("Thôi"))

    @Slot()
    def save(self) -> None:
        """Hand over what was typed, if nothing is wrong with it."""
        if not self.save_button.isEnabled():
            return
        fault = self._fault()
        self.fields.refuse(fault)
        if not fault:
            user = User(clean(self.name.text()), Role(self.role.currentData()))
            password = self.fields.password if self._asks_password else None
            self.entered.emit(Entry(self._task, user, password))

    def _fault(self) -> str:
        if not clean(self.name.text()):
            return self.tr("Hãy gõ tên người dùng.")
        self.fields.user = clean(self.name.text())
        return self.fields.fault() if self._asks_password else ""
