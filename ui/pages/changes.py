"""What changes, or would change: three questions, none of which writes to the register."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.controls import label
from ui.desk import Desk
from ui.keys import on_keys
from ui.pages.change_area import AreaQuestion
from ui.pages.change_forecast import ForecastQuestion
from ui.pages.change_years import YearsQuestion
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.turning import TurningTabs


class ChangesPage(Spoken):
    """One question a tab."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("title")
        self._hint = label("quiet")
        self.years = YearsQuestion(desk)
        self.forecast = ForecastQuestion(desk)
        self.area = AreaQuestion(desk)
        self._questions = (self.years, self.forecast, self.area)
        self.tabs = TurningTabs()
        for question in self._questions:
            self.tabs.addTab(question, "")
        self._lay_out()
        on_keys(self, self._on_browse, QKeySequence.StandardKey.Open)
        self.settle()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignBottom)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(8)
        page.addLayout(head)
        page.addWidget(self.tabs, 1)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Ask of another snapshot."""
        for question in self._questions:
            question.show_snapshot(snapshot)

    def show_waiting(self) -> None:
        """Show who waits for a decision."""
        self.tabs.setCurrentWidget(self.forecast)
        self.forecast.ask_who_waits()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Biến động"))
        self._hint.setText(self.tr("Chỉ xem trước, không ghi gì vào sổ."))
        words = (
            self.tr("So với năm trước"),
            self.tr("Dự báo"),
            self.tr("Ra khỏi vùng khó khăn"),
        )
        for place, word in enumerate(words):
            self.tabs.setTabText(place, word)

    @Slot()
    def _on_browse(self) -> None:
        self._questions[self.tabs.currentIndex()].browse()
