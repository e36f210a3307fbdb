"""Starting the window."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QApplication

from core import clock
from core.app.places import proposed_folder, refuse_useless
from core.domain.errors import ClerkError
from core.resources import resource
from ui.desk import Desk
from ui.icons import read_icons
from ui.idle import IdleLock
from ui.jobs import Jobs
from ui.keys import on_keys
from ui.language import Translator
from ui.preferences import SYSTEM, Preferences, default_file, local_folder, own_folders
from ui.safety import Safety
from ui.screen import refuse_no_screen
from ui.session import Session
from ui.sizes import USUAL_POINTS, next_points
from ui.theme import put_on, put_on_font
from ui.window import MainWindow

NAME = "so-bhyt"
REFUSED = 2
_LARGER = (QKeySequence.StandardKey.ZoomIn, "Ctrl+=")


class Program(QObject):
    """Everything that lives as long as the window: jobs, language, theme, what is kept."""

    def __init__(
        self, app: QApplication, preferences: Preferences, today: Callable[[], date]
    ) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self.translator = Translator(self)
        app.installTranslator(self.translator)
        self.translator.speak(preferences.language)
        put_on_font(app, preferences.points)
        put_on(app, preferences.theme)
        self.jobs = Jobs(self)
        self.session = Session(self.jobs, today, self)
        self._desk = desk = Desk(self.session, self.jobs, preferences, self)
        self.safety = Safety(app, desk, local_folder())
        self.window = MainWindow(desk)
        desk.language_chosen.connect(self._on_language)
        self.idle = IdleLock(app, self.session, self.jobs, preferences)
        desk.idle_chosen.connect(self.idle.begin)
        desk.theme_chosen.connect(self._on_theme)
        desk.points_chosen.connect(self._on_points)
        on_keys(self.window, self._on_larger, *_LARGER)
        on_keys(self.window, self._on_smaller, QKeySequence.StandardKey.ZoomOut)
        on_keys(self.window, self._on_usual, "Ctrl+0")
        app.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def check_folders(self) -> None:
        """Say so where this user's own folders cannot be written to; the window works on."""
        try:
            for folder in own_folders():
                refuse_useless(folder)
        except ClerkError as error:
            self._desk.refuse(error)

    def open(self, register: Path | None) -> None:
        """Open a register, or the one that was open last."""
        wanted = register or self._preferences.register
        if wanted:
            self.window.open_register(wanted.absolute())

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self._preferences.language = language
        self.translator.speak(language)

    @Slot(str)
    def _on_theme(self, theme: str) -> None:
        put_on(self._app, theme)

    @Slot(float)
    def _on_points(self, points: float) -> None:
        self._preferences.points = points
        put_on_font(self._app, points)
        put_on(self._app, self._preferences.theme)

    @Slot()
    def _on_larger(self) -> None:
        self._desk.points_chosen.emit(next_points(self._preferences.points, 1))

    @Slot()
    def _on_smaller(self) -> None:
        self._desk.points_chosen.emit(next_points(self._preferences.points, -1))

    @Slot()
    def _on_usual(self) -> None:
        self._desk.points_chosen.emit(USUAL_POINTS)

    @Slot()
    def _on_scheme(self) -> None:
        if self._preferences.theme == SYSTEM:
            put_on(self._app, SYSTEM)


def new_application() -> QApplication:
    """Return Qt's application under the program's name and icon."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    app.setWindowIcon(QIcon(str(resource("icons", f"{NAME}.svg"))))
    app.setStyle("Fusion")
    read_icons()
    return app


def run(register: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit code.

    2 where there is no screen, or the system names no folder of this user.
    """
    try:
        refuse_no_screen()
        proposed_folder()
    except ClerkError as error:
        print(error, file=sys.stderr)
        return REFUSED
    app = new_application()
    program = Program(app, Preferences(default_file()), clock.today)
    program.safety.begin()
    program.check_folders()
    program.open(register)
    program.window.fit(program.window.screen().availableSize())
    program.window.show()
    code = app.exec()
    program.window.desk.close()
    program.safety.end()
    return code
