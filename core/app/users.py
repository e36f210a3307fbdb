"""Users of a register: who they are, what they may do, their passwords.

In a plain register a user is only a name in the journal, and what a role forbids is a reminder;
only an encrypted register asks for a password. A user and their wrapped key stand in two files.
The key is written first and removed last, so a killed program leaves at worst a key of nobody,
which opens nothing.
"""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import Connection

from core.app.admins import enter_acting, known_user, require_admin
from core.app.passwords import wrap_key
from core.app.register import Register
from core.app.remembering import forget
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.text import clean
from core.domain.users import Role, User
from core.store import users
from core.store.keys import KeyFile, key_path


def list_users(register: Register) -> Sequence[User]:
    """Return the users in the order they were entered; none: everybody is admin."""
    with register.reading() as db:
        return tuple(users.all_of(db).values())


def add_user(register: Register, name: str, role: Role, password: str | None = None) -> User:
    """Enter a user; only an admin may. The first one also enters the acting user as admin.

    An encrypted register needs a password, in a plain one it is not used. Raises `ClerkError`.
    """
    user = User(clean(name), role)
    if not user.name:
        raise ClerkError("Tên người dùng không được bỏ trống.")
    with register.deed(DeedKind.USER) as writer:
        require_admin(writer.db, register.user)
        enter_acting(writer)
        taken = {known.casefold(): known for known in users.all_of(writer.db)}
        if user.name.casefold() in taken:
            raise ClerkError(
                f"Đã có người dùng “{taken[user.name.casefold()]}”; hãy chọn tên khác."
            )
        users.put(writer, user)
        if register.key is not None:
            wrap_key(register.path, register.key, user.name, _given(password))
    return user


def remove_user(register: Register, name: str) -> None:
    """Remove a user; only an admin may, and one admin stays.

    What they did stays in the journal; a key they noted down elsewhere cannot be taken back.
    """
    path = key_path(register.path)
    with register.only_writer():
        keys = None if register.key is None else KeyFile.load(path)
        with register.deed(DeedKind.USER) as writer:
            user = known_user(register, writer.db, name)
            _keep_an_admin(writer.db, user)
            users.remove(writer, user.name)
        if keys:
            with suppress(ClerkError):  # a key store that will not let go keeps a key of nobody
                forget(register.path, user.name)
            keys.without_user(user.name).save(path)


def set_role(register: Register, name: str, role: Role) -> None:
    """Give a user another role; only an admin may, and one admin stays."""
    with register.deed(DeedKind.USER) as writer:
        user = known_user(register, writer.db, name)
        if role is not Role.ADMIN:
            _keep_an_admin(writer.db, user)
        users.put(writer, User(user.name, role))


def _given(password: str | None) -> str:
    if password is None:
        raise ClerkError("Sổ có mật khẩu nên người dùng mới cần một mật khẩu riêng.")
    return password


def _keep_an_admin(db: Connection, user: User) -> None:
    admins = [name for name, known in users.all_of(db).items() if known.role is Role.ADMIN]
    if admins == [user.name]:
        raise ClerkError(
            f"“{user.name}” là người quản trị duy nhất; hãy cho người khác làm quản trị trước."
        )
