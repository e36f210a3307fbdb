"""Chips that narrow a list to statuses and hamlets, with how many each would show."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from core.domain.cover import Status
from core.domain.money import format_money
from core.domain.people import Hamlet
from ui.controls import button
from ui.spoken import Spoken
from ui.tick_popup import Tick, TickPopup
from ui.words import status_word

_SPACING = 6


class ListChips(Spoken):
    """Several of a kind may be pressed; none takes all. `changed` on each.

    `columns_wanted` and `clear_wanted` come from the buttons at the end.
    """

    changed = Signal()
    clear_wanted = Signal()
    columns_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statuses: Mapping[Status, int] = {}
        self._counts: Mapping[int | None, int] | None = None  # None: not counted yet
        self._hamlets: Sequence[Hamlet] = ()
        self._chosen: frozenset[int] = frozenset()
        self._narrowings = 0
        self.chips = {status: self._chip() for status in Status}
        self.hamlet_chips: dict[int, QPushButton] = {}
        self.hamlet_menu = button("", self._on_menu)
        self.popup = TickPopup(self)
        self.clear = button("link", self.clear_wanted)
        self.columns = button("", self.columns_wanted)
        self.both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.both.setContentsMargins(0, 0, 0, 0)
        self.first, self.line = QHBoxLayout(), QHBoxLayout()
        for line in (self.both, self.first, self.line):
            line.setSpacing(_SPACING)
        for chip in self.chips.values():
            self.first.addWidget(chip)
        self.both.addLayout(self.first)
        self.both.addLayout(self.line, 1)
        self.line.addWidget(self.hamlet_menu)
        self.line.addStretch()
        self.line.addWidget(self.clear)
        self.line.addWidget(self.columns)
        self.popup.changed.connect(self._on_ticked)
        self.popup.reset.connect(self._on_all)
        self.settle()

    def _chip(self) -> QPushButton:
        chip = button("chip", self._on_pressed)
        chip.setCheckable(True)
        chip.hide()
        return chip

    def add(self, chip: QWidget) -> None:
        """Put another chip behind those of hamlets."""
        self.line.insertWidget(self.line.indexOf(self.hamlet_menu) + 1, chip)

    @property
    def statuses(self) -> frozenset[Status]:
        """The statuses asked for; empty: all."""
        return frozenset(status for status, chip in self.chips.items() if chip.isChecked())

    @property
    def hamlets(self) -> frozenset[int]:
        """The ids of the hamlets asked for; empty: all."""
        return self._chosen

    @property
    def hamlet(self) -> str | None:
        """The one hamlet asked for, None for all or several."""
        names = [hamlet.name for hamlet in self._hamlets if hamlet.id in self._chosen]
        return names[0] if len(names) == 1 else None

    def show_hamlets(self, hamlets: Sequence[Hamlet]) -> None:
        """Offer the hamlets of a commune."""
        if [(h.id, h.name) for h in hamlets] == [(h.id, h.name) for h in self._hamlets]:
            return
        self._hamlets = hamlets
        for chip in self.hamlet_chips.values():
            self.line.removeWidget(chip)
            chip.deleteLater()
        self.hamlet_chips = {}
        for hamlet in hamlets:
            chip = self._chip()
            self.line.insertWidget(self.line.indexOf(self.hamlet_menu), chip)
            self.hamlet_chips[hamlet.id] = chip
        self._chosen &= frozenset(self.hamlet_chips)
        self._say()

    def press(self, statuses: frozenset[Status], hamlets: frozenset[int], narrowings: int) -> None:
        """Show what is asked for, and how much narrows the list in all."""
        self._chosen, self._narrowings = hamlets, narrowings
        for status, chip in self.chips.items():
            chip.setChecked(status in statuses)
        for hamlet, chip in self.hamlet_chips.items():
            chip.setChecked(hamlet in hamlets)
        self._say()

    def show_counts(
        self, statuses: Mapping[Status, int], hamlets: Mapping[int | None, int]
    ) -> None:
        """Show how many people each chip would show."""
        self._statuses, self._counts = statuses, hamlets
        self._say()

    def retranslate(self) -> None:
        self.columns.setText(self.tr("&Cột…"))
        self.columns.setToolTip(self.tr("Chọn cột, thứ tự cột của danh sách này"))
        self.clear.setToolTip(self.tr("Bỏ mọi điều kiện lọc (Ctrl+Shift+L)"))
        self.popup.name(self.tr("Lọc theo thôn"), self.tr("&Tất cả các thôn"))
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _say(self) -> None:
        if not self.settled:
            return
        there = [s for s, chip in self.chips.items() if self._statuses.get(s) or chip.isChecked()]
        for status, chip in self.chips.items():
            count = format_money(self._statuses.get(status, 0))
            chip.setText(f"{status_word(status)} {count}")
            chip.setVisible(status in there and (len(there) > 1 or chip.isChecked()))
        for hamlet in self._hamlets:
            self.hamlet_chips[hamlet.id].setText(self._hamlet_words(hamlet))
        self.hamlet_menu.setText(self._menu_words())
        self.clear.setText(self.tr("&Bỏ lọc ({count})").format(count=self._narrowings))
        self.clear.setVisible(self._narrowings > 0)
        if self.popup.isVisible():
            self._offer()
        self._fit()

    def _hamlet_words(self, hamlet: Hamlet) -> str:
        if self._counts is None:
            return hamlet.name
        return f"{hamlet.name} {format_money(self._counts.get(hamlet.id, 0))}"

    def _menu_words(self) -> str:
        chosen = [hamlet.name for hamlet in self._hamlets if hamlet.id in self._chosen]
        if not chosen:
            return self.tr("&Thôn: tất cả ▾")
        if len(chosen) == 1:
            return self.tr("&Thôn: {name} ▾").format(name=chosen[0])
        return self.tr("&Thôn: {count} thôn ▾").format(count=len(chosen))

    def _fit(self) -> None:
        """Show hamlets as chips where one line holds them, else as a menu."""
        chips = tuple(self.hamlet_chips.values())
        shown = [chip for chip in self.chips.values() if not chip.isHidden()]
        rest = [
            each
            for n in range(self.line.count())
            if (item := self.line.itemAt(n))
            and (each := item.widget())
            and each not in (*chips, self.hamlet_menu)
            and not each.isHidden()
        ]
        others = _wide(*shown, *rest) + 3 * _SPACING  # what the two lines and the gap take
        fits = others + _wide(*chips) <= self.width()
        one_line = fits or others + _wide(self.hamlet_menu) <= self.width()
        way = QBoxLayout.Direction
        self.both.setDirection(way.LeftToRight if one_line else way.TopToBottom)
        self.first.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for chip in chips:
            chip.setVisible(fits and len(chips) > 1)
        self.hamlet_menu.setVisible(not fits and len(chips) > 1)

    def _offer(self) -> None:
        self.popup.offer(
            Tick(h.id, self._hamlet_words(h), h.id in self._chosen) for h in self._hamlets
        )

    @Slot()
    def _on_menu(self) -> None:
        self._offer()
        self.popup.open_below(self.hamlet_menu)

    @Slot()
    def _on_ticked(self) -> None:
        self._chosen = frozenset(key for key in self.popup.ticked if isinstance(key, int))
        self.changed.emit()

    @Slot()
    def _on_all(self) -> None:
        self._chosen = frozenset()
        self.popup.hide()
        self.changed.emit()

    @Slot()
    def _on_pressed(self) -> None:
        if not self.hamlet_menu.isVisible():
            pressed = (h for h, chip in self.hamlet_chips.items() if chip.isChecked())
            self._chosen = frozenset(pressed)
        self.changed.emit()


def _wide(*widgets: QWidget) -> int:
    """Return how much of a line some widgets take."""
    return sum(each.sizeHint().width() + _SPACING for each in widgets)
