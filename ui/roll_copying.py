"""Selected rows on the clipboard, those not read yet fetched first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from core.app.roll_rows import rows_of_many
from core.app.rolls import Opened
from core.domain.progress import Progress
from core.domain.rows import ListRow
from ui.desk import Desk
from ui.roll_table import RollTable
from ui.snapshot import Snapshot
from ui.table import take
from ui.table_model import Shown
from ui.words import filled


class RollCopier(QObject):
    """Copies what is selected, with headings or without; says so when it is done."""

    def __init__(self, desk: Desk, table: RollTable, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._snapshot: Snapshot | None = None
        self._opened: Opened | None = None

    def show(self, snapshot: Snapshot, opened: Opened) -> None:
        """Copy from this list from now on."""
        self._snapshot, self._opened = snapshot, opened

    def forget(self) -> None:
        """Keep nothing of a register that is closed."""
        self._snapshot = self._opened = None

    @Slot()
    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        self._copy(headed=False)

    @Slot()
    def copy_headed(self) -> None:
        """Put the selected rows on the clipboard, the headings above them."""
        self._copy(headed=True)

    def _copy(self, *, headed: bool) -> None:
        ids, columns = self._table.selected_ids(), tuple(self._table.rows.columns)
        if not ids or self._snapshot is None or self._opened is None:
            return
        then = partial(self._take, columns, headed=headed)
        known = self._table.rows.known(ids)
        if known is not None:
            then(known)
            return
        register, roll = self._snapshot.register, self._opened.roll

        def work(progress: Progress) -> Sequence[ListRow]:
            return tuple(rows_of_many(register, roll, ids, progress))

        self._desk.jobs.start(work, then, self.tr("Đang đọc các dòng để chép…"))

    def _take(self, columns: Sequence[Shown], rows: Sequence[ListRow], *, headed: bool) -> None:
        head = [[column.title for column in columns]] if headed else []
        take([*head, *([column.text(row) for column in columns] for row in rows)])
        if len(rows) > 1:
            self._desk.tell(filled(self.tr("Đã chép {count} dòng."), count=len(rows)))
