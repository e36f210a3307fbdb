"""Putting a restored register in the place of another: two files, one step.

Database and key file cannot change places in one rename. Both are staged in a hidden folder; its
one rename to `NAME.restoring` decides the restore. Before it the old register stands untouched;
after it `finish` puts the pieces into place one by one, in an order that may be broken off and
taken up anywhere, and everybody who opens the register (`unlock`) finishes first. So a kill at any
moment leaves the old register, or the new one with its own key file.
"""

import glob
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from core.domain.errors import ClerkError
from core.fault_words import fault_words
from core.replacing import move
from core.store.file import is_plain
from core.store.keys import key_path
from core.store.lock import WriteLock

_KEY, _ASIDE = "key", "aside"


class Staged:
    """The pieces of a register about to be put into place."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "register"

    def put_key_file(self, content: bytes) -> None:
        """Lay the key file of an encrypted register beside it."""
        _write(self.folder / _KEY, content)

    def put_old_aside(self, path: Path) -> None:
        """Let the old files be renamed to `path` (in the register's folder) and its like."""
        _write(self.folder / _ASIDE, path.name.encode())


def clear_staged(register: Path) -> None:
    """Remove what a killed restore staged and never decided; the caller holds the write lock."""
    for left in register.parent.glob(f".*.{glob.escape(register.name)}.restoring"):
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def staging(register: Path) -> Iterator[Staged]:
    """Give a hidden folder to stage a register in; it is removed unless `decide` took it.

    The caller holds the write lock. What a killed restore staged is removed first.
    """
    clear_staged(register)
    folder = register.with_name(f".{uuid4().hex}.{register.name}.restoring")
    try:
        folder.mkdir(mode=0o700)
        yield Staged(folder)
    except OSError as error:
        raise ClerkError(
            f"Không khôi phục được vào thư mục “{register.parent}” ({fault_words(error)}); sổ được "
            "giữ nguyên. Hãy kiểm tra ổ đĩa và quyền của thư mục."
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def decide(staged: Staged, register: Path) -> None:
    """Make the restore final and put the pieces into place.

    Raises `TargetBusy` where another program holds the old file: opening finishes it then.
    """
    staged.folder.rename(_decided(register))
    finish(register)


def finish(register: Path) -> None:
    """Finish a decided restore that was broken off; does nothing where there is none."""
    folder = _decided(register)
    if not folder.is_dir():
        return
    with WriteLock(register).held():
        staged = Staged(folder)
        if staged.database.is_file():
            _put_aside(folder, register)
            _journal(register).unlink(missing_ok=True)  # it must not be played into the new file
            _put_key(folder, register)
            move(staged.database, register)
        if register.is_file() and is_plain(register):
            key_path(register).unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)


def _put_aside(folder: Path, register: Path) -> None:
    """Rename the old files; done when the piece that asks for it is gone."""
    wish = folder / _ASIDE
    if not wish.is_file():
        return
    aside = register.with_name(wish.read_text("utf-8"))
    pairs = (
        (register, aside),
        (_journal(register), _journal(aside)),
        (key_path(register), key_path(aside)),
    )
    for old, new in pairs:
        with suppress(FileNotFoundError):
            move(old, new)
    wish.unlink()


def _put_key(folder: Path, register: Path) -> None:
    if (folder / _KEY).is_file():
        move(folder / _KEY, key_path(register))


def _journal(register: Path) -> Path:
    return register.with_name(f"{register.name}-journal")


def has_journal(register: Path) -> bool:
    """Return whether a journal lies beside a register that no deed is using."""
    return _journal(register).exists()


def _decided(register: Path) -> Path:
    return register.with_name(f"{register.name}.restoring")


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
