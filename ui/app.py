"""Starting the window."""

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QApplication

from core import clock
from core.calling import program_name
from core.domain.errors import ClerkError
from core.resources import resource
from ui.desk import Desk
from ui.idle import IdleLock
from ui.jobs import Jobs
from ui.keys import on_keys
from ui.language import Translator
from ui.preferences import SYSTEM, Preferences, default_file, local_folder
from ui.safety import Safety
from ui.session import Session
from ui.sizes import USUAL_POINTS, next_points
from ui.theme import put_on, put_on_font
from ui.window import MainWindow

NAME = "so-bhyt"
NO_SCREEN = 2
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


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Return whether a window can be shown; Qt would abort the program where it cannot."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in names)


def refuse_no_screen() -> None:
    """Raise `ClerkError` where no window can be shown."""
    if not has_screen(sys.platform, os.environ):
        raise ClerkError(
            f"Không có màn hình để mở cửa sổ; dùng được dòng lệnh: {program_name()} --help."
        )


def new_application() -> QApplication:
    """Return Qt's application under the program's name and icon."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    app.setWindowIcon(QIcon(str(resource("icons", f"{NAME}.svg"))))
    app.setStyle("Fusion")
    return app


def run(register: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit code, 2 where there is no screen."""
    try:
        refuse_no_screen()
    except ClerkError as error:
        print(error, file=sys.stderr)
        return NO_SCREEN
    app = new_application()
    program = Program(app, Preferences(default_file()), clock.today)
    program.safety.begin()
    program.open(register)
    program.window.fit(program.window.screen().availableSize())
    program.window.show()
    code = app.exec()
    program.window.desk.close()
    program.safety.end()
    return code
