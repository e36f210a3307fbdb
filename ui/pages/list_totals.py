"""The line below a list: what is selected, or the whole list, in people, households and money.

Above it stands what narrows nothing because it cannot be understood.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.roll_rows import Totals, money_columns, sum_up, totals_of
from core.app.rolls import Opened
from core.domain.lists import list_entry
from core.domain.money import format_money
from core.domain.progress import Progress
from ui.controls import button, label, say
from ui.desk import Desk
from ui.latest import Latest, Query
from ui.roll_table import RollTable
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.status_line import people_and_households
from ui.words import filled, title_of

_AT_ONCE = 1_000  # people whose rows are read unasked
_PAUSE_MS = 150


class ListTotals(Spoken):
    """Counts what is known at once; more than a few pages are read only when asked for."""

    def __init__(self, desk: Desk, table: RollTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._latest = Latest(desk.looks, self)
        self._wanted = Latest(desk.jobs, self)  # what the clerk waits for, as it takes long
        self._snapshot: Snapshot | None = None
        self._opened: Opened | None = None
        self._money: tuple[str, ...] = ()
        self.words = label()
        self.sum_button = button("link", self._on_sum)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self.unread = label("trouble", wraps=True)
        self.unread.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.unread)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.words)
        line.addWidget(self.sum_button)
        line.addStretch()
        whole.addLayout(line)
        table.selected.connect(self._on_selected)
        self.settle()

    def show_list(self, snapshot: Snapshot, opened: Opened) -> None:
        """Count this list from now on."""
        self._snapshot, self._opened = snapshot, opened
        self._money = money_columns(opened.roll.listing)
        self._count()

    def say_unread(self, unread: Mapping[str, str]) -> None:
        """Say which columns narrow nothing, and why: title and sentence."""
        words = self.tr("Chưa hiểu điều kiện lọc cột {column}: {why}")
        lines = [words.format(column=title, why=why) for title, why in unread.items()]
        say(self.unread, "\n".join(lines))

    def forget(self) -> None:
        """Keep nothing of a register that is closed."""
        self._snapshot = self._opened = None
        self._count()

    def retranslate(self) -> None:
        self.sum_button.setText(self.tr("Cộng hộ và tiền của các dòng này"))
        self._count()

    @property
    def _chosen(self) -> Sequence[int] | None:
        """Who is selected; None for the whole list, which one row or all rows stand for."""
        count = len(self._table.selected_places())
        if count < 2 or self._opened is None or count >= self._opened.people:
            return None
        return self._table.selected_ids()

    @Slot()
    def _on_selected(self) -> None:
        self._pause.start()

    @Slot()
    def _count(self) -> None:
        self._pause.stop()
        self._latest.drop()
        self._wanted.drop()
        self.sum_button.hide()
        opened = self._opened
        if opened is None or self._snapshot is None:
            self.words.setText("")
            return
        chosen = self._chosen
        if chosen is None and not self._money:
            self._say(opened.people, opened.households, {})
            return
        ids = opened.ids if chosen is None else chosen
        known = self._table.rows.known(ids) if len(ids) <= _AT_ONCE else None
        if known is not None:
            self._take(sum_up(opened.roll.listing, known))
            return
        self._say(len(ids), opened.households if chosen is None else None, {})
        if len(ids) <= _AT_ONCE:
            self._latest.ask(Query(self._work(ids), self._take, self._desk.refuse))
        else:
            self.sum_button.show()

    @Slot()
    def _on_sum(self) -> None:
        if self._opened:
            chosen = self._chosen
            ids = self._opened.ids if chosen is None else chosen
            title = self.tr("Đang cộng…")
            self._wanted.ask(Query(self._work(ids), self._take, self._desk.refuse, title))

    def _work(self, ids: Sequence[int]) -> Callable[[Progress], Totals]:
        if self._snapshot is None or self._opened is None:
            raise LookupError
        register, roll = self._snapshot.register, self._opened.roll
        return lambda progress: totals_of(register, roll, ids, progress)

    def _take(self, totals: Totals) -> None:
        self.sum_button.hide()
        self._say(totals.people, totals.households, totals.money)

    def _say(self, people: int, households: int | None, money: Mapping[str, int]) -> None:
        some = self._chosen is not None
        words = self.tr("Đang chọn {counts}") if some else self.tr("Cả danh sách: {counts}")
        counts = (
            filled(self.tr("{count} người"), count=format_money(people))
            if households is None
            else people_and_households(people, households)
        )
        parts = [words.format(counts=counts), *(self._sum(key, money[key]) for key in money)]
        self.words.setText(" · ".join(parts))

    def _sum(self, key: str, amount: int) -> str:
        columns = list_entry(self._opened.roll.listing).columns if self._opened else ()
        column = next(column for column in columns if column.key == key)
        return f"{title_of(column).lower()}: {format_money(amount)} đ"
