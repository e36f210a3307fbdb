"""All pages of the window, one shown at a time."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desk import DUPLICATES_TAB, SCAN_TAB, Desk, Place, Room
from ui.keys import on_keys
from ui.pages.changes import ChangesPage
from ui.pages.household import HouseholdPage
from ui.pages.imports import ImportsPage
from ui.pages.letters import LettersPage
from ui.pages.lists import ListsPage
from ui.pages.numbers import NumbersPage
from ui.pages.settings import SettingsPage
from ui.pages.today import TodayPage
from ui.snapshot import Snapshot
from ui.turning import Turning


class Pages(Turning):
    """The pages of the rail, in its order; Ctrl+Shift+Q goes to the field for a scanner."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.today = TodayPage(desk)
        self.lists = ListsPage(desk)
        self.household = HouseholdPage(desk)
        self.imports = ImportsPage(desk)
        self.letters = LettersPage(desk)
        self.changes = ChangesPage(desk)
        self.numbers = NumbersPage(desk)
        self.settings = SettingsPage(desk)
        self._rooms: dict[Room, QWidget] = {
            Room.TODAY: self.today,
            Room.LISTS: self.lists,
            Room.HOUSEHOLD: self.household,
            Room.IMPORTS: self.imports,
            Room.LETTERS: self.letters,
            Room.CHANGES: self.changes,
            Room.NUMBERS: self.numbers,
            Room.SETTINGS: self.settings,
        }
        for page in self._rooms.values():
            self.addWidget(page)
        on_keys(self, self._on_scan, "Ctrl+Shift+Q")

    @property
    def room(self) -> Room:
        """The page shown."""
        return tuple(self._rooms)[self.currentIndex()]

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Let every page show another snapshot."""
        for page in (
            self.today, self.lists, self.household, self.imports, self.letters, self.changes,
            self.numbers, self.settings,
        ):  # fmt: skip
            page.on_changed(snapshot)

    def show_place(self, place: Place) -> None:
        """Turn to a page and show what was asked for on it."""
        self.setCurrentWidget(self._rooms[place.room])
        if place.room is Room.LISTS and place.listing:
            self.lists.show_list(place.listing, place.hamlet, place.only)
        elif place.room is Room.HOUSEHOLD and place.household is not None:
            self.household.show_household(place.household, place.person)
        elif place.room is Room.LETTERS:
            self.letters.show_list(place.listing, place.hamlet)
        elif place.tab == DUPLICATES_TAB:
            self.imports.show_duplicates(place.person)
        elif place.tab == SCAN_TAB:
            self.imports.show_scan()
        elif place.tab:
            self.settings.show_tab(place.tab)
        elif place.waiting:
            self.changes.show_waiting()

    @Slot()
    def _on_scan(self) -> None:
        self._desk.go(Place(Room.IMPORTS, tab=SCAN_TAB))
