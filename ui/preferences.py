"""What the window remembers between two starts."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from core.app.places import chosen_folder
from ui.sizes import POINTS, USUAL_POINTS

VIETNAMESE, ENGLISH = "vi", "en"
LANGUAGES = {VIETNAMESE: "Tiếng Việt", ENGLISH: "English"}
SYSTEM, LIGHT, DARK = "system", "light", "dark"
IDLE_MINUTES = (0, 5, 15, 30)
_USUAL_IDLE = 15


def default_file() -> Path:
    """Return where the preferences of this user lie."""
    folder = chosen_folder() or _location(QStandardPaths.StandardLocation.AppConfigLocation)
    return folder / "so-bhyt.ini"


def local_folder() -> Path:
    """Return where the program keeps files of this user on this PC."""
    return chosen_folder() or _location(QStandardPaths.StandardLocation.AppLocalDataLocation)


def own_folders() -> tuple[Path, ...]:
    """Return the folders the window itself writes to, wherever a register lies."""
    return (local_folder(), default_file().parent)


def sample_folder() -> Path:
    """Return where the sample commune is kept."""
    return local_folder() / "mau"


def _location(wanted: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(wanted))


class Preferences:
    """Last register and its second place, how the window looks, the lock; kept in one ini file."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def register(self) -> Path | None:
        """The register that was open last."""
        said = self._text("register")
        return Path(said) if said else None

    @register.setter
    def register(self, path: Path) -> None:
        self._settings.setValue("register", str(path))

    @property
    def second_place(self) -> Path | None:
        """The second place of the last register's backups."""
        said = self._text("second_place")
        return Path(said) if said else None

    @second_place.setter
    def second_place(self, folder: Path | None) -> None:
        self._settings.setValue("second_place", str(folder or ""))

    @property
    def user(self) -> str:
        """The user who opened a register by a password last."""
        return self._text("user")

    @user.setter
    def user(self, user: str) -> None:
        self._settings.setValue("user", user)

    @property
    def language(self) -> str:
        """The language of the window."""
        return ENGLISH if self._text("language") == ENGLISH else VIETNAMESE

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    @property
    def theme(self) -> str:
        """Light, dark, or as the system."""
        said = self._text("theme")
        return said if said in (LIGHT, DARK) else SYSTEM

    @theme.setter
    def theme(self, theme: str) -> None:
        self._settings.setValue("theme", theme)

    @property
    def points(self) -> float:
        """The size of the letters."""
        said = self._text("points")
        return float(said) if said in map(str, POINTS) else USUAL_POINTS

    @points.setter
    def points(self, points: float) -> None:
        self._settings.setValue("points", str(points))

    @property
    def folder(self) -> Path:
        """The folder a file was last taken from or saved to."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(self._text("folder") or QStandardPaths.writableLocation(documents))

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._settings.setValue("folder", str(folder))

    @property
    def narrow_rail(self) -> bool:
        """Whether the rail shows icons only."""
        return self._text("narrow_rail") == "yes"

    @narrow_rail.setter
    def narrow_rail(self, narrow: bool) -> None:
        self._settings.setValue("narrow_rail", "yes" if narrow else "no")

    @property
    def first_draft(self) -> str:
        """What was typed on the way to a new register, as its form wrote it."""
        return self._text("first_draft")

    @first_draft.setter
    def first_draft(self, text: str) -> None:
        self._settings.setValue("first_draft", text)

    @property
    def term(self) -> str:
        """How long cards were last asked to run, as the choice of terms names it."""
        return self._text("term")

    @term.setter
    def term(self, term: str) -> None:
        self._settings.setValue("term", term)

    def layout_of(self, listing: str) -> str:
        """Return the columns of a list as its page wrote them, empty for the usual ones."""
        return self._text(f"columns/{listing}")

    def keep_layout(self, listing: str, text: str) -> None:
        """Show a list with these columns from now on."""
        self._settings.setValue(f"columns/{listing}", text)

    @property
    def idle_minutes(self) -> int:
        """Minutes without input after which an encrypted register is locked; 0: never."""
        said = self._text("idle_minutes")
        return int(said) if said in map(str, IDLE_MINUTES) else _USUAL_IDLE

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._settings.setValue("idle_minutes", str(minutes))

    def _text(self, name: str) -> str:
        return str(self._settings.value(name, "") or "")
