"""Long work off the window's thread, one job at a time."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.domain.errors import Cancelled, ClerkError
from core.domain.progress import Progress

T = TypeVar("T")


@dataclass(frozen=True)
class Job:
    """A piece of work and where its result goes; `title` is empty for work nobody asked for."""

    work: Callable[[Progress], Any]
    then: Callable[[Any], None]
    title: str = ""
    writes: bool = False
    refused: Callable[[ClerkError], None] | None = None


class Jobs(QObject):
    """Runs jobs one after the other; results come back as one call on the window's thread.

    A failure that is no `ClerkError` is raised in the window's thread, for the crash hook.
    """

    started = Signal(object)
    advanced = Signal(object, object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    idle = Signal()
    _landed = Signal(object)
    _counted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._progress = Progress()
        self._closed = False
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)
        self._counted.connect(self._on_counted, Qt.ConnectionType.QueuedConnection)

    @property
    def closed(self) -> bool:
        """Whether no job will run any more."""
        return self._closed

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._running is not None or bool(self._waiting)

    @property
    def asked_for(self) -> bool:
        """Whether a job runs or waits that the clerk started."""
        return any(job.title for job in self._all())

    @property
    def writing(self) -> bool:
        """Whether a job that writes runs or waits."""
        return any(job.writes for job in self._all())

    def start(
        self,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        title: str = "",
        refused: Callable[[ClerkError], None] | None = None,
        *,
        writes: bool = False,
    ) -> None:
        """Run `work` when its turn comes, then call `then` with its result.

        `refused` takes the sentence of a `ClerkError`; without it `failed` tells. After `close`
        nothing is run.
        """
        if self._closed:
            return
        self._waiting.append(Job(work, then, title, writes, refused))
        self._next()

    def cancel(self) -> None:
        """Stop the work the clerk started, running or waiting; loading for a new day goes on."""
        self._waiting = deque(job for job in self._waiting if not job.title)
        if self._running and self._running.title:
            self._progress.cancel()

    def close(self) -> None:
        """Stop everything and wait for the thread to end."""
        self._closed = True
        self._waiting.clear()
        self._progress.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._running = None

    def _all(self) -> list[Job]:
        running = [self._running] if self._running else []
        return [*running, *self._waiting]

    def _next(self) -> None:
        if self._running or not self._waiting or self._closed:
            return
        self._running = self._waiting.popleft()
        self._progress = Progress(self._counted.emit)
        self.started.emit(self._running)
        future = self._pool.submit(self._running.work, self._progress)
        future.add_done_callback(self._landed.emit)

    @Slot(object, object)
    def _on_counted(self, done: int, total: int) -> None:
        if self._running:
            self.advanced.emit(done, total)

    @Slot(object)
    def _land(self, future: Future[Any]) -> None:
        job, self._running = self._running, None
        if job is None or self._closed:
            return
        try:
            self._report(job, future)
        finally:
            self._next()
            if not self.busy:
                self.idle.emit()

    def _report(self, job: Job, future: Future[Any]) -> None:
        error = future.exception()
        if error is None:
            self.finished.emit(job)
            job.then(future.result())
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, ClerkError):
            (job.refused or self.failed.emit)(error)
        else:
            raise error
