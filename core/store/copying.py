"""Copying a register, plain or encrypted, into a file that is proved before it gets its name."""

from collections.abc import Mapping
from pathlib import Path

from core.domain.errors import ClerkError, Way
from core.replacing import replacing
from core.store.checks import first_faults, row_counts
from core.store.engine import CopyFault, copy_pages, make_engine, reading
from core.store.keys import key_path

_FAULTS = {
    "disk is full": "ổ đĩa đã đầy; hãy dọn bớt tệp không cần hoặc chọn ổ khác",
    "disk I/O error": "ổ đĩa báo lỗi hoặc đã đầy; hãy kiểm tra ổ đĩa hoặc chọn ổ khác",
    "readonly": "không được phép ghi vào đó; hãy chọn thư mục khác",
    "unable to open": "không được phép ghi vào đó; hãy chọn thư mục khác",
    "locked": "sổ đang được ghi; hãy thử lại sau ít phút",
    "malformed": "sổ bị hỏng; hãy kiểm tra sổ hoặc dùng một bản sao lưu cũ hơn",
}


def copy_register(source: Path, target: Path, key: bytes | None = None) -> Mapping[str, int]:
    """Copy a register as it is at one moment, with its key file; return the rows of each table.

    The copy gets its name only when its structure is sound and it has as many rows as the source.
    Raises `ClerkError` naming the folder; then nothing carries the name of `target`.
    """
    with replacing(target) as scratch:
        counts = copy_pages_of(source, scratch, key, target)
        if key is not None:
            _copy_key_file(source, target)
    return counts


def copy_pages_of(
    source: Path, scratch: Path, key: bytes | None, target: Path
) -> Mapping[str, int]:
    """Copy a register into an empty file that will become `target`, and prove it."""
    with reading(make_engine(source, key, read_only=True)) as db:
        counts = row_counts(db)
        try:
            copy_pages(db, make_engine(scratch, key))
        except CopyFault as fault:
            raise _in_words(str(fault), target) from fault
    copy = make_engine(scratch, key, read_only=True)
    with reading(copy) as db:
        sound = not first_faults(db) and row_counts(db) == counts
    if not sound:
        raise ClerkError(
            f"Bản sao “{target.name}” trong “{target.parent}” không giống sổ nên không được giữ; "
            "hãy kiểm tra sổ và ổ đĩa.",
            Way.VERIFY,
        )
    return counts


def _copy_key_file(source: Path, target: Path) -> None:
    """Give a copy the passwords of its day; without a key file only the recovery key opens it."""
    if key_path(source).is_file():
        with replacing(key_path(target)) as scratch:
            scratch.write_bytes(key_path(source).read_bytes())


def _in_words(fault: str, target: Path) -> ClerkError:
    reason = next((words for word, words in _FAULTS.items() if word in fault), fault)
    return ClerkError(f"Không sao chép được sổ vào thư mục “{target.parent.resolve()}”: {reason}.")
