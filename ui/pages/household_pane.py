"""A household in short, beside a list."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.money import format_money
from core.domain.premium import YEAR_MONTHS
from ui.controls import button, label, scrolled
from ui.desk import Desk, Place, Room
from ui.household_facts import (
    class_line,
    household_of,
    members_of,
    reasons_of,
    title_line,
)
from ui.pages.blocks import short_title
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.words import status_word


class HouseholdPane(Spoken):
    """Members with status, what to pay for a year, why they are listed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._household: int | None = None
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
        self._snapshot, self._household = snapshot, household
        self.retranslate()

    def retranslate(self) -> None:
        self._open.setText(self.tr("Mở hộ này (Enter)"))
        snapshot, wanted = self._snapshot, self._household
        household = household_of(snapshot, wanted) if snapshot and wanted is not None else None
        self._open.setEnabled(household is not None)
        if snapshot is None or household is None:
            self._title.setText(self.tr("Chọn một dòng để xem hộ."))
            for each in (self._class, self._members, self._pay, self._why):
                each.setText("")
            return
        self._title.setText(title_line(snapshot, household))
        self._class.setText(class_line(snapshot, household))
        members = members_of(snapshot, household.id)
        self._members.setText(
            "\n".join(f"• {m.person.name}: {status_word(m.card.status)}" for m in members)
        )
        total = snapshot.standing.quote(household, YEAR_MONTHS).total
        text = self.tr("Phải đóng 12 tháng: {amount} đ")
        self._pay.setText(text.format(amount=format_money(total)))
        self._why.setText(self._reasons(snapshot, household.id))

    def _reasons(self, snapshot: Snapshot, household: int) -> str:
        return "\n\n".join(
            f"{reason.row.name} – {short_title(reason.listing)}: {reason.row.why}"
            for reason in reasons_of(snapshot, household)
        )

    @Slot()
    def _on_open(self) -> None:
        if self._household is not None:
            self._desk.go(Place(Room.HOUSEHOLD, household=self._household))
