"""A new password typed twice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QWidget

from core.domain.errors import ClerkError
from core.domain.passwords import SHORTEST, refuse_weak
from ui.controls import label
from ui.sizes import least_width
from ui.spoken import Spoken
from ui.words import said

_HIDDEN, _SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
_FIELD_WIDTH = 200


class PasswordFields(Spoken):
    """The new password twice, perhaps the old one before; a field's fault is said once it is left.

    `above` are rows that stand before the passwords, `entered` is Enter in the last field.
    """

    entered = Signal()

    def __init__(
        self,
        *,
        asks_old: bool = False,
        above: Sequence[tuple[QLabel, QWidget]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.user = ""
        self._asks_old = asks_old
        self.old, self.new, self.again = QLineEdit(), QLineEdit(), QLineEdit()
        self._labels = {field: label() for field in (self.old, self.new, self.again)}
        self.show_words = QCheckBox()
        self.hint = label("quiet", wraps=True)
        self.trouble = label("trouble", wraps=True)
        self.form = QFormLayout(self)
        self._lay_out(above)
        self.show_words.toggled.connect(self._on_toggled)
        self.new.editingFinished.connect(self._on_left)
        self.again.editingFinished.connect(self._on_left)
        self.again.returnPressed.connect(self.entered)
        self.settle()

    def _lay_out(self, above: Sequence[tuple[QLabel, QWidget]]) -> None:
        form = self.form
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, widget in above:
            name.setBuddy(widget)
            form.addRow(name, widget)
        for field, name in self._labels.items():
            field.setEchoMode(_HIDDEN)
            least_width(field, _FIELD_WIDTH)
            field.textEdited.connect(self._on_edited)
            name.setBuddy(field)
            form.addRow(name, field)
        form.addRow("", self.show_words)
        form.addRow("", self.hint)
        form.addRow("", self.trouble)
        form.setRowVisible(self.old, self._asks_old)
        form.setRowVisible(self.trouble, False)

    def show_passwords(self, *, shown: bool) -> None:
        """Ask for the passwords, or only for what stands above them."""
        for part in (self.new, self.again, self.show_words, self.hint):
            self.form.setRowVisible(part, shown)

    @property
    def password(self) -> str:
        """The new password."""
        return self.new.text()

    def fault(self) -> str:
        """Return what is wrong with what is typed, empty where nothing is."""
        if self._asks_old and not self.old.text():
            return self.tr("Hãy gõ mật khẩu đang dùng.")
        return self._weakness() or self._difference()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; empty takes it back."""
        self.trouble.setText(sentence)
        self.form.setRowVisible(self.trouble, bool(sentence))

    def clear(self) -> None:
        """Forget everything that was typed."""
        for field in self._labels:
            field.clear()
        self.show_words.setChecked(False)
        self.refuse("")

    def retranslate(self) -> None:
        words = {
            self.old: self.tr("Mật khẩu đang dùng"),
            self.new: self.tr("Mật khẩu mới"),
            self.again: self.tr("Gõ lại mật khẩu mới"),
        }
        for field, word in words.items():
            self._labels[field].setText(word)
            field.setAccessibleName(word)
        self.show_words.setText(self.tr("Hiện mật khẩu"))
        hint = self.tr("Ít nhất {shortest} chữ, số hoặc dấu; câu dài dễ nhớ càng tốt.")
        self.hint.setText(hint.format(shortest=SHORTEST))

    def _weakness(self) -> str:
        try:
            refuse_weak(self.password, self.user)
        except ClerkError as error:
            return said(str(error))
        return ""

    def _difference(self) -> str:
        if self.password == self.again.text():
            return ""
        return self.tr("Hai lần gõ mật khẩu mới không giống nhau; hãy gõ lại.")

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        for field in self._labels:
            field.setEchoMode(_SHOWN if shown else _HIDDEN)

    @Slot()
    def _on_edited(self) -> None:
        self.refuse("")

    @Slot()
    def _on_left(self) -> None:
        if not self.password:
            return
        fault = self._weakness()
        if self.again.text():
            fault = fault or self._difference()
        self.refuse(fault)
