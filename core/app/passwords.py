"""Passwords of an encrypted register: one's own, another's, a lost one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from core.app.admins import known_user
from core.app.register import Register
from core.app.unlocking import Access, recovered
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.passwords import refuse_weak
from core.domain.text import clean
from core.store.keys import KeyFile, RecoveryKey, key_path


def change_password(register: Register, user: str, old: str | None, new: str) -> None:
    """Change a user's password in an encrypted register.

    One's own needs the `old` one; an admin sets another's without. Raises `WrongPassword`,
    `ClerkError`.
    """
    name = clean(user)
    if register.key is None:
        raise ClerkError(
            f"Sổ “{register.path.name}” không có mật khẩu; hãy đặt mật khẩu cho sổ trước.",
            Way.ENCRYPT,
        )
    with _password_deed(register) as db:
        if name == register.user.name:
            KeyFile.load(key_path(register.path)).open(name, old or "")
        else:
            known_user(register, db, name)
        wrap_key(register.path, register.key, name, new)


def reset_password(path: Path, recovery: str, user: str, new: str) -> Register:
    """Give a user of an encrypted register a new password by the recovery key, and open it.

    Works without the key file, which is then made anew; other users need new passwords after
    that. Raises `WrongPassword`, `ClerkError`.
    """
    key = recovered(path, recovery)
    register = Register.open(path, Access(user, recovery=recovery))
    with _password_deed(register):
        try:
            KeyFile.load(key_path(path)).recovery_key(key)
        except ClerkError:  # lost, damaged, or of another register
            KeyFile.new(RecoveryKey.parse(recovery)).save(key_path(path))
        wrap_key(path, key, register.user.name, new)
    return register


def wrap_key(path: Path, key: bytes, user: str, password: str) -> None:
    """Write a user's password into the key file; a weak one raises `ClerkError`."""
    refuse_weak(password, user)
    file = key_path(path)
    KeyFile.load(file).with_user(user, key, password).save(file)


@contextmanager
def _password_deed(register: Register) -> Iterator[Connection]:
    """Journal a new password; those who may only look change their own too."""
    with register.writing(also_viewers=True) as db:
        register.writer(db, DeedKind.PASSWORD).flush()
        yield db
