"""The first household of a register, typed by hand."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.app.hand_deeds import Done
from core.app.household_members import Arrival
from ui.desk import FIRST_HOUSEHOLD_TAB, Desk, Place, Room
from ui.half_filled import typed
from ui.pages.people_forms import NEW_HOUSEHOLD, MemberForm
from ui.snapshot import Snapshot

_NOT_LOOKED_AT = 0


class FirstHouseholdForm(MemberForm):
    """A household and its head, where there is no household yet; `made` brings its id."""

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._begun = False
        desk.add_form("first household", Room.HOUSEHOLD, self)

    @property
    def about(self) -> int | None:
        return _NOT_LOOKED_AT

    def show_register(self, snapshot: Snapshot) -> None:
        """Ask about a household of a register; what is typed stays while it is the same."""
        same = self.snapshot is not None and self.snapshot.register == snapshot.register
        self.snapshot = snapshot
        self.offer()
        if not (same and self._begun):
            self._begun = True
            self.begin()
        self.enable()
        self.look()

    def words(self) -> tuple[str, ...]:
        return (self.tr("Tự gõ hộ đầu tiên"), *super().words()[1:])

    def clear(self) -> None:
        super().clear()
        self.where.setCurrentIndex(self.where.findData(NEW_HOUSEHOLD))
        self.how.setCurrentIndex(self.how.findData(Arrival.FORGOTTEN))

    def draft(self) -> Mapping[str, str]:
        said = dict(typed(self.draft_fields))
        return {} if not self._begun or said == self._at_rest else said

    def take_draft(self, values: Mapping[str, str]) -> None:
        self.desk.go(Place(Room.HOUSEHOLD, tab=FIRST_HOUSEHOLD_TAB))
        super().take_draft(values)

    def _show_place(self) -> None:
        super()._show_place()
        self.fields.setRowVisible(self.where, False)

    def _on_done(self, done: Done) -> None:
        super()._on_done(done)
        self.made.emit(done.touched.households[-1])
