"""Taking office files into the register, and what belongs to it: a tab for each."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controls import label
from ui.desk import Desk
from ui.pages.duplicates import DuplicatesTab
from ui.pages.import_history import ImportHistory
from ui.pages.import_wizard import ImportWizard
from ui.pages.reconcile import ReconcileQuestion
from ui.pages.scan import ScanView
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.turning import TurningTabs


class ImportsPage(Spoken):
    """One file step by step, all imports, the agency's list, look-alikes, scans."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("title")
        self.wizard = ImportWizard(desk)
        self.history = ImportHistory(desk)
        self.reconcile = ReconcileQuestion(desk)
        self.duplicates = DuplicatesTab(desk)
        self.scan = ScanView(desk)
        self.tabs = TurningTabs()
        for tab in (self.wizard, self.history, self.reconcile, self.duplicates, self.scan):
            self.tabs.addTab(tab, "")
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(8)
        page.addWidget(self._title)
        page.addWidget(self.tabs, 1)
        self.wizard.undo_wanted.connect(self.history.take_back)
        self.history.undone.connect(self.wizard.on_undone)
        for tab in (self.reconcile, self.history):
            tab.import_wanted.connect(self._on_import_wanted)
        self.settle()

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another register's imports."""
        self.wizard.on_changed(snapshot)
        self.history.on_changed(snapshot)
        self.reconcile.show_snapshot(snapshot)
        self.duplicates.on_changed(snapshot)
        self.scan.on_changed(snapshot)

    def show_duplicates(self, person: int | None) -> None:
        """Turn to the people who may be one, a person's group first."""
        self.tabs.setCurrentWidget(self.duplicates)
        self.duplicates.show_person(person)

    def show_scan(self) -> None:
        """Turn to the tab for scanned cards, ready for a scan."""
        self.tabs.setCurrentWidget(self.scan)
        self.scan.begin()

    @Slot()
    def _on_import_wanted(self) -> None:
        self.tabs.setCurrentWidget(self.wizard)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Nhập dữ liệu"))
        words = (
            self.tr("Nhập một tệp"),
            self.tr("Các lần đã nhập"),
            self.tr("Đối chiếu"),
            self.tr("Người trùng"),
            self.tr("Quét mã"),
        )
        for place, word in enumerate(words):
            self.tabs.setTabText(place, word)
