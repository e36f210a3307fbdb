"""The fourth schema step: what was entered by hand, shapes of files, pairs who are two people."""

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, Text, UniqueConstraint
from sqlalchemy import text as sql

from core.store.columns import id_column, kept_table, new_metadata, text, to

_metadata = new_metadata()

Table("person", _metadata, Column("id", Integer, primary_key=True))  # only to be pointed at

_file_shape = kept_table(
    _metadata,
    "file_shape",
    id_column(),
    Column("shape", Text, nullable=False, unique=True),
    text("title"),
    text("kind"),
    Column("header_row", Integer),
    text("fields"),
    text("encodings"),
)

_two_people = kept_table(
    _metadata,
    "two_people",
    id_column(),
    to("person"),
    Column("other_id", ForeignKey("person.id"), nullable=False, index=True),
    UniqueConstraint("person_id", "other_id"),
)


def fourth(db: Connection) -> None:
    """Make room for the clerk's word: over files, about columns, about look-alikes."""
    for table in ("household", "person", "membership", "cover_period"):
        db.execute(sql(f"ALTER TABLE {table} ADD COLUMN by_hand TEXT DEFAULT '' NOT NULL"))
    _file_shape.create(db)
    _two_people.create(db)
