"""Whether the window can do its work: the screen's plugin, fonts, icons, words, first page."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QRawFont

from core import clock
from core.app.selftest import ALPHABET
from core.domain.errors import ClerkError
from ui.app import Program, new_application
from ui.preferences import Preferences
from ui.screen import refuse_no_screen


def window_parts() -> Iterator[str]:
    """Yield a sentence for each part that works; raises `ClerkError` at the first that does not."""
    refuse_no_screen()
    app = new_application()
    with tempfile.TemporaryDirectory(prefix="so-bhyt-") as folder:
        program = Program(app, Preferences(Path(folder) / "thu.ini"), clock.today)
        yield f"Màn hình: {app.platformName()}."
        yield _font_of_window(app.font())
        yield _drawn(program)
        program.window.desk.close()


def _font_of_window(font: QFont) -> str:
    raw = QRawFont.fromFont(font)
    lacking = [letter for letter in ALPHABET + ALPHABET.upper()
               if not raw.supportsCharacter(ord(letter))]  # fmt: skip
    face = QFontInfo(font).family()
    if lacking or QFontMetrics(font).horizontalAdvance(ALPHABET) <= 0:
        raise ClerkError(f"Phông cửa sổ {face} thiếu chữ: {''.join(lacking)}.")
    return f"Phông cửa sổ: {face}."


def _drawn(program: Program) -> str:
    program.window.resize(1280, 680)
    picture = program.window.grab().toImage()
    across = range(0, picture.width(), 8)
    colours = {picture.pixel(x, y) for x in across for y in range(0, picture.height(), 8)}
    if len(colours) < 3:
        raise ClerkError("Cửa sổ vẽ ra trắng trơn; hãy cài lại chương trình.")
    return f"Cửa sổ: {picture.width()} × {picture.height()}, vẽ được."
