"""Days a clock that jumped would say."""

from datetime import date

import pytest

from core.domain.plausible import doubt_about

NEWEST = date(2026, 11, 21)


@pytest.mark.parametrize(
    "day", [date(2026, 11, 20), NEWEST, date(2026, 12, 31), date(2027, 12, 26)]
)
def test_a_day_soon_after_the_newest_deed_is_believed(day):
    assert doubt_about(day, NEWEST) is None


@pytest.mark.parametrize(
    ("day", "word"),
    [
        (date(2026, 11, 19), "trước lần ghi sổ cuối 21/11/2026"),
        (date(2027, 12, 27), "sau lần ghi sổ cuối 21/11/2026"),
        (date(1970, 1, 1), "01/01/1970"),
        (date(2099, 1, 1), "01/01/2099"),
    ],
)
def test_a_day_a_jumping_clock_says_is_doubted(day, word):
    assert word in doubt_about(day, NEWEST)


def test_a_register_without_deeds_knows_only_the_century():
    assert doubt_about(date(2030, 1, 1), None) is None
    assert doubt_about(date(2023, 12, 31), None)
    assert doubt_about(date(2051, 1, 1), None)
