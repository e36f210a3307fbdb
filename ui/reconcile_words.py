"""Comparisons with the agency's list in the language of the window."""

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from core.domain.money import format_money
from core.domain.reconciling import CorrectCard, EnterCard, Line, Mark, SetNumbers

TONES: Mapping[Mark, str] = {
    Mark.THEY_HAVE: "support",
    Mark.WE_HAVE: "support",
    Mark.DATES_DIFFER: "expiring",
    Mark.CODE_DIFFERS: "expiring",
    Mark.NUMBER_DIFFERS: "expiring",
    Mark.STOPPED: "lapsed",
    Mark.DUE: "expiring",
    Mark.UNCLEAR: "lapsed",
    Mark.SAME: "valid",
    Mark.OTHER_INSURANCE: "waiting",
}


def mark_words() -> Mapping[Mark, str]:
    """Return what each mark is called where there is little room."""
    return {
        Mark.THEY_HAVE: QCoreApplication.translate("Reconcile", "Họ có, sổ không"),
        Mark.WE_HAVE: QCoreApplication.translate("Reconcile", "Sổ có, họ không"),
        Mark.DATES_DIFFER: QCoreApplication.translate("Reconcile", "Khác ngày"),
        Mark.CODE_DIFFERS: QCoreApplication.translate("Reconcile", "Khác mã"),
        Mark.NUMBER_DIFFERS: QCoreApplication.translate("Reconcile", "Khác số"),
        Mark.STOPPED: QCoreApplication.translate("Reconcile", "Họ báo dừng"),
        Mark.DUE: QCoreApplication.translate("Reconcile", "Khác tháng đến hạn"),
        Mark.UNCLEAR: QCoreApplication.translate("Reconcile", "Cần xem lại"),
        Mark.SAME: QCoreApplication.translate("Reconcile", "Giống nhau"),
        Mark.OTHER_INSURANCE: QCoreApplication.translate("Reconcile", "Không nói về BHYT"),
    }


def rows_words(counts: Mapping[Mark, int]) -> str:
    """Return how many rows carry each mark, as a sum; `WE_HAVE` is on no row."""
    words = mark_words()
    text = QCoreApplication.translate("Reconcile", "{count} {mark}")
    return " + ".join(
        text.format(count=format_money(counts[mark]), mark=_inside(words[mark]))
        for mark in sorted(counts, key=lambda mark: mark is not Mark.SAME)
        if counts[mark] and mark is not Mark.WE_HAVE
    )


def steps_words(lines: Iterable[Line]) -> str:
    """Return what taking lines over writes, counted kind by kind; empty for nothing."""
    counted = Counter(type(step) for line in lines for step in line.finding.steps)
    words = {
        EnterCard: QCoreApplication.translate("Reconcile", "ghi thêm {count} thẻ"),
        CorrectCard: QCoreApplication.translate("Reconcile", "sửa {count} thẻ"),
        SetNumbers: QCoreApplication.translate("Reconcile", "đặt số cho {count} người"),
    }
    return ", ".join(
        word.format(count=format_money(counted[kind])) for kind, word in words.items()
        if counted[kind]
    )  # fmt: skip


def _inside(word: str) -> str:
    """Return a word as it stands within a sentence."""
    return word[:1].lower() + word[1:]
