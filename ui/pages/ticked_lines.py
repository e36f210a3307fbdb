"""The lines of a comparison with the agency that are seen, and those that are ticked."""

from PySide6.QtCore import QObject, Qt, Slot

from core.app.reconciling import Reconciliation
from core.domain.reconcile_table import ReconcileRow
from core.domain.text import holding, search_key
from ui.pages.answer import AnswerView
from ui.pages.mark_chips import MarkChips
from ui.pages.taking_bar import TakingBar


class TickedLines(QObject):
    """Sieves the lines by marks and words, holds the ticks and tells the bar what can be taken.

    `ticked` are numbers of lines; a tick stays while its line can be taken.
    """

    def __init__(self, view: AnswerView, chips: MarkChips, bar: TakingBar, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._chips, self._bar = view, chips, bar
        self._found: Reconciliation | None = None
        self._keys: dict[int, str] = {}
        self.ticked: set[int] = set()
        chips.changed.connect(self._find)
        view.table.rows.ticking.connect(self._on_ticking)
        view.table.on_key(Qt.Key.Key_Space, self.tick_selected)

    def show_found(self, found: Reconciliation | None) -> None:
        """Show the lines of another comparison."""
        self._found, self._keys = found, {}
        if found is None:
            return
        self.ticked &= {line.number for line in found.lines if line.acceptable}
        self._chips.show_counts(found.counts)
        self._find()

    def is_ticked(self, row: ReconcileRow) -> bool | None:
        """Return whether a row is ticked, None where it cannot be taken."""
        return row.line.number in self.ticked if row.line.acceptable else None

    @Slot()
    def tick_selected(self) -> None:
        """Tick the selected lines that can be taken; where all are, take the ticks away."""
        table = self._view.table
        places = [index.row() for index in table.selectionModel().selectedRows()]
        lines = [table.rows.row_at(place).line for place in places]
        numbers = {line.number for line in lines if line.acceptable}
        self.ticked = self.ticked - numbers if numbers <= self.ticked else self.ticked | numbers
        self._on_ticks()

    @Slot()
    def _find(self) -> None:
        """Show the lines of the marks and words asked for."""
        marks, words = self._chips.marks, self._chips.words.text().strip()
        holds = holding(words)

        def wanted(row: ReconcileRow) -> bool:
            fits = row.line.mark in marks if marks else row.line.differs
            return fits and (not words or holds(self._key(row)))

        self._view.keep_only(wanted)
        self._count()

    def _key(self, row: ReconcileRow) -> str:
        number = row.line.number
        if number not in self._keys:
            said = (str(value) for value in row.record().values() if value is not None)
            self._keys[number] = search_key(" ".join(said))
        return self._keys[number]

    def _count(self) -> None:
        if self._found is None:
            return
        acceptable = [line for line in self._found.lines if line.acceptable]
        shown = [row.line for row in self._view.shown.rows if row.line.acceptable]
        ticked = [line for line in acceptable if line.number in self.ticked]
        seen = {line.number for line in shown}
        hidden = sum(line.number not in seen for line in ticked)
        self._bar.show_lines(ticked, shown, hidden=hidden, acceptable=bool(acceptable))

    @Slot(object)
    def _on_ticking(self, row: ReconcileRow) -> None:
        self.ticked ^= {row.line.number}
        self._on_ticks()

    def _on_ticks(self) -> None:
        self._view.table.rows.show_ticks()
        self._count()
