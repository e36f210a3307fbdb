"""Which columns of a row were last written by hand: files leave those alone."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Table, select

from core.store.journal import Values, Writer

MARKS = "by_hand"
# Columns that belong to another one: whoever writes that one by hand means these too.
_LEADS: Mapping[str, str] = {
    "name_key": "name",
    "search_key": "name",
    "sort_key": "name",
    "birth_precision": "birth",
    "birth_as_read": "birth",
    "sex_as_read": "sex",
    "cccd_as_read": "cccd",
    "insurance_no_as_read": "insurance_no",
    "point": "code",
    "first_assumed": "first_day",
}


def update_by_hand(writer: Writer, table: Table, row: int, values: Values) -> bool:
    """Write what the clerk says and mark what becomes different; return whether anything does."""
    before = writer.db.execute(select(table).where(table.c.id == row)).mappings().one()
    different = {_lead(name) for name, value in values.items() if before[name] != value}
    marks = _packed(table, different | set(before[MARKS].split()))
    return writer.update(table, row, **{**values, MARKS: marks})


def insert_by_hand(writer: Writer, table: Table, values: Values) -> int:
    """Add a row the clerk writes, marked in every column that says something; return its id."""
    said = {_lead(name) for name, value in values.items() if value not in (None, "", False)}
    return writer.insert(table, **{**values, MARKS: _packed(table, said)})


def _lead(column: str) -> str:
    return _LEADS.get(column, column)


def _packed(table: Table, columns: Iterable[str]) -> str:
    wanted = set(columns)
    return " ".join(column.name for column in table.c if column.name in wanted)
