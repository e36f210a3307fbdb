"""The commune's numbers where people look rather than read: a tab a chart."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.days import format_day
from ui.controls import label
from ui.desk import Desk
from ui.pages.number_coverage import CoverageTab
from ui.pages.number_endings import EndingsTab
from ui.pages.number_months import MonthsTab
from ui.pages.number_population import PopulationTab
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.turning import TurningTabs


class NumbersPage(Spoken):
    """Cover by hamlet, cards ending by month, population, frozen months."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._title = label("title")
        self.coverage = CoverageTab(desk)
        self.endings = EndingsTab(desk)
        self.population = PopulationTab(desk)
        self.months = MonthsTab(desk)
        self._all = (self.coverage, self.endings, self.population, self.months)
        self.tabs = TurningTabs()
        for tab in self._all:
            self.tabs.addTab(tab, "")
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(8)
        page.addWidget(self._title)
        page.addWidget(self.tabs, 1)
        self.settle()

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Count another snapshot."""
        self._snapshot = snapshot
        self.retranslate()
        for tab in self._all:
            tab.on_changed(snapshot)

    def retranslate(self) -> None:
        words = (
            self.tr("Tỷ lệ có thẻ"),
            self.tr("Thẻ hết hạn 12 tháng tới"),
            self.tr("Dân số"),
            self.tr("Chốt tháng"),
        )
        for place, word in enumerate(words):
            self.tabs.setTabText(place, word)
        text = self.tr("Số liệu, tính đến ngày {day}")
        day = format_day(self._snapshot.day) if self._snapshot else ""
        self._title.setText(text.format(day=day) if day else self.tr("Số liệu"))
