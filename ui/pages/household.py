"""One household: everything a visitor at the counter asks."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.app.lettering import LETTER_LISTS, LetterOptions, print_letters
from core.domain.letter import LetterBatch
from core.domain.people import Household
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk, Tone
from ui.household_facts import (
    class_line,
    ground_lines,
    household_of,
    members_of,
    reasons_of,
    rows_by_person,
    title_line,
)
from ui.opening import open_path
from ui.pages.blocks import short_title
from ui.pages.history import HistoryView
from ui.pages.household_columns import (
    CardLine,
    MemberLine,
    card_columns,
    class_columns,
    member_columns,
)
from ui.pages.payment import PaymentBox
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.table import Table

_LEFT, _RIGHT = 700, 440
_ABOVE, _BELOW = 230, 300


class HouseholdPage(Spoken):
    """Members, cards, classes, what to pay and why."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._wanted: int | None = None
        self.title = label("title")
        self._class = label("quiet")
        self._letters = button("main", self._on_letters)
        self._empty = label("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._members_title = label("heading")
        self.members = Table()
        self.cards = Table()
        self.classes = Table()
        self._history = QTabWidget()
        self.changes = HistoryView(desk)
        self.payment = PaymentBox()
        self.why = label(wraps=True)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        full = QWidget()
        self._stack.addWidget(full)
        page = QVBoxLayout(full)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(8)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.addWidget(self.title)
        names.addWidget(self._class)
        head.addLayout(names, 1)
        head.addWidget(self._letters, 0, Qt.AlignmentFlag.AlignTop)
        page.addLayout(head)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self._people())
        both.addWidget(self._below())
        both.setSizes([_ABOVE, _BELOW])
        page.addWidget(both, 1)

    def _people(self) -> QWidget:
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._members_title)
        column.addWidget(self.members, 1)
        return people

    def _below(self) -> QWidget:
        for table in (self.members, self.cards, self.classes):
            table.verticalHeader().hide()
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.why.setContentsMargins(12, 8, 12, 8)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.why)
        scroll.setBackgroundRole(QPalette.ColorRole.Base)
        self._history.setDocumentMode(True)
        self._history.tabBar().setDrawBase(False)
        for part in (scroll, self.cards, self.classes, self.changes):
            self._history.addTab(part, "")
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setContentsMargins(0, 8, 0, 0)
        both.addWidget(self.payment)
        both.addWidget(self._history)
        both.setSizes([_LEFT, _RIGHT])
        return both

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show the same household in another snapshot."""
        same = self._snapshot and snapshot and snapshot.register == self._snapshot.register
        self._snapshot = snapshot
        self._wanted = self._wanted if same else None
        self.retranslate()

    def show_household(self, household: int) -> None:
        """Show another household."""
        self._wanted = household
        self.retranslate()

    @property
    def household(self) -> Household | None:
        """The household shown."""
        if self._snapshot is None or self._wanted is None:
            return None
        return household_of(self._snapshot, self._wanted)

    def retranslate(self) -> None:
        self._letters.setText(self.tr("In thư hộ này…"))
        self._members_title.setText(self.tr("Thành viên"))
        self._history.setTabText(0, self.tr("Vì sao"))
        self._history.setTabText(1, self.tr("Các thẻ"))
        self._history.setTabText(2, self.tr("Diện hộ"))
        self._history.setTabText(3, self.tr("Lịch sử"))
        self.members.setAccessibleName(self.tr("Thành viên"))
        self.cards.setAccessibleName(self.tr("Các thẻ qua các năm"))
        self.classes.setAccessibleName(self.tr("Diện hộ qua các năm"))
        self._empty.setText(
            self.tr("Chưa chọn hộ nào.\nGõ tên người hoặc số hộ vào ô tìm ở trên (Ctrl+K).")
        )
        household = self.household
        self._stack.setCurrentIndex(1 if household else 0)
        if household and self._snapshot:
            self._show(self._snapshot, household)

    def _show(self, snapshot: Snapshot, household: Household) -> None:
        members = members_of(snapshot, household.id)
        rows = rows_by_person(snapshot, household.id)
        self.title.setText(title_line(snapshot, household))
        address = [household.address] if household.address else []
        self._class.setText(" · ".join([class_line(snapshot, household), *address]))
        self.members.show_rows(
            member_columns(), [MemberLine(m, rows.get(m.person.id)) for m in members]
        )
        self.cards.show_rows(
            card_columns(),
            [
                CardLine(m.person.name, period)
                for m in members
                for period in sorted(m.person.periods, key=lambda p: p.first, reverse=True)
            ],
        )
        newest_first = sorted(household.classes.facts, key=lambda f: f.first, reverse=True)
        self.classes.show_rows(class_columns(), newest_first)
        self.payment.show_household(snapshot, household)
        self.changes.show_household(snapshot, household)
        self._show_reasons(snapshot, household)

    def _show_reasons(self, snapshot: Snapshot, household: Household) -> None:
        reasons = reasons_of(snapshot, household.id)
        grounds = ground_lines(snapshot, household.id)
        names = {m.person.id: m.person.name for m in members_of(snapshot, household.id)}
        said = []
        for number, name in (names | {r.row.person_id: r.row.name for r in reasons}).items():
            own = [r for r in reasons if r.row.person_id == number]
            said += [f"{r.row.name} – {short_title(r.listing)}: {r.row.why}" for r in own]
            if number in grounds:
                said.append(f"{name} – {grounds[number]}")
        self.why.setText(
            "\n\n".join(said) or self.tr("Không ai trong hộ có tên trong danh sách nào.")
        )
        self._letters.setEnabled(any(r.listing in LETTER_LISTS for r in reasons))
        self._letters.setToolTip(
            self.tr("Một thư gửi hộ: ai hết hạn, mất hỗ trợ, phải đóng bao nhiêu")
        )

    @Slot()
    def _on_letters(self) -> None:
        if self.household:
            name = self.tr("Thư hộ {number}.pdf").format(number=self.household.number)
            title = self.tr("Lưu thư của hộ")
            target = self._desk.target(name.replace("/", "-"))
            dialogs.save_file(self, title, target, "PDF (*.pdf)", self._save)

    def _save(self, target: Path) -> None:
        snapshot, household = self._snapshot, self.household
        if snapshot is None or household is None:
            return
        self._desk.remember(target)
        options = LetterOptions(on=snapshot.day, household=_wanted_name(snapshot, household))
        self._desk.jobs.start(
            lambda progress: (print_letters(snapshot.register, options, target, progress), target),
            self._on_saved,
            self.tr("Đang in thư…"),
        )

    def _on_saved(self, done: tuple[LetterBatch, Path]) -> None:
        batch, target = done
        if batch.count == 0:
            self._desk.tell(self.tr("Hộ này không có thư nào."), Tone.PLAIN)
            return
        text = self.tr("Đã lưu thư vào “{file}”.").format(file=target.name)
        self._desk.offer(text, self.tr("Mở tệp"), lambda: open_path(target))


def _wanted_name(snapshot: Snapshot, household: Household) -> str:
    """Return the number, with the hamlet where several households bear it."""
    same = [h for h in snapshot.standing.commune.households if h.number == household.number]
    if len(same) == 1:
        return household.number
    return f"{household.hamlet.name}/{household.number}"
