"""Keeping what is typed into half-filled forms, and offering it again."""

from datetime import UTC

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.app.drafts import Draft, Drafts, Forms
from core.app.register import Register
from core.domain.errors import ClerkError
from ui.desk import WORDING_FORM, Desk, Notice, Place, Room, Tone
from ui.half_filled import HalfFilled, changes_of, reveal
from ui.snapshot import Snapshot

_PAUSE_MS = 2000


class DraftKeeper(QObject):
    """Keeps the drafts of the open register; `kept` tells that they lie on the disk.

    What an earlier session left is kept beside them until it is taken or dropped.
    """

    kept = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._forms: dict[str, tuple[Room, HalfFilled]] = {}
        self._register: Register | None = None
        self._pending: Forms = {}
        self._saved: Forms = {}
        self._notice: Notice | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._keep)
        desk.form_made.connect(self._on_form)
        # Made before the pages: what stands in them is kept before another register is shown.
        desk.session.changed.connect(self._on_changed)
        desk.session.changed.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def keep_now(self) -> None:
        """Keep everything, with the half-word an input method holds: the window may go away."""
        QGuiApplication.inputMethod().commit()
        self._keep()

    @Slot(str, object, object)
    def _on_form(self, name: str, room: Room, form: HalfFilled) -> None:
        self._forms[name] = (room, form)
        for field in form.draft_fields.values():
            changes_of(field).connect(self._on_typed)

    @Slot()
    def _on_typed(self) -> None:
        if self._register:
            self._timer.start()

    @Slot()
    def _keep(self) -> None:
        self._timer.stop()
        typed = {name: form.draft() for name, (_, form) in self._forms.items()}
        forms = {**self._pending, **{name: said for name, said in typed.items() if said}}
        if self._register is None or forms == self._saved:
            return
        self._saved = forms
        try:
            Drafts(self._register).keep(forms)
        except ClerkError as error:
            self._desk.refuse(error)
        else:
            self.kept.emit()

    @Slot(object)
    def _on_changed(self, snapshot: Snapshot | None) -> None:
        # What is only read lies open in another program, with a draft of its own.
        only_read = bool(self._desk.session.only_reading)
        register = snapshot.register if snapshot and not only_read else None
        if register is self._register:
            return
        if self._register:
            self.keep_now()
        self._leave()
        self._register = register
        draft = Drafts(register).read() if register else None
        if draft:
            self._offer(draft)

    def _leave(self) -> None:
        self._pending, self._saved = {}, {}
        if self._notice:
            self._desk.withdrawn.emit(self._notice)
            self._notice = None

    def _offer(self, draft: Draft) -> None:
        self._pending = self._saved = draft.forms
        moment = draft.at.replace(tzinfo=UTC).astimezone()
        words_alone = set(draft.forms) == {WORDING_FORM}
        form = self.tr("Có biểu mẫu đang điền dở lúc {moment}.")
        words = self.tr("Có lời thư đang sửa, chưa lưu, lúc {moment}.")
        text = words if words_alone else form
        self._notice = Notice(
            text.format(moment=moment.strftime("%H:%M %d/%m/%Y")),
            Tone.PLAIN,
            self.tr("Mở lại"),
            self._take,
            self.tr("Bỏ"),
            self._drop,
        )
        self._desk.told.emit(self._notice)

    def _take(self) -> None:
        self._desk.all_pages_wanted.emit()  # a form may stand on a page not made yet
        taken, self._pending = self._pending, {}
        for name, values in taken.items():
            if name in self._forms:
                room, form = self._forms[name]
                form.take_draft(values)
                self._desk.go(Place(room))
                if isinstance(form, QWidget):
                    reveal(form)

    def _drop(self) -> None:
        self._pending = {}
        self._keep()
