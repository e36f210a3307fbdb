"""Some households by their numbers, as the clerk types them one after the other."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.app.finding import households_numbered
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.text import clean
from ui.controls import label, say
from ui.desk import Desk
from ui.latest import Latest, Query
from ui.spoken import Spoken


class NamedHouseholds(Spoken):
    """A field for numbers, and below it why some mean none; `changed` when it means others.

    While what is typed is not understood, `clear` is false and nobody is meant.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register: Register | None = None
        self._asked = ""
        self._latest = Latest(desk.looks, self)
        self.ids: frozenset[int] = frozenset()
        self.clear = True
        self.label = label()
        self.field = QLineEdit()
        self.label.setBuddy(self.field)
        self.trouble = label("trouble", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.label)
        line.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.trouble)
        say(self.trouble, "")
        self.field.editingFinished.connect(self._on_finished)
        self.settle()

    def show_register(self, register: Register | None) -> None:
        """Take numbers as those of a register; of another one none is typed yet."""
        if register is not self._register:
            self._register = register
            self.forget()

    def forget(self) -> None:
        """Mean no household."""
        self._latest.drop()
        self.field.clear()
        self._asked, self.ids, self.clear = "", frozenset(), True
        say(self.trouble, "")

    def retranslate(self) -> None:
        self.label.setText(self.tr("&Hộ số"))
        self.field.setAccessibleName(self.tr("Chỉ các hộ số"))
        self.field.setPlaceholderText(self.tr("mọi hộ; hay 1001, 1015"))
        self.field.setToolTip(
            self.tr("Số hộ, cách nhau bằng dấu phẩy; trùng số thì Thôn A/12. Enter để xem")
        )

    @Slot()
    def _on_finished(self) -> None:
        # The field tells of its end also when nothing was typed.
        typed, register = clean(self.field.text()), self._register
        if typed == self._asked or register is None:
            return
        self._asked = typed
        self.ids, self.clear = frozenset(), not typed
        say(self.trouble, "")
        self.changed.emit()
        self._latest.drop()
        if typed:
            find = partial(households_numbered, register, typed)
            self._latest.ask(Query(lambda _progress: find(), self._take, self._on_refused))

    def _take(self, ids: frozenset[int]) -> None:
        self.ids, self.clear = ids, True
        self.changed.emit()

    def _on_refused(self, error: ClerkError) -> None:
        say(self.trouble, str(error))
