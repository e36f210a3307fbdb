"""A progress bar on a terminal, nothing where nobody watches."""

import sys

from core.domain.progress import Progress

_WIDTH = 30


def progress_bar() -> Progress:
    """Return a progress that draws on standard error when that is a terminal."""
    return Progress(_draw if sys.stderr and sys.stderr.isatty() else None)


def _draw(done: int, total: int) -> None:
    filled = _WIDTH * done // total
    end = "\n" if done == total else ""
    bar = "█" * filled + "·" * (_WIDTH - filled)
    print(f"\r{bar} {100 * done // total:3} %", end=end, file=sys.stderr, flush=True)
