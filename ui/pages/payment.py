"""What a household pays, for whom and how long it wants."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.paying import (
    furthest_common_day,
    nobody_sentence,
    pay_by_sentences,
    recorded_sentences,
)
from core.domain.people import Household
from core.domain.premium import Quote, Term
from core.domain.standing import Standing
from core.domain.why import rule_sentence
from ui.controls import label, restyle
from ui.pages.payment_columns import payment_columns
from ui.pages.term_choice import TermChoice
from ui.preferences import Preferences
from ui.spoken import Spoken
from ui.table import Table


class PaymentBox(Spoken):
    """One line a payer with rung or share, amount and days; below it the total and by when."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self._household: Household | None = None
        self.choice = TermChoice(preferences)
        self.table = Table()
        self.table.verticalHeader().hide()
        self.total = label("title")
        self.note = label("quiet", wraps=True)
        last = QHBoxLayout()
        last.setSpacing(16)
        last.addWidget(self.note, 1)
        last.addWidget(self.total, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addWidget(self.table, 1)
        column.addLayout(last)
        self.choice.changed.connect(self._ask)
        self.choice.unreadable.connect(self._refuse)
        self.settle()

    def show_household(self, standing: Standing, household: Household) -> None:
        """Show what a household pays."""
        self._standing, self._household = standing, household
        self.choice.offer(standing.tariff.periods)
        self._ask()

    def forget(self) -> None:
        """Forget for whom and to which day another household asked."""
        self._household = None
        self.choice.forget()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Phải đóng"))
        self._ask()

    @Slot()
    def _ask(self) -> None:
        if self._standing is None or self._household is None:
            return
        try:
            term = self._term(self._standing, self._household)
            quote = self._standing.quote_for(self._household, term, self.choice.payers)
        except ClerkError as error:
            self._refuse(str(error))
        else:
            self._show(self._standing, self._household, quote)

    def _term(self, standing: Standing, household: Household) -> Term:
        months = self.choice.months
        if months is not None:
            return Term(months)
        furthest = furthest_common_day(standing, household, self.choice.payers)
        until = self.choice.typed or furthest
        self.choice.show_day(until)
        return Term(until=until)

    def _show(self, standing: Standing, household: Household, quote: Quote) -> None:
        self.table.show_rows(payment_columns(standing, quote), quote.lines)
        amount = format_money(quote.total)
        self.total.setText(self.tr("Tổng {amount} đ").format(amount=amount))
        if not quote.lines:
            self._say(nobody_sentence(quote))
            return
        text = self.tr("Nếu nộp ngày {day}; lương cơ sở {base} đ.")
        said = text.format(day=format_day(quote.on), base=format_money(quote.base))
        counted = [rule_sentence(quote.counted)] if quote.counted else []
        pay_by = pay_by_sentences(standing, household, quote)
        self._say(" ".join([said, *pay_by, *recorded_sentences(quote), *counted]))

    def _refuse(self, why: str) -> None:
        self.table.show_rows(self.table.rows.columns, ())
        self.total.setText("")
        self._say(why, role="trouble")

    def _say(self, text: str, role: str = "quiet") -> None:
        self.note.setText(text)
        restyle(self.note, "role", role)
