"""What happens when the program itself fails: one report, and the work goes on."""

import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtWidgets import QApplication

from core.app.crash_report import CrashFile, report_of
from core.app.register import Register
from core.domain.errors import ClerkError
from core.resources import program_mark
from ui import dialogs


class CrashHook(QObject):
    """Takes every exception nobody caught, on any thread, and shows one dialog at a time.

    The report lies in a file until the dialog is closed, in case the program ends before that.
    `crashed` is emitted once a dialog.
    """

    crashed = Signal()
    _taken = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: dialogs.ReportBox | None = None
        self._mark = program_mark()
        self._folder = folder
        self._file = CrashFile(folder)
        self._writing = threading.Lock()
        self._taken.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def follow(self, register: Register | None) -> None:
        """Keep reports where they belong while this register is open."""
        self._file = CrashFile(self._folder, register)

    def install(self) -> None:
        """Become Python's last resort."""
        sys.excepthook = self.take
        threading.excepthook = self._take_thread
        sys.unraisablehook = self._take_unraisable

    def uninstall(self) -> None:
        """Leave faults to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write the report to standard error and have it shown on the window's thread."""
        report = report_of(error, kind, trace, qVersion())
        if sys.stderr:
            sys.stderr.write(f"{report}\n")
        with self._writing, suppress(ClerkError, OSError):  # the dialog still tells
            self._file.add(report)
        self._taken.emit(report)

    def _take_thread(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_type is not SystemExit:
            self.take(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def _take_unraisable(self, fault: "sys.UnraisableHookArgs") -> None:
        self.take(fault.exc_type, fault.exc_value, fault.exc_traceback)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self.shown is None:
            replaced = program_mark() != self._mark
            self.shown = dialogs.show_crash(QApplication.activeWindow(), report, replaced=replaced)
            self.shown.destroyed.connect(self._on_closed)
            self.crashed.emit()
        else:
            self.shown.add(report)

    @Slot()
    def _on_closed(self) -> None:
        self.shown = None
        with self._writing:
            self._file.drop()
