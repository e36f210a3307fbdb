"""Colours, palette and font of the window, light and dark."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core.domain.cover import Status
from core.resources import resource
from ui.preferences import DARK, LIGHT
from ui.sizes import USUAL_POINTS
from ui.style import style_sheet

_SCHEMES = {LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}
_WINDOWS_FACE = "Segoe UI"
_OWN_FACE = "Be Vietnam Pro"
_OWN_FILES = ("BeVietnamPro-Regular", "BeVietnamPro-SemiBold", "BeVietnamPro-Italic")


@dataclass(frozen=True)
class Colours:
    """One set of colours; each text colour reads at 4.5 : 1 on window and page."""

    window: str
    page: str
    line: str
    field: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    lapsed: str
    expiring: str
    support: str
    valid: str
    waiting: str
    warning: str


_LIGHT = Colours(
    window="#F6F7F9",
    page="#FFFFFF",
    line="#D5DAE1",
    field="#A3ABB8",
    text="#1F2430",
    quiet="#5B6472",
    accent="#0B6E75",
    on_accent="#FFFFFF",
    lapsed="#B42318",
    expiring="#A15C07",
    support="#6938B8",
    valid="#17693A",
    waiting="#475467",
    warning="#FFF1CC",
)
_DARK = Colours(
    window="#1B1E23",
    page="#23272E",
    line="#3A414C",
    field="#5C6675",
    text="#E7EAF0",
    quiet="#A3ADBB",
    accent="#4FC3C9",
    on_accent="#10181A",
    lapsed="#F97066",
    expiring="#FDB022",
    support="#B692F6",
    valid="#47CD89",
    waiting="#98A2B3",
    warning="#43360F",
)
_STATUS_COLOURS = {
    Status.VALID: "valid",
    Status.EXPIRING: "expiring",
    Status.PENDING: "waiting",
    Status.LAPSED: "lapsed",
    Status.LAPSED_LONG: "lapsed",
    Status.NEVER: "waiting",
}


def colours() -> Colours:
    """Return the colours in use."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return _DARK if window.lightness() < 128 else _LIGHT


def colour(name: str) -> QColor:
    """Return a colour in use by its name in `Colours`."""
    return QColor(getattr(colours(), name))


def status_colour(status: Status) -> str:
    """Return the name of the colour of a card's status."""
    return _STATUS_COLOURS[status]


_OWN_LETTERS = ("QAbstractItemView", "QMenu")


def put_on(app: QApplication, theme: str) -> None:
    """Dress the program in light or dark, or as the system is."""
    hints = app.styleHints()
    wanted = _SCHEMES.get(theme, Qt.ColorScheme.Unknown)
    hints.setColorScheme(wanted)
    # Not every system follows the wish, so it counts before what the system says.
    scheme = hints.colorScheme() if wanted is Qt.ColorScheme.Unknown else wanted
    chosen = _DARK if scheme is Qt.ColorScheme.Dark else _LIGHT
    app.setPalette(_palette(chosen))
    for kind in ("QCheckBox", "QRadioButton", "QPushButton", "QComboBox"):
        app.setPalette(_boxes(chosen), kind)  # type: ignore[arg-type]  # the stubs say bytes
    app.setStyleSheet(style_sheet(vars(chosen), app.font().pointSizeF() / USUAL_POINTS))
    # With a style Windows gives lists and menus its own small letters again; the program's count.
    # The stubs ask for bytes, the call takes only str.
    letters = [QApplication.font(kind) for kind in _OWN_LETTERS]  # type: ignore[call-overload]
    if any(font != app.font() for font in letters):
        app.setFont(app.font())


def put_on_font(app: QApplication, points: float = USUAL_POINTS) -> None:
    """Take Windows' own face in a size, or the bundled one where it is missing.

    Colours are to be put on after it, for what they are put on follows the letters.
    """
    for file in _OWN_FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{file}.ttf")))
    face = _WINDOWS_FACE if _WINDOWS_FACE in QFontDatabase.families() else _OWN_FACE
    font = QFont(face)
    font.setPointSizeF(points)
    app.setFont(font)


def _boxes(chosen: Colours) -> QPalette:
    """Return the palette of what has an edge: Fusion draws it darker than the window."""
    palette = _palette(chosen)
    palette.setColor(QPalette.ColorRole.Window, QColor(chosen.field).lighter(140))
    return palette


def _palette(chosen: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, taken in {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.page,
        role.AlternateBase: chosen.window,
        role.Text: chosen.text,
        role.Button: chosen.window,
        role.ButtonText: chosen.text,
        role.ToolTipBase: chosen.page,
        role.ToolTipText: chosen.text,
        role.PlaceholderText: chosen.quiet,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.Accent: chosen.accent,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.Mid: chosen.line,
    }.items():
        palette.setColor(name, QColor(taken))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(chosen.quiet))
    return palette
