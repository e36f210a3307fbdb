"""The third schema step: users with a role; in every deed the role, what it undoes, why."""

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
    for added in (
        "user_role TEXT DEFAULT '' NOT NULL",
        "undoes_id INTEGER REFERENCES deed (id)",
        "reason TEXT DEFAULT '' NOT NULL",
    ):
        db.execute(sql(f"ALTER TABLE deed ADD COLUMN {added}"))
    db.execute(sql("CREATE INDEX ix_deed_undoes_id ON deed (undoes_id)"))
