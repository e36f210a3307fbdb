"""Which backups are kept: decided by counting those there are, never by the clock."""

from collections.abc import Callable, Collection, Hashable, Iterable
from datetime import datetime, timedelta

from core.domain.backups import Backup

NEWEST = 20
MONTHS = 24
# How many of the latest days, weeks and months that have backups keep their newest one.
_SPANS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (30, datetime.date),
    (12, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)
_LONGEST_REST = timedelta(days=400)


def to_prune(before: Collection[Backup], made: Backup) -> frozenset[Backup]:
    """Return which backups are no longer needed beside the one made now.

    None where today, the day of `made`, lies before the newest of before or more than 400 days
    after it: then the clock jumped, or the program rested so long that nothing should go unseen.
    """
    today = made.at.date()
    newest = max((backup.at.date() for backup in before), default=today)
    if not timedelta() <= today - newest <= _LONGEST_REST:
        return frozenset()
    return frozenset(before) - kept([*before, made])


def kept(backups: Iterable[Backup]) -> frozenset[Backup]:
    """Return the newest 20 and the newest of the latest 30 days, 12 weeks and 24 months."""
    newest_first = sorted(backups, key=lambda backup: backup.age_order, reverse=True)
    found = set(newest_first[:NEWEST])
    for number, span_of in _SPANS:
        firsts: dict[Hashable, Backup] = {}
        for backup in newest_first:
            firsts.setdefault(span_of(backup.at), backup)
        found.update(list(firsts.values())[:number])
    return frozenset(found)
