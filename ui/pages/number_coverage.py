"""Cover by hamlet against the office's target, with an earlier day beside it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from core.app.counting import coverage_on
from core.app.office import TARGET_PERCENT, set_office
from core.domain.chart import NumberPage, coverage_page
from core.domain.coverage import (
    Against,
    Coverage,
    CoverageRow,
    coverage_bars,
    read_target,
)
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.narrowing import Narrowing, Uncovered
from core.domain.percent import format_percent
from core.domain.progress import Progress
from core.domain.shares import Of
from ui.charts import BarsChart
from ui.controls import label, restyle
from ui.desk import Desk
from ui.pages.number_tab import NumberTab, with_words
from ui.sizes import letters_width
from ui.snapshot import Snapshot
from ui.words import filled

_SIGNS = " %\u00a0"


class CoverageTab(NumberTab):
    """A bar a hamlet; Enter shows who of it has no cover."""

    order = (
        "hamlet", "rate", "population_rate", "change", "missing", "covered", "people",
        "population", "earlier_rate",
    )  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        chart = BarsChart()
        super().__init__(desk, chart, parent)
        self.bars_chart = chart
        self._sent: int | None = None
        self._target_label = label()
        self.target = QLineEdit()
        letters_width(self.target, "000 %", 28)
        self._against_label = label()
        self.against = QComboBox()
        for choice in (None, *Against):
            self.against.addItem("", choice)
        self.against.setCurrentIndex(1)
        self._of_label = label()
        self.of = QComboBox()
        self.of.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for base in Of:
            self.of.addItem("", base)
        self.of.activated.connect(self.look)
        self.target.editingFinished.connect(self._on_target)
        self.target.textEdited.connect(self._on_typed)
        self.against.activated.connect(self.look)
        self.lay_out(
            [
                (self._target_label, self.target),
                (self._against_label, self.against),
                (self._of_label, self.of),
            ]
        )
        self.settle()

    @property
    def percent(self) -> int:
        """The target the office has set."""
        return read_target(self.snapshot.office[TARGET_PERCENT] if self.snapshot else "")

    def on_changed(self, snapshot: Snapshot | None) -> None:
        known, before = self.snapshot, self.percent
        same = known and snapshot and known.register is snapshot.register
        super().on_changed(snapshot)
        self._sent = None
        typed = self.target.text() not in ("", _shown(before))
        if not (same and typed):  # what is being typed stays
            self._show_target()

    def work(self, snapshot: Snapshot) -> Callable[[], Coverage]:
        register, day, target = snapshot.register, snapshot.day, self.percent
        chosen, of = self.against.currentData(), Of(self.of.currentData())
        against = Against(chosen) if chosen else None
        return lambda: coverage_on(register, day, target, against, of)

    def refuse(self, error: ClerkError) -> None:
        super().refuse(error)
        if self.of.currentIndex() > 0:  # no population for this day: back to the register's people
            self.of.setCurrentIndex(0)
            self.look()

    def page(self, found: Coverage) -> NumberPage:
        return coverage_page(found, sample=self.snapshot is not None and self.snapshot.is_sample)

    def show_chart(self, found: Coverage) -> None:
        labels = [self.name_of(row) for row in found.lines]
        words = [self._words(row) for row in found.lines]
        mark = self.tr("Mục tiêu {target} %").format(target=found.target)
        self.bars_chart.show_target(found.target, mark)
        title = self.tr("Tỷ lệ có thẻ theo thôn")
        self.bars_chart.show_bars(title, with_words(coverage_bars(found), labels, words))
        self.heading.setText(self._heading(found))
        said = self.tr("Còn thiếu: số người cần thêm thẻ để thôn, hoặc cả xã, đạt mục tiêu.")
        text = self.tr("Dân số {year}: {source}.")
        source = text.format(year=found.on.year, source=found.populated) if found.populated else ""
        self.remark.setText(" ".join(filter(None, (said, source))))

    def _heading(self, found: Coverage) -> str:
        total = found.total
        text = (
            self.tr("{covered} người có thẻ / dân số {people}: {rate}.")
            if found.of is Of.POPULATION
            else self.tr("{covered} / {people} người có thẻ: {rate}.")
        )
        said = filled(
            text,
            covered=format_money(total.now.covered),
            people=format_money(total.now.base or 0),
            rate=format_percent(total.now.rate or 0),
        )
        if not total.missing:
            return f"{said} {self.tr('Xã đã đạt mục tiêu {target} %.').format(target=found.target)}"
        text = self.tr("Cần thêm {count} người để xã đạt {target} %.")
        return f"{said} {filled(text, count=format_money(total.missing), target=found.target)}"

    def name_of(self, row: CoverageRow) -> str:
        if row.whole:
            return self.tr("Cả xã")
        return row.hamlet or self.tr("Chưa rõ thôn")

    def _words(self, row: CoverageRow) -> str:
        if row.now.base is None:
            return self.tr("không có dân số")
        if row.now.rate is None:
            return self.tr("không có ai")
        text = self.tr("{rate}, thiếu {count}") if row.missing else self.tr("{rate}, đạt")
        return text.format(rate=format_percent(row.now.rate), count=format_money(row.missing))

    def tones(self) -> dict[str, Callable[[Any], str]]:
        return {"population_rate" if self._by_population else "rate": _tone}

    @property
    def _by_population(self) -> bool:
        return self.found is not None and self.found.of is Of.POPULATION

    def narrowing(self, row: CoverageRow) -> tuple[str | None, Narrowing]:
        return row.hamlet, Uncovered(nowhere=row.hamlet is None and not row.whole)

    def purpose(self) -> str:
        return self.tr(
            "Tỷ lệ người có thẻ của từng thôn so với mục tiêu, còn thiếu bao nhiêu người, tăng hay "
            "giảm so với tháng trước, năm trước.\n\nSổ chưa có ai: hãy nhập danh sách dân cư và "
            "danh sách thẻ ở trang “Nhập dữ liệu” (Ctrl+4)."
        )

    def retranslate(self) -> None:
        self._target_label.setText(self.tr("&Mục tiêu"))
        self.target.setAccessibleName(self.tr("Mục tiêu tỷ lệ có thẻ, phần trăm"))
        self.target.setToolTip(self.tr("Từ 1 đến 100; Enter để lưu vào cài đặt của cơ quan"))
        self._against_label.setText(self.tr("&So với"))
        self.against.setAccessibleName(self.tr("So với ngày"))
        self._of_label.setText(self.tr("Tính t&rên"))
        self.of.setAccessibleName(self.tr("Tỷ lệ tính trên"))
        self.of.setToolTip(
            self.tr(
                "Nhân khẩu sổ: người sổ đang biết. Dân số: số do cơ quan khác công bố, nhập ở thẻ "
                "“Dân số”; mục tiêu và cột “Còn thiếu” tính theo số được chọn."
            )
        )
        for place, word in enumerate((self.tr("Nhân khẩu sổ"), self.tr("Dân số đã nhập"))):
            self.of.setItemText(place, word)
        words = (
            self.tr("Không so"),
            self.tr("Cùng ngày tháng trước"),
            self.tr("Cùng ngày năm trước"),
        )
        for place, word in enumerate(words):
            self.against.setItemText(place, word)
        super().retranslate()

    @Slot()
    def enable(self) -> None:
        super().enable()
        self.target.setEnabled(self.snapshot is not None and self.desk.may_write)

    def _show_target(self) -> None:
        self.target.setText(_shown(self.percent) if self.snapshot else "")
        restyle(self.target, "wrong", False)

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        restyle(self.target, "wrong", False)

    @Slot()
    def _on_target(self) -> None:
        if self.snapshot is None:
            return
        try:
            wanted = read_target(self.target.text().strip(_SIGNS))
        except ClerkError as error:
            restyle(self.target, "wrong", True)
            self.desk.refuse(error)
            return
        self.target.setText(_shown(wanted))
        if wanted in (self.percent, self._sent):
            return
        self._sent = wanted  # the field loses the focus while it is saved, and says so
        register = self.snapshot.register

        def work(_progress: Progress) -> None:
            set_office(register, {TARGET_PERCENT: str(wanted)})

        self.desk.jobs.start(
            work, self._on_set, self.tr("Đang lưu…"), self._on_not_set, writes=True
        )

    def _on_set(self, _nothing: None) -> None:
        self.desk.session.refresh()

    def _on_not_set(self, error: ClerkError) -> None:
        self._sent = None
        self._show_target()
        self.desk.refuse(error)


def _shown(target: int) -> str:
    return f"{target} %"


def _tone(row: CoverageRow) -> str:
    return "expiring" if row.missing else "valid"
