"""The folder of a register's backups: making one where anything changed, pruning."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from core.domain.backups import Backup, Reason
from core.domain.errors import ClerkError
from core.domain.pruning import to_prune
from core.fault_words import fault_words
from core.replacing import replacing
from core.store import settings
from core.store.backup_names import backups_in, folder_in, folder_of, next_backup
from core.store.copying import copy_register
from core.store.engine import make_engine, reading
from core.store.entries import newest_hash
from core.store.file import kind_of
from core.store.form import Kind, looks_whole
from core.store.keys import key_path
from core.store.schema import deed
from core.store.steps import version_of

_COUNTS = "counts.json"
_SCRATCH = re.compile(r"\.[0-9a-f]{32}\..*")
_HOUR = 3600
# What goes back to an older state, or was asked for, is kept even where nothing changed.
_ALWAYS = frozenset({Reason.MANUAL, Reason.MIGRATION, Reason.RESTORE})


@dataclass(frozen=True)
class _State:
    """What two backups of one register have in common when nothing happened between them."""

    version: int
    deed: int | None
    hash: str
    key_file: bytes


def back_up(register: Path, key: bytes | None, reason: Reason, at: datetime) -> Backup | None:
    """Copy a register into its backup folder and its second place, and prune both.

    None where nothing changed since the newest backup and the second place has that one too. Only
    the first place raises `ClerkError`; a failing second one is said in `second_fault`.
    """
    with reading(make_engine(register, key, read_only=True)) as db:
        state = _state(db, register, key)
        place = settings.get(db, settings.BACKUP_SECOND)
    folder = folder_of(register)
    there = backups_in(folder, register)
    known = None if reason in _ALWAYS else _unchanged(there, state, key, at)
    made = None if known else _make(register, key, reason, at)
    if made:
        _prune(folder, there, made)
    newest = made or known
    second = _also_in(Path(place), register, key, newest) if place and newest else None
    if made and second:
        return replace(made, second_fault=second.second_fault)
    return made or second


def back_up_to(register: Path, key: bytes | None, folder: Path, at: datetime) -> Backup:
    """Copy a register into a folder of the clerk's choice; made where only it is missing."""
    _make_folder(folder)
    backup = next_backup(folder, register, Reason.MANUAL, at)
    copy_register(register, backup.path, key)
    return backup


def noted_counts(backup: Backup) -> Mapping[str, int] | None:
    """Return the rows of each table as noted when a backup was made, None where nothing was."""
    counts: Mapping[str, int] | None = _notes(backup.path.parent).get(backup.path.name)
    return counts


def _make(register: Path, key: bytes | None, reason: Reason, at: datetime) -> Backup:
    folder = folder_of(register)
    _make_folder(folder)
    backup = next_backup(folder, register, reason, at)
    counts = copy_register(register, backup.path, key)
    with suppress(ClerkError):  # a note for the weekly trial; the backup itself is made
        _note(folder, backup.path.name, counts)
    return backup


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ClerkError(
            f"Không sao lưu được: không tạo được thư mục “{folder}” ({fault_words(error)}); hãy "
            "kiểm tra ổ đĩa và quyền của thư mục."
        ) from error


def _state(db: Connection, register: Path, key: bytes | None) -> _State:
    newest = db.execute(select(deed.c.id).order_by(deed.c.id.desc()).limit(1)).scalar()
    secrets = key_path(register)
    words = secrets.read_bytes() if key is not None and secrets.is_file() else b""
    return _State(version_of(db), newest, newest_hash(db), words)


def _unchanged(
    there: list[Backup], state: _State, key: bytes | None, at: datetime
) -> Backup | None:
    """Return a newest backup that holds this state.

    Where the clock once ran ahead, the newest of before counts as well as the one dated later.
    """
    until_now = [backup for backup in there if backup.at <= at]
    for backup in dict.fromkeys(there[:1] + until_now[:1]):
        with suppress(ClerkError):  # one that cannot be read is no reason to go without
            if _state_in(backup, key) == state:
                return backup
    return None


def _state_in(backup: Backup, key: bytes | None) -> _State | None:
    kind = Kind.PLAIN if key is None else Kind.ENCRYPTED
    if not looks_whole(backup.path) or kind_of(backup.path) is not kind:
        return None
    with reading(make_engine(backup.path, key, read_only=True)) as db:
        return _state(db, backup.path, key)


def _also_in(place: Path, register: Path, key: bytes | None, newest: Backup) -> Backup | None:
    """Give the second place the newest backup; None where it has it."""
    folder = folder_in(place, register)
    if folder.resolve() == newest.path.parent.resolve():
        return None
    target = folder / newest.path.name
    try:
        if target.is_file():
            return None
        _refuse_missing(place)
        _make_folder(folder)
        there = backups_in(folder, register)
        copy_register(newest.path, target, key)
        _prune(folder, there, replace(newest, path=target))
    except (ClerkError, OSError) as error:
        return replace(newest, second_fault=str(error))
    return replace(newest, path=target)


def _refuse_missing(place: Path) -> None:
    if not place.is_dir():
        raise ClerkError(
            f"Chưa sao lưu được vào nơi thứ hai “{place}”: không thấy thư mục đó. Hãy cắm ổ USB "
            "hoặc đặt lại nơi thứ hai; bản sao ở nơi thứ nhất vẫn có."
        )


def _prune(folder: Path, before: list[Backup], made: Backup) -> None:
    """Remove backups no longer needed, and what killed copies left.

    What cannot be removed now is tried again next time.
    """
    for backup in to_prune(before, made):
        with suppress(OSError):
            backup.path.unlink(missing_ok=True)
            key_path(backup.path).unlink(missing_ok=True)
    with suppress(OSError):
        newest = made.path.stat().st_mtime
        for path in folder.iterdir():
            if _SCRATCH.fullmatch(path.name) and newest - path.stat().st_mtime > _HOUR:
                path.unlink(missing_ok=True)


def _note(folder: Path, name: str, counts: Mapping[str, int]) -> None:
    noted = {n: c for n, c in _notes(folder).items() if (folder / n).is_file()}
    with replacing(folder / _COUNTS) as scratch:
        scratch.write_text(json.dumps({**noted, name: counts}, indent=1), "utf-8")


def _notes(folder: Path) -> dict[str, Mapping[str, int]]:
    try:
        noted = json.loads((folder / _COUNTS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}
