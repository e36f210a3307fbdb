"""Waiting after wrong passwords."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.passwords import Attempts

_SECOND_MS = 1000


class Patience(QObject):
    """Counts wrong passwords in a row; `ticked` each second while the next try has to wait."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.now: Callable[[], float] = time.monotonic
        self.timer = QTimer(self, interval=_SECOND_MS)
        self._attempts = Attempts()
        self.timer.timeout.connect(self.ticked)

    @property
    def seconds(self) -> int:
        """How long the next try has to wait."""
        left = math.ceil(self._attempts.wait(self.now()))
        if not left:
            self.timer.stop()
        return left

    def fail(self) -> None:
        """Count one more wrong password."""
        self._attempts = self._attempts.failed(self.now())
        self.timer.start()

    def forget(self) -> None:
        """Begin anew, after a right password or for another register."""
        self._attempts = Attempts()
