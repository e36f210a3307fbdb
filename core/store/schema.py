"""The tables of a register.

Days are ISO dates, both ends included; identity numbers are text with a CHECK. The schema also
runs on PostgreSQL: no function of one database alone stands here.
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
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *parts: SchemaItem) -> Table:
    # Ids are never given twice, so that the journal's word on a removed row stays its own.
    return Table(name, metadata, *parts, sqlite_autoincrement=True)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _to(table: str, *, nullable: bool = False) -> Column[int]:
    return Column(f"{table}_id", ForeignKey(f"{table}.id"), nullable=nullable, index=True)


def _digits(column: str, *lengths: int) -> CheckConstraint:
    # trim(x, digits) leaves nothing of a text of digits, on SQLite and PostgreSQL alike.
    sizes = ", ".join(map(str, lengths))
    return CheckConstraint(
        f"{column} IS NULL OR (length({column}) IN ({sizes}) "
        f"AND trim({column}, '0123456789') = '')",
        name=f"{column}_digits",
    )


def _days_in_order() -> CheckConstraint:
    return CheckConstraint(
        "first_day IS NULL OR last_day IS NULL OR first_day <= last_day", name="days_in_order"
    )


def _one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


schema_version = Table("schema_version", metadata, Column("number", Integer, nullable=False))

setting = _table("setting", _id(), Column("name", Text, unique=True), _text("value"))

hamlet = _table("hamlet", _id(), Column("name", Text, nullable=False), _text("name_key"))

household = _table(
    "household",
    _id(),
    _to("hamlet"),
    Column("number", Text, nullable=False),
    _text("address"),
    Column("walk_order", Integer),
    UniqueConstraint("hamlet_id", "number"),
)

person = _table(
    "person",
    _id(),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False, index=True),
    Column("search_key", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("birth", Date),
    Column("birth_precision", Text),
    Column("sex", Text),
    _text("ethnicity"),
    Column("cccd", Text, index=True),
    Column("old_id", Text),
    Column("insurance_no", Text, index=True),
    _text("phone"),
    Column("study", Text),
    # What a file says where it cannot be right; shown under data problems until put right.
    Column("cccd_as_read", Text),
    Column("insurance_no_as_read", Text),
    Column("birth_as_read", Text),
    Column("sex_as_read", Text),
    _digits("cccd", 12),
    _digits("old_id", 9),
    _digits("insurance_no", 10, 12),
    _one_of("birth_precision", "day", "month", "year"),
    _one_of("sex", "male", "female"),
    _one_of("study", "studies", "left"),
)

membership = _table(
    "membership",
    _id(),
    _to("person"),
    _to("household"),
    Column("first_day", Date),
    Column("last_day", Date),
    _text("relation"),
    _days_in_order(),
)

residence = _table(
    "residence",
    _id(),
    _to("person"),
    Column("kind", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    _one_of("kind", "permanent", "temporary", "working_away", "moved", "died"),
    _days_in_order(),
)

import_batch = _table(
    "import_batch",
    _id(),
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
    _id(),
    _to("person"),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    _text("code"),
    Column("point", Text),
    Column("card_number", Text),
    Column("facility", Text),
    Column("paid_on", Date),
    Column("amount", Integer),
    Column("five_year_from", Date),
    Column("first_assumed", Boolean, nullable=False, default=False),
    _text("source"),
    UniqueConstraint("person_id", "first_day", "code"),
    _days_in_order(),
    CheckConstraint("amount IS NULL OR amount >= 0", name="amount_not_negative"),
)

decision = _table(
    "decision",
    _id(),
    _text("number"),
    Column("decided_on", Date),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date),
    _text("source"),
    _days_in_order(),
)

household_class = _table(
    "household_class",
    _id(),
    _to("household"),
    _to("decision"),
    Column("class", Text, nullable=False),
    _one_of("class", "POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE"),
)

area_class = _table(
    "area_class",
    _id(),
    _to("hamlet"),
    Column("area", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    _text("source"),
    _one_of("area", "ethnic", "area_1", "area_2", "area_3", "poor_commune"),
    _days_in_order(),
)

local_rule = _table(
    "local_rule",
    _id(),
    Column("point", Text, nullable=False),
    Column("percent_total", Integer),
    Column("percent_extra", Integer),
    Column("first_day", Date),
    Column("last_day", Date),
    _text("paper"),
    CheckConstraint("(percent_total IS NULL) <> (percent_extra IS NULL)", name="one_percent"),
    _days_in_order(),
)

exclusion = _table(
    "exclusion",
    _id(),
    _to("person"),
    Column("listing", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("anchor", Date),
    _text("note"),
    _one_of("reason", "refused", "covered_elsewhere", "other"),
)

letter = _table(
    "letter",
    _id(),
    _to("household"),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("reasons", Text, nullable=False),
    UniqueConstraint("year", "number"),
)

deed = _table(
    "deed",
    _id(),
    Column("at", DateTime, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    _to("import_batch", nullable=True),
)

# The journal. `hash` chains the entries; the values lie apart, so that real deletion can blank
# them while the chain stays whole.
change = _table(
    "change",
    _id(),
    _to("deed"),
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
