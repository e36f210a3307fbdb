"""The third schema step: users with a role, and the role in every deed."""

from sqlalchemy import Column, Connection, Text
from sqlalchemy import text as sql

from core.store.columns import id_column, kept_table, new_metadata, one_of

_metadata = new_metadata()

_register_user = kept_table(
    _metadata,
    "register_user",
    id_column(),
    Column("name", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    one_of("role", "admin", "clerk", "viewer"),
)


def third(db: Connection) -> None:
    """Make room for users; deeds of before keep an empty role, as their hashes say."""
    _register_user.create(db)
    db.execute(sql("ALTER TABLE deed ADD COLUMN user_role TEXT DEFAULT '' NOT NULL"))
