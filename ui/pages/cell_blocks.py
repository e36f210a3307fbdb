"""Several cells of a members table at once: fill down, paste a block, empty, copy."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence

from core.domain.cell_block import Cell, filled_down, placed, read_block
from core.domain.written import PERSON_FIELDS
from ui.pages.member_edits import MemberEdits, Written
from ui.pages.members_table import MembersTable
from ui.words import filled


class CellBlocks(QObject):
    """Ctrl+D, Ctrl+V and Delete over the chosen cells; all of it waits to be saved as edits do.

    Columns nobody writes are passed over, as Tab does.
    """

    def __init__(self, table: MembersTable, edits: MemberEdits) -> None:
        super().__init__(table)
        self._table, self._edits = table, edits
        table.on_key(Qt.Modifier.CTRL | Qt.Key.Key_D, self.fill_down)
        table.on_key(QKeySequence.StandardKey.Paste, self.paste)
        table.on_key(Qt.Key.Key_Delete, self.empty)

    @Slot()
    def fill_down(self) -> None:
        """Write the top chosen cell of each column into those below it."""
        taken = filled_down(self._chosen())
        self._write((to, self._text(whence)) for to, whence in taken.items())

    @Slot()
    def paste(self) -> None:
        """Write what was copied, from the first chosen cell on."""
        block = read_block(QGuiApplication.clipboard().text())
        size = (self._table.rows.rowCount(), len(self._columns()))
        found = placed(block, self._chosen(), size)
        if self._write(found.texts.items()) and found.left:
            text = self.tr("{count} ô đã chép không có chỗ trong bảng nên không được dán.")
            self._edits.refused.emit(filled(text, count=found.left), False)

    @Slot()
    def empty(self) -> None:
        """Empty the chosen cells, but those that may not be."""
        chosen = self._chosen()
        may = [cell for cell in chosen if not PERSON_FIELDS[self._field(cell)].needed]
        if self._write((cell, "") for cell in may) and len(may) < len(chosen):
            self._edits.refused.emit(self.tr("Không để trống được họ và tên."), False)

    def _columns(self) -> Sequence[int]:
        """Return the columns that are written, as the table shows them."""
        return [n for n, column in enumerate(self._table.rows.columns) if column.field]

    def _chosen(self) -> Sequence[Cell]:
        """Return the chosen cells, columns counted among those that are written."""
        places = {column: place for place, column in enumerate(self._columns())}
        return sorted(
            (index.row(), places[index.column()])
            for index in self._table.selectionModel().selectedIndexes()
            if index.column() in places
        )

    def _field(self, cell: Cell) -> str:
        return self._table.rows.columns[self._columns()[cell[1]]].field

    def _text(self, cell: Cell) -> str:
        return self._edits.text(self._table.rows.row_at(cell[0]), self._field(cell))

    def _write(self, texts: Iterable[tuple[Cell, str]]) -> bool:
        """Keep texts as edits; where nothing may be written, say why."""
        if not self._edits.open:
            self._edits.refused.emit(self._edits.closed_because, False)
            return False
        rows = self._table.rows
        self._edits.write_all(
            [Written(rows.row_at(cell[0]), self._field(cell), text) for cell, text in texts]
        )
        return True
