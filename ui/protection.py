"""How an open register is protected, looked up for the security tab."""

from dataclasses import dataclass
from pathlib import Path

from core.app.register import Register
from core.app.remembering import remembered
from core.app.securing import plain_backups
from core.app.unlocking import users_named_in
from core.app.users import list_users
from core.domain.users import Role, User


@dataclass(frozen=True)
class UserRow:
    """A user, and whether there is a password."""

    user: User
    has_password: bool


@dataclass(frozen=True)
class Protection:
    """Users, whether this PC remembers the acting user's key, readable backups still there."""

    register: Register
    users: tuple[UserRow, ...]
    remembered: bool
    plain_backups: tuple[Path, ...]

    @property
    def encrypted(self) -> bool:
        """Whether the register has a password."""
        return self.register.key is not None

    @property
    def me(self) -> User:
        """Who works in the register."""
        return self.register.user

    @property
    def is_admin(self) -> bool:
        """Whether who works in the register may change users and encryption."""
        return self.me.role is Role.ADMIN


def look_at(register: Register) -> Protection:
    """Return how a register is protected; asks the system's key store for an encrypted one."""
    path, encrypted = register.path, register.key is not None
    named = users_named_in(path) if encrypted else ()
    return Protection(
        register=register,
        users=tuple(UserRow(user, user.name in named) for user in list_users(register)),
        remembered=encrypted and remembered(path, register.user.name) is not None,
        plain_backups=plain_backups(register) if encrypted else (),
    )
