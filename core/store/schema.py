"""The tables of a register.

Days are ISO dates, both ends included; identity numbers are text with a CHECK. The schema also
runs on PostgreSQL: no function of one database alone stands here. `by_hand` names the columns of a
row, parted by blanks, that were last written by hand; files leave them alone.
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
    derived_table,
    digits,
    id_column,
    kept_table,
    new_metadata,
    of,
    one_of,
    text,
    to,
)
from core.store.later_tables import number_tables, paper_tables

metadata = new_metadata()
AREAS = (
    "ethnic", "area_1", "area_2", "area_3", "difficult_village", "island", "poor_commune",
)  # fmt: skip


def _table(name: str, *parts: SchemaItem) -> Table:
    return kept_table(metadata, name, *parts)


schema_version = Table("schema_version", metadata, Column("number", Integer, nullable=False))

setting = _table("setting", id_column(), Column("name", Text, unique=True), text("value"))

hamlet = _table("hamlet", id_column(), Column("name", Text, nullable=False), text("name_key"))

household = _table(
    "household",
    id_column(),
    to("hamlet"),
    Column("number", Text, nullable=False),
    text("address"),
    Column("walk_order", Integer),
    UniqueConstraint("hamlet_id", "number"),
    text("by_hand"),
)

person = _table(
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
    text("by_hand"),
)

membership = _table(
    "membership",
    id_column(),
    to("person"),
    to("household"),
    Column("first_day", Date),
    Column("last_day", Date),
    text("relation"),
    days_in_order(),
    text("by_hand"),
)

residence = _table(
    "residence",
    id_column(),
    to("person"),
    Column("kind", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    one_of("kind", "permanent", "temporary", "working_away", "moved", "died"),
    days_in_order(),
)

import_batch = _table(
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

cover_period = _table(
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
    text("by_hand"),
    text("receipt"),
)

decision = _table(
    "decision",
    id_column(),
    text("number"),
    Column("decided_on", Date),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date),
    text("source"),
    days_in_order(),
)

household_class = _table(
    "household_class",
    id_column(),
    to("household"),
    to("decision"),
    Column("class", Text, nullable=False),
    one_of("class", "POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE"),
)

area_class = _table(
    "area_class",
    id_column(),
    to("hamlet"),
    Column("area", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    text("source"),
    one_of("area", *AREAS),
    days_in_order(),
)

# National rules the office brought in; of a name that stands here no row of the program counts.
rule = _table(
    "rule",
    id_column(),
    Column("name", Text, nullable=False, index=True),
    Column("value", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("source", Text, nullable=False),
    Column("confidence", Text, nullable=False),
    Column("checked", Date, nullable=False),
    text("note"),
    one_of("confidence", "HIGH", "MEDIUM", "LOW"),
    days_in_order(),
)

local_rule = _table(
    "local_rule",
    id_column(),
    Column("point", Text, nullable=False),
    Column("percent_total", Integer),
    Column("percent_extra", Integer),
    Column("first_day", Date),
    Column("last_day", Date),
    text("paper"),
    Column("event", Text, nullable=False, default="none", server_default="none"),
    Column("months", Integer),
    Column("area", Text),
    to("hamlet", nullable=True),
    Column("confidence", Text, nullable=False, default="HIGH", server_default="HIGH"),
    Column("checked", Date),
    text("note"),
    one_of("event", "none", "left_poverty", "left_near_poverty", "area_left"),
    one_of("area", *AREAS),
    one_of("confidence", "HIGH", "MEDIUM", "LOW"),
    CheckConstraint("(percent_total IS NULL) <> (percent_extra IS NULL)", name="one_percent"),
    days_in_order(),
)

exclusion = _table(
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

letter = _table(
    "letter",
    id_column(),
    to("household"),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("reasons", Text, nullable=False),
    UniqueConstraint("year", "number"),
    text("symbol"),
    Column("confirmed_on", Date),
    Column("delivered_on", Date),
    Column("returned_on", Date),
    text("by_whom"),
    text("note"),
    # How many times it went through the printer.
    Column("printed", Integer, nullable=False, default=1, server_default="1"),
    text("look"),
)

register_user = _table(
    "register_user",
    id_column(),
    Column("name", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    one_of("role", "admin", "clerk", "viewer"),
)

deed = _table(
    "deed",
    id_column(),
    Column("at", DateTime, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    to("import_batch", nullable=True),
    text("user_role"),
    # The deed this one took back, and why a person's data were deleted: a word, or into whom a
    # person was merged.
    Column("undoes_id", ForeignKey("deed.id"), index=True),
    text("reason"),
)

# How the clerk said a file of one shape is to be read; `fields` and `encodings` are JSON.
file_shape = _table(
    "file_shape",
    id_column(),
    Column("shape", Text, nullable=False, unique=True),
    text("title"),
    text("kind"),
    Column("header_row", Integer),
    text("fields"),
    text("encodings"),
)

# Look-alikes the clerk knows to be two people; `person_id` is the smaller id.
two_people = _table(
    "two_people",
    id_column(),
    to("person"),
    Column("other_id", ForeignKey("person.id"), nullable=False, index=True),
    UniqueConstraint("person_id", "other_id"),
)

population, month_end, month_figure, month_class = number_tables(metadata)
saved_list, letter_wording, sent_form, sent_form_row = paper_tables(metadata)

# What follows from the facts alone, kept so that lists need not work out everybody: cover joined
# without a gap, the class of a household from day to day, what its number is found and sorted by.
# `core.store.derived` writes these rows, the journal knows nothing of them.
chain = derived_table(
    metadata,
    "chain",
    of("person"),
    Column("first_day", Date, primary_key=True),
    Column("last_day", Date, nullable=False),
)

class_span = derived_table(
    metadata,
    "class_span",
    of("household"),
    Column("first_day", Date, primary_key=True),
    Column("last_day", Date),
    Column("class", Text, nullable=False),
)

household_key = derived_table(
    metadata,
    "household_key",
    of("household"),
    Column("search_key", Text, nullable=False),
    Column("order_key", Text, nullable=False),
)

# The journal. `hash` chains the entries; the values lie apart, so that real deletion can blank
# them while the chain stays whole.
change = _table(
    "change",
    id_column(),
    to("deed"),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("values_digest", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
Index("ix_change_table_row", change.c.table_name, change.c.row_id)

change_values = Table(
    "change_values",
    metadata,
    Column("change_id", ForeignKey("change.id"), primary_key=True),
    Column("before", Text),
    Column("after", Text),
)

# Tables that are no facts of the register: what was done, not what is.
BOOKKEEPING = frozenset({"schema_version", "import_batch", "deed", "change", "change_values"})
# Tables that are no facts either: what follows from them.
DERIVED = frozenset({table.name for table in (chain, class_span, household_key)})
# The facts themselves, parents before children: what is journalled, undone, deleted for good.
FACTS = tuple(t for t in metadata.sorted_tables if t.name not in BOOKKEEPING | DERIVED)
