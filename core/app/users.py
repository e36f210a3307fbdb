"""Users of a register: who they are, what they may do, their passwords.

In a plain register a user is only a name in the journal, and what a role forbids is a reminder;
only an encrypted register asks for a password. A user and their wrapped key stand in two files.
The key is written first and removed last, so a killed program leaves at worst a key of nobody,
which opens nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection

from core.app.register import Register, acting
from core.app.remembering import forget
from core.app.unlocking import Access, recovered
from core.domain.errors import ClerkError
from core.domain.passwords import refuse_weak
from core.domain.text import clean
from core.domain.users import Role, User
from core.store import users
from core.store.engine import writing
from core.store.journal import Writer
from core.store.keys import KeyFile, RecoveryKey, key_path
from core.store.lock import WriteLock


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
    with register.deed("user") as writer:
        _require_admin(writer.db, register.user)
        enter_acting(writer)
        taken = {known.casefold(): known for known in users.all_of(writer.db)}
        if user.name.casefold() in taken:
            raise ClerkError(
                f"Đã có người dùng “{taken[user.name.casefold()]}”; hãy chọn tên khác."
            )
        users.put(writer, user)
        if register.key is not None:
            _wrap(register.path, register.key, user.name, _given(password))
    return user


def remove_user(register: Register, name: str) -> None:
    """Remove a user; only an admin may, and one admin stays.

    What they did stays in the journal; a key they noted down elsewhere cannot be taken back.
    """
    path = key_path(register.path)
    with WriteLock(register.path).held():
        keys = None if register.key is None else KeyFile.load(path)
        with register.deed("user") as writer:
            user = _known(register, writer.db, name)
            _keep_an_admin(writer.db, user)
            users.remove(writer, user.name)
        if keys:
            with suppress(ClerkError):  # a key store that will not let go keeps a key of nobody
                forget(register.path, user.name)
            keys.without_user(user.name).save(path)


def set_role(register: Register, name: str, role: Role) -> None:
    """Give a user another role; only an admin may, and one admin stays."""
    with register.deed("user") as writer:
        user = _known(register, writer.db, name)
        if role is not Role.ADMIN:
            _keep_an_admin(writer.db, user)
        users.put(writer, User(user.name, role))


def change_password(register: Register, user: str, old: str | None, new: str) -> None:
    """Change a user's password in an encrypted register.

    One's own needs the `old` one; an admin sets another's without. Raises `WrongPassword`,
    `ClerkError`.
    """
    name = clean(user)
    if register.key is None:
        raise ClerkError(
            f"Sổ “{register.path.name}” không có mật khẩu; hãy đặt mật khẩu cho sổ trước (lệnh "
            "encrypt)."
        )
    with _password_deed(register) as db:
        if name == register.user.name:
            KeyFile.load(key_path(register.path)).open(name, old or "")
        else:
            _known(register, db, name)
        _wrap(register.path, register.key, name, new)


def reset_password(path: Path, recovery: str, user: str, new: str) -> Register:
    """Give a user of an encrypted register a new password by the recovery key, and open it.

    Works without the key file, which is then made anew; other users need new passwords after
    that. Raises `WrongPassword`, `ClerkError`.
    """
    key = recovered(path, recovery)
    register = Register.open(path, Access(user, key=key))
    with _password_deed(register):
        try:
            KeyFile.load(key_path(path)).recovery_key(key)
        except ClerkError:  # lost, damaged, or of another register
            KeyFile.new(RecoveryKey.parse(recovery)).save(key_path(path))
        _wrap(path, key, register.user.name, new)
    return register


def refuse_but_admin(register: Register) -> None:
    """Raise `ClerkError` where the acting user is no admin now."""
    with register.reading() as db:
        _require_admin(db, register.user)


def enter_acting(writer: Writer) -> None:
    """Enter the acting user as admin where no users were entered yet."""
    if not users.all_of(writer.db):
        users.put(writer, User(writer.user.name, Role.ADMIN))


@contextmanager
def _password_deed(register: Register) -> Iterator[Connection]:
    """Journal a new password; those who may only look change their own too."""
    with WriteLock(register.path).held(), writing(register.engine) as db:
        register.writer(db, "password").flush()
        yield db


def _wrap(path: Path, key: bytes, user: str, password: str) -> None:
    refuse_weak(password, user)
    file = key_path(path)
    KeyFile.load(file).with_user(user, key, password).save(file)


def _given(password: str | None) -> str:
    if password is None:
        raise ClerkError("Sổ có mật khẩu nên người dùng mới cần một mật khẩu riêng.")
    return password


def _known(register: Register, db: Connection, name: str) -> User:
    """Return a user an admin wants to change."""
    _require_admin(db, register.user)
    known = users.all_of(db).get(clean(name))
    if known is None:
        raise ClerkError(f"Sổ không có người dùng “{clean(name)}”; hãy xem lệnh users.")
    return known


def _require_admin(db: Connection, user: User) -> None:
    if acting(db, user.name).role is not Role.ADMIN:
        raise ClerkError(
            f"Người dùng “{user.name}” không phải người quản trị nên không đổi được người dùng và "
            "mật khẩu của sổ; hãy nhờ người quản trị."
        )


def _keep_an_admin(db: Connection, user: User) -> None:
    admins = [name for name, known in users.all_of(db).items() if known.role is Role.ADMIN]
    if admins == [user.name]:
        raise ClerkError(
            f"“{user.name}” là người quản trị duy nhất; hãy cho người khác làm quản trị trước."
        )
