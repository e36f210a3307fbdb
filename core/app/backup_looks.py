"""A look over all backups of a register, for choosing one."""

from dataclasses import dataclass, replace
from pathlib import Path

from core.app.backups import list_backups, look_inside_each
from core.app.register import Register
from core.app.remembering import remembered
from core.app.unlocking import Access, PasswordNeeded, WrongPassword
from core.domain.backups import Backup, Inside
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.store.backup_names import folder_of
from core.store.entries import deeds_after


@dataclass(frozen=True)
class Look:
    """One backup: `size` in bytes, what it holds, or `fault`, why that cannot be seen.

    `access` is what was tried, and opens it unless `locked`: another password does.
    `beside`: in the folder beside the register, not in the second place. `since`: how many deeds
    the register now has beyond it, None where it is no earlier state of that register.
    """

    backup: Backup
    size: int
    beside: bool
    access: Access
    inside: Inside | None = None
    fault: str = ""
    locked: bool = False
    since: int | None = None


def look_over(
    path: Path,
    second: Path | None,
    access: Access,
    register: Register | None = None,
    progress: Progress | None = None,
) -> tuple[Look, ...]:
    """Return the backups of the register at `path` and what each holds, newest first.

    `register` is that register where it is open; its deeds since each backup are counted. Where
    it is not, the key this PC remembers of it is tried.
    """
    found = list_backups(path, second)
    if register is None:
        access = replace(access, key=_remembered(path, found, access.user))
    looks = []
    each = (progress or Progress()).track(found)
    for backup, (_, held) in zip(each, look_inside_each(found, access), strict=True):
        size, beside = _size(backup.path), backup.path.parent == folder_of(path)
        if isinstance(held, ClerkError):
            locked = isinstance(held, PasswordNeeded | WrongPassword)
            looks.append(Look(backup, size, beside, access, fault=str(held), locked=locked))
        else:
            since = _since(register, held) if register else None
            looks.append(Look(backup, size, beside, access, held, since=since))
    return tuple(looks)


def _remembered(path: Path, backups: tuple[Backup, ...], user: str) -> bytes | None:
    """Return the key this PC keeps; the register's own key file may be lost with it."""
    keys = (remembered(file, user) for file in (path, *(backup.path for backup in backups[:1])))
    return next((key for key in keys if key is not None), None)


def _since(register: Register, inside: Inside) -> int | None:
    with register.reading() as db:
        return deeds_after(db, inside.newest_hash)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
