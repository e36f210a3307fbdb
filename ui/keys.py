"""Keys of the pages."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

CTRL_ENTER = ("Ctrl+Return", "Ctrl+Enter")
"""The two keys of that name."""


def on_keys(
    page: QWidget,
    then: Callable[[], object] | SignalInstance,
    *keys: str | QKeySequence.StandardKey,
    inside: bool = False,
) -> None:
    """Have keys pressed do something; `then` is a method of a `QObject` or a signal.

    They are heard while the page is seen; with `inside` only while the cursor is in it.
    """
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), page)
        if inside:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(then)
