"""All pages of the window, one shown at a time, each made when it is first wanted."""

from functools import cached_property
from typing import Protocol, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desk import DUPLICATES_TAB, SCAN_TAB, Desk, Place, Room
from ui.keys import on_keys
from ui.pages.changes import ChangesPage
from ui.pages.household import HouseholdPage
from ui.pages.imports import ImportsPage
from ui.pages.lists import ListsPage
from ui.pages.numbers import NumbersPage
from ui.pages.papers import PapersPage
from ui.pages.settings import SettingsPage
from ui.pages.today import TodayPage
from ui.snapshot import Snapshot
from ui.turning import Turning


class Page(Protocol):
    """What every page can do."""

    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another snapshot."""

    def setParent(self, parent: QWidget) -> None:  # noqa: N802 - Qt's name
        """Belong to a widget."""


Made = TypeVar("Made", bound=Page)


class Pages(Turning):
    """The pages of the rail; Ctrl+Shift+Q goes to the field for a scanner.

    Each page is an attribute named like its room, and made when it is first looked up.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._made: list[Page] = []
        desk.all_pages_wanted.connect(self._on_all)
        on_keys(self, self._on_scan, "Ctrl+Shift+Q")

    @cached_property
    def today(self) -> TodayPage:
        """What is due."""
        return self._with(TodayPage(self._desk))

    @cached_property
    def lists(self) -> ListsPage:
        """Lists of people."""
        return self._with(ListsPage(self._desk))

    @cached_property
    def household(self) -> HouseholdPage:
        """One household."""
        return self._with(HouseholdPage(self._desk))

    @cached_property
    def imports(self) -> ImportsPage:
        """Files of the office and cards read in."""
        return self._with(ImportsPage(self._desk))

    @cached_property
    def letters(self) -> PapersPage:
        """Letters and forms."""
        return self._with(PapersPage(self._desk))

    @cached_property
    def changes(self) -> ChangesPage:
        """What changes from year to year."""
        return self._with(ChangesPage(self._desk))

    @cached_property
    def numbers(self) -> NumbersPage:
        """The commune in numbers."""
        return self._with(NumbersPage(self._desk))

    @cached_property
    def settings(self) -> SettingsPage:
        """What the office and this PC set."""
        return self._with(SettingsPage(self._desk))

    def _with(self, page: Made) -> Made:
        page.setParent(self)  # without one it would outlive the window
        self._made.append(page)
        page.on_changed(self._snapshot)
        return page

    def page_of(self, room: Room) -> QWidget:
        """Return the page of a room."""
        page: QWidget = getattr(self, room.value)
        if self.indexOf(page) < 0:
            self.addWidget(page)
        return page

    @property
    def room(self) -> Room | None:
        """The room of the page shown, None before the first."""
        shown = self.currentWidget()
        return next((room for room in Room if vars(self).get(room.value) is shown), None)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Let every page show another snapshot."""
        self._snapshot = snapshot
        for page in self._made:
            page.on_changed(snapshot)

    def show_place(self, place: Place) -> None:
        """Turn to a page and show what was asked for on it."""
        self.setCurrentWidget(self.page_of(place.room))
        if place.room is Room.LISTS and place.listing:
            self.lists.show_list(place.listing, place.hamlet, place.only)
        elif place.room is Room.HOUSEHOLD:
            self.household.show_place(place)
        elif place.room is Room.LETTERS:
            self.letters.show_list(place.listing, place.hamlet, place.households)
        elif place.tab == DUPLICATES_TAB:
            self.imports.show_duplicates(place.person)
        elif place.tab == SCAN_TAB:
            self.imports.show_scan()
        elif place.tab:
            self.settings.show_tab(place.tab)
        elif place.waiting:
            self.changes.show_waiting()

    @Slot()
    def _on_all(self) -> None:
        """Make every page: a form on one of them is wanted."""
        for room in Room:
            self.page_of(room)

    @Slot()
    def _on_scan(self) -> None:
        self._desk.go(Place(Room.IMPORTS, tab=SCAN_TAB))
