"""Gaps, payment days and the five continuous years."""

from dataclasses import replace

import pytest

from core.domain.countdown import five_years, gaps, payment_on
from core.domain.cover import card_rule_on, card_state
from core.domain.person_card import person_card
from core.domain.rulebook import Rule
from core.domain.why_countdown import five_years_sentence, gap_sentence, payment_sentence
from tests.domain.households import card, day, member, standing

NEAR_POOR_TO_NONE = (("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "NONE"))
YEAR_END = card("2026-01-01", "2026-12-31", "GD", "2026-01-01")


def years(rules, on, *periods):
    state = card_state(periods, day(on), card_rule_on(rules, day(on)))
    return five_years(periods, state, rules)


def stating(first, last, five_year_from):
    return replace(card(first, last, "GD"), five_year_from=day(five_year_from))


def test_a_late_renewal_hides_no_gap(rules):
    # January to March 2025 are 90 days; 1 January to 30 March 2026 are 89; 1/9 to 20/11 are 81.
    periods = [
        card("2024-01-01", "2024-12-31", "GD"),
        card("2025-04-01", "2025-12-31", "GD"),
        card("2026-03-31", "2026-08-31", "GD"),
    ]
    found = gaps(periods, day("2026-11-21"), rules)
    assert [(g.first, g.days, g.is_long, g.is_open) for g in found] == [
        (day("2025-01-01"), 90, True, False),
        (day("2026-01-01"), 89, False, False),
        (day("2026-09-01"), 81, False, True),
    ]
    assert [gap_sentence(g) for g in found] == [
        "Không có thẻ từ 01/01/2025 đến 31/03/2025: 90 ngày, gián đoạn dài.",
        "Không có thẻ từ 01/01/2026 đến 30/03/2026: 89 ngày.",
        "Không có thẻ từ 01/09/2026 đến nay: 82 ngày.",
    ]


@pytest.mark.parametrize(
    ("on", "days"),
    [("2026-12-31", []), ("2027-01-01", []), ("2027-01-02", [1]), ("2027-03-31", [89]),
     ("2027-04-01", [90])],
)  # fmt: skip
def test_the_open_gap_counts_the_days_before_the_day_asked_for(rules, on, days):
    found = gaps([YEAR_END], day(on), rules)
    assert [gap.days for gap in found] == days
    assert [gap.is_long for gap in found] == [n >= 90 for n in days]
    lapsed = card_state([YEAR_END], day(on), card_rule_on(rules, day(on))).days_lapsed
    assert all(gap.days_so_far == lapsed for gap in found)  # people are told one number


def test_nobody_without_a_card_has_a_gap(rules):
    assert gaps([], day("2026-11-21"), rules) == ()


def test_a_gap_before_an_assumed_first_day_says_so(rules):
    later = replace(card("2026-10-01", "2027-09-30", "GD"), first_assumed=True)
    (gap,) = gaps([card("2025-01-01", "2025-12-31", "GD"), later], day("2026-11-21"), rules)
    assert (gap.is_assumed, gap.is_long) == (True, True)


@pytest.mark.parametrize(
    ("pay_on", "starts", "uncovered", "keeps", "said"),
    [
        ("2026-12-10", "2027-01-01", 0, True, "nối tiếp"),
        ("2026-12-31", "2027-01-01", 0, True, "nối tiếp"),
        ("2027-01-01", "2027-01-01", 0, True, "nối tiếp"),
        ("2027-01-02", "2027-01-02", 1, True, "1 ngày không có thẻ; giữ được"),
        ("2027-03-30", "2027-03-30", 88, True, "88 ngày không có thẻ; giữ được"),
        ("2027-03-31", "2027-03-31", 89, True, "89 ngày không có thẻ; đã qua ngày an toàn"),
        ("2027-04-01", "2027-05-01", 120, False, "Phải chờ 30 ngày, 120 ngày không có thẻ"),
    ],
)
def test_what_each_payment_day_gives_and_costs(rules, pay_on, starts, uncovered, keeps, said):
    found = payment_on([YEAR_END], day(pay_on), rules)
    assert (found.starts, found.uncovered) == (day(starts), uncovered)
    assert found.keeps_five_years is keeps
    assert said in payment_sentence(found)


def test_the_first_card_ever_waits(rules):
    found = payment_on([], day("2026-11-21"), rules)
    assert (found.starts, found.uncovered) == (day("2026-12-21"), None)
    assert payment_sentence(found) == "Phải chờ 30 ngày mới có thẻ."


def test_the_table_names_the_days_at_which_the_answer_changes(rules):
    found = standing(rules, "2026-12-10", [member(1, YEAR_END)])
    sheet = person_card(found, found.commune.people[0])
    assert [(p.pay_on, p.starts) for p in sheet.payments] == [
        (day("2026-12-10"), day("2027-01-01")),
        (day("2026-12-31"), day("2027-01-01")),
        (day("2027-01-01"), day("2027-01-01")),
        (day("2027-03-30"), day("2027-03-30")),
        (day("2027-03-31"), day("2027-03-31")),
        (day("2027-04-01"), day("2027-05-01")),
    ]
    (asked,) = person_card(found, found.commune.people[0], day("2027-02-14")).payments
    assert (asked.starts, asked.uncovered) == (day("2027-02-14"), 44)


def test_who_is_about_to_lose_support_pays_until_its_end(rules):
    found = standing(rules, "2026-12-10", [member(1)], *NEAR_POOR_TO_NONE)
    sheet = person_card(found, found.commune.people[0])
    assert [(p.pay_on, p.starts, p.waits) for p in sheet.payments] == [
        (day("2026-12-10"), day("2027-01-01"), False),
        (day("2026-12-31"), day("2027-01-01"), False),
        (day("2027-01-01"), day("2027-01-31"), True),
    ]


@pytest.mark.parametrize(
    "people",
    [
        [member(1, card("2026-01-01", "2026-12-31", "BT"))],
        [member(1, born="2022-01-01")],
    ],
)
def test_who_the_state_pays_for_has_no_payment_days(rules, people):
    found = standing(rules, "2026-12-10", people)
    assert person_card(found, people[0]).payments == ()


@pytest.mark.parametrize(
    ("on", "reached", "lost_on"),
    [
        ("2026-04-30", False, "2026-11-30"),
        ("2026-05-01", True, "2026-11-30"),
        ("2026-08-31", True, "2026-11-30"),
        ("2026-11-28", True, "2026-11-30"),
        ("2026-11-29", True, "2026-11-30"),
        ("2026-11-30", False, None),
    ],
)
def test_five_years_are_reached_on_their_day_and_lost_after_ninety(rules, on, reached, lost_on):
    # The card ends on 31/08/2026: 29/11 is E + 90, 30/11 is E + 91.
    found = years(rules, on, stating("2026-01-01", "2026-08-31", "2026-05-01"))
    assert found.stated == day("2026-05-01")
    assert found.reached is reached
    assert found.lost_on == (day(lost_on) if lost_on else None)


def test_a_long_gap_since_the_card_breaks_the_count_it_states(rules):
    old = stating("2020-01-01", "2024-12-31", "2025-01-01")
    new = card("2025-06-01", "2026-12-31", "GD")
    found = years(rules, "2026-11-21", old, new)
    assert (found.reached, found.broken_by.days) == (False, 151)
    assert "gián đoạn 151 ngày" in five_years_sentence(found)


@pytest.mark.parametrize(("goes_on", "doubt"), [("2025-04-01", True), ("2025-04-02", False)])
def test_a_gap_of_ninety_days_is_said_to_be_confirmed(rules, goes_on, doubt):
    # 31/12/2024 + 91 days is 01/04/2025: 90 days without a card; a day later 91.
    new = card(goes_on, "2026-12-31", "GD")
    found = years(rules, "2026-11-21", stating("2020-01-01", "2024-12-31", "2025-01-01"), new)
    assert (found.broken_by is not None, found.to_confirm) == (True, doubt)
    assert ("(cần xác nhận cách đếm ngày)" in five_years_sentence(found)) is doubt


def test_the_day_the_five_years_are_lost_is_said_to_be_confirmed_while_two_rules_differ(rules):
    def said(book):
        found = years(book, "2026-11-21", stating("2026-01-01", "2026-12-31", "2026-05-01"))
        return five_years_sentence(found)

    words = "Nộp tiền từ ngày 01/04/2027 trở đi thì mất thời gian đã có"
    assert f"{words} (cần xác nhận cách đếm ngày)." in said(rules)
    agreeing = Rule("five_year_allowed_gap_days", 89, None, None, "x", "HIGH", day("2026-11-21"))
    assert f"{words}." in said(rules.under([agreeing]))


def test_a_newer_card_states_the_date_anew(rules):
    old = stating("2020-01-01", "2024-12-31", "2025-01-01")
    new = stating("2025-06-01", "2026-12-31", "2030-06-01")
    found = years(rules, "2026-11-21", old, new)
    assert (found.stated, found.reached, found.broken_by) == (day("2030-06-01"), False, None)
    assert "Sẽ đủ 5 năm liên tục từ 01/06/2030" in five_years_sentence(found)


def test_no_date_is_worked_out(rules):
    found = years(rules, "2026-11-21", card("2015-01-01", "2026-12-31", "GD"))
    assert (found.stated, found.reached) == (None, None)
    assert "không ghi thời điểm" in five_years_sentence(found)


@pytest.mark.parametrize(
    ("on", "worth", "said"),
    [
        ("2026-06-30", 14_040_000, "14.040.000 đ"),
        ("2026-07-01", 15_180_000, "15.180.000 đ"),
        ("2024-06-30", 10_800_000, "10.800.000 đ"),
    ],
)
def test_what_the_five_years_are_worth_follows_the_base(rules, on, worth, said):
    found = years(rules, on, stating("2020-01-01", "2030-12-31", "2025-01-01"))
    assert found.free_above == worth
    assert said in five_years_sentence(found)
