"""Moments in words: databases keep UTC, the clerk reads the clock on the wall."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from ui.words import filled

_JUST_NOW = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


def local(at: datetime) -> datetime:
    """Return a moment of the database in the machine's own time zone."""
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone()


def moment_words(at: datetime) -> str:
    """Return day and time of day."""
    return local(at).strftime("%d/%m/%Y %H:%M")


def time_words(at: datetime, now: datetime) -> str:
    """Return the time of day, with the day before it where that is not today's."""
    here = local(at)
    if here.date() == local(now).date():
        return here.strftime("%H:%M")
    return moment_words(at)


def age_words(at: datetime, now: datetime) -> str:
    """Return how long ago something was; a moment that is yet to come is named by its day."""
    age = now - at
    if timedelta() <= age < _JUST_NOW:
        return QCoreApplication.translate("Moments", "vừa xong")
    if timedelta() <= age < _HOUR:
        minutes = QCoreApplication.translate("Moments", "{minutes} phút trước")
        return filled(minutes, minutes=age // _JUST_NOW)
    here, today = local(at), local(now).date()
    return _of_day(here.date(), today).format(time=here.strftime("%H:%M"))


def _of_day(day: date, today: date) -> str:
    if day == today:
        return QCoreApplication.translate("Moments", "hôm nay {time}")
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("Moments", "hôm qua {time}")
    return day.strftime("%d/%m/%Y {time}")
