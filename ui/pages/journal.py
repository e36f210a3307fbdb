"""The newest deeds, each of which can be taken back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.history import DeedLine, deeds, moment
from core.domain.deeds import FINAL_DEEDS
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk
from ui.journal_words import deed_text, role_text, touched_text
from ui.lazy import LazyView
from ui.snapshot import Snapshot
from ui.table import Table
from ui.table_model import Shown


class JournalView(LazyView):
    """A table of deeds, newest first, and a button that takes the chosen one back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._lines: Sequence[DeedLine] = ()
        self._hint = label("quiet", wraps=True)
        self.table = Table()
        self.table.verticalHeader().hide()
        self.undo_button = button("", self._on_undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(self.undo_button)
        column.addLayout(line)
        self.table.moved.connect(self._enable)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show another register's deeds, or those of the same one after a new deed."""
        if snapshot is None:
            self.want(None)
            self.take(())
        else:
            self.want(partial(deeds, snapshot.register))

    def take(self, found: Sequence[DeedLine]) -> None:
        """Show the deeds."""
        self._lines = found
        self.table.show_rows(self._columns(), found)
        self._enable()

    def retranslate(self) -> None:
        self._hint.setText(
            self.tr(
                "Mỗi việc đã ghi vào sổ: ai làm, lúc nào, đổi gì. Hoàn tác được khi chưa có việc "
                "sau dựa trên nó; việc hoàn tác cũng hoàn tác được."
            )
        )
        self.table.setAccessibleName(self.tr("Nhật ký"))
        self.undo_button.setText(self.tr("Hoàn tác việc này"))
        self.table.show_rows(self._columns(), self._lines)
        self._enable()

    def _columns(self) -> tuple[Shown, ...]:
        undone = self.tr("đã hoàn tác")
        return (
            Shown(self.tr("Số"), lambda x: str(x.deed.id), 4, right=True, sort=lambda x: x.deed.id),
            Shown(self.tr("Lúc"), lambda x: moment(x.deed.at), 15, sort=lambda x: x.deed.at),
            Shown(self.tr("Người làm"), lambda x: x.deed.user, 10),
            Shown(self.tr("Vai trò"), lambda x: role_text(x.deed), 8),
            Shown(self.tr("Việc"), lambda x: deed_text(x.deed), 38),
            Shown(self.tr("Ghi chú"), lambda x: undone if x.deed.taken_back else "", 12),
            Shown(self.tr("Đã đổi"), lambda x: touched_text(x.deed), 28),
        )

    @Slot()
    def _enable(self) -> None:
        line = self.table.current()
        can = isinstance(line, DeedLine) and not (
            line.deed.taken_back or line.deed.kind in FINAL_DEEDS
        )
        self.undo_button.setEnabled(can and self.desk.may_write)

    @Slot()
    def _on_undo(self) -> None:
        line = self.table.current()
        if not isinstance(line, DeedLine):
            return
        question = self.tr(
            "Hoàn tác việc số {number}: {deed}? Những gì việc này đã đổi được trả lại như trước."
        )
        dialogs.confirm(
            self,
            question.format(number=line.deed.id, deed=deed_text(line.deed)),
            self.tr("Hoàn tác"),
            partial(self.desk.undo, line.deed.id),
        )
