"""The columns of the page of lists: which, in which order, how wide; remembered by list."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from core.domain.errors import ClerkError
from core.domain.filter_text import filter_text, read_filter
from core.domain.listing import Column
from core.domain.lists import list_entry
from core.domain.roll import FIELD_OF_COLUMN, Filter
from ui.filter_field import FilterField
from ui.list_layout import (
    FROZEN,
    ListLayout,
    all_keys,
    arranged,
    layout_text,
    read_layout,
)
from ui.listing_columns import people_columns
from ui.preferences import Preferences
from ui.roll_table import RollTable
from ui.sizes import scaled
from ui.spoken import Spoken
from ui.tick_popup import Tick, TickPopup
from ui.words import title_of

_MANY = 1_000  # pixels enough to tell how much larger the letters are


class ListColumns(Spoken):
    """Shows the columns of a list in its table, with a field under each that can be narrowed.

    `filtered` brings the key of a column and its filter, None for none; `left` tells that the
    cursor goes back to the list, `shown` that other columns are shown. `day` is that of the list.
    """

    filtered = Signal(str, object)
    left = Signal()
    shown = Signal()

    def __init__(
        self, preferences: Preferences, table: RollTable, anchor: QPushButton, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._anchor = anchor
        self.day = date.min
        self._preferences = preferences
        self._table = table
        self.listing = ""
        self._layout = ListLayout(())
        self._borrowed = False  # of a saved list: what is changed is not that of its list
        self.fields: dict[str, FilterField] = {}
        self._codes: tuple[str, ...] = ()
        self.popup = TickPopup(parent, movable=True)
        self.popup.changed.connect(self._on_ticked)
        self.popup.reset.connect(self._on_reset)
        table.arranged.connect(self._on_arranged)
        table.lettered.connect(self._on_lettered)
        table.columns_wanted.connect(self.open_at)
        self.settle()

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns shown, in order."""
        return self._layout.keys

    def show_list(self, listing: str, keys: Sequence[str] = ()) -> bool:
        """Show a list's columns as they were left, or these where some are named.

        Returns whether it is another list than before, whose fields are empty.
        """
        kept = read_layout(listing, self._preferences.layout_of(listing))
        layout = ListLayout(arranged(listing, keys), kept.widths) if keys else kept
        self._borrowed = bool(keys)
        other = listing != self.listing
        if not other and layout.keys == self.keys:
            return False
        if other:
            self._drop_fields()
        self.listing, self._layout = listing, layout
        self._show()
        return other

    def put(self, listing: str, filters: Mapping[str, Filter]) -> None:
        """Write filters into the fields under the headings, if these are those of the list."""
        for key, field in self.fields.items() if listing == self.listing else ():
            field.put(filter_text(filters[key]) if key in filters else "")
            field.say_wrong("")

    @property
    def unread(self) -> Mapping[str, str]:
        """Why a field cannot be understood, by the title of its column."""
        titles = {column.key: title_of(column) for column in list_entry(self.listing).columns}
        wrong = {key: self.fields[key].wrong for key in self.keys if key in self.fields}
        return {titles[key]: why for key, why in wrong.items() if why}

    def key_at(self, place: int) -> str:
        """Return the key of a column of the table, empty for none."""
        return self.keys[place] if 0 <= place < len(self.keys) else ""

    def place_of(self, key: str) -> int:
        """Return where a column stands in the table, -1 where it is not shown."""
        return self.keys.index(key) if key in self.keys else -1

    def retranslate(self) -> None:
        self.popup.name(self.tr("Cột của danh sách"), self.tr("&Về như ban đầu"))
        if self.listing:
            self._show()

    def dress(self) -> None:
        for field in self.fields.values():
            field.dress()

    def offer_codes(self, codes: Sequence[str]) -> None:
        """Offer the codes of cards under their heading."""
        self._codes = tuple(f"={code}" for code in codes)
        if "code" in self.fields:
            self.fields["code"].values = self._codes

    def _drop_fields(self) -> None:
        for field in self.fields.values():
            field.hide()
            field.deleteLater()
        self.fields = {}

    def _show(self) -> None:
        has = {column.key: column for column in list_entry(self.listing).columns}
        columns = [has[key] for key in self.keys]
        self._make_fields(columns)
        places = {n: self.fields[key] for n, key in enumerate(self.keys) if key in self.fields}
        for key, field in self.fields.items():
            if key not in self.keys:
                field.hide()
        self._table.show_columns(people_columns(columns), self._widths, places, len(FROZEN))
        self.shown.emit()

    @property
    def _widths(self) -> Mapping[int, int]:
        """The widths at the usual font of the columns that were made wider or narrower."""
        kept = self._layout.widths
        return {place: kept[key] for place, key in enumerate(self.keys) if key in kept}

    @Slot()
    def _on_lettered(self) -> None:
        self._table.set_widths(self._widths)

    def _make_fields(self, columns: Sequence[Column]) -> None:
        for column in columns:
            if column.key not in FIELD_OF_COLUMN:
                continue
            if column.key not in self.fields:
                field = FilterField(column.key, FIELD_OF_COLUMN[column.key], self._table)
                field.changed.connect(self._on_filtered)
                field.left.connect(self.left)
                self.fields[column.key] = field
            title = self.tr("Lọc cột {column}").format(column=title_of(column))
            offer = self.tr("Chọn điều kiện (Alt+↓)")
            self.fields[column.key].name(title, self.tr("lọc…"), offer)
        if "code" in self.fields:
            self.fields["code"].values = self._codes

    @Slot()
    def _on_filtered(self) -> None:
        """Tell what was typed under a heading; what cannot be understood narrows nothing."""
        field = self.sender()
        if not isinstance(field, FilterField):
            return
        try:
            text = field.text().strip()
            asked = read_filter(field.field, text, self.day) if text else None
        except ClerkError as error:
            field.say_wrong(str(error))
            asked = None  # not that of before, which nothing would show any more
        else:
            field.say_wrong("")
        self.filtered.emit(field.key, asked)

    @Slot()
    def begin_filter(self) -> None:
        """Put the cursor into the field under the heading of the current column."""
        field = self.fields.get(self.key_at(self._table.currentIndex().column()))
        if field and not field.isHidden():
            field.setFocus()
            field.selectAll()

    @Slot()
    def open(self) -> None:
        """Offer the columns of the list below their button."""
        self._offer()
        self.popup.open_below(self._anchor)

    def _keep(self, layout: ListLayout) -> None:
        self._layout = layout
        if not self._borrowed:
            self._preferences.keep_layout(self.listing, layout_text(layout))

    @Slot()
    def _on_arranged(self) -> None:
        """Remember what was dragged; columns that stay in sight stay first."""
        if not self.listing:
            return
        header = self._table.horizontalHeader()
        seen = [self.key_at(header.logicalIndex(place)) for place in range(header.count())]
        widths = dict(self._layout.widths)
        for place, key in enumerate(self.keys):
            usual = self._table.usual_width(self._table.rows.columns[place])
            width = header.sectionSize(place)
            if width != usual and place < len(self.keys) - 1:
                if width != scaled(widths.get(key, 0)):  # else rounding would move it each time
                    widths[key] = _at_usual_font(width)
            else:
                widths.pop(key, None)
        keys = arranged(self.listing, seen)
        moved = keys != self.keys
        self._keep(ListLayout(keys, widths))
        if moved or seen != list(keys):
            self._show()

    @Slot(QPoint)
    def open_at(self, where: QPoint) -> None:
        """Offer the columns of the list at a point of the screen."""
        self._offer()
        self.popup.open_at(where)

    def _offer(self) -> None:
        titles = {column.key: title_of(column) for column in list_entry(self.listing).columns}
        rest = [key for key in all_keys(self.listing) if key not in self.keys]
        self.popup.offer(
            Tick(key, titles[key], key in self.keys, fixed=key in FROZEN)
            for key in (*self.keys, *rest)
        )

    @Slot()
    def _on_ticked(self) -> None:
        keys = arranged(self.listing, [str(key) for key in self.popup.ticked])
        self._keep(ListLayout(keys, self._layout.widths))
        self._show()

    @Slot()
    def _on_reset(self) -> None:
        self._keep(ListLayout(all_keys(self.listing)))
        self._show()
        self._offer()


def _at_usual_font(pixels: int) -> int:
    """Return how many pixels at the usual font these are."""
    return round(pixels * _MANY / scaled(_MANY))
