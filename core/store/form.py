"""What the bytes of a file say of it: a register of ours, plain or encrypted, of whole length."""

from enum import Enum, auto
from pathlib import Path

from core.store.keys import key_path

# "SBHY": tells our files from any other SQLite file.
APPLICATION_ID = 0x53424859
HEADER_BYTES = 100
_HEADER = b"SQLite format 3\x00"
_MARK = slice(68, 72)
# Another way of writing (WAL), set by another program or a flipped bit, is not taken back by
# merely looking: SQLite would write into the file.
_WRITE_MODES = slice(18, 20)
_ROLLBACK = b"\x01\x01"
_PAGE_SIZE, _PAGE_COUNT = slice(16, 18), slice(28, 32)
_LARGEST_PAGE = 65536
_CIPHER_PAGE = 4096


class Kind(Enum):
    """How a register lies on the disk."""

    PLAIN = auto()
    ENCRYPTED = auto()


def head_of(path: Path) -> bytes:
    """Return the first bytes of a file; raises `OSError`."""
    with path.open("rb") as file:
        return file.read(HEADER_BYTES)


def is_sqlite(head: bytes) -> bool:
    """Return whether a file that begins so is a plain SQLite file, ours or not."""
    return head.startswith(_HEADER)


def is_marked(head: bytes) -> bool:
    """Return whether a file that begins so is a plain register of ours."""
    return is_sqlite(head) and head[_MARK] == APPLICATION_ID.to_bytes(4, "big")


def is_as_written(head: bytes) -> bool:
    """Return whether the first bytes are whole and written in the way we write."""
    return len(head) == HEADER_BYTES and head[_WRITE_MODES] == _ROLLBACK


def has_cipher_pages(size: int) -> bool:
    """Return whether an encrypted register may have this length in bytes."""
    return size > 0 and size % _CIPHER_PAGE == 0


def looks_whole(path: Path) -> bool:
    """Return whether a file has the mark and the length of a register, without its key."""
    try:
        head, size = head_of(path), path.stat().st_size
    except OSError:
        return False
    if not is_sqlite(head):
        return has_cipher_pages(size) and key_path(path).is_file()
    page = int.from_bytes(head[_PAGE_SIZE], "big")
    count = int.from_bytes(head[_PAGE_COUNT], "big")
    whole = size == count * (_LARGEST_PAGE if page == 1 else page)
    return is_marked(head) and is_as_written(head) and whole
