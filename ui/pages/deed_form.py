"""A form below the members of a household: what is asked, what would follow, then saving it."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, Qt
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

from core.app.hand_deeds import Done, HandDeed
from core.app.household_sight import HouseholdSight
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.people import Household, Person
from ui.controls import button, label, restyle, scrolled, telling
from ui.desk import Desk
from ui.half_filled import Field, Fields, changes_of, fill, typed
from ui.pages.deed_saving import Asked, DeedSaving
from ui.people_ticks import PeopleTicks
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.turning import scroll_to

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
        self._touched = False
        self._rows: list[tuple[QLabel, QWidget]] = []
        self.title = label("heading")
        self.note = label("quiet", wraps=True)
        self.follows = telling()
        self.saving = DeedSaving(desk, self._deed_now, self)
        self.saving.shown.connect(self.follows.setText)
        self.saving.saved.connect(self._on_done)
        self.saving.changed.connect(self.enable)
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
        with self._by_itself():
            self.offer()
        if not same:
            self.begin()
        self.enable()
        self.look()

    def focus_first(self) -> None:
        """Let the clerk type into the first field, and see it where the page scrolls."""
        if self._rows:
            self._rows[0][1].setFocus()
        QTimer.singleShot(0, self._come_into_sight)  # it has its place by then

    @Slot()
    def _come_into_sight(self) -> None:
        scroll_to(self)

    def begin(self) -> None:
        """Empty the fields."""
        self.clear()
        self._at_rest = dict(typed(self.draft_fields))
        self._touched = False
        self.saving.begin()

    def choose(self, person: int | None) -> None:
        """Begin with the member chosen above."""
        with self._by_itself():
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

    def hint(self) -> str:
        """Return what the form needs, said before anything is typed; empty for the complaint."""
        return ""

    def offer(self) -> None:
        """Fill the choices that come from the register."""

    def before_plan(self, register: Register, deed: HandDeed) -> Sequence[str]:
        """Return what is told before what follows; runs in a job."""
        del register, deed
        return ()

    def retranslate(self) -> None:
        with self._by_itself():
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
        asked = self._asked() if self.isVisible() else None
        if asked:
            self.saving.look(asked)

    @Slot()
    def save(self) -> None:
        """Save what the fields say, once what follows from it is shown."""
        QGuiApplication.inputMethod().commit()
        if self.desk.session.only_reading:
            return
        self._touched = True
        asked = self._asked()
        if asked:
            self.saving.save(asked)

    def _asked(self) -> Asked | None:
        """Return what to ask; says why there is nothing."""
        self._timer.stop()
        about = self.about
        if self.snapshot is None or about is None:
            return None
        try:
            deed = self.deed(about)
        except ClerkError as error:
            self.saving.refuse(error)
            return None
        return Asked(deed, self.snapshot.register, self.snapshot.day, self.before_plan)

    def _deed_now(self) -> HandDeed | None:
        """Return what the fields say; None for what cannot be read."""
        try:
            return self.deed(self.about) if self.about is not None else None
        except ClerkError:
            return None

    @Slot(object)
    def _on_done(self, done: Done) -> None:
        said = self.done_words()
        self.begin()
        self.closed.emit()
        self.desk.tell_done(" ".join((said, *done.remarks)), done.deed)

    @Slot()
    def _later(self) -> None:
        self._touched = True
        self._timer.start()

    @contextmanager
    def _by_itself(self) -> Iterator[None]:
        """Fields that change within were not changed by the clerk."""
        touched = self._touched
        yield
        self._touched = touched

    def hideEvent(self, event: QHideEvent) -> None:
        self.saving.forget_press()  # nothing is saved that nobody sees
        super().hideEvent(event)

    @Slot()
    def enable(self) -> None:
        """Let save what was looked at; say why nothing may be saved, or what is needed."""
        reason = self.desk.session.only_reading
        self._inside.setEnabled(not reason)
        seen = self.saving.planned is not None
        self.save_button.setEnabled(not reason and self.desk.may_write and seen)
        said, role = self._said(reason)
        self.note.setText(said)
        restyle(self.note, "role", role)

    def _said(self, reason: str) -> tuple[str, str]:
        """Return what is said below the fields and the role of its label."""
        why = self.saving.why
        if not reason and self.saving.pressed is not None:
            return self.tr("Ghi vào sổ ngay khi biết điều sẽ theo sau…"), "quiet"
        if not reason and why and not self._touched:
            return self.hint() or why, "quiet"
        return reason or why, "trouble" if reason or why else "quiet"
