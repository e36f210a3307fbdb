"""A member's cards on the day: days left, five years, gaps, and what each payment day gives."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QSplitter, QVBoxLayout, QWidget

from core.domain.countdown import PaymentDay
from core.domain.days import format_day
from core.domain.person_card import PersonCard, person_card
from core.domain.sources import uncertain
from core.domain.standing import Member, Standing
from core.domain.why import rule_sentence
from core.domain.why_card import card_sentences, next_ground_sentence
from core.domain.why_countdown import payment_sentence
from ui.columns import day_column
from ui.controls import label, restyle, scrolled, telling
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.theme import status_colour
from ui.words import filled, status_word

_LEFT, _RIGHT = 350, 780
_ROLES = {"lapsed": "trouble", "expiring": "warning", "valid": "done"}


class CardTab(Spoken):
    """Facts and sentences on the left, payment days on the right; the words are the core's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self._member: Member | None = None
        self.name = label("heading")
        self.status = label()
        self._left_name = label("quiet")
        self.left = label("heading")
        self._safe_name = label("quiet")
        self.safe = label("heading")
        self.said = telling()
        self.said.setContentsMargins(0, 0, 0, 0)
        self.ground = label(wraps=True)
        self.payments = Table()
        self.payments.verticalHeader().hide()
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        facts = QFormLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(4)
        facts.addRow(self.name, self.status)
        facts.addRow(self._left_name, self.left)
        facts.addRow(self._safe_name, self.safe)
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(12, 8, 12, 8)
        words.setSpacing(12)
        words.addLayout(facts)
        words.addWidget(self.said, 1)
        days = QWidget()
        column = QVBoxLayout(days)
        column.setContentsMargins(8, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.ground)
        column.addWidget(self.payments, 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(scrolled(inside))
        both.addWidget(days)
        both.setSizes([_LEFT, _RIGHT])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(both)

    def show_member(self, standing: Standing, member: Member) -> None:
        """Show another member's cards."""
        self._standing, self._member = standing, member
        self.retranslate()

    def retranslate(self) -> None:
        self._safe_name.setText(self.tr("Ngày nộp an toàn cuối"))
        self.payments.setAccessibleName(self.tr("Nộp ngày nào thì được gì"))
        if self._standing and self._member:
            self._show(person_card(self._standing, self._member.person), self._member)

    def _show(self, found: PersonCard, member: Member) -> None:
        row = found.row
        self.name.setText(row.name)
        self.status.setText(f"● {status_word(row.status)}")
        restyle(self.status, "role", _ROLES.get(status_colour(row.status), "quiet"))
        limit = self.tr("Còn lại trong {limit} ngày")
        self._left_name.setText(limit.format(limit=member.card.rule.gap_limit_days))
        self.left.setText(self._days(row.days_left))
        self.safe.setText(format_day(row.last_safe_day) or "–")
        rules = map(rule_sentence, uncertain(found.sources))
        self.said.setText(
            "\n".join(f"• {said}" for said in (row.why, *card_sentences(found), *rules))
        )
        ground = next_ground_sentence(found)
        none = self.tr("Không có ngày nào phải nộp tiền.")
        self.ground.setText(ground if found.payments else f"{ground} {none}")
        self.payments.setVisible(bool(found.payments))
        self.payments.show_rows(self._columns(), found.payments)

    def _days(self, left: int | None) -> str:
        if left is None:
            return "–"
        return self.tr("đã hết") if left < 0 else filled(self.tr("{days} ngày"), days=left)

    def _columns(self) -> tuple[Shown, ...]:
        def gives(day: PaymentDay) -> str:
            return payment_sentence(day)

        return (
            day_column(self.tr("Nộp ngày"), lambda day: day.pay_on),
            day_column(self.tr("Thẻ từ"), lambda day: day.starts),
            Shown(self.tr("Được, mất"), gives, 40),
        )
