"""Columns of the table of what a household pays."""

from PySide6.QtCore import QCoreApplication

from core.app.lettering import ground_words
from core.domain.premium import Quote, QuoteLine
from core.domain.standing import Standing
from ui.columns import day_column, name_column, number_column
from ui.table_model import Shown


def payment_columns(standing: Standing, quote: Quote) -> tuple[Shown, ...]:
    """Return the columns of a quote.

    Whole months share the months and end on several days; one common day is the other way round.
    """
    translate = QCoreApplication.translate
    months = number_column(translate("Payment", "Tháng"), lambda q: q.months, 10)
    ends = day_column(translate("Payment", "Đến ngày"), lambda q: q.ends)
    return (
        name_column(translate("Payment", "Họ và tên"), lambda q: q.name, 16),
        _rung_column(),
        Shown(
            translate("Payment", "Mức"),
            lambda q: f"{q.percent} %",
            5,
            right=True,
            sort=lambda q: q.percent,
        ),
        number_column(translate("Payment", "Số tiền (đ)"), lambda q: q.amount),
        day_column(translate("Payment", "Thẻ từ"), lambda q: q.starts),
        ends if quote.months else months,
        _ground_column(standing),
    )


def _rung_column() -> Shown:
    title = QCoreApplication.translate("Payment", "Thứ")
    return Shown(title, lambda q: str(q.rung or ""), 3, right=True, sort=lambda q: q.rung)


def _ground_column(standing: Standing) -> Shown:
    def ground(line: QuoteLine) -> str:
        words = ground_words(standing.rules.point(line.point).name, line)
        return f"{line.point} – {words.rpartition(' (')[0]}"

    return Shown(QCoreApplication.translate("Payment", "Diện đóng"), ground, 9)
