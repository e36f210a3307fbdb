"""Whether a register still holds what was written: tables, journal, every row against it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from core.domain.errors import Cancelled, ClerkError
from core.store.engine import reading, structure_faults
from core.store.journal import broken_links, rows_unlike_journal
from core.store.proof import shape_faults
from core.store.trouble import damaged

# What reading a changed value raises: no date, no JSON, no text where there should be one.
_UNREADABLE = (ValueError, TypeError, LookupError, AttributeError)


def faults_of(db: Connection) -> list[str]:
    """Return what is wrong with a register's file and content, one sentence each."""
    return [sentence for check in _CHECKS for sentence in _said(check, db)]


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
            raise ClerkError(damaged(path)) from error
        raise


def _is_damaged(engine: Engine) -> bool:
    try:
        with reading(engine) as db:
            return bool(faults_of(db))
    except DatabaseError:
        return False  # nothing of ours is in there yet: a register that could not be made


def _said(check: Callable[[Connection], Iterable[str]], db: Connection) -> list[str]:
    try:
        return list(check(db))
    except _UNREADABLE:
        return ["Có dòng không đọc được: nội dung sổ đã bị thay đổi ngoài chương trình."]


def _structure(db: Connection) -> Iterator[str]:
    for fault in structure_faults(db):
        yield f"Cấu trúc tệp: {fault}."


def _shapes(db: Connection) -> Iterator[str]:
    for name in shape_faults(db):
        yield f"Bảng hoặc chỉ mục {name}: khác với bản chương trình lập."


def _links(db: Connection) -> Iterator[str]:
    for entry in broken_links(db):
        yield f"Nhật ký: mục {entry} không khớp chuỗi."


def _rows(db: Connection) -> Iterator[str]:
    for table, row in rows_unlike_journal(db):
        yield f"Bảng {table}, dòng {row}: khác với lần ghi cuối trong nhật ký."


_CHECKS: tuple[Callable[[Connection], Iterable[str]], ...] = (_structure, _shapes, _links, _rows)
