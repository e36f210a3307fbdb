"""Connections to a register file; what is SQLite's alone stands here and in `checks`."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool, StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from core.domain.errors import ClerkError, Way
from core.store.file import READ_ONLY
from core.store.form import APPLICATION_ID
from core.store.trouble import Damaged, damaged, foreign, missing

_PRAGMAS = (
    "PRAGMA busy_timeout=5000",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-65536",
)


def make_engine(
    path: Path, key: bytes | None = None, *, there: bool = False, read_only: bool = False
) -> Engine:
    """Return an engine on a register file, encrypted where there is a key.

    `there`: the file exists already; where it has gone meanwhile no empty one takes its place.
    With `read_only` nothing is ever written either: a hot journal beside the file is refused, not
    played.
    """
    mode = "ro" if read_only else "rw" if there else "rwc"
    driver: Any = sqlite3 if key is None else sqlcipher
    return _engine(path, driver, lambda: _connect(driver, path, mode, key))


def make_exporter(path: Path, key: bytes | None, copy: Path, copy_key: bytes | None) -> Engine:
    """Return an engine on a register with an empty file attached as "copy", under another key.

    A key of None stands for a plain file.
    """

    def attached() -> Any:
        connection = _connect(sqlcipher, path, "rw", key)
        words = (str(copy.absolute()), _raw(copy_key) if copy_key else "")
        connection.execute("ATTACH DATABASE ? AS copy KEY ?", words)
        return connection

    return _engine(path, sqlcipher, attached)


def export_pages(db: Connection) -> None:
    """Copy what a connection of `make_exporter` sees into the file attached to it."""
    db.exec_driver_sql("SELECT sqlcipher_export('copy')")


def in_memory() -> Engine:
    """Return an engine on an empty database that is never a file."""
    return create_engine("sqlite://", poolclass=StaticPool)


def key_fits(path: Path, key: bytes) -> bool:
    """Return whether a key opens an encrypted register; its first page proves it."""
    try:
        with reading(make_engine(path, key, there=True)) as db:
            found = db.exec_driver_sql("PRAGMA application_id").scalar()
    except ClerkError as error:
        if isinstance(error.__cause__, DatabaseError) and _WRONG in str(error.__cause__.orig):
            return False
        raise
    return found == APPLICATION_ID


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one state of the register and writes nothing.

    What the program's own questions stumble over, without the file being locked or the disk
    failing, is damage: raises `Damaged`.
    """
    try:
        with in_words(engine), engine.connect() as db:
            yield db
    except (DatabaseError, UnicodeDecodeError) as error:  # SQLite quotes the damaged words
        raise Damaged(damaged(Path(engine.url.database or ""))) from error


@contextmanager
def writing(engine: Engine, *, keep: bool = True) -> Iterator[Connection]:
    """Give a connection in one transaction: all is saved at the end, or nothing.

    Without `keep` nothing is saved even when all went well (a trial run).
    """
    with in_words(engine), engine.connect() as db:
        db.execution_options(begin="BEGIN IMMEDIATE")
        with db.begin() as transaction:
            yield db
            if not keep:
                transaction.rollback()


@contextmanager
def alone(engine: Engine) -> Iterator[Connection]:
    """Give a connection that keeps every other, readers too, off a register."""
    with in_words(engine), engine.connect() as db:
        db.execution_options(begin="BEGIN EXCLUSIVE")
        with db.begin():
            yield db


@contextmanager
def in_words(engine: Engine) -> Iterator[None]:
    """Turn SQLite's own faults (locked, full, damaged) into sentences."""
    path = Path(engine.url.database or "")
    try:
        yield
    except DatabaseError as error:
        told = _told(str(error.orig), path)
        if told is None:
            raise
        raise told from error


def _told(fault: str, path: Path) -> ClerkError | None:
    if "unable to open" in fault and not path.exists():
        return ClerkError(missing(path), Way.RESTORE)
    for word, made in _BROKEN.items():
        if word in fault:
            return Damaged(made(path))
    said = next((said for word, said in _FAULTS.items() if word in fault), None)
    return ClerkError(said.format(path=path)) if said else None


_WRONG = "not a database"
_BROKEN: dict[str, Callable[[Path], str]] = {
    _WRONG: foreign,
    "malformed": damaged,
    "no such": damaged,  # a step of the schema met other tables than its version says
    "already exists": damaged,
    "duplicate column": damaged,
}
_FAULTS = {
    "locked": "Sổ “{path}” đang được chương trình khác ghi; hãy thử lại sau ít phút.",
    "disk is full": "Ổ đĩa chứa sổ “{path}” đã đầy; chưa lưu gì. Hãy dọn chỗ trống rồi làm lại.",
    "readonly": READ_ONLY,
    "unable to open": "Không mở được sổ “{path}”; hãy kiểm tra quyền của tệp và thư mục.",
    "disk I/O error": "Ổ đĩa chứa sổ “{path}” báo lỗi khi đọc ghi; chưa lưu gì. Hãy thử lại.",
}


def file_of(db: Connection) -> Path:
    """Return the file a connection reads."""
    return Path(str(db.engine.url.database))


def stamp(db: Connection) -> None:
    """Mark a new file as ours."""
    db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def wipe_what_goes(db: Connection) -> None:
    """Let whatever this connection deletes be overwritten at once."""
    db.exec_driver_sql("PRAGMA secure_delete=ON")


def rewrite(engine: Engine) -> None:
    """Write the file anew without its free pages, where deleted rows may still stand."""
    with in_words(engine), engine.connect() as db:
        db.execution_options(begin="")  # SQLite does this outside of any transaction only
        db.exec_driver_sql("PRAGMA temp_store=MEMORY")  # no copy in the folder of temporary files
        db.exec_driver_sql("VACUUM")


def copy_pages(source: Connection, target: Engine) -> None:
    """Copy what a connection sees into an empty file of the same key; raises `CopyFault`."""
    with closing(target.raw_connection()) as raw:
        copied: Any = source.connection.driver_connection
        try:
            copied.backup(raw.driver_connection)
        except (sqlite3.Error, sqlcipher.Error) as error:
            raise CopyFault(str(error)) from error


class CopyFault(Exception):
    """SQLite's own words on why pages could not be copied."""


def _engine(path: Path, driver: Any, creator: Callable[[], Any]) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        hide_parameters=True,  # a fault's text must carry nobody's name or number
        module=driver,
        creator=creator,
    )
    event.listen(engine, "begin", _on_begin)
    return engine


def _connect(driver: Any, path: Path, mode: str, key: bytes | None) -> Any:
    connection = driver.connect(_uri(path, mode), uri=True, check_same_thread=False)
    connection.isolation_level = None  # sqlite3's own BEGIN skips DDL; _on_begin sends ours
    try:
        for pragma in (*_opening(driver, key), *_PRAGMAS):
            connection.execute(pragma)
    except UnicodeDecodeError as error:
        connection.close()  # the driver cannot even say what is wrong: a name in it is no text
        raise Damaged(damaged(path)) from error
    except driver.Error:
        connection.close()
        raise
    return connection


def _opening(driver: Any, key: bytes | None) -> Iterator[str]:
    if driver is sqlcipher:
        yield "PRAGMA cipher_log_level=NONE"  # our sentence is the only one on standard error
        if key is not None:
            yield f'PRAGMA key = "{_raw(key)}"'
        yield "PRAGMA temp_store=MEMORY"  # nothing readable in temporary files


def _uri(path: Path, mode: str) -> str:
    """Return a path as SQLite's URI: /x, C:/x and //server/x, each behind an empty host."""
    whole = path.absolute().as_posix()
    return f"file://{'' if whole.startswith('/') else '/'}{quote(whole)}?mode={mode}"


def _raw(key: bytes) -> str:
    return f"x'{key.hex()}'"


def _on_begin(db: Connection) -> None:
    db.exec_driver_sql(db.get_execution_options().get("begin", "BEGIN"))
