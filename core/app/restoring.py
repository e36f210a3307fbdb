"""Putting a backup in the place of a register."""

from dataclasses import dataclass
from pathlib import Path

from core import clock
from core.app.places import refuse_place
from core.app.register import refuse_who_may_not_write
from core.app.unlocking import Access, unlock
from core.app.verifying import verify_file
from core.domain.backups import Backup, Inside, Reason
from core.domain.errors import ClerkError
from core.replacing import TargetBusy
from core.store import backup_folder, swapping
from core.store.backup_names import replaced_path
from core.store.copying import copy_pages_of
from core.store.engine import make_engine, reading
from core.store.file import is_plain
from core.store.inside import inside_of
from core.store.keys import KeyFile, RecoveryKey, WrongPassword, key_path
from core.store.lock import WriteLock
from core.store.steps import CURRENT, refuse_newer, version_of
from core.store.trouble import Damaged

_SHOWN_FAULTS = 3


@dataclass(frozen=True)
class Restored:
    """What a restore brought and what became of the register of before.

    `kept` is its backup; `aside` the new name of its raw files, where it could not be read. Both
    None where there was none. `password_gone`: a plain backup replaced an encrypted register.
    """

    register: Path
    inside: Inside
    kept: Backup | None
    aside: Path | None
    password_gone: bool = False


def restore(backup: Path, target: Path, access: Access) -> Restored:
    """Put a backup in the place of a register that may be missing, damaged or of another kind.

    First the backup is copied and proved: a register, not of a newer version, sound, every row as
    its journal says. Then what it replaces is backed up, or, where it cannot be read, put aside
    under another name beside it. `core.store.swapping` makes the exchange safe against a kill.
    Raises `PasswordNeeded`, `WrongPassword`, `RegisterBusy` or `ClerkError`; then the register is
    as it was.
    """
    _refuse_places(backup, target)
    swapping.finish(target)
    had_password = target.is_file() and not is_plain(target) and key_path(target).is_file()
    key = unlock(backup, access)
    with WriteLock(target).held(), swapping.staging(target) as staged:
        with reading(make_engine(backup, key, read_only=True)) as db:
            refuse_newer(version_of(db))
        copy_pages_of(backup, staged.database, key, target)
        _refuse_faults(backup, verify_file(staged.database, key))
        if key is not None:
            staged.put_key_file(_key_file(backup, target, key, access))
        with reading(make_engine(staged.database, key, read_only=True)) as db:
            inside = inside_of(db)
        kept = _back_up_old(target, access)
        aside = None if kept else _put_old_aside(staged, target)
        try:
            swapping.decide(staged, target)
        except TargetBusy as busy:
            raise TargetBusy(
                f"Sổ “{target.name}” đang được một chương trình khác mở nên chưa thay được; bản "
                "khôi phục đã sẵn sàng và được đưa vào khi mở sổ lần sau. Hãy đóng chương trình đó."
            ) from busy
    return Restored(target, inside, kept, aside, had_password and key is None)


def _refuse_places(backup: Path, target: Path) -> None:
    if backup.resolve() == target.resolve():
        raise ClerkError(f"“{backup}” chính là sổ cần khôi phục; hãy chọn một bản sao lưu.")
    if target.is_dir() or not target.parent.is_dir():
        raise ClerkError(
            f"Không khôi phục được vào “{target}”: đó là thư mục, hoặc thư mục chứa nó không có; "
            "hãy xem lại đường dẫn."
        )
    refuse_place(target)


def _refuse_faults(backup: Path, faults: tuple[str, ...]) -> None:
    if faults:
        more = "…" if len(faults) > _SHOWN_FAULTS else ""
        raise ClerkError(
            f"Bản sao lưu “{backup}” không toàn vẹn nên không được dùng; sổ được giữ nguyên. Hãy "
            f"chọn bản khác. Đã thấy {len(faults)} lỗi: {' '.join(faults[:_SHOWN_FAULTS])}{more}"
        )


def _key_file(backup: Path, target: Path, key: bytes, access: Access) -> bytes:
    """Return the key file of the restored register: the backup's, with the passwords of its day.

    A backup opened by the recovery key may have lost its own. Then that of the register replaced
    serves where it wraps the same key, else a new one without passwords.
    """
    for path in (key_path(backup), key_path(target)):
        try:
            KeyFile.load(path).recovery_key(key)
            return path.read_bytes()
        except (ClerkError, OSError):
            continue
    if access.recovery is None:
        raise WrongPassword(f"Tệp khóa “{key_path(backup)}” không khớp với bản sao lưu.")
    return KeyFile.new(RecoveryKey.parse(access.recovery)).text().encode()


def _back_up_old(target: Path, access: Access) -> Backup | None:
    """Back up the register that is replaced; None where it is missing or cannot be read.

    One with a journal beside it was broken off, or the journal is another's: nobody plays it.
    """
    if not target.exists() or swapping.has_journal(target):
        return None
    try:
        key = unlock(target, access)
        with reading(make_engine(target, key, read_only=True)) as db:
            version = version_of(db)
    except ClerkError:
        return None
    if version == CURRENT:
        try:
            refuse_who_may_not_write(target, key, access.user)
        except Damaged:
            return None
    try:
        return backup_folder.back_up(target, key, Reason.RESTORE, clock.now())
    except ClerkError:
        return None


def _put_old_aside(staged: swapping.Staged, target: Path) -> Path | None:
    old = (target, key_path(target))
    if not (any(path.exists() for path in old) or swapping.has_journal(target)):
        return None
    aside = replaced_path(target, clock.now())
    staged.put_old_aside(aside)
    return aside
