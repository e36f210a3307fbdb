"""What was typed on the way to a register that does not exist yet."""

import json

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from ui.half_filled import Fields, HalfFilled, changes_of
from ui.preferences import Preferences

_PAUSE_MS = 2000


class FirstDraft(QObject):
    """Keeps a form among this PC's preferences: there is no register to keep it beside."""

    def __init__(self, form: HalfFilled, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._preferences = preferences
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.keep)
        self._follow(form.draft_fields)
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.keep_now)
            app.aboutToQuit.connect(self.keep_now)

    def _follow(self, fields: Fields) -> None:
        for field in fields.values():
            changes_of(field).connect(self.touch)

    def take(self) -> None:
        """Fill the form with what was typed before, if anything was."""
        try:
            values = json.loads(self._preferences.first_draft or "{}")
        except ValueError:
            return
        if isinstance(values, dict):
            self._form.take_draft({str(name): str(text) for name, text in values.items()})

    @Slot()
    def touch(self) -> None:
        """Keep the form soon."""
        self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Keep the form."""
        self._timer.stop()
        said = self._form.draft()
        kept = json.dumps(dict(said), ensure_ascii=False) if said else ""
        if kept != self._preferences.first_draft:
            self._preferences.first_draft = kept

    @Slot()
    def keep_now(self) -> None:
        """Keep the form with the half-word an input method holds."""
        QGuiApplication.inputMethod().commit()
        self.keep()
