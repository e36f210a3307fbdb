"""How many cards end in each of the next twelve months."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QWidget

from core.domain.chart import NumberPage, endings_page
from core.domain.days import format_day
from core.domain.endings import EndingRow, Endings, ending_bars, endings_of
from core.domain.money import format_money
from core.domain.narrowing import EndsWithin, Narrowing
from ui.charts import ColumnsChart
from ui.controls import label
from ui.desk import Desk
from ui.pages.number_tab import NumberTab
from ui.snapshot import Snapshot
from ui.words import filled


class EndingsTab(NumberTab):
    """A column a month; Enter shows whose cards end in it."""

    order = ("month", "people", "households", "from", "to")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, ColumnsChart(), parent)
        self._hamlet_label = label()
        self.hamlets = QComboBox()
        self.hamlets.addItem("", None)
        self.hamlets.activated.connect(self.look)
        self.lay_out([(self._hamlet_label, self.hamlets)])
        self.settle()

    def on_changed(self, snapshot: Snapshot | None) -> None:
        chosen = self.hamlets.currentData()
        while self.hamlets.count() > 1:
            self.hamlets.removeItem(1)
        for hamlet in snapshot.hamlets if snapshot else ():
            self.hamlets.addItem(hamlet.name, hamlet.name)
        self.hamlets.setCurrentIndex(max(0, self.hamlets.findData(chosen)) if chosen else 0)
        super().on_changed(snapshot)

    def work(self, snapshot: Snapshot) -> Callable[[], Endings]:
        register, day, hamlet = snapshot.register, snapshot.day, self.hamlets.currentData()
        return lambda: endings_of(register.standing(day), hamlet)

    def page(self, found: Endings) -> NumberPage:
        return endings_page(found, sample=self.snapshot is not None and self.snapshot.is_sample)

    def show_chart(self, found: Endings) -> None:
        self.chart.show_bars(self.tr("Thẻ hết hạn từng tháng, số người"), ending_bars(found))
        text = self.tr("{people} người, {households} hộ có thẻ hết hạn đến hết ngày {day}.")
        self.heading.setText(
            filled(
                text,
                people=format_money(len(found.total.people)),
                households=format_money(len(found.total.households)),
                day=format_day(found.total.last),
            )
        )
        text = self.tr(
            "Đang có thẻ: {covered} người; hết hạn sau đó: {later}; không rõ ngày hết hạn: {open}. "
            "Tháng này tính từ ngày {day}."
        )
        self.remark.setText(
            filled(
                text,
                covered=format_money(found.covered),
                later=format_money(found.later),
                open=format_money(found.without_end),
                day=format_day(found.on),
            )
        )

    def name_of(self, row: EndingRow) -> str:
        return self.tr("Cộng") if row.whole else row.month

    def narrowing(self, row: EndingRow) -> tuple[str | None, Narrowing]:
        return self.found.hamlet, EndsWithin(row.first, row.last)

    def purpose(self) -> str:
        return self.tr(
            "Mỗi tháng trong 12 tháng tới có bao nhiêu thẻ hết hạn, của bao nhiêu hộ.\n\nChưa có "
            "thẻ nào hết hạn trong thời gian ấy; nếu sổ còn trống, hãy nhập danh sách thẻ ở trang "
            "“Nhập dữ liệu” (Ctrl+4)."
        )

    def retranslate(self) -> None:
        self._hamlet_label.setText(self.tr("&Thôn"))
        self.hamlets.setAccessibleName(self.tr("Thôn"))
        self.hamlets.setItemText(0, self.tr("Tất cả các thôn"))
        super().retranslate()
