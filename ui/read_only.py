"""What can be done about a register that can only be read."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.app.moving import move_register
from core.app.register import break_lock
from core.app.unlocking import Access
from core.domain.progress import Progress
from ui import dialogs
from ui.desk import Desk, Notice, Tone


class ReadOnly(QObject):
    """Says why a register is only read; offers to try again, to break a lock, to move it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        desk.session.opened_to_read.connect(self._on_opened_to_read)

    @Slot(str)
    def _on_opened_to_read(self, why: str) -> None:
        session = self._desk.session
        if session.held_elsewhere:
            notice = Notice(why, Tone.TROUBLE, self.tr("Bỏ khóa…"), self.ask)
        elif session.bad_place:
            notice = Notice(why, Tone.TROUBLE, self.tr("Chuyển giúp"), self.move)
        else:
            notice = Notice(why, Tone.TROUBLE, self.tr("Thử lại"), session.open_again)
        self._desk.told.emit(notice)

    @Slot()
    def ask(self) -> None:
        """Ask whether nobody works on the other machine any more, then break the lock."""
        question = self.tr(
            "{why}\n\nChỉ bỏ khóa khi chắc chắn trên máy kia không còn ai mở sổ này: hai máy cùng "
            "ghi một sổ thì sổ hỏng. Bỏ khóa?"
        ).format(why=self._desk.session.only_reading)
        dialogs.confirm(self._window, question, self.tr("Bỏ khóa"), self.break_lock)

    @Slot()
    def move(self) -> None:
        """Move the register into this PC's own folder and open it there."""
        snapshot = self._desk.session.snapshot
        if snapshot is None:
            return
        register = snapshot.register
        access = Access(register.user.name, key=register.key)

        def work(_progress: Progress) -> Path:
            return move_register(register.path, access=access)

        self._desk.jobs.start(work, self._on_moved, self.tr("Đang chuyển sổ…"), writes=True)

    def _on_moved(self, path: Path) -> None:
        self._desk.session.open_register(path, self._desk.preferences.user)

    @Slot()
    def break_lock(self) -> None:
        """Take the lock away and open the register once more."""
        snapshot = self._desk.session.snapshot
        if snapshot is None:
            return
        path = snapshot.register.path

        def work(_progress: Progress) -> None:
            break_lock(path)

        self._desk.jobs.start(work, self._on_broken, self.tr("Đang bỏ khóa…"))

    def _on_broken(self, _nothing: None) -> None:
        self._desk.session.open_again()
