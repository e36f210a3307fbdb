"""The buttons of what happens to a household, and the form each opens in place of the tabs."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.app.household_sight import HouseholdSight
from ui.controls import Sender, button
from ui.desk import Desk, Place, Room
from ui.flow import Flow
from ui.pages.card_forms import CardForm, PayForm
from ui.pages.deed_form import DeedForm
from ui.pages.exclude_form import ExcludeForm
from ui.pages.people_forms import EventForm, HeadForm, MemberForm
from ui.pages.shape_form import ShapeForm
from ui.snapshot import Snapshot
from ui.spoken import Spoken


class HouseholdDeeds(Spoken):
    """A row of buttons; below it what is asked about the household, or one form."""

    def __init__(self, desk: Desk, tabs: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person: int | None = None
        self._shown: tuple[Snapshot, HouseholdSight] | None = None
        self._waiting: tuple[int, DeedForm, Mapping[str, str]] | None = None
        self.member = MemberForm(desk)
        self.happening = EventForm(desk)
        self.head = HeadForm(desk)
        self.shape = ShapeForm(desk)
        self.exclude = ExcludeForm(desk)
        self.pay = PayForm(desk)
        self.card = CardForm(desk)
        self._keys: dict[DeedForm, str] = {
            self.member: "F3", self.happening: "F4", self.head: "F6", self.shape: "F7",
            self.exclude: "F8", self.pay: "F9", self.card: "F12",
        }  # fmt: skip
        self.buttons: dict[DeedForm, QPushButton] = {}
        self._faces = QStackedWidget()
        self._tabs = tabs
        self._lay_out()
        self._drafts = [FormDraft(desk, f"household {n}", form, self)
                        for n, form in enumerate(self._keys)]  # fmt: skip
        self.settle()

    def _lay_out(self) -> None:
        line = Flow(spacing=4)
        self._faces.addWidget(self._tabs)
        for form, key in self._keys.items():
            opens = Sender(form, self)
            opens.sent.connect(self.open)
            made = button("", opens.send)
            self.buttons[form] = made
            line.addWidget(made)
            shortcut = QShortcut(QKeySequence(key), self.parentWidget() or self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(opens.send)
            form.closed.connect(self.close_form)
            self._faces.addWidget(form)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addLayout(line)
        page.addWidget(self._faces, 1)

    @property
    def form(self) -> DeedForm | None:
        """The form that is open."""
        shown = self._faces.currentWidget()
        return shown if isinstance(shown, DeedForm) else None

    def show_household(self, snapshot: Snapshot, sight: HouseholdSight) -> None:
        """Ask about a household; a form that is open stays, but not for another household."""
        before, self._shown = self._shown, (snapshot, sight)
        if before is None or before[1].household.id != sight.household.id:
            self.close_form()
        elif self.form:
            self.form.show_household(snapshot, sight)
        if self._waiting and self._waiting[0] == sight.household.id:
            _, form, values = self._waiting
            self._waiting = None
            self.open(form)
            form.take_draft(values)

    def show_member(self, person: int) -> None:
        """Begin the next form with this member."""
        self._person = person

    def open_with(self, household: int, form: DeedForm, values: Mapping[str, str]) -> None:
        """Open a form filled with what was typed before, once its household is shown."""
        self._waiting = (household, form, values)
        self._desk.go(Place(Room.HOUSEHOLD, household=household))

    @Slot(object)
    def open(self, form: DeedForm) -> None:
        """Open a form for the household and the member chosen."""
        if self._shown is None or not self.isVisible():
            return
        self._faces.setCurrentWidget(form)
        form.show_household(*self._shown)
        form.choose(self._person)
        form.look()
        form.focus_first()

    @Slot()
    def close_form(self) -> None:
        """Show the tabs again."""
        self._faces.setCurrentWidget(self._tabs)

    def retranslate(self) -> None:
        words = (
            self.tr("Thêm người…"), self.tr("Sự việc…"), self.tr("Chủ hộ mới…"),
            self.tr("Chuyển, tách, gộp hộ…"), self.tr("Loại khỏi danh sách…"),
            self.tr("Ghi nhận nộp tiền…"), self.tr("Thêm, sửa thẻ…"),
        )  # fmt: skip
        for (form, made), word in zip(self.buttons.items(), words, strict=True):
            made.setText(f"{word} {self._keys[form]}")
            made.setToolTip(f"{word} ({self._keys[form]})")


class FormDraft(QWidget):
    """Keeps what is typed into one form as a draft, and opens the form when it is taken back."""

    def __init__(self, desk: Desk, name: str, form: DeedForm, deeds: HouseholdDeeds) -> None:
        super().__init__(deeds)
        self.hide()
        self._desk, self._form, self._deeds = desk, form, deeds
        self.draft_fields = form.draft_fields
        desk.add_form(name, Room.HOUSEHOLD, self)

    def draft(self) -> Mapping[str, str]:
        """Return what is typed and not saved, while the form is open."""
        return self._form.draft() if self._deeds.form is self._form else {}

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Turn to the household, open the form and fill it."""
        number = values.get("household", "")
        if number.isdecimal():
            self._deeds.open_with(int(number), self._form, values)
