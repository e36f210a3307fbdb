"""Opening a register file; everything that is SQLite's and SQLCipher's alone stands here."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2 as sqlcipher

from core.domain.errors import ClerkError
from core.store.keys import key_path

# "SBHY": tells our files from any other SQLite file.
APPLICATION_ID = 0x53424859
_HEADER = b"SQLite format 3\x00"
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


def make_engine(path: Path, key: bytes | None = None) -> Engine:
    """Return an engine on a register file, encrypted where there is a key; it need not exist."""
    driver: dict[str, Any] = {}
    if key is not None:
        driver = {"module": sqlcipher, "creator": lambda: _keyed(path, key)}
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        hide_parameters=True,  # a fault's text must carry nobody's name or number
        **driver,
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def kind_of(path: Path) -> Kind:
    """Return how a register lies on the disk.

    Refuses a missing file and one that is no register of ours, each in one sentence. An encrypted
    register has no mark of its own; the key file beside it tells.
    """
    if not path.is_file():
        raise ClerkError(
            f"Không tìm thấy sổ “{path}”. Hãy kiểm tra lại đường dẫn, hoặc tạo sổ mới (lệnh new)."
        )
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise ClerkError(f"Không đọc được sổ “{path}”: {error.strerror}.") from error
    if head.startswith(_HEADER) and head[68:72] == APPLICATION_ID.to_bytes(4, "big"):
        return Kind.PLAIN
    if not head.startswith(_HEADER) and key_path(path).is_file():
        return Kind.ENCRYPTED
    raise ClerkError(
        f"Tệp “{path}” không phải là sổ BHYT; tệp được giữ nguyên. Nếu sổ có mật khẩu, hãy để tệp "
        f"“{key_path(path).name}” bên cạnh, hoặc dùng chìa khôi phục."
    )


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
        sentence = next((s for word, s in _FAULTS.items() if word in str(error.orig)), None)
        if sentence is None:
            raise
        raise ClerkError(sentence.format(path=engine.url.database)) from error


_FAULTS = {
    "locked": "Sổ “{path}” đang được chương trình khác ghi; hãy thử lại sau ít phút.",
    "disk is full": "Ổ đĩa chứa sổ “{path}” đã đầy; chưa lưu gì. Hãy dọn chỗ trống rồi làm lại.",
    "readonly": "Sổ “{path}” chỉ cho đọc nên không ghi được; hãy xem quyền của tệp và thư mục.",
    "unable to open": "Không mở được sổ “{path}”; hãy kiểm tra quyền của tệp và thư mục.",
    "malformed": "Sổ “{path}” bị hỏng; hãy dùng một bản sao lưu.",
    "not a database": "Tệp “{path}” không phải là sổ BHYT hoặc đã hỏng; tệp được giữ nguyên.",
    "disk I/O error": "Ổ đĩa chứa sổ “{path}” báo lỗi khi đọc ghi; chưa lưu gì. Hãy thử lại.",
}


def stamp(db: Connection) -> None:
    """Mark a new file as ours."""
    db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def wipe_what_goes(db: Connection) -> None:
    """Let whatever this connection deletes be overwritten at once."""
    db.exec_driver_sql("PRAGMA secure_delete=ON")


def sweep(engine: Engine) -> None:
    """Write the file anew without its free pages, where deleted rows may still stand."""
    with in_words(engine), engine.connect() as db:
        db.execution_options(bare=True)
        db.exec_driver_sql("PRAGMA temp_store=MEMORY")  # no copy in the folder of temporary files
        db.exec_driver_sql("VACUUM")


def structure_faults(db: Connection) -> list[str]:
    """Return what SQLite finds broken in the file: pages, indexes, references."""
    found = [str(row[0]) for row in db.exec_driver_sql("PRAGMA integrity_check")]
    orphans = db.exec_driver_sql("PRAGMA foreign_key_check").all()
    faults = [text for text in found if text != "ok"]
    return faults + [f"{row[0]} {row[1]} → {row[2]}" for row in orphans]


def _keyed(path: Path, key: bytes) -> Any:
    connection = sqlcipher.connect(str(path), check_same_thread=False)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA temp_store=MEMORY")  # nothing readable in temporary files
    return connection


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # sqlite3's own BEGIN skips DDL; _on_begin sends ours
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _on_begin(db: Connection) -> None:
    options = db.get_execution_options()
    if not options.get("bare"):  # SQLite sweeps outside of any transaction only
        db.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writing") else "BEGIN")
