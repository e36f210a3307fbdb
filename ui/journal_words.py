"""Deeds of the journal in the language of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from core.app.undoing import Deed
from core.domain.deeds import ERASE_WORDS, deed_word
from core.domain.record_words import RECORD_WORDS
from core.domain.users import ROLE_NAMES
from ui.words import counted, said


def deed_text(deed: Deed) -> str:
    """Return what was done."""
    word = said(deed_word(deed.kind))
    if deed.file:
        text = QCoreApplication.translate("Journal", "{deed} “{file}” (lần nhập số {number})")
        return text.format(deed=word, file=deed.file, number=deed.batch)
    if deed.undoes:
        text = QCoreApplication.translate("Journal", "{deed} việc số {number}")
        return text.format(deed=word, number=deed.undoes)
    reason = ERASE_WORDS.get(deed.reason, "")
    return ", ".join(filter(None, (word, said(reason) if reason else "")))


def touched_text(deed: Deed) -> str:
    """Return how many rows of each kind a deed touched."""
    return rows_text(deed.touched)


def rows_text(counts: Mapping[str, int]) -> str:
    """Return how many rows of each table, in words."""
    return ", ".join(
        counted(counts[table], word) for table, word in RECORD_WORDS.items() if table in counts
    )


def role_text(deed: Deed) -> str:
    """Return the role of who did it."""
    word = ROLE_NAMES.get(deed.role, "")
    return said(word) if word else deed.role
