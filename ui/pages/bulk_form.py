"""A frame below a list of people: one field of all who are chosen, counted before it is saved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.app.bulk_edits import BULK_FIELDS, BulkCount, BulkEdit, count_of, edit_many
from core.app.hand_deeds import Done
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.progress import Progress
from core.domain.record_words import VALUE_WORDS
from core.domain.text import clean
from core.domain.why import capital
from core.domain.written import PERSON_FIELDS
from ui.controls import button, label, restyle
from ui.desk import Desk
from ui.latest import Latest, Query
from ui.spoken import Spoken
from ui.words import filled, said

_PAUSE_MS = 300
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
# Fields of which only some words can be right.
_CHOICES = ("study", "sex")


class BulkForm(Spoken):
    """Which field, what is written, into empty ones or all; `closed` when it is done or left."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._people: tuple[int, ...] = ()
        self._asked: BulkEdit | None = None
        self._count: BulkCount | None = None
        self._why = ""
        self._latest = Latest(desk.looks, self)
        self.title = label("heading")
        self._field_label, self._value_label = label(), label()
        self.field = QComboBox()
        self.line = QLineEdit()
        self.choice = QComboBox()
        self._values = QStackedWidget()
        self.only_empty = QRadioButton()
        self.all = QRadioButton()
        self._over = QButtonGroup(self)
        self.note = label("quiet", wraps=True)
        self.save_button = button("main", self.save)
        self.close_button = button("", self.closed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        for each in (self.line, self.choice):
            self._values.addWidget(each)
        self._values.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._field_label.setBuddy(self.field)
        self._over.addButton(self.only_empty)
        self._over.addButton(self.all)
        self.only_empty.setChecked(True)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for part in (self._field_label, self.field, self._value_label, self._values,
                     self.only_empty, self.all):  # fmt: skip
            fields.addWidget(part)
        fields.setStretchFactor(self._values, 1)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.note, 1)
        last.addWidget(self.close_button)
        last.addWidget(self.save_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.title)
        page.addLayout(fields)
        page.addLayout(last)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self.field.activated.connect(self._on_field)
        self.line.textChanged.connect(self._later)
        self.choice.currentIndexChanged.connect(self._later)
        self._over.buttonToggled.connect(self._later)
        self._desk.jobs.started.connect(self._enable)
        self._desk.jobs.idle.connect(self._enable)

    def show_people(self, people: Sequence[int]) -> None:
        """Ask about these people, by id; what is typed stays."""
        self._people = tuple(people)
        self.retranslate()
        self._later()

    def open(self, people: Sequence[int]) -> None:
        """Show itself and ask about these people, by id, from the start."""
        self.show_people(people)
        self.show()
        self.begin()

    def begin(self) -> None:
        """Empty the fields and let the clerk choose the field."""
        self.line.clear()
        self.only_empty.setChecked(True)
        self.field.setFocus()

    @property
    def edit(self) -> BulkEdit:
        """What the fields say."""
        field = str(self.field.currentData())
        text = self.choice.currentData() if field in _CHOICES else clean(self.line.text())
        return BulkEdit(self._people, field, text or "", self.only_empty.isChecked())

    def retranslate(self) -> None:
        title = self.tr("Sửa một trường cho {count} người đã chọn")
        self.title.setText(filled(title, count=format_money(len(self._people))))
        self._field_label.setText(self.tr("&Trường"))
        self._value_label.setText(self.tr("&Giá trị"))
        self.only_empty.setText(self.tr("Chỉ điền vào ô t&rống"))
        self.all.setText(self.tr("Thay t&ất cả"))
        self.save_button.setText(self.tr("Ghi vào sổ (Ctrl+Enter)"))
        self.close_button.setText(self.tr("Thôi (Esc)"))
        for each, word in ((self.field, self.tr("Trường")), (self.line, self.tr("Giá trị")),
                           (self.choice, self.tr("Giá trị"))):  # fmt: skip
            each.setAccessibleName(word)
        chosen = max(0, self.field.currentIndex())
        self.field.clear()
        for name in BULK_FIELDS:
            self.field.addItem(said(capital(PERSON_FIELDS[name].word)), name)
        self.field.setCurrentIndex(chosen)
        self._offer()
        self._enable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            Qt.Key(event.key()) in _ENTER
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def look(self) -> None:
        """Count whom it would change."""
        self._timer.stop()
        session = self._desk.session
        if session.snapshot is None or not self.isVisible():
            return
        register, edit = session.snapshot.register, self.edit
        self._asked, self._count, self._why = edit, None, ""

        def work(_progress: Progress) -> BulkCount:
            return count_of(register, edit)

        self._latest.ask(Query(work, self._on_counted, self._refuse))
        self._enable()

    @Slot()
    def save(self) -> None:
        """Save what was counted; what was not yet is counted first."""
        QGuiApplication.inputMethod().commit()
        session = self._desk.session
        if session.snapshot is None or not self._desk.may_write:
            return
        edit, register = self.edit, session.snapshot.register
        if edit != self._asked or self._count is None:
            self.look()
            return
        if not self._count.changed:
            return

        def work(progress: Progress) -> Done:
            return edit_many(register, edit, progress)

        self._desk.jobs.start(work, self._on_done, self.tr("Đang lưu…"), self._refuse, writes=True)

    def _on_counted(self, count: BulkCount) -> None:
        self._count = count
        self._enable()

    def _on_done(self, done: Done) -> None:
        text = self.tr("Đã sửa {count} người.")
        count = format_money(len(done.touched.people))
        self._asked = self._count = None
        self.begin()
        self.closed.emit()
        self._desk.tell_done(filled(text, count=count), done.deed)

    def _refuse(self, error: ClerkError) -> None:
        self._count, self._why = None, str(error)
        self._enable()

    @Slot()
    def _later(self) -> None:
        self._latest.drop()
        self._asked = self._count = None
        self._why = ""
        self._timer.start()
        self._enable()

    @Slot()
    def _on_field(self) -> None:
        self._offer()
        self._later()

    def _offer(self) -> None:
        """Show the field for what is typed, or the words that can be right."""
        field = str(self.field.currentData())
        closed = field in _CHOICES
        self._value_label.setBuddy(self.choice if closed else self.line)
        self._values.setCurrentWidget(self.choice if closed else self.line)
        if not closed:
            return
        chosen = self.choice.currentData()
        self.choice.clear()
        for value, word in VALUE_WORDS["person", field].items():
            self.choice.addItem(said(capital(word)), str(value))
        self.choice.addItem(self.tr("(để trống)"), "")
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))

    @Slot()
    def _enable(self) -> None:
        reason = self._desk.session.only_reading
        wrong = reason or self._why
        can = bool(self._count and self._count.changed)
        self.save_button.setEnabled(can and not reason and self._desk.may_write)
        self.note.setText(wrong or self._counted())
        restyle(self.note, "role", "trouble" if wrong else "quiet")

    def _counted(self) -> str:
        if self._count is None:
            return ""
        changed = filled(self.tr("Sẽ sửa {count} người."), count=format_money(self._count.changed))
        return " ".join((changed, *self._count.sentences))
