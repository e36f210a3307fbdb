"""The price table of the law, to the đồng."""

from datetime import date
from fractions import Fraction

import pytest

from core.domain.errors import ClerkError
from core.domain.premium import tariff_on

DAYS = {2_530_000: "2026-07-01", 2_340_000: "2026-06-30", 1_800_000: "2024-06-30",
        1_490_000: "2023-06-30"}  # fmt: skip
LADDER = [
    # base, months, rungs 1 to 5
    (2_530_000, 1, [113_850, 79_695, 68_310, 56_925, 45_540]),
    (2_530_000, 3, [341_550, 239_085, 204_930, 170_775, 136_620]),
    (2_530_000, 6, [683_100, 478_170, 409_860, 341_550, 273_240]),
    (2_530_000, 12, [1_366_200, 956_340, 819_720, 683_100, 546_480]),
    (2_340_000, 1, [105_300, 73_710, 63_180, 52_650, 42_120]),
    (2_340_000, 12, [1_263_600, 884_520, 758_160, 631_800, 505_440]),
    (1_800_000, 12, [972_000, 680_400, 583_200, 486_000, 388_800]),
    (1_490_000, 12, [804_600, 563_220, 482_760, 402_300, 321_840]),
]


@pytest.mark.parametrize(("base", "months", "amounts"), LADDER)
def test_the_ladder_is_that_of_the_price_table(rules, base, months, amounts):
    tariff = tariff_on(rules, date.fromisoformat(DAYS[base]))
    assert tariff.base == base
    found = [tariff.amount(tariff.rung_part(rung), months) for rung in range(1, 6)]
    assert found == amounts


def test_five_self_payers_pay_the_published_sum(rules):
    tariff = tariff_on(rules, date(2026, 11, 21))
    assert sum(tariff.amount(tariff.rung_part(n), 12) for n in range(1, 6)) == 4_371_840


def test_everybody_after_the_fifth_pays_like_the_fifth(rules):
    tariff = tariff_on(rules, date(2026, 11, 21))
    assert tariff.rung_part(9) == tariff.rung_part(5) == Fraction(2, 5)


@pytest.mark.parametrize(
    ("point", "day", "own"),
    [
        ("4a", "2026-11-21", 409_860),
        ("4b", "2026-11-21", 683_100),
        ("4d", "2026-11-21", 956_340),
        ("4g", "2026-11-21", 409_860),
        ("4b", "2025-06-30", 884_520),
        ("4b", "2025-07-01", 631_800),
    ],
)
def test_own_shares_follow_the_day(rules, point, day, own):
    on = date.fromisoformat(day)
    part = 1 - rules.percent(f"share.{point}", on)
    assert tariff_on(rules, on).amount(part, 12) == own


def test_a_day_before_the_first_known_base_is_refused_in_words(rules):
    with pytest.raises(ClerkError, match="lương cơ sở"):
        tariff_on(rules, date(2000, 1, 1))
