"""What the tabs of numbers share: a chart beside its table, saved as Excel or PDF."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.bars import Bar
from core.domain.chart import NumberPage
from core.domain.listing import Listing
from core.domain.narrowing import Narrowing
from ui.charts import Chart
from ui.controls import button, label
from ui.desk import Desk, Place, Room
from ui.flow import Flow
from ui.lazy import LazyView
from ui.list_saving import ListSaver
from ui.listing_columns import household_columns
from ui.sizes import most_width
from ui.snapshot import Snapshot
from ui.table import Table

_READABLE = 640
_PARTS = (500, 606)  # of chart and table


class NumberTab(LazyView):
    """Counted once the tab is seen; a bar and a row of the table go together.

    `order` are the keys of the columns as the table shows them, what matters most first. A
    subclass says how to count, in which words, and what a bar leads to; it ends its
    constructor with `lay_out` and `settle`.
    """

    order: tuple[str, ...] = ()

    def __init__(self, desk: Desk, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.snapshot: Snapshot | None = None
        self.found: Any = None
        self.chart = chart
        self.table = Table()
        self.table.verticalHeader().hide()
        self.heading = label("heading", wraps=True)
        self.remark = label("quiet", wraps=True)
        self.excel_button = button("", self._on_excel)
        self.print_button = button("main", self._on_print)
        self._empty = label("quiet", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        most_width(self._empty, _READABLE)
        self._stack = QStackedWidget()
        self.view = QScrollArea()
        self._saver = ListSaver(desk, self)
        self._connect()

    def lay_out(self, fields: Sequence[tuple[QLabel, QWidget]]) -> None:
        """Place the fields with their names, the buttons, and chart and table below."""
        line = Flow()
        for name, field in fields:
            name.setBuddy(field)
            line.addWidget(name)
            line.addWidget(field)
        line.add_stretch()
        line.addWidget(self.excel_button)
        line.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.heading)
        column.addWidget(self.remark)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._both())

    def _nothing(self) -> QWidget:
        made = QWidget()
        QHBoxLayout(made).addWidget(self._empty)
        return made

    def _both(self) -> QWidget:
        self.view.setWidgetResizable(True)
        self.view.setWidget(self.chart)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.view)
        both.addWidget(self.table)
        both.setSizes(_PARTS)
        return both

    def _connect(self) -> None:
        self.chart.chosen.connect(self._on_chosen)
        self.chart.opened.connect(self._on_opened_bar)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self.open_row)
        self.desk.jobs.started.connect(self.enable)
        self.desk.jobs.idle.connect(self.enable)

    @abstractmethod
    def work(self, snapshot: Snapshot) -> Callable[[], Any]:
        """Return what counts."""

    @abstractmethod
    def page(self, found: Any) -> NumberPage:
        """Return what was counted as table and chart."""

    @abstractmethod
    def show_chart(self, found: Any) -> None:
        """Show what was counted in the chart, in words, and as a heading."""

    @abstractmethod
    def narrowing(self, row: Any) -> tuple[str | None, Narrowing]:
        """Return of which hamlet, None for all, and which people a row stands for."""

    @abstractmethod
    def purpose(self) -> str:
        """Return what is shown here, for when there is nothing."""

    @abstractmethod
    def name_of(self, row: Any) -> str:
        """Return what a row is called."""

    def tones(self) -> dict[str, Callable[[Any], str]]:
        """Return the colours of columns by key."""
        return {}

    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Count another snapshot, once the tab is seen."""
        known = self.snapshot.register if self.snapshot else None
        self.snapshot = snapshot
        if snapshot is None or snapshot.register is not known:
            self.found = None
            self.chart.choose(None)
            self._show()
        self.look()

    @Slot()
    def look(self) -> None:
        """Count for what is chosen."""
        self.want(self.work(self.snapshot) if self.snapshot else None)

    def take(self, found: Any) -> None:
        self.found = found
        self._show()

    @property
    def number_page(self) -> NumberPage:
        """The table as it is seen with its chart; needs something counted."""
        return self.page(self.found)

    @property
    def _listing(self) -> Listing:
        return self.number_page.listing

    def retranslate(self) -> None:
        self.excel_button.setText(self.tr("Excel…"))
        self.excel_button.setToolTip(self.tr("Lưu bảng ra Excel"))
        self.print_button.setText(self.tr("In…"))
        self.print_button.setToolTip(self.tr("Biểu đồ và bảng trên khổ A4, thành tệp PDF để in"))
        self.chart.setToolTip(self.tr("Mũi tên chọn, Enter hoặc bấm đúp mở danh sách người"))
        self.table.setAccessibleName(self.tr("Bảng số liệu"))
        self._empty.setText(self.purpose())
        self._show()

    def dress(self) -> None:
        self.chart.update()

    def _show(self) -> None:
        some = self.found is not None and self._listing.people > 0
        self._stack.setCurrentIndex(int(some))
        self.heading.setVisible(some)
        self.remark.setVisible(some)
        self.enable()
        if not some:
            return
        self.show_chart(self.found)
        listing = self._listing
        place = self.chart.place
        shown = [c for key in self.order for c in listing.columns if c.key == key]
        first, *rest = household_columns(tuple(shown), self.tones())
        self.table.show_rows((replace(first, text=self.name_of), *rest), self.found.lines)
        if place is not None:
            self.chart.choose(place)
            self._on_chosen(place)

    @Slot()
    def enable(self) -> None:
        """Allow what can be done now."""
        some = self.found is not None and self._listing.people > 0
        self.excel_button.setEnabled(some)
        self.print_button.setEnabled(some)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        area = self.chart.area(place).center().toPoint()
        half = self.chart.area(place).toAlignedRect().size() / 2
        self.view.ensureVisible(area.x(), area.y(), min(half.width(), 40), half.height())
        wanted = self.found.lines[place]
        if self.table.current() is not wanted:
            self.table.select(lambda row: row is wanted)

    @Slot(object)
    def _on_moved(self, row: Any) -> None:
        if row is None or self.found is None:
            return
        places = range(len(self.chart.bars))
        self.chart.choose(next((n for n in places if self.found.lines[n] is row), None))

    @Slot(int)
    def _on_opened_bar(self, place: int) -> None:
        self.open_row(self.found.lines[place])

    @Slot(object)
    def open_row(self, row: Any) -> None:
        """Open the list of the people a row stands for."""
        hamlet, only = self.narrowing(row)
        self.desk.go(Place(Room.LISTS, listing="all", hamlet=hamlet, only=only))

    @Slot()
    def _on_excel(self) -> None:
        self._saver.save(self._listing)

    @Slot()
    def _on_print(self) -> None:
        self._saver.print_page(self.number_page)


def with_words(bars: Sequence[Bar], labels: Sequence[str], words: Sequence[str]) -> tuple[Bar, ...]:
    """Return bars with names and words in the window's language."""
    told = zip(bars, labels, words, strict=True)
    return tuple(Bar(name, bar.part, text, bar.low, bar.whole) for bar, name, text in told)
