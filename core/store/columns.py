"""Pieces all tables are made of: ids, texts, references, checks."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem


def new_metadata() -> MetaData:
    """Return an empty set of tables whose constraints are named by our pattern."""
    return MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def kept_table(metadata: MetaData, name: str, *parts: SchemaItem) -> Table:
    """Return a table whose ids are never given twice.

    So the journal's word on a removed row stays its own.
    """
    return Table(name, metadata, *parts, sqlite_autoincrement=True)


def derived_table(metadata: MetaData, name: str, *parts: SchemaItem) -> Table:
    """Return a table of what follows from the facts, whose rows lie in the order of their key."""
    return Table(name, metadata, *parts, sqlite_with_rowid=False)


def of(table: str) -> Column[int]:
    """Return the column of the row a derived row follows from, and goes with; part of the key."""
    points = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(f"{table}_id", points, primary_key=True)


def id_column() -> Column[int]:
    """Return the column of a row's number."""
    return Column("id", Integer, primary_key=True)


def text(name: str) -> Column[str]:
    """Return a column of text, empty where nothing is known."""
    return Column(name, Text, nullable=False, default="", server_default="")


def to(table: str, *, nullable: bool = False) -> Column[int]:
    """Return a column that points at a row of another table."""
    return Column(f"{table}_id", ForeignKey(f"{table}.id"), nullable=nullable, index=True)


def digits(column: str, *lengths: int) -> CheckConstraint:
    """Return the check that a text is digits only, of one of these lengths."""
    # trim(x, digits) leaves nothing of a text of digits, on SQLite and PostgreSQL alike.
    sizes = ", ".join(map(str, lengths))
    return CheckConstraint(
        f"{column} IS NULL OR (length({column}) IN ({sizes}) "
        f"AND trim({column}, '0123456789') = '')",
        name=f"{column}_digits",
    )


def days_in_order() -> CheckConstraint:
    """Return the check that the first day is not after the last."""
    return CheckConstraint(
        "first_day IS NULL OR last_day IS NULL OR first_day <= last_day", name="days_in_order"
    )


def one_of(column: str, *values: str) -> CheckConstraint:
    """Return the check that a column holds one of these words, or nothing."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")
