"""The rows of a file: counted, filtered, looked at one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.app.import_rows import Outcome
from core.domain.answers import Answer, RowPlace
from core.domain.money import format_money
from ui.choice_cells import ChoiceTable, Chosen
from ui.columns import name_column
from ui.pages.import_answers import Answering
from ui.pages.import_detail import RowDetail, outcome_word, short_text
from ui.pages.import_lines import ImportLine, Sieve, Tried
from ui.spoken import Spoken
from ui.table_model import Shown
from ui.words_field import WordsField

_DETAIL_WIDTH = 240
_TONES: Mapping[Outcome, str] = {
    Outcome.ADDED: "valid",
    Outcome.CHANGED: "accent",
    Outcome.UNCHANGED: "waiting",
    Outcome.REJECTED: "lapsed",
}


@dataclass(frozen=True)
class Seen:
    """Where in the table somebody looks: the current row, its place, how far it is scrolled."""

    place: RowPlace | None
    at: int
    scrolled: int


class SieveBar(Spoken):
    """One button a sieve with its number, and words to find; `changed` when others are seen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Sieve, int] = {}
        self.buttons = {sieve: QPushButton() for sieve in Sieve}
        self._group = QButtonGroup(self)
        self.words = WordsField()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for sieve, made in self.buttons.items():
            made.setCheckable(True)
            made.setProperty("role", "chip")
            self._group.addButton(made)
            if sieve is Sieve.DOUBTFUL:  # among the others, not beside them
                line.addSpacing(12)
            line.addWidget(made)
        line.addSpacing(8)
        line.addWidget(self.words, 1)
        self.buttons[Sieve.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._on_changed)
        self.words.changed.connect(self.changed)
        self.settle()

    @property
    def sieve(self) -> Sieve:
        """Which lines are wanted."""
        return next(sieve for sieve, made in self.buttons.items() if made.isChecked())

    def show_counts(self, counts: Mapping[Sieve, int]) -> None:
        """Show how many lines each sieve lets through."""
        self._counts = counts
        self.retranslate()

    def start(self, sieve: Sieve) -> None:
        """Want other lines, whatever their words."""
        self.buttons[sieve].setChecked(True)
        self.words.clear()

    def retranslate(self) -> None:
        words = {
            Sieve.ALL: self.tr("Tất &cả {count}"),
            Sieve.ADDED: self.tr("&Mới {count}"),
            Sieve.CHANGED: self.tr("T&hay đổi {count}"),
            Sieve.UNCHANGED: self.tr("&Không đổi {count}"),
            Sieve.REJECTED: self.tr("&Bị loại {count}"),
            Sieve.DOUBTFUL: self.tr("Cần &xem {count}"),
        }
        for sieve, word in words.items():
            text = word.format(count=format_money(self._counts.get(sieve, 0)))
            self.buttons[sieve].setText(text)
            self.buttons[sieve].setAccessibleName(text.replace("&", ""))
        self.buttons[Sieve.ALL].setToolTip(self.tr("Tất cả = mới + thay đổi + không đổi + bị loại"))
        self.buttons[Sieve.DOUBTFUL].setToolTip(
            self.tr("Trong số các dòng trên: có cảnh báo, có chỗ sửa tay, hoặc chờ bạn quyết định")
        )
        self.words.setPlaceholderText(self.tr("Lọc tên, số, lý do…  Ctrl+F"))
        self.words.setAccessibleName(self.tr("Lọc các dòng"))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


class ImportRows(Spoken):
    """A table of the rows and the current one in full; with `answering` one may say what to do.

    `answered` brings a row and what was said of it.
    """

    answered = Signal(object, object)

    def __init__(self, answering: Answering | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answering = answering
        self._tried: Tried | None = None
        self.bar = SieveBar()
        self.table = ChoiceTable()
        self.table.verticalHeader().hide()
        self.detail = RowDetail()
        self._side = QWidget()
        self.side = QVBoxLayout(self._side)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setSpacing(8)
        self.side.addWidget(self.detail, 1)
        self._lay_out()
        self.bar.changed.connect(self._filter)
        self.table.moved.connect(self.detail.show_line)
        self.table.choices.picked.connect(self._on_picked)
        self.settle()

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.table)
        both.addWidget(self._side)
        both.setStretchFactor(0, 1)
        both.setSizes([3 * _DETAIL_WIDTH, _DETAIL_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(both, 1)

    @property
    def current(self) -> ImportLine | None:
        """The current row."""
        line = self.table.current()
        return line if isinstance(line, ImportLine) else None

    @property
    def shown(self) -> Sequence[ImportLine]:
        """The rows that are seen, in the order seen."""
        lines = self._tried.lines if self._tried else ()
        return [lines[number] for number in self.table.rows.numbers]

    def show_tried(self, tried: Tried | None) -> None:
        """Show other rows; those that are seen and the current one stay as far as they can."""
        seen = self._seen
        self._tried = tried
        self.bar.show_counts(tried.counts if tried else {})
        self.detail.show_reading(tried.report.reading if tried else None)
        self._show_all(seen)

    def start(self, sieve: Sieve = Sieve.ALL) -> None:
        """Let other rows be seen, whatever was searched for."""
        self.bar.start(sieve)
        self._filter()

    def show_answers(self) -> None:
        """Show what is answered now."""
        self.table.choices.refresh()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Các dòng của tệp"))
        self._show_all(self._seen)

    @property
    def _seen(self) -> Seen:
        line = self.current
        at = self.table.currentIndex().row()
        return Seen(line.place if line else None, at, self.table.verticalScrollBar().value())

    def _show_all(self, seen: Seen) -> None:
        self.table.show_rows(self._columns(), self._tried.lines if self._tried else ())
        self._fit()
        self._keep(seen)

    @Slot()
    def _filter(self) -> None:
        self._keep(self._seen)

    def _keep(self, seen: Seen) -> None:
        """Show the rows that are wanted, from where others were seen before."""
        if self._tried is None:
            return
        self.table.rows.keep_only(self._tried.passing(self.bar.sieve, self.bar.words.text()))
        places = [line.place for line in self.shown]
        if places:  # the same row is the current one, or the one that is now in its place
            at = places.index(seen.place) if seen.place in places else seen.at
            self.table.selectRow(min(max(at, 0), len(places) - 1))
            self.table.verticalScrollBar().setValue(seen.scrolled)

    def _fit(self) -> None:
        titles = [column.title for column in self.table.rows.columns]
        self.table.stretch(titles.index(self.tr("Thay đổi, lý do")))

    def _columns(self) -> tuple[Shown, ...]:
        sheets = {line.result.source.sheet for line in self._tried.lines} if self._tried else ()
        return (
            self._place_column(several=len(sheets) > 1),
            name_column(self.tr("Họ và tên"), lambda x: x.result.name, 15),
            Shown(
                self.tr("Kết quả"),
                self._outcome,
                8,
                tone=lambda x: _TONES[x.result.outcome],
            ),
            Shown(self.tr("Thay đổi, lý do"), lambda x: short_text(x.result), 14),
            *self._choice(),
        )

    def _place_column(self, *, several: bool) -> Shown:
        """Return the column that says which row it is, with its sheet where there are several."""
        if several:
            title = self.tr("Trang · dòng")
            return Shown(title, lambda x: "{} · {}".format(*x.place), 10, sort=lambda x: x.place)
        row = self.tr("Dòng")
        return Shown(row, lambda x: str(x.place[1]), 5, right=True, sort=lambda x: x.place)

    def _outcome(self, line: ImportLine) -> str:
        return outcome_word(line.result.outcome)

    def _choice(self) -> tuple[Shown, ...]:
        given = self._answering
        if given is None:
            return ()
        choice = Chosen(
            self.tr("Lựa chọn"),
            lambda x: given.words(x) if given.may_answer(x) else "",
            9,
            options=given.options,
            value=given.answer_of,
            may=given.may_answer,
        )
        return (choice,)

    @Slot(object, int, object)
    def _on_picked(self, line: ImportLine, _column: int, answer: Answer) -> None:
        self.answered.emit(line, answer)
