"""Rejected rows and warnings of a file, as lines of a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.domain.records import Note
from core.domain.text import search_key
from ui.table_model import Shown


@dataclass(frozen=True)
class NoteLine:
    """A rejected row or a warning; `key` is what it is found by, `file` whose row it is."""

    note: Note
    rejected: bool
    key: str
    file: str = ""


def note_lines(
    rejects: Iterable[Note], warnings: Iterable[Note], file: str = ""
) -> tuple[NoteLine, ...]:
    """Return the lines of one file, rejected rows first."""
    return tuple(
        NoteLine(note, rejected, _key(note), file)
        for rejected, notes in ((True, rejects), (False, warnings))
        for note in notes
    )


def note_columns() -> tuple[Shown, ...]:
    """Return what a table shows of a rejected row or a warning."""
    words = {
        True: QCoreApplication.translate("Notes", "Bị loại"),
        False: QCoreApplication.translate("Notes", "Cảnh báo"),
    }
    return (
        Shown(
            QCoreApplication.translate("Notes", "Kết quả"),
            lambda line: words[line.rejected],
            12,
            tone=lambda line: "lapsed" if line.rejected else "expiring",
        ),
        Shown(
            QCoreApplication.translate("Notes", "Trang tính"),
            lambda line: line.note.source.sheet,
            14,
        ),
        Shown(
            QCoreApplication.translate("Notes", "Dòng"),
            lambda line: str(line.note.source.row),
            7,
            right=True,
            sort=lambda line: line.note.source.row,
        ),
        Shown(QCoreApplication.translate("Notes", "Lý do"), lambda line: line.note.problem, 36),
    )


def file_column() -> Shown:
    """Return the column that says whose row it is, where lines of two files stand together."""
    return Shown(QCoreApplication.translate("Notes", "Tệp"), lambda line: line.file, 24)


def _key(note: Note) -> str:
    return search_key(f"{note.source.sheet} {note.source.row} {note.problem}")
