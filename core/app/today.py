"""The machine's day, where it can be believed."""

from datetime import date

from core import clock
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.plausible import doubt_about
from core.store.journal import newest_moment


def doubt(register: Register, day: date) -> str | None:
    """Return why a day can hardly be today by what the register holds, None where it can."""
    with register.reading() as db:
        newest = newest_moment(db)
    return doubt_about(day, newest.date() if newest else None)


def today_of(register: Register | None) -> date:
    """Return the machine's day; an implausible one raises `ClerkError`."""
    day = clock.today()
    reason = doubt(register, day) if register else doubt_about(day, None)
    if reason:
        raise ClerkError(
            f"Đồng hồ máy có thể sai: {reason}. Hãy chỉnh đồng hồ của máy, hoặc cho ngày bằng --on."
        )
    return day
