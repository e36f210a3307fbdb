"""A register's file as it lies on the disk: what it is, whether it may be written to."""

from enum import Enum, auto
from pathlib import Path

from core.domain.errors import ClerkError
from core.store.keys import key_path
from core.store.trouble import Damaged, damaged, foreign, missing, way_back

# "SBHY": tells our files from any other SQLite file.
APPLICATION_ID = 0x53424859
_HEADER = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_MARK = slice(68, 72)
# Another way of writing (WAL), set by another program or a flipped bit, is not taken back by
# merely looking: SQLite would write into the file.
_WRITE_MODES = slice(18, 20)
_ROLLBACK = b"\x01\x01"
_PAGE_SIZE, _PAGE_COUNT = slice(16, 18), slice(28, 32)
_LARGEST_PAGE = 65536
_CIPHER_PAGE = 4096
READ_ONLY = "Sổ “{path}” chỉ cho đọc nên không ghi được; hãy xem quyền của tệp và thư mục."


class Kind(Enum):
    """How a register lies on the disk."""

    PLAIN = auto()
    ENCRYPTED = auto()


def kind_of(path: Path) -> Kind:
    """Return how a register lies on the disk.

    Refuses a missing file and one that is no register of ours, each in one sentence. The first
    bytes decide: a plain register with a key file beside it is plain. An encrypted one has no
    mark of its own; there the key file tells.
    """
    head = _head(path)
    if not head:
        raise Damaged(
            f"Tệp “{path}” rỗng (0 byte) nên không phải là sổ BHYT; tệp được giữ nguyên. "
            f"{way_back(path)}"
        )
    if head.startswith(_HEADER) and head[_MARK] == APPLICATION_ID.to_bytes(4, "big"):
        if len(head) < _HEADER_BYTES or head[_WRITE_MODES] != _ROLLBACK:
            raise Damaged(damaged(path))
        return Kind.PLAIN
    if not head.startswith(_HEADER) and key_path(path).is_file():
        return Kind.ENCRYPTED
    raise Damaged(foreign(path))


def is_plain(path: Path) -> bool:
    """Return whether a file is a plain SQLite file, ours or not; a missing one is refused."""
    return _head(path).startswith(_HEADER)


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
    page = int.from_bytes(head[_PAGE_SIZE], "big")
    count = int.from_bytes(head[_PAGE_COUNT], "big")
    return size == count * (_LARGEST_PAGE if page == 1 else page)


def refuse_read_only(path: Path) -> None:
    """Raise `ClerkError` for a register file that may only be read; nothing is written."""
    try:
        path.open("rb+").close()
    except OSError as error:
        raise ClerkError(READ_ONLY.format(path=path)) from error


def _head(path: Path) -> bytes:
    if path.is_dir():
        raise ClerkError(f"“{path}” là một thư mục, không phải là sổ BHYT; hãy chọn tệp của sổ.")
    if not path.is_file():
        raise ClerkError(missing(path))
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES)
    except OSError as error:
        raise ClerkError(f"Không đọc được sổ “{path}”: {error.strerror}.") from error
