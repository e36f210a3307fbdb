"""Writing a file beside its target and moving it into place when it is whole."""

import errno
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from core.domain.errors import ClerkError
from core.fault_words import fault_words

# Seconds between tries, 2.5 in all: a virus scanner lets go of a file within that time.
_PAUSES = (0.05, 0.1, 0.15, 0.2, 0.4, 0.6, 1.0)
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class TargetBusy(ClerkError):
    """Another program holds the target open; `other_name` proposes a free name beside it."""


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a scratch path beside `target`, moved onto it when the block ends well.

    On any failure the scratch file is removed and `target` is left as it was; what the disk
    refuses becomes a `ClerkError`, a target held open by another program a `TargetBusy`.
    """
    _refuse_missing_folder(target)
    scratch = target.parent / f".{uuid4().hex}{target.suffix}"
    try:
        yield scratch
        move_into_place(scratch, target)
    except OSError as fault:
        raise ClerkError(_in_words(fault, target)) from fault
    finally:
        _remove(scratch)


def move_into_place(scratch: Path, target: Path) -> None:
    """Move a file that is whole onto `target` and see both on the disk.

    Raises `ClerkError` for what the disk refuses, `TargetBusy` where `target` is held open.
    """
    try:
        _flush(scratch)
        move(scratch, target)
        _flush_folder(target.parent)
    except OSError as fault:
        raise ClerkError(_in_words(fault, target)) from fault


def other_name(target: Path) -> Path:
    """Return the first free name beside `target`: "thư (2).pdf", "thư (3).pdf" and so on."""
    number = 2
    while (other := target.with_stem(f"{target.stem} ({number})")).exists():
        number += 1
    return other


def _refuse_missing_folder(target: Path) -> None:
    if not target.parent.is_dir():
        raise ClerkError(
            f"Không lưu được “{target.name}” vì không có thư mục “{target.parent}”; "
            "hãy tạo thư mục đó hoặc chọn nơi lưu khác."
        )
    if target.is_dir():
        raise ClerkError(
            f"Không lưu được “{target.name}” vì trong “{target.parent}” đã có thư mục mang tên đó; "
            "hãy chọn tên tệp khác."
        )


def _flush(scratch: Path) -> None:
    """Make the disk take the whole file, so that a full one is noticed before the move."""
    with scratch.open("rb+") as written:
        os.fsync(written.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the disk take the new name before anything that relies on it."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def move(scratch: Path, target: Path) -> None:
    """Rename a file onto another, patient with scanners; raises `TargetBusy` after 2.5 s."""
    for pause in _PAUSES:
        try:
            os.replace(scratch, target)  # noqa: PTH105 - the name the tests put a fault behind
        except PermissionError:
            _wait(pause)
        else:
            return
    try:
        os.replace(scratch, target)  # noqa: PTH105 - as above
    except PermissionError as fault:
        raise TargetBusy(
            f"Không lưu được “{target.name}” vì một chương trình khác (thường là Excel) đang mở "
            f"tệp này; hãy đóng tệp rồi làm lại, hoặc lưu với tên “{other_name(target).name}”."
        ) from fault


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)


def _remove(scratch: Path) -> None:
    try:
        scratch.unlink(missing_ok=True)
    except OSError:
        return  # a scanner still holds it; the failure being reported matters more


def _in_words(fault: OSError, target: Path) -> str:
    folder = target.parent.resolve()
    if fault.errno in FULL:
        return (
            f"Không lưu được “{target.name}” vì ổ đĩa chứa thư mục “{folder}” đã đầy; "
            "hãy chọn ổ đĩa khác hoặc dọn bớt tệp không cần rồi làm lại."
        )
    if fault.errno in _READ_ONLY:
        return (
            f"Không lưu được “{target.name}” vì không được phép ghi vào thư mục “{folder}”; "
            "hãy chọn thư mục khác."
        )
    return (
        f"Không lưu được “{target.name}” vào thư mục “{folder}” ({fault_words(fault)}); "
        "hãy kiểm tra ổ đĩa hoặc chọn nơi lưu khác rồi làm lại."
    )
