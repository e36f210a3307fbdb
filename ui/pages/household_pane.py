"""A household in short, beside a list."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.household_sight import HouseholdSight, household_sight
from core.domain.money import format_money
from core.domain.premium import YEAR_MONTHS
from ui.controls import button, label, scrolled
from ui.desk import Desk, Place, Room
from ui.household_facts import class_line, title_line
from ui.lazy import LazyView
from ui.pages.blocks import short_title
from ui.snapshot import Snapshot
from ui.words import status_word


class HouseholdPane(LazyView):
    """Members with status, what to pay for a year, why they are listed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._household: int | None = None
        self._sight: HouseholdSight | None = None
        self._title = label("heading", wraps=True)
        self._class = label("quiet", wraps=True)
        self._members = label(wraps=True)
        self._pay = label("heading", wraps=True)
        self._why = label(wraps=True)
        self._open = button("", self._on_open)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(12)
        for widget in (self._title, self._class, self._members, self._pay, self._why):
            column.addWidget(widget)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 0, 0)
        outer.addWidget(scrolled(inside), 1)
        outer.addWidget(self._open)

    @Slot(object, object)
    def show_household(self, snapshot: Snapshot | None, household: int | None) -> None:
        """Show another household, or none."""
        self._household = household
        if snapshot is None or household is None:
            self.want(None)
            self.take(None)
            return
        register, day = snapshot.register, snapshot.day
        self.want(lambda: household_sight(register, household, day))

    def take(self, found: HouseholdSight | None) -> None:
        """Show what was read."""
        self._sight = found
        self.retranslate()

    def retranslate(self) -> None:
        self._open.setText(self.tr("Mở hộ này (Enter)"))
        sight = self._sight
        self._open.setEnabled(sight is not None)
        if sight is None:
            self._title.setText(self.tr("Chọn một dòng để xem hộ."))
            for each in (self._class, self._members, self._pay, self._why):
                each.setText("")
            return
        self._title.setText(title_line(sight))
        self._class.setText(class_line(sight))
        self._members.setText(
            "\n".join(f"• {m.person.name}: {status_word(m.card.status)}" for m in sight.members)
        )
        total = sight.standing.quote(sight.household, YEAR_MONTHS).total
        text = self.tr("Phải đóng 12 tháng: {amount} đ")
        self._pay.setText(text.format(amount=format_money(total)))
        self._why.setText(
            "\n\n".join(
                f"{reason.row.name} – {short_title(reason.listing)}: {reason.row.why}"
                for reason in sight.reasons
            )
        )

    @Slot()
    def _on_open(self) -> None:
        if self._household is not None:
            self.desk.go(Place(Room.HOUSEHOLD, household=self._household))
