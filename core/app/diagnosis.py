"""What a supporter asks first about a program and its PC; nobody's data, no names, no paths."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from core.app.backups import list_backups
from core.app.crash_report import machine
from core.app.register import Register

_MEGABYTE = 1_000_000


def diagnosis(register: Register | None, qt: str, folders: Mapping[str, Path]) -> str:
    """Return the lines to copy: versions, the register's size, folders by what they are for.

    Paths and file names stay out: they hold the user's and the commune's names.
    """
    return "\n".join([machine(qt), *_program(), *_register(register), *_folders(folders)])


def _program() -> Iterator[str]:
    installed = getattr(sys, "frozen", False) or sys.executable.lower().endswith("so-bhyt.exe")
    yield f"installed: {_said(installed)}"
    yield f"cpus: {os.cpu_count()}"


def _register(register: Register | None) -> Iterator[str]:
    if register is None:
        yield "register: none open"
        return
    size = register.path.stat().st_size if register.path.exists() else 0
    yield f"register: {size} bytes, encrypted {_said(register.key is not None)}"
    yield f"backups: {len(list_backups(register.path))}"


def _folders(folders: Mapping[str, Path]) -> Iterator[str]:
    for name, folder in folders.items():
        there = folder.is_dir()
        free = f", {shutil.disk_usage(folder).free // _MEGABYTE} MB free" if there else ""
        writable = there and os.access(folder, os.W_OK)
        yield f"{name}: there {_said(there)}, writable {_said(writable)}{free}"


def _said(true: bool) -> str:  # noqa: FBT001 - yes or no
    return "yes" if true else "no"
