"""Files dropped on a widget."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent


class TakesFile:
    """Mixed into a widget that accepts drops, before its class: one dropped file is taken."""

    def take_file(self, file: Path) -> None:
        """Take a dropped file."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        file = dropped_file(event.mimeData())
        if file:
            event.acceptProposedAction()
            self.take_file(file)


def dropped_file(data: QMimeData) -> Path | None:
    """Return the one local file that is dragged, None where it is none or several."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
