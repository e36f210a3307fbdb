"""The forms that were sent to the agency."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.forms import SentForm
from core.domain.days import format_day
from core.domain.forms.values import FORM_NAMES
from ui.columns import day_column, number_column
from ui.controls import label
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import filled, said

_NUMBER = "№ "


class FormsSent(Spoken):
    """A table, newest first; `opened` brings the form the clerk wants to see again."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sent: Sequence[SentForm] = ()
        self._title = label("heading")
        self.table = Table()
        self.table.verticalHeader().hide()
        self.table.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self.table, 1)
        self.settle()

    def show_forms(self, sent: Sequence[SentForm]) -> None:
        """Show other forms."""
        self._sent = sent
        self.retranslate()

    def retranslate(self) -> None:
        text = self.tr("Đã gửi cơ quan BHXH: {count} biểu. Enter để xem lại.")
        nothing = self.tr("Chưa ghi biểu nào là đã gửi cơ quan BHXH.")
        count = len(self._sent)
        self._title.setText(filled(text, count=count) if count else nothing)
        self.table.setAccessibleName(self.tr("Biểu đã gửi"))
        self.table.show_rows(self._columns(), tuple(reversed(self._sent)))

    def _columns(self) -> tuple[Shown, ...]:
        return (
            Shown(self.tr("Biểu"), _name, 16),
            Shown(self.tr("Số"), lambda one: one.number, 5, right=True, sort=lambda one: one.id),
            day_column(self.tr("Ngày"), lambda one: one.day),
            Shown(self.tr("Nhóm, hộ"), lambda one: one.group, 20),
            number_column(self.tr("Số dòng"), lambda one: sum(one.counts.values())),
            Shown("", lambda _one: "", 1),
        )


def sent_words(form: SentForm) -> str:
    """Return which form was sent, for whom and when."""
    numbered = ", ".join(filter(None, (_name(form), form.number and f"{_NUMBER}{form.number}")))
    return f"{numbered} · {form.group} · {format_day(form.day)}"


def _name(form: SentForm) -> str:
    return said(FORM_NAMES.get(form.form, form.form))
