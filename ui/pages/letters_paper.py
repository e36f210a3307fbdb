"""The chosen letters as they will be printed, made when they are looked at."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.papers import Paper
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.desk import Desk
from ui.latest import Latest, Query
from ui.paper_view import PaperView
from ui.printing import PaperPrinter
from ui.spoken import Spoken

Making = Callable[[Progress], Paper]
OncePrinted = Callable[[], Callable[[], None] | None]


class LettersPaper(Spoken):
    """Makes what was last wanted once it is seen or printed.

    `changed` tells that it came, or that another is wanted.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._making: Making | None = None
        self._once_printed: OncePrinted | None = None
        self._fresh = False
        self._printing = False
        self._stopped = False
        self._refusal = ""
        self.view = PaperView(desk, "thu")
        self.printer = PaperPrinter(desk, self)
        self._latest = Latest(desk.jobs, self)
        self._latest.cancelled.connect(self._on_cancelled)
        self.view.empty.acted.connect(self._on_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.view)
        self.settle()

    @property
    def fresh(self) -> bool:
        """Whether what is shown is what was last wanted."""
        return self._fresh

    def want(self, making: Making | None, once_printed: OncePrinted | None = None) -> None:
        """Have other letters shown, or none; what is shown stays until they are made.

        `once_printed`: what is done when they came out of the printer right, where anything is.
        """
        self._making, self._once_printed = making, once_printed
        self._fresh = self._printing = self._stopped = False
        self._refusal = ""
        self._latest.drop()
        if making is None:
            self.view.show_paper(None)
        self.changed.emit()
        self.retranslate()
        if self.isVisible():
            self._make()

    def print(self) -> None:
        """Print what is wanted, made first where it is not."""
        if self._fresh and self.view.paper:
            right = self._once_printed() if self._once_printed else None
            self.printer.print(self.view.paper, self.view.canvas.page, right)
        else:
            self._printing = True
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._stopped:
            self._make()

    def retranslate(self) -> None:
        self.view.empty.say(*self._why_empty())

    def _why_empty(self) -> tuple[str, str, str]:
        if self._making is None:
            return self.tr("Không có thư nào để xem"), "", ""
        if self._refusal:
            return self.tr("Không xem trước được"), self._refusal, ""
        if self._stopped:
            return self.tr("Đã dừng, chưa có gì để xem"), "", self.tr("&Xem trước")
        return self.tr("Đang dựng thư…"), "", ""

    def _make(self) -> None:
        if self._making is None or self._fresh or self._latest.busy:
            return
        self._stopped = False
        self.retranslate()
        title = self.tr("Đang dựng thư để xem…")
        self._latest.ask(Query(self._making, self._take, self._on_refused, title))

    def _take(self, paper: Paper) -> None:
        self._fresh = True
        self.view.show_paper(paper)
        self.changed.emit()
        if self._printing:
            self._printing = False
            self.print()

    def _on_refused(self, error: ClerkError) -> None:
        self._give_up()
        self._refusal = str(error)
        self.retranslate()

    @Slot()
    def _on_cancelled(self) -> None:
        self._give_up()
        self.retranslate()

    def _give_up(self) -> None:
        self._stopped, self._printing = True, False
        self.view.show_paper(None)
        self.changed.emit()

    @Slot()
    def _on_again(self) -> None:
        self._make()
