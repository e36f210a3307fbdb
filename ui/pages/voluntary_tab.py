"""What voluntary social insurance costs a member, and what the State adds."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.sources import uncertain
from core.domain.standing import Member, Standing
from core.domain.voluntary import (
    VoluntaryGroup,
    VoluntaryQuote,
    VoluntaryTerms,
    group_of,
    voluntary_quote,
    voluntary_terms,
)
from core.domain.why import VOLUNTARY_WORDS, capital, rule_sentence
from ui.columns import number_column
from ui.controls import label, restyle
from ui.flow import Flow
from ui.money_field import MoneyField
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import said


class VoluntaryTab(Spoken):
    """An income and a group to choose; one line for each number of months that can be paid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self._member: Member | None = None
        self._income: int | None = None
        self.name = label("heading")
        self._income_name = label()
        self.income = MoneyField()
        self._income_name.setBuddy(self.income)
        self._group_name = label()
        self.groups = QComboBox()
        for group in VoluntaryGroup:
            self.groups.addItem("", str(group))
        self._group_name.setBuddy(self.groups)
        self.table = Table()
        self.table.verticalHeader().hide()
        self.note = label("quiet", wraps=True)
        self._lay_out()
        self.income.picked.connect(self._on_income)
        self.income.unreadable.connect(self._on_unreadable)
        self.groups.activated.connect(self._on_group)
        self.settle()

    def _lay_out(self) -> None:
        line = Flow()
        for widget in (self.name, self._income_name, self.income, self._group_name, self.groups):
            line.addWidget(widget)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.setSpacing(8)
        page.addLayout(line)
        page.addWidget(self.table, 1)
        page.addWidget(self.note)

    def show_member(self, standing: Standing, member: Member) -> None:
        """Show another member, in the group the register shows; the income stays."""
        self._standing, self._member = standing, member
        group = group_of(member.person, member.household, standing.day)
        self.groups.setCurrentIndex(self.groups.findData(str(group)))
        self.retranslate()

    def forget(self) -> None:
        """Forget the income chosen for another household."""
        self._income = None

    def retranslate(self) -> None:
        self._income_name.setText(self.tr("Thu nhập chọn (đ/tháng)"))
        self.income.setAccessibleName(self.tr("Thu nhập chọn (đ/tháng)"))
        self._group_name.setText(self.tr("Diện"))
        self.groups.setAccessibleName(self.tr("Diện được Nhà nước hỗ trợ"))
        for place, group in enumerate(VoluntaryGroup):
            self.groups.setItemText(place, said(capital(VOLUNTARY_WORDS[group])))
        self.table.setAccessibleName(self.tr("Mức đóng BHXH tự nguyện"))
        self._ask()

    def _ask(self) -> None:
        if self._standing is None or self._member is None:
            return
        self.name.setText(self._member.person.name)
        group = VoluntaryGroup(self.groups.currentData())
        try:
            terms = voluntary_terms(self._standing.rules, self._standing.day, group)
            income = terms.floor if self._income is None else self._income
            self.income.show_amount(income)
            self._show(voluntary_quote(terms, income), terms)
        except ClerkError as error:
            self._refuse(str(error))

    def _show(self, quote: VoluntaryQuote, terms: VoluntaryTerms) -> None:
        self.table.show_rows(self._columns(), quote.lines)
        text = self.tr("Nếu nộp ngày {day}; thu nhập chọn được từ {floor} đ đến {ceiling} đ.")
        day, floor, ceiling = terms.on, terms.floor, terms.ceiling
        limits = text.format(
            day=format_day(day), floor=format_money(floor), ceiling=format_money(ceiling)
        )
        self._say(" ".join([limits, *map(rule_sentence, uncertain(terms.sources))]))

    def _columns(self) -> tuple[Shown, ...]:
        return (
            number_column(self.tr("Số tháng"), lambda line: line.months, 8),
            number_column(self.tr("Mức đóng (đ)"), lambda line: line.contribution, 14),
            number_column(self.tr("Nhà nước hỗ trợ (đ)"), lambda line: line.support, 18),
            number_column(self.tr("Tự đóng (đ)"), lambda line: line.own, 14),
            Shown("", _nothing, 1),
        )

    @Slot(object)
    def _on_income(self, income: int) -> None:
        self._income = income
        self._ask()

    @Slot(str)
    def _on_unreadable(self, typed: str) -> None:
        text = self.tr("Không hiểu số tiền “{typed}”; hãy gõ như 1500000 hoặc 1.500.000.")
        self._refuse(text.format(typed=typed))

    @Slot()
    def _on_group(self) -> None:
        self._ask()

    def _refuse(self, why: str) -> None:
        self.table.show_rows(self._columns(), ())
        self._say(why, role="trouble")

    def _say(self, text: str, role: str = "quiet") -> None:
        self.note.setText(text)
        restyle(self.note, "role", role)


def _nothing(_line: object) -> str:
    """Return what stands in the column that only fills the rest of the width."""
    return ""
