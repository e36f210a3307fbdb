"""Processes that are killed or fail, and what they said before."""

import _sqlite3
import multiprocessing
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import sqlcipher3._sqlite3

from core.domain.errors import ClerkError
from tests.faults.disk import FailingDisk

Deed = Callable[[Path, Callable[[object], None]], None]
LIBRARIES = (_sqlite3.__file__, sqlcipher3._sqlite3.__file__)
_PATIENCE = 60
_BEGUN = "begun"
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.faults.deeds", "tests.faults.processes"])


@dataclass
class Told:
    """What a process said: acknowledged deeds, the sentence of a refusal, how often it wrote.

    `killed`: it was still running when it was killed; `seconds`: from its begin to its end.
    """

    acknowledged: list[object] = field(default_factory=list)
    refused: str = ""
    writes: int = 0
    crashed: str = ""
    killed: bool = False
    seconds: float = 0.0


def run_killed(deed: Deed, path: Path, after: float) -> Told:
    """Run a deed in a process that is killed after some seconds, if it has not ended by then."""
    process, ears = _start(_plain, deed, path)
    process.join(after)
    process.kill()
    return _ended(process, ears)


def run_whole(deed: Deed, path: Path) -> Told:
    """Run a deed in a process to its end."""
    process, ears = _start(_plain, deed, path)
    began = time.monotonic()
    told = _ended(process, ears)
    told.seconds = time.monotonic() - began
    return told


def run_on_failing_disk(deed: Deed, path: Path, fails_at: int, code: int) -> Told:
    """Run a deed in a process whose n-th write or sync fails."""
    return _ended(*_start(_failing, deed, path, fails_at, code))


def _start(run: Callable[..., None], *words: Any) -> tuple[Any, Connection]:
    """Return a process that has just begun its deed; starting it is no part of its time."""
    ears, mouth = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=run, args=(*words, mouth))
    process.start()
    mouth.close()
    if not ears.poll(_PATIENCE) or ears.recv() != _BEGUN:
        raise TimeoutError
    return process, ears


def _ended(process: Any, ears: Connection) -> Told:
    process.join(_PATIENCE)
    told = Told(killed=process.exitcode == -signal.SIGKILL)
    try:
        while ears.poll():
            kind, what = ears.recv()
            if kind == "acknowledged":
                told.acknowledged.append(what)
            else:
                setattr(told, kind, what)
    except (EOFError, OSError):
        pass
    finally:
        ears.close()
    return told


def _plain(deed: Deed, path: Path, mouth: Connection) -> None:
    mouth.send(_BEGUN)
    deed(path, lambda what: mouth.send(("acknowledged", what)))


def _failing(deed: Deed, path: Path, fails_at: int, code: int, mouth: Connection) -> None:
    disk = FailingDisk(fails_at, code)
    for library in LIBRARIES:
        disk.put_under(library)
    disk.put_under_python()
    mouth.send(_BEGUN)
    try:
        deed(path, lambda what: mouth.send(("acknowledged", what)))
    except ClerkError as error:
        mouth.send(("refused", str(error)))
    except Exception as error:  # noqa: BLE001 - what a clerk would see as a fault of the program
        mouth.send(("crashed", f"{type(error).__name__}: {error}"))
    mouth.send(("writes", disk.count))
