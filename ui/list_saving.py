"""Saving a list as it is seen."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.app.exporting import export_list
from core.app.register import Register
from core.app.rolls import listing_of_roll
from core.domain.listing import Listing
from core.domain.lists import list_entry
from core.domain.progress import Progress
from core.domain.roll import Roll
from ui import dialogs
from ui.desk import Desk
from ui.opening import open_path

Work = Callable[[Path, Progress], Path]


class ListSaver(QObject):
    """Asks where to, writes the workbook in the background, offers to open it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent

    def save(self, listing: Listing) -> None:
        """Save a list: these rows in this order."""
        name = f"{listing.title} {listing.on.isoformat()}"
        self._ask(name, partial(_write, listing))

    def save_roll(self, register: Register, roll: Roll, columns: Sequence[str]) -> None:
        """Save a list as it is narrowed and sorted, with these columns."""
        self._ask(_name(roll), partial(_write_roll, register, roll, columns))

    def print(self, listing: Listing) -> None:
        """Make a PDF of a list, these rows in this order, and open it to be printed."""
        self._ask_pdf(f"{listing.title} {listing.on.isoformat()}", partial(_write, listing))

    def print_roll(self, register: Register, roll: Roll, columns: Sequence[str]) -> None:
        """Make a PDF of a list as it is narrowed and sorted, and open it to be printed."""
        self._ask_pdf(_name(roll), partial(_write_roll, register, roll, columns))

    def _ask_pdf(self, name: str, work: Work) -> None:
        title = self.tr("Tạo tệp PDF để in")
        write = partial(self._print, work)
        target = self._desk.target(f"{name}.pdf")
        dialogs.save_file(self._parent, title, target, "PDF (*.pdf)", write)

    def _ask(self, name: str, work: Work) -> None:
        title = self.tr("Lưu danh sách ra Excel")
        write = partial(self._write, work)
        target = self._desk.target(f"{name}.xlsx")
        dialogs.save_file(self._parent, title, target, "Excel (*.xlsx)", write)

    def _write(self, work: Work, target: Path) -> None:
        self._desk.remember(target)
        title = self.tr("Đang ghi Excel…")
        self._desk.jobs.start(partial(work, target), self._on_saved, title)

    def _print(self, work: Work, target: Path) -> None:
        self._desk.remember(target)
        title = self.tr("Đang tạo tệp PDF…")
        self._desk.jobs.start(partial(work, target), self._on_printed, title)

    def _on_printed(self, target: Path) -> None:
        self._on_saved(target)
        open_path(target)

    def _on_saved(self, target: Path) -> None:
        text = self.tr("Đã lưu danh sách vào “{file}”.").format(file=target.name)
        self._desk.offer(text, self.tr("Mở tệp"), partial(open_path, target))


def _name(roll: Roll) -> str:
    return f"{list_entry(roll.listing).title} {roll.day.isoformat()}"


def _write(listing: Listing, target: Path, progress: Progress) -> Path:
    return export_list(listing, target, progress)


def _write_roll(
    register: Register, roll: Roll, columns: Sequence[str], target: Path, progress: Progress
) -> Path:
    reading, writing = progress.parts(3, 1)
    listing = listing_of_roll(register, roll, columns, reading)
    return export_list(listing, target, writing)
