"""Taking office files into the register: look, try, import, take back."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ui.controls import label
from ui.desk import Desk
from ui.pages.import_history import ImportHistory
from ui.pages.import_wizard import ImportWizard
from ui.snapshot import Snapshot
from ui.spoken import Spoken


class ImportsPage(Spoken):
    """One file, step by step; all imports on a second tab."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("title")
        self.wizard = ImportWizard(desk)
        self.history = ImportHistory(desk)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.wizard, "")
        self.tabs.addTab(self.history, "")
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(8)
        page.addWidget(self._title)
        page.addWidget(self.tabs, 1)
        self.wizard.undo_wanted.connect(self.history.take_back)
        self.history.undone.connect(self.wizard.on_undone)
        self.settle()

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another register's imports."""
        self.wizard.on_changed(snapshot)
        self.history.on_changed(snapshot)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Nhập dữ liệu"))
        words = (self.tr("Nhập một tệp"), self.tr("Các lần đã nhập"))
        for place, word in enumerate(words):
            self.tabs.setTabText(place, word)
