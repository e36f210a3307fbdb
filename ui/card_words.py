"""Cards, and the gaps between them, in words of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from core.domain.countdown import Gap
from core.domain.cover import CoverPeriod
from core.domain.days import format_day
from core.domain.time_bars import Payer, TimeRow
from ui.words import filled


def payer_word(payer: Payer) -> str:
    """Return who pays for a card."""
    words: Mapping[Payer, str] = {
        Payer.WORK: QCoreApplication.translate("CardWords", "nơi làm việc đóng"),
        Payer.FUND: QCoreApplication.translate("CardWords", "BHXH đóng"),
        Payer.STATE: QCoreApplication.translate("CardWords", "Nhà nước đóng"),
        Payer.SUPPORT: QCoreApplication.translate("CardWords", "Nhà nước hỗ trợ"),
        Payer.HOUSEHOLD: QCoreApplication.translate("CardWords", "hộ tự đóng"),
        Payer.UNKNOWN: QCoreApplication.translate("CardWords", "chưa rõ"),
    }
    return words[payer]


def card_code(period: CoverPeriod) -> str:
    """Return the code of a card, or its legal point, or that neither is known."""
    return period.code or period.point or "?"


def card_words(period: CoverPeriod) -> str:
    """Return code and days of a card in a few words."""
    text = QCoreApplication.translate("CardWords", "{code} từ {first} đến {last}")
    return text.format(
        code=card_code(period), first=format_day(period.first), last=format_day(period.last)
    )


def card_details(period: CoverPeriod, payer: Payer) -> str:
    """Return all that is known of a card, line by line."""
    number = QCoreApplication.translate("CardWords", "Số thẻ {number}")
    paid = QCoreApplication.translate("CardWords", "Nộp ngày {day}")
    assumed = QCoreApplication.translate("CardWords", "Ngày đầu là suy ra")
    lines = (
        card_words(period),
        payer_word(payer),
        number.format(number=period.card_number) if period.card_number else "",
        paid.format(day=format_day(period.paid_on)) if period.paid_on else "",
        assumed if period.first_assumed else "",
    )
    return "\n".join(filter(None, lines))


def gap_words(gap: Gap) -> str:
    """Return how long nobody was covered, and when."""
    text = QCoreApplication.translate("CardWords", "gián đoạn {days} ngày, từ {first} đến {last}")
    until_now = QCoreApplication.translate("CardWords", "gián đoạn {days} ngày, từ {first} đến nay")
    words = until_now if gap.is_open else text
    first, last = format_day(gap.first), format_day(gap.last)
    return filled(words, days=gap.days_so_far, first=first, last=last)


def row_words(row: TimeRow) -> str:
    """Return the cards and gaps of a person in one sentence."""
    said = [card_words(bar.period) for bar in row.bars] + [gap_words(gap) for gap in row.gaps]
    return ", ".join(said) or no_card()


def no_card() -> str:
    """Return that somebody never had a card."""
    return QCoreApplication.translate("CardWords", "chưa có thẻ nào")
