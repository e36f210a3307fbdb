"""A plain field for a day, typed in any usual way."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from core.domain.days import FIRST_DAY, LAST_DAY, format_day
from core.domain.typed_days import parse_day
from ui.controls import restyle
from ui.sizes import letters_width


class DayField(QLineEdit):
    """Takes 1/7/2026, 01072026, 010726, 5326 or 2026-07-01; tidied when left, never while typed.

    `picked` brings another day than before (None where an empty field is allowed), `unreadable`
    why what was typed is none; `understood` tells that what was typed is one.
    """

    picked = Signal(object)
    unreadable = Signal(str)
    understood = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_be_empty: bool = False) -> None:
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self._day: date | None = None
        letters_width(self, "00/00/0000", 28)
        self.editingFinished.connect(self.finish)
        self.textEdited.connect(self._on_edited)

    @property
    def day(self) -> date | None:
        """The day in the field; None while it is empty or unreadable."""
        return self._day

    @property
    def wrong(self) -> bool:
        """Whether the field holds something that is no day."""
        return bool(self.property("wrong"))

    @property
    def refusal(self) -> str:
        """What is said of a text that is no day the program knows."""
        text = self.tr(
            "Không hiểu ngày “{typed}”; hãy gõ như 21/11/2026, trong khoảng {first} – {last}."
        )
        first, last = format_day(FIRST_DAY), format_day(LAST_DAY)
        return text.format(typed=self.text().strip(), first=first, last=last)

    def show_day(self, day: date | None) -> None:
        """Show a day."""
        self._day = day
        self.setText(format_day(day))
        self._mark(wrong=False)

    def show_typed(self, text: str) -> None:
        """Show a day as it was typed, perhaps half of one; tells nobody."""
        day = parse_day(text.strip())
        self._day = day
        self.setText(text)
        self._mark(wrong=day is None and bool(text.strip()))

    @Slot()
    def finish(self) -> None:
        """Read what is typed, as leaving the field does."""
        typed = self.text().strip()
        day = parse_day(typed)
        if day is None and (typed or not self._may_be_empty):
            self._day = None
            self._mark(wrong=True)
            self.unreadable.emit(self.refusal)
            return
        fresh, by_hand = day != self._day, self.isModified()
        self.show_day(day)
        if by_hand:
            self.understood.emit()
        if fresh:
            self.picked.emit(day)

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        if wrong != self.wrong:
            restyle(self, "wrong", wrong)
