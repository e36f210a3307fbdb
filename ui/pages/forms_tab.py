"""Forms for the agency: chosen, looked at, saved, entered as sent, looked at again."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.app.form_looks import FormLook, look_at_form, look_at_sent
from core.app.form_plans import FormOptions
from core.app.forms import FormKind, SentForm, sent_forms
from core.app.register import Register
from core.domain.errors import ClerkError, Way
from core.domain.forms.values import FORM_NAMES, Movement
from core.domain.money import format_money
from core.domain.progress import Progress
from ui.controls import button, label, say, scrolled
from ui.desk import OFFICE_TAB, Desk, Place, Room
from ui.empty_state import EmptyRegister, EmptyState, OrEmpty, has_people
from ui.keys import on_keys
from ui.latest import Latest, Query
from ui.lazy import LazyView
from ui.pages.form_choice import FormChoice
from ui.pages.form_saving import FormSaving
from ui.pages.form_view import FormView, movement_word
from ui.pages.forms_sent import FormsSent, sent_words
from ui.sizes import fixed_width
from ui.snapshot import Snapshot
from ui.words import filled, said

_CHOICE_WIDTH = 270
_LOOK, _SENT = 340, 120


@dataclass(frozen=True)
class _Found:
    """What a form would say, or why it cannot be made; the forms sent before."""

    look: FormLook | None = None
    refusal: ClerkError | None = None
    sent: Sequence[SentForm] = ()


class FormsTab(LazyView):
    """Choices on the left; what the form says, and below it the forms that were sent."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._snapshot: Snapshot | None = None
        self._found = _Found()
        self._asking = False
        self._again: SentForm | None = None
        self._again_latest = Latest(desk.looks, self)
        self.choice = FormChoice()
        self.saving = FormSaving(desk)
        self.summary = label("heading", wraps=True)
        self.warning = label("warning", wraps=True)
        self.back_button = button("", self._on_back)
        self.view = FormView(desk)
        self.empty = EmptyState(desk, "thu")
        self.shown = OrEmpty(self.view, self.empty)
        self.sent = FormsSent()
        self.nobody = EmptyRegister(desk, "thu")
        body = QWidget()
        self.body = OrEmpty(body, self.nobody)
        self._lay_out(body)
        self._connect()
        self.settle()

    def _lay_out(self, body: QWidget) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(8, 8, 8, 8)
        page.addWidget(self.body)
        both = QHBoxLayout(body)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self._left())
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._above())
        split.addWidget(self.sent)
        split.setStretchFactor(0, 1)
        split.setSizes([_LOOK, _SENT])
        both.addWidget(split, 1)

    def _left(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.choice)
        column.addWidget(self.saving)
        column.addStretch()
        frame = scrolled(inside)
        frame.setFrameShape(frame.Shape.NoFrame)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        fixed_width(frame, _CHOICE_WIDTH)
        return frame

    def _above(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout()
        line.addWidget(self.summary, 1)
        line.addWidget(self.back_button)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.warning)
        column.addWidget(self.shown, 1)
        return made

    def _connect(self) -> None:
        self.choice.changed.connect(self._on_choice)
        self.empty.acted.connect(self._on_settings)
        self.sent.opened.connect(self._on_look_again)
        self.saving.lacking.connect(self.view.show_missing)
        on_keys(self, self.saving.save, "Ctrl+S", inside=True)
        on_keys(self, self._on_back, "Esc", inside=True)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Look at the forms of another register or day."""
        before, self._snapshot = self._snapshot, snapshot
        if not (before and snapshot and before.register is snapshot.register):
            self.saving.forget()
            self._found = _Found()
        self.body.show_content(full=has_people(snapshot))
        self.choice.show_snapshot(snapshot)
        self._look_at_choice()

    def take(self, found: _Found) -> None:
        """Show what a form would say."""
        self._asking = False
        self._found = found
        if found.look and self._options and not self._options.groups:
            self.choice.offer_groups(group.group for group in found.look.groups)
        self._show_look()

    def retranslate(self) -> None:
        self.nobody.say_purpose(
            self.tr("Mẫu gửi cơ quan BHXH được điền từ sổ: Mẫu số 3, Mẫu số 4, D03-TS.")
        )
        self.back_button.setText(self.tr("Về biểu đang lập (Esc)"))
        self._show()

    @property
    def _options(self) -> FormOptions | None:
        return self.choice.options(self._snapshot) if self._snapshot else None

    def _show_look(self) -> None:
        if self._again is None:
            self.view.show_look(self._found.look or FormLook())
        self._show()

    def _show(self) -> None:
        look, again = self._found.look, self._again
        self.sent.show_forms(self._found.sent)
        self.back_button.setVisible(again is not None)
        self.summary.setText(sent_words(again) if again else self._said(look))
        say(self.warning, "" if again else self._lacking(look))
        some = look is not None and bool(look.files or look.missing)
        self.shown.show_content(full=again is not None or some)
        self._say_empty(self._found.refusal)
        if self._snapshot and self._options:
            ready = None if again or self._asking else look
            self.saving.offer(self._snapshot.register, self._options, ready)

    def _said(self, look: FormLook | None) -> str:
        name = said(FORM_NAMES[self.choice.form])
        if look is None or not look.files:
            return name
        counts = [
            f"{movement_word(each)}: {format_money(total)}"
            for each in Movement
            if (total := sum(group.counts.get(each, 0) for group in look.groups))
        ]
        files = filled(self.tr("{name}: {files} tệp"), name=name, files=look.files)
        return " · ".join((files, *counts))

    def _lacking(self, look: FormLook | None) -> str:
        if look is None:
            return ""
        parts = []
        if look.missing:
            text = (
                self.tr("{count} người còn thiếu thông tin nên không có trong biểu.")
                if self.choice.leave_out.isChecked()
                else self.tr("{count} người còn thiếu thông tin: chưa lưu được biểu.")
            )
            parts.append(filled(text, count=format_money(look.missing.people)))
        if look.waiting:
            text = (
                self.tr("{count} hộ chờ quyết định diện hộ, chưa đưa vào.")
                if self.choice.form is FormKind.POVERTY
                else self.tr("{count} người chờ quyết định diện hộ, chưa đưa vào.")
            )
            parts.append(filled(text, count=format_money(look.waiting)))
        return " ".join(parts)

    def _say_empty(self, refusal: ClerkError | None) -> None:
        if refusal:
            way = self.tr("&Mở cài đặt cơ quan") if Way.SETTINGS in refusal.ways else ""
            self.empty.say(self.tr("Chưa lập được biểu"), str(refusal), way)
        elif self._asking:
            self.empty.say(self.tr("Đang xem ai có trong biểu…"), "")
        else:
            self.empty.say(
                self.tr("Không có ai để đưa vào biểu"),
                self.tr("Vào ngày đang tính chưa ai đến hạn và không có gì thay đổi."),
            )

    @Slot()
    def _on_choice(self) -> None:
        self.saving.forget()
        self._look_at_choice()

    def _look_at_choice(self) -> None:
        self._again = None
        self._again_latest.drop()
        if self._snapshot is None or self._options is None or not self._snapshot.peopled:
            self.want(None)
            return
        self._asking = True
        self._found = _Found(sent=self._found.sent)
        self._show_look()
        self.want_stoppable(partial(_find, self._snapshot.register, self._options))

    @Slot()
    def _on_settings(self) -> None:
        self.desk.go(Place(Room.SETTINGS, tab=OFFICE_TAB))

    @Slot(object)
    def _on_look_again(self, form: SentForm) -> None:
        if self._snapshot is None:
            return
        register = self._snapshot.register

        def work(_progress: Progress) -> tuple[SentForm, FormLook]:
            return form, look_at_sent(register, form)

        self._again_latest.ask(Query(work, self._on_looked_again, self.desk.refuse))

    def _on_looked_again(self, done: tuple[SentForm, FormLook]) -> None:
        self._again, look = done
        self.view.show_look(look)
        self.view.tabs.setCurrentWidget(self.view.people)
        self._show()

    @Slot()
    def _on_back(self) -> None:
        self._again = None
        self._show_look()


def _find(register: Register, options: FormOptions, progress: Progress) -> _Found:
    sent = sent_forms(register)
    try:
        return _Found(look_at_form(register, options, progress), None, sent)
    except ClerkError as error:
        return _Found(None, error, sent)
