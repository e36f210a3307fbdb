"""What narrows the register of letters: words, a year, a hamlet, what became of them."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from core.domain.letter_list import LETTER_STATES, LetterLine
from core.domain.money import format_money
from core.domain.text import search_key
from ui.controls import button
from ui.flow import Flow
from ui.keys import on_keys
from ui.sizes import fixed_width
from ui.spoken import Spoken
from ui.words import said
from ui.words_field import WordsField

_WORDS_WIDTH, _YEAR_WIDTH, _HAMLET_WIDTH = 190, 110, 170


class LetterFilter(Spoken):
    """Of the states several may be pressed, none takes all. `changed` on each."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[LetterLine] = ()
        self._keys: Sequence[str] = ()
        self._counts: Counter[str] = Counter()
        self.words = WordsField()
        self.year = QComboBox()
        self.hamlet = QComboBox()
        self.chips = {state: button("chip", self._on_chosen) for state in LETTER_STATES}
        for combo in (self.year, self.hamlet):
            combo.addItem("", None)
            combo.activated.connect(self._on_chosen)
        line = Flow(self, 6)
        for width, field in (
            (_WORDS_WIDTH, self.words),
            (_YEAR_WIDTH, self.year),
            (_HAMLET_WIDTH, self.hamlet),
        ):
            fixed_width(field, width)
            line.addWidget(field)
        for chip in self.chips.values():
            chip.setCheckable(True)
            line.addWidget(chip)
        self.words.changed.connect(self.changed)
        on_keys(self, self.words.begin, "Ctrl+F")
        self.settle()

    @property
    def chosen_year(self) -> int | None:
        """The year asked for, the newest that has letters where none is; None without letters."""
        return self.year.currentData() or max((line.year for line in self._lines), default=None)

    def offer(self, lines: Sequence[LetterLine]) -> None:
        """Take other letters; what was asked for stays where it still occurs."""
        self._lines = lines
        self._keys = [search_key(_text(line)) for line in lines]
        _fill(self.year, sorted({line.year for line in lines}, reverse=True))
        _fill(self.hamlet, sorted({line.hamlet for line in lines}))

    def kept(self) -> Sequence[int]:
        """Return the places of the letters asked for, and count the states on the chips."""
        year, hamlet = self.year.currentData(), self.hamlet.currentData()
        wanted = search_key(self.words.text()).split()
        found = [
            place
            for place, line in enumerate(self._lines)
            if year in (None, line.year)
            and hamlet in (None, line.hamlet)
            and all(word in self._keys[place] for word in wanted)
        ]
        self._counts = Counter(self._lines[place].state for place in found)
        self._say_counts()
        states = {state for state, chip in self.chips.items() if chip.isChecked()}
        return [place for place in found if not states or self._lines[place].state in states]

    def retranslate(self) -> None:
        self.words.setPlaceholderText(self.tr("Số, hộ, tên…  Ctrl+F"))
        self.words.setAccessibleName(self.tr("Tìm trong sổ thư"))
        self.year.setItemText(0, self.tr("Mọi năm"))
        self.year.setAccessibleName(self.tr("Năm của thư"))
        self.hamlet.setItemText(0, self.tr("Mọi thôn"))
        self.hamlet.setAccessibleName(self.tr("Thôn của thư"))
        self._say_counts()

    def _say_counts(self) -> None:
        for state, chip in self.chips.items():
            chip.setText(f"{said(state)} {format_money(self._counts[state])}")

    @Slot()
    def _on_chosen(self) -> None:
        self.changed.emit()


def _fill(combo: QComboBox, values: Sequence[object]) -> None:
    chosen = combo.currentData()
    while combo.count() > 1:
        combo.removeItem(1)
    for value in values:
        combo.addItem(str(value), value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen is not None else 0)


def _text(line: LetterLine) -> str:
    return " ".join(
        (line.symbol, str(line.number), line.household, line.head, line.by_whom, line.note)
    )
