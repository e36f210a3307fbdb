"""What a form says: its groups, its people, who lacks something."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from core.app.form_looks import FormGroup, FormLine, FormLook
from core.domain.forms.values import MOVEMENT_WORDS, Movement
from core.domain.listing import Listing
from core.domain.money import format_money
from core.domain.rows import ListRow
from core.domain.why import capital
from ui.columns import day_column, name_column, number_column
from ui.controls import button
from ui.desk import Desk, Place, Room
from ui.list_saving import ListSaver
from ui.listing_columns import people_columns
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import said

_MISSING = ("name", "birth", "household", "hamlet", "why")


def movement_word(movement: str) -> str:
    """Return a movement in a word of the window's language."""
    return said(capital(MOVEMENT_WORDS[movement]))


class FormView(Spoken):
    """Three tables; Enter on somebody turns to the household."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = FormLook()
        self.groups, self.people, self.missing = Table(), Table(), Table()
        self._missing = QWidget()
        self._saver = ListSaver(desk, self)
        self.excel_button = button("", self._on_excel)
        self.tabs = QTabWidget()
        self._lay_out()
        self.groups.opened.connect(self._on_group)
        self.people.opened.connect(self._on_person)
        self.missing.opened.connect(self._on_missing)
        self.settle()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.excel_button)
        column = QVBoxLayout(self._missing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.missing, 1)
        column.addLayout(below)
        for part in (self.groups, self.people, self._missing):
            self.tabs.addTab(part, "")
        for table in (self.groups, self.people, self.missing):
            table.verticalHeader().hide()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.tabs)

    @property
    def look(self) -> FormLook:
        """What is shown."""
        return self._look

    def show_look(self, look: FormLook) -> None:
        """Show another form."""
        self._look = look
        self.retranslate()

    def show_missing(self) -> None:
        """Turn to who lacks something."""
        self.tabs.setCurrentWidget(self._missing)

    def retranslate(self) -> None:
        look = self._look
        lacking = look.missing.rows if look.missing else ()
        words = (
            (self.tr("Theo nhóm ({count})"), len(look.groups)),
            (self.tr("Từng người ({count})"), len(look.lines)),
            (self.tr("Còn thiếu ({count})"), len(lacking)),
        )
        for place, (word, count) in enumerate(words):
            self.tabs.setTabText(place, word.format(count=format_money(count)))
        self.groups.setAccessibleName(self.tr("Số người theo nhóm"))
        self.people.setAccessibleName(self.tr("Người trong biểu"))
        self.missing.setAccessibleName(self.tr("Người còn thiếu thông tin"))
        self.people.setToolTip(self.tr("Enter: mở hộ"))
        self.excel_button.setText(self.tr("Lưu danh sách &còn thiếu…"))
        self.excel_button.setEnabled(bool(lacking))
        self.groups.show_rows(self._group_columns(), look.groups)
        self.people.show_rows(self._line_columns(), look.lines)
        self.missing.show_rows(self._missing_columns(look.missing), lacking)

    def _group_columns(self) -> tuple[Shown, ...]:
        return (
            Shown(self.tr("Nhóm, hộ"), lambda group: group.group, 24),
            *(
                number_column(movement_word(each), _counted(each))
                for each in (Movement.JOINED, Movement.LEFT, Movement.CLINIC)
            ),
            number_column(self.tr("Số người"), _people),
            Shown("", lambda _group: "", 1),
        )

    def _line_columns(self) -> tuple[Shown, ...]:
        """Return the columns of people; lists that tell no movement have none about cards."""
        listed = bool(self._look.lines) and not any(line.movement for line in self._look.lines)
        return (
            name_column(self.tr("Họ và tên"), lambda line: line.row.name, 16),
            Shown(self.tr("Nhóm"), lambda line: line.group, 14 if listed else 4),
            *(() if listed else self._card_columns()),
            Shown(self.tr("Hộ"), lambda line: line.row.household, 16),
            Shown(self.tr("Ghi chú"), lambda line: line.row.note, 40),
        )

    def _card_columns(self) -> tuple[Shown, ...]:
        return (
            Shown(self.tr("Việc"), _movement, 6),
            day_column(self.tr("Từ ngày"), lambda line: line.row.starts),
            _number(self.tr("Tháng"), lambda line: line.row.months, 3),
            _number(self.tr("Mức (đ)"), lambda line: line.full, 8),
            _number(self.tr("Tự đóng (đ)"), lambda line: line.own, 8),
        )

    def _missing_columns(self, listing: Listing | None) -> tuple[Shown, ...]:
        columns = {column.key: column for column in listing.columns} if listing else {}
        return people_columns(columns[key] for key in _MISSING if key in columns)

    @Slot(object)
    def _on_group(self, group: FormGroup) -> None:
        self.tabs.setCurrentWidget(self.people)
        self.people.select(lambda line: line.group == group.group)
        self.people.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _on_person(self, line: FormLine) -> None:
        if line.household:
            place = Place(Room.HOUSEHOLD, household=line.household, person=line.row.person)
            self._desk.go(place)
        else:
            self._desk.tell(self.tr("Người này không còn ở hộ nào trong sổ."))

    @Slot(object)
    def _on_missing(self, row: ListRow) -> None:
        self._desk.go(Place(Room.HOUSEHOLD, household=row.household_id, person=row.person_id))

    @Slot()
    def _on_excel(self) -> None:
        if self._look.missing:
            self._saver.save(self._look.missing)


def _counted(movement: Movement) -> Callable[[FormGroup], int]:
    return lambda group: group.counts.get(movement, 0)


def _people(group: FormGroup) -> int:
    return group.people or sum(group.counts.values())


def _movement(line: FormLine) -> str:
    return movement_word(line.movement) if line.movement else ""


def _number(title: str, value: Callable[[Any], int | None], width: int) -> Shown:
    def text(line: FormLine) -> str:
        number = value(line)
        return "" if number is None else format_money(number)

    return Shown(title, text, width, right=True, sort=value)
