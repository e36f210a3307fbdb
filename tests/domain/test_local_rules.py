"""The office's own rules: which can be, which contradict each other."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.domain.errors import ClerkError
from core.domain.local_rules import LocalEvent, LocalRule, clashes_among, local_fault
from core.domain.people import Area
from core.domain.rule_rows import refuse_clashes

TOP = LocalRule("4a", date(2026, 1, 1), percent_total=100, paper="NQ 1")
LEAVERS = LocalRule("4", date(2026, 1, 1), percent_total=50, paper="NQ 2", months=36,
                    event=LocalEvent.LEFT_NEAR_POVERTY)  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (replace(TOP, point="5a"), "không nhận hỗ trợ"),
        (replace(TOP, point="3o"), "không nhận hỗ trợ"),
        (replace(TOP, point="4z"), "không nhận hỗ trợ"),
        (replace(TOP, percent_extra=5), "đúng một trong hai"),
        (replace(TOP, percent_total=None), "đúng một trong hai"),
        (replace(TOP, percent_total=101), "từ 1 đến 100"),
        (replace(TOP, percent_total=0), "từ 1 đến 100"),
        (replace(TOP, months=3), "chỉ đi cùng một sự kiện"),
        (replace(LEAVERS, months=None), "số tháng"),
        (replace(LEAVERS, months=0), "số tháng"),
        (replace(LEAVERS, months=-3), "số tháng"),
        (replace(LEAVERS, months=36_000), "số tháng"),
        (replace(TOP, area=Area.AREA_I, hamlet="Thôn A"), "diện vùng hoặc tên thôn"),
        (replace(TOP, point="4"), "cần một sự kiện"),
        (replace(TOP, first=None), "thiếu ngày bắt đầu"),
        (replace(TOP, last=date(2025, 12, 31)), "trước ngày bắt đầu"),
        (replace(TOP, paper=" "), "văn bản"),
    ],
)
def test_a_rule_that_cannot_be_is_said(rules, rule, said):
    assert said in local_fault(rule, rules)


@pytest.mark.parametrize("rule", [TOP, LEAVERS, replace(TOP, point="4", hamlet="Thôn A")])
def test_a_good_rule_has_no_fault(rules, rule):
    assert local_fault(rule, rules) is None


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        (replace(TOP, percent_total=80), True),
        (replace(TOP, percent_total=None, percent_extra=30), True),
        (replace(TOP, percent_total=80, first=date(2027, 1, 1)), True),
        (replace(TOP, percent_total=80, first=date(2025, 1, 1), last=date(2026, 1, 1)), True),
        (replace(TOP, percent_total=80, first=date(2025, 1, 1), last=date(2025, 12, 31)), False),
        (replace(TOP, paper="NQ 9"), False),
        (replace(TOP, percent_total=80, point="4d"), False),
        (replace(TOP, percent_total=80, area=Area.AREA_III), False),
        (replace(TOP, percent_total=80, hamlet="Thôn A"), False),
        (replace(TOP, percent_total=80, months=36, event=LocalEvent.LEFT_POVERTY), False),
    ],
)
def test_rules_of_the_same_people_and_days_must_agree(other, clash):
    assert bool(clashes_among([TOP, other])) is clash


def test_a_contradiction_names_both():
    other = replace(LEAVERS, months=24)
    with pytest.raises(ClerkError) as told:
        refuse_clashes([LEAVERS, other], "sổ")
    assert LEAVERS.words() in str(told.value)
    assert other.words() in str(told.value)


def test_a_share_is_raised_but_never_lowered_nor_above_the_whole():
    assert replace(TOP, percent_total=60).raised(Fraction(7, 10)) == Fraction(7, 10)
    extra = replace(TOP, percent_total=None, percent_extra=40)
    assert extra.raised(Fraction(7, 10)) == 1
    assert extra.raised(Fraction(3, 10)) == Fraction(7, 10)


def test_a_rule_is_told_in_one_line():
    assert LEAVERS.words() == (
        "điểm 4, 50 %, hộ vừa thoát cận nghèo trong 36 tháng, từ 01/01/2026 chưa có ngày kết thúc "
        "(NQ 2)"
    )
