"""The model of a list of very many people: ids at once, rows when they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal, Slot

from core.app.register import Register
from core.app.rolls import Opened, page
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.domain.roll import Roll
from core.domain.rows import ListRow
from ui.jobs import Jobs
from ui.latest import Latest, Query
from ui.table_model import LEFT, RIGHT, Columned, Index, Shown, dotted
from ui.theme import colour

PAGE = 100
"""Rows read at a time."""
_KEPT = 40 * PAGE
_SEEN = 4  # pages a screen can show rows of
WAITING = "…"
_ROOT = QModelIndex()


class RollModel(Columned):
    """Answers at once with what is known; reads the rest in the background, seen last read first.

    A row that is not read yet says “…”; of somebody who no longer stands on the list it is empty.
    `loaded` tells that rows came, `refused` why none can come.
    """

    loaded = Signal()
    refused = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(jobs, self)
        self._latest.changed.connect(self._on_answered)
        self._register: Register | None = None
        self._roll: Roll | None = None
        self._ids: Sequence[int] = ()
        self._rows: OrderedDict[int, ListRow | None] = OrderedDict()
        self._missed: dict[int, None] = {}
        self._asked: frozenset[int] = frozenset()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def show_roll(self, register: Register, opened: Opened, *, keep: bool = False) -> None:
        """Show another list; with `keep` rows that were read of the same one are still true."""
        self.beginResetModel()
        self._forget_asked()
        if not keep:
            self._rows.clear()
        self._register, self._roll, self._ids = register, opened.roll, opened.ids
        self.endResetModel()

    def forget(self) -> None:
        """Show nobody and keep no row."""
        self.beginResetModel()
        self._forget_asked()
        self._rows.clear()
        self._register, self._roll, self._ids = None, None, ()
        self.endResetModel()

    def show_columns(self, columns: Sequence[Shown]) -> None:
        """Show other columns of the same people."""
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    @property
    def ids(self) -> Sequence[int]:
        """Who stands on the list, in order."""
        return self._ids

    @property
    def waits(self) -> bool:
        """Whether rows that were looked at are not read yet."""
        return self._soon.isActive() or self._latest.busy

    def row_at(self, place: int) -> ListRow | None:
        """Return the row in a place if it is read and somebody is there; reads nothing."""
        return self._rows.get(self._ids[place]) if 0 <= place < len(self._ids) else None

    def place_of(self, person: int) -> int | None:
        """Return where somebody stands, None for who is not on the list."""
        try:
            return self._ids.index(person)
        except ValueError:
            return None

    def known(self, ids: Iterable[int]) -> list[ListRow] | None:
        """Return the rows of people if all of them are read; who is gone has none."""
        found = [self._rows.get(person, WAITING) for person in ids]
        if any(row is WAITING for row in found):
            return None
        return [row for row in found if isinstance(row, ListRow)]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        person = self._ids[index.row()]
        if person not in self._rows:
            return self._miss(index.row()) if role == Qt.ItemDataRole.DisplayRole else None
        self._rows.move_to_end(person)
        row = self._rows[person]
        answer = _ROLES.get(role)
        return answer(column, row) if answer and row else None

    def _miss(self, place: int) -> str:
        number = place // PAGE
        if number not in self._asked:
            self._missed.pop(number, None)
            self._missed[number] = None
            self._soon.start()
        return WAITING

    @Slot()
    def _ask(self) -> None:
        """Ask for the pages missed last; what was missed before them is seen no more."""
        if self._latest.busy or not self._missed or self._register is None or self._roll is None:
            return
        self._asked, self._missed = frozenset(list(self._missed)[-_SEEN:]), {}
        ids = [
            person
            for number in sorted(self._asked)
            for person in self._ids[number * PAGE : (number + 1) * PAGE]
            if person not in self._rows
        ]
        work = partial(_read, self._register, self._roll, ids)
        self._latest.ask(Query(work, partial(self._take, ids), self._on_refused))

    def _take(self, ids: Sequence[int], rows: Sequence[ListRow]) -> None:
        found = {row.person_id: row for row in rows}
        self._rows.update((person, found.get(person)) for person in ids)
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)
        last = len(self._columns) - 1
        numbers, self._asked = self._asked, frozenset()
        for number in numbers:
            ends = number * PAGE, min((number + 1) * PAGE, len(self._ids)) - 1
            self.dataChanged.emit(self.index(ends[0], 0), self.index(ends[1], last))
        self.loaded.emit()

    def _on_refused(self, error: ClerkError) -> None:
        self._asked = frozenset()
        self.refused.emit(error)

    @Slot()
    def _on_answered(self) -> None:
        if not self._latest.busy:
            self._asked = frozenset()
            self._soon.start()

    def _forget_asked(self) -> None:
        self._latest.drop()
        self._missed, self._asked = {}, frozenset()


def _read(
    register: Register, roll: Roll, ids: Sequence[int], _progress: Progress
) -> Sequence[ListRow]:
    return page(register, roll, ids)


def _text(column: Shown, row: ListRow) -> str:
    return dotted(column, row)


def _colour(column: Shown, row: ListRow) -> Any:
    return colour(column.tone(row)) if column.tone else None


def _tip(column: Shown, row: ListRow) -> str | None:
    text = column.text(row)
    return text if len(text) > column.width else None


def _row(_column: Shown, row: ListRow) -> ListRow:
    return row


_ROLES: dict[int, Callable[[Shown, ListRow], Any]] = {
    Qt.ItemDataRole.DisplayRole: _text,
    Qt.ItemDataRole.ForegroundRole: _colour,
    Qt.ItemDataRole.ToolTipRole: _tip,
    Qt.ItemDataRole.UserRole: _row,
}
