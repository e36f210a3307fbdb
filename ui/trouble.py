"""A message about something wrong that goes away once that is mended."""

from collections.abc import Callable

from core.domain.errors import ClerkError
from ui.desk import Desk


class Trouble:
    """One message at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._take_back: Callable[[], None] | None = None

    def show(self, why: str) -> None:
        """Show what is wrong in place of what was wrong before."""
        self.end()
        self._take_back = self._desk.refuse_here(ClerkError(why))

    def end(self) -> None:
        """Take the message back: it was mended, or is no matter any more."""
        take_back, self._take_back = self._take_back, None
        if take_back:
            take_back()
