"""Two people side by side, to be made one or known to be two."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.app.merging import (
    Comparison,
    Found,
    Look,
    Merged,
    Side,
    compare,
    mark_two_people,
    merge,
)
from core.domain.duplicates import SAMENESS_WORDS, Group, pair_of
from core.domain.merge_terms import FATE_WORDS, Fate, Line
from core.domain.merging import Plan
from core.domain.progress import Progress
from core.domain.record_words import RECORD_WORDS
from ui.controls import button, label, scrolled
from ui.desk import Desk
from ui.lazy import LazyView
from ui.pages.choice_grid import ChoiceGrid
from ui.snapshot import Snapshot
from ui.table import Table
from ui.table_model import Shown
from ui.words import said

_HEIGHTS = [280, 170]  # the fields, and what becomes of the rest
_FATE_TONES = {
    Fate.STAYS: "valid",
    Fate.MOVES: "accent",
    Fate.SAME: "quiet",
    Fate.JOINED: "support",
    Fate.CLOSED: "expiring",
    Fate.DROPPED: "lapsed",
}


class MergeView(LazyView):
    """Chooses two of a group, shows them, merges them; `settled_pair` when one of both was done."""

    settled_pair = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._snapshot: Snapshot | None = None
        self._found: Found | None = None
        self._group: Group | None = None
        self.comparison: Comparison | None = None
        self._choices: dict[str, Side] = {}
        self.people = {side: QComboBox() for side in Side}
        self._labels = {side: label("heading") for side in Side}
        self.grid = ChoiceGrid()
        self.lines = Table()
        self.lines.verticalHeader().hide()
        self.why = label("quiet", wraps=True)
        self.remark = label("warning", wraps=True)
        self.two_button = button("", self._on_two)
        self.merge_button = button("main", self.merge)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        heads = QGridLayout()
        for place, side in enumerate(Side):
            self.people[side].setMinimumContentsLength(20)
            self.people[side].setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            self._labels[side].setBuddy(self.people[side])
            heads.addWidget(self._labels[side], 0, place)
            heads.addWidget(self.people[side], 1, place)
            heads.setColumnStretch(place, 1)
        column.addLayout(heads)
        column.addWidget(self.why)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(scrolled(self.grid))
        both.addWidget(self.lines)
        both.setSizes(_HEIGHTS)
        column.addWidget(both, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remark, 1)
        buttons.addWidget(self.two_button)
        buttons.addWidget(self.merge_button)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.people[Side.KEEP].activated.connect(self._on_keep)
        self.people[Side.OTHER].activated.connect(self._on_other)
        self.grid.chosen.connect(self._on_chosen)
        self.desk.jobs.started.connect(self._enable)
        self.desk.jobs.idle.connect(self._enable)

    def show_group(
        self, snapshot: Snapshot | None, found: Found | None, group: Group | None
    ) -> None:
        """Show the two of a group who are most alike; None: nobody."""
        self._snapshot, self._found, self._group = snapshot, found, group
        pair = group.first_pair if group else None
        self._fill(pair)
        self._compare()

    def take(self, found: Comparison) -> None:
        """Show two people."""
        self.comparison, self._choices = found, {}
        self._show()

    def retranslate(self) -> None:
        self._labels[Side.KEEP].setText(self.tr("Giữ người này"))
        self._labels[Side.OTHER].setText(self.tr("Gộp người này vào"))
        for side in Side:
            self.people[side].setAccessibleName(self._labels[side].text())
        self.lines.setAccessibleName(self.tr("Thẻ và những gì khác của hai người"))
        self.two_button.setText(self.tr("Là &hai người khác nhau"))
        self.merge_button.setText(self.tr("&Gộp thành một"))
        self.merge_button.setToolTip(self.tr("Gộp theo những gì đang chọn (Ctrl+Enter)"))
        self._fill(self._pair())
        self._say_why()
        self._show()

    @property
    def group(self) -> Group | None:
        """The group shown."""
        return self._group

    @Slot()
    def merge(self) -> None:
        """Make one person of the two as chosen, in the background."""
        snapshot, shown = self._snapshot, self.comparison
        if snapshot is None or shown is None or not self.merge_button.isEnabled():
            return
        keep, other = (shown.looks[side].person.id for side in Side)
        register, choices, day = snapshot.register, dict(self._choices), shown.on

        def work(_progress: Progress) -> Merged:
            return merge(register, keep, other, choices, day)

        self.desk.jobs.start(work, self._on_merged, self.tr("Đang gộp…"), writes=True)

    def _fill(self, pair: tuple[int, int] | None) -> None:
        for side, number in zip(Side, pair or (None, None), strict=True):
            box = self.people[side]
            box.clear()
            for person in self._group.people if self._group else ():
                if self._found:
                    box.addItem(self._who(self._found.looks[person.id]), person.id)
            box.setCurrentIndex(box.findData(number))

    def _who(self, look: Look) -> str:
        birth = look.person.birth.shown() if look.person.birth else ""
        gone = "" if look.counted else self.tr("không còn ở đây")
        return " · ".join(filter(None, (look.person.name, birth, look.place, gone)))

    def _pair(self) -> tuple[int, int] | None:
        keep, other = (self.people[side].currentData() for side in Side)
        return None if keep is None or other is None else (keep, other)

    @Slot()
    def _on_keep(self) -> None:
        self._swap(Side.OTHER, Side.KEEP)

    @Slot()
    def _on_other(self) -> None:
        self._swap(Side.KEEP, Side.OTHER)

    def _swap(self, side: Side, chosen: Side) -> None:
        """Let the other side take who stood here before, where both would be the same person."""
        if self.people[side].currentData() == self.people[chosen].currentData() and self.comparison:
            before = self.comparison.looks[chosen].person.id
            self.people[side].setCurrentIndex(self.people[side].findData(before))
        self._compare()

    def _say_why(self) -> None:
        pair = self._pair()
        if self._group is None or pair is None:
            self.why.setText("")
            return
        reasons = self._group.pairs.get(pair_of(*pair), ())
        words = self.tr("Vì sao: {reasons}.")
        strangers = self.tr(
            "Hai người này không giống nhau trực tiếp, chỉ cùng giống người khác trong nhóm."
        )
        shared = "; ".join(said(SAMENESS_WORDS[reason]) for reason in reasons)
        self.why.setText(words.format(reasons=shared) if reasons else strangers)

    def _compare(self) -> None:
        pair, snapshot = self._pair(), self._snapshot
        self._say_why()
        self.comparison, self._choices = None, {}
        self._show()
        if pair and snapshot:
            self.want(partial(compare, snapshot.register, *pair, snapshot.day))
        else:
            self.want(None)

    @Slot(str, object)
    def _on_chosen(self, key: str, side: Side) -> None:
        self._choices[key] = side
        self._show_lines()

    def _plan(self) -> Plan | None:
        return self.comparison.plan(self._choices) if self.comparison else None

    def _show(self) -> None:
        self.grid.show_plan(self._plan())
        self._show_lines()

    def _show_lines(self) -> None:
        plan = self._plan()
        self.lines.show_rows(self._columns(), plan.lines if plan else ())
        self.remark.setText(self._remark(plan))
        self._enable()

    def _remark(self, plan: Plan | None) -> str:
        if plan is None or self.comparison is None:
            return ""
        if plan.unanswered:
            return self.tr("Hai số CCCD đều hợp lệ: hãy xem giấy tờ rồi chọn số đúng.")
        return self.comparison.remark(plan)

    def _columns(self) -> tuple[Shown, ...]:
        sides = {Side.KEEP: self.tr("giữ"), Side.OTHER: self.tr("gộp vào")}

        def of(line: Line) -> str:
            return said(RECORD_WORDS[line.table])

        def becomes(line: Line) -> str:
            return said(FATE_WORDS[line.fate])

        return (
            Shown(self.tr("Của người"), lambda line: sides[line.side], 7),
            Shown(self.tr("Loại"), of, 11),
            Shown(self.tr("Nội dung"), lambda line: line.what, 36),
            Shown(self.tr("Sẽ ra sao"), becomes, 16, tone=lambda line: _FATE_TONES[line.fate]),
        )

    @Slot()
    def _enable(self) -> None:
        plan = self._plan()
        may = plan is not None and self.desk.may_write
        self.two_button.setEnabled(may)
        self.merge_button.setEnabled(may and plan is not None and not plan.unanswered)

    def _on_merged(self, merged: Merged) -> None:
        text = self.tr("Đã gộp hai người thành một: {name}.").format(name=merged.name)
        self._settle(" ".join((text, *merged.remarks)), merged.deed)

    @Slot()
    def _on_two(self) -> None:
        snapshot, shown = self._snapshot, self.comparison
        if snapshot is None or shown is None:
            return
        one, other = (shown.looks[side].person.id for side in Side)
        register = snapshot.register

        def work(_progress: Progress) -> int:
            return mark_two_people(register, one, other)

        self.desk.jobs.start(work, self._on_marked, self.tr("Đang ghi…"), writes=True)

    def _on_marked(self, deed: int) -> None:
        self._settle(self.tr("Đã ghi là hai người khác nhau."), deed)

    def _settle(self, text: str, deed: int) -> None:
        self.comparison = None
        self._enable()
        self.settled_pair.emit()
        self.desk.tell_done(text, deed)
