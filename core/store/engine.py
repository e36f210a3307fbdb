"""Opening a register file; everything that is SQLite's and SQLCipher's alone stands here."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect
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


class Damaged(ClerkError):
    """The file is no sound register; `verify` says what it can, a backup helps."""


class Kind(Enum):
    """How a register lies on the disk."""

    PLAIN = auto()
    ENCRYPTED = auto()


def make_engine(path: Path, key: bytes | None = None, *, read_only: bool = False) -> Engine:
    """Return an engine on a register file, encrypted where there is a key; it need not exist.

    With `read_only` nothing is ever written: a missing file is not made, a hot journal beside the
    file is refused, not played.
    """
    if key is not None:
        return _engine(path, sqlcipher, lambda: _keyed(path, key, read_only=read_only))
    if read_only:
        return _engine(path, sqlite3, lambda: sqlite3.connect(_read_only(path), uri=True))
    return _engine(path)


def make_exporter(path: Path, key: bytes | None, copy: Path, copy_key: bytes | None) -> Engine:
    """Return an engine on a register with an empty file attached as "copy", under another key.

    A key of None stands for a plain file.
    """

    def attached() -> Any:
        connection = _keyed(path, key)
        words = (str(copy.absolute()), _raw(copy_key) if copy_key else "")
        connection.execute("ATTACH DATABASE ? AS copy KEY ?", words)
        return connection

    return _engine(path, sqlcipher, attached)


def _engine(path: Path, module: Any = sqlite3, creator: Callable[[], Any] | None = None) -> Engine:
    driver = {"module": module, "creator": creator} if creator else {}
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

    Refuses a missing file and one that is no register of ours, each in one sentence. The first
    bytes decide: a plain register with a key file beside it is plain. An encrypted one has no
    mark of its own; there the key file tells.
    """
    head = _head(path)
    if _is_ours(head):
        return Kind.PLAIN
    if not head.startswith(_HEADER) and key_path(path).is_file():
        return Kind.ENCRYPTED
    raise ClerkError(
        f"Tệp “{path}” không phải là sổ BHYT; tệp được giữ nguyên. Nếu sổ có mật khẩu, hãy để tệp "
        f"“{key_path(path).name}” bên cạnh, hoặc dùng chìa khôi phục."
    )


def is_plain(path: Path) -> bool:
    """Return whether a file is a plain SQLite file, ours or not; a missing one is refused."""
    return _head(path).startswith(_HEADER)


def key_fits(path: Path, key: bytes) -> bool:
    """Return whether a key opens an encrypted register; its first page proves it."""
    try:
        with reading(make_engine(path, key)) as db:
            found = db.exec_driver_sql("PRAGMA application_id").scalar()
    except ClerkError as error:
        if isinstance(error.__cause__, DatabaseError) and _WRONG in str(error.__cause__.orig):
            return False
        raise
    return found == APPLICATION_ID


def _is_ours(head: bytes) -> bool:
    return head.startswith(_HEADER) and head[68:72] == APPLICATION_ID.to_bytes(4, "big")


def _head(path: Path) -> bytes:
    if not path.is_file():
        raise ClerkError(
            f"Không tìm thấy sổ “{path}”. Hãy kiểm tra lại đường dẫn, hoặc tạo sổ mới (lệnh new)."
        )
    try:
        with path.open("rb") as file:
            return file.read(100)
    except OSError as error:
        raise ClerkError(f"Không đọc được sổ “{path}”: {error.strerror}.") from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one state of the register and writes nothing.

    What the program's own questions stumble over, without the file being locked or the disk
    failing, is damage: raises `Damaged`.
    """
    try:
        with in_words(engine), engine.connect() as db:
            yield db
    except (DatabaseError, UnicodeDecodeError) as error:
        raise _damaged(engine) from error


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
def alone(engine: Engine) -> Iterator[None]:
    """Keep every other connection, readers too, off a register for a block."""
    with in_words(engine), engine.connect() as db:
        db.execution_options(begin="BEGIN EXCLUSIVE")
        with db.begin():
            yield


@contextmanager
def in_words(engine: Engine) -> Iterator[None]:
    """Turn SQLite's own faults (locked, full, damaged) into sentences."""
    try:
        yield
    except DatabaseError as error:
        for faults, kind in ((_FAULTS, ClerkError), (_DAMAGE, Damaged)):
            sentence = next((s for word, s in faults.items() if word in str(error.orig)), None)
            if sentence:
                raise kind(sentence.format(path=engine.url.database)) from error
        raise


_WRONG = "not a database"
_FAULTS = {
    "locked": "Sổ “{path}” đang được chương trình khác ghi; hãy thử lại sau ít phút.",
    "disk is full": "Ổ đĩa chứa sổ “{path}” đã đầy; chưa lưu gì. Hãy dọn chỗ trống rồi làm lại.",
    "readonly": "Sổ “{path}” chỉ cho đọc nên không ghi được; hãy xem quyền của tệp và thư mục.",
    "unable to open": "Không mở được sổ “{path}”; hãy kiểm tra quyền của tệp và thư mục.",
    "disk I/O error": "Ổ đĩa chứa sổ “{path}” báo lỗi khi đọc ghi; chưa lưu gì. Hãy thử lại.",
}
_DAMAGED = "Sổ “{path}” bị hỏng; hãy dùng một bản sao lưu (lệnh restore)."
_DAMAGE = {
    _WRONG: "Tệp “{path}” không phải là sổ BHYT hoặc đã hỏng; tệp được giữ nguyên.",
    "malformed": _DAMAGED,
    "no such": _DAMAGED,  # a step of the schema met other tables than its version says
    "already exists": _DAMAGED,
    "duplicate column": _DAMAGED,
}


def damaged(db: Connection) -> Damaged:
    """Return the fault of a register in which something cannot be as it is."""
    return _damaged(db.engine)


def _damaged(engine: Engine) -> Damaged:
    return Damaged(_DAMAGED.format(path=engine.url.database))


def stamp(db: Connection) -> None:
    """Mark a new file as ours."""
    db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def structure_faults(db: Connection) -> list[str]:
    """Return what SQLite finds broken in the file: pages, indexes, references."""
    found = [str(row[0]) for row in db.exec_driver_sql("PRAGMA integrity_check")]
    # Encrypted registers sign each page, also those no table uses now; plain ones say nothing.
    signed = db.exec_driver_sql("PRAGMA cipher_integrity_check")
    found += [str(row[0]) for row in signed] if signed.returns_rows else []
    pages, size = (
        int(db.exec_driver_sql(f"PRAGMA {name}").scalar_one())
        for name in ("page_count", "page_size")
    )
    if pages * size != Path(str(db.engine.url.database)).stat().st_size:
        found.append("độ dài tệp không khớp")
    orphans = db.exec_driver_sql("PRAGMA foreign_key_check").all()
    faults = [text for text in found if text != "ok"]
    return faults + [f"{row[0]} {row[1]} → {row[2]}" for row in orphans]


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


def quick_faults(db: Connection) -> list[str]:
    """Return what SQLite finds broken at a quick look: pages and references."""
    found = [str(row[0]) for row in db.exec_driver_sql("PRAGMA quick_check")]
    orphans = db.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [text for text in found if text != "ok"] + [str(row[0]) for row in orphans]


def row_counts(db: Connection) -> Mapping[str, int]:
    """Return how many rows each table of the file has, of whatever version."""
    quote = db.dialect.identifier_preparer.quote
    return {
        name: int(db.exec_driver_sql(f"SELECT count(*) FROM {quote(name)}").scalar_one())  # noqa: S608 - our own table names
        for name in sorted(inspect(db).get_table_names())
    }


def looks_whole(path: Path) -> bool:
    """Return whether a file has the mark and the length of a register, without its key."""
    try:
        plain = kind_of(path) is Kind.PLAIN
        size = path.stat().st_size
        head = _head(path)
    except (ClerkError, OSError):
        return False
    if not plain:
        return size > 0 and size % _CIPHER_PAGE == 0
    page = int.from_bytes(head[16:18], "big")
    return size == int.from_bytes(head[28:32], "big") * (65536 if page == 1 else page)


_CIPHER_PAGE = 4096


def _read_only(path: Path) -> str:
    """Return the address by which SQLite opens a file for reading only."""
    uri = path.absolute().as_uri()
    if not uri.startswith("file:///"):  # a network share: SQLite wants an empty host
        uri = f"file:////{uri.removeprefix('file://')}"
    return f"{uri}?mode=ro"


def cipher_faults(db: Connection) -> list[str]:
    """Return which pages of an encrypted register were changed from outside."""
    return [str(row[0]) for row in db.exec_driver_sql("PRAGMA cipher_integrity_check")]


def _keyed(path: Path, key: bytes | None, *, read_only: bool = False) -> Any:
    name = _read_only(path) if read_only else str(path)
    connection = sqlcipher.connect(name, check_same_thread=False, uri=read_only)
    connection.execute("PRAGMA cipher_log_level=NONE")  # our sentence is the only one on stderr
    if key is not None:
        connection.execute(f'PRAGMA key = "{_raw(key)}"')
    connection.execute("PRAGMA temp_store=MEMORY")  # nothing readable in temporary files
    return connection


def _raw(key: bytes) -> str:
    return f"x'{key.hex()}'"


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # sqlite3's own BEGIN skips DDL; _on_begin sends ours
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _on_begin(db: Connection) -> None:
    db.exec_driver_sql(db.get_execution_options().get("begin", "BEGIN"))
