"""What a clerk does in a test: wait, choose a file, press a button."""

from datetime import date

from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.app.demo import SAMPLE_DAY
from core.app.rolls import page

TODAY = SAMPLE_DAY


def is_still(window):
    """Whether nothing runs in the background and no list is about to be asked for."""
    lists = vars(window.pages).get("lists")
    return not window.desk.busy and not (lists and lists.busy)


def settled(qtbot, window):
    """Wait until a window is still."""
    qtbot.waitUntil(lambda: is_still(window), timeout=30_000)


def answer_file(qtbot, parent, path):
    """Choose a file in the open file dialog."""
    dialog = parent.findChild(QFileDialog)
    dialog.selectFile(str(path))
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.accept()


def answer_folder(qtbot, parent, path):
    """Choose a folder in the open folder dialog."""
    dialog = parent.findChild(QFileDialog)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.accept()


def press(box, place):
    """Press a button of a message box."""
    box.buttons()[place].click()


def open_box(parent):
    """Return the message box that is open."""
    return next(b for b in parent.findChildren(QMessageBox) if b.isVisible())


def day(text):
    """Return the day written as `YYYY-MM-DD`."""
    return date.fromisoformat(text)


def listed(qtbot, lists):
    """Wait until the page of lists shows what it was asked for; returns the page."""
    desk = lists._desk
    qtbot.waitUntil(lambda: bool(lists.looked and not lists.busy and not desk.busy), timeout=30_000)
    return lists


def listed_rows(lists):
    """Return every row of the list that is shown, in order."""
    return page(lists._seen.register, lists.looked.opened.roll, lists.table.rows.ids)


def standing_in(window):
    """Return how everybody in the open register stands now, on the day shown."""
    snapshot = window.desk.session.snapshot
    return snapshot.register.standing(snapshot.day)
