"""Opening a register file; everything that is SQLite's and SQLCipher's alone stands here."""

import sqlite3
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool, StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from core.domain.errors import ClerkError
from core.store.keys import key_path
from core.store.trouble import damaged, foreign, missing, way_back

# "SBHY": tells our files from any other SQLite file.
APPLICATION_ID = 0x53424859
_HEADER = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_MARK = slice(68, 72)
# Another way of writing (WAL), set by another program or a flipped bit, is not taken back by
# merely looking: SQLite would write into the file.
_WRITE_MODES = slice(18, 20)
_ROLLBACK = b"\x01\x01"
_PRAGMAS = (
    "PRAGMA busy_timeout=5000",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-65536",
)


class Kind(Enum):
    """How a register lies on the disk."""

    PLAIN = auto()
    ENCRYPTED = auto()


def make_engine(path: Path, key: bytes | None = None, *, there: bool = False) -> Engine:
    """Return an engine on a register file, encrypted where there is a key.

    `there`: the file exists already; where it has gone meanwhile no empty one takes its place.
    """
    driver: Any = sqlite3 if key is None else sqlcipher
    mode = "rw" if there else "rwc"
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        hide_parameters=True,  # a fault's text must carry nobody's name or number
        module=driver,
        creator=lambda: _connect(driver, path, mode, key),
    )
    event.listen(engine, "begin", _on_begin)
    return engine


def kind_of(path: Path) -> Kind:
    """Return how a register lies on the disk.

    Refuses a missing file and one that is no register of ours, each in one sentence. An encrypted
    register has no mark of its own; the key file beside it tells.
    """
    if path.is_dir():
        raise ClerkError(f"“{path}” là một thư mục, không phải là sổ BHYT; hãy chọn tệp của sổ.")
    if not path.is_file():
        raise ClerkError(missing(path))
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER_BYTES)
    except OSError as error:
        raise ClerkError(f"Không đọc được sổ “{path}”: {error.strerror}.") from error
    if not head:
        raise ClerkError(
            f"Tệp “{path}” rỗng (0 byte) nên không phải là sổ BHYT; tệp được giữ nguyên. "
            f"{way_back(path)}"
        )
    if head.startswith(_HEADER) and head[_MARK] == APPLICATION_ID.to_bytes(4, "big"):
        if len(head) < _HEADER_BYTES or head[_WRITE_MODES] != _ROLLBACK:
            raise ClerkError(damaged(path))
        return Kind.PLAIN
    if not head.startswith(_HEADER) and key_path(path).is_file():
        return Kind.ENCRYPTED
    raise ClerkError(foreign(path))


def refuse_read_only(path: Path) -> None:
    """Raise `ClerkError` for a register file that may only be read; nothing is written."""
    try:
        path.open("rb+").close()
    except OSError as error:
        raise ClerkError(_READ_ONLY.format(path=path)) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one state of the register and writes nothing."""
    with in_words(engine), engine.connect() as db:
        yield db


@contextmanager
def writing(engine: Engine, *, keep: bool = True) -> Iterator[Connection]:
    """Give a connection in one transaction: all is saved at the end, or nothing.

    Without `keep` nothing is saved even when all went well (a trial run).
    """
    with in_words(engine), engine.connect() as db:
        db.execution_options(writing=True)
        with db.begin() as transaction:
            yield db
            if not keep:
                transaction.rollback()


@contextmanager
def in_words(engine: Engine) -> Iterator[None]:
    """Turn SQLite's own faults (locked, full, damaged) into sentences."""
    try:
        yield
    except DatabaseError as error:
        path = Path(engine.url.database or "")
        sentence = _sentence(str(error.orig), path)
        if sentence is None:
            raise
        raise ClerkError(sentence) from error


def _sentence(fault: str, path: Path) -> str | None:
    if "unable to open" in fault and not path.exists():
        return missing(path)
    sentence = next((made(path) for word, made in _BROKEN.items() if word in fault), None)
    said = next((said for word, said in _FAULTS.items() if word in fault), None)
    return sentence or (said.format(path=path) if said else None)


_READ_ONLY = "Sổ “{path}” chỉ cho đọc nên không ghi được; hãy xem quyền của tệp và thư mục."
_BROKEN = {
    "malformed": damaged,
    "Could not decode": damaged,
    "not a database": foreign,
}
_FAULTS = {
    "locked": "Sổ “{path}” đang được chương trình khác ghi; hãy thử lại sau ít phút.",
    "disk is full": "Ổ đĩa chứa sổ “{path}” đã đầy; chưa lưu gì. Hãy dọn chỗ trống rồi làm lại.",
    "readonly": _READ_ONLY,
    "unable to open": "Không mở được sổ “{path}”; hãy kiểm tra quyền của tệp và thư mục.",
    "disk I/O error": "Ổ đĩa chứa sổ “{path}” báo lỗi khi đọc ghi; chưa lưu gì. Hãy thử lại.",
}


def stamp(db: Connection) -> None:
    """Mark a new file as ours."""
    db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


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


def first_faults(db: Connection) -> list[str]:
    """Return the first thing broken in pages or references, in a fraction of a second."""
    return _said(db, "quick_check(1)") or _loose(db)


def structure_faults(db: Connection) -> list[str]:
    """Return what SQLite finds broken in the file: pages, indexes, references."""
    return _said(db, "integrity_check") + _loose(db)


def in_memory() -> Engine:
    """Return an engine on an empty database that is never a file."""
    return create_engine("sqlite://", poolclass=StaticPool)


def _said(db: Connection, check: str) -> list[str]:
    found = (str(row[0]) for row in db.exec_driver_sql(f"PRAGMA {check}"))
    return [text for text in found if text != "ok"]


def _loose(db: Connection) -> list[str]:
    orphans = db.exec_driver_sql("PRAGMA foreign_key_check")
    return [f"{row[0]} {row[1]} → {row[2]}" for row in orphans]


def _uri(path: Path, mode: str) -> str:
    """Return a path as SQLite's URI: /x, C:/x and //server/x, each behind an empty host."""
    whole = path.absolute().as_posix()
    return f"file://{'' if whole.startswith('/') else '/'}{quote(whole)}?mode={mode}"


def _connect(driver: Any, path: Path, mode: str, key: bytes | None) -> Any:
    connection = driver.connect(_uri(path, mode), uri=True, check_same_thread=False)
    connection.isolation_level = None  # sqlite3's own BEGIN skips DDL; _on_begin sends ours
    try:
        for pragma in (*(_keyed(key) if key else ()), *_PRAGMAS):
            connection.execute(pragma)
    except UnicodeDecodeError as error:
        connection.close()  # the driver cannot even say what is wrong: a name in it is no text
        raise ClerkError(damaged(path)) from error
    except driver.Error:
        connection.close()
        raise
    return connection


def _keyed(key: bytes) -> tuple[str, ...]:
    return (
        "PRAGMA cipher_log_level=NONE",  # it would write to standard error
        f"PRAGMA key = \"x'{key.hex()}'\"",
        "PRAGMA temp_store=MEMORY",  # nothing readable in temporary files
    )


def _on_begin(db: Connection) -> None:
    writes = db.get_execution_options().get("writing")
    db.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
