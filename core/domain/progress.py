"""Counting and stopping of long work."""

import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from core.domain.errors import Cancelled

T = TypeVar("T")
# What a whole job of several parts counts as.
_FINE = 10_000


class Progress:
    """Counts the steps of one job, passes about a hundred reports on, and stops it when asked."""

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._report = report
        self._stop = threading.Event()
        self._above: Progress | None = None

    @property
    def stopped(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stop.is_set() or (self._above is not None and self._above.stopped)

    def cancel(self) -> None:
        """Ask the job to stop at its next step; may be called from any thread."""
        self._stop.set()

    def check(self) -> None:
        """Raise `Cancelled` if the job was asked to stop."""
        if self.stopped:
            raise Cancelled

    def branch(self) -> "Progress":
        """Return a progress of the same job that can also be stopped by itself."""
        made = Progress(self._report)
        made._above = self
        return made

    def parts(self, *weights: int) -> tuple["Progress", ...]:
        """Return a progress for each of the job's consecutive parts, which weigh so much of it.

        What they report adds up to one count over the whole job; who stops it stops them all.
        """
        whole = sum(weights)
        begins = (sum(weights[:place]) for place in range(len(weights)))
        return tuple(
            self._part(begin, weight, whole) for begin, weight in zip(begins, weights, strict=True)
        )

    def _part(self, begin: int, weight: int, whole: int) -> "Progress":
        report = self._report

        def passed_on(done: int, total: int) -> None:
            if report:
                report(_FINE * (begin * total + weight * done) // (whole * total), _FINE)

        part = Progress(passed_on)
        part._stop, part._above = self._stop, self._above
        return part

    def track(self, items: Sequence[T]) -> Iterator[T]:
        """Yield `items`, reporting (done, total) about a hundred times in all.

        Raises `Cancelled` before the next item once the job was asked to stop.
        """
        total = len(items)
        step = max(1, total // 100)
        for done, item in enumerate(items, start=1):
            self.check()
            yield item
            if self._report and (done % step == 0 or done == total):
                self._report(done, total)
