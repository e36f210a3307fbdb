"""Frozen months, and what the register tells of their days now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.app.history import moment
from core.app.month_ends import MonthEnds, MonthLook, freeze, month_ends, month_look
from core.app.register import Register
from core.domain.days import format_day
from core.domain.month_end import NOWHERE, MonthLine, last_day, month_words
from core.domain.month_table import MonthRow
from core.domain.progress import Progress
from ui.controls import button, label, restyle, say
from ui.desk import Desk
from ui.lazy import LazyView
from ui.list_saving import ListSaver
from ui.listing_columns import household_columns
from ui.pages.month_words import other_words, why_words
from ui.snapshot import Snapshot
from ui.table import Table
from ui.table_model import Shown

_PARTS = (340, 766)  # of the months and of one of them
_MONTH_LETTERS = 8
_ORDER = (
    "hamlet", "rate", "covered", "covered_change", "people", "people_change", "other_changes",
    "population", "population_rate",
)  # fmt: skip
_CHANGES = frozenset({"people_change", "covered_change"})
_MONTHS = ("month", "rate", "at", "by", "covered", "people")


@dataclass(frozen=True)
class Found:
    """All frozen months and the one looked at, None where none is frozen."""

    ends: MonthEnds
    look: MonthLook | None


class MonthsTab(LazyView):
    """The months frozen so far, one of them by hamlet, and the button that freezes another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.snapshot: Snapshot | None = None
        self.found: Found | None = None
        self._month = ""
        self._open_label = label()
        self.open = QComboBox()
        self.open.setMinimumContentsLength(_MONTH_LETTERS)
        self.freeze_button = button("main", self.freeze)
        self.excel_button = button("", self._on_excel)
        self.hint = label("warning", wraps=True)
        self.remark = label("quiet", wraps=True)
        self.months = Table()
        self.heading = label("heading", wraps=True)
        self.by_whom = label("quiet", wraps=True)
        self.hamlets = Table()
        self.why = label(wraps=True)
        self._saver = ListSaver(desk, self)
        for table in (self.months, self.hamlets):
            table.verticalHeader().hide()
        self._lay_out()
        self.open.currentIndexChanged.connect(self._name_button)
        self.months.moved.connect(self._on_month)
        desk.jobs.started.connect(self.enable)
        desk.jobs.idle.connect(self.enable)
        self.settle()

    def _lay_out(self) -> None:
        self._open_label.setBuddy(self.open)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self._open_label, self.open, self.freeze_button):
            line.addWidget(widget)
        line.addWidget(self.hint, 1)
        line.addStretch()
        line.addWidget(self.excel_button)
        one = QWidget()
        right = QVBoxLayout(one)
        right.setContentsMargins(0, 0, 0, 0)
        for widget in (self.heading, self.by_whom):
            right.addWidget(widget)
        right.addWidget(self.hamlets, 1)
        right.addWidget(self.why)
        right.addStretch()  # where no month is frozen the sentence stands on top
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.months)
        both.addWidget(one)
        both.setSizes(_PARTS)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.remark)
        column.addWidget(both, 1)

    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Look at another snapshot, once the tab is seen."""
        before, self.snapshot = self.snapshot, snapshot
        if not (before and snapshot and before.register is snapshot.register):
            self.found, self._month = None, ""
            self._show()
        self._look_up()

    def _look_up(self) -> None:
        register = self.snapshot.register if self.snapshot else None
        self.want(partial(_look, register, self._month) if register else None)

    def take(self, found: Found) -> None:
        self.found = found
        self._month = found.look.compared.end.month if found.look else ""
        self._show()

    def retranslate(self) -> None:
        self._open_label.setText(self.tr("&Tháng"))
        self.open.setAccessibleName(self.tr("Tháng chưa chốt"))
        self.excel_button.setText(self.tr("Excel…"))
        self.excel_button.setToolTip(self.tr("Lưu bảng của tháng đang xem ra Excel"))
        self.months.setAccessibleName(self.tr("Các tháng đã chốt"))
        self.hamlets.setAccessibleName(self.tr("Số đã chốt theo thôn"))
        self.remark.setText(
            self.tr(
                "Chốt là giữ nguyên số đã báo cáo của ngày cuối tháng: sửa sổ về sau không làm số "
                "ấy đổi, cột “Nay khác” cho biết sổ hôm nay tính ra hơn hay kém bao nhiêu."
            )
        )
        self._show()

    def _show(self) -> None:
        self._offer()
        self._show_months()
        self._show_look()
        self.enable()

    def _offer(self) -> None:
        chosen = self.open.currentData()
        self.open.blockSignals(True)
        self.open.clear()
        for month in self.found.ends.open if self.found else ():
            self.open.addItem(month_words(month), month)
        self.open.setCurrentIndex(max(0, self.open.findData(chosen)) if self.open.count() else -1)
        self.open.blockSignals(False)
        self._name_button()
        due = self.found.ends.due if self.found else ""
        text = self.tr("Tháng {month} đã hết mà chưa chốt.")
        say(self.hint, text.format(month=month_words(due)) if due else "")

    @Slot()
    def _name_button(self) -> None:
        month = self.open.currentData()
        text = self.tr("&Chốt tháng {month}") if month else self.tr("&Chốt tháng")
        self.freeze_button.setText(text.format(month=month_words(month)) if month else text)
        tip = self.tr("Số liệu của ngày {day}, theo những gì sổ biết lúc này")
        day = format_day(last_day(month)) if month else ""
        self.freeze_button.setToolTip(tip.format(day=day) if month else "")

    def _show_months(self) -> None:
        rows: Sequence[MonthRow] = self.found.ends.listing.rows if self.found else ()
        columns = self.found.ends.listing.columns if self.found else ()
        shown = [c for key in _MONTHS for c in columns if c.key == key]
        self.months.blockSignals(True)
        self.months.show_rows(household_columns(tuple(shown), {}), rows)
        self.months.select(lambda row: row.end.month == self._month)
        self.months.blockSignals(False)
        self.months.setVisible(bool(rows))

    def _show_look(self) -> None:
        look = self.found.look if self.found else None
        for widget in (self.by_whom, self.hamlets, self.why):
            widget.setVisible(look is not None)
        if look is None:
            self.heading.setText(
                self.tr("Chưa chốt tháng nào; chọn tháng ở trên rồi bấm “Chốt”.")
                if self.found
                else ""
            )
            return
        end = look.compared.end
        text = self.tr("Tháng {month}, tính cho ngày {day}")
        day = format_day(end.figures.day)
        self.heading.setText(text.format(month=month_words(end.month), day=day))
        text = self.tr("Chốt lúc {at}, người chốt: {user} (việc số {deed} trong nhật ký).")
        said = text.format(at=moment(end.at), user=end.user, deed=end.deed)
        self.by_whom.setText(" ".join(filter(None, (said, end.note))))
        lines = (*look.compared.lines, look.compared.total)
        self.hamlets.show_rows(self._columns(look), lines)
        self.why.setText(why_words(look))
        restyle(self.why, "role", "" if look.compared.differs else "quiet")

    def _columns(self, look: MonthLook) -> tuple[Shown, ...]:
        known = look.listing.columns
        listed = [c for key in _ORDER for c in known if c.key == key]
        listed += [c for c in known if c.key not in _ORDER]
        columns = household_columns(tuple(listed), _TONES)
        return tuple(
            replace(column, text=self._text(each.key, column.text))
            for each, column in zip(listed, columns, strict=True)
        )

    def _text(self, key: str, usual: Callable[[Any], str]) -> Callable[[Any], str]:
        if key == "hamlet":
            return self._name_of
        if key == "other_changes":
            return other_words
        return partial(_signed, key) if key in _CHANGES else usual

    def _name_of(self, line: MonthLine) -> str:
        if line.whole:
            return self.tr("Cả xã")
        return self.tr("Chưa rõ thôn") if line.hamlet == NOWHERE else line.hamlet

    @Slot()
    def enable(self) -> None:
        """Allow what can be done now."""
        month = self.open.currentData()
        free = self.snapshot is not None and self.desk.may_write
        self.freeze_button.setEnabled(free and bool(month))
        self.open.setEnabled(self.open.count() > 0)
        self.excel_button.setEnabled(self.found is not None and self.found.look is not None)

    @Slot(object)
    def _on_month(self, row: MonthRow | None) -> None:
        if row is not None and row.end.month != self._month:
            self._month = row.end.month
            self._look_up()

    @Slot()
    def freeze(self) -> None:
        """State the figures of the chosen month."""
        month = self.open.currentData()
        if self.snapshot is None or not month or not self.desk.may_write:
            return
        register = self.snapshot.register

        def work(_progress: Progress) -> tuple[str, int]:
            return month, freeze(register, month)

        self.desk.jobs.start(work, self._on_frozen, self.tr("Đang chốt số liệu…"), writes=True)

    def _on_frozen(self, done: tuple[str, int]) -> None:
        self._month, deed = done
        text = self.tr("Đã chốt tháng {month}; số đã chốt không đổi nữa.")
        self.desk.tell_done(text.format(month=month_words(self._month)), deed)

    @Slot()
    def _on_excel(self) -> None:
        if self.found and self.found.look:
            self._saver.save(self.found.look.listing)


def _look(register: Register, month: str) -> Found:
    ends = month_ends(register)
    known = [end.month for end in ends.frozen]
    wanted = month if month in known else next(iter(known), "")
    return Found(ends, month_look(register, wanted) if wanted else None)


def _signed(key: str, line: MonthLine) -> str:
    change: int = getattr(line, key)
    return f"{change:+}" if change else "0"


def _cover_tone(line: MonthLine) -> str:
    return "expiring" if line.covered_change else "valid"


def _others_tone(line: MonthLine) -> str:
    return "expiring" if line.other_changes else "quiet"


_TONES = {"covered_change": _cover_tone, "other_changes": _others_tone}
