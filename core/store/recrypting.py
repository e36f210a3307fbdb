"""Copying a register under another key, proving the copy, and leaving no readable rest."""

import glob
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, func, select

from core.domain.errors import ClerkError, Way
from core.store.checks import cipher_faults, structure_faults
from core.store.engine import (
    alone,
    export_pages,
    make_engine,
    make_exporter,
    reading,
    stamp,
    writing,
)
from core.store.journal_proof import broken_links
from core.store.lock import RegisterBusy, WriteLock
from core.store.schema import metadata

_ENDING = ".moving"
_BLOCK = 1 << 20


@dataclass(frozen=True)
class Picture:
    """What a copy must share with its register: rows by table, faults of the journal's chain."""

    rows: Mapping[str, int]
    broken: tuple[int, ...]

    @classmethod
    def of(cls, db: Connection) -> "Picture":
        """Count a register's rows and follow its journal."""
        return cls(_rows(db), tuple(broken_links(db)))


def _rows(db: Connection) -> Mapping[str, int]:
    return {
        table.name: db.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    }


@contextmanager
def scratch_beside(register: Path) -> Iterator[Path]:
    """Give the path of a scratch copy beside a register; nothing of it stays after the block.

    One a killed process left is taken away by `sweep`.
    """
    scratch = register.with_name(f".{register.name}.{os.getpid()}{_ENDING}")
    discard(scratch)
    try:
        yield scratch
    finally:
        with suppress(OSError):  # the first fault is the one to tell
            discard(scratch)


def sweep(register: Path) -> None:
    """Take away the scratch copies of processes that were killed."""
    pattern = f".{glob.escape(register.name)}.*{_ENDING}*"
    ours = f".{register.name}.{os.getpid()}{_ENDING}"
    left = [path for path in register.parent.glob(pattern) if not path.name.startswith(ours)]
    if not left:
        return
    # Where another process holds the register its copy is in the making; a folder that cannot be
    # written keeps what is in it.
    with suppress(RegisterBusy, ClerkError, OSError), WriteLock(register).held(0):
        for path in left:
            discard(path)


def copy_under(register: Path, key: bytes | None, copy: Path, copy_key: bytes | None) -> Picture:
    """Copy a register into a new file under another key, None for plain; return what it held.

    Raises `ClerkError` where the copy is not like the register.
    """
    with writing(make_exporter(register, key, copy, copy_key)) as db:
        export_pages(db)
        before = Picture.of(db)
    with writing(make_engine(copy, copy_key)) as db:
        stamp(db)
        if Picture.of(db) != before:
            raise ClerkError(
                f"Bản chép của sổ “{register.name}” không giống sổ; sổ được giữ nguyên. Hãy kiểm "
                "tra ổ đĩa rồi làm lại."
            )
    return before


def refuse_broken(copy: Path, key: bytes | None, name: str) -> None:
    """Raise `ClerkError` where a finished copy of the register `name` is not whole."""
    with reading(make_engine(copy, key)) as db:
        faults = structure_faults(db) + (cipher_faults(db) if key else [])
    if faults:
        raise ClerkError(
            f"Sổ “{name}” có chỗ hỏng ({faults[0]}) nên chưa chuyển; sổ được giữ nguyên. Hãy "
            "kiểm tra sổ, hoặc khôi phục từ bản sao lưu.",
            Way.VERIFY,
            Way.RESTORE,
        )


@contextmanager
def standing_still(register: Path, key: bytes | None, before: Picture) -> Iterator[None]:
    """Keep everybody off a register while the block moves another file onto it.

    Raises `ClerkError` where somebody wrote since `before`. The old bytes of a plain register are
    overwritten then, unless another name leads to them. On Windows, where nothing moves onto an
    open file, the old file is only removed. Whether overwriting reaches the old place is the
    disk's choice: flash memory and copying file systems write elsewhere.
    """
    engine = make_engine(register, key)
    if os.name == "nt":
        with alone(engine) as db:
            _refuse_written(db, before, register)
        yield
        return
    with alone(engine) as db, register.open("r+b") as old:
        _refuse_written(db, before, register)
        yield
        if key is None and os.fstat(old.fileno()).st_nlink == 0:
            _overwrite(old)


def _refuse_written(db: Connection, before: Picture, register: Path) -> None:
    if _rows(db) != before.rows:  # each deed adds a row
        raise ClerkError(
            f"Sổ “{register.name}” vừa được ghi thêm trong lúc chuyển nên chưa chuyển; hãy làm lại."
        )


def discard(path: Path) -> None:
    """Overwrite and remove a file, with what SQLite may have left beside it."""
    for part in (path, path.with_name(f"{path.name}-journal")):
        if part.is_file():
            with part.open("r+b") as file:
                if os.fstat(file.fileno()).st_nlink == 1:
                    _overwrite(file)
            part.unlink()


def _overwrite(file: BinaryIO) -> None:
    left = file.seek(0, os.SEEK_END)
    file.seek(0)
    while left > 0:
        left -= file.write(bytes(min(left, _BLOCK)))
    file.flush()
    os.fsync(file.fileno())
