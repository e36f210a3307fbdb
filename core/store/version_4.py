"""The fourth schema step: the clerk's word over files, and what follows from the facts, kept."""

from sqlalchemy import (
    Column,
    Connection,
    Date,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy import text as sql

from core.store.columns import derived_table, id_column, kept_table, new_metadata, of, text, to

_metadata = new_metadata()

for _name in ("person", "household"):  # only to be pointed at
    Table(_name, _metadata, Column("id", Integer, primary_key=True))

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

_chain = derived_table(
    _metadata,
    "chain",
    of("person"),
    Column("first_day", Date, primary_key=True),
    Column("last_day", Date, nullable=False),
)

_class_span = derived_table(
    _metadata,
    "class_span",
    of("household"),
    Column("first_day", Date, primary_key=True),
    Column("last_day", Date),
    Column("class", Text, nullable=False),
)

_household_key = derived_table(
    _metadata,
    "household_key",
    of("household"),
    Column("search_key", Text, nullable=False),
    Column("order_key", Text, nullable=False),
)


def fourth(db: Connection) -> None:
    """Make room for the clerk's word over files, columns and look-alikes, and for derived rows.

    `upgrade` fills the derived ones once every step is done.
    """
    for table in ("household", "person", "membership", "cover_period"):
        db.execute(sql(f"ALTER TABLE {table} ADD COLUMN by_hand TEXT DEFAULT '' NOT NULL"))
    for made in (_file_shape, _two_people, _chain, _class_span, _household_key):
        made.create(db)
