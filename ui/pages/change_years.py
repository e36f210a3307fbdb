"""What became of every household from last year's poverty review to this year's."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from core.app.comparing import YearComparison, YearFiles, compare_years
from core.app.register import Register
from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.year_diff import Mark
from core.domain.year_table import YearRow
from core.domain.year_words import MARK_WORDS
from ui.desk import Desk
from ui.listing_columns import household_columns
from ui.pages.answer import Answer, side_by_side
from ui.pages.file_field import FileField
from ui.pages.note_lines import note_lines
from ui.pages.question import Question, Work
from ui.words import filled, said

_TONES = {
    Mark.NEW: "valid",
    Mark.FELL_BACK: "valid",
    Mark.MOVED: "support",
    Mark.LEFT: "lapsed",
    Mark.VANISHED: "lapsed",
    Mark.UNCLEAR: "expiring",
}


class YearsQuestion(Question):
    """Two files, one line a household."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.old = FileField(desk)
        self.new = FileField(desk)
        for field in (self.old, self.new):
            field.picked.connect(self.drop)
        self.lay_out(self.old, self.new)
        self.settle()

    def forget_files(self) -> None:
        self.old.clear()
        self.new.clear()

    def browse(self) -> None:
        (self.new if self.old.file and not self.new.file else self.old).browse()

    def work(self, register: Register, day: date) -> Work:
        if self.old.file is None or self.new.file is None:
            raise ClerkError(self.tr("Hãy chọn đủ hai tệp rà soát: của năm trước và của năm nay."))
        return partial(compare_years, register, YearFiles(self.old.file, self.new.file), day)

    def answer(self, found: YearComparison) -> Answer:
        listing = found.listing
        heading = self.tr("{households} hộ, {people} người có tên ở một trong hai danh sách")
        day = self.tr("Giá tính theo ngày {day}. Diện mới áp dụng từ {first}.")
        return Answer(
            listing=listing,
            columns=household_columns(listing.columns, {"marks": _tone}),
            household=_household,
            heading=filled(
                heading,
                households=format_money(listing.households),
                people=format_money(listing.people),
            ),
            facts=(
                side_by_side(f"{said(MARK_WORDS[m])}: {n}" for m, n in found.counts.items() if n),
                day.format(day=format_day(listing.on), first=format_day(found.first)),
            ),
            remarks=found.remarks,
            notes=(
                *note_lines(found.rejects["old"], found.notes["old"], self.tr("Năm trước")),
                *note_lines(found.rejects["new"], found.notes["new"], self.tr("Năm nay")),
            ),
        )

    def retranslate(self) -> None:
        self.ask_button.setText(self.tr("So sánh"))
        super().retranslate()

    def field_words(self) -> tuple[str, ...]:
        return self.tr("Danh sách rà soát năm trước"), self.tr("Danh sách rà soát năm nay")

    def job_title(self) -> str:
        return self.tr("Đang so sánh hai danh sách…")

    def purpose(self) -> str:
        return self.tr(
            "Hộ nào giữ nguyên, mới vào, chuyển diện, ra khỏi danh sách, tách, nhập, đổi chủ hộ; "
            "ai mất hỗ trợ và phải tự đóng bao nhiêu.\n\n"
            "Chọn kết quả rà soát nghèo của năm trước và của năm nay, rồi bấm “So sánh”. Danh sách "
            "năm nay không cần nhập vào sổ trước."
        )


def _tone(row: YearRow) -> str:
    return _TONES.get(row.move.marks[0], "text")


def _household(row: YearRow) -> int | None:
    return row.move.known.id if row.move.known else None
