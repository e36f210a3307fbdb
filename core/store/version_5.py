"""The fifth schema step: stated figures, receipts, what became of letters, lists and forms kept."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Date,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy import text as sql

from core.store.columns import id_column, kept_table, new_metadata, one_of, text, to

_metadata = new_metadata()

for _name in ("person", "hamlet"):  # only to be pointed at
    Table(_name, _metadata, Column("id", Integer, primary_key=True))

_population = kept_table(
    _metadata,
    "population",
    id_column(),
    to("hamlet"),
    Column("year", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    text("source"),
    Column("as_of", Date, nullable=False),
    UniqueConstraint("hamlet_id", "year"),
    CheckConstraint("people >= 0", name="people_not_negative"),
)

_month_end = kept_table(
    _metadata,
    "month_end",
    id_column(),
    Column("month", Text, nullable=False, unique=True),
    Column("day", Date, nullable=False),
    text("note"),
    CheckConstraint("length(month) = 7 AND trim(month, '0123456789') = '-'", name="month_shape"),
)

_month_figure = kept_table(
    _metadata,
    "month_figure",
    id_column(),
    to("month_end"),
    text("hamlet"),
    Column("people", Integer, nullable=False),
    Column("covered", Integer, nullable=False),
    Column("population", Integer),
    Column("valid", Integer, nullable=False),
    Column("expiring", Integer, nullable=False),
    Column("pending", Integer, nullable=False),
    Column("lapsed", Integer, nullable=False),
    Column("lapsed_long", Integer, nullable=False),
    Column("never", Integer, nullable=False),
    Column("losing_support", Integer, nullable=False),
    UniqueConstraint("month_end_id", "hamlet"),
)

_month_class = kept_table(
    _metadata,
    "month_class",
    id_column(),
    to("month_end"),
    Column("class", Text, nullable=False),
    Column("people", Integer, nullable=False),
    one_of("class", "POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE", "UNDECIDED"),
    UniqueConstraint("month_end_id", "class"),
)

_saved_list = kept_table(
    _metadata,
    "saved_list",
    id_column(),
    Column("name", Text, nullable=False, unique=True),
    text("listing"),
    text("roll"),
    text("columns"),
)

_letter_wording = kept_table(
    _metadata,
    "letter_wording",
    id_column(),
    Column("kind", Text, nullable=False),
    text("language"),
    text("text"),
    UniqueConstraint("kind", "language"),
)

_sent_form = kept_table(
    _metadata,
    "sent_form",
    id_column(),
    Column("form", Text, nullable=False),
    text("group_code"),
    text("number"),
    Column("day", Date, nullable=False),
)

_sent_form_row = kept_table(
    _metadata,
    "sent_form_row",
    id_column(),
    to("sent_form"),
    to("person"),
    text("movement"),
    text("row_values"),
)

_ADDED = (
    ("cover_period", "receipt TEXT DEFAULT '' NOT NULL"),
    ("letter", "symbol TEXT DEFAULT '' NOT NULL"),
    ("letter", "confirmed_on DATE"),
    ("letter", "delivered_on DATE"),
    ("letter", "returned_on DATE"),
    ("letter", "by_whom TEXT DEFAULT '' NOT NULL"),
    ("letter", "note TEXT DEFAULT '' NOT NULL"),
    ("letter", "printed INTEGER DEFAULT '1' NOT NULL"),
)


def fifth(db: Connection) -> None:
    """Make room for population, month ends, saved lists, wordings and forms; widen letters."""
    for table, column in _ADDED:
        db.execute(sql(f"ALTER TABLE {table} ADD COLUMN {column}"))
    for made in (
        _population, _month_end, _month_figure, _month_class,
        _saved_list, _letter_wording, _sent_form, _sent_form_row,
    ):  # fmt: skip
        made.create(db)
