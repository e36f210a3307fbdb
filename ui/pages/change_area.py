"""Who is affected when a hamlet, or the commune, leaves the list of difficult areas."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from core.app.forecasting import AreaReport, area_change
from core.app.register import Register
from core.domain.area_change import AreaChange
from core.domain.area_table import AreaRow, area_totals, total_of_area
from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.progress import Progress
from core.domain.rows import ListRow
from ui.day_field import DayField
from ui.desk import Desk
from ui.listing_columns import change_columns
from ui.pages.answer import Answer, side_by_side
from ui.pages.question import Question, Work
from ui.snapshot import Snapshot
from ui.status_line import people_and_households


class AreaQuestion(Question):
    """A hamlet, the first day off the list, what stays."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.hamlets = QComboBox()
        self.hamlets.addItem("", None)
        self.first = DayField(may_be_empty=True)
        self.ethnic = QCheckBox()
        self.lay_out(self.hamlets, self.first, self.ethnic)
        self.hamlets.activated.connect(self.drop)
        self.first.textEdited.connect(self.drop)
        self.ethnic.clicked.connect(self.drop)
        self.settle()

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        chosen = self.hamlets.currentData()
        while self.hamlets.count() > 1:
            self.hamlets.removeItem(1)
        for hamlet in snapshot.hamlets if snapshot else ():
            self.hamlets.addItem(hamlet.name, hamlet.name)
        self.hamlets.setCurrentIndex(max(0, self.hamlets.findData(chosen)) if chosen else 0)
        super().show_snapshot(snapshot)

    def work(self, register: Register, day: date) -> Work:
        hamlet, stays = self.hamlets.currentData(), self.ethnic.isChecked()
        first = self.read_day(self.first)
        if first is None:
            raise ClerkError(
                self.tr("Hãy gõ ngày đầu tiên không còn trong danh sách, như 01/01/2027.")
            )

        def look(_progress: Progress) -> AreaReport:
            return area_change(register, hamlet, first, day, stays_ethnic=stays)

        return look

    def answer(self, found: AreaReport) -> Answer:
        return Answer(
            listing=found.listing,
            columns=change_columns(found.listing.columns, _line),
            household=_household,
            heading=self._heading(found),
            facts=self._facts(found.change),
            remarks=self._remarks(found.change),
        )

    def _heading(self, found: AreaReport) -> str:
        total, change = total_of_area(found.change), found.change
        text = self.tr(
            "Tính đến {day}, {place} ra khỏi danh sách từ {first}: {counts} bị ảnh hưởng"
        )
        return text.format(
            day=format_day(found.listing.on),
            place=found.listing.hamlet or self.tr("cả xã"),
            first=format_day(change.leaving.first_day_off),
            counts=people_and_households(total.people, total.households),
        )

    def _facts(self, change: AreaChange) -> tuple[str, ...]:
        total, rules = total_of_area(change), change.standing.rules
        points = [
            f"{rules.point(point).name}: {people_and_households(part.people, part.households)}"
            for point, part in area_totals(change).items()
        ]
        cost = self.tr(
            "Tự đóng cả năm: trước {before} đ, sau {after} đ (giá theo ngày {priced})."
        ).format(
            before=format_money(total.cost_before),
            after=format_money(total.cost_after),
            priced=format_day(change.priced_on),
        )
        return side_by_side(points), cost

    def _remarks(self, change: AreaChange) -> tuple[str, ...]:
        made = []
        if change.assumed:
            text = self.tr(
                "Sổ chưa ghi {hamlets} thuộc khu vực I, II hay III: coi là khu vực II đến hết ngày "
                "trước khi ra."
            )
            made.append(text.format(hamlets=", ".join(change.assumed)))
        if change.not_listed:
            text = self.tr("Theo sổ, {hamlets} đã ra khỏi danh sách từ trước ngày đó.")
            made.append(text.format(hamlets=", ".join(change.not_listed)))
        return tuple(made)

    def retranslate(self) -> None:
        self.hamlets.setItemText(0, self.tr("Cả xã"))
        self.first.setPlaceholderText(self.tr("ngày"))
        self.ethnic.setText(self.tr("Vẫn thuộc vùng dân tộc, miền núi"))
        self.ask_button.setText(self.tr("Tính"))
        super().retranslate()

    def field_words(self) -> tuple[str, ...]:
        return self.tr("Thôn"), self.tr("Ngày đầu ra khỏi danh sách")

    def job_title(self) -> str:
        return self.tr("Đang tính…")

    def purpose(self) -> str:
        return self.tr(
            "Khi một thôn hay cả xã ra khỏi danh sách vùng khó khăn thì ai thôi được Nhà nước đóng "
            "theo vùng, chuyển sang diện nào, tự đóng bao nhiêu, hỗ trợ 36 tháng đến ngày nào?\n\n"
            "Chọn thôn, gõ ngày đầu tiên không còn trong danh sách, rồi bấm “Tính”."
        )


def _line(row: AreaRow) -> ListRow:
    return row.row


def _household(row: AreaRow) -> int | None:
    return row.row.household_id
