"""Proving that a register is whole."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine

from core.app.register import Register
from core.store import soundness
from core.store.copying import copy_register
from core.store.engine import Damaged, make_engine, reading, structure_faults, writing
from core.store.facts import load_commune
from core.store.journal import broken_links, rows_unlike_journal
from core.store.soundness import Cell
from core.store.steps import CURRENT, refuse_newer, upgrade, version_of


def verify(register: Register) -> tuple[str, ...]:
    """Return what is wrong with a register, one sentence each; nothing when it is whole.

    Checked: the file's structure and references, that all values can be read, the form of identity
    numbers, derived keys, the journal's chain and values, every row against the journal's last
    word on it, and that all facts can be read. No sentence says a stored value.
    """
    return _faults(make_engine(register.path, register.key))


def verify_file(path: Path, key: bytes | None) -> tuple[str, ...]:
    """Return what is wrong with a register file nobody works in, of this version or an older one.

    The file is not written to: an older one is brought up to date in a private copy. Raises
    `ClerkError` for one of a newer version.
    """
    try:
        with reading(make_engine(path, key, read_only=True)) as db:
            version = version_of(db)
        refuse_newer(version)
        if version == CURRENT:
            return _faults(make_engine(path, key, read_only=True))
        with TemporaryDirectory(prefix="so-bhyt-") as folder:
            copy = Path(folder) / path.with_suffix(".sobhyt").name
            copy_register(path, copy, key)
            with writing(make_engine(copy, key)) as db:
                upgrade(db)
            return _faults(make_engine(copy, key))
    except Damaged as fault:
        return (str(fault),)


def _faults(engine: Engine) -> tuple[str, ...]:
    faults: list[str] = []
    try:
        with reading(engine) as db:
            for check, blocks in _CHECKS:
                found = list(check(db))
                faults += found
                if found and blocks:
                    break
            if not faults:
                load_commune(db)
    except Damaged as fault:
        faults.append(str(fault))
    return tuple(faults)


def _structure(db: Connection) -> Iterator[str]:
    return (f"Cấu trúc tệp: {fault}." for fault in structure_faults(db))


def _columns(db: Connection) -> Iterator[str]:
    return (f"Cấu trúc tệp: thiếu {name}." for name in soundness.missing_columns(db))


def _values(db: Connection) -> Iterator[str]:
    return (f"{_place(cell)}: giá trị không đọc được." for cell in soundness.unreadable(db))


def _numbers(db: Connection) -> Iterator[str]:
    return (f"{_place(cell)}: số không đúng dạng." for cell in soundness.wrong_numbers(db))


def _keys(db: Connection) -> Iterator[str]:
    return (f"{_place(cell)}: khóa tìm không khớp với tên." for cell in soundness.stale_keys(db))


def _journal(db: Connection) -> Iterator[str]:
    for entry in soundness.changes_without_values(db):
        yield f"Nhật ký: mục {entry} thiếu nội dung."
    for entry in broken_links(db):
        yield f"Nhật ký: mục {entry} không khớp chuỗi."


def _rows(db: Connection) -> Iterator[str]:
    for table, row in rows_unlike_journal(db):
        yield f"Bảng {table}, dòng {row}: khác với lần ghi cuối trong nhật ký."


# Each check, and whether what it finds makes the later ones meaningless.
_CHECKS: tuple[tuple[Callable[[Connection], Iterator[str]], bool], ...] = (
    (_structure, False),
    (_columns, True),
    (_values, True),
    (_numbers, False),
    (_keys, False),
    (_journal, False),
    (_rows, False),
)


def _place(cell: Cell) -> str:
    return f"Bảng {cell.table}, dòng {cell.row}, cột {cell.column}"
