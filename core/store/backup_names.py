"""How the backups of a register are called, where they lie, which is the newest whole one.

Names hold the moment in UTC: `NAME-YYYYMMDD-HHMMSS-reason.sobhyt`, with `-2`, `-3` … where a
second has several. The list is read from names alone, so that it needs no register.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from core.domain.backups import Backup, Reason
from core.store.form import looks_whole
from core.store.keys import SUFFIX, key_path

# What a moved register's old file is called from then on.
MOVED = ".da-chuyen"
_REPLACED = "replaced"
_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"-(\d{8}-\d{6})-([a-z]+)(?:-(\d+))?")


def stem_of(register: Path) -> str:
    """Return by what name the backups of a register go."""
    return register.stem if register.suffix == SUFFIX else register.name


def folder_of(register: Path) -> Path:
    """Return the backup folder beside a register."""
    return register.with_name(f"{stem_of(register)}.backups")


def folder_in(place: Path, register: Path) -> Path:
    """Return the backup folder of a register in its second place."""
    return place / folder_of(register).name


def backups_in(folder: Path, register: Path) -> list[Backup]:
    """Return the backups whose names can be read, newest first; none where no folder is."""
    try:
        paths = [path for path in folder.iterdir() if path.is_file()]
    except OSError:
        return []
    found = [_named(path, stem_of(register)) for path in paths]
    return _newest_first(backup for backup in found if backup)


def backups_of(register: Path, second: Path | None = None) -> list[Backup]:
    """Return the backups of a register, newest first, without opening anything.

    Of `second`, the second place where it is known, only those missing in the first.
    """
    first = backups_in(folder_of(register), register)
    names = {backup.path.name for backup in first}
    others = backups_in(folder_in(second, register), register) if second else []
    return _newest_first([*first, *(other for other in others if other.path.name not in names)])


def newest_whole(backups: Sequence[Backup]) -> Backup | None:
    """Return the first of backups, newest first, that has the mark and the length of a register.

    Of an encrypted one only whole pages are asked for: its length stands inside.
    """
    return next((backup for backup in backups if looks_whole(backup.path)), None)


def next_backup(folder: Path, register: Path, reason: Reason, at: datetime) -> Backup:
    """Return a backup yet to be made, after all others of its second."""
    taken = [backup.number for backup in backups_in(folder, register) if backup.at == at]
    number = max(taken, default=0) + 1
    return Backup(folder / _name(register, at, reason, number), at, reason, number)


def replaced_path(register: Path, at: datetime) -> Path:
    """Return a free name beside a register for what a restore puts aside."""
    number = 1
    while True:
        path = register.with_name(_name(register, at, _REPLACED, number))
        if not (path.exists() or key_path(path).exists()):
            return path
        number += 1


def moved_path(register: Path) -> Path:
    """Return what the old file of a moved register is called."""
    return register.with_name(f"{register.name}{MOVED}")


def raw_leftovers(register: Path) -> list[Path]:
    """Return the raw files of the register that a restore or a move left beside it."""
    stem = stem_of(register)
    try:
        beside = sorted(path for path in register.parent.iterdir() if path.is_file())
    except OSError:
        return []
    return [path for path in beside if path == moved_path(register) or _is_replaced(path, stem)]


def _named(path: Path, stem: str) -> Backup | None:
    found = _parts(path, stem)
    if not found:
        return None
    stamp, reason, number = found.groups()
    try:
        at = datetime.strptime(stamp, _STAMP)  # noqa: DTZ007 - UTC, as the clock gives it
        return Backup(path, at, Reason(reason), int(number or 1))
    except ValueError:
        return None


def _is_replaced(path: Path, stem: str) -> bool:
    found = _parts(path, stem)
    return found is not None and found[2] == _REPLACED


def _parts(path: Path, stem: str) -> re.Match[str] | None:
    if path.suffix != SUFFIX or not path.stem.startswith(f"{stem}-"):
        return None
    return _NAME.fullmatch(path.stem.removeprefix(stem))


def _name(register: Path, at: datetime, word: str, number: int) -> str:
    ending = f"-{number}" if number > 1 else ""
    return f"{stem_of(register)}-{at:{_STAMP}}-{word}{ending}{SUFFIX}"


def _newest_first(backups: Iterable[Backup]) -> list[Backup]:
    return sorted(backups, key=lambda backup: backup.age_order, reverse=True)
