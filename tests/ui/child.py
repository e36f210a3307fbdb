"""The program in a process of its own, which a test may kill; it says how far it is.

    python -m tests.ui.child DEED REGISTER [FILE]

The key of an encrypted register comes in KEY, as hexadecimal digits.
"""

import faulthandler
import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ui.app
from core.app.demo import SAMPLE_DAY
from core.app.register import Register
from core.app.unlocking import Access
from ui.app import Program
from ui.desk import Place, Room
from ui.snapshot import take_snapshot

PHONE, PAPER, FIRST = "0239 123 456", "Nghị quyết của bà Trưng", "12/1"


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def commit(field, text):
    """Type as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


class Driven(Program):
    """Does one deed once a register is open."""

    def __init__(self, app, preferences, today):
        super().__init__(app, preferences, lambda: SAMPLE_DAY)
        self._done = False
        self.session.changed.connect(self._on_open, Qt.ConnectionType.QueuedConnection)
        self.safety.drafts.kept.connect(self._on_kept)

    def open(self, register):
        key = bytes.fromhex(os.environ.get("KEY", ""))
        if not key:
            super().open(register)
            return
        opened = Register.open(register, Access(key=key))
        self.session._show(take_snapshot(opened, SAMPLE_DAY))

    def _on_kept(self):
        say("kept")

    def _on_open(self):
        if not self._done:
            self._done = True
            getattr(self, sys.argv[1])()

    def type(self):
        """Half fill two forms."""
        self.window.desk.go(Place(Room.SETTINGS))
        page = self.window.pages.settings
        QTest.keyClicks(page.office.fields["phone"], PHONE)
        commit(page.own.areas.paper, PAPER)
        QTest.keyClicks(page.own.areas.first, FIRST)
        say("typed")

    def die(self):
        """Fall below Python."""
        faulthandler._sigsegv()

    def look(self):
        """See the report of the last time."""
        say(self.window.notice.text)
        self.window.notice._action.click()
        (box,) = self._boxes()
        say(box.detailedText())
        say("")
        box.close()
        QTimer.singleShot(0, self.window.close)

    def bring_in(self):
        """Import a file with bad rows and fail afterwards, with somebody's name in the fault."""
        self.window.desk.go(Place(Room.IMPORTS))
        self.jobs.idle.connect(self._run_import)
        self.window.pages.imports.wizard.intake.take_file(Path(sys.argv[3]))

    def _run_import(self):
        wizard = self.window.pages.imports.wizard
        if self.jobs.busy:
            return
        if wizard.result.done is None:
            assert wizard.preview.run_button.isEnabled()
            wizard.preview.run_button.click()
            return
        self.jobs.idle.disconnect(self._run_import)
        QTimer.singleShot(0, self._fail)

    def _fail(self):
        rejects = self.window.pages.imports.wizard.result.done.report.rejects
        say(f"{len(rejects)} rejected")
        self.safety.crash.crashed.connect(self._say_crashed)
        raise ValueError(str(rejects))

    def _say_crashed(self):
        say("crashed" if self._boxes() else "no dialog")

    def every_page(self):
        """Show every page and every tab, save letters and a list of everybody."""
        for room in Room:
            self.window.desk.go(Place(room))
        tabs = self.window.pages.settings.tabs
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
        self.jobs.idle.connect(self._close)
        self.window.pages.letters.printing._save(Path(sys.argv[3]))

    def _close(self):
        say(f"QtNetwork {'PySide6.QtNetwork' in sys.modules}")
        self.window.close()

    @staticmethod
    def _boxes():
        return [w for w in QApplication.topLevelWidgets() if hasattr(w, "detailedText")]


if __name__ == "__main__":
    ui.app.Program = Driven
    sys.exit(ui.app.run(Path(sys.argv[2])))
