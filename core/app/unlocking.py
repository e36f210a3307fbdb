"""What opens a register: acting user, password, recovery key."""

from dataclasses import dataclass, field
from pathlib import Path

from core.domain.errors import ClerkError, Way
from core.domain.text import clean
from core.domain.users import ADMIN
from core.store.engine import key_fits
from core.store.file import is_plain, kind_of
from core.store.form import Kind
from core.store.hot_journal import refuse_foreign_journal
from core.store.keys import KeyFile, RecoveryKey, WrongPassword, key_path
from core.store.swapping import finish

__all__ = ["Access", "PasswordNeeded", "WrongPassword", "recovered", "unlock", "users_named_in"]


class PasswordNeeded(ClerkError):
    """The register is encrypted and nobody said a password."""


@dataclass(frozen=True)
class Access:
    """Who opens a register and by what; `key` is the register's own, from this PC's key store."""

    user: str = ADMIN.name
    password: str | None = field(default=None, repr=False)
    recovery: str | None = field(default=None, repr=False)
    key: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Spell the name as the register does, however the keyboard composed it."""
        object.__setattr__(self, "user", clean(self.user))


def unlock(path: Path, access: Access) -> bytes | None:
    """Return the key of a register file, None for a plain one.

    A restore that was broken off after it was decided is finished first. Raises
    `PasswordNeeded`, `WrongPassword`, or `ClerkError` for what is no register.
    """
    finish(path)
    if access.recovery is None or is_plain(path):
        return _unlocked(path, access)
    return recovered(path, access.recovery)


def users_named_in(path: Path) -> tuple[str, ...]:
    """Return who has a password for a register, empty where its key file cannot be read."""
    try:
        return tuple(KeyFile.load(key_path(path)).users)
    except ClerkError:
        return ()


def recovered(path: Path, recovery: str) -> bytes:
    """Return the key of an encrypted register file by its printed recovery key.

    Raises `WrongPassword`; needs no key file.
    """
    key = RecoveryKey.parse(recovery).register_key()
    refuse_foreign_journal(path)
    if not key_fits(path, key):
        raise WrongPassword(
            f"Chìa khôi phục này không mở được “{path.name}”: chìa của sổ khác, hoặc tệp sổ đã "
            "hỏng. Hãy tìm đúng tờ giấy của sổ này."
        )
    return key


def _unlocked(path: Path, access: Access) -> bytes | None:
    if kind_of(path) is Kind.PLAIN:
        return None
    if access.key is None and access.password is None:
        raise PasswordNeeded(
            f"Sổ “{path.name}” có mật khẩu; hãy cho mật khẩu rồi mở lại.", Way.PASSWORD
        )
    refuse_foreign_journal(path)
    key = access.key or KeyFile.load(key_path(path)).open(access.user, access.password or "")
    if not key_fits(path, key):
        raise WrongPassword(
            f"Tệp khóa “{key_path(path).name}” không phải của sổ “{path.name}”, hoặc tệp sổ đã "
            "hỏng; hãy lấy lại cả hai tệp từ bản sao lưu, hoặc mở sổ bằng chìa khôi phục."
        )
    return key
