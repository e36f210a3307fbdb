"""The open register and its day, loaded in the background for all pages."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.app.demo import SAMPLE_DAY
from core.app.office import is_sample
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.jobs import Jobs
from ui.snapshot import Snapshot, take_snapshot


class Session(QObject):
    """One register on one day; `changed` brings every new snapshot, None when none is open."""

    changed = Signal(object)
    day_changed = Signal(object)
    refused = Signal(object)

    def __init__(
        self, jobs: Jobs, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.today = today
        self.day = today()
        self.snapshot: Snapshot | None = None

    def open_register(self, path: Path) -> None:
        """Open a register file; a missing or foreign one is refused in words."""
        today = self.today()
        self._jobs.start(
            lambda progress: _open(path, today, progress), self._show, refused=self._on_refused
        )

    def close_register(self) -> None:
        """Show no register."""
        self.snapshot = None
        self.changed.emit(None)

    def set_day(self, day: date) -> None:
        """Ask everything for another day."""
        if day != self.day:
            self.day = day
            self.day_changed.emit(day)
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look again at the register, after it was written to or for another day."""
        if self.snapshot is None:
            return
        register, day = self.snapshot.register, self.day
        self._jobs.start(
            lambda progress: take_snapshot(register, day, progress),
            self._on_loaded,
            refused=self._on_refused,
        )

    def _on_loaded(self, snapshot: Snapshot) -> None:
        if snapshot.day == self.day:
            self._show(snapshot)

    def _show(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._keep_day(snapshot.day)
        self.changed.emit(snapshot)

    def _on_refused(self, error: ClerkError) -> None:
        if self.snapshot:
            self._keep_day(self.snapshot.day)
        self.refused.emit(error)

    def _keep_day(self, day: date) -> None:
        self.day = day
        self.day_changed.emit(day)


def _open(path: Path, today: date, progress: Progress) -> Snapshot:
    register = Register.open(path)
    day = SAMPLE_DAY if is_sample(register) else today
    return take_snapshot(register, day, progress)
