"""Columns of the table of what a household pays."""

from PySide6.QtCore import QCoreApplication

from core.app.lettering import ground_words
from core.domain.premium import Quote, QuoteLine
from core.domain.standing import Standing
from ui.columns import day_column, name_column, number_column
from ui.table_model import Shown


def payment_columns(standing: Standing, quote: Quote) -> tuple[Shown, ...]:
    """Return the columns of a quote; months only where they differ from line to line."""
    translate = QCoreApplication.translate
    months = number_column(translate("Payment", "Tháng"), lambda q: q.months, 5)
    return (
        name_column(translate("Payment", "Họ và tên"), lambda q: q.name, 15),
        Shown(translate("Payment", "Điểm"), lambda q: q.point, 4),
        Shown(
            translate("Payment", "Người thứ"),
            lambda q: str(q.rung or ""),
            5,
            right=True,
            sort=lambda q: q.rung,
        ),
        Shown(
            translate("Payment", "Mức"),
            lambda q: f"{q.percent} %",
            5,
            right=True,
            sort=lambda q: q.percent,
        ),
        *(() if quote.months else (months,)),
        number_column(translate("Payment", "Số tiền (đ)"), lambda q: q.amount),
        day_column(translate("Payment", "Thẻ từ"), lambda q: q.starts),
        day_column(translate("Payment", "Đến ngày"), lambda q: q.ends),
        _ground_column(standing),
    )


def _ground_column(standing: Standing) -> Shown:
    def ground(line: QuoteLine) -> str:
        words = ground_words(standing.rules.point(line.point).name, line)
        return words.rpartition(" (")[0]

    return Shown(QCoreApplication.translate("Payment", "Diện đóng"), ground, 16)
