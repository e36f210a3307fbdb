"""Pages of which one is shown, in a frame that scrolls where there is too little room."""

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabWidget, QVBoxLayout, QWidget


class Turning(QStackedWidget):
    """Shows one of several widgets and asks for the room of that one only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._on_turned)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else super().minimumSizeHint()

    @Slot()
    def _on_turned(self) -> None:
        self.updateGeometry()


class TurningTabs(QTabWidget):
    """Tabs that ask for the room of the one that is shown only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._on_turned)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        whole, shown = super().minimumSizeHint(), self.currentWidget()
        if shown is None:
            return whole
        pages = [self.widget(place) for place in range(self.count())]
        least = [page.minimumSizeHint() for page in pages if page]
        most = QSize(max(size.width() for size in least), max(size.height() for size in least))
        bar = QSize(self.tabBar().minimumSizeHint().width(), 0)
        return (whole - most + shown.minimumSizeHint()).expandedTo(bar)

    @Slot()
    def _on_turned(self) -> None:
        self.updateGeometry()


def in_room(inside: Turning) -> QScrollArea:
    """Return a frame without an edge in which pages scroll when the window is too small."""
    frame = QScrollArea()
    frame.setFrameShape(QFrame.Shape.NoFrame)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    frame.setWidgetResizable(True)
    around = QWidget()
    layout = _Rigid(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inside)
    frame.setWidget(around)
    return frame


def scroll_to(widget: QWidget) -> None:
    """Scroll the page a widget stands on until the widget is seen."""
    around: QObject | None = widget.parent()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parent()
    if around is not None:
        around.ensureWidgetVisible(widget, 0, 0)


class _Rigid(QVBoxLayout):
    """Asks for the least height of what is in it, not for the one that fits its width best."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return False
