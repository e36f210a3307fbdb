"""A register of one's own in four steps; each can be left for later."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.app.office import BACKUP_SECOND, proposed_letterhead
from core.domain.errors import ClerkError
from ui.controls import button, label
from ui.desk import Desk
from ui.first_draft import FirstDraft
from ui.half_filled import Fields, fill, show_text
from ui.pages.commune_picker import CommunePicker
from ui.pages.first_place import PlaceStep
from ui.pages.first_steps import FirstRail, FirstStep
from ui.pages.office_fields import office_field, office_words, said_in
from ui.sizes import most_width
from ui.spoken import Spoken

_FIELDS: Mapping[FirstStep, Sequence[str]] = {
    FirstStep.OFFICE: ("issuer", "symbol", "address", "phone", "office", "pay_at"),
    FirstStep.SIGNING: ("signing_as", "signatory"),
}
_WIDTH = 860
_NAME, _CODE, _TYPED, _FILE, _SECOND = "commune", "code", "as_typed", "file", "second"


class FieldsStep(QWidget):
    """A form of the office's settings."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.fields: Fields = {name: office_field(name) for name in names}
        self.labels: Mapping[str, QLabel] = {name: label() for name in names}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        form = QFormLayout()
        column.addLayout(form)
        column.addStretch(1)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(24)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name, field in self.fields.items():
            self.labels[name].setBuddy(field)
            form.addRow(self.labels[name], field)
        self.setFocusProxy(next(iter(self.fields.values())))

    def retranslate(self) -> None:
        """Say the names of the fields."""
        words = office_words()
        for name, field in self.fields.items():
            self.labels[name].setText(words[name])
            field.setAccessibleName(words[name])


class FirstRun(Spoken):
    """The steps on the left, the current one on the right.

    `made` brings the file to be made and what the office says; `left`: back to the beginning.
    """

    made = Signal(object, object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.step = FirstStep.COMMUNE
        self._later: set[FirstStep] = set()
        self._proposed: Mapping[str, str] = {}
        self.rail = FirstRail()
        self._title = label("title")
        self._hint = label("quiet", wraps=True)
        self.trouble = label("trouble", wraps=True)
        self.commune = CommunePicker()
        self.forms = {step: FieldsStep(names) for step, names in _FIELDS.items()}
        self.place = PlaceStep(desk)
        self._parts: Sequence[QWidget] = (self.commune, *self.forms.values(), self.place)
        self._stack = QStackedWidget()
        self.back_button = button("", self._on_back)
        self.later_button = button("", self._on_later)
        self.next_button = button("main", self._on_next)
        self._lay_out()
        self._connect()
        self._draft = FirstDraft(self, desk.preferences, self)
        self.commune.changed.connect(self._draft.touch)
        self.settle()
        self._turn(FirstStep.COMMUNE)

    def _lay_out(self) -> None:
        for step in self._parts:
            self._stack.addWidget(step)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.next_button)
        right = QVBoxLayout()
        right.setSpacing(8)
        for each in (self._title, self._hint, self.trouble):
            right.addWidget(each)
        right.addWidget(self._stack, 1)
        right.addLayout(buttons)
        inside = QWidget()
        most_width(inside, _WIDTH)
        line = QHBoxLayout(inside)
        line.setSpacing(24)
        line.addWidget(self.rail)
        line.addLayout(right, 1)
        around = QHBoxLayout(self)
        around.setContentsMargins(24, 24, 24, 24)
        around.addStretch(1)
        around.addWidget(inside, 8)
        around.addStretch(1)

    def _connect(self) -> None:
        self.rail.wanted.connect(self._on_wanted)
        self.commune.entered.connect(self._on_next)
        for form in self.forms.values():
            for field in form.fields.values():
                if isinstance(field, QLineEdit):
                    field.returnPressed.connect(self._on_next)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_next)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self._on_back)
        self._desk.jobs.started.connect(self._enable)
        self._desk.jobs.idle.connect(self._enable)

    def begin(self) -> None:
        """Show the first step, with what was typed an earlier time."""
        self._draft.take()
        self._turn(FirstStep.COMMUNE)

    def forget(self) -> None:
        """Know nothing any more: the register is made."""
        self.commune.restore("", "", as_typed=False)
        self.commune.provinces.setCurrentIndex(0)
        for field in self._office_fields.values():
            show_text(field, "")
        self.place.file.clear()
        self.place.second.clear()
        self._proposed, self._later = {}, set()
        self._draft.keep()

    @property
    def _office_fields(self) -> Fields:
        return {name: f for form in self.forms.values() for name, f in form.fields.items()}

    @property
    def said(self) -> Mapping[str, str]:
        """What the office says of itself; what was left for later is not said."""
        said = {} if FirstStep.COMMUNE in self._later else dict(self.commune.said)
        for step, form in self.forms.items():
            if step not in self._later:
                said |= {name: said_in(field) for name, field in form.fields.items()}
        said[BACKUP_SECOND] = self.place.second.text()
        return {name: value for name, value in said.items() if value}

    @property
    def draft_fields(self) -> Fields:
        """All of them."""
        return {
            _NAME: self.commune.field,
            **self._office_fields,
            _FILE: self.place.file,
            _SECOND: self.place.second,
        }

    def draft(self) -> Mapping[str, str]:
        """Return what is typed beyond what was proposed."""
        office = {name: said_in(field) for name, field in self._office_fields.items()}
        typed = {name: text for name, text in office.items() if text != self._proposed.get(name)}
        typed[_NAME] = self.commune.field.text()
        typed[_CODE] = self.commune.unit.code if self.commune.unit else ""
        typed[_TYPED] = "yes" if self.commune.as_typed else ""
        typed[_FILE] = "" if self.place.is_proposed else self.place.file.text()
        typed[_SECOND] = self.place.second.text()
        return {name: text for name, text in typed.items() if text}

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Fill in what was typed before."""
        fill(self._office_fields, values)
        try:
            self.commune.restore(
                values.get(_NAME, ""), values.get(_CODE, ""), as_typed=_TYPED in values
            )
        except ClerkError:  # kept by a program with another table
            self.commune.restore(values.get(_NAME, ""), "", as_typed=False)
        if _FILE in values:
            self.place.take_file(Path(values[_FILE]))
        if _SECOND in values:
            self.place.take_second(Path(values[_SECOND]))

    def show_trouble(self, sentence: str) -> None:
        """Say why the register was not made."""
        self._turn(FirstStep.PLACE)
        self.place.show_trouble(sentence)

    def retranslate(self) -> None:
        for form in self.forms.values():
            form.retranslate()
        self.back_button.setText(self.tr("Quay &lại"))
        self.later_button.setText(self.tr("Để &sau"))
        self._say()

    @Slot(object)
    def _on_wanted(self, step: FirstStep) -> None:
        if step <= FirstStep.COMMUNE or self._may_leave_commune():
            self._later.discard(self.step)  # what was seen and not put off counts
            self._turn(step)
        else:
            self._say()

    @Slot()
    def _on_back(self) -> None:
        if self.step is FirstStep.COMMUNE:
            self._draft.keep_now()
            self.left.emit()
        else:
            self._turn(FirstStep(self.step - 1))

    @Slot()
    def _on_later(self) -> None:
        self._later.add(self.step)
        self._turn(FirstStep(self.step + 1))

    @Slot()
    def _on_next(self) -> None:
        QGuiApplication.inputMethod().commit()
        if self.step is FirstStep.COMMUNE and not self._may_leave_commune(name_wanted=True):
            return
        self._later.discard(self.step)
        if self.step is not FirstStep.PLACE:
            self._turn(FirstStep(self.step + 1))
        elif self.next_button.isEnabled():
            self._draft.keep_now()
            self.made.emit(self.place.path, self.said)

    def _may_leave_commune(self, *, name_wanted: bool = False) -> bool:
        if self.commune.is_said and (self.commune.name or not name_wanted):
            return True
        self.trouble.setText(self._which())
        self.trouble.show()
        self.commune.field.setFocus()
        return False

    def _which(self) -> str:
        if self.commune.name:
            return self.tr(
                "Hãy chọn xã trong danh sách (mũi tên, Enter), hoặc bấm “Dùng tên đã gõ”."
            )
        return self.tr("Hãy gõ tên xã, phường; chưa biết thì bấm “Để sau”.")

    def _turn(self, step: FirstStep) -> None:
        self.step = step
        self.trouble.hide()
        self._propose()
        self._stack.setCurrentIndex(step)
        self._say()
        self._parts[step].setFocus()

    def _propose(self) -> None:
        """Propose what is usual for the commune where nothing else was typed."""
        commune = "" if FirstStep.COMMUNE in self._later else self.commune.name
        fresh = proposed_letterhead(commune)
        for name, text in fresh.items():
            field = self._office_fields[name]
            if said_in(field) in ("", self._proposed.get(name, "")):
                show_text(field, text)
        self._proposed = fresh
        self.place.propose(commune)

    def _say(self) -> None:
        titles = {
            FirstStep.COMMUNE: self.tr("Sổ của xã, phường nào?"),
            FirstStep.OFFICE: self.tr("Cơ quan, như in trên thư"),
            FirstStep.SIGNING: self.tr("Ai ký thư?"),
            FirstStep.PLACE: self.tr("Sổ nằm ở đâu, sao lưu ở đâu?"),
        }
        hints = {
            FirstStep.COMMUNE: self.tr("Chọn từ 3.321 xã, phường, đặc khu của 34 tỉnh, thành phố."),
            FirstStep.OFFICE: self.tr("Đổi lại được bất cứ lúc nào trong Cài đặt › Cơ quan."),
            FirstStep.SIGNING: self.tr("Đổi lại được bất cứ lúc nào trong Cài đặt › Cơ quan."),
            FirstStep.PLACE: self.tr("Nơi sao lưu thứ hai đổi được trong Cài đặt › Sao lưu."),
        }
        self._title.setText(titles[self.step])
        self._hint.setText(hints[self.step])
        last = self.step is FirstStep.PLACE
        self.next_button.setText(self.tr("&Tạo sổ") if last else self.tr("&Tiếp"))
        self.later_button.setVisible(not last)
        later = self.tr("để sau")
        states = dict.fromkeys(self._later, later)
        if self.commune.name and FirstStep.COMMUNE not in self._later:
            states[FirstStep.COMMUNE] = self.commune.name
        self.rail.show_step(self.step, states, set(FirstStep))
        self._enable()

    @Slot()
    def _enable(self) -> None:
        self.next_button.setEnabled(not self._desk.jobs.writing)
