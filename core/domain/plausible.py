"""Whether a day can be today, judged by what the register already holds."""

from datetime import date, timedelta

from core.domain.days import format_day

FIRST, LAST = date(2024, 1, 1), date(2050, 12, 31)
# Moments are kept in UTC, days are the machine's own: a day between them is nothing odd.
_BACK = timedelta(days=1)
_AHEAD = timedelta(days=400)


def doubt_about(day: date, newest: date | None) -> str | None:
    """Return why `day` cannot well be today, None where it can.

    `newest` is the day of the register's newest deed, None where it has none.
    """
    if not FIRST <= day <= LAST:
        return f"máy báo ngày {format_day(day)}"
    if newest is None:
        return None
    if day < newest - _BACK:
        return f"máy báo ngày {format_day(day)}, trước lần ghi sổ cuối {format_day(newest)}"
    if day > newest + _AHEAD:
        return (
            f"máy báo ngày {format_day(day)}, hơn một năm sau lần ghi sổ cuối {format_day(newest)}"
        )
    return None
