"""The last step of an import: what it did."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.importing import save_rejects
from core.domain.money import format_money
from core.domain.progress import Progress
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk, Place, Room
from ui.pages.import_lines import Sieve, Tried
from ui.pages.import_remarks import Remarks
from ui.pages.import_rows import ImportRows
from ui.spoken import Spoken
from ui.words import filled


class ResultStep(Spoken):
    """The counts, what was left out, and what can be done now; `undo_wanted` brings an import."""

    undo_wanted = Signal(object)
    another_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file = ""
        self.done: Tried | None = None
        self.counts = label("done", wraps=True)
        self.left_out = label("warning", wraps=True)
        self.remarks = Remarks()
        self.rows = ImportRows()
        self.rejects_button = button("", self._on_rejects)
        self.undo_button = button("", self._on_undo)
        self.lists_button = button("link", self._on_lists)
        self.another_button = button("main", self.another_wanted)
        buttons = QHBoxLayout()
        for widget in (self.rejects_button, self.undo_button, self.lists_button):
            buttons.addWidget(widget)
        buttons.addStretch()
        buttons.addWidget(self.another_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.counts, self.left_out, self.remarks):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addLayout(buttons)
        self.settle()

    def show_done(self, done: Tried | None, file: str = "") -> None:
        """Show what the import of a file did; first what was left out, if anything was."""
        self.done, self._file = done, file
        self.remarks.show_sentences(done.report.remarks if done else ())
        self.rows.show_tried(done)
        self.rows.start(Sieve.REJECTED if done and done.counts[Sieve.REJECTED] else Sieve.ALL)
        self.retranslate()

    def enable(self, *, may_write: bool) -> None:
        """Allow what can be done now."""
        self.undo_button.setEnabled(may_write)

    def retranslate(self) -> None:
        self.rejects_button.setText(self.tr("Lưu dòng bị &loại ra Excel…"))
        self.undo_button.setText(self.tr("H&oàn tác lần nhập này"))
        self.lists_button.setText(self.tr("Xem &danh sách"))
        self.another_button.setText(self.tr("&Nhập tệp khác"))
        if self.done:
            self._say(self.done)

    def _say(self, done: Tried) -> None:
        text = self.tr(
            "Đã nhập vào sổ (lần nhập số {number}). Đọc {rows} dòng: {added} thêm, {changed} sửa, "
            "{unchanged} không đổi, {rejected} bị loại; {doubtful} dòng cần xem."
        )
        counts = {str(sieve): format_money(number) for sieve, number in done.counts.items()}
        rows = format_money(done.report.rows)
        self.counts.setText(filled(text, number=done.report.batch, rows=rows, **counts))
        rejected = done.counts[Sieve.REJECTED]
        text = self.tr(
            "{rejected} dòng chưa vào sổ. Lưu các dòng này ra Excel, sửa rồi nhập lại tệp đó."
        )
        self.left_out.setText(filled(text, rejected=format_money(rejected)))
        self.left_out.setVisible(rejected > 0)
        self.rejects_button.setVisible(rejected > 0)

    @Slot()
    def _on_lists(self) -> None:
        self._desk.go(Place(Room.LISTS, listing="all"))

    @Slot()
    def _on_undo(self) -> None:
        if self.done:
            self.undo_wanted.emit(self.done.report.batch)

    @Slot()
    def _on_rejects(self) -> None:
        name = self.tr("Dòng bị loại – {file}.xlsx").format(file=Path(self._file).stem)
        title = self.tr("Lưu dòng bị loại ra Excel")
        dialogs.save_file(self, title, self._desk.target(name), "Excel (*.xlsx)", self._save)

    def _save(self, target: Path) -> None:
        done = self.done
        if done is None:
            return
        self._desk.remember(target)

        def work(_progress: Progress) -> Path:
            save_rejects(done.report, target)
            return target

        self._desk.jobs.start(work, self._on_saved, self.tr("Đang ghi Excel…"))

    def _on_saved(self, target: Path) -> None:
        text = self.tr("Đã lưu dòng bị loại vào “{file}”.").format(file=target.name)
        self._desk.offer_file(text, target)
