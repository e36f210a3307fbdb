"""Making a new register or the sample; a new one is better with a password."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.app.office import new_register
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.desk import SECURITY_TAB, Desk, Place, Room
from ui.pages.first_run import FirstRun
from ui.pages.start import StartPage
from ui.preferences import sample_folder
from ui.sample import open_or_build
from ui.snapshot import Snapshot


class Founding(QObject):
    """Makes what the first pages ask for in the background; they say why it cannot be.

    `ready` brings the file to be opened.
    """

    ready = Signal(object)

    def __init__(self, desk: Desk, start: StartPage, first: FirstRun, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._start, self._first = desk, start, first
        self._made: Path | None = None
        first.made.connect(self._on_said)

    def build_sample(self) -> None:
        """Make the sample ready, built anew where it is not there."""
        folder = sample_folder()

        def work(progress: Progress) -> Path:
            return open_or_build(folder, progress)

        title = self.tr("Đang dựng dữ liệu mẫu…")
        self._desk.jobs.start(work, self.ready.emit, title, self._on_no_sample, writes=True)

    def recommend_password(self, snapshot: Snapshot | None) -> None:
        """Offer a password for the register that was opened if it was just made."""
        made, self._made = self._made, None
        if snapshot and snapshot.register.path == made:
            text = self.tr(
                "Đã tạo sổ. Nên đặt mật khẩu cho sổ, để mất máy hay mất USB thì người lạ không đọc "
                "được."
            )
            self._desk.offer(text, self.tr("Đặt mật khẩu"), self._go_to_security)

    @Slot(object, object)
    def _on_said(self, file: Path, said: Mapping[str, str]) -> None:
        def work(_progress: Progress) -> Path:
            return new_register(file, said).path

        title = self.tr("Đang tạo sổ…")
        self._desk.jobs.start(work, self._on_founded, title, self._on_not_founded, writes=True)

    def _on_founded(self, path: Path) -> None:
        self._made = path
        self._first.forget()
        self.ready.emit(path)

    def _on_not_founded(self, error: ClerkError) -> None:
        self._first.show_trouble(str(error))

    def _on_no_sample(self, error: ClerkError) -> None:
        self._start.show_trouble(str(error))

    def _go_to_security(self) -> None:
        self._desk.go(Place(Room.SETTINGS, tab=SECURITY_TAB))
