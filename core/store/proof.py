"""What proves at every opening that a register file is whole and one this program understands."""

from collections.abc import Callable, Set
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, select

from core.domain.errors import ClerkError
from core.fault_words import fault_words
from core.store import checks
from core.store.engine import in_memory, reading
from core.store.form import APPLICATION_ID
from core.store.hot_journal import refuse_foreign_journal
from core.store.schema import metadata, schema_version
from core.store.steps import CURRENT, STEPS, refuse_newer
from core.store.trouble import Damaged, damaged, foreign

T = TypeVar("T")
_CHUNK = 1 << 20


def proved_version(path: Path, engine: Engine) -> int:
    """Return the schema version of a register proved whole in structure; writes nothing.

    Looked at: a journal left beside it, the mark, the version, tables and columns, every page
    (SQLite's quick_check), every reference. Raises `ClerkError` at the first that does not hold.
    """
    refuse_foreign_journal(path)
    _read_ahead(path)
    with reading(engine) as db:
        if checks.mark_of(db) != APPLICATION_ID:
            raise Damaged(foreign(path))
        found = checks.columns_of(db)
        version = _version(db, found)
        if version is not None:
            refuse_newer(version)
        if version is None or not _as_built(version, found) or checks.first_faults(db):
            raise Damaged(damaged(path))
    return version


def shape_faults(db: Connection) -> list[str]:
    """Return tables and indexes that are not as this version makes them."""
    expected = _of_new(CURRENT, checks.shapes_of)
    found = checks.shapes_of(db)
    names = expected.keys() | found.keys()
    return sorted(name for name in names if expected.get(name) != found.get(name))


def _read_ahead(path: Path) -> None:
    """Read the file once from end to end; the check jumps about, which a cold disk is slow at."""
    try:
        with path.open("rb", buffering=0) as file:
            while file.read(_CHUNK):
                pass
    except OSError as error:
        raise ClerkError(f"Không đọc được sổ “{path}”: {fault_words(error)}.") from error


def _version(db: Connection, found: Set[tuple[str, str]]) -> int | None:
    if (schema_version.name, "number") not in found:
        return None
    numbers = db.execute(select(schema_version.c.number)).scalars().all()
    number = numbers[0] if len(numbers) == 1 else None
    return number if isinstance(number, int) and number > 0 else None


def _as_built(version: int, found: Set[tuple[str, str]]) -> bool:
    """Return whether all columns of a version are there; one too many betrays a wrong number."""
    if version == CURRENT:
        return found >= {(t.name, column.name) for t in metadata.sorted_tables for column in t.c}
    return found == _of_new(version, checks.columns_of) | {(schema_version.name, "number")}


def _of_new(version: int, ask: Callable[[Connection], T]) -> T:
    with in_memory().connect() as db:
        for step in STEPS[:version]:
            step(db)
        return ask(db)
