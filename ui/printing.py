"""Printing a paper: which printer, which pages, how often."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from core.app.papers import Paper
from core.domain.errors import Cancelled, ClerkError
from core.domain.progress import Progress
from ui import dialogs
from ui.desk import Desk, Tone
from ui.paper_pictures import picture_of
from ui.words import filled

_FINEST = 300  # dots an inch of the pictures


@dataclass(frozen=True)
class Printed:
    """What went to which printer."""

    pages: int
    printer: str


def machine_printers() -> list[str]:
    """Return the names of the printers of this machine."""
    return list(QPrinterInfo.availablePrinterNames())


def new_printer() -> QPrinter:
    """Return the printer of this machine that is used when no other is chosen."""
    return QPrinter(QPrinter.PrinterMode.HighResolution)


class PaperPrinter(QObject):
    """Asks for printer and pages, prints in the background, asks whether it came out right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent

    def print(self, paper: Paper, page: int = 0, right: Callable[[], None] | None = None) -> None:
        """Print a paper; `page` is the one looked at.

        With `right` the clerk is asked, once every page was printed, whether all came out right,
        and it is called if so.
        """
        if not machine_printers():
            text = self.tr("Máy này chưa có máy in nào; hãy lưu PDF rồi in ở máy khác.")
            self._desk.tell(text, Tone.TROUBLE)
            return
        printer = new_printer()
        _set_up(printer, paper)
        start = partial(self._start, paper, printer, page, right)
        dialogs.choose_printer(self._parent, printer, paper.count, start)

    def _start(
        self, paper: Paper, printer: QPrinter, page: int, right: Callable[[], None] | None
    ) -> None:
        numbers = chosen_pages(printer, paper.count, page)

        def work(progress: Progress) -> Printed:
            mine = paper.again()  # the one looked at may be closed meanwhile
            try:
                print_pages(mine, printer, numbers, progress)
            finally:
                mine.close()
            return Printed(len(numbers), printer.printerName())

        whole = set(numbers) >= set(range(paper.count))
        then = partial(self._on_printed, right if whole else None)
        self._desk.jobs.start(work, then, self.tr("Đang in…"))

    def _on_printed(self, right: Callable[[], None] | None, done: Printed) -> None:
        text = self.tr("Đã gửi {pages} trang đến máy in {printer}.")
        said = filled(text, pages=done.pages, printer=done.printer)
        if right is None:
            self._desk.tell(said, Tone.DONE)
            return
        question = self.tr("Đã in xong, đúng cả?")
        dialogs.confirm(self._parent, f"{said}\n{question}", self.tr("Đúng cả"), right)


def chosen_pages(printer: QPrinter, count: int, looked_at: int = 0) -> list[int]:
    """Return the pages to print in the printer's order, counted from 0.

    They come several times where the printer makes no copies itself.
    """
    pages = list(_within(printer, count, looked_at))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def print_pages(
    paper: Paper, printer: QPrinter, numbers: Sequence[int], progress: Progress
) -> None:
    """Draw pages on a printer; in any thread.

    Raises `ClerkError` where the printer refuses, `Cancelled` when stopped: nothing more is sent.
    """
    painter = QPainter()
    if numbers:
        _turn(printer, paper.sizes[numbers[0]])
    if not painter.begin(printer):
        raise ClerkError(_refusal(printer))
    try:
        for place, page in enumerate(progress.track(numbers)):
            if place:
                _turn(printer, paper.sizes[page])
                if not printer.newPage():
                    raise ClerkError(_refusal(printer))
            _draw(painter, printer, paper, page)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def _within(printer: QPrinter, count: int, looked_at: int) -> Sequence[int]:
    match printer.printRange():
        case QPrinter.PrintRange.CurrentPage:
            return range(looked_at, min(looked_at + 1, count))
        case QPrinter.PrintRange.PageRange:
            ranges = printer.pageRanges()
            if not ranges.isEmpty():
                return [page for page in range(count) if ranges.contains(page + 1)]
            return range(max(0, printer.fromPage() - 1), min(printer.toPage() or count, count))
        case _:
            return range(count)


def _set_up(printer: QPrinter, paper: Paper) -> None:
    """Propose the size of the paper's own pages, printed up to the edge."""
    width, height = sorted(paper.sizes[0])
    size = QPageSize(
        QSizeF(width, height),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    printer.setPageSize(size)
    printer.setFullPage(True)


def _turn(printer: QPrinter, size: tuple[float, float]) -> None:
    width, height = size
    way = QPageLayout.Orientation
    printer.setPageOrientation(way.Landscape if width > height else way.Portrait)


def _draw(painter: QPainter, printer: QPrinter, paper: Paper, page: int) -> None:
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    width, height = paper.sizes[page]
    size = QSizeF(width, height).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(sheet.center())
    dots = min(_FINEST, printer.resolution())
    wide = round(size.width() / printer.resolution() * dots)
    image = picture_of(paper, page, max(1, wide)).image
    if image.allGray():  # a third of what is sent to the printer
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.drawImage(place, image)


def _refusal(printer: QPrinter) -> str:
    return (
        f"Không in được trên máy in “{printer.printerName()}”; hãy xem máy in đã bật, còn giấy, "
        "còn nối với máy này rồi in lại, hoặc lưu PDF."
    )
