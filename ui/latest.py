"""Queries of which only the newest answer counts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from core.domain.errors import Cancelled, ClerkError
from core.domain.progress import Progress
from ui.jobs import Jobs


@dataclass(frozen=True)
class Query:
    """Work in the background, where its answer goes, and who is told if it is refused."""

    work: Callable[[Progress], Any]
    then: Callable[[Any], None]
    refused: Callable[[ClerkError], None]
    title: str = ""


class _Stoppable:
    """The work of a query, which answers nothing once its answer is wanted no more."""

    def __init__(self, work: Callable[[Progress], Any]) -> None:
        self._work = work
        self._stopped = False
        self._progress: Progress | None = None

    def __call__(self, progress: Progress) -> Any:
        self._progress = progress.branch()
        try:
            return None if self._stopped else self._work(self._progress)
        except Cancelled:
            if progress.stopped:  # by the clerk
                raise
            return None

    def stop(self) -> None:
        """Stop at the next step."""
        self._stopped = True
        if self._progress:
            self._progress.cancel()


class Latest(QObject):
    """Asks one query at a time; of those that come meanwhile only the newest is asked after it.

    A query that another has overtaken is stopped, and its answer dropped. `changed` tells that
    `busy` may be another, `cancelled` that the clerk stopped it and no answer will come.
    """

    changed = Signal()
    cancelled = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: Query | None = None
        self._work = _Stoppable(lambda _progress: None)
        self._next: Query | None = None
        self._dropped = False
        jobs.idle.connect(self._on_idle)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._next is not None or (self._running is not None and not self._dropped)

    def ask(self, query: Query) -> None:
        """Ask, now or after the query that is being answered."""
        if self._running is None:
            self._start(query)
        else:
            self._next = query
            self._work.stop()
        self.changed.emit()

    def drop(self) -> None:
        """Want no answer any more."""
        self._next = None
        self._dropped = True
        self._work.stop()
        self.changed.emit()

    def _start(self, query: Query) -> None:
        self._running, self._next, self._dropped = query, None, False
        self._work = _Stoppable(query.work)
        self._jobs.start(self._work, self._on_answer, query.title, refused=self._on_refused)

    def _on_answer(self, answer: object) -> None:
        query = self._land()
        if query:
            query.then(answer)
        self.changed.emit()

    def _on_refused(self, error: ClerkError) -> None:
        query = self._land()
        if query:
            query.refused(error)
        self.changed.emit()

    def _land(self) -> Query | None:
        """Return the query that was answered if nothing overtook it, and ask the next."""
        done, dropped = self._running, self._dropped
        self._running = None
        if self._next:
            self._start(self._next)
            return None
        return None if dropped else done

    @Slot()
    def _on_idle(self) -> None:
        if self._running or self._next:
            wanted = self.busy
            self._running = self._next = None
            if wanted:
                self.cancelled.emit()
            self.changed.emit()
