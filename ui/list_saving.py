"""Saving a list as it is seen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.app.exporting import export_list
from core.domain.listing import Listing
from ui import dialogs
from ui.desk import Desk
from ui.opening import open_path


class ListSaver(QObject):
    """Asks where to, writes the workbook in the background, offers to open it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent

    def save(self, listing: Listing) -> None:
        """Save a list: these rows in this order."""
        target = self._desk.target(f"{listing.title} {listing.on.isoformat()}.xlsx")
        title = self.tr("Lưu danh sách ra Excel")
        write = partial(self._write, listing)
        dialogs.save_file(self._parent, title, target, "Excel (*.xlsx)", write)

    def _write(self, listing: Listing, target: Path) -> None:
        self._desk.remember(target)
        self._desk.jobs.start(
            lambda progress: export_list(listing, target, progress),
            self._on_saved,
            self.tr("Đang ghi Excel…"),
        )

    def _on_saved(self, target: Path) -> None:
        text = self.tr("Đã lưu danh sách vào “{file}”.").format(file=target.name)
        self._desk.offer(text, self.tr("Mở tệp"), partial(open_path, target))
