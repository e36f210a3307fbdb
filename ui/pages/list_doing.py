"""What can be done with a list: open a household, save, print, letters, merge."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.app.register import Register
from core.app.rolls import households_of
from core.domain.progress import Progress
from core.domain.roll import Roll
from core.domain.rows import ListRow
from ui.desk import DUPLICATES_TAB, Desk, Place, Room
from ui.latest import Latest, Query
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
        self._asked = Latest(desk.looks, self)
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
        shown, chosen = self._shown(), self._table.selected_ids()
        some = 1 < len(chosen) < len(self._table.rows.ids)
        if shown is None or not (some or self._is_narrowed(shown[1])):
            self._go_to_letters(frozenset())
            return
        register, roll, _ = shown
        people = tuple(chosen) if some else ()

        def work(_progress: Progress) -> frozenset[int]:
            return households_of(register, roll, people)

        self._asked.ask(Query(work, partial(self._on_households, register), self._desk.refuse))

    def _is_narrowed(self, roll: Roll) -> bool:
        """Return whether more narrows the list than the one hamlet letters can be chosen by."""
        hamlets = frozenset[int]() if self.hamlet else roll.hamlets
        return replace(roll, sorts=(), hamlets=hamlets) != Roll(roll.day, roll.listing)

    def _on_households(self, register: Register, households: frozenset[int]) -> None:
        shown = self._shown()
        if shown is None or shown[0] is not register:
            return
        if households:
            self._go_to_letters(households)
        else:
            self._desk.tell(self.tr("Những người này không thuộc hộ nào nên không có thư để in."))

    def _go_to_letters(self, households: frozenset[int]) -> None:
        listing, hamlet = self._bar.listing, self.hamlet
        place = Place(Room.LETTERS, listing=listing, hamlet=hamlet, households=households)
        self._desk.go(place)

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
