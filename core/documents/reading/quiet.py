"""Calling the workbook parser, whose own faults must reach the clerk as a sentence only."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from core.documents.reading.sniffing import damaged

_PANIC = "PanicException"
_STANDARD_ERROR = 2


@contextmanager
def parser_faults_in_words() -> Iterator[None]:
    """Turn a panic of the parser, written in Rust, into the sentence for a damaged workbook.

    It announces its panic on standard error by itself, so that is closed meanwhile. Its exception
    has no importable class and derives from BaseException (python-calamine 0.9, PyO3).
    """
    try:
        with _silent():
            yield
    except BaseException as fault:
        if type(fault).__name__ == _PANIC:
            raise damaged() from fault
        raise


@contextmanager
def _silent() -> Iterator[None]:
    """Send standard error nowhere; a program without one (a window) has nothing to close."""
    try:
        kept = os.dup(_STANDARD_ERROR)
    except OSError:
        yield
        return
    with suppress(AttributeError, OSError, ValueError):
        sys.stderr.flush()
    try:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 – a device, not a path
            os.dup2(nowhere.fileno(), _STANDARD_ERROR)
        yield
    finally:
        os.dup2(kept, _STANDARD_ERROR)
        os.close(kept)
