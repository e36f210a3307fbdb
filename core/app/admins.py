"""What only an admin may do: users, passwords of others, encryption, deleting for good."""

from sqlalchemy import Connection

from core.app.register import Register, acting
from core.domain.errors import ClerkError, Way
from core.domain.text import clean
from core.domain.users import Role, User
from core.store import users
from core.store.journal import Writer


def refuse_but_admin(register: Register) -> None:
    """Raise `ClerkError` where the acting user is no admin now."""
    with register.reading() as db:
        require_admin(db, register.user)


def require_admin(db: Connection, user: User) -> None:
    """Raise `ClerkError` where a user is no admin now."""
    if acting(db, user.name).role is not Role.ADMIN:
        raise ClerkError(
            f"Người dùng “{user.name}” không phải người quản trị nên không được làm việc này; hãy "
            "nhờ người quản trị."
        )


def known_user(register: Register, db: Connection, name: str) -> User:
    """Return a user an admin wants to change; raises `ClerkError` for anybody else."""
    require_admin(db, register.user)
    known = users.all_of(db).get(clean(name))
    if known is None:
        raise ClerkError(
            f"Sổ không có người dùng “{clean(name)}”; hãy xem lại tên những người dùng.", Way.USERS
        )
    return known


def enter_acting(writer: Writer) -> None:
    """Enter the acting user as admin where no users were entered yet."""
    if not users.all_of(writer.db):
        users.put(writer, User(writer.user.name, Role.ADMIN))
