"""Cards as bars along the years."""

from datetime import date, timedelta

import pytest

from core.domain.cover import CoverPeriod
from core.domain.time_bars import Payer, TimeRow, TimeSpan, span_at, time_row, whole_span

DAY = date(2026, 11, 21)


def period(first, last, point="5a"):
    return CoverPeriod(date.fromisoformat(first), date.fromisoformat(last), "GD", point)


def test_the_group_of_the_point_says_who_pays():
    said = {"1a": Payer.WORK, "2b": Payer.FUND, "3o": Payer.STATE, "4a": Payer.SUPPORT,
            "5a": Payer.HOUSEHOLD, None: Payer.UNKNOWN}  # fmt: skip
    for point, payer in said.items():
        (bar,) = time_row("An", [period("2026-01-01", "2026-12-31", point)], DAY, 90).bars
        assert bar.payer is payer


@pytest.mark.parametrize(("missing", "marked"), [(89, False), (90, True)])
def test_a_gap_counts_from_the_limit_on(missing, marked):
    first, later = period("2024-01-01", "2024-12-31"), date(2025, 1, 1) + timedelta(days=missing)
    cards = [CoverPeriod(later, DAY + timedelta(days=9), "GD", "5a"), first]
    row = time_row("An", cards, DAY, 90)
    assert [bar.period.first for bar in row.bars] == [first.first, later]
    assert [(g.first, g.days, g.is_open) for g in row.gaps] == (
        [(date(2025, 1, 1), missing, False)] if marked else []
    )


def test_the_gap_up_to_today_is_that_of_a_card_begun_today():
    ended = DAY - timedelta(days=91)
    (gap,) = time_row("An", [CoverPeriod(ended, ended)], DAY, 90).gaps
    assert (gap.days, gap.is_open) == (90, True)
    assert time_row("An", [CoverPeriod(ended, ended)], DAY - timedelta(days=1), 90).gaps == ()
    assert time_row("An", [], DAY, 90) == TimeRow("An")


def test_days_stand_where_they_belong():
    span = TimeSpan(date(2025, 1, 1), date(2026, 12, 31))
    assert (span.part(date(2025, 1, 1)), span.part(date(2026, 1, 1))) == (0, 365 / 730)
    assert span.cut(date(2020, 1, 1), date(2025, 12, 31)) == (0, 0.5)
    assert span.cut(date(2026, 1, 1), date(2030, 1, 1)) == (0.5, 1)
    assert span.cut(date(2027, 1, 1), date(2027, 5, 1)) is None
    assert span.years == ((2025, 0, 0.5), (2026, 0.5, 1))


def test_one_looks_from_two_years_before_to_one_after_and_as_far_as_there_are_cards():
    near = span_at(DAY)
    assert near == TimeSpan(date(2024, 11, 21), date(2027, 11, 21))
    row = time_row("An", [period("2019-03-01", "2020-02-29")], DAY, 90)
    whole = whole_span([row], DAY)
    assert whole == TimeSpan(date(2019, 3, 1), near.last)
    assert near.moved(-400, whole).first == near.first - timedelta(days=400)
    assert near.moved(-9999, whole).first == whole.first
    assert near.moved(9999, whole) == near
    assert span_at(date(2024, 2, 29)) == TimeSpan(date(2022, 2, 28), date(2025, 2, 28))
