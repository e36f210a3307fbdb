"""Pictures of every page and tab, both languages, light and dark, at 100 and 150 %.

`python -m tests.pictures [FOLDER]` needs no screen. What it writes is for people to look at:
a picture each and sheets of many. The screen is one of 1366 × 768 with a taskbar.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QStandardPaths, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.app.demo import SAMPLE_DAY, sample_register
from tests.ui.helpers import is_still
from tests.ui.walk import tour
from ui import app as ui_app
from ui.app import Program
from ui.preferences import DARK, ENGLISH, LIGHT, VIETNAMESE, Preferences

SCALES = ("1", "1.5")
LANGUAGES = (VIETNAMESE, ENGLISH)
THEMES = (LIGHT, DARK)
_ROOM = (1366, 728)
_HOUSEHOLD = 15
_ACROSS, _DOWN, _WIDTH, _NAME_HEIGHT = 3, 3, 640, 24
_PAUSE_MS = 350  # what waits for the end of typing begins by then


def main(folder, scales=SCALES):
    """Take all pictures, a child process for each scale, since Qt reads it when it starts."""
    folder.mkdir(parents=True, exist_ok=True)
    for scale in scales:
        around = {**os.environ, "QT_SCALE_FACTOR": scale}
        around.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "tests.pictures", str(folder), scale]
        subprocess.run(command, check=True, env=around)
    return 0


def photograph(folder, scale):
    """Take the pictures of one scale."""
    QStandardPaths.setTestModeEnabled(True)
    app = QApplication([])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as place:
        register = Path(place, "xa_mau.sobhyt")
        sample_register(register)
        ui_app.local_folder = lambda: Path(place, "local")
        for language in LANGUAGES:
            for theme in THEMES:
                kept = Preferences(Path(place, f"{language}-{theme}.ini"))
                kept.language, kept.theme, kept.folder = language, theme, Path(place)
                name = f"{language}-{theme}-{round(100 * float(scale))}"
                _take_set(app, kept, register, folder, name)


class Camera:
    """Takes pictures of one window, in one language and theme."""

    def __init__(self, program, folder, name):
        self.program, self.window = program, program.window
        self.folder, self.name = folder, name
        self.taken = []
        scale = self.window.devicePixelRatioF()
        self.window.resize(*(round(side / scale) for side in _ROOM))
        self.window.show()

    def wait(self):
        """Wait until nothing is worked out any more."""
        QTest.qWait(_PAUSE_MS)
        while not is_still(self.window):
            QTest.qWait(20)
        QTest.qWait(_PAUSE_MS)
        while not is_still(self.window):
            QTest.qWait(20)

    def take(self, page):
        """Take a picture of what is shown."""
        self.wait()
        picture = self.window.grab()
        number = len(self.taken) + 1
        picture.save(str(self.folder / f"{self.name}-{number:02}-{page}.png"))
        self.taken.append((page, picture))

    def put_on_sheets(self):
        """Put small pictures side by side."""
        on_one = _ACROSS * _DOWN
        for start in range(0, len(self.taken), on_one):
            sheet = _sheet(self.taken[start : start + on_one])
            sheet.save(str(self.folder / f"sheet-{self.name}-{start // on_one + 1}.png"))


def _take_set(app, kept, register, folder, name):
    program = Program(app, kept, lambda: SAMPLE_DAY)
    camera, window = Camera(program, folder, name), program.window
    camera.take("start")
    window.desk.new_wanted.emit()
    camera.take("first")
    program.open(register)
    program.session.opened.connect(window.notice.hide)
    camera.wait()
    for page, _ in tour(window, camera.wait, _HOUSEHOLD):
        camera.take(page)
    program.jobs.close()
    window.close()
    window.deleteLater()
    app.removeTranslator(program.translator)
    program.deleteLater()
    camera.put_on_sheets()


def _sheet(pictures):
    """Return small pictures side by side with their names."""
    first = pictures[0][1]
    height = round(_WIDTH * first.height() / first.width()) + _NAME_HEIGHT
    sheet = QPixmap(_ACROSS * _WIDTH, _DOWN * height)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    font = QFont(painter.font())
    font.setPixelSize(_NAME_HEIGHT * 2 // 3)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    for number, (name, picture) in enumerate(pictures):
        corner = QPoint(number % _ACROSS * _WIDTH, number // _ACROSS * height)
        painter.drawText(
            QRect(corner, sheet.size()), Qt.AlignmentFlag.AlignLeft, f" {number + 1} {name}"
        )
        small = picture.scaledToWidth(_WIDTH - 4, Qt.TransformationMode.SmoothTransformation)
        small.setDevicePixelRatio(1)
        painter.drawPixmap(corner + QPoint(2, _NAME_HEIGHT), small)
    painter.end()
    return sheet


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out/pictures")
    if len(sys.argv) > 2:
        photograph(folder, sys.argv[2])
    else:
        sys.exit(main(folder))
