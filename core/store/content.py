"""Whether a register still holds what was written: tables, values, journal, every row."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from core.domain.errors import Cancelled, ClerkError
from core.store import soundness
from core.store.checks import structure_faults, tables_cut_short
from core.store.derived import stale
from core.store.engine import reading
from core.store.journal_proof import broken_links, deeds_without_entries, rows_unlike_journal
from core.store.proof import shape_faults
from core.store.schema import change, deed
from core.store.soundness import Cell
from core.store.trouble import Damaged, damaged


def faults_of(db: Connection) -> list[str]:
    """Return what is wrong with a register's file and content, one sentence each.

    No sentence says a stored value. Raises `Damaged` where the file cannot be read on.
    """
    faults: list[str] = []
    for check, blocks in _CHECKS:
        found = list(check(db))
        faults += found
        if found and blocks:
            break
    return faults


@contextmanager
def telling_damage(engine: Engine, path: Path) -> Iterator[None]:
    """Turn a failure over what a register holds into a sentence, if it is proved damaged.

    Any other failure is the program's own and goes on as it is. The block's connection must be
    closed by then: its unsaved rows are no damage.
    """
    try:
        yield
    except (ClerkError, Cancelled, DatabaseError):
        raise
    except Exception as error:
        if _is_damaged(engine):
            raise Damaged(damaged(path)) from error
        raise


def _is_damaged(engine: Engine) -> bool:
    try:
        with reading(engine) as db:
            return bool(faults_of(db))
    except Damaged:
        return True


def _structure(db: Connection) -> Iterator[str]:
    return (f"Cấu trúc tệp: {fault}." for fault in structure_faults(db))


def _shapes(db: Connection) -> Iterator[str]:
    for name in shape_faults(db):
        yield f"Bảng hoặc chỉ mục {name}: khác với bản chương trình lập."


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
    for number in deeds_without_entries(db):
        yield f"Nhật ký: việc số {number} không có mục nào."
    for table in tables_cut_short(db, (deed.name, change.name)):
        yield f"Nhật ký: bảng {table} thiếu những dòng cuối."


def _rows(db: Connection) -> Iterator[str]:
    for table, row in rows_unlike_journal(db):
        yield f"Bảng {table}, dòng {row}: khác với lần ghi cuối trong nhật ký."


def _derived(db: Connection) -> Iterator[str]:
    for table, owner in stale(db):
        yield f"Bảng {table}, của số {owner}: không khớp với điều đã ghi."


# Each check, and whether what it finds makes the later ones meaningless.
_CHECKS: tuple[tuple[Callable[[Connection], Iterator[str]], bool], ...] = (
    (_structure, False),
    (_shapes, True),
    (_values, True),
    (_numbers, False),
    (_keys, False),
    (_journal, False),
    (_rows, False),
    (_derived, False),
)


def _place(cell: Cell) -> str:
    return f"Bảng {cell.table}, dòng {cell.row}, cột {cell.column}"
