"""What is mounted on this machine, asked of the system."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from core.store.where import Found, Mount, Place, place_of

_BLOCK_DEVICES = Path("/sys/class/block")


@cache
def place_of_folder(folder: Path) -> Found:
    """Return what kind of place an absolute folder is, both as named and where links lead.

    Asked once in the life of the program: on Windows a drive that is off lets one wait.
    """
    mounts = _mounts()
    for path in (folder, folder.resolve()):
        found = place_of(path, mounts, os.environ)
        if found.place is not Place.DISK:
            return found
    return Found(Place.DISK)


def _mounts() -> Sequence[Mount]:
    import psutil  # noqa: PLC0415 - only who writes needs it

    try:
        parts = psutil.disk_partitions(all=True)
    except OSError:
        return ()  # nothing is known of the disks: the path itself must tell
    return [Mount(p.mountpoint, p.fstype, p.opts, _can_be_pulled(p.device)) for p in parts]


def _can_be_pulled(device: str) -> bool:
    """Return whether Linux calls a device or the disk it is a part of removable."""
    if not device.startswith("/dev/"):
        return False
    block = (_BLOCK_DEVICES / Path(device).resolve().name).resolve()
    return any(_says_yes(disk / "removable") for disk in (block, block.parent))


def _says_yes(file: Path) -> bool:
    try:
        return file.read_text("ascii").strip() == "1"
    except (OSError, ValueError):
        return False
