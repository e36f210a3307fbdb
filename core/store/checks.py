"""What SQLite itself can tell of a register: structure, tables, counts."""

from collections.abc import Iterator, Mapping, Sequence, Set

from sqlalchemy import Connection, inspect

from core.store.engine import file_of


def mark_of(db: Connection) -> int:
    """Return the mark of the program a file belongs to."""
    return int(db.exec_driver_sql("PRAGMA application_id").scalar_one())


def columns_of(db: Connection) -> Set[tuple[str, str]]:
    """Return every (table, column) of a register."""
    rows = db.exec_driver_sql(
        "SELECT made.name, of.name FROM sqlite_master AS made, pragma_table_info(made.name) AS of "
        "WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite_%'"
    )
    return {(table, column) for table, column in rows}


def shapes_of(db: Connection) -> Mapping[str, str]:
    """Return how each table and index is made, by name, whatever its spaces and quotes."""
    rows = db.exec_driver_sql("SELECT name, type, tbl_name, sql FROM sqlite_master")
    return {
        name: " ".join((kind, table, "".join((sql or "").replace('"', "").split())))
        for name, kind, table, sql in rows
        if not name.startswith("sqlite_stat")
    }


def row_counts(db: Connection) -> Mapping[str, int]:
    """Return how many rows each table of the file has, of whatever version."""
    quote = db.dialect.identifier_preparer.quote
    return {
        name: int(db.exec_driver_sql(f"SELECT count(*) FROM {quote(name)}").scalar_one())  # noqa: S608 - our own table names
        for name in sorted(inspect(db).get_table_names())
    }


def first_faults(db: Connection) -> list[str]:
    """Return the first thing broken in pages, length or references, in a fraction of a second."""
    return _said(db, "quick_check(1)") or _wrong_length(db) or _loose(db)


def structure_faults(db: Connection) -> list[str]:
    """Return what SQLite finds broken in the file: pages, signatures, length, references."""
    return [
        *_said(db, "integrity_check"), *cipher_faults(db), *_wrong_length(db), *_loose(db),
    ]  # fmt: skip


def tables_cut_short(db: Connection, tables: Sequence[str]) -> Iterator[str]:
    """Yield the tables whose newest rows are gone: SQLite remembers the highest id it gave."""
    for table in tables:
        given = db.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        highest = db.exec_driver_sql(f"SELECT max(id) FROM {table}").scalar()  # noqa: S608 - our own table names
        if (given.scalar() or 0) != (highest or 0):
            yield table


def cipher_faults(db: Connection) -> list[str]:
    """Return which pages of an encrypted register were changed from outside.

    It signs each page, also those no table uses now; a plain one says nothing.
    """
    signed = db.exec_driver_sql("PRAGMA cipher_integrity_check")
    return [str(row[0]) for row in signed] if signed.returns_rows else []


def _wrong_length(db: Connection) -> list[str]:
    pages, size = (
        int(db.exec_driver_sql(f"PRAGMA {name}").scalar_one())
        for name in ("page_count", "page_size")
    )
    right = pages * size == file_of(db).stat().st_size
    return [] if right else ["độ dài tệp không khớp"]


def _said(db: Connection, check: str) -> list[str]:
    found = (str(row[0]) for row in db.exec_driver_sql(f"PRAGMA {check}"))
    return [text for text in found if text != "ok"]


def _loose(db: Connection) -> list[str]:
    orphans = db.exec_driver_sql("PRAGMA foreign_key_check")
    return [f"{row[0]} {row[1]} → {row[2]}" for row in orphans]
