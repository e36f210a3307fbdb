"""What comes back to a member when the State pays from a chosen day."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.refund import CardRefund, Refund, refund_of
from core.domain.standing import Member, Standing
from core.domain.why import rule_sentence
from core.domain.why_refund import refund_sentences
from ui.columns import number_column
from ui.controls import label, restyle, scrolled, telling
from ui.day_field import DayField
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown

_LEFT, _RIGHT = 820, 310


class RefundTab(Spoken):
    """A day to choose, the sum, the cards it comes from, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self._member: Member | None = None
        self._chosen: date | None = None
        self.name = label("heading")
        self._question = label()
        self.day = DayField(may_be_empty=True)
        self._question.setBuddy(self.day)
        self.total = label("title")
        self.cards = Table()
        self.cards.verticalHeader().hide()
        self.said = telling()
        self._lay_out()
        self.day.picked.connect(self._on_day)
        self.day.unreadable.connect(self._refuse)
        self.settle()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name)
        line.addSpacing(16)
        line.addWidget(self._question)
        line.addWidget(self.day)
        line.addStretch()
        line.addWidget(self.total)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.cards)
        both.addWidget(scrolled(self.said))
        both.setSizes([_LEFT, _RIGHT])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.setSpacing(8)
        page.addLayout(line)
        page.addWidget(both, 1)

    def show_member(self, standing: Standing, member: Member) -> None:
        """Show another member's refund; the chosen day stays within a household."""
        self._standing, self._member = standing, member
        self.retranslate()

    def forget(self) -> None:
        """Forget the day chosen for another household."""
        self._chosen = None

    def retranslate(self) -> None:
        self._question.setText(self.tr("Nhà nước đóng từ ngày"))
        self.day.setAccessibleName(self.tr("Nhà nước đóng từ ngày"))
        self.cards.setAccessibleName(self.tr("Thẻ được hoàn trả"))
        self._ask()

    def _ask(self) -> None:
        if self._standing is None or self._member is None:
            return
        day = self._chosen or self._standing.day
        self.name.setText(self._member.person.name)
        self.day.show_day(day)
        try:
            found = refund_of(self._standing.at(day), self._member.person)
        except ClerkError as error:
            self._refuse(str(error))
        else:
            self._show(found)

    def _show(self, found: Refund) -> None:
        self.cards.show_rows(self._columns(), found.cards)
        amount = format_money(found.total)
        self.total.setText(self.tr("Hoàn trả {amount} đ").format(amount=amount))
        rules = map(rule_sentence, found.sources)
        self._say("\n\n".join((*refund_sentences(found), *rules)))

    def _columns(self) -> tuple[Shown, ...]:
        return (
            Shown(self.tr("Thẻ"), _card, 22, sort=lambda card: card.period.first),
            number_column(self.tr("Đã đóng (đ)"), lambda card: card.paid),
            Shown(self.tr("Còn/tháng"), _left, 6, right=True, sort=lambda card: card.left),
            number_column(self.tr("Hoàn trả (đ)"), lambda card: card.amount),
        )

    @Slot(object)
    def _on_day(self, day: date | None) -> None:
        self._chosen = day
        self._ask()

    @Slot(str)
    def _refuse(self, why: str) -> None:
        self.cards.show_rows(self._columns(), ())
        self.total.setText("")
        self._say(why, role="trouble")

    def _say(self, text: str, role: str = "") -> None:
        self.said.setText(text)
        restyle(self.said, "role", role)


def _card(card: CardRefund) -> str:
    period = card.period
    return f"{period.code} {format_day(period.first)} – {format_day(period.last)}".strip()


def _left(card: CardRefund) -> str:
    return f"{card.left}/{card.months}"
