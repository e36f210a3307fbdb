"""Taking back what was done by hand, from anywhere in the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.app.register import Register
from core.app.undoing import TakenBack, newest_by_hand, take_back
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.desk import Desk, Tone
from ui.journal_words import deed_text, touched_text


class HandUndo(QWidget):
    """Ctrl+Z takes the newest deed done by hand back; a text field keeps the key for itself."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), parent)
        shortcut.activated.connect(self.undo_newest)
        desk.done_by_hand.connect(self._offer)
        desk.undo_wanted.connect(self._on_wanted)

    @Slot()
    def undo_newest(self) -> None:
        """Take the newest deed back, also one of an earlier day."""
        nothing = self.tr("Không còn việc nào làm bằng tay để hoàn tác.")

        def work(register: Register) -> TakenBack:
            newest = newest_by_hand(register)
            if newest is None:
                raise ClerkError(nothing)
            return take_back(register, newest.id)

        self._start(work)

    @Slot(str, object)
    def _offer(self, text: str, deed: int) -> None:
        snapshot = self._desk.session.snapshot
        if snapshot:
            undo = partial(self._undo, snapshot.register, deed)
            self._desk.offer(text, self.tr("Hoàn tác"), undo)

    def _undo(self, register: Register, deed: int) -> None:
        """Take back what was done in a register, while that one is still open."""
        snapshot = self._desk.session.snapshot
        if snapshot and snapshot.register.path == register.path:
            self._on_wanted(deed)

    @Slot(object, str)
    def _on_wanted(self, deed: int, said: str = "") -> None:
        self._start(lambda register: take_back(register, deed), said)

    def _start(self, work: Callable[[Register], TakenBack], said: str = "") -> None:
        snapshot = self._desk.session.snapshot
        if snapshot is None:
            return
        if self._desk.session.only_reading:
            self._desk.tell(self._desk.session.only_reading, Tone.TROUBLE)
            return
        register = snapshot.register

        def job(_progress: Progress) -> tuple[TakenBack, str]:
            return work(register), said

        self._desk.jobs.start(job, self._on_undone, self.tr("Đang hoàn tác…"), writes=True)

    def _on_undone(self, done: tuple[TakenBack, str]) -> None:
        taken, said = done
        self._desk.undone.emit(taken.undone)
        if said:
            self._desk.tell_done(said, taken.deed)
            return
        deed = taken.undone
        text = self.tr("Đã hoàn tác việc số {number}: {what} ({rows}).")
        said = text.format(number=deed.id, what=deed_text(deed), rows=touched_text(deed))
        self._desk.tell(said, Tone.DONE)
        self._desk.session.refresh()
