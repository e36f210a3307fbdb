"""What a household pays, for three, six or twelve months."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.app.lettering import ground_words
from core.domain.days import format_day
from core.domain.money import format_money
from core.domain.people import Household
from core.domain.premium import YEAR_MONTHS, Quote, QuoteLine
from ui.columns import day_column, name_column, number_column
from ui.controls import label
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown


class PaymentBox(Spoken):
    """One line a payer with rung or share, amount and first day; the total below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._household: Household | None = None
        self._title = label("heading")
        self.months = QComboBox()
        self.table = Table()
        self.table.verticalHeader().hide()
        self.total = label("title")
        self._note = label("quiet", wraps=True)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self.months)
        head.addStretch()
        head.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._note)
        self.months.activated.connect(self._on_months)
        self.settle()

    def show_household(self, snapshot: Snapshot, household: Household) -> None:
        """Show what another household pays."""
        self._snapshot, self._household = snapshot, household
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Phải đóng"))
        self.months.setAccessibleName(self.tr("Số tháng đóng"))
        self.table.setAccessibleName(self.tr("Phải đóng"))
        if self._snapshot is None or self._household is None:
            return
        self._offer(self._snapshot.standing.tariff.periods)
        months = int(self.months.currentData())
        self._show(self._snapshot, self._snapshot.standing.quote(self._household, months))

    def _offer(self, periods: tuple[int, ...]) -> None:
        chosen = self.months.currentData() or YEAR_MONTHS
        self.months.clear()
        for months in periods:
            self.months.addItem(self.tr("{months} tháng").format(months=months), months)
        self.months.setCurrentIndex(max(0, self.months.findData(chosen)))

    def _show(self, snapshot: Snapshot, quote: Quote) -> None:
        self.table.show_rows(self._columns(snapshot), quote.lines)
        amount = format_money(quote.total)
        self.total.setText(self.tr("Tổng {amount} đ").format(amount=amount))
        text = self.tr("Nếu nộp ngày {day}; lương cơ sở {base} đ.")
        if not quote.lines:
            text = self.tr("Không ai trong hộ phải đóng vào ngày {day}.")
        self._note.setText(text.format(day=format_day(quote.on), base=format_money(quote.base)))

    def _columns(self, snapshot: Snapshot) -> tuple[Shown, ...]:
        def ground(line: QuoteLine) -> str:
            words = ground_words(snapshot.standing.rules.point(line.point).name, line)
            return words.rpartition(" (")[0]

        def part(line: QuoteLine) -> str:
            return f"{line.percent} %"

        return (
            name_column(self.tr("Họ và tên"), lambda q: q.name, 15),
            Shown(self.tr("Mức"), part, 5, right=True, sort=lambda q: q.percent),
            number_column(self.tr("Số tiền (đ)"), lambda q: q.amount),
            day_column(self.tr("Thẻ từ"), lambda q: q.starts),
            Shown(self.tr("Diện đóng"), ground, 24),
        )

    @Slot()
    def _on_months(self) -> None:
        self.retranslate()
