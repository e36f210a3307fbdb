"""A list of people: choose, narrow, sort, look, copy, save, print; as good for 200,000 people."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from core.app.lettering import EVERY_LIST
from core.domain.days import format_day
from core.domain.lists import list_entry
from core.domain.narrowing import Narrowing
from core.domain.roll import Filter
from core.domain.rows import ListRow
from core.domain.saved_list import SavedList
from ui.controls import button, label
from ui.desk import Desk
from ui.empty_state import EmptyRegister, EmptyState, OrEmpty, has_people
from ui.keys import on_keys
from ui.latest import Latest, Query
from ui.list_query import ListQuery, Looked, look, only_words
from ui.pages.bulk_form import BulkForm
from ui.pages.household_pane import HouseholdPane
from ui.pages.list_bar import ListBar
from ui.pages.list_chips import ListChips
from ui.pages.list_columns import ListColumns
from ui.pages.list_doing import ListDoing, Shown
from ui.pages.list_frame import lay_out_body, lay_out_page
from ui.pages.list_totals import ListTotals
from ui.pages.saved_box import SavedBox
from ui.roll_copying import RollCopier
from ui.roll_table import RollTable
from ui.sizes import fixed_width
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.status_line import people_and_households
from ui.words import title_of

_PANE_WIDTH = 340


class ListsPage(Spoken):
    """What is seen is what is saved and printed: the same rows and columns in the same order.

    The list is asked for in the background once the page is seen; the newest question counts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._latest = Latest(desk.looks, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self.query = ListQuery("lapsed")
        self.looked: Looked | None = None
        self._seen: Snapshot | None = None
        self._title = label("title")
        self.bar = ListBar()
        self.chips = ListChips()
        self.only_button = button("chip", self._on_all)
        self.table = RollTable(desk.looks)
        self.columns = ListColumns(desk.preferences, self.table, self.chips.columns, self)
        self.saved = SavedBox(desk, self._seen_list, self)
        self.pane = HouseholdPane(desk)
        self.totals = ListTotals(desk, self.table)
        self.doing = ListDoing(desk, self.bar, self.table, self._seen_list, self)
        self.copier = RollCopier(desk, self.table, self)
        self.bulk = BulkForm(desk)
        self.rows = OrEmpty(self.table, EmptyState(desk, "danh_sach"))
        self.nobody = EmptyRegister(desk, "danh_sach")
        inside = QWidget()
        self.body = OrEmpty(inside, self.nobody)
        self._lay_out(inside)
        self._connect()
        self._add_keys()
        self.settle()

    def _lay_out(self, inside: QWidget) -> None:
        fixed_width(self.pane, _PANE_WIDTH)
        self.pane.hide()
        self.bulk.hide()
        self.chips.add(self.only_button)
        lay_out_page(self, (self._title, self.bar.counts, self.saved.open_button), self.body)
        lay_out_body(inside, (self.bar, self.chips), self.rows, self.pane, (self.bulk, self.totals))

    def _connect(self) -> None:
        bar, chips, table = self.bar, self.chips, self.table
        bar.chosen.connect(self._on_chosen)
        bar.words_changed.connect(self._on_words)
        bar.pane_toggled.connect(self._on_pane)
        bar.edit_many_wanted.connect(self._on_edit_many)
        self.bulk.closed.connect(self._on_edited_many)
        chips.changed.connect(self._on_chips)
        chips.clear_wanted.connect(self.clear_filters)
        chips.columns_wanted.connect(self.columns.open)
        table.moved.connect(self._on_moved)
        table.selected.connect(self._on_selected)
        table.sorting.connect(self._on_sorting)
        table.rows.refused.connect(self._desk.refuse)
        self.columns.filtered.connect(self._on_filtered)
        self.columns.left.connect(table.setFocus)
        self.columns.shown.connect(self._on_arranged)
        self.rows.empty.acted.connect(self.clear_filters)
        self.saved.chosen.connect(self._on_saved)

    def _add_keys(self) -> None:
        on_keys(self, self.bar.toggle_pane, "Ctrl+I")
        on_keys(self, self.bar.focus_words, "Ctrl+F")
        on_keys(self, self.clear_filters, "Ctrl+Shift+L")
        on_keys(self, self.saved.open, "Ctrl+Shift+D")
        on_keys(self, self._on_edit_many, "Ctrl+Shift+E")
        table = self.table
        self._copy = table.on_key("Ctrl+C", self.copier.copy)
        self._copy_headed = table.on_key("Ctrl+Shift+H", self.copier.copy_headed)
        self._filter = table.on_key("Alt+Down", self.columns.begin_filter)
        for view in (table, table.frozen):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.frozen.addActions(table.actions())

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show the same list in another snapshot."""
        self._snapshot = snapshot
        self.saved.on_changed(snapshot)
        self._latest.drop()
        if snapshot:
            self.chips.show_hamlets(snapshot.hamlets)
            self.body.show_content(full=has_people(snapshot))
            self._choose(self.query)
        else:
            self._forget()

    def show_list(self, name: str, hamlet: str | None, only: Narrowing | None = None) -> None:
        """Show a list of one hamlet or of all, or only some people of it."""
        hamlets = self._snapshot.hamlets if self._snapshot else ()
        chosen = frozenset(h.id for h in hamlets if h.name == hamlet)
        self._choose(ListQuery(name, hamlets=chosen, only=only))

    @property
    def busy(self) -> bool:
        """Whether a list was asked for that is not shown yet."""
        return self._soon.isActive() or self._latest.busy

    def selected_ids(self) -> Sequence[int]:
        """Return the ids of who is selected, in order."""
        return self.table.selected_ids()

    def _choose(self, query: ListQuery, *, typed: bool = False) -> None:
        """Ask for a list; what stands in the fields under the headings stays if `typed` there."""
        self.query = query
        if not typed:
            self.bar.field.setText(query.words)
            self.columns.put(query.listing, query.filters)
        self._show_query()
        if self._snapshot:
            self._soon.start()

    def _show_query(self) -> None:
        query = self.query
        self.bar.choose(query.listing)
        self.chips.press(query.statuses, query.hamlets, query.narrowings)
        self._title.setText(title_of(list_entry(query.listing)))
        only = only_words(query)
        self.only_button.setText(f"{only}  ×")
        self.doing.hamlet = self.chips.hamlet
        self.only_button.setVisible(bool(only))
        if self.columns.listing == query.listing:
            key, falls = query.sort or ("", False)
            self.table.show_sort(self.columns.place_of(key), falls=falls)
            self.totals.say_unread(self.columns.unread)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale():
            self._soon.start()

    def _is_stale(self) -> bool:
        snapshot = self._snapshot
        if snapshot is None or self.looked is None or self._seen is not snapshot:
            return snapshot is not None
        return self.looked.opened.roll != self.query.roll(snapshot.day)

    @Slot()
    def _ask(self) -> None:
        snapshot = self._snapshot
        if snapshot is None or not self.isVisible():
            return
        work = partial(look, snapshot.register, self.query.roll(snapshot.day))
        then = partial(self._take, snapshot, self.query)
        self._latest.ask(Query(work, then, self._desk.refuse))

    def _take(self, snapshot: Snapshot, query: ListQuery, looked: Looked) -> None:
        same = self._seen is snapshot and self.looked is not None
        before = self.looked.opened.roll if self.looked and same else None
        opened = looked.opened
        self._seen, self.looked = snapshot, looked
        self.columns.day = snapshot.day
        if self.columns.show_list(query.listing, query.columns):
            self.columns.put(query.listing, query.filters)
        keep = before is not None and before.listing == opened.roll.listing
        self.table.show_roll(snapshot.register, opened, keep=keep)
        self.columns.offer_codes(looked.codes)
        self.chips.show_counts(looked.by_status, looked.by_hamlet)
        self.copier.show(snapshot, opened)
        self.totals.show_list(snapshot, opened)
        self._show_query()
        self._say_nobody()
        self.bar.show_counts(
            people_and_households(opened.people, opened.households),
            full=opened.people > 0,
            letters=query.listing in EVERY_LIST,
        )

    def _say_nobody(self) -> None:
        """Say why nobody is shown; the fields under the headings stay while one of them is why."""
        if self.looked is None:
            return
        nobody, empty = self.looked.opened.people == 0, self.rows.empty
        self.rows.show_content(full=not nobody or bool(self.query.filters))
        if self.query.narrowings:
            text = self.tr("Hãy gõ ít chữ hơn, bỏ bớt điều kiện lọc, hoặc chọn danh sách khác.")
            empty.say(self.tr("Không ai khớp với điều kiện lọc"), text, self.tr("&Bỏ lọc"))
        else:
            text = self.tr("Tính đến ngày {day} không có ai thuộc danh sách này.")
            day = format_day(self.looked.opened.roll.day)
            empty.say(self.tr("Danh sách trống"), text.format(day=day))
        said = self.tr("Không ai khớp với điều kiện lọc. Bỏ lọc: Ctrl+Shift+L")
        self.table.say_nobody(said if nobody else "")

    def _forget(self) -> None:
        """Keep nothing of a register that is closed."""
        self.looked = self._seen = None
        self.query = ListQuery(self.query.listing)
        self.table.rows.forget()
        self.copier.forget()
        self.totals.forget()
        self.bar.show_counts("", full=False, letters=False)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Danh sách"))
        self._copy.setText(self.tr("&Chép các dòng"))
        self._copy_headed.setText(self.tr("Chép kèm &tiêu đề"))
        self._filter.setText(self.tr("&Lọc theo cột này"))
        self.only_button.setToolTip(self.tr("Bấm để thấy lại cả danh sách"))
        self.nobody.say_purpose(
            self.tr(
                "Ai hết hạn thẻ, mất hỗ trợ, chưa từng có thẻ… theo từng thôn: tìm, sắp xếp, lưu "
                "ra Excel, in thư."
            )
        )
        self._show_query()
        self._say_nobody()

    def _seen_list(self) -> Shown | None:
        if self._seen is None or self.looked is None:
            return None
        return self._seen.register, self.looked.opened.roll, self.columns.keys

    @Slot()
    def _on_chosen(self) -> None:
        query = self.query
        self._choose(ListQuery(self.bar.listing, hamlets=query.hamlets, words=query.words))

    @Slot()
    def _on_words(self) -> None:
        if self.bar.words.strip() != self.query.words:
            self._choose(replace(self.query, words=self.bar.words.strip()), typed=True)

    @Slot()
    def _on_chips(self) -> None:
        chips = self.chips
        query = replace(self.query, statuses=chips.statuses, hamlets=chips.hamlets)
        self._choose(query, typed=True)

    @Slot(str, object)
    def _on_filtered(self, key: str, asked: Filter | None) -> None:
        self._choose(self.query.filtered(key, asked), typed=True)

    @Slot(int, bool)
    def _on_sorting(self, place: int, falls: bool) -> None:  # noqa: FBT001 - Qt's signature
        key = self.columns.key_at(place)
        self._choose(replace(self.query, sort=(key, falls) if key else None), typed=True)

    @Slot()
    def clear_filters(self) -> None:
        """Show the whole list again."""
        self._choose(self.query.without_narrowings())

    @Slot()
    def _on_all(self) -> None:
        self._choose(replace(self.query, only=None, extra=()), typed=True)

    @Slot(object)
    def _on_saved(self, saved: SavedList) -> None:
        self._choose(replace(ListQuery.of_roll(saved.roll), columns=saved.columns))

    @Slot()
    def _on_arranged(self) -> None:
        if self.query.columns:
            self.query = replace(self.query, columns=self.columns.keys)
        self._show_query()

    @Slot()
    def _on_edit_many(self) -> None:
        if chosen := self.selected_ids():
            self.bulk.open(chosen)

    @Slot()
    def _on_selected(self) -> None:
        """Let the form below speak of who is selected now, never of who was."""
        if self.bulk.isVisible():
            self.bulk.show_people(self.selected_ids())

    @Slot()
    def _on_edited_many(self) -> None:
        self.bulk.hide()
        self.table.setFocus()

    @Slot(object)
    def _on_moved(self, row: ListRow | None) -> None:
        if self.pane.isVisible():
            self.pane.show_household(self._snapshot, row.household_id if row else None)

    @Slot(bool)
    def _on_pane(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.pane.setVisible(on)
        self._on_moved(self.table.current())
