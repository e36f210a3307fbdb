"""What can be done with a list: open a household, save, print, letters, merge."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.app.register import Register
from core.domain.roll import Roll
from core.domain.rows import ListRow
from ui.desk import DUPLICATES_TAB, Desk, Place, Room
from ui.list_saving import ListSaver
from ui.pages.list_bar import ListBar
from ui.roll_table import RollTable

Shown = tuple[Register, Roll, Sequence[str]]


class ListDoing(QObject):
    """`shown` gives the register, the roll and the columns that are seen, None for nothing."""

    def __init__(
        self,
        desk: Desk,
        bar: ListBar,
        table: RollTable,
        shown: Callable[[], Shown | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._bar, self._table, self._shown = desk, bar, table, shown
        self._saver = ListSaver(desk, parent)
        self.hamlet: str | None = None
        bar.excel_wanted.connect(self._on_excel)
        bar.print_wanted.connect(self._on_print)
        bar.letters_wanted.connect(self._on_letters)
        bar.merge_wanted.connect(self._on_merge)
        table.opened.connect(self._on_opened)

    @Slot(object)
    def _on_opened(self, row: ListRow) -> None:
        if row.household_id is not None:
            place = Place(Room.HOUSEHOLD, household=row.household_id, person=row.person_id)
            self._desk.go(place)

    @Slot()
    def _on_letters(self) -> None:
        self._desk.go(Place(Room.LETTERS, listing=self._bar.listing, hamlet=self.hamlet))

    @Slot()
    def _on_merge(self) -> None:
        person = self._table.current_person()
        self._desk.go(Place(Room.IMPORTS, tab=DUPLICATES_TAB, person=person))

    @Slot()
    def _on_excel(self) -> None:
        if shown := self._shown():
            self._saver.save_roll(*shown)

    @Slot()
    def _on_print(self) -> None:
        if shown := self._shown():
            self._saver.print_roll(*shown)
