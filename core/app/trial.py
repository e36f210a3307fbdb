"""The weekly trial that the newest backup is one that could be restored."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from core import clock
from core.app.register import Register
from core.app.verifying import verify_file
from core.domain.backups import Backup
from core.domain.errors import ClerkError
from core.replacing import replacing
from core.store.backup_folder import noted_counts
from core.store.backup_names import backups_in, folder_of
from core.store.copying import copy_register
from core.store.file import kind_of
from core.store.form import Kind

_NOTE = "trial.json"
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Trial:
    """When a backup was tried last, and what was wrong with it."""

    day: date
    faults: tuple[str, ...]


def last_trial(register_path: Path) -> Trial | None:
    """Return the last trial of a register's backups, None where there was none."""
    note = _note(folder_of(register_path))
    try:
        return Trial(date.fromisoformat(note["day"]), tuple(map(str, note["faults"])))
    except (KeyError, TypeError, ValueError):
        return None


def trial_due(register_path: Path, today: date) -> bool:
    """Return whether there are backups and none was tried within seven days.

    A trial dated after `today` counts for nothing: a clock ran ahead.
    """
    folder = folder_of(register_path)
    if not backups_in(folder, register_path):
        return False
    try:
        tried = date.fromisoformat(_note(folder)["day"])
    except (KeyError, TypeError, ValueError):
        return True
    return not timedelta() <= today - tried < _WEEK


def try_newest(register: Register) -> tuple[str, ...]:
    """Open a copy of the newest backup, prove it and return what is wrong with it.

    Day and result are noted in the backup folder. The copy lies in a private folder, encrypted as
    the backup is, and is removed again.
    """
    folder = folder_of(register.path)
    newest = next(iter(backups_in(folder, register.path)), None)
    if newest is None:
        return (f"Sổ “{register.path.name}” chưa có bản sao lưu nào.",)
    faults = _faults(newest, register.key)
    said = {"day": clock.today().isoformat(), "backup": newest.path.name, "faults": faults}
    with replacing(folder / _NOTE) as scratch:
        scratch.write_text(json.dumps(said, ensure_ascii=False, indent=1), "utf-8")
    return faults


def _faults(backup: Backup, key: bytes | None) -> tuple[str, ...]:
    try:
        backup_key = None if kind_of(backup.path) is Kind.PLAIN else key
        with TemporaryDirectory(prefix="so-bhyt-") as private:
            copy = Path(private) / backup.path.name
            counts = copy_register(backup.path, copy, backup_key)
            noted = noted_counts(backup)
            faults = verify_file(copy, backup_key)
    except ClerkError as error:
        return (str(error),)
    if noted is None:
        return faults
    tables = sorted(name for name in {*noted, *counts} if noted.get(name) != counts.get(name))
    return faults + tuple(
        f"Bảng {name}: bản sao có {counts.get(name, 0)} dòng, lúc sao lưu có {noted.get(name, 0)}."
        for name in tables
    )


def _note(folder: Path) -> Any:
    try:
        return json.loads((folder / _NOTE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
