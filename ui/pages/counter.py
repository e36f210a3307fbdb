"""The lower half of the page of a household: what a visitor asks, one question a tab."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from core.app.household_sight import HouseholdSight
from core.app.register import Register
from core.domain.standing import Member
from ui.controls import scrolled, telling
from ui.desk import Desk
from ui.pages.card_tab import CardTab
from ui.pages.history import HistoryView
from ui.pages.household_columns import CardLine, card_columns, class_columns
from ui.pages.payment import PaymentBox
from ui.pages.refund_tab import RefundTab
from ui.pages.voluntary_tab import VoluntaryTab
from ui.spoken import Spoken
from ui.table import Table

_LEFT, _RIGHT = 835, 300


class CounterTabs(Spoken):
    """Tabs about the household, and tabs about one member that follow the one chosen above."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.payment = PaymentBox(desk.preferences)
        self.why = telling()
        self.card = CardTab()
        self.refund = RefundTab()
        self.voluntary = VoluntaryTab()
        self.cards = Table()
        self.classes = Table()
        self.history = HistoryView(desk)
        self.tabs = QTabWidget()
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        for table in (self.cards, self.classes):
            table.verticalHeader().hide()
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.payment)
        both.addWidget(scrolled(self.why))
        both.setSizes([_LEFT, _RIGHT])
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        of_member = (self.card, self.refund, self.voluntary)
        for part in (both, *of_member, self.cards, self.classes, self.history):
            self.tabs.addTab(part, "")
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.addWidget(self.tabs)

    def show_household(self, register: Register, sight: HouseholdSight, why: str) -> None:
        """Show a household and why its people are listed."""
        household = sight.household
        self.why.setText(why)
        self.payment.show_household(sight.standing, household)
        periods = [
            CardLine(m.person.name, period)
            for m in sight.members
            for period in sorted(m.person.periods, key=lambda p: p.first, reverse=True)
        ]
        self.cards.show_rows(card_columns(), periods)
        newest_first = sorted(household.classes.facts, key=lambda f: f.first, reverse=True)
        self.classes.show_rows(class_columns(), newest_first)
        self.history.show_household(register, sight)

    def forget(self) -> None:
        """Forget what was typed and chosen for another household."""
        for part in (self.payment, self.refund, self.voluntary):
            part.forget()

    def show_member(self, sight: HouseholdSight, member: Member) -> None:
        """Let the tabs about one member show another."""
        for tab in (self.card, self.refund, self.voluntary):
            tab.show_member(sight.standing, member)

    def retranslate(self) -> None:
        words = (
            self.tr("Phải đóng, vì sao"),
            self.tr("Thẻ và hạn nộp"),
            self.tr("Hoàn trả"),
            self.tr("BHXH tự nguyện"),
            self.tr("Các thẻ qua các năm"),
            self.tr("Diện hộ qua các năm"),
            self.tr("Lịch sử"),
        )
        for place, word in enumerate(words):
            self.tabs.setTabText(place, word)
        self.cards.setAccessibleName(self.tr("Các thẻ qua các năm"))
        self.classes.setAccessibleName(self.tr("Diện hộ qua các năm"))
