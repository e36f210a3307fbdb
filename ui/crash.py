"""What happens when the program itself fails: one report, and the work goes on."""

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog

from ui import dialogs


class CrashHook(QObject):
    """Takes every exception nobody caught, on any thread, and shows one dialog at a time."""

    _crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: QDialog | None = None
        self._crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become Python's last resort."""
        sys.excepthook = self.take

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write the report to standard error and have it shown on the window's thread."""
        report = "".join(traceback.format_exception(kind, error, trace))
        if sys.stderr:
            sys.stderr.write(report)
        self._crashed.emit(report)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self.shown is None:
            self.shown = dialogs.show_crash(QApplication.activeWindow(), report)
            self.shown.destroyed.connect(self._on_closed)

    @Slot()
    def _on_closed(self) -> None:
        self.shown = None
