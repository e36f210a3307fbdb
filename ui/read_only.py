"""What can be done about a register that another program holds for writing."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.app.register import break_lock
from core.domain.progress import Progress
from ui import dialogs
from ui.desk import Desk, Notice, Tone


class ReadOnly(QObject):
    """Says why a register is only read and offers to try again, or to break a lock left behind."""

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
