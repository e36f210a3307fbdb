"""What comes after a child's card, grade 12 and the ages of 70 and 75."""

import pytest

from core.domain.lists import rows_of
from core.domain.people import Study
from tests.domain.households import card, member, standing

ON = "2026-09-01"
HEAD = member(1, card("2026-01-01", "2027-12-31", "DN"))
CHILD = "2020-09-20"
GRADE_12 = card("2026-01-01", "2026-09-30", "HS")
NONE, POOR, NEAR_POOR = (("2026-01-01", None, name) for name in ("NONE", "POOR", "NEAR_POOR"))
LADDER = (1_366_200, 956_340, 819_720)


def rows(rules, *people, of=NONE, on=ON):
    return rows_of(standing(rules, on, (HEAD, *people), of), "age-events")


def said(row):
    return (row.next_point, row.cost_before, row.cost_after)


@pytest.mark.parametrize("born", ["2020-03-10", CHILD])
@pytest.mark.parametrize(
    ("of", "following"),
    [(NONE, ("4b", 0, 683_100)), (POOR, ("3o", 0, 0)), (NEAR_POOR, ("4a", 0, 409_860))],
)
def test_a_child_of_six_takes_the_highest_share(rules, born, of, following):
    (row,) = rows(rules, member(2, born=born), of=of)
    assert said(row) == following


def test_the_class_is_that_of_the_day_after_the_card(rules):
    facts = (("2026-01-01", "2026-09-30", "NEAR_POOR"), ("2026-10-01", None, "NONE"))
    (row,) = rows_of(standing(rules, ON, [HEAD, member(2, born=CHILD)], *facts), "age-events")
    assert row.next_point == "4b"


def test_the_sentence_names_ground_basis_price_and_papers(rules):
    (row,) = rows(rules, member(2, born=CHILD))
    assert row.why == (
        "Thẻ trẻ em dưới 6 tuổi hết giá trị sau ngày 30/09/2026. Tiếp theo: 4b – học sinh, sinh "
        "viên, nếu đang đi học (điểm b khoản 4 Điều 12 Luật BHYT); phần tự đóng 12 tháng "
        f"683.100 đ. Mang theo: {rules.point('4b').papers}"
    )


def test_who_pays_nothing_is_told_so(rules):
    (row,) = rows(rules, member(2, born=CHILD), of=POOR)
    assert "Nhà nước đóng, không phải nộp tiền." in row.why


@pytest.mark.parametrize(
    ("study", "following"),
    [
        (Study.STUDIES, ("4b", 683_100, 683_100)),
        (None, ("4b", 683_100, 683_100)),
        (Study.LEFT, ("5a", 683_100, LADDER[0])),
    ],
)
def test_grade_twelve_goes_by_study(rules, study, following):
    (row,) = rows(rules, member(2, GRADE_12, born="2008-05-05", study=study))
    assert said(row) == following
    assert ("nếu đang đi học" in row.why) is (study is None)


def test_two_who_leave_school_take_two_rungs_as_the_quote_does(rules):
    twins = [member(n, GRADE_12, born="2008-05-05", study=Study.LEFT) for n in (2, 3)]
    for on in (ON, "2026-08-05"):
        assert [row.cost_after for row in rows(rules, *twins, on=on)] == list(LADDER[:2])


def test_who_has_paid_this_year_stands_first(rules):
    paid = member(2, card("2026-03-01", "2027-02-28", "GD"))
    leaver = member(3, GRADE_12, born="2008-05-05", study=Study.LEFT)
    (row,) = rows(rules, paid, leaver)
    assert row.cost_after == LADDER[1]


@pytest.mark.parametrize("born", ["1956-09-15", "1951-09-15"])
@pytest.mark.parametrize(
    ("of", "following"),
    [
        (NONE, ("5a", LADDER[0], LADDER[0])),
        (NEAR_POOR, ("4a", 409_860, 409_860)),
        (POOR, ("3o", 0, 0)),
    ],
)
def test_seventy_and_seventy_five_keep_the_ground_and_say_what_to_ask(rules, born, of, following):
    (row,) = rows(rules, member(2, born=born), of=of)
    assert said(row) == following
    assert ("trợ cấp tuất" in row.why) is (of is not POOR)
    # What to ask at 70 rests on an article that was not looked up.
    assert ("(cần xác nhận)" in row.why) is (of is not POOR and born == "1956-09-15")


def test_only_rows_with_an_event_gain_keys(rules):
    shown = standing(rules, ON, [HEAD, member(2, born=CHILD)], NONE)
    added = {"next_point", "cost_before", "cost_after"}
    assert added <= rows_of(shown, "age-events")[0].record().keys()
    assert "support_ends" not in rows_of(shown, "age-events")[0].record()
    assert not added & rows_of(shown, "all")[0].record().keys()
