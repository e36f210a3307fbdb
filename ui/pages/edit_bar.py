"""The line below a table that is edited: what is not saved, what is wrong, save and drop."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.controls import button, label, restyle
from ui.desk import Desk
from ui.pages.member_edits import MemberEdits
from ui.spoken import Spoken
from ui.words import filled


class EditBar(Spoken):
    """Says how to edit, or what waits to be saved; shows the reason where nothing may be.

    It speaks of the household shown; a link leads to another one where cells wait.
    """

    saving = Signal()

    def __init__(self, desk: Desk, edits: MemberEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._edits = desk, edits
        self._why = ""
        self._may_anyway = False
        self.said = label("quiet", wraps=True)
        self.others_button = button("link", edits.turn_elsewhere)
        self.anyway_button = button("", self._on_anyway)
        self.drop_button = button("", edits.drop)
        self.save_button = button("main", self.saving)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.said, 1)
        for each in (self.others_button, self.anyway_button, self.drop_button, self.save_button):
            line.addWidget(each)
        edits.changed.connect(self._on_changed)
        edits.refused.connect(self.refuse)
        desk.jobs.started.connect(self._show)
        desk.jobs.idle.connect(self._show)
        self.settle()

    @Slot(str)
    def say_wrong(self, why: str) -> None:
        """Say what is wrong with the cell being edited; empty: nothing."""
        self.refuse(why)

    @Slot(str, bool)
    def refuse(self, why: str, may_anyway: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's
        """Say why something is not saved."""
        self._why, self._may_anyway = why, may_anyway
        self._show()

    def retranslate(self) -> None:
        self.anyway_button.setText(self.tr("Vẫn ghi"))
        self.drop_button.setText(self.tr("Bỏ (Esc)"))
        self.save_button.setText(self.tr("Lưu (Enter)"))
        self._show()

    @Slot()
    def _on_changed(self) -> None:
        self.refuse(self._edits.first_wrong())

    @Slot()
    def _on_anyway(self) -> None:
        self._edits.save(anyway=True)

    @Slot()
    def _show(self) -> None:
        waits = self._edits.count > 0
        for each in (self.drop_button, self.save_button):
            each.setVisible(waits)
        self.anyway_button.setVisible(waits and self._may_anyway)
        self.save_button.setEnabled(self._desk.may_write)
        self.said.setText(self._why or self._state())
        restyle(self.said, "role", "trouble" if self._why else "quiet")
        others = self._others()
        self.others_button.setText(others)
        self.others_button.setVisible(bool(others))

    def _state(self) -> str:
        if self._desk.session.only_reading:
            return self._desk.session.only_reading
        if self._edits.count:
            text = self.tr("{count} ô đã sửa, chưa lưu.")
            return filled(text, count=self._edits.count)
        return self.tr(
            "F2 hoặc bấm đúp: sửa ô; Tab: ô tiếp theo; Ctrl+D: điền xuống; Ctrl+V: dán từ Excel; "
            "Delete: xóa ô; Ctrl+Z: hoàn tác việc vừa làm."
        )

    def _others(self) -> str:
        waiting = self._edits.elsewhere
        if not waiting:
            return ""
        count = sum(each.count for each in waiting)
        if len(waiting) == 1:
            text = self.tr("{count} ô của hộ {number} chưa &lưu")
            return filled(text, count=count, number=waiting[0].name.replace("&", "&&"))
        text = self.tr("{count} ô của {households} hộ khác chưa &lưu")
        return filled(text, count=count, households=len(waiting))
