"""Offering the report of a fault that ended the program before."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from ui import dialogs
from ui.desk import Desk, Notice, Tone


class Reports(Protocol):
    """Reports kept since the last time."""

    def read(self) -> str:
        """Return them, empty where there are none."""

    def drop(self) -> None:
        """Forget them."""


class LastCrash(QObject):
    """Offers reports nobody has seen; they are forgotten once shown or declined."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._shown: dialogs.ReportBox | None = (
            None  # without an active window nobody else holds it
        )

    def offer(self, *kept: Reports) -> None:
        """Offer what is kept, if there is anything."""
        found = [reports for reports in kept if reports.read()]
        if found:
            text = self.tr("Lần trước chương trình dừng đột ngột.")
            see, forget = partial(self._see, found), partial(self._forget, found)
            self._desk.told.emit(
                Notice(text, Tone.PLAIN, self.tr("Xem báo cáo"), see, self.tr("Bỏ"), forget)
            )

    def _see(self, found: Sequence[Reports]) -> None:
        text = "\n\n".join(reports.read() for reports in found)
        self._shown = dialogs.show_last_crash(QApplication.activeWindow(), text)
        self._shown.destroyed.connect(self._on_closed)
        self._forget(found)

    @Slot()
    def _on_closed(self) -> None:
        self._shown = None

    def _forget(self, found: Sequence[Reports]) -> None:
        for reports in found:
            reports.drop()
