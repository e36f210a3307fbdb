"""The real day and moment, for when nobody named another."""

from datetime import UTC, date, datetime


def today() -> date:
    """Return the machine's day, in its own time zone."""
    return datetime.now(tz=UTC).astimezone().date()


def now() -> datetime:
    """Return this moment in UTC, whole seconds, as databases keep it: without a zone."""
    return datetime.now(tz=UTC).replace(microsecond=0, tzinfo=None)
