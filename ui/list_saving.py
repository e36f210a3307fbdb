"""Saving and printing a list, or numbers, as they are seen."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.app.counting import save_page
from core.app.exporting import export_list
from core.app.office import is_sample
from core.app.register import Register
from core.app.rolls import listing_of_roll
from core.domain.chart import NumberPage
from core.domain.listing import Listing
from core.domain.lists import list_entry
from core.domain.progress import Progress
from core.domain.roll import Roll
from ui import dialogs
from ui.desk import Desk
from ui.opening import open_path

Work = Callable[[Path, Progress], Path]


class ListSaver(QObject):
    """Asks where to, writes the file in the background, offers to open it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent

    def save(self, listing: Listing) -> None:
        """Save a list: these rows in this order."""
        self._save(_name(listing.title, listing.on), partial(_write, listing, sample=self._sample))

    def save_roll(self, register: Register, roll: Roll, columns: Sequence[str]) -> None:
        """Save a list as it is narrowed and sorted, with these columns."""
        self._save(_roll_name(roll), partial(_write_roll, register, roll, columns))

    def print(self, listing: Listing) -> None:
        """Make a PDF of a list, these rows in this order, and open it to be printed."""
        self._print(_name(listing.title, listing.on), partial(_write, listing, sample=self._sample))

    def print_roll(self, register: Register, roll: Roll, columns: Sequence[str]) -> None:
        """Make a PDF of a list as it is narrowed and sorted, and open it to be printed."""
        self._print(_roll_name(roll), partial(_write_roll, register, roll, columns))

    def print_page(self, page: NumberPage) -> None:
        """Make a PDF of numbers, chart and table, and open it to be printed."""
        self._print(_name(page.listing.title, page.listing.on), partial(_write_page, page))

    @property
    def _sample(self) -> bool:
        snapshot = self._desk.session.snapshot
        return snapshot is not None and snapshot.is_sample

    def _save(self, name: str, work: Work) -> None:
        title = self.tr("Lưu danh sách ra Excel")
        then = partial(self._start, work, self.tr("Đang ghi Excel…"), self._on_saved)
        target = self._desk.target(f"{name}.xlsx")
        dialogs.save_file(self._parent, title, target, "Excel (*.xlsx)", then)

    def _print(self, name: str, work: Work) -> None:
        title = self.tr("Tạo tệp PDF để in")
        then = partial(self._start, work, self.tr("Đang tạo tệp PDF…"), self._on_printed)
        target = self._desk.target(f"{name}.pdf")
        dialogs.save_file(self._parent, title, target, "PDF (*.pdf)", then)

    def _start(self, work: Work, title: str, then: Callable[[Path], None], target: Path) -> None:
        self._desk.remember(target)
        self._desk.jobs.start(partial(work, target), then, title)

    def _on_printed(self, target: Path) -> None:
        self._on_saved(target)
        open_path(target)

    def _on_saved(self, target: Path) -> None:
        text = self.tr("Đã lưu “{file}”.").format(file=target.name)
        self._desk.offer_file(text, target)


def _name(title: str, day: date) -> str:
    return f"{title} {day.isoformat()}"


def _roll_name(roll: Roll) -> str:
    return _name(list_entry(roll.listing).title, roll.day)


def _write(listing: Listing, target: Path, progress: Progress, *, sample: bool) -> Path:
    return export_list(listing, target, progress, sample=sample)


def _write_roll(
    register: Register, roll: Roll, columns: Sequence[str], target: Path, progress: Progress
) -> Path:
    reading, writing = progress.parts(3, 1)
    listing = listing_of_roll(register, roll, columns, reading)
    return export_list(listing, target, writing, sample=is_sample(register))


def _write_page(page: NumberPage, target: Path, progress: Progress) -> Path:
    return save_page(page, target, progress)
