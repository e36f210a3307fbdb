"""All imports of a register, each of which can be taken back."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.undoing import Batch, Deed
from ui import dialogs
from ui.columns import number_column
from ui.controls import button, label
from ui.desk import Desk
from ui.empty_state import EmptyState, OrEmpty
from ui.moments import moment_words
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown

# The place of the column with the file's name, the longest.
_FILE = 2


class ImportHistory(Spoken):
    """A table of imports, newest first, and a button; `undone` brings an import's number."""

    undone = Signal(object)
    import_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._hint = label("quiet", wraps=True)
        self.table = Table()
        self.table.verticalHeader().hide()
        self.undo_button = button("", self._on_undo)
        self.rows = OrEmpty(self.table, EmptyState(desk, "tep_nhap"))
        self.rows.empty.acted.connect(self.import_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._hint)
        column.addWidget(self.rows, 1)
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(self.undo_button)
        column.addLayout(line)
        self.table.moved.connect(self._enable)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        desk.undone.connect(self._on_undone)
        self.settle()

    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another register's imports."""
        self._snapshot = snapshot
        self.retranslate()

    def take_back(self, number: int) -> None:
        """Ask, then take one import back."""
        batch = next((b for b in self._batches() if b.id == number), None)
        if batch is None:
            return
        question = self.tr(
            "Hoàn tác lần nhập số {number} ({file})? Những gì tệp này đã thêm hoặc sửa "
            "được trả lại như trước."
        )
        dialogs.confirm(
            self,
            question.format(number=batch.id, file=batch.file),
            self.tr("Hoàn tác"),
            partial(self._desk.undo, batch.deed),
        )

    def retranslate(self) -> None:
        self._hint.setText(
            self.tr("Mỗi lần nhập có thể hoàn tác trọn vẹn, miễn là chưa có thay đổi dựa trên nó.")
        )
        self.table.setAccessibleName(self.tr("Các lần đã nhập"))
        self.undo_button.setText(self.tr("Hoàn tác lần nhập đang chọn"))
        self.rows.empty.say(
            self.tr("Chưa nhập tệp nào"),
            self.tr(
                "Mỗi lần nhập hiện ở đây, có bao nhiêu dòng thêm, sửa, bị loại, và hoàn tác được."
            ),
            self.tr("&Nhập một tệp"),
        )
        batches, columns = self._batches(), self._columns()
        self.rows.show_content(full=bool(batches))
        self._hint.setVisible(bool(batches))
        self.undo_button.setVisible(bool(batches))
        self.table.show_rows(columns, batches)
        self.table.stretch(_FILE)
        self.table.setColumnHidden(len(columns) - 1, not any(b.undone_at for b in batches))
        self._enable()

    @Slot(object)
    def _on_undone(self, deed: Deed) -> None:
        if deed.batch is not None:
            self.undone.emit(deed.batch)

    def _batches(self) -> list[Batch]:
        return list(reversed(self._snapshot.imports)) if self._snapshot else []

    def _columns(self) -> tuple[Shown, ...]:
        undone = self.tr("đã hoàn tác")
        return (
            Shown(self.tr("Số"), lambda b: str(b.id), 4, right=True, sort=lambda b: b.id),
            Shown(self.tr("Lúc"), lambda b: moment_words(b.at), 16, sort=lambda b: b.at),
            Shown(self.tr("Tệp"), lambda b: b.file, 26),
            number_column(self.tr("Dòng"), lambda b: b.rows, 6),
            number_column(self.tr("Thêm"), lambda b: b.added, 6),
            number_column(self.tr("Sửa"), lambda b: b.changed, 6),
            number_column(self.tr("Không đổi"), lambda b: b.unchanged, 6),
            number_column(self.tr("Bị loại"), lambda b: b.rejected, 6),
            Shown(self.tr("Ghi chú"), lambda b: undone if b.undone_at else "", 10),
        )

    @Slot()
    def _enable(self) -> None:
        batch = self.table.current()
        can = isinstance(batch, Batch) and batch.undone_at is None
        self.undo_button.setEnabled(can and self._desk.may_write)

    @Slot()
    def _on_undo(self) -> None:
        batch = self.table.current()
        if isinstance(batch, Batch):
            self.take_back(batch.id)
