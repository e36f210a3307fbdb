"""A register's file as it lies on the disk: what it is, whether it may be written to."""

from pathlib import Path

from core.domain.errors import ClerkError, Way
from core.fault_words import fault_words
from core.store.form import Kind, head_of, is_as_written, is_marked, is_sqlite
from core.store.keys import key_path
from core.store.trouble import Damaged, damaged, foreign, missing, way_back

READ_ONLY = "Sổ “{path}” chỉ cho đọc nên không ghi được; hãy xem quyền của tệp và thư mục."


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
    if is_marked(head):
        if not is_as_written(head):
            raise Damaged(damaged(path))
        return Kind.PLAIN
    if not is_sqlite(head) and key_path(path).is_file():
        return Kind.ENCRYPTED
    raise Damaged(foreign(path))


def is_plain(path: Path) -> bool:
    """Return whether a file is a plain SQLite file, ours or not; a missing one is refused."""
    return is_sqlite(_head(path))


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
        raise ClerkError(missing(path), Way.RESTORE)
    try:
        return head_of(path)
    except OSError as error:
        raise ClerkError(f"Không đọc được sổ “{path}”: {fault_words(error)}.") from error
