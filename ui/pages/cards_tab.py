"""The cards of a household through the years: drawn along the time, and in a table."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.domain.standing import Member
from core.domain.time_bars import time_row
from ui.card_timeline import CardTimeline
from ui.controls import scrolled
from ui.pages.household_columns import CardLine, card_columns
from ui.spoken import Spoken
from ui.table import Table

_LEFT, _RIGHT = 640, 400


class CardsTab(Spoken):
    """A row a member drawn along the years, and beside them every card with its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = CardTimeline()
        self.table = Table()
        self.table.verticalHeader().hide()
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(scrolled(self.timeline))
        both.addWidget(self.table)
        both.setSizes([_LEFT, _RIGHT])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(both)
        self._members: Sequence[Member] = ()
        self._day = date.min
        self.settle()

    def show_members(self, members: Sequence[Member], day: date) -> None:
        """Show the cards of some members as they stand on a day."""
        self._members, self._day = members, day
        rows = [
            time_row(m.person.name, m.person.periods, day, m.card.rule.gap_limit_days)
            for m in members
        ]
        self.timeline.show_cards(rows, day)
        lines = [
            CardLine(m.person.name, period)
            for m in members
            for period in sorted(m.person.periods, key=lambda p: p.first, reverse=True)
        ]
        self.table.show_rows(card_columns(), lines)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Các thẻ qua các năm"))
        if self._members:
            self.show_members(self._members, self._day)
