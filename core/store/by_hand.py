"""Which columns of a row were last written by hand: files leave those alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Table, select

from core.store.entries import entries_of_rows
from core.store.journal import RowChange, Values, Writer

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


class FileRows:
    """Writes what a file says of rows; columns last written by hand stay, unless `overwrite`.

    What was left alone gathers in `kept`: the row as it stays and as the file would have it.
    """

    def __init__(self, writer: Writer, *, overwrite: bool = False) -> None:
        self.writer = writer
        self.overwrite = overwrite
        self.kept: list[RowChange] = []

    def update(self, table: Table, before: Values, values: Values) -> bool:
        """Change a row that stands as `before`; return whether anything is different now."""
        marks = before[MARKS]
        if not marks:
            return self.writer.change(table, before, values)
        marked = set(marks.split())
        wanted = {name: value for name, value in values.items() if before[name] != value}
        held = {name: value for name, value in wanted.items() if _lead(name) in marked}
        if held and self.overwrite:
            wanted[MARKS] = packed(table, marked - set(map(_lead, held)))
        elif held:
            self.kept.append(RowChange(table.name, before["id"], before, {**before, **held}))
            wanted = {name: value for name, value in wanted.items() if name not in held}
        return self.writer.change(table, before, wanted)


def update_by_hand(writer: Writer, table: Table, row: int, values: Values) -> bool:
    """Write what the clerk says and mark what becomes different; return whether anything does."""
    before = writer.row(table, row)
    different = {_lead(name) for name, value in values.items() if before[name] != value}
    marks = packed(table, different | set(before[MARKS].split()))
    return writer.change(table, before, {**values, MARKS: marks})


def insert_by_hand(writer: Writer, table: Table, values: Values) -> int:
    """Add a row the clerk writes, marked in every column that says something; return its id."""
    said = {_lead(name) for name, value in values.items() if value not in (None, "", False)}
    return writer.insert(table, **{**values, MARKS: packed(table, said)})


def said_by_files(db: Connection, table: Table) -> Mapping[int, list[tuple[str, Values]]]:
    """Return what stood in columns before they were written by hand, by row.

    Each is the column and the whole row as it was then.
    """
    query = select(table.c.id, table.c[MARKS]).where(table.c[MARKS] != "")
    marked = {row.id: row[1].split() for row in db.execute(query)}
    found: dict[int, list[tuple[str, Values]]] = defaultdict(list)
    for entry in entries_of_rows(db, table.name, sorted(marked)):
        if entry.after:
            then = entry.after[MARKS].split()
            found[entry.row] += [
                (column, entry.after) for column in marked[entry.row] if column not in then
            ]
    return found


def _lead(column: str) -> str:
    return _LEADS.get(column, column)


def packed(table: Table, columns: Iterable[str]) -> str:
    """Return marks as a row keeps them, in the order of the table: like ones are one text."""
    wanted = set(columns)
    return " ".join(column.name for column in table.c if column.name in wanted)
