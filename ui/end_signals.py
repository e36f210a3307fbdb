"""Being asked by the system to end: the signals of Linux, taken in the event loop."""

import os
import signal
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """Emits `ended` with the signal's number; Windows asks through the session manager instead."""

    ended = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inward = self._outward = -1
        self._notifier: QSocketNotifier | None = None

    def install(self) -> None:
        """Take the signals from now on."""
        if sys.platform == "win32":
            return
        self._inward, self._outward = os.pipe()
        os.set_blocking(self._inward, False)
        os.set_blocking(self._outward, False)
        self._notifier = QSocketNotifier(self._inward, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_byte)
        signal.set_wakeup_fd(self._outward, warn_on_full_buffer=False)
        for name in _NAMES:
            signal.signal(getattr(signal, name), _leave_it_to_the_pipe)

    def uninstall(self) -> None:
        """Leave the signals to the system again."""
        if self._notifier is None:
            return
        for name in _NAMES:
            signal.signal(getattr(signal, name), signal.SIG_DFL)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._notifier = None
        os.close(self._inward)
        os.close(self._outward)

    @Slot()
    def _on_byte(self) -> None:
        with suppress(BlockingIOError):
            for number in os.read(self._inward, 64):
                self.ended.emit(number)


def _leave_it_to_the_pipe(_number: int, _frame: object) -> None:
    """Let Python write the signal's number to the pipe and do nothing else."""
