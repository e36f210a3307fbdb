"""The window's words in the language the clerk chose."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QFile,
    QIODevice,
    QObject,
    QTranslator,
    QXmlStreamReader,
)

from core.domain.errors import ClerkError
from core.resources import resource

# The source text is Vietnamese; Qt's own texts are English.
_CATALOGUES = {"vi": "qt_vi.ts", "en": "en.ts"}


class Translator(QTranslator):
    """Gives texts from a catalogue in Qt's .ts form, read as it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: Mapping[tuple[str, str], str] = {}

    def speak(self, language: str) -> None:
        """Change the language; every widget hears of it at once."""
        self._texts = dict(read_catalogue(resource("i18n", _CATALOGUES[language])))
        app = QCoreApplication.instance()
        if app:
            QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self,
        context: str,
        source: str,
        /,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        return self._texts.get((context, source))


def read_catalogue(path: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield ((context, source text), translation) of a .ts file."""
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise ClerkError(f"Không đọc được tệp ngôn ngữ “{path}”; hãy cài lại chương trình.")
    reader = QXmlStreamReader(file)
    context = source = ""
    while not reader.atEnd():
        if reader.readNext() is not QXmlStreamReader.TokenType.StartElement:
            continue
        name = reader.name()
        if name == "name":
            context = reader.readElementText()
        elif name == "source":
            source = reader.readElementText()
        elif name == "translation":
            yield (context, source), reader.readElementText()
    file.close()
