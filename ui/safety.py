"""What is kept when things go wrong: drafts, reports of faults, an orderly end."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot, qVersion
from PySide6.QtWidgets import QApplication

from core.app.crash_report import CrashFile
from core.app.hard_faults import HardFaults
from core.app.register import Register
from ui.crash import CrashHook
from ui.desk import Desk
from ui.drafting import DraftKeeper
from ui.end_signals import EndSignals
from ui.last_crash import LastCrash
from ui.snapshot import Snapshot

# A process that ended by a signal gives the signal's number over this one.
_BY_SIGNAL = 128


class Safety(QObject):
    """Holds the parts together; made before the pages, so that forms find the keeper."""

    def __init__(self, app: QApplication, desk: Desk, folder: Path) -> None:
        super().__init__(desk)
        self.drafts = DraftKeeper(desk)
        self.crash = CrashHook(folder, self)
        self._folder = folder
        self._register: Register | None = None
        self._last = LastCrash(desk)
        self._faults = HardFaults(folder, qVersion())
        self._signals = EndSignals(self)
        self.crash.crashed.connect(self.drafts.keep_now)
        self._signals.ended.connect(self._on_signal)
        app.commitDataRequest.connect(self.drafts.keep_now)
        app.aboutToQuit.connect(self.drafts.keep_now)
        desk.session.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Offer what the last time left and become the last resort of this one."""
        self._last.offer(CrashFile(self._folder), self._faults)
        self.crash.install()
        self._faults.watch()
        self._signals.install()

    def end(self) -> None:
        """Leave everything to Python and the system again, after the event loop."""
        self._signals.uninstall()
        self._faults.stop()
        self.crash.uninstall()

    @Slot(object)
    def _on_changed(self, snapshot: Snapshot | None) -> None:
        register = snapshot.register if snapshot else None
        if register is self._register:
            return
        self._register = register
        self.crash.follow(register)
        if register and register.key:
            self._last.offer(CrashFile(self._folder, register))

    @Slot(int)
    def _on_signal(self, number: int) -> None:
        # The system waits for nobody: no question about work that runs, it is rolled back.
        self.drafts.keep_now()
        QCoreApplication.exit(_BY_SIGNAL + number)
