"""Faults that end the whole process, in libraries written in C: their places, kept in a file."""

import faulthandler
import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from core.app.crash_report import hard_report

_NAME = "so-bhyt.fault"


class HardFaults:
    """Has the places written where the process dies; every process of the user adds to one file."""

    def __init__(self, folder: Path, qt: str) -> None:
        self._qt = qt
        self._path = folder / _NAME
        self._file: BinaryIO | None = None
        self._before = 0

    def read(self) -> str:
        """Return the report of the faults so far, empty where there were none."""
        try:
            return hard_report(self._path.read_text("utf-8", errors="replace"), self._qt)
        except OSError:
            return ""

    def drop(self) -> None:
        """Forget them."""
        self._before = 0
        self._cut(0)

    def watch(self) -> None:
        """Write down the places where this process dies; a folder that refuses is left alone."""
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("ab", buffering=0)
            self._before = self._path.stat().st_size
            faulthandler.enable(self._file)

    def stop(self) -> None:
        """End watching; what was written meanwhile killed nobody and goes."""
        if self._file:
            faulthandler.disable()
            self._file.close()
            self._file = None
            self._cut(self._before)

    def _cut(self, size: int) -> None:
        with suppress(OSError):
            if self._path.stat().st_size > size:
                os.truncate(self._path, size)
