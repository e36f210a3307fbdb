"""The tables of a register of version 1, as they were; frozen, with the pieces they are made of.

New registers start from them and then take every later step, so that old and new ones are equal.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

from core.store.columns import (
    days_in_order,
    digits,
    id_column,
    kept_table,
    new_metadata,
    one_of,
    text,
    to,
)

metadata = new_metadata()


def _table(name: str, *parts: SchemaItem) -> Table:
    return kept_table(metadata, name, *parts)


Table("schema_version", metadata, Column("number", Integer, nullable=False))

_table("setting", id_column(), Column("name", Text, unique=True), text("value"))

_table("hamlet", id_column(), Column("name", Text, nullable=False), text("name_key"))

_table(
    "household",
    id_column(),
    to("hamlet"),
    Column("number", Text, nullable=False),
    text("address"),
    Column("walk_order", Integer),
    UniqueConstraint("hamlet_id", "number"),
)

_table(
    "person",
    id_column(),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False, index=True),
    Column("search_key", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("birth", Date),
    Column("birth_precision", Text),
    Column("sex", Text),
    text("ethnicity"),
    Column("cccd", Text, index=True),
    Column("old_id", Text),
    Column("insurance_no", Text, index=True),
    text("phone"),
    Column("study", Text),
    # What a file says where it cannot be right; shown under data problems until put right.
    Column("cccd_as_read", Text),
    Column("insurance_no_as_read", Text),
    Column("birth_as_read", Text),
    Column("sex_as_read", Text),
    digits("cccd", 12),
    digits("old_id", 9),
    digits("insurance_no", 10, 12),
    one_of("birth_precision", "day", "month", "year"),
    one_of("sex", "male", "female"),
    one_of("study", "studies", "left"),
)

_table(
    "membership",
    id_column(),
    to("person"),
    to("household"),
    Column("first_day", Date),
    Column("last_day", Date),
    text("relation"),
    days_in_order(),
)

_table(
    "residence",
    id_column(),
    to("person"),
    Column("kind", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    one_of("kind", "permanent", "temporary", "working_away", "moved", "died"),
    days_in_order(),
)

_table(
    "import_batch",
    id_column(),
    Column("at", DateTime, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("added", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("warnings", Integer, nullable=False),
    Column("undone_at", DateTime),
)

_table(
    "cover_period",
    id_column(),
    to("person"),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    text("code"),
    Column("point", Text),
    Column("card_number", Text),
    Column("facility", Text),
    Column("paid_on", Date),
    Column("amount", Integer),
    Column("five_year_from", Date),
    Column("first_assumed", Boolean, nullable=False, default=False),
    text("source"),
    UniqueConstraint("person_id", "first_day", "code"),
    days_in_order(),
    CheckConstraint("amount IS NULL OR amount >= 0", name="amount_not_negative"),
)

_table(
    "decision",
    id_column(),
    text("number"),
    Column("decided_on", Date),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date),
    text("source"),
    days_in_order(),
)

_table(
    "household_class",
    id_column(),
    to("household"),
    to("decision"),
    Column("class", Text, nullable=False),
    one_of("class", "POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE"),
)

_table(
    "area_class",
    id_column(),
    to("hamlet"),
    Column("area", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    text("source"),
    one_of("area", "ethnic", "area_1", "area_2", "area_3", "poor_commune"),
    days_in_order(),
)

_table(
    "local_rule",
    id_column(),
    Column("point", Text, nullable=False),
    Column("percent_total", Integer),
    Column("percent_extra", Integer),
    Column("first_day", Date),
    Column("last_day", Date),
    text("paper"),
    CheckConstraint("(percent_total IS NULL) <> (percent_extra IS NULL)", name="one_percent"),
    days_in_order(),
)

_table(
    "exclusion",
    id_column(),
    to("person"),
    Column("listing", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("anchor", Date),
    text("note"),
    one_of("reason", "refused", "covered_elsewhere", "other"),
)

_table(
    "letter",
    id_column(),
    to("household"),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("reasons", Text, nullable=False),
    UniqueConstraint("year", "number"),
)

_table(
    "deed",
    id_column(),
    Column("at", DateTime, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    to("import_batch", nullable=True),
)

# The journal. `hash` chains the entries; the values lie apart, so that real deletion can blank
# them while the chain stays whole.
_table(
    "change",
    id_column(),
    to("deed"),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("values_digest", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Index("ix_change_table_row", "table_name", "row_id"),
)

Table(
    "change_values",
    metadata,
    Column("change_id", ForeignKey("change.id"), primary_key=True),
    Column("before", Text),
    Column("after", Text),
)
