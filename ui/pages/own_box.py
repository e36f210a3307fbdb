"""A table of what the office entered itself, a form to add to it, and a day to end a row."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.app.register import Register
from core.domain.progress import Progress
from core.domain.text import clean
from ui import dialogs
from ui.controls import button, label
from ui.day_field import DayField
from ui.desk import Desk, Room, Tone
from ui.half_filled import Field, Fields, fill, typed
from ui.sizes import least_height
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.table import Table

_TABLE_HEIGHT = 150
_IN_A_LINE = 4
_LETTERS = 16


def offer_hamlets(box: QComboBox, snapshot: Snapshot | None) -> None:
    """Offer a register's hamlets after the first entry, which means all; the choice stays."""
    kept = box.currentData()
    while box.count() > 1:
        box.removeItem(1)
    for hamlet in snapshot.hamlets if snapshot else ():
        box.addItem(hamlet.name, hamlet.name)
    box.setCurrentIndex(max(0, box.findData(kept)))


class OwnBox(Spoken):
    """What the tables of areas and of local rules share; each says what adding and ending is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self.title = label("heading")
        self.table = Table()
        self.table.verticalHeader().hide()
        least_height(self.table, _TABLE_HEIGHT)
        self.first = DayField(may_be_empty=True)
        self.last = DayField(may_be_empty=True)
        self.paper = QLineEdit()
        self.end_day = DayField(may_be_empty=True)
        self._end_label = label()
        self._labels: list[tuple[QLabel, QWidget]] = []
        self.draft_fields: Fields = {}
        self._at_rest: Mapping[str, str] = {}
        self.line = QHBoxLayout()
        self.add_button = button("main", self.add)
        self.end_button = button("", self.end)
        self.remove_button = button("", self.ask_to_remove)

    def lay_out(self, **fields: Field) -> None:
        """Place the table, the fields of the form and the line that ends or removes a row."""
        self.draft_fields = fields
        self._end_label.setBuddy(self.end_day)
        self.line.addWidget(self.add_button)
        self.line.addStretch()
        for widget in (self._end_label, self.end_day, self.end_button, self.remove_button):
            self.line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addLayout(self._form(fields.values()))
        column.addLayout(self.line)

    def _form(self, fields: Iterable[Field]) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        for place, field in enumerate(fields):
            if isinstance(field, QComboBox):
                narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                field.setSizeAdjustPolicy(narrow)
                field.setMinimumContentsLength(_LETTERS)
            name = label("quiet")
            name.setBuddy(field)
            self._labels.append((name, field))
            row, column = divmod(place, _IN_A_LINE)
            form.addWidget(name, 2 * row, column)
            form.addWidget(field, 2 * row + 1, column)
        return form

    def connect_all(self, name: str) -> None:
        """Follow the jobs and the table; `name` is that of the form's draft."""
        self._desk.add_form(name, Room.SETTINGS, self)
        self._desk.jobs.started.connect(self._enable)
        self._desk.jobs.idle.connect(self._enable)
        self.table.moved.connect(self._enable)
        for field in (self.first, self.last, self.end_day):
            field.unreadable.connect(self._on_unreadable)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show what a register holds; what is being typed stays, but for another register."""
        before, self._snapshot = self._snapshot, snapshot
        self.offer()
        self.retranslate()
        if not (before and snapshot and before.register is snapshot.register):
            self._clear()
        self._enable()

    def draft(self) -> Mapping[str, str]:
        """Return what is typed and not added."""
        said = typed(self.draft_fields)
        return {} if said == self._at_rest else said

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Fill the form with what was typed before."""
        fill(self.draft_fields, values)

    def _clear(self) -> None:
        for field in (self.first, self.last):
            field.show_day(None)
        self.paper.clear()
        self._at_rest = typed(self.draft_fields)

    def retranslate(self) -> None:
        self.add_button.setText(self.tr("Thêm"))
        self.end_button.setText(self.tr("Kết thúc dòng đang chọn"))
        self.remove_button.setText(self.tr("Bỏ dòng đang chọn…"))
        self._end_label.setText(self.tr("Ngày cuối"))
        self.end_day.setAccessibleName(self.tr("Ngày cuối của dòng đang chọn"))
        for (name, field), word in zip(self._labels, self.field_words(), strict=True):
            name.setText(word)
            field.setAccessibleName(word)
        self.show_rows()

    def offer(self) -> None:
        """Fill the choices that come from the register."""

    def show_rows(self) -> None:
        """Show the rows of the snapshot."""

    def field_words(self) -> tuple[str, ...]:
        """Return the names of the fields, in their order."""
        return ()

    @abstractmethod
    def enter(self, register: Register) -> Callable[[], bool]:
        """Return the work that enters what is typed; it tells whether that was new."""

    @abstractmethod
    def finish(self, register: Register, row: Any, last: date) -> Callable[[], object]:
        """Return the work that ends a row."""

    @abstractmethod
    def drop(self, register: Register, row: Any) -> Callable[[], object]:
        """Return the work that takes a row out."""

    @abstractmethod
    def words_of(self, row: Any) -> str:
        """Return a row in words."""

    @Slot()
    def add(self) -> None:
        """Enter what is typed."""
        QGuiApplication.inputMethod().commit()
        if self._snapshot is None:
            return
        if self.first.wrong or self.last.wrong:
            self._refuse_day()
            return
        self.write(self.enter(self._snapshot.register), self._on_added)

    @Slot()
    def end(self) -> None:
        """Enter the last day of the current row."""
        row, last = self.table.current(), self.end_day.day
        if self._snapshot is None or row is None:
            return
        if last is None:
            self._refuse_day()
            return
        self.write(self.finish(self._snapshot.register, row, last), self._on_ended)

    @Slot()
    def ask_to_remove(self) -> None:
        """Take the current row out, if the clerk agrees."""
        row = self.table.current()
        if row is None:
            return
        question = self.tr("Bỏ hẳn “{row}” vì nhập nhầm? Nếu chỉ hết hiệu lực, hãy kết thúc nó.")
        text = question.format(row=self.words_of(row))
        dialogs.confirm(self, text, self.tr("Bỏ"), partial(self.remove, row))

    def remove(self, row: Any) -> None:
        """Take a row out."""
        if self._snapshot:
            self.write(self.drop(self._snapshot.register, row), self._on_removed)

    def write(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Run a piece of work that writes."""

        def job(_progress: Progress) -> Any:
            return work()

        self._desk.jobs.start(job, then, self.tr("Đang lưu…"), writes=True)

    def typed_paper(self) -> str:
        """Return the paper as typed, without stray blanks."""
        return clean(self.paper.text())

    def done(self, text: str) -> None:
        """Say what was done and look again at the register."""
        self._desk.tell(text, Tone.DONE)
        self._desk.session.refresh()

    def _on_added(self, fresh: bool) -> None:  # noqa: FBT001 - the result of the work
        if not fresh:
            self._desk.tell(self.tr("Dòng này đã có trong sổ."))
            return
        self._clear()
        self.done(self.tr("Đã thêm vào sổ."))

    def _on_ended(self, _ended: object) -> None:
        self.end_day.show_day(None)
        self.done(self.tr("Đã ghi ngày cuối."))

    def _on_removed(self, _removed: object) -> None:
        self.done(self.tr("Đã bỏ khỏi sổ."))

    def _refuse_day(self) -> None:
        text = self.tr("Chưa có ngày đọc được; hãy gõ như 21/11/2026.")
        self._desk.tell(text, Tone.TROUBLE)

    @Slot(str)
    def _on_unreadable(self, why: str) -> None:
        self._desk.tell(why, Tone.TROUBLE)

    @Slot()
    def _enable(self) -> None:
        free = self._snapshot is not None and self._desk.may_write
        self.add_button.setEnabled(free)
        chosen = free and self.table.current() is not None
        self.end_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen)
