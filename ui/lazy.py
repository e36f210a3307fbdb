"""Views that look something up in the background, and only while they are seen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.desk import Desk
from ui.latest import Latest, Query
from ui.spoken import Spoken


class LazyView(Spoken):
    """Asks once for each `want`, when first seen; an older answer still to come is dropped."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._ask: Callable[[Progress], Any] | None = None
        self._latest = Latest(desk.looks, self)

    def want(self, ask: Callable[[], Any] | None) -> None:
        """Let `take` show what `ask` returns, which runs in the background; None: nothing."""
        if ask is not None:
            self.want_stoppable(lambda _progress: ask())
            return
        self._ask = None
        self._latest.drop()

    def want_stoppable(self, work: Callable[[Progress], Any]) -> None:
        """Want what `work` returns; it is stopped where another want overtakes it."""
        self._ask = work
        self._latest.drop()
        self._look()

    def take(self, found: Any) -> None:
        """Show what was found."""

    def refuse(self, error: ClerkError) -> None:
        """Say why nothing was found."""
        self.desk.refuse(error)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if self._ask is None or not self.isVisible():
            return
        ask, self._ask = self._ask, None
        self._latest.ask(Query(ask, self.take, self.refuse))
