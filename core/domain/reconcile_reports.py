"""C21a-TS (who stopped) and D08a-TS (who is due) against the register: one finding a row.

What "the month of stopping" covers is nowhere defined for the commune (LOW): a card that ends
in that month or in the one before agrees with it, and what accepting does asks to be confirmed.
"""

from dataclasses import replace
from datetime import date

from core.domain.days import ONE_DAY, format_day, month_end
from core.domain.reconcile_cards import card_words
from core.domain.reconciling import CorrectCard, Finding, Mark
from core.domain.records import ReportKind, ReportRow
from core.domain.sources import TO_CONFIRM
from core.domain.stated_cards import Held

_CUT = "Sửa ngày hết hạn thẻ {card} thành {last} ({confirm} với cơ quan BHXH)."
_NOT_CUT = "Không tự cắt thẻ: sổ có nhiều thẻ sau tháng dừng; hãy hỏi cơ quan BHXH rồi sửa tay."
_NOT_DUE = "Không tự sửa thẻ: danh sách không ghi ngày hết hạn; hãy hỏi cơ quan BHXH."
_NO_MONTH = "Không đọc được tháng trong danh sách; hãy xem lại dòng này."


def find_report(
    kind: ReportKind, row: ReportRow, held: Held, listed: date | None, person: int
) -> Finding:
    """Return what comparing a report's row found.

    `listed` is the first day of the month the list speaks of, None where it does not say.
    """
    if row.month is None:
        return Finding(Mark.UNCLEAR, _all(held), "", _NO_MONTH, person=person)
    if kind is ReportKind.STOPPED:
        return _stopped(row.month, held, listed, person)
    return _due(row.month, held, person)


def _stopped(month: date, held: Held, listed: date | None, person: int) -> Finding:
    until = month_end(listed) if listed else date.max
    later = [
        (row, card)
        for row, card in held.rows.values()
        if card.last > month_end(month) and card.first <= until
    ]
    if not later:
        return Finding(Mark.SAME, person=person)
    ours = "; ".join(card_words(card) for _, card in later)
    theirs = f"dừng từ tháng {_month(month)}"
    number, card = later[0]
    if len(later) > 1 or card.first >= month:
        return Finding(Mark.STOPPED, ours, theirs, _NOT_CUT, person=person)
    cut = replace(card, last=month - ONE_DAY)
    words = {"card": card_words(card), "last": format_day(cut.last), "confirm": TO_CONFIRM}
    steps = (CorrectCard(number, card, cut),)
    return Finding(Mark.STOPPED, ours, theirs, _CUT.format(**words), steps, person)


def _due(month: date, held: Held, person: int) -> Finding:
    newest = held.newest
    # A card that ends within a month: due that month by its next day, the month after by the form.
    if newest and month in {
        (newest.last + ONE_DAY).replace(day=1),
        month_end(newest.last) + ONE_DAY,
    }:
        return Finding(Mark.SAME, person=person)
    return Finding(Mark.DUE, _all(held), f"đến hạn tháng {_month(month)}", _NOT_DUE, person=person)


def _all(held: Held) -> str:
    return card_words(held.newest) if held.newest else "chưa có thẻ nào"


def _month(month: date) -> str:
    return month.strftime("%m/%Y")
