"""What follows from a deed is asked and shown, then the deed is saved; never the other way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from core.app.hand_deeds import HandDeed, Plan, carry_out, plan
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.desk import Desk


@dataclass(frozen=True)
class Asked:
    """A deed, the register and day it is asked about, and what is told before what follows."""

    deed: HandDeed
    register: Register
    day: date
    before: Callable[[Register, HandDeed], Sequence[str]]


class DeedSaving(QObject):
    """Looks at one deed at a time and saves it once it was shown.

    A save asked for before that is remembered: it happens as soon as what follows is shown and
    `now` still returns the same deed, unless there is something to mind, which is to be read first.
    `shown` brings what follows as a text, `saved` what was done, `changed` that `why`, `planned`
    or `pressed` may be others.
    """

    changed = Signal()
    shown = Signal(str)
    saved = Signal(object)

    def __init__(self, desk: Desk, now: Callable[[], HandDeed | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._now = desk, now
        self._asked: Asked | None = None
        self._register: Register | None = None
        self.planned: HandDeed | None = None
        self.pressed: HandDeed | None = None
        self.why = ""
        desk.jobs.idle.connect(self._go_on)

    def begin(self) -> None:
        """Forget the deed looked at."""
        self.planned = self.pressed = self._asked = None
        self.why = ""
        self.shown.emit("")

    def look(self, asked: Asked) -> None:
        """Ask what would follow, unless that is known or on its way."""
        self._register = asked.register
        if asked.deed == self.planned:
            self._asked = None  # what is on its way is not asked any more
            return
        if self._asked and asked.deed == self._asked.deed:
            return
        self._asked, self.why = asked, ""

        def work(_progress: Progress) -> tuple[Asked, Sequence[str], Plan]:
            first = asked.before(asked.register, asked.deed)
            return asked, first, plan(asked.register, asked.deed, asked.day)

        self._desk.jobs.start(work, self._on_planned, refused=partial(self._on_refused, asked))

    def save(self, asked: Asked) -> None:
        """Save a deed that was shown; one that was not yet is shown first, then saved."""
        self.pressed = asked.deed
        self.look(asked)
        self._go_on()
        self.changed.emit()

    def forget_press(self) -> None:
        """Save nothing by itself any more."""
        self.pressed = None

    @Slot(object)
    def refuse(self, error: ClerkError) -> None:
        """Say why there is nothing to save."""
        self.planned = self.pressed = self._asked = None
        self.why = str(error)
        self.shown.emit("")
        self.changed.emit()

    @Slot()
    def _go_on(self) -> None:
        """Save what was asked to be saved, if it is shown and still wanted."""
        wanted, register = self.pressed, self._register
        if wanted is None or register is None or not self._desk.may_write:
            return
        if wanted != self._now():
            self.pressed = None
        elif wanted == self.planned:
            self.pressed = None
            self._carry_out(register, wanted)

    def _carry_out(self, register: Register, deed: HandDeed) -> None:
        title = self.tr("Đang lưu…")
        work = partial(_carried_out, register, deed)
        self._desk.jobs.start(work, self.saved.emit, title, self.refuse, writes=True)

    def _on_planned(self, found: tuple[Asked, Sequence[str], Plan]) -> None:
        asked, first, plan_of_it = found
        if asked is not self._asked:
            return
        self._asked, self.planned, self.why = None, asked.deed, ""
        if plan_of_it.remarks and self.pressed == asked.deed:
            self.pressed = None
            self.why = self.tr("Hãy đọc điều phải để ý, rồi nhấn Ctrl+Enter lần nữa để ghi.")
        lines = [*first, *plan_of_it.remarks]
        for effect in plan_of_it.effects:
            lines += ["", f"{effect.name}:", *(f"• {said}" for said in effect.sentences)]
        nothing = self.tr("Thẻ, danh sách và số tiền không đổi.")
        self.shown.emit("\n".join(lines).strip() or nothing)
        self._go_on()
        self.changed.emit()

    def _on_refused(self, asked: Asked, error: ClerkError) -> None:
        if asked is self._asked:
            self.refuse(error)


def _carried_out(register: Register, deed: HandDeed, _progress: Progress) -> object:
    return carry_out(register, deed)
