"""The lines below the register of letters: what became of the chosen ones, and fast entry."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from core.app.letter_register import Handed
from core.domain.errors import ClerkError
from core.domain.letter_results import RESULTS, read_typed
from ui.controls import button, label, say
from ui.day_field import DayField
from ui.pages.letter_deeds import Typed
from ui.sizes import fixed_width
from ui.spoken import Spoken
from ui.words import said

_FAST_WIDTH, _WHO_WIDTH = 160, 170


class LetterHanding(Spoken):
    """Day, who and note count for the chosen letters and for what is typed fast.

    `delivered` and `returned` bring how the letters were handed; `entered` a `Typed` line and that.
    """

    delivered = Signal(object)
    returned = Signal(object)
    entered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = 0
        self.day = DayField()
        self.who = QLineEdit()
        self.note = QLineEdit()
        self.fast = QLineEdit()
        self._labels = {field: label() for field in (self.day, self.who, self.note, self.fast)}
        self.deliver_button = button("", self._on_delivered)
        self.return_button = button("", self._on_returned)
        self._codes = label("quiet", wraps=True)
        self.trouble = label("trouble", wraps=True)
        self._lay_out()
        self.fast.returnPressed.connect(self._on_typed)
        self.fast.textEdited.connect(self._on_picked)
        self.day.unreadable.connect(self._say_wrong)
        self.day.picked.connect(self._on_picked)
        say(self.trouble, "")
        self.settle()

    def _lay_out(self) -> None:
        fixed_width(self.who, _WHO_WIDTH)
        fixed_width(self.fast, _FAST_WIDTH)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(8)
        for field in (self.day, self.who, self.note):
            first.addWidget(self._label(field))
            first.addWidget(field, 1 if field is self.note else 0)
        first.addWidget(self.deliver_button)
        first.addWidget(self.return_button)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._label(self.fast))
        second.addWidget(self.fast)
        second.addWidget(self._codes, 1)
        grid.addLayout(first, 0, 0)
        grid.addLayout(second, 1, 0)
        grid.addWidget(self.trouble, 2, 0)

    def _label(self, field: QLineEdit) -> QLabel:
        made = self._labels[field]
        made.setBuddy(field)
        return made

    @property
    def handed(self) -> Handed | None:
        """How letters are handed, None while there is no day."""
        self.day.finish()
        day = self.day.day
        return Handed(day, self.who.text(), self.note.text()) if day else None

    def show_year(self, year: int) -> None:
        """Take the numbers typed fast as those of a year."""
        self._year = year
        self.retranslate()

    def allow(self, *, chosen: int, writing: bool) -> None:
        """Let so many chosen letters be noted."""
        for each in (self.deliver_button, self.return_button):
            each.setEnabled(chosen > 0 and writing)

    def refuse(self, typed: str, why: str) -> None:
        """Say why a line typed fast was not entered, and give it back unless another is typed."""
        say(self.trouble, f"“{typed}”: {why}")
        if not self.fast.text():
            self.fast.setText(typed)
            self.fast.selectAll()

    @Slot()
    def begin(self) -> None:
        """Take the cursor to fast entry."""
        self.fast.setFocus()
        self.fast.selectAll()

    def retranslate(self) -> None:
        words = {
            self.day: self.tr("Ngà&y"),
            self.who: self.tr("Người đi &giao"),
            self.note: self.tr("Ghi &chú"),
            self.fast: self.tr("Nhập nhanh năm {year} (F8)").format(year=self._year or "…"),
        }
        for field, word in words.items():
            self._labels[field].setText(word)
            field.setAccessibleName(word.replace("&", ""))
        self.deliver_button.setText(self.tr("Đã giao (F6)"))
        self.return_button.setText(self.tr("Trả lại (F7)"))
        self.fast.setPlaceholderText(self.tr("số thư + mã, Enter"))
        self.fast.setToolTip(self.tr("Ví dụ: 15 1; nhiều thư: 20-24 2"))
        codes = "; ".join(f"{code} {said(result.words)}" for code, result in RESULTS.items())
        self._codes.setText(codes)

    @Slot()
    def _on_delivered(self) -> None:
        handed = self.handed
        if handed:
            self.delivered.emit(handed)

    @Slot()
    def _on_returned(self) -> None:
        handed = self.handed
        if handed:
            self.returned.emit(handed)

    @Slot()
    def _on_typed(self) -> None:
        typed, handed = self.fast.text().strip(), self.handed
        if not typed or handed is None:
            return
        self.fast.clear()
        say(self.trouble, "")
        try:
            codes = read_typed(typed)
        except ClerkError as error:
            self.refuse(typed, str(error))
            return
        self.entered.emit(Typed(self._year, codes, typed), handed)

    @Slot(str)
    def _say_wrong(self, why: str) -> None:
        say(self.trouble, why)

    @Slot(object)
    def _on_picked(self, _day: object) -> None:
        say(self.trouble, "")
