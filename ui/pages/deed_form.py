"""A form below the members of a household: what is asked, what would follow, then saving it."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.app.hand_deeds import Done, HandDeed, Plan, carry_out, plan
from core.app.household_sight import HouseholdSight
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.people import Household, Person
from core.domain.progress import Progress
from core.domain.typed_days import parse_day
from ui.controls import button, label, restyle, scrolled, telling
from ui.day_field import DayField
from ui.desk import Desk
from ui.half_filled import Field, Fields, changes_of, fill, typed
from ui.people_ticks import PeopleTicks
from ui.snapshot import Snapshot
from ui.spoken import Spoken

_PAUSE_MS = 300
_LEFT, _RIGHT = 560, 560
_LETTERS = 18
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DeedForm(Spoken):
    """What every form shares: fields on the left, what follows on the right, save and close.

    A subclass adds its rows, ends its constructor with `finish` and says what `deed` they make.
    """

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.snapshot: Snapshot | None = None
        self.sight: HouseholdSight | None = None
        self.people: Sequence[Person] = ()
        self.draft_fields: Fields = {}
        self._at_rest: dict[str, str] = {}
        self._asked: HandDeed | None = None
        self._why = ""
        self.planned: HandDeed | None = None
        self._rows: list[tuple[QLabel, QWidget]] = []
        self.title = label("heading")
        self.note = label("quiet", wraps=True)
        self.follows = telling()
        self.save_button = button("main", self.save)
        self.close_button = button("", self.closed)
        self.fields = QFormLayout()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.look)
        self._inside = QWidget()

    def add(self, field: QWidget) -> None:
        """Add a row; its word comes from `words`, in the same order."""
        name = label()
        self._rows.append((name, field))
        if isinstance(field, QCheckBox):  # says its own word
            self.fields.addRow(field)
            return
        name.setBuddy(field)
        self.fields.addRow(name, field)

    def finish(self, **drafted: Field) -> None:
        """Lay everything out and follow the fields; `drafted` are kept as a draft."""
        self.draft_fields = drafted
        for _, field in self._rows:
            if isinstance(field, QComboBox):
                narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                field.setSizeAdjustPolicy(narrow)
                field.setMinimumContentsLength(_LETTERS)
            if isinstance(field, PeopleTicks):
                field.changed.connect(self._later)
            elif isinstance(field, Field):
                changes_of(field).connect(self._later)
            if isinstance(field, QComboBox) and field.isEditable():
                field.editTextChanged.connect(self._later)
        self._lay_out()
        self.desk.jobs.started.connect(self.enable)
        self.desk.jobs.idle.connect(self.enable)
        self.settle()

    def _lay_out(self) -> None:
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(6)
        rows = QVBoxLayout(self._inside)
        rows.addLayout(self.fields)
        rows.addStretch()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(scrolled(self.follows), 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(scrolled(self._inside))
        both.addWidget(right)
        both.setSizes([_LEFT, _RIGHT])
        last = QHBoxLayout()
        last.addWidget(self.note, 1)
        last.addWidget(self.close_button)
        last.addWidget(self.save_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.title)
        page.addWidget(both, 1)
        page.addLayout(last)

    @property
    def household(self) -> Household | None:
        """The household asked about."""
        return self.sight.household if self.sight else None

    @property
    def about(self) -> int | None:
        """The id of the household asked about."""
        return self.household.id if self.household else None

    def show_household(self, snapshot: Snapshot, sight: HouseholdSight) -> None:
        """Ask about a household; for another one than before the fields are empty again."""
        same = self.household is not None and self.household.id == sight.household.id
        self.snapshot, self.sight, self.people = snapshot, sight, sight.everybody
        self.offer()
        if not same:
            self.begin()
        self.enable()
        self.look()

    def focus_first(self) -> None:
        """Let the clerk type into the first field."""
        if self._rows:
            self._rows[0][1].setFocus()

    def begin(self) -> None:
        """Empty the fields."""
        self.clear()
        self._at_rest = dict(typed(self.draft_fields))
        self.planned = self._asked = None
        self._why = ""
        self.follows.setText("")

    def choose(self, person: int | None) -> None:
        """Begin with the member chosen above."""
        for _, field in self._rows:
            if isinstance(field, PeopleTicks):
                field.tick_only(person)
            elif isinstance(field, QComboBox) and field.property("people"):
                field.setCurrentIndex(max(0, field.findData(person)))

    def draft(self) -> Mapping[str, str]:
        """Return what is typed and not saved, with the household it is about."""
        said = dict(typed(self.draft_fields))
        if self.household is None or said == self._at_rest:
            return {}
        return {**said, "household": str(self.household.id)}

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Fill the form with what was typed before."""
        fill(self.draft_fields, values)

    @abstractmethod
    def words(self) -> tuple[str, ...]:
        """Return the title and the names of the rows, in their order."""

    @abstractmethod
    def clear(self) -> None:
        """Empty the fields."""

    @abstractmethod
    def deed(self, household: int) -> HandDeed:
        """Return what the fields say; raises `ClerkError` for what cannot be read."""

    @abstractmethod
    def done_words(self) -> str:
        """Return what is said when it is saved."""

    def offer(self) -> None:
        """Fill the choices that come from the register."""

    def before_plan(self, register: Register, deed: HandDeed) -> Sequence[str]:
        """Return what is told before what follows; runs in a job."""
        del register, deed
        return ()

    def retranslate(self) -> None:
        title, *words = self.words()
        self.title.setText(title)
        for (name, field), word in zip(self._rows, words, strict=True):
            if isinstance(field, QCheckBox):
                field.setText(word)
            name.setText(word)
            field.setAccessibleName(word.replace("&", ""))
        self.save_button.setText(self.tr("Ghi vào sổ (Ctrl+Enter)"))
        self.close_button.setText(self.tr("Thôi (Esc)"))
        self.follows.setAccessibleName(self.tr("Điều sẽ theo sau"))
        self.enable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if Qt.Key(event.key()) in _ENTER and with_ctrl:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def look(self) -> None:
        """Ask what would follow from what the fields say."""
        self._timer.stop()
        about = self.about
        if self.snapshot is None or about is None or not self.isVisible():
            return
        try:
            asked = self.deed(about)
        except ClerkError as error:
            self._refuse(error)
            return
        if asked == self.planned:
            self._asked = None  # what is on its way is not asked any more
        if asked in (self.planned, self._asked):
            return
        self._asked, self._why = asked, ""
        register, day = self.snapshot.register, self.snapshot.day

        def work(_progress: Progress) -> tuple[HandDeed, Sequence[str], Plan]:
            return asked, self.before_plan(register, asked), plan(register, asked, day)

        self.desk.jobs.start(work, self._on_planned, refused=partial(self._on_refused, asked))

    @Slot()
    def save(self) -> None:
        """Save what was looked at; what was not yet is looked at first."""
        QGuiApplication.inputMethod().commit()
        about = self.about
        if self.snapshot is None or about is None or not self.desk.may_write:
            return
        try:
            wanted = self.deed(about)
        except ClerkError as error:
            self._refuse(error)
            return
        if wanted != self.planned:
            self.look()
            return
        register = self.snapshot.register

        def work(_progress: Progress) -> Done:
            return carry_out(register, wanted)

        title = self.tr("Đang lưu…")
        self.desk.jobs.start(work, self._on_done, title, self._refuse, writes=True)

    def _on_planned(self, found: tuple[HandDeed, Sequence[str], Plan]) -> None:
        deed, first, shown = found
        if deed != self._asked:
            return
        self._asked, self.planned, self._why = None, deed, ""
        lines = [*first, *shown.remarks]
        for effect in shown.effects:
            lines += ["", f"{effect.name}:", *(f"• {said}" for said in effect.sentences)]
        nothing = self.tr("Thẻ, danh sách và số tiền không đổi.")
        self.follows.setText("\n".join(lines).strip() or nothing)
        self.enable()

    def _on_done(self, done: Done) -> None:
        said = self.done_words()
        self.begin()
        self.closed.emit()
        self.desk.tell_done(" ".join((said, *done.remarks)), done.deed)

    def _on_refused(self, asked: HandDeed, error: ClerkError) -> None:
        if asked == self._asked:
            self._refuse(error)

    def _refuse(self, error: ClerkError) -> None:
        self.planned = self._asked = None
        self._why = str(error)
        self.follows.setText("")
        self.enable()

    @Slot()
    def _later(self) -> None:
        self._timer.start()

    @Slot()
    def enable(self) -> None:
        """Let save what was looked at; say why nothing may be saved."""
        reason = self.desk.session.only_reading
        said = reason or self._why
        self._inside.setEnabled(not reason)
        self.save_button.setEnabled(not reason and self.desk.may_write and self.planned is not None)
        self.note.setText(said)
        restyle(self.note, "role", "trouble" if said else "quiet")


def day_in(field: DayField) -> date | None:
    """Return the day typed into a field, None for an empty one; raises `ClerkError`."""
    day = parse_day(field.text())
    if day is None and field.text().strip():
        raise ClerkError(field.refusal)
    return day


def fill_choice(box: QComboBox, choices: Sequence[tuple[str, object]]) -> None:
    """Offer texts with their data; the choice stays where it is still offered."""
    known = [(box.itemText(n), box.itemData(n)) for n in range(box.count())]
    if known == list(choices):
        return
    kept = box.currentData()
    box.clear()
    for text, data in choices:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(kept)))
