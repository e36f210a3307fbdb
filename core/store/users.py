"""The users of a register."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from core.domain.users import Role, User
from core.store.engine import damaged
from core.store.journal import Writer
from core.store.schema import register_user


def all_of(db: Connection) -> Mapping[str, User]:
    """Return the users by name, in the order they were entered; nobody: everybody is admin."""
    rows = db.execute(select(register_user).order_by(register_user.c.id))
    try:
        return {row.name: User(row.name, Role(row.role)) for row in rows}
    except ValueError as error:
        raise damaged(db) from error


def put(writer: Writer, user: User) -> None:
    """Enter a user, or give one another role."""
    row = _row(writer.db, user.name)
    if row is None:
        writer.insert(register_user, name=user.name, role=str(user.role))
    else:
        writer.update(register_user, row, role=str(user.role))


def remove(writer: Writer, name: str) -> None:
    """Remove a user; what they did stays in the journal."""
    row = _row(writer.db, name)
    if row is not None:
        writer.delete(register_user, row)


def _row(db: Connection, name: str) -> int | None:
    return db.execute(select(register_user.c.id).where(register_user.c.name == name)).scalar()
