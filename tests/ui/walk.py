"""A walk through all there is to see of the window: pages, tabs, inline forms."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget

from ui.desk import Place, Room

# The keys that open a form on the page of a household.
FORM_KEYS = ("F3", "F4", "F6", "F7", "F8", "F9", "F12")


def rooms(window, wait, household):
    """Turn to each page; yields its name and the page."""
    for room in Room:
        shown = household if room is Room.HOUSEHOLD else None
        window.desk.go(Place(room, household=shown))
        wait()
        yield room.value, window.pages.currentWidget()


def tour(window, wait, household):
    """Turn to each page, each of its tabs and the forms of a household; yields name and page."""
    for name, page in rooms(window, wait, household):
        yield from _tabs(name, page, wait)
        if name == Room.HOUSEHOLD:
            for key in FORM_KEYS:
                QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
                wait()
                yield f"{name}-{key}", page
            QTest.keyClick(window, Qt.Key.Key_Escape)


def _tabs(name, page, wait):
    """Turn to each tab of a page, and of a tab."""
    inside = [tabs for tabs in page.findChildren(QTabWidget) if tabs.isVisible()]
    outer = [
        tabs for tabs in inside if not any(o is not tabs and o.isAncestorOf(tabs) for o in inside)
    ]
    if not outer:
        yield name, page
    for tabs in outer:
        before = tabs.currentIndex()
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            wait()
            yield from _tabs(f"{name}-{place + 1}", tabs.widget(place), wait)
        tabs.setCurrentIndex(before)
