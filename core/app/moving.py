"""Moving a register to another folder, with its key and its backups."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.app.places import proposed_folder, refuse_place_of_new
from core.app.unlocking import Access, unlock
from core.domain.errors import ClerkError
from core.fault_words import fault_words
from core.replacing import replacing
from core.store.backup_names import folder_of, moved_path
from core.store.engine import make_engine, writing
from core.store.keys import key_path
from core.store.lock import WriteLock
from core.store.proof import proved_version

__all__ = ["move_register", "moved_path"]


def move_register(path: Path, folder: Path | None = None, access: Access | None = None) -> Path:
    """Move a register into a folder (by itself: that of this PC) and return where it lies now.

    Register, key file and backups are copied and the copy is proved equal and sound; then the old
    file is called NAME.da-chuyen and stays. Raises `ClerkError`, and `PasswordNeeded` for an
    encrypted one; then everything is as it was.
    """
    folder = folder or proposed_folder()
    target = folder / path.name
    key = unlock(path, access or Access())
    proved_version(path, make_engine(path, key, there=True))
    refuse_place_of_new(target)
    _refuse_existing(path, target)
    with WriteLock(path).held(), _copied(path, target, key):
        _rename(path)
    return target


def _refuse_existing(path: Path, target: Path) -> None:
    for there in (target, key_path(target), folder_of(target), moved_path(path)):
        if there.exists():
            raise ClerkError(
                f"Không chuyển sổ được vì đã có “{there}”; sổ được giữ nguyên ở “{path}”. Hãy chọn "
                "thư mục khác, hoặc đổi tên tệp đó."
            )


@contextmanager
def _copied(path: Path, target: Path, key: bytes | None) -> Iterator[None]:
    """Copy everything for a block; what the block does not end well is taken away again."""
    made: list[Path] = []
    try:
        with _in_words(path, target):
            target.parent.mkdir(parents=True, exist_ok=True)
            if folder_of(path).is_dir():
                made.append(folder_of(target))
                shutil.copytree(folder_of(path), folder_of(target))
                _prove_folder(folder_of(path), folder_of(target))
            if key_path(path).is_file():
                made.append(key_path(target))
                _copy(key_path(path), key_path(target))
            made.append(target)
            # No other program, not even one that knows no lock of ours, writes meanwhile.
            with writing(make_engine(path, key, there=True), keep=False):
                _copy(path, target)
            proved_version(target, make_engine(target, key, there=True))
        yield
    except BaseException:
        for copy in reversed(made):
            _take_away(copy)
        raise


def _copy(source: Path, target: Path) -> None:
    with replacing(target) as scratch:
        shutil.copyfile(source, scratch)
        _prove(source, scratch)


def _prove_folder(source: Path, target: Path) -> None:
    for file in source.rglob("*"):
        if file.is_file():
            _prove(file, target / file.relative_to(source))


def _prove(source: Path, copy: Path) -> None:
    if _digest(source) != _digest(copy):
        raise ClerkError(
            f"Bản chép của “{source.name}” không giống bản gốc; sổ được giữ nguyên ở chỗ cũ. Hãy "
            "kiểm tra ổ đĩa hoặc chọn thư mục khác."
        )


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _rename(path: Path) -> None:
    with _in_words(path, path):
        path.rename(moved_path(path))


def _take_away(copy: Path) -> None:
    with suppress(OSError):
        if copy.is_dir():
            shutil.rmtree(copy)
        else:
            copy.unlink(missing_ok=True)


@contextmanager
def _in_words(path: Path, target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:  # shutil.Error is one, without a word of the system
        reason = fault_words(error) if error.errno else "lỗi chép tệp"
        raise ClerkError(
            f"Không chuyển được sổ “{path.name}” vì không ghi được “{target.parent}” ({reason}); "
            "sổ được giữ nguyên ở chỗ cũ. Hãy đóng chương trình đang mở sổ, hoặc chọn thư mục khác."
        ) from error
