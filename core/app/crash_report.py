"""The report of a fault in the program itself: kinds of faults and places, nobody's data.

A fault's own words, values and source lines may hold names and numbers of people, and paths the
name of whoever sits at the PC; none of them gets in.
"""

import platform
import re
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from core.app.register import Register
from core.resources import ROOT
from core.store.keys import beside
from core.store.sealed_file import SealedFile
from core.version import program_version

_ENDING = ".crash"
_NAME = "so-bhyt.crash"
_PROGRAM = ROOT.parent
_FOREIGN = ("site-packages", "dist-packages", f"python3.{platform.python_version_tuple()[1]}")
# The outermost and the innermost places of a deep fault; an endless recursion has a thousand.
_FIRST, _LAST = 10, 30
_MOST_FAULTS = 5
_FAULT_LINE = re.compile(r'^(?P<lead>\s*)File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>\S+)')
_FAULT_HEADS = (
    "Fatal Python error: Segmentation fault",
    "Fatal Python error: Aborted",
    "Fatal Python error: Bus error",
    "Fatal Python error: Floating",
    "Fatal Python error: Illegal instruction",
    "Windows fatal exception: ",
    "Current thread",
    "Thread 0x",
)


def report_of(
    error: BaseException | None, kind: type[BaseException], trace: TracebackType | None, qt: str
) -> str:
    """Return the report of a fault; `qt` is the version of the window's toolkit."""
    lines = [machine(qt), *_fault(kind, trace)]
    for cause in _causes(error):
        lines += ["", *_fault(type(cause), cause.__traceback__)]
    return "\n".join(lines)


def hard_report(text: str, qt: str) -> str:
    """Return the report of what `faulthandler` wrote, empty where it wrote nothing of use."""
    lines = [line for line in map(_hard_line, text.splitlines()) if line]
    return "\n".join([machine(qt), *lines]) if lines else ""


class CrashFile:
    """The reports nobody has seen yet.

    They lie beside an encrypted register, sealed by its key, otherwise in a folder of the user's.
    """

    def __init__(self, folder: Path, register: Register | None = None) -> None:
        self._file = SealedFile(folder / _NAME)
        if register and register.key:
            self._file = SealedFile(beside(register.path, _ENDING), register.key)

    def add(self, report: str) -> None:
        """Keep one more report, the same only once; the disk may refuse by a `ClerkError`."""
        before = self.read()
        if report in before:
            return
        self._file.path.parent.mkdir(parents=True, exist_ok=True)
        self._file.write(f"{before}\n\n{report}" if before else report)

    def read(self) -> str:
        """Return the reports, empty where there are none."""
        return self._file.read() or ""

    def drop(self) -> None:
        """Forget them."""
        self._file.drop()


def machine(qt: str) -> str:
    """Name the versions of program, Python, Qt and system."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"so-bhyt {program_version()} · Python {platform.python_version()} · Qt {qt} · {system}"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(_MOST_FAULTS):
        error = error and (error.__cause__ or error.__context__)
        if error is None:
            return
        yield error


def _fault(kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    places = [
        f"  {_file(frame.f_code.co_filename)}:{line} {frame.f_code.co_qualname}"
        for frame, line in walk_tb(trace)
    ]
    if len(places) > _FIRST + _LAST:
        left = len(places) - _FIRST - _LAST
        places = [*places[:_FIRST], f"  … {left} …", *places[-_LAST:]]
    return [f"{kind.__module__}.{kind.__qualname__}", *places]


def _file(name: str) -> str:
    """Name a source file from the program's or its library's own folder on."""
    parts = Path(name.replace("\\", "/")).parts
    for folder in _FOREIGN:
        if folder in parts:
            return "/".join(parts[parts.index(folder) + 1 :])
    path = Path(name)
    if path.is_relative_to(_PROGRAM):
        return path.relative_to(_PROGRAM).as_posix()
    return parts[-1] if parts else ""


def _hard_line(line: str) -> str:
    place = _FAULT_LINE.match(line)
    if place:
        return f"  {_file(place['file'])}:{place['line']} {place['name']}"
    return line if line.startswith(_FAULT_HEADS) else ""
