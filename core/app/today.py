"""The machine's day, where it can be believed, and the moment something was saved last."""

from datetime import date, datetime

from core import clock
from core.app.register import Register
from core.domain.errors import ClerkError, Way
from core.domain.plausible import doubt_about
from core.store.entries import newest_moment


def doubt(register: Register, day: date) -> str | None:
    """Return why a day can hardly be today by what the register holds, None where it can."""
    newest = saved_last(register)
    return doubt_about(day, newest.date() if newest else None)


def saved_last(register: Register) -> datetime | None:
    """Return when something was saved last, in UTC; None where nothing was ever done."""
    with register.reading() as db:
        return newest_moment(db)


def today_of(register: Register | None) -> date:
    """Return the machine's day; an implausible one raises `ClerkError`."""
    day = clock.today()
    reason = doubt(register, day) if register else doubt_about(day, None)
    if reason:
        raise ClerkError(
            f"Đồng hồ máy có thể sai: {reason}. Hãy chỉnh đồng hồ của máy, hoặc nói rõ ngày cần "
            "tính.",
            Way.DAY,
        )
    return day
