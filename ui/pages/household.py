"""One household: everything a visitor at the counter asks."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from core.app.household_sight import HouseholdSight, household_sight
from core.app.lettering import (
    EVERY_LIST,
    LETTER_LISTS,
    LetterOptions,
    has_letter,
    print_letters,
)
from core.app.messaging import household_message
from core.domain.letter import LetterBatch
from core.domain.people import Household
from ui import dialogs
from ui.controls import button, framed, label
from ui.desk import FIRST_HOUSEHOLD_TAB, Desk, Place, Tone
from ui.empty_state import EmptyRegister, EmptyState, has_people
from ui.household_facts import class_line, ground_lines, title_line
from ui.lazy import LazyView
from ui.pages.blocks import short_title
from ui.pages.cell_blocks import CellBlocks
from ui.pages.counter import CounterTabs
from ui.pages.edit_bar import EditBar
from ui.pages.first_household import FirstHouseholdForm
from ui.pages.household_columns import MemberLine, member_columns
from ui.pages.household_deeds import HouseholdDeeds
from ui.pages.member_edits import MemberEdits, check
from ui.pages.members_table import MembersTable
from ui.pages.message_copy import MessageCopy
from ui.snapshot import Snapshot

_MOST_MEMBERS_SEEN = 6
_FEWEST_SEEN = 4
_ABOVE, _BELOW = 2, 3
_EMPTY, _FULL, _NOBODY, _FIRST = range(4)


class HouseholdPage(LazyView):
    """Members above; below, what to pay and why, and what the chosen member asks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._snapshot: Snapshot | None = None
        self._sight: HouseholdSight | None = None
        self._wanted: int | None = None
        self._person: int | None = None
        self.title = label("title", wraps=True)
        self._class = label("quiet", wraps=True)
        self._letters = button("main", self._on_letters)
        self.message = MessageCopy(desk, self)
        self._empty = EmptyState(desk, "ho_gia_dinh")
        self._empty.acted.connect(desk.find_wanted)
        self._nobody = EmptyRegister(desk, "ho_gia_dinh")
        self.first = FirstHouseholdForm(desk)
        self._first_open = False
        self.edits = MemberEdits(desk, self)
        self.members = MembersTable(check)
        self.members.rows.cells = self.edits
        self._blocks = CellBlocks(self.members, self.edits)
        self.members.verticalHeader().hide()
        self.edit_bar = EditBar(desk, self.edits)
        self._stale = False
        self.members.moved.connect(self._on_moved)
        self.counter = CounterTabs(desk)
        self.deeds = HouseholdDeeds(desk, self.counter)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        full = QWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(framed(self.first))
        page = QVBoxLayout(full)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(8)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.addWidget(self.title)
        names.addWidget(self._class)
        head.addLayout(names, 1)
        head.addWidget(self.message, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._letters, 0, Qt.AlignmentFlag.AlignTop)
        page.addLayout(head)
        page.addWidget(self.members, _ABOVE)
        page.addWidget(self.edit_bar)
        page.addWidget(self.deeds, _BELOW)

    def _connect(self) -> None:
        self.members.saved.connect(self.edits.save)
        self.members.dropped.connect(self.edits.drop)
        self.members.left.connect(self._on_left)
        self.members.cell_editor.refused.connect(self.edit_bar.say_wrong)
        self.edit_bar.saving.connect(self.edits.save)
        self.edits.changed.connect(self._on_edits)
        self.first.closed.connect(self._on_first_closed)
        self.first.made.connect(self.show_household)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show the same household in another snapshot."""
        same = self._snapshot and snapshot and snapshot.register == self._snapshot.register
        self._snapshot = snapshot
        if not same:
            self._first_open = False
            self._turn_to(None, None)
            self.edits.forget()
        self._look_up()

    def _begin_first(self) -> None:
        if self._snapshot and not has_people(self._snapshot):
            self._first_open = True
            self.retranslate()
            self.first.focus_first()

    @Slot()
    def _on_first_closed(self) -> None:
        self._first_open = False
        self.retranslate()

    @Slot()
    def _on_left(self) -> None:
        if self._stale:
            self.retranslate()

    @Slot()
    def _on_edits(self) -> None:
        self.members.viewport().update()

    def show_place(self, place: Place) -> None:
        """Show the household of a place, or ask for the first one."""
        if place.household is not None:
            self.show_household(place.household, place.person)
        elif place.tab == FIRST_HOUSEHOLD_TAB:
            self._begin_first()

    def show_household(self, household: int, person: int | None = None) -> None:
        """Show another household, and choose one of its members."""
        if household != self._wanted:
            self._turn_to(household, person)
        elif person is not None:
            self._person = person
        self._look_up()

    def _look_up(self) -> None:
        snapshot, wanted = self._snapshot, self._wanted
        if snapshot is None or wanted is None:
            self.want(None)
            self.take(None)
            return
        register, day = snapshot.register, snapshot.day
        self.want(lambda: household_sight(register, wanted, day))

    def take(self, found: HouseholdSight | None) -> None:
        """Show what was read."""
        self._sight = found
        self.retranslate()

    def _turn_to(self, household: int | None, person: int | None) -> None:
        self._wanted, self._person = household, person
        self.counter.forget()

    @property
    def household(self) -> Household | None:
        """The household shown."""
        return self._sight.household if self._sight else None

    def retranslate(self) -> None:
        self._letters.setText(self.tr("In thư hộ này…"))
        self.members.setAccessibleName(self.tr("Thành viên"))
        self._nobody.say_purpose(
            self.tr("Mọi điều người đến hỏi: thẻ của từng người, phải đóng bao nhiêu, vì sao.")
        )
        self._empty.say(
            self.tr("Chưa chọn hộ nào"),
            self.tr("Gõ tên người, số hộ hoặc CCCD vào ô tìm ở trên, không cần dấu."),
            self.tr("&Tìm hộ (Ctrl+K)"),
        )
        sight = self._sight
        # What is being typed into a cell stays; the rest follows when the cell is left.
        self._stale = self.members.editing and sight is not None
        if self._stale:
            return
        self._stack.setCurrentIndex(_FULL if sight else self._without())
        if self._stack.currentIndex() == _FIRST and self._snapshot:
            self.first.show_register(self._snapshot)
        if sight and self._snapshot:
            self._show(self._snapshot, sight)

    def _without(self) -> int:
        """Return what is seen while no household is."""
        if has_people(self._snapshot):
            return _EMPTY
        return _FIRST if self._first_open and self._snapshot else _NOBODY

    def _show(self, snapshot: Snapshot, sight: HouseholdSight) -> None:
        members, household = sight.members, sight.household
        self.edits.show_household(household.id, sight.name, [m.person.id for m in members])
        self.title.setText(title_line(sight))
        address = [household.address] if household.address else []
        self._class.setText(" · ".join([class_line(sight), *address]))
        self._show_reasons(snapshot, sight)
        self.members.show_rows(
            member_columns(), [MemberLine(m, sight.rows.get(m.person.id)) for m in members]
        )
        seen = min(len(members), _MOST_MEMBERS_SEEN)
        self.members.setMaximumHeight(self.members.height_of(seen))
        self.members.setMinimumHeight(self.members.height_of(min(seen, _FEWEST_SEEN)))
        self.members.select(self._is_chosen)
        self.deeds.show_household(snapshot, sight)
        if members and self.members.current() is None:
            self.counter.show_member(sight, members[0])

    def _is_chosen(self, line: MemberLine) -> bool:
        return line.member.person.id == self._person

    @Slot(object)
    def _on_moved(self, line: MemberLine | None) -> None:
        # Filling the table takes the current row away; who was chosen is chosen again after it.
        if line and self._sight:
            self._person = line.member.person.id
            self.deeds.show_member(self._person)
            self.counter.show_member(self._sight, line.member)

    def _show_reasons(self, snapshot: Snapshot, sight: HouseholdSight) -> None:
        reasons, grounds = sight.reasons, ground_lines(sight)
        names = {m.person.id: m.person.name for m in sight.members}
        said = []
        for number, name in (names | {r.row.person_id: r.row.name for r in reasons}).items():
            own = [r for r in reasons if r.row.person_id == number]
            said += [f"{r.row.name} – {short_title(r.listing)}: {r.row.why}" for r in own]
            if number in grounds:
                said.append(f"{name} – {grounds[number]}")
        nobody = self.tr("Không ai trong hộ có tên trong danh sách nào.")
        self.counter.show_household(snapshot.register, sight, "\n\n".join(said) or nobody)
        self._letters.setEnabled(any(has_letter(r.listing, r.row) for r in reasons))
        some = any(r.listing in LETTER_LISTS for r in reasons)
        told = partial(household_message, snapshot.register, sight.name, snapshot.day)
        self.message.offer(told if some else None)
        self._letters.setToolTip(
            self.tr("Một thư gửi hộ: ai hết hạn, mất hỗ trợ, phải đóng bao nhiêu")
        )

    @Slot()
    def _on_letters(self) -> None:
        if self.household:
            name = self.tr("Thư hộ {number}.pdf").format(number=self.household.number)
            title = self.tr("Lưu thư của hộ")
            target = self.desk.target(name.replace("/", "-"))
            dialogs.save_file(self, title, target, "PDF (*.pdf)", self._save)

    def _save(self, target: Path) -> None:
        snapshot, sight = self._snapshot, self._sight
        if snapshot is None or sight is None:
            return
        self.desk.remember(target)
        options = LetterOptions(on=snapshot.day, lists=EVERY_LIST, household=sight.name)
        self.desk.jobs.start(
            lambda progress: (print_letters(snapshot.register, options, target, progress), target),
            self._on_saved,
            self.tr("Đang in thư…"),
        )

    def _on_saved(self, done: tuple[LetterBatch, Path]) -> None:
        batch, target = done
        if batch.count == 0:
            self.desk.tell(self.tr("Hộ này không có thư nào."), Tone.PLAIN)
            return
        text = self.tr("Đã lưu thư vào “{file}”.").format(file=target.name)
        self.desk.offer_file(text, target)
