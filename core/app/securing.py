"""Encrypting a register and making it plain again.

A register is never changed in place. The copy under the new key is made in a scratch file beside
it, compared with it and proved whole; then it is moved onto the register in one step of the file
system. The key file is written before that step when a register is encrypted and removed after
it when one is made plain. The first bytes of the register, not the key file, say which it is
(`kind_of`), so whatever a killed program leaves opens: the plain register, whose key file nobody
asks, or the encrypted one with its key file. The next opening removes the scratch file. Only
while a register is made plain is that scratch file readable.

The plain bytes of an encrypted register are overwritten and removed as far as the file system
allows: not on flash memory that writes elsewhere, not in copies made outside the program.

There is no renewal of the recovery key on its own: decrypting and encrypting again gives a new
one, and all users but the acting one new passwords.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from core import clock
from core.app.admins import enter_acting, refuse_but_admin
from core.app.register import Register
from core.app.remembering import forget
from core.app.unlocking import Access
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.passwords import refuse_weak
from core.domain.progress import Progress
from core.replacing import TargetBusy, move_into_place
from core.store import settings, users
from core.store.backup_names import folder_in, folder_of, raw_leftovers
from core.store.engine import make_engine, writing
from core.store.file import is_plain
from core.store.journal import Writer
from core.store.keys import KeyFile, RecoveryKey, key_path
from core.store.recrypting import (
    Picture,
    copy_under,
    discard,
    refuse_broken,
    scratch_beside,
    standing_still,
)


@dataclass(frozen=True)
class Encrypted:
    """A register that was encrypted: opened anew, with what the clerk must be told once.

    `recovery` is the printed key, `plain_backups` the readable copies still there,
    `without_password` the users who cannot open the register until the admin gives them one.
    """

    register: Register
    recovery: str = field(repr=False)
    plain_backups: tuple[Path, ...] = ()
    without_password: tuple[str, ...] = ()


def encrypt(register: Register, password: str, progress: Progress | None = None) -> Encrypted:
    """Encrypt a plain register under the acting user's password; only an admin may.

    The old `Register` opens nothing afterwards. Raises `ClerkError`, `Cancelled`; the register is
    then as it was.
    """
    _refuse_link(register.path)
    refuse_weak(password, register.user.name)
    recovery = RecoveryKey.new()
    key = recovery.register_key()
    with register.only_writer(also_viewers=True), scratch_beside(register.path) as scratch:
        if not is_plain(register.path):
            raise ClerkError(f"Sổ “{register.path.name}” đã có mật khẩu.")
        refuse_but_admin(register)
        before = _copied(_Copy(register, scratch, key, DeedKind.ENCRYPT), progress or Progress())
        keys = KeyFile.new(recovery).with_user(register.user.name, key, password)
        keys.save(key_path(register.path))
        shutil.copymode(register.path, key_path(register.path))
        _take_place(register, scratch, before)
    opened = Register.open(register.path, Access(register.user.name, key=key))
    with opened.reading() as db:
        others = tuple(name for name in users.all_of(db) if name != register.user.name)
    return Encrypted(opened, recovery.text, plain_backups(opened), others)


def decrypt(register: Register, progress: Progress | None = None) -> Register:
    """Make an encrypted register plain and open it; only an admin may.

    Users and roles stay, passwords and key file go. Raises as `encrypt` does.
    """
    _refuse_link(register.path)
    with register.only_writer(also_viewers=True), scratch_beside(register.path) as scratch:
        if is_plain(register.path):
            raise ClerkError(f"Sổ “{register.path.name}” không có mật khẩu.")
        refuse_but_admin(register)
        before = _copied(_Copy(register, scratch, None, DeedKind.DECRYPT), progress or Progress())
        with suppress(ClerkError):  # a key store that will not let go must not stop this
            forget(register.path, register.user.name)
        _take_place(register, scratch, before)
        with suppress(OSError):  # beside a plain register nobody asks it
            key_path(register.path).unlink(missing_ok=True)
    return Register.open(register.path, Access(register.user.name))


def recovery_key(register: Register) -> str:
    """Return the recovery key, to print it again; only an admin may."""
    refuse_but_admin(register)
    if register.key is None:
        raise ClerkError(
            f"Sổ “{register.path.name}” không có mật khẩu nên không có chìa khôi phục."
        )
    return KeyFile.load(key_path(register.path)).recovery_key(register.key).text


def plain_backups(register: Register) -> tuple[Path, ...]:
    """Return the copies of a register that anybody can read.

    Looked at: its backups in both places, and what a restore or a move left beside it.
    """
    path = register.path
    with register.reading() as db:
        second = settings.get(db, settings.BACKUP_SECOND)
    folders = [folder_of(path), *([folder_in(Path(second), path)] if second else [])]
    found = [*(file for folder in folders for file in _files_in(folder)), *raw_leftovers(path)]
    return tuple(
        file for file in {file.resolve(): file for file in found}.values() if _readable(file)
    )


def _files_in(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.rglob("*") if file.is_file())
    except OSError:  # a stick that was pulled out
        return []


def _readable(file: Path) -> bool:
    try:
        return is_plain(file)
    except ClerkError:  # not by us, so not by everybody
        return False


def delete_plain_backups(register: Register) -> int:
    """Overwrite and remove the readable copies of a register; return how many; admins only.

    Raises `ClerkError` naming those that stay, after all others are gone.
    """
    refuse_but_admin(register)
    found = plain_backups(register)
    left = [file for file in found if not _discarded(file)]
    if left:
        names = ", ".join(f"“{file}”" for file in left)
        raise ClerkError(
            f"Chưa xóa được {len(left)} bản không có mật khẩu vì tệp đang mở hoặc chỉ cho đọc: "
            f"{names}. Hãy đóng chương trình đang mở tệp rồi làm lại."
        )
    return len(found)


def _discarded(file: Path) -> bool:
    try:
        discard(file)
    except OSError:
        return False
    return True


@dataclass(frozen=True)
class _Copy:
    """A copy of a register in the making, under another key; None: plain."""

    register: Register
    scratch: Path
    key: bytes | None = field(repr=False)
    deed: DeedKind

    def made(self) -> Picture:
        """Copy and compare; return what the register held."""
        path = self.register.path
        before = copy_under(path, self.register.key, self.scratch, self.key)
        shutil.copymode(path, self.scratch)
        return before

    def enter(self) -> None:
        """Enter the deed in the copy's journal."""
        with writing(make_engine(self.scratch, self.key)) as db:
            writer = Writer(db, self.deed, self.register.user, clock.now())
            enter_acting(writer)
            writer.flush()

    def prove(self) -> None:
        """Refuse a copy that is not whole."""
        refuse_broken(self.scratch, self.key, self.register.path.name)


def _copied(copy: _Copy, progress: Progress) -> Picture:
    progress.check()
    before = copy.made()
    for step in progress.track((copy.enter, copy.prove)):
        step()
    progress.check()
    return before


def _take_place(register: Register, scratch: Path, before: Picture) -> None:
    path = register.path
    try:
        with standing_still(path, register.key, before):
            move_into_place(scratch, path)
    except TargetBusy as error:
        raise ClerkError(
            f"Sổ “{path.name}” đang được chương trình khác mở nên chưa chuyển được; hãy đóng "
            "chương trình đó rồi làm lại."
        ) from error


def _refuse_link(path: Path) -> None:
    if path.is_symlink():
        raise ClerkError(
            f"“{path.name}” là một liên kết tới tệp sổ; hãy mở chính tệp “{path.resolve()}”."
        )
