"""The form of households that change: people who move, a split, a merge, hamlet and number."""

from enum import StrEnum

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from core.app.finding import household_named
from core.app.hand_deeds import HandDeed
from core.app.household_shape import Merge, MovePeople, NewPlace, Split
from core.domain.errors import ClerkError
from ui.day_field import DayField
from ui.desk import Desk
from ui.pages.deed_form import DeedForm
from ui.pages.form_fields import day_in, fill_choice
from ui.people_ticks import PeopleTicks


class Shape(StrEnum):
    """What can change."""

    MOVE = "move"
    SPLIT = "split"
    MERGE = "merge"
    PLACE = "place"


class ShapeForm(DeedForm):
    """People move, split off or are joined by another household; or the place changes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.what = QComboBox()
        self.who = PeopleTicks()
        self.other = QLineEdit()
        self.head = QComboBox()
        self.head.setProperty("people", True)
        self.hamlet = QComboBox()
        self.hamlet.setEditable(True)
        self.hamlet.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.hamlet.setCompleter(None)  # type: ignore[arg-type]  # no completion while typing
        self.number = QLineEdit()
        self.day = DayField(may_be_empty=True)
        self.with_class = QCheckBox()
        for field in (self.what, self.who, self.other, self.head, self.hamlet, self.number,
                      self.day, self.with_class):  # fmt: skip
            self.add(field)
        self.what.currentIndexChanged.connect(self._show_fields)
        self.finish(what=self.what, other=self.other, number=self.number, day=self.day)

    def words(self) -> tuple[str, ...]:
        fill_choice(
            self.what,
            [
                (self.tr("Chuyển người sang hộ khác"), Shape.MOVE),
                (self.tr("Tách hộ"), Shape.SPLIT),
                (self.tr("Gộp một hộ khác vào hộ này"), Shape.MERGE),
                (self.tr("Đổi thôn, số hộ"), Shape.PLACE),
            ],
        )
        return (
            self.tr("Chuyển, tách, gộp hộ"), self.tr("Việc gì"), self.tr("Những ai"),
            self.tr("Hộ kia (số hộ, hoặc Thôn/số)"), self.tr("Chủ hộ của hộ mới"),
            self.tr("Thôn"), self.tr("Số hộ"), self.tr("Từ ngày"),
            self.tr("Hộ mới theo các quyết định về diện của hộ này"),
        )  # fmt: skip

    def offer(self) -> None:
        people = [(person.id, person.name) for person in self.people]
        self.who.offer(people)
        fill_choice(self.head, [(name, number) for number, name in people])
        hamlets = self.snapshot.hamlets if self.snapshot else ()
        fill_choice(self.hamlet, [(hamlet.name, hamlet.name) for hamlet in hamlets])
        self._show_fields()

    def _show_fields(self) -> None:
        shape = self.what.currentData()
        for field, shapes in (
            (self.who, (Shape.MOVE, Shape.SPLIT)),
            (self.other, (Shape.MOVE, Shape.MERGE)),
            (self.head, (Shape.SPLIT,)),
            (self.hamlet, (Shape.SPLIT, Shape.PLACE)),
            (self.number, (Shape.SPLIT, Shape.PLACE)),
            (self.day, (Shape.MOVE, Shape.SPLIT, Shape.MERGE)),
            (self.with_class, (Shape.SPLIT,)),
        ):
            self.fields.setRowVisible(field, shape in shapes)

    def clear(self) -> None:
        self.what.setCurrentIndex(0)
        self.other.clear()
        self.day.show_day(None)
        self.with_class.setChecked(False)
        if self.household:
            self.number.setText(self.household.number)
            self.hamlet.setCurrentText(self.household.hamlet.name)

    def deed(self, household: int) -> HandDeed:
        shape, day = Shape(self.what.currentData()), day_in(self.day)
        hamlet, number = self.hamlet.currentText(), self.number.text()
        if shape is Shape.PLACE:
            return NewPlace(household, hamlet, number, new_hamlet=True)
        if shape is Shape.MERGE:
            return Merge(household, self._other(), day)
        if not self.who.ticked:
            raise ClerkError(self.tr("Hãy đánh dấu ít nhất một người."))
        if shape is Shape.MOVE:
            return MovePeople(self.who.ticked, self._other(), day)
        return Split(
            people=self.who.ticked,
            head=self.head.currentData(),
            hamlet=hamlet,
            number=number,
            day=day,
            with_class=self.with_class.isChecked(),
            new_hamlet=True,
        )

    def _other(self) -> int:
        if self.snapshot is None or not self.other.text().strip():
            raise ClerkError(self.tr("Hãy gõ số của hộ kia."))
        return household_named(self.snapshot.register, self.other.text()).id

    def hint(self) -> str:
        return self.tr("Cần chọn việc, đánh dấu ai và ghi hộ kia hay số hộ mới.")

    def done_words(self) -> str:
        return self.tr("Đã ghi thay đổi của hộ.")
