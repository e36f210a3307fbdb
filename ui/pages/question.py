"""What the questions about changes share: a form, a button, the answer below."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.controls import button, label
from ui.day_field import DayField
from ui.desk import Desk
from ui.empty_state import EmptyState
from ui.latest import Latest, Query
from ui.pages.answer import Answer, AnswerView
from ui.pages.file_field import FileField
from ui.snapshot import Snapshot
from ui.spoken import Spoken

Work = Callable[[Progress], Any]


class Question(Spoken):
    """Asked by its button, and again by itself when the day or the register's content changes.

    Nothing is written. A subclass fills the form, says how to work the answer out and how to
    word it; it ends its constructor with `lay_out` and `settle`.
    """

    help_topic = "bien_dong"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.snapshot: Snapshot | None = None
        self._answers = Latest(desk.jobs, self)
        self._again = False
        self._refusal: Callable[[], None] | None = None
        self.found: Any = None
        self._form = QGridLayout()
        self._fields: tuple[QWidget, ...] = ()
        self._off: set[QWidget] = set()
        self._labels: list[tuple[QLabel, QWidget]] = []
        self.ask_button = button("main", self.press)
        self.ask_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.view = AnswerView(desk)
        self._hint = EmptyState(desk, self.help_topic)
        self._empty = self._hint.text
        self._stack = QStackedWidget()
        self._answers.cancelled.connect(self._on_stopped)

    def lay_out(self, *fields: QWidget) -> None:
        """Place the form, one field beside the other with its name above it, and the answer."""
        form = self._form
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(2)
        for place, field in enumerate(fields):
            if not isinstance(field, QCheckBox):
                name = label("quiet")
                name.setBuddy(field)
                self._labels.append((name, field))
                form.addWidget(name, 0, place)
            form.addWidget(field, 1, place)
        form.addWidget(self.ask_button, 1, len(fields))
        self._fields = fields
        self._stretch()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._stack, 1)

    @abstractmethod
    def work(self, register: Register, day: date) -> Work:
        """Return the work that answers what the form asks.

        Raises `ClerkError` where the form is not filled in.
        """

    @abstractmethod
    def answer(self, found: Any) -> Answer:
        """Return what the work brought, in words."""

    @abstractmethod
    def field_words(self) -> tuple[str, ...]:
        """Return the names of the fields that carry one, in their order."""

    @abstractmethod
    def job_title(self) -> str:
        """Return what is said while the answer is worked out."""

    @abstractmethod
    def purpose(self) -> str:
        """Return what the question answers and what to do."""

    def browse(self) -> None:
        """Let the clerk choose a file, where the question takes one."""

    def forget_files(self) -> None:
        """Choose no file any more: another register was opened."""

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Ask again where there was an answer; forget it when it was another register's."""
        before, self.snapshot = self.snapshot, snapshot
        was = self.found is not None or self._runs or self._again
        self.drop()
        if not _same_register(before, snapshot):
            self.forget_files()
            return
        self._again = was
        if self.isVisible():
            self._ask_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # another tab or page, not a window put away
            self._take_back()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_again()

    @property
    def _runs(self) -> bool:
        """Whether an answer is being worked out."""
        return self._answers.busy

    @Slot()
    def drop(self) -> None:
        """Show no answer: what it was asked for has changed."""
        self._answers.drop()
        self._again = False
        self._take_back()
        self._show(None)

    @Slot()
    def press(self) -> None:
        """Ask, by the button."""
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Work the answer out for the day of the window."""
        QGuiApplication.inputMethod().commit()
        snapshot = self.snapshot
        if snapshot is None:
            return
        self.drop()
        try:
            work = self.work(snapshot.register, snapshot.day)
        except ClerkError as error:
            self._refuse(error)
            return

        def job(progress: Progress) -> Any:
            progress.check()
            found = work(progress)
            progress.check()
            return found

        self._answers.ask(Query(job, self._show, self._on_refused, self.job_title()))
        self._enable()

    def retranslate(self) -> None:
        for (name, field), word in zip(self._labels, self.field_words(), strict=True):
            name.setText(word)
            plain = word.replace("&", "")
            field.setAccessibleName(plain)
            if isinstance(field, FileField):
                field.call_it(plain)
        self._show(self.found)

    def show_field(self, wanted: QWidget, *, on: bool) -> None:
        """Show or hide a field and its name."""
        wanted.setVisible(on)
        (self._off.discard if on else self._off.add)(wanted)
        for name, field in self._labels:
            if field is wanted:
                name.setVisible(on)
        self._stretch()

    def read_day(self, field: DayField) -> date | None:
        """Return the day in a field, None where it is empty; raises `ClerkError` for nonsense."""
        field.finish()  # a press by keyboard may come while the field is still typed into
        if field.wrong:
            raise ClerkError(field.refusal)
        return field.day

    def _stretch(self) -> None:
        """Give the room that is left to the files, or to nothing after the button."""
        files = [isinstance(f, FileField) and f not in self._off for f in self._fields]
        for place, is_file in enumerate(files):
            self._form.setColumnStretch(place, int(is_file))
        self._form.setColumnStretch(len(files) + 1, int(not any(files)))

    def _ask_again(self) -> None:
        if self._again:
            self.ask()

    def _on_refused(self, error: ClerkError) -> None:
        self._enable()
        self._refuse(error)

    def _refuse(self, error: ClerkError) -> None:
        self._refusal = self.desk.refuse_here(error)

    def _take_back(self) -> None:
        """Show no refusal any more: it spoke of what is not asked or not shown now."""
        taken, self._refusal = self._refusal, None
        if taken:
            taken()

    @Slot()
    def _on_stopped(self) -> None:
        self._enable()

    def _show(self, found: Any) -> None:
        self.found = found
        if found is not None:
            self.view.show_answer(self.answer(found))
        self._enable()

    def _enable(self) -> None:
        self._stack.setCurrentIndex(0 if self.found is None else 1)
        self._empty.setText(self.job_title() if self._runs else self.purpose())


def _same_register(before: Snapshot | None, after: Snapshot | None) -> bool:
    return before is not None and after is not None and before.register.path == after.register.path
