"""What needs doing today: who has lapsed, who soon will, where cover is low."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.domain.days import format_day
from ui.controls import label
from ui.desk import Desk, Place, Room
from ui.empty_state import EmptyRegister, OrEmpty, has_people
from ui.pages.blocks import Block, OtherWork
from ui.pages.hamlets import HamletTable
from ui.snapshot import Snapshot
from ui.spoken import Spoken

_BLOCKS = (
    ("lapsed", "lapsed"),
    ("last-chance", "expiring"),
    ("expiring", "expiring"),
    ("losing-support", "support"),
    ("never-insured", "waiting"),
)


class TodayPage(Spoken):
    """Blocks of people to see to, cover by hamlet, everything else to check."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
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
        """Show another snapshot."""
        self._snapshot = snapshot
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
            block.show_counts(snapshot.counts[name])
        self.hamlets.show_summary(snapshot.summary)
        self.others.show_snapshot(snapshot)

    @Slot(object)
    def _on_list(self, name: str) -> None:
        self._desk.go(Place(Room.LISTS, listing=name))

    @Slot(object)
    def _on_letters(self, name: str) -> None:
        self._desk.go(Place(Room.LETTERS, listing=name))

    @Slot()
    def _on_waiting(self) -> None:
        self._desk.go(Place(Room.CHANGES, waiting=True))

    @Slot(object)
    def _on_hamlet(self, hamlet: str | None) -> None:
        self._desk.go(Place(Room.LISTS, listing="all", hamlet=hamlet))
