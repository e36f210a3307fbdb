"""Writing a file a person named: never over a register, only with an ending its writer makes."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.domain.errors import ClerkError
from core.replacing import other_name, replacing

_REGISTER, _KEY, _BACKUPS = ".sobhyt", ".key", ".backups"
_HEADER = b"SQLite format 3\x00"


@contextmanager
def saving(target: Path, *endings: str) -> Iterator[Path]:
    """Yield a scratch path as `replacing` does, for a target `refuse_target` lets through."""
    refuse_target(target, *endings)
    with replacing(target) as scratch:
        yield scratch


@contextmanager
def keeping_old(target: Path) -> Iterator[Path | None]:
    """Keep the file that stands at `target` under a free name beside it while a new one is written.

    Yields that name, None where no file stands there; a failure of the block takes it away again.
    """
    if not target.is_file() or _belongs_to_register(target):
        yield None
        return
    kept = other_name(target)
    with replacing(kept) as scratch:
        shutil.copy2(target, scratch)
    try:
        yield kept
    except BaseException:
        kept.unlink(missing_ok=True)
        raise


def refuse_target(target: Path, *endings: str) -> None:
    """Raise `ClerkError` where a file that is no register may not go.

    That is over a register, its key or one of its backups, and, where `endings` are said, under
    a name with another ending.
    """
    name = target.name or str(target)
    if not target.name or target.is_dir():
        raise ClerkError(f"Không lưu được vào “{name}” vì đó là một thư mục; hãy đặt thêm tên tệp.")
    if _belongs_to_register(target):
        raise ClerkError(
            f"Không ghi đè lên “{name}” vì đó là sổ, bản sao lưu hoặc chìa của sổ; "
            "hãy chọn tên tệp khác."
        )
    if endings and target.suffix.lower() not in endings:
        raise ClerkError(
            f"Không biết ghi ra “{name}”; tên tệp phải có đuôi {' hoặc '.join(endings)}."
        )


def _belongs_to_register(target: Path) -> bool:
    if target.resolve().parent.name.endswith(_BACKUPS):
        return True
    return target.is_file() and (
        target.suffix.lower() in (_REGISTER, _KEY)
        or target.with_name(f"{target.name}{_KEY}").exists()
        or _begins_like_one(target)
    )


def _begins_like_one(target: Path) -> bool:
    try:
        with target.open("rb") as file:
            return file.read(len(_HEADER)) == _HEADER
    except OSError:
        return False
