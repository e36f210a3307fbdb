"""What the register tells otherwise of a frozen month, in words."""

from PySide6.QtCore import QCoreApplication

from core.app.history import moment
from core.app.month_ends import MonthLook
from core.domain.month_end import MonthLine
from core.domain.month_table import other_changes
from ui.journal_words import deed_text, touched_text
from ui.words import filled, title_of

_EXPLAINED = 4


def other_words(line: MonthLine) -> str:
    """Return which statuses are told otherwise and by how many, empty where none is."""
    changed = other_changes(line)
    return ", ".join(f"{title_of(column).lower()} {change:+}" for column, change in changed)


def why_words(look: MonthLook) -> str:
    """Return what differs now from what was stated, and the deeds that may explain it."""
    if not look.compared.differs:
        return QCoreApplication.translate(
            "MonthsTab", "Sổ hôm nay vẫn tính ra đúng như số đã chốt."
        )
    said = [
        f"{moment(line.deed.at)}, {line.deed.user}: {deed_text(line.deed)}"
        f" ({touched_text(line.deed)})"
        for line in look.since[:_EXPLAINED]
    ]
    more = len(look.since) - _EXPLAINED
    if more > 0:
        text = QCoreApplication.translate("MonthsTab", "và {count} việc trước đó, xem Nhật ký.")
        said.append(filled(text, count=more))
    text = QCoreApplication.translate(
        "MonthsTab", "Sổ hôm nay tính ra khác ({what}). Từ lúc chốt, sổ có những việc sau:"
    )
    return "\n".join((filled(text, what=_what(look.compared.total)), *said))


def _what(total: MonthLine) -> str:
    """Return what is told otherwise of the commune, or that only hamlets differ."""
    people = QCoreApplication.translate("MonthsTab", "nhân khẩu")
    covered = QCoreApplication.translate("MonthsTab", "có thẻ")
    changes = {people: total.people_change, covered: total.covered_change}
    said = [f"{word} {change:+}" for word, change in changes.items() if change]
    said += [other_words(total)] if total.other_changes else []
    as_before = QCoreApplication.translate("MonthsTab", "cả xã như cũ, từng thôn khác")
    return ", ".join(said) or as_before
