"""The users of the register, changed by an admin, seen by everybody."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.app.passwords import change_password
from core.app.register import Register
from core.app.unlocking import Access
from core.app.users import add_user, remove_user, set_role
from core.domain.progress import Progress
from core.domain.users import Role, User
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk, Tone
from ui.pages.security_box import SecurityBox
from ui.pages.user_form import Entry, Task, UserForm
from ui.protection import Protection, UserRow
from ui.table import Table
from ui.table_model import Shown
from ui.words import role_name

_ROWS, _ROWS_BESIDE_FORM = 5, 3
_NEW = User("", Role.CLERK)


class UsersBox(SecurityBox):
    """A table of users; an admin adds, removes, gives roles and passwords."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.note = label("quiet", wraps=True)
        self.table = Table()
        self.table.verticalHeader().hide()
        self.add_button = button("", self.begin_add)
        self.role_button = button("", self.begin_role)
        self.password_button = button("", self.begin_password)
        self.remove_button = button("", self.ask_to_remove)
        self.form = UserForm()
        self.form.hide()
        self._lay_out()
        self.table.moved.connect(self._on_jobs)
        self.form.entered.connect(self._on_entered)
        self.form.left.connect(self._on_left)
        self.follow_jobs()
        self.settle()
        self._arrange()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for part in self._buttons():
            buttons.addWidget(part)
        buttons.addStretch()
        self.column.addWidget(self.note)
        self.column.addWidget(self.table)
        self.column.addLayout(buttons)
        self.column.addWidget(self.form)
        self.column.addStretch()

    def _buttons(self) -> tuple[QWidget, ...]:
        return (self.add_button, self.role_button, self.password_button, self.remove_button)

    def forget(self) -> None:
        self.form.fields.clear()
        self.form.hide()
        self._arrange()

    def show_protection(self, protection: Protection | None) -> None:
        super().show_protection(protection)
        self._arrange()

    def _arrange(self) -> None:
        """Show the buttons of an admin, or the form in their place."""
        known, form = self.protection, not self.form.isHidden()
        rules = known is not None and known.is_admin and not form
        for part in self._buttons():
            part.setVisible(rules)
        self.password_button.setVisible(rules and known is not None and known.encrypted)
        rows = _ROWS_BESIDE_FORM if form else _ROWS
        self.table.setFixedHeight(self.table.height_of(rows))

    def enable(self) -> None:
        row = self.table.current()
        chosen = self.may_rule and row is not None
        other = chosen and row.user.name != self._me()
        self.add_button.setEnabled(self.may_rule)
        self.role_button.setEnabled(chosen)
        self.password_button.setEnabled(other)
        self.remove_button.setEnabled(other)
        self.form.save_button.setEnabled(self.may_rule)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Người dùng của sổ"))
        self.table.setAccessibleName(self.tr("Người dùng của sổ"))
        self.note.setText(self._noted())
        self.note.setVisible(bool(self.note.text()))
        self.add_button.setText(self.tr("Thêm…"))
        self.role_button.setText(self.tr("Đổi quyền…"))
        self.password_button.setText(self.tr("Đặt mật khẩu mới…"))
        self.remove_button.setText(self.tr("Bỏ…"))
        self._show_rows()

    def _noted(self) -> str:
        if self.protection is None:
            return ""
        said = []
        if not self.protection.users:
            said.append(self.tr("Sổ chưa có người dùng nào: ai mở cũng là người quản trị."))
        if not self.protection.encrypted:
            said.append(
                self.tr("Sổ chưa có mật khẩu nên quyền chỉ là lời nhắc và tên ghi trong nhật ký.")
            )
        if not self.protection.is_admin:
            said.append(self.tr("Chỉ người quản trị thêm, bỏ hoặc đổi được người dùng."))
        return " ".join(said)

    def _show_rows(self) -> None:
        columns = (
            Shown(self.tr("Tên"), lambda row: row.user.name, 18),
            Shown(self.tr("Mật khẩu"), self._password_word, 10),
            Shown(self.tr("Quyền"), lambda row: role_name(row.user.role), 16),
        )
        kept = self.table.current()
        self.table.show_rows(columns, self.protection.users if self.protection else ())
        if kept:
            self.table.select(lambda row: row.user.name == kept.user.name)

    def _password_word(self, row: UserRow) -> str:
        return self.tr("có") if row.has_password else self.tr("chưa có")

    def _me(self) -> str:
        return self.protection.me.name if self.protection else ""

    @Slot()
    def begin_add(self) -> None:
        """Ask for a new user."""
        self._begin(Task.ADD, _NEW)

    @Slot()
    def begin_role(self) -> None:
        """Ask for another role of the current user."""
        self._begin(Task.ROLE)

    @Slot()
    def begin_password(self) -> None:
        """Ask for a new password of the current user."""
        self._begin(Task.PASSWORD)

    def _begin(self, task: Task, user: User | None = None) -> None:
        row = self.table.current()
        about = user or (row.user if row else None)
        if about and self.protection:
            self.form.show()
            self._arrange()
            asks = self.protection.encrypted and task is not Task.ROLE
            self.form.begin(task, about, asks_password=asks)

    @Slot(object)
    def _on_entered(self, entry: Entry) -> None:
        def work(register: Register, _progress: Progress) -> Entry:
            _WORK[entry.task](register, entry)
            return entry

        self.write(work, self._on_saved)

    def _on_saved(self, entry: Entry) -> None:
        self._on_left()
        texts = {
            Task.ADD: self.tr("Đã thêm người dùng {name}."),
            Task.ROLE: self.tr("Đã đổi quyền của {name}."),
            Task.PASSWORD: self.tr("Đã đặt mật khẩu mới cho {name}."),
        }
        text = texts[entry.task].format(name=entry.user.name)
        if entry.user.name != self._me() or self.protection is None:
            self.done(text)
            return
        register = self.protection.register
        access = Access(register.user.name, key=register.key)
        self.desk.tell(text, Tone.DONE)
        self.desk.session.go_on(lambda: Register.open(register.path, access))

    @Slot()
    def _on_left(self) -> None:
        # First, lest the page scrolls to whatever Qt gives the focus of a field that goes.
        self.table.setFocus()
        self.forget()

    @Slot()
    def ask_to_remove(self) -> None:
        """Remove the current user, if the admin agrees."""
        row = self.table.current()
        if row is None:
            return
        question = self.tr(
            "Bỏ người dùng “{name}”? Người này không mở được sổ nữa; những gì đã làm vẫn còn trong "
            "nhật ký."
        )
        text = question.format(name=row.user.name)
        dialogs.confirm(self, text, self.tr("Bỏ"), partial(self.remove, row.user.name))

    def remove(self, name: str) -> None:
        """Remove a user."""

        def work(register: Register, _progress: Progress) -> str:
            remove_user(register, name)
            return name

        self.write(work, self._on_removed)

    def _on_removed(self, name: str) -> None:
        self.done(self.tr("Đã bỏ người dùng {name}.").format(name=name))


_WORK: Mapping[Task, Callable[[Register, Entry], object]] = {
    Task.ADD: lambda register, entry: add_user(
        register, entry.user.name, entry.user.role, entry.password
    ),
    Task.ROLE: lambda register, entry: set_role(register, entry.user.name, entry.user.role),
    Task.PASSWORD: lambda register, entry: change_password(
        register, entry.user.name, None, entry.password or ""
    ),
}
