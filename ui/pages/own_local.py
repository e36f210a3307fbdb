"""The office's own rules: what a province or commune pays over the national share."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from core.app.register import Register
from core.app.ruling import (
    RulesReport,
    add_local_rule,
    end_local_rule,
    lay_set,
    remove_local_rule,
)
from core.domain.local_rules import (
    EVENT_WORDS,
    MOST_MONTHS,
    SUPPORTED_GROUP,
    LocalEvent,
    LocalRule,
)
from core.domain.people import AREA_WORDS, Area
from core.domain.why import capital
from ui import dialogs
from ui.columns import day_column
from ui.controls import button
from ui.desk import Desk
from ui.pages.own_box import OwnBox, offer_hamlets
from ui.table_model import Shown
from ui.words import said

Numbered = tuple[int, LocalRule]

_DAK_LAK = "dak-lak"
_TOTAL, _EXTRA = "total", "extra"


class LocalRulesBox(OwnBox):
    """Which point gets how much more, from when until when, by which paper."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.points = QComboBox()
        self.kinds = QComboBox()
        for kind in (_TOTAL, _EXTRA):
            self.kinds.addItem("", kind)
        self.percent = QSpinBox()
        self.percent.setRange(1, 100)
        self.percent.setSuffix(" %")
        self.events = QComboBox()
        for event in LocalEvent:
            self.events.addItem("", str(event))
        self.months = QSpinBox()
        self.months.setRange(0, MOST_MONTHS)
        self.areas = QComboBox()
        for place in ("", *map(str, Area)):
            self.areas.addItem("", place)
        self.hamlets = QComboBox()
        self.hamlets.addItem("", "")
        self.set_button = button("", self.ask_to_lay_set)
        self.lay_out(
            point=self.points,
            kind=self.kinds,
            percent=self.percent,
            event=self.events,
            months=self.months,
            area=self.areas,
            hamlet=self.hamlets,
            first=self.first,
            last=self.last,
            paper=self.paper,
        )
        self.line.insertWidget(1, self.set_button)
        self.connect_all("local_rules")
        self.settle()

    def offer(self) -> None:
        kept = self.points.currentData()
        self.points.clear()
        points = self._snapshot.rules.points if self._snapshot else ()
        for point in sorted(points, key=lambda p: p.order):
            if point.group == SUPPORTED_GROUP:
                self.points.addItem(f"{point.point} – {point.name}", point.point)
        self.points.setCurrentIndex(max(0, self.points.findData(kept)))
        offer_hamlets(self.hamlets, self._snapshot)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Quy định riêng của tỉnh, xã"))
        self.table.setAccessibleName(self.tr("Quy định riêng của tỉnh, xã"))
        self.kinds.setItemText(0, self.tr("Tổng mức hỗ trợ"))
        self.kinds.setItemText(1, self.tr("Hỗ trợ thêm"))
        for place, event in enumerate(LocalEvent):
            self.events.setItemText(place, _event(event) or self.tr("Không cần sự kiện"))
        for place, area in enumerate(Area, start=1):
            self.areas.setItemText(place, _area(area))
        for box in (self.areas, self.hamlets):
            box.setItemText(0, self.tr("Tất cả"))
        self.months.setSpecialValueText(self.tr("Không"))
        self.set_button.setText(self.tr("Dùng bộ của Đắk Lắk…"))
        super().retranslate()

    def field_words(self) -> tuple[str, ...]:
        return (
            self.tr("Điểm"),
            self.tr("Cách tính"),
            self.tr("Mức"),
            self.tr("Sự kiện"),
            self.tr("Số tháng sau sự kiện"),
            self.tr("Diện vùng"),
            self.tr("Thôn"),
            self.tr("Từ ngày"),
            self.tr("Đến ngày"),
            self.tr("Văn bản"),
        )

    def show_rows(self) -> None:
        extra = self.tr("thêm {percent} %")
        columns = (
            Shown(self.tr("Điểm"), lambda row: row[1].point, 6),
            Shown(self.tr("Mức"), lambda row: _share(row[1], extra), 10),
            Shown(self.tr("Sự kiện"), lambda row: _event(row[1].event), 22),
            Shown(self.tr("Số tháng"), lambda row: str(row[1].months or ""), 9, right=True),
            Shown(self.tr("Nơi"), lambda row: _place(row[1]), 14),
            day_column(self.tr("Từ ngày"), lambda row: row[1].first),
            day_column(self.tr("Đến ngày"), lambda row: row[1].last),
            Shown(self.tr("Văn bản"), lambda row: row[1].paper, 30),
        )
        local: Mapping[int, LocalRule] = self._snapshot.local if self._snapshot else {}
        self.table.show_rows(columns, tuple(local.items()))

    def enter(self, register: Register) -> Callable[[], bool]:
        total = self.kinds.currentData() == _TOTAL
        percent = self.percent.value()
        area = self.areas.currentData()
        made = LocalRule(
            point=str(self.points.currentData()),
            first=self.first.day,
            last=self.last.day,
            percent_total=percent if total else None,
            percent_extra=None if total else percent,
            paper=self.typed_paper(),
            event=LocalEvent(self.events.currentData()),
            months=self.months.value() or None,
            area=Area(area) if area else None,
            hamlet=self.hamlets.currentData() or None,
        )
        return lambda: bool(add_local_rule(register, made))

    def finish(self, register: Register, row: Numbered, last: date) -> Callable[[], object]:
        return lambda: end_local_rule(register, row[0], last)

    def drop(self, register: Register, row: Numbered) -> Callable[[], object]:
        return lambda: remove_local_rule(register, row[0])

    def words_of(self, row: Numbered) -> str:
        return row[1].words()

    @Slot()
    def ask_to_lay_set(self) -> None:
        """Take the province's set in, if the clerk agrees."""
        question = self.tr(
            "Đưa các mức hỗ trợ của tỉnh Đắk Lắk vào sổ này? Dòng cùng đối tượng, cùng ngày bắt "
            "đầu được sửa theo bộ này."
        )
        dialogs.confirm(self, question, self.tr("Dùng bộ này"), self.lay_dak_lak)

    @Slot()
    def lay_dak_lak(self) -> None:
        """Take the province's set in."""
        if self._snapshot:
            register = self._snapshot.register
            self.write(lambda: lay_set(register, _DAK_LAK), self._on_laid)

    def _on_laid(self, report: RulesReport) -> None:
        text = self.tr("Quy định riêng: {added} thêm, {changed} sửa, {unchanged} không đổi.")
        counts = {"added": report.added, "changed": report.changed}
        self.done(text.format(**counts, unchanged=report.unchanged))

    @Slot()
    def _enable(self) -> None:
        super()._enable()
        self.set_button.setEnabled(self.add_button.isEnabled())


def _share(rule: LocalRule, extra: str) -> str:
    if rule.percent_total is not None:
        return f"{rule.percent_total} %"
    return extra.format(percent=rule.percent_extra)


def _event(event: LocalEvent) -> str:
    word = EVENT_WORDS[event]
    return said(capital(word)) if word else ""


def _place(rule: LocalRule) -> str:
    return _area(rule.area) if rule.area else rule.hamlet or ""


def _area(area: Area) -> str:
    return said(capital(AREA_WORDS[area]))
