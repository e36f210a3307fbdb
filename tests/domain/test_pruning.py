"""Which backups are kept: counted, never dated."""

# ruff: noqa: DTZ001 - backups carry UTC without a zone

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.backups import Backup, Reason
from core.domain.pruning import NEWEST, kept, to_prune

START = datetime(2026, 11, 22, 8)


def backup(at, number=1):
    return Backup(Path(f"xa-{at:%Y%m%d-%H%M%S}-{number}.sobhyt"), at, Reason.TIMED, number)


def row(step, count, start=START):
    """Backups one `step` apart, newest first."""
    return [backup(start - step * n) for n in range(count)]


@pytest.mark.parametrize(
    ("step", "count", "stay"),
    [
        (timedelta(minutes=5), 20, 20),
        (timedelta(minutes=5), 60, 20),  # 08:00 back to 03:05, one day
        (timedelta(days=1), 30, 30),
        (timedelta(days=1), 31, 30),
        (timedelta(days=1), 84, 30 + 7 + 2),  # to 24 Oct, 7 Sundays to 6 Sep, 30 Sep, 31 Aug
        (timedelta(days=7), 12, 12),
        (timedelta(days=31), 24, 24),
        (timedelta(days=366), 30, 30),  # the latest 30 days that have a backup, however old
        (timedelta(days=366), 40, 30),
    ],
)
def test_so_many_stay(step, count, stay):
    assert len(kept(row(step, count))) == stay


def test_what_stays_is_the_newest_of_each_span():
    days = [backup(START - timedelta(days=n, hours=h)) for n in range(40) for h in (0, 3)]
    stay = kept(days)
    assert set(days[:NEWEST]) <= stay
    assert {backup(START - timedelta(days=n)) for n in range(30)} <= stay
    assert backup(datetime(2026, 10, 18, 8)) in stay  # the Sunday that ends a week
    assert backup(START - timedelta(days=25, hours=3)) not in stay


@pytest.mark.parametrize(
    ("jump", "pruned"),
    [
        (timedelta(), True),
        (timedelta(days=400), True),
        (timedelta(days=401), False),
        (timedelta(days=365 * 73), False),
        (-timedelta(days=1), False),
        (-timedelta(days=9000), False),
    ],
)
def test_a_clock_that_jumped_prunes_nothing(jump, pruned):
    before = row(timedelta(minutes=5), 60)
    made = backup(START + jump, 2)
    assert bool(to_prune(before, made)) is pruned


def test_the_first_backup_of_all_prunes_nothing():
    assert to_prune([], backup(START)) == frozenset()


moments = st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)).map(
    lambda at: at.replace(microsecond=0)
)
many = st.lists(st.builds(backup, moments, st.integers(1, 3)), min_size=1, max_size=120)


@given(many, moments, st.randoms())
def test_the_newest_stays_in_any_order_and_one_more_costs_little(backups, at, random):
    stay = kept(backups)
    assert max(backups, key=lambda one: one.age_order) in stay
    mixed = list(backups)
    random.shuffle(mixed)
    assert kept(mixed) == stay
    assert kept(stay) == stay
    more = kept([*backups, backup(at, 4)])
    assert len(stay - more) <= 4  # one of the newest, one day, one week, one month
