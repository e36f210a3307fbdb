"""Restoring a register that is missing or damaged, from the start page."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controls import button, label
from ui.desk import Desk
from ui.pages.backup_table import BackupTable
from ui.pages.restore_box import RestoreBox
from ui.spoken import Spoken


class RestorePage(Spoken):
    """The backups of a register that does not open; the chosen one takes its old place."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = Path()
        self._title, self._text = label("title"), label("quiet", wraps=True)
        self.backups = BackupTable(desk)
        self.box = RestoreBox(desk)
        self.back_button = button("link", self.left)
        self.backups.moved.connect(self.box.show_look)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(12)
        for part in (self._title, self._text):
            page.addWidget(part)
        page.addWidget(self.backups, 1)
        page.addWidget(self.box)
        page.addWidget(self.back_button)
        self.settle()

    def show_register(self, path: Path) -> None:
        """Show the backups of the register that lay or lies at `path`."""
        self._path = path
        self.box.show_target(path, None)
        self.box.show_look(None)
        self.backups.show_backups(path, self._desk.preferences.second_place, None)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Khôi phục từ bản sao lưu"))
        text = self.tr(
            "Sổ được khôi phục vào đúng chỗ cũ: {path}. Chọn một bản, thường là mới nhất."
        )
        self._text.setText(text.format(path=self._path))
        self.back_button.setText(self.tr("Quay lại"))
