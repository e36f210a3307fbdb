"""What became of a household and of each of its people, field by field."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.app.history import HistoryLine, history_of_household, history_of_person, moment
from core.app.household_sight import HouseholdSight
from core.app.register import Register
from ui.controls import label
from ui.desk import Desk
from ui.journal_words import deed_text
from ui.lazy import LazyView
from ui.table import Table
from ui.table_model import Shown
from ui.words import said

_WHOLE = 0


class HistoryView(LazyView):
    """A choice of household or person, and a table of every change, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._register: Register | None = None
        self._sight: HouseholdSight | None = None
        self._lines: Sequence[HistoryLine] = ()
        self._shown: tuple[int, int] | None = None
        self._whose = label()
        self.who = QComboBox()
        self.table = Table()
        self.table.verticalHeader().hide()
        line = QHBoxLayout()
        line.addWidget(self._whose)
        line.addWidget(self.who, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.who.activated.connect(self._on_chosen)
        self.settle()

    def show_household(self, register: Register, sight: HouseholdSight) -> None:
        """Show a household's history; of the same one, go on with whoever was chosen."""
        same = self._sight is not None and self._sight.household.id == sight.household.id
        chosen = self.who.currentData() if same else _WHOLE
        self._register, self._sight = register, sight
        self._fill_choice(chosen)
        self._search()

    def take(self, found: Sequence[HistoryLine]) -> None:
        """Show the lines."""
        self._lines = found
        self.table.show_rows(self._columns(), found)

    def retranslate(self) -> None:
        self._whose.setText(self.tr("Lịch sử của"))
        self.who.setAccessibleName(self.tr("Lịch sử của"))
        self.table.setAccessibleName(self.tr("Lịch sử"))
        self._fill_choice(self.who.currentData() or _WHOLE)
        self.table.show_rows(self._columns(), self._lines)

    def _columns(self) -> tuple[Shown, ...]:
        undone = self.tr("đã hoàn tác")
        return (
            Shown(self.tr("Ngày"), lambda x: moment(x.deed.at)[:10], 10, sort=lambda x: x.deed.id),
            Shown(self.tr("Mục"), _record, 14),
            Shown(self.tr("Thay đổi"), _change, 28),
            Shown(self.tr("Người làm"), lambda x: x.deed.user, 9),
            Shown(self.tr("Lúc"), lambda x: moment(x.deed.at)[11:], 5, sort=lambda x: x.deed.id),
            Shown(self.tr("Việc"), lambda x: deed_text(x.deed), 34),
            Shown(self.tr("Ghi chú"), lambda x: undone if x.deed.taken_back else "", 12),
        )

    def _fill_choice(self, chosen: int) -> None:
        self.who.clear()
        if self._sight is None:
            return
        number = self._sight.household.number
        self.who.addItem(self.tr("Cả hộ {number}").format(number=number), _WHOLE)
        for person in self._sight.ever:
            self.who.addItem(person.name, person.id)
        self.who.setCurrentIndex(max(self.who.findData(chosen), 0))

    def _search(self) -> None:
        register, sight = self._register, self._sight
        if register is None or sight is None:
            return
        household, person = sight.household, self.who.currentData()

        def ask() -> Sequence[HistoryLine]:
            if person == _WHOLE:
                return history_of_household(register, household.id)
            return history_of_person(register, person)

        if self._shown != (household.id, person):  # of the same one, the old lines stay meanwhile
            self._shown = (household.id, person)
            self.take(())
        self.want(ask)

    @Slot()
    def _on_chosen(self) -> None:
        self._search()


def _record(line: HistoryLine) -> str:
    return " – ".join(filter(None, (said(line.record), line.name)))


def _change(line: HistoryLine) -> str:
    before, after = (said(text) if text else "–" for text in (line.before, line.after))
    return f"{said(line.field)}: {before} → {after}" if line.field else after
