"""Proving that a register is whole."""

from core.app.register import Register
from core.store.engine import structure_faults
from core.store.facts import load_commune
from core.store.journal import broken_links, rows_unlike_journal


def verify(register: Register) -> tuple[str, ...]:
    """Return what is wrong with a register, one sentence each; nothing when it is whole.

    Checked: the file's structure and references, the journal's chain, every row against the
    journal's last word on it, and that all facts can be read.
    """
    with register.reading() as db:
        faults = [f"Cấu trúc tệp: {fault}." for fault in structure_faults(db)]
        faults += [f"Nhật ký: mục {entry} không khớp chuỗi." for entry in broken_links(db)]
        faults += [
            f"Bảng {table}, dòng {row}: khác với lần ghi cuối trong nhật ký."
            for table, row in rows_unlike_journal(db)
        ]
        if not faults:
            load_commune(db)
    return tuple(faults)
