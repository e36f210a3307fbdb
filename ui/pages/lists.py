"""A list of people: choose, find, sort, open, save, print."""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.app.asking import listing
from core.app.lettering import LETTER_LISTS
from core.domain.days import format_day
from core.domain.listing import Listing
from core.domain.narrowing import EndsWithin, Narrowing
from core.domain.rows import ListRow
from ui.controls import button, label
from ui.desk import DUPLICATES_TAB, Desk, Place, Room
from ui.empty_state import EmptyRegister, EmptyState, OrEmpty, has_people
from ui.finding import key_of, matching
from ui.latest import Latest, Query
from ui.list_saving import ListSaver
from ui.listing_columns import shown_columns
from ui.pages.household_pane import HouseholdPane
from ui.pages.list_bar import ListBar
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.status_line import people_and_households
from ui.table import Table
from ui.words import title_of

_PANE_WIDTH = 340


class ListsPage(Spoken):
    """What is seen is what is saved: the same rows in the same order."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._listing: Listing | None = None
        self._only: Narrowing | None = None
        self._latest = Latest(desk.looks, self)
        self._whole: Listing | None = None
        self._title = label("title")
        self.bar = ListBar()
        self.only_button = button("chip", self._on_all)
        self.table = Table()
        self.pane = HouseholdPane(desk)
        self.pane.setFixedWidth(_PANE_WIDTH)
        self.pane.hide()
        self._saver = ListSaver(desk, self)
        self.rows = OrEmpty(self.table, EmptyState(desk, "danh_sach"))
        body = QWidget()
        self.nobody = EmptyRegister(desk, "danh_sach")
        self.body = OrEmpty(body, self.nobody)
        self._lay_out(body)
        self._connect()
        self.settle()

    def _lay_out(self, body: QWidget) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(8)
        whole.addWidget(self._title)
        whole.addWidget(self.body, 1)
        page = QVBoxLayout(body)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.bar)
        page.addWidget(self.only_button, 0, Qt.AlignmentFlag.AlignLeft)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.rows)
        both.addWidget(self.pane)
        both.setStretchFactor(0, 1)
        page.addWidget(both, 1)

    def _connect(self) -> None:
        self.bar.chosen.connect(self._on_chosen)
        self.bar.words_changed.connect(self._find)
        self.bar.excel_wanted.connect(self._on_excel)
        self.bar.letters_wanted.connect(self._on_letters)
        self.bar.merge_wanted.connect(self._on_merge)
        self.bar.pane_toggled.connect(self._on_pane)
        self.table.opened.connect(self._on_opened)
        self.table.moved.connect(self._on_moved)
        toggle = QShortcut(QKeySequence("Ctrl+I"), self)
        toggle.activated.connect(self.bar.toggle_pane)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self.bar.focus_words)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show the same list in another snapshot."""
        self._snapshot = snapshot
        if snapshot:
            self.bar.show_hamlets([h.name for h in snapshot.hamlets])
        self._look_up()

    def show_list(self, name: str, hamlet: str | None, only: Narrowing | None = None) -> None:
        """Show a list of one hamlet or of all, or only some people of it."""
        self.bar.choose(name, hamlet)
        self._only = only
        self._look_up()

    def _look_up(self) -> None:
        snapshot, name = self._snapshot, self.bar.listing
        if snapshot is None:
            self._latest.drop()
            self._whole = None
            return
        register, day = snapshot.register, snapshot.day
        self._latest.ask(
            Query(lambda _p: listing(register, name, day), self._take, self._desk.refuse)
        )

    def _take(self, whole: Listing) -> None:
        self._whole = whole
        self._choose()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Danh sách"))
        self.only_button.setToolTip(self.tr("Bấm để thấy lại cả danh sách"))
        self.nobody.say_purpose(
            self.tr(
                "Ai hết hạn thẻ, mất hỗ trợ, chưa từng có thẻ… theo từng thôn: tìm, sắp xếp, lưu "
                "ra Excel, in thư."
            )
        )
        self._choose()

    @property
    def shown(self) -> Listing:
        """The list as it is seen: found rows, in the order seen; needs an open register."""
        if self._listing is None:
            raise LookupError
        rows = tuple(self._listing.rows[n] for n in self.table.rows.numbers)
        return replace(self._listing, rows=rows)

    @Slot()
    def _choose(self) -> None:
        if self._snapshot is None or self._whole is None:
            return
        current = self.table.current()
        listing = _of_hamlet(self._whole, self.bar.hamlet)
        listing = _only(listing, self._only)
        self._listing = listing
        self.body.show_content(full=has_people(self._snapshot))
        self._title.setText(title_of(listing))
        self.only_button.setVisible(self._only is not None)
        self.only_button.setText(f"{self._only_words()}  ×")
        self.table.show_rows(shown_columns(listing.columns), listing.rows)
        self._find()
        if current:
            self.table.select(lambda row: row.person_id == current.person_id)

    def _only_words(self) -> str:
        if isinstance(self._only, EndsWithin):
            text = self.tr("Chỉ thẻ hết hạn từ {first} đến {last}")
            first, last = format_day(self._only.first), format_day(self._only.last)
            return text.format(first=first, last=last)
        return self.tr("Chỉ người chưa có thẻ còn hạn")

    @Slot()
    def _on_chosen(self) -> None:
        if self._listing and self._listing.name != self.bar.listing:
            self._only = None
        self._look_up()

    @Slot()
    def _on_all(self) -> None:
        self._only = None
        self._choose()

    @Slot()
    def _find(self) -> None:
        if self._listing is None or self._snapshot is None:
            return
        words, rows = self.bar.words, self._listing.rows
        self.table.rows.keep_only(
            matching(rows, {row.person_id: key_of(row) for row in rows}, words)
        )
        shown = self.shown
        self._say_nobody(shown, words)
        self.bar.show_counts(
            people_and_households(shown.people, shown.households),
            full=bool(shown.rows),
            letters=shown.name in LETTER_LISTS,
        )

    def _say_nobody(self, shown: Listing, words: str) -> None:
        self.rows.show_content(full=bool(shown.rows))
        day = format_day(shown.on)
        if words.strip():
            text = self.tr("Hãy gõ ít chữ hơn, hoặc chọn danh sách “Toàn bộ nhân khẩu”.")
            self.rows.empty.say(self.tr("Không ai khớp với chữ đã gõ"), text)
        else:
            text = self.tr("Tính đến ngày {day} không có ai thuộc danh sách này.")
            self.rows.empty.say(self.tr("Danh sách trống"), text.format(day=day))

    @Slot(object)
    def _on_opened(self, row: ListRow) -> None:
        if row.household_id is not None:
            place = Place(Room.HOUSEHOLD, household=row.household_id, person=row.person_id)
            self._desk.go(place)

    @Slot(object)
    def _on_moved(self, row: ListRow | None) -> None:
        if self.pane.isVisible():
            self.pane.show_household(self._snapshot, row.household_id if row else None)

    @Slot(bool)
    def _on_pane(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.pane.setVisible(on)
        self._on_moved(self.table.current())

    @Slot()
    def _on_letters(self) -> None:
        self._desk.go(Place(Room.LETTERS, listing=self.bar.listing, hamlet=self.bar.hamlet))

    @Slot()
    def _on_merge(self) -> None:
        row = self.table.current()
        person = row.person_id if row else None
        self._desk.go(Place(Room.IMPORTS, tab=DUPLICATES_TAB, person=person))

    @Slot()
    def _on_excel(self) -> None:
        self._saver.save(self.shown)


def _of_hamlet(listing: Listing, hamlet: str | None) -> Listing:
    """Return the rows of one hamlet, or all."""
    if hamlet is None:
        return listing
    rows = tuple(row for row in listing.rows if row.hamlet == hamlet)
    return replace(listing, rows=rows, hamlet=hamlet)


def _only(listing: Listing, wanted: Narrowing | None) -> Listing:
    """Return the wanted rows, or all."""
    if wanted is None:
        return listing
    rows = tuple(row for row in listing.rows if wanted.fits(row))
    return replace(listing, rows=rows, remark=wanted.remark)
