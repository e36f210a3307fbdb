"""Voluntary social insurance, to the đồng."""

import pytest

from core.domain.errors import ClerkError
from core.domain.voluntary import VoluntaryGroup, voluntary_quote, voluntary_terms
from tests.domain.households import day

POOR, NEAR_POOR, ETHNIC, OTHER = VoluntaryGroup
OWN_AT_THE_FLOOR = [
    # day, floor, own payment a month: poor, near-poor, ethnic minority, others
    ("2025-06-30", 1_500_000, [231_000, 247_500, 297_000, 297_000]),
    ("2025-07-01", 1_500_000, [165_000, 198_000, 231_000, 264_000]),
    ("2026-11-21", 1_500_000, [165_000, 198_000, 231_000, 264_000]),
    ("2026-12-31", 1_500_000, [165_000, 198_000, 231_000, 264_000]),
    ("2027-01-01", 2_200_000, [242_000, 290_400, 338_800, 387_200]),
]


def quote(rules, on, group, income, months=None):
    found = voluntary_quote(voluntary_terms(rules, day(on), group), income, months)
    return [(line.months, line.contribution, line.support, line.own) for line in found.lines]


@pytest.mark.parametrize(("on", "floor", "own"), OWN_AT_THE_FLOOR)
def test_the_least_own_payment_of_each_group(rules, on, floor, own):
    found = [quote(rules, on, group, floor, 1)[0][-1] for group in VoluntaryGroup]
    assert found == own


@pytest.mark.parametrize(("on", "sure"), [("2025-06-30", "LOW"), ("2025-07-01", "HIGH")])
def test_the_old_share_of_minorities_is_to_be_confirmed(rules, on, sure):
    share = next(r for r in voluntary_terms(rules, day(on), ETHNIC).sources if "share" in r.name)
    assert share.confidence == sure


def test_every_period_of_the_least_income(rules):
    assert quote(rules, "2026-11-21", NEAR_POOR, 1_500_000) == [
        (1, 330_000, 132_000, 198_000),
        (3, 990_000, 396_000, 594_000),
        (6, 1_980_000, 792_000, 1_188_000),
        (12, 3_960_000, 1_584_000, 2_376_000),
    ]
    assert quote(rules, "2027-01-01", POOR, 2_200_000, 12) == [
        (12, 5_808_000, 2_904_000, 2_904_000)
    ]


def test_support_stays_that_of_the_poverty_line_whatever_the_income(rules):
    assert quote(rules, "2026-11-21", OTHER, 5_000_000, 1) == [(1, 1_100_000, 66_000, 1_034_000)]
    assert quote(rules, "2026-11-21", OTHER, 50_600_000, 12) == [
        (12, 133_584_000, 792_000, 132_792_000)
    ]


@pytest.mark.parametrize(("months", "contribution"), [(1, 330_000), (3, 990_001)])
def test_whole_dong_half_up_for_the_period(rules, months, contribution):
    # 22 % of 1,500,001 are 330,000.22; three months 990,000.66.
    found = quote(rules, "2026-11-21", OTHER, 1_500_001, months)
    assert found[0][1] == contribution


@pytest.mark.parametrize(
    ("on", "income", "said"),
    [
        ("2026-12-31", 1_499_999, "1.500.000 đ đến 50.600.000 đ"),
        ("2027-01-01", 1_500_000, "2.200.000 đ đến 50.600.000 đ"),
        ("2026-06-30", 46_800_001, "1.500.000 đ đến 46.800.000 đ"),
        ("2026-07-01", 50_600_001, "1.500.000 đ đến 50.600.000 đ"),
        ("2026-07-01", -1, "thấp hơn mức thấp nhất"),
    ],
)
def test_an_income_outside_the_limits_is_refused_with_them(rules, on, income, said):
    with pytest.raises(ClerkError, match=said):
        quote(rules, on, OTHER, income)


def test_the_ceiling_follows_the_base(rules):
    assert quote(rules, "2026-06-30", OTHER, 46_800_000, 1)[0][1] == 10_296_000
    assert quote(rules, "2026-07-01", OTHER, 50_600_000, 1)[0][1] == 11_132_000


def test_other_periods_and_unknown_days_are_refused_in_words(rules):
    with pytest.raises(ClerkError, match="1, 3, 6, 12 tháng"):
        quote(rules, "2026-11-21", OTHER, 1_500_000, 5)
    with pytest.raises(ClerkError, match="21/11/2021"):
        quote(rules, "2021-11-21", OTHER, 1_500_000)
