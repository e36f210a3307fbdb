"""The ways an office file comes to the window: chosen, dropped, pasted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from core.app.looking import OfficeFile
from core.domain.errors import ClerkError
from ui import dialogs
from ui.desk import Desk
from ui.keys import on_keys


class FileIntake(QObject):
    """Hears Ctrl+O and Ctrl+V while `page` is seen; `taken` brings a path or what was pasted."""

    taken = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._withdraw: Callable[[], None] | None = None
        on_keys(page, self.browse, QKeySequence.StandardKey.Open)
        on_keys(page, self.paste, QKeySequence.StandardKey.Paste)

    @Slot()
    def browse(self) -> None:
        """Let the clerk choose a file."""
        wanted = self.tr("Tệp danh sách (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt)")
        folder = self._desk.preferences.folder
        title = self.tr("Chọn tệp cần nhập")
        dialogs.open_file(self._page, title, folder, wanted, self.take_file)

    @Slot()
    def paste(self) -> None:
        """Take what was copied from a spreadsheet."""
        self.withdraw()
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.taken.emit(OfficeFile.pasted(text))
            return
        nothing = self.tr("Chưa có gì để dán: hãy chép các dòng trong Excel (Ctrl+C) trước.")
        self._withdraw = self._desk.refuse_here(ClerkError(nothing))

    @Slot(object)
    def take_file(self, file: Path) -> None:
        """Take a file, and propose its folder the next time."""
        self.withdraw()
        self._desk.remember(file)
        self.taken.emit(file)

    def withdraw(self) -> None:
        """Take back that there was nothing to paste."""
        before, self._withdraw = self._withdraw, None
        if before:
            before()
