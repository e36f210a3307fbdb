"""What needs doing today: who has lapsed, who soon will, where cover is low."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.overview import counts_on
from core.domain.coverage import Against, earlier_day
from core.domain.days import format_day
from core.domain.summary import Count
from ui.controls import label
from ui.desk import Desk, Place, Room
from ui.empty_state import EmptyRegister, OrEmpty, has_people
from ui.lazy import LazyView
from ui.pages.blocks import Block, OtherWork
from ui.pages.hamlets import HamletTable
from ui.snapshot import Snapshot

_BLOCKS = (
    ("lapsed", "lapsed"),
    ("last-chance", "expiring"),
    ("expiring", "expiring"),
    ("losing-support", "support"),
    ("never-insured", "waiting"),
)


class TodayPage(LazyView):
    """Blocks of people to see to, cover by hamlet, everything else to check.

    Beside each number stands what it was on the same day a month before, once that is counted.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._snapshot: Snapshot | None = None
        self._earlier: date | None = None
        self._before: Mapping[str, Count] = {}
        self._title = label("title")
        self._blocks = {name: Block(name, tone) for name, tone in _BLOCKS}
        self._hamlets_title = label("heading")
        self.hamlets = HamletTable()
        self.others = OtherWork()
        body = QWidget()
        self.nobody = EmptyRegister(desk, "bat_dau")
        self.body = OrEmpty(body, self.nobody)
        self._lay_out(body)
        self.others.list_wanted.connect(self._on_list)
        self.others.letters_wanted.connect(self._on_letters)
        self.others.waiting_wanted.connect(self._on_waiting)
        for block in self._blocks.values():
            block.list_wanted.connect(self._on_list)
            block.letters_wanted.connect(self._on_letters)
        self.hamlets.opened.connect(self._on_hamlet)
        self.settle()

    def _lay_out(self, body: QWidget) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(16)
        whole.addWidget(self._title)
        whole.addWidget(self.body, 1)
        page = QVBoxLayout(body)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(16)
        blocks = QHBoxLayout()
        blocks.setSpacing(12)
        for block in self._blocks.values():
            blocks.addWidget(block, 1)
        page.addLayout(blocks)
        below = QHBoxLayout()
        below.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._hamlets_title)
        left.addWidget(self.hamlets, 1)
        below.addLayout(left, 1)
        below.addWidget(self.others)
        page.addLayout(below, 1)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another snapshot; what was counted of the same day before stays meanwhile."""
        known, self._snapshot = self._snapshot, snapshot
        if not (known and snapshot and (known.register, known.day) == (
            snapshot.register, snapshot.day
        )):  # fmt: skip
            self._before = {}
        self.retranslate()
        if snapshot is None:
            self.want(None)
            return
        register, day = snapshot.register, earlier_day(snapshot.day, Against.MONTH)
        self._earlier = day
        self.want(lambda: counts_on(register, day))

    def take(self, found: Mapping[str, Count]) -> None:
        """Show what was counted of the month before."""
        self._before = found
        self.retranslate()

    def retranslate(self) -> None:
        self._hamlets_title.setText(self.tr("Theo thôn"))
        self.nobody.say_purpose(
            self.tr(
                "Trang này cho biết mỗi ngày: ai hết hạn thẻ, ai sắp hết hạn, ai mất hỗ trợ, thôn "
                "nào còn thiếu bao nhiêu người."
            )
        )
        snapshot = self._snapshot
        self.body.show_content(full=has_people(snapshot))
        if snapshot is None:
            return
        self._title.setText(
            self.tr("Việc cần làm, tính đến ngày {day}").format(day=format_day(snapshot.day))
        )
        for name, block in self._blocks.items():
            block.show_counts(snapshot.counts[name], self._before.get(name), self._earlier)
        self.hamlets.show_summary(snapshot.summary)
        self.others.show_counts(snapshot.counts, self._before)

    @Slot(object)
    def _on_list(self, name: str) -> None:
        self.desk.go(Place(Room.LISTS, listing=name))

    @Slot(object)
    def _on_letters(self, name: str) -> None:
        self.desk.go(Place(Room.LETTERS, listing=name))

    @Slot()
    def _on_waiting(self) -> None:
        self.desk.go(Place(Room.CHANGES, waiting=True))

    @Slot(object)
    def _on_hamlet(self, hamlet: str | None) -> None:
        self.desk.go(Place(Room.LISTS, listing="all", hamlet=hamlet))
