"""What was written of a scan, and taking it back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.app.scanning import ScanDone
from core.app.undoing import Deed
from core.domain.scanned import SCAN_WORDS
from ui.controls import button, label
from ui.desk import Desk
from ui.spoken import Spoken
from ui.words import said


class ScanDoneLine(Spoken):
    """A sentence and a button; `undone` when the deed was taken back, here or elsewhere."""

    undone = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._done: ScanDone | None = None
        self._taken_back = False
        self.text = label("done", wraps=True)
        self.undo_button = button("", self._on_undo)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.text, 1)
        line.addWidget(self.undo_button)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        desk.undone.connect(self._on_undone)
        self.settle()

    def show_done(self, done: ScanDone) -> None:
        """Say what was written."""
        self._done, self._taken_back = done, False
        self.retranslate()

    def clear(self) -> None:
        """Say nothing."""
        self._done = None
        self.retranslate()

    def retranslate(self) -> None:
        self.undo_button.setText(self.tr("Hoàn tác"))
        done = self._done
        self.text.setText(self._words(done) if done else "")
        self.undo_button.setVisible(bool(done and done.deed and not self._taken_back))
        self._enable()

    def _words(self, done: ScanDone) -> str:
        if self._taken_back:
            return self.tr("Đã hoàn tác: sổ trở lại như trước khi ghi.")
        if done.deed is None:
            return self.tr("Không có gì để ghi; sổ được giữ nguyên.")
        facts = ", ".join(said(SCAN_WORDS[field]) for field in done.fields)
        person = done.after.person
        text = self.tr("Đã ghi cho {name}: {facts} (việc số {number}).")
        name = person.name if person else ""
        return text.format(name=name, facts=facts, number=done.deed)

    @Slot()
    def _enable(self) -> None:
        self.undo_button.setEnabled(self._desk.may_write)

    @Slot()
    def _on_undo(self) -> None:
        if self._done and self._done.deed:
            self._desk.undo(self._done.deed)

    @Slot(object)
    def _on_undone(self, deed: Deed) -> None:
        if self._done and self._done.deed == deed.id:
            self._taken_back = True
            self.retranslate()
            self.undone.emit()
