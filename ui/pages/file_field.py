"""A field for one office file, chosen by button or dropped."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui import dialogs
from ui.controls import button
from ui.desk import Desk
from ui.dropping import TakesFile
from ui.sizes import least_width
from ui.spoken import Spoken

_NARROWEST = 160


class FileField(TakesFile, Spoken):
    """Shows the name of the chosen file; `picked` when it becomes another one."""

    picked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = ""
        self.file: Path | None = None
        self.setAcceptDrops(True)
        self.name = QLineEdit()
        self.name.setReadOnly(True)
        self.name.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the button says the file
        least_width(self.name, _NARROWEST)
        self.browse_button = button("", self.browse)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.name, 1)
        line.addWidget(self.browse_button)
        self.setFocusProxy(self.browse_button)
        self.settle()

    def call_it(self, title: str) -> None:
        """Say what file is wanted."""
        self._title = title
        self.retranslate()

    @Slot(object)
    def take_file(self, file: Path) -> None:
        """Choose a file."""
        self._desk.remember(file)
        self._show(file)
        self.picked.emit()

    def clear(self) -> None:
        """Choose none."""
        self._show(None)

    @Slot()
    def browse(self) -> None:
        """Let the clerk choose a file."""
        wanted = self.tr("Tệp danh sách (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt)")
        folder = self._desk.preferences.folder
        dialogs.open_file(self, self._title, folder, wanted, self.take_file)

    def retranslate(self) -> None:
        self.name.setPlaceholderText(self.tr("Chọn tệp hoặc kéo tệp vào đây"))
        self.name.setAccessibleName(self._title)
        self.browse_button.setText(self.tr("Chọn tệp…"))
        self.browse_button.setAccessibleName(self.tr("Chọn tệp: {title}").format(title=self._title))

    def _show(self, file: Path | None) -> None:
        self.file = file
        self.name.setText(file.name if file else "")
        self.name.setCursorPosition(0)
        self.browse_button.setAccessibleDescription(self.name.text())
        self.name.setToolTip(str(file) if file else "")
