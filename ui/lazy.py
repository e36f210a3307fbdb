"""Views that look something up in the background, and only while they are seen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from core.domain.progress import Progress
from ui.desk import Desk
from ui.spoken import Spoken


class LazyView(Spoken):
    """Asks once for each `want`, when first seen; a late answer to an older one is dropped."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._ask: Callable[[], Any] | None = None
        self._wanted = 0

    def want(self, ask: Callable[[], Any] | None) -> None:
        """Let `take` show what `ask` returns, which runs in the background; None: nothing."""
        self._ask = ask
        self._wanted += 1
        self._look()

    def take(self, found: Any) -> None:
        """Show what was found."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if self._ask is None or not self.isVisible():
            return
        ask, number, self._ask = self._ask, self._wanted, None

        def work(_progress: Progress) -> tuple[int, Any]:
            return number, ask()

        self.desk.jobs.start(work, self._on_found)

    def _on_found(self, answer: tuple[int, Any]) -> None:
        number, found = answer
        if number == self._wanted:
            self.take(found)
