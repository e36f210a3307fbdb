"""What opens a register: acting user, password, recovery key."""

from dataclasses import dataclass, field
from pathlib import Path

from core.domain.errors import ClerkError
from core.domain.users import ADMIN
from core.store.engine import Kind, kind_of
from core.store.keys import KeyFile, RecoveryKey, key_path
from core.store.swapping import finish


class PasswordNeeded(ClerkError):
    """The register is encrypted and nobody said a password."""


@dataclass(frozen=True)
class Access:
    """Who opens a register and by what; `key` is the register's own, from this PC's key store."""

    user: str = ADMIN.name
    password: str | None = field(default=None, repr=False)
    recovery: str | None = field(default=None, repr=False)
    key: bytes | None = field(default=None, repr=False)


def unlock(path: Path, access: Access) -> bytes | None:
    """Return the key of a register file, None for a plain one.

    A restore that was broken off after it was decided is finished first. Raises
    `PasswordNeeded`, `WrongPassword`, or `ClerkError` for what is no register.
    """
    finish(path)
    if access.recovery is not None and path.is_file():
        return RecoveryKey.parse(access.recovery).register_key()
    if kind_of(path) is Kind.PLAIN:
        return None
    if access.key is not None:
        return access.key
    if access.password is None:
        raise PasswordNeeded(
            f"Sổ “{path.name}” có mật khẩu; hãy cho mật khẩu qua biến SOBHYT_PASSWORD hoặc "
            "--password-file."
        )
    return KeyFile.load(key_path(path)).open(access.user, access.password)
