"""Backups of a register: making, listing, looking inside, and the weekly trial of one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, select

from core import clock
from core.app.register import Register
from core.app.trial import trial_due, try_newest
from core.app.unlocking import Access, unlock
from core.domain.backups import REASON_WORDS, Backup, Reason
from core.domain.errors import ClerkError
from core.store import backup_folder, backup_names, settings
from core.store.backup_names import folder_of
from core.store.engine import make_engine, reading
from core.store.journal import newest_hash
from core.store.keys import key_path
from core.store.schema import deed, household, import_batch, person
from core.store.steps import version_of

__all__ = [
    "REASON_WORDS", "Backup", "Inside", "Reason", "back_up", "back_up_to", "folder_of",
    "list_backups", "look_inside", "look_inside_each", "newest_good", "second_place", "trial_due",
    "try_newest",
]  # fmt: skip


@dataclass(frozen=True)
class Inside:
    """What a backup holds; `newest_deed` in UTC, None where nothing was ever done."""

    commune: str
    people: int
    households: int
    imports: int
    newest_deed: datetime | None
    version: int
    newest_hash: str


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


def inside_of(db: Connection) -> Inside:
    """Return what the register a connection sees holds."""
    return Inside(
        commune=settings.get(db, settings.COMMUNE),
        people=_count(db, person.c.id),
        households=_count(db, household.c.id),
        imports=_count(db, import_batch.c.id),
        newest_deed=db.execute(select(func.max(deed.c.at))).scalar(),
        version=version_of(db),
        newest_hash=newest_hash(db),
    )


def _count(db: Connection, column: object) -> int:
    return int(db.execute(select(func.count(column))).scalar_one())  # type: ignore[arg-type]
