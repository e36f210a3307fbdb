"""Who would lose support: without a decision, or if a draft list becomes the decision."""

from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from core.app.forecasting import ForecastReport, forecast_draft, forecast_waiting
from core.app.importing import ImportOptions, ImportReport
from core.app.register import Register
from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.forecast import TURN_WORDS, Forecast, ForecastRow, Turn
from core.domain.money import format_money
from core.domain.progress import Progress
from core.domain.rows import ListRow
from ui.day_field import DayField
from ui.desk import Desk
from ui.listing_columns import change_columns
from ui.pages.answer import Answer, side_by_side
from ui.pages.file_field import FileField
from ui.pages.note_lines import NoteLine, note_lines
from ui.pages.question import Question, Work
from ui.status_line import people_and_households
from ui.words import filled, said

_WAITING, _DRAFT = range(2)
_TONES = {
    Turn.NEWLY: "lapsed",
    Turn.NO_LONGER: "valid",
    Turn.CHANGED: "expiring",
    Turn.SAME: "text",
}


class ForecastQuestion(Question):
    """No file, or one draft with the days its classes hold."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.source = QComboBox()
        self.source.addItems(["", ""])
        self.file = FileField(desk)
        self.first = DayField(may_be_empty=True)
        self.last = DayField(may_be_empty=True)
        self.days = _beside(self.first, self.last)
        self.complete = QCheckBox()
        self.complete.setChecked(True)
        self.lay_out(self.source, self.file, self.days, self.complete)
        self._connect()
        self.settle()
        self._on_source()

    def _connect(self) -> None:
        self.source.activated.connect(self._on_source)
        self.file.picked.connect(self.drop)
        self.complete.clicked.connect(self.drop)
        for field in (self.first, self.last):
            field.textEdited.connect(self.drop)

    def ask_who_waits(self) -> None:
        """Ask who loses support if no decision comes."""
        self.source.setCurrentIndex(_WAITING)
        self._on_source()
        self.ask()

    def forget_files(self) -> None:
        self.file.clear()

    def browse(self) -> None:
        self.source.setCurrentIndex(_DRAFT)
        self._on_source()
        self.file.browse()

    def work(self, register: Register, day: date) -> Work:
        if self.source.currentIndex() == _WAITING:

            def look(_progress: Progress) -> ForecastReport:
                return forecast_waiting(register, day)

            return look
        if self.file.file is None:
            raise ClerkError(self.tr("Hãy chọn tệp danh sách dự thảo."))
        options = ImportOptions(
            on=day,
            class_from=self.read_day(self.first),
            class_to=self.read_day(self.last),
            complete=self.complete.isChecked(),
        )
        return partial(forecast_draft, register, self.file.file, options)

    def answer(self, found: ForecastReport) -> Answer:
        forecast, trial = found.forecast, found.trial
        return Answer(
            listing=found.listing,
            columns=change_columns(found.listing.columns, _line, {"change": _tone}),
            household=_household,
            heading=self._heading(forecast, draft=trial is not None),
            facts=self._facts(forecast, trial),
            remarks=trial.remarks if trial else (),
            notes=self._notes(trial) if trial else (),
        )

    def _heading(self, forecast: Forecast, *, draft: bool) -> str:
        if not draft and not forecast.waiting_today:
            nobody = self.tr("Tính đến {day}, không có ai chờ quyết định diện hộ.")
            return nobody.format(day=format_day(forecast.on))
        text = (
            self.tr("Tính đến {day}, nếu dự thảo thành quyết định: {counts} mất hoặc giảm hỗ trợ")
            if draft
            else self.tr("Tính đến {day}, nếu không có quyết định: {counts} mất hoặc giảm hỗ trợ")
        )
        counts = people_and_households(forecast.then.people, forecast.then.households)
        return text.format(day=format_day(forecast.on), counts=counts)

    def _facts(self, forecast: Forecast, trial: ImportReport | None) -> tuple[str, ...]:
        cost = self.tr("Tự đóng cả năm: trước {before} đ, sau {after} đ.").format(
            before=format_money(forecast.then.cost_before),
            after=format_money(forecast.then.cost_after),
        )
        if trial is None:
            return (cost,)
        today = self.tr("Hôm nay: {counts}").format(
            counts=people_and_households(forecast.today.people, forecast.today.households)
        )
        waiting = filled(
            self.tr("Chờ quyết định: hôm nay {today} người, theo dự thảo còn {then} người."),
            today=format_money(forecast.waiting_today),
            then=format_money(forecast.waiting_then),
        )
        return (
            side_by_side((today, *_turns(forecast))),
            f"{cost} {waiting}",
            self._tried(trial),
        )

    def _tried(self, trial: ImportReport) -> str:
        text = self.tr("Đọc thử {rows} dòng của dự thảo: {rejected} bị loại, {warnings} cảnh báo.")
        return filled(
            text,
            rows=format_money(trial.rows),
            rejected=format_money(len(trial.rejects)),
            warnings=format_money(len(trial.warnings)),
        )

    def _notes(self, trial: ImportReport) -> tuple[NoteLine, ...]:
        return note_lines(trial.rejects, trial.warnings, self.tr("Dự thảo"))

    def retranslate(self) -> None:
        self.source.setItemText(_WAITING, self.tr("Ai chờ quyết định"))
        self.source.setItemText(_DRAFT, self.tr("Một danh sách dự thảo"))
        self.first.setPlaceholderText(self.tr("từ ngày"))
        self.last.setPlaceholderText(self.tr("đến ngày"))
        self.complete.setText(self.tr("Danh sách trọn bộ"))
        self.complete.setToolTip(
            self.tr("Hộ không có tên trong danh sách được coi là không thuộc diện nào")
        )
        self.ask_button.setText(self.tr("Dự báo"))
        super().retranslate()
        self.first.setAccessibleName(self.tr("Diện hộ từ ngày"))
        self.last.setAccessibleName(self.tr("Diện hộ đến ngày"))

    def field_words(self) -> tuple[str, ...]:
        return (
            self.tr("Dự báo theo"),
            self.tr("Tệp dự thảo"),
            self.tr("Diện hộ từ – đến (nếu biết)"),
        )

    def job_title(self) -> str:
        return self.tr("Đang dự báo…")

    def purpose(self) -> str:
        if self.source.currentIndex() == _WAITING:
            return self.tr(
                "Diện của một số hộ hết hạn mà sổ chưa có quyết định mới. Nếu không có quyết định "
                "nào thì ai mất hỗ trợ, phải tự đóng bao nhiêu, nộp chậm nhất ngày nào?\n\n"
                "Bấm “Dự báo”; không cần tệp nào."
            )
        return self.tr(
            "Nếu danh sách dự thảo thành quyết định thì ai mới mất hỗ trợ, ai không còn mất so với "
            "hôm nay?\n\n"
            "Chọn danh sách rà soát nghèo hoặc danh sách nhân khẩu còn là dự thảo, rồi bấm “Dự "
            "báo”. Để trống hai ngày thì chương trình tự lấy theo ngày quyết định và nói rõ."
        )

    @Slot()
    def _on_source(self) -> None:
        draft = self.source.currentIndex() == _DRAFT
        for field in (self.file, self.days, self.complete):
            self.show_field(field, on=draft)
        self.drop()


def _turns(forecast: Forecast) -> list[str]:
    """Return how many turn which way, in words; turns of nobody are left out."""
    totals = [(turn, forecast.total(turn)) for turn in Turn]
    return [
        f"{said(TURN_WORDS[turn])}: {people_and_households(total.people, total.households)}"
        for turn, total in totals
        if total.people
    ]


def _tone(row: ForecastRow) -> str:
    return _TONES[row.turn]


def _line(row: ForecastRow) -> ListRow:
    return row.row


def _household(row: ForecastRow) -> int | None:
    return row.row.household_id


def _beside(*fields: QWidget) -> QWidget:
    """Return a widget that holds fields side by side; the first takes the focus."""
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for field in fields:
        line.addWidget(field)
    both.setFocusProxy(fields[0])
    return both
