"""The answer to a question: what it says in short, the list, the rows to look at in the files."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from operator import eq
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.listing import Listing
from core.domain.money import format_money
from ui.controls import button, label, say
from ui.desk import Desk, Place, Room
from ui.list_saving import ListSaver
from ui.pages.note_lines import NoteLine, file_column, note_columns
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import listed

_BETWEEN = "  |  "


@dataclass(frozen=True)
class Answer:
    """What a question brought, in the window's language.

    `household` gives the household a row speaks of, None where the register has it not. `remarks`
    say what was assumed, `notes` what was rejected or is doubtful in the files.
    """

    listing: Listing
    columns: tuple[Shown, ...]
    household: Callable[[Any], int | None]
    heading: str
    facts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    notes: tuple[NoteLine, ...] = ()


def side_by_side(counts: Iterable[str]) -> str:
    """Return several counts as one line."""
    return _BETWEEN.join(counts)


class AnswerView(Spoken):
    """What is seen is what is saved; Enter or double click opens the household.

    Who shows more than a list puts it into `column`, or beside the list into `across`.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answer: Answer | None = None
        self._wanted: Callable[[Any], bool] | None = None
        self._saver = ListSaver(desk, self)
        self.heading = label("heading", wraps=True)
        self.facts = label(wraps=True)
        self.remarks = label("quiet", wraps=True)
        self.table = Table()
        self.notes = Table()
        self.notes_button = QPushButton()
        self.notes_button.setCheckable(True)
        self.excel_button = button("", self._on_excel)
        self._tables = QStackedWidget()
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.column = QVBoxLayout(self)
        self._lay_out()
        self.notes_button.toggled.connect(self._on_notes)
        self.table.opened.connect(self._on_opened)
        self.settle()

    def _lay_out(self) -> None:
        self._tables.addWidget(self.table)
        self._tables.addWidget(self.notes)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.excel_button)
        buttons.addWidget(self.notes_button)
        buttons.addStretch()
        words = QVBoxLayout()
        words.setSpacing(4)
        for said in (self.heading, self.facts, self.remarks):
            words.addWidget(said)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(words, 1)
        top.addLayout(buttons)
        self.across.setChildrenCollapsible(False)
        self.across.addWidget(self._tables)
        self.across.setStretchFactor(0, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addLayout(top)
        self.column.addWidget(self.across, 1)

    def show_answer(self, answer: Answer) -> None:
        """Show another answer, its list first."""
        self._answer = answer
        self.notes_button.setChecked(False)
        self.retranslate()

    def keep_only(self, wanted: Callable[[Any], bool]) -> None:
        """Show only the rows that fit, of this answer and of those to come."""
        self._wanted = wanted
        self._find(self.table.current())

    @property
    def shown(self) -> Listing:
        """The list as it is seen, in the order seen; needs an answer."""
        if self._answer is None:
            raise LookupError
        listing = self._answer.listing
        return replace(listing, rows=tuple(listing.rows[n] for n in self.table.rows.numbers))

    def retranslate(self) -> None:
        self.excel_button.setText(self.tr("Lưu Excel…"))
        self.excel_button.setToolTip(self.tr("Lưu đúng những dòng đang thấy"))
        self.table.setAccessibleName(self.tr("Kết quả"))
        self.notes.setAccessibleName(self.tr("Dòng bị loại và cảnh báo"))
        if self._answer:
            self._show(self._answer)

    def _show(self, answer: Answer) -> None:
        self.heading.setText(answer.heading)
        say(self.facts, "\n".join(answer.facts))
        say(self.remarks, listed(answer.remarks))
        current = self.table.current()  # showing rows anew takes it away
        self.table.show_rows(answer.columns, answer.listing.rows)
        self._find(current)
        text = self.tr("Dòng bị loại, cảnh báo: {count}")
        self.notes_button.setText(text.format(count=format_money(len(answer.notes))))
        self.notes_button.setVisible(bool(answer.notes))
        *known, why = note_columns()
        self.notes.show_rows((*known, file_column(), why), answer.notes)

    def _find(self, current: Any) -> None:
        wanted, answer = self._wanted, self._answer
        if wanted and answer:
            rows = enumerate(answer.listing.rows)
            self.table.rows.keep_only([number for number, row in rows if wanted(row)])
        if current is not None:
            self.table.select(partial(eq, current))
        self._enable()

    @Slot(bool)
    def _on_notes(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._tables.setCurrentWidget(self.notes if on else self.table)
        self._enable()

    def _enable(self) -> None:
        seen = self._tables.currentWidget() is self.table
        self.excel_button.setEnabled(seen and self.table.rows.rowCount() > 0)

    @Slot(object)
    def _on_opened(self, row: Any) -> None:
        if self._answer is None:
            return
        household = self._answer.household(row)
        if household is None:
            self._desk.tell(self.tr("Hộ này chưa có trong sổ."))
        else:
            self._desk.go(Place(Room.HOUSEHOLD, household=household))

    @Slot()
    def _on_excel(self) -> None:
        self._saver.save(self.shown)
