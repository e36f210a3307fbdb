"""Backups of a register: making, listing, looking inside."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from core import clock
from core.app.register import Register
from core.app.unlocking import Access, unlock
from core.domain.backups import Backup, Inside, Reason
from core.domain.errors import ClerkError
from core.store import backup_folder, backup_names, settings
from core.store.engine import make_engine, reading
from core.store.inside import inside_of
from core.store.keys import key_path


def back_up(register: Register, reason: Reason) -> Backup | None:
    """Back a register up beside itself and, where one is set, in the second place.

    None where nothing changed since the newest backup, except for `Reason.MANUAL`, MIGRATION and
    RESTORE. A second place that fails is said in `Backup.second_fault` (of the newest backup, where
    none was needed); a first place that fails raises `ClerkError`.
    """
    return backup_folder.back_up(register.path, register.key, reason, clock.now())


def back_up_to(register: Register, folder: Path) -> Backup:
    """Back a register up into a folder of the clerk's choice; nothing there is ever pruned."""
    return backup_folder.back_up_to(register.path, register.key, folder, clock.now())


def backup_folder_of(register_path: Path) -> Path:
    """Return the folder beside a register that holds, or will hold, its backups."""
    return backup_names.folder_of(register_path)


def list_backups(register_path: Path, second: Path | None = None) -> tuple[Backup, ...]:
    """Return the backups of a register, newest first, without opening anything.

    Of `second`, the second place where it is known, only those missing in the first.
    """
    return tuple(backup_names.backups_of(register_path, second))


def newest_good(register_path: Path, second: Path | None = None) -> Backup | None:
    """Return the newest backup that has the mark and the length of a register."""
    return backup_names.newest_whole(list_backups(register_path, second))


def second_place(register_path: Path, access: Access) -> Path | None:
    """Return the second place of backups, None where none is set; the register stays as it is.

    Raises what `unlock` raises, and `Damaged`.
    """
    key = unlock(register_path, access)
    with reading(make_engine(register_path, key, read_only=True)) as db:
        place = settings.get(db, settings.BACKUP_SECOND)
    return Path(place) if place else None


def look_inside(backup_path: Path, access: Access) -> Inside:
    """Return what a backup holds, of whatever version, without writing to it.

    Raises `PasswordNeeded`, `WrongPassword`, or `ClerkError` for what is no register or damaged.
    """
    key = unlock(backup_path, access)
    with reading(make_engine(backup_path, key, read_only=True)) as db:
        return inside_of(db)


def look_inside_each(
    backups: Iterable[Backup], access: Access
) -> Iterator[tuple[Backup, Inside | ClerkError]]:
    """Yield each backup with what it holds, or with why that cannot be seen.

    A password is tried once for all backups that share a key file: each try costs half a second.
    """
    keys: dict[str, Access] = {}
    for backup in backups:
        try:
            passwords = _passwords(backup.path)
            if passwords not in keys:
                keys[passwords] = replace(access, key=unlock(backup.path, access))
            yield backup, look_inside(backup.path, keys[passwords])
        except ClerkError as error:
            yield backup, error


def _passwords(backup: Path) -> str:
    """Return the words of a backup's key file, empty where there is none."""
    try:
        return key_path(backup).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
