"""Who is affected when a hamlet leaves the list of difficult areas, and what each has after."""

import pytest

from core.domain.area_change import Leaving, area_change_of
from core.domain.area_table import area_listing, total_of_area
from core.domain.people import Area, AreaFact
from core.domain.rulebook import Rule
from tests.domain.households import card, day, member, standing

LEAVES = "2026-12-01"
AREA_II, AREA_III = AreaFact(Area.AREA_II), AreaFact(Area.AREA_III)
ETHNIC = AreaFact(Area.ETHNIC)
DT = ("2026-01-01", "2026-12-31", "DT")
NEAR_POOR = ("2026-01-01", "2027-12-31", "NEAR_POOR")
POOR = ("2026-01-01", "2027-12-31", "POOR")


def change(rules, people, *facts, areas=(AREA_II,), on="2026-11-21", leaves=LEAVES, **other):
    found = standing(rules, on, people, *facts, areas=areas)
    return area_change_of(found, Leaving(frozenset({1}), day(leaves), **other))


def effects(rules, people, *facts, **other):
    """Return point before, point after and cost after by person."""
    return {
        e.member.person.id: (e.before.point, e.after.point, e.cost_after)
        for e in change(rules, people, *facts, **other).effects
    }


def why(rules, people, *facts, on="2026-11-21", **other):
    found = change(rules, people, *facts, on=on, **other)
    return [row["why"] for row in area_listing(found, day(on)).records]


def test_a_minority_keeps_seventy_percent_for_36_months(rules):
    people = [member(1, card(*DT), ethnicity="Thái")]
    found = change(rules, people).effects[0]
    assert (found.before.point, found.cost_before) == ("3o", 0)
    assert (found.after.point, found.cost_after) == ("4g", 409_860)
    assert (found.clock.months, found.clock.last) == (36, day("2029-11-30"))
    said = why(rules, people)[0]
    assert "Nhà nước hỗ trợ 70 %" in said
    assert "chỉ kéo dài 36 tháng, đến hết ngày 30/11/2029; từ 01/12/2029 không còn" in said
    assert "Nộp tiền chậm nhất ngày 31/12/2026" in said


@pytest.mark.parametrize(
    ("last", "pay_by", "doubt"),
    [("2026-12-31", "31/12/2026", True), ("2026-12-01", "01/12/2026", True),
     ("2026-11-30", "30/11/2026", False), ("2026-11-25", "25/11/2026", False)],
)  # fmt: skip
def test_whoever_holds_a_card_pays_by_its_own_last_day(rules, last, pay_by, doubt):
    said = why(rules, [member(1, card("2026-01-01", last, "DT"), ethnicity="Thái")])[0]
    assert f"Nộp tiền chậm nhất ngày {pay_by} để thẻ không bị gián đoạn." in said
    words = f"Thẻ ghi đến {pay_by}; khi thôn ra khỏi danh sách thẻ có bị cắt sớm hay không: cần"
    assert (words in said) is doubt


NEAR_POOR_NEXT = (("2026-01-01", "2026-12-31", "NONE"), ("2027-01-01", None, "NEAR_POOR"))
POOR_NEXT = (("2026-01-01", "2026-12-31", "NONE"), ("2027-01-01", None, "POOR"))
POOR_TILL_THEN = (("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NONE"))


@pytest.mark.parametrize(
    ("facts", "leaves", "expected"),
    [
        (NEAR_POOR_NEXT, "2026-12-01", ("3o", "4g", 409_860)),
        (NEAR_POOR_NEXT, "2027-01-01", ("3o", "4a", 409_860)),
        (POOR_NEXT, "2026-12-01", ("3o", "4g", 409_860)),
        (POOR_NEXT, "2027-01-01", None),
        (POOR_TILL_THEN, "2026-12-01", None),
        (POOR_TILL_THEN, "2027-01-01", ("3o", "4g", 409_860)),
    ],
)
def test_the_class_is_that_of_the_first_day_off_the_list(rules, facts, leaves, expected):
    # The first card would begin thirty days after the payment, and so in 2027.
    found = effects(rules, [member(1, ethnicity="Thái")], *facts, leaves=leaves)
    assert found == ({1: expected} if expected else {})


def test_the_class_that_ends_with_the_year_still_counts_before(rules):
    # Near-poor to 31/12/2026: on 01/12 the State bears 70 %, not what follows on 01/01/2027.
    facts = (("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "NONE"))
    people = [member(1, card("2026-01-01", "2026-12-31", "CN"), ethnicity="Kinh")]
    assert effects(rules, people, *facts, areas=[AREA_III]) == {1: ("3o", "4a", 409_860)}


def test_whom_nothing_changes_is_left_out(rules):
    # The hamlet left the list a month earlier: 4g before and after, without a card for the area.
    left = [AreaFact(Area.AREA_III, None, day("2026-10-31")), ETHNIC]
    people = [member(1, ethnicity="Tày"), member(2, card(*DT), ethnicity="Tày")]
    found = change(rules, people, areas=left)
    assert [(e.member.person.id, e.cost_before, e.cost_after) for e in found.effects] == [
        (2, 0, 409_860)
    ]
    assert found.not_listed == ("Thôn Thử",)
    total = total_of_area(found)
    assert (total.people, total.cost_before, total.cost_after) == (1, 0, 409_860)


def test_other_payers_of_the_household_keep_their_rungs(rules):
    # The card the head pays for ends on 10/12/2026, so the head is quoted first on 01/12.
    head = member(1, card("2025-12-11", "2026-12-10", "GD"))
    people = [head, member(2), member(3)]
    assert effects(rules, people, areas=[AREA_III]) == {
        2: ("3o", "5a", 956_340),
        3: ("3o", "5a", 819_720),
    }


@pytest.mark.parametrize(
    ("on", "point"), [("2029-11-30", "4g"), ("2029-12-01", "5a"), ("2026-12-01", "4g")]
)
def test_the_clock_ends_on_its_last_day(rules, on, point):
    people = [member(1, card("2026-01-01", "2026-11-30", "DT"), ethnicity="Thái")]
    assert effects(rules, people, on=on)[1][1] == point


def test_a_minority_without_a_card_holds_the_ground_too(rules):
    assert effects(rules, [member(1, ethnicity="Thái")]) == {1: ("3o", "4g", 409_860)}


def test_who_lives_in_area_iii_pays_as_a_household_after(rules):
    people = [member(1), member(2), member(3, ethnicity="Tày")]
    assert effects(rules, people, areas=[AREA_III]) == {
        1: ("3o", "5a", 1_366_200),
        2: ("3o", "5a", 956_340),
        3: ("3o", "4g", 409_860),
    }


@pytest.mark.parametrize(
    ("areas", "stays", "expected"),
    [
        ([ETHNIC], False, {1: ("3o", "4a", 409_860)}),
        ([ETHNIC], True, {}),
        ([ETHNIC, AREA_II], False, {1: ("3o", "4a", 409_860)}),
        ([ETHNIC, AREA_II], True, {}),
    ],
)
def test_a_near_poor_minority_falls_back_on_the_class(rules, areas, stays, expected):
    people = [member(1, card("2026-01-01", "2026-12-31", "CN"), ethnicity="Thái")]
    assert effects(rules, people, NEAR_POOR, areas=areas, stays_ethnic=stays) == expected


def test_a_poor_household_with_area_cards_only_changes_the_code(rules):
    people = [member(1, card(*DT), ethnicity="Thái")]
    assert effects(rules, people, POOR) == {1: ("3o", "3o", 0)}
    assert "Nhà nước vẫn đóng toàn bộ" in why(rules, people, POOR)[0]


def test_a_pupil_of_the_majority_in_area_iii_takes_the_pupils_share(rules):
    assert effects(rules, [member(1, born="2014-05-05")], areas=[AREA_III]) == {
        1: ("3o", "4b", 683_100)
    }


@pytest.mark.parametrize(
    ("people", "facts"),
    [
        ([member(1)], []),
        ([member(1, card("2026-01-01", "2026-12-31", "DN"), ethnicity="Thái")], []),
        ([member(1, card("2026-01-01", "2026-12-31", "HS"), ethnicity="Thái")], []),
        ([member(1, born="2022-05-05", ethnicity="Thái")], []),
        ([member(1, card("2026-01-01", "2026-12-31", "HN"), ethnicity="Thái")], [POOR]),
        ([member(1, card(*DT), card("2026-06-01", "2027-05-31", "DN"), ethnicity="Thái")], []),
    ],
    ids=["majority", "employed", "pupil", "child", "poor", "both"],
)
def test_who_stands_on_another_ground_is_not_affected(rules, people, facts):
    assert effects(rules, people, *facts) == {}


def test_a_hamlet_the_register_knows_no_area_of_counts_as_area_ii(rules):
    people = [member(1, card(*DT), ethnicity="Thái"), member(2, ethnicity="Thái")]
    found = change(rules, people, areas=[])
    assert [e.member.person.id for e in found.effects] == [1]
    assert found.effects[0].after.point == "4g"
    assert (found.assumed, found.not_listed) == (("Thôn Thử",), ())
    assert change(rules, people, areas=[ETHNIC]).assumed == ("Thôn Thử",)


def test_a_hamlet_that_left_earlier_keeps_its_own_clock(rules):
    left = AreaFact(Area.AREA_II, None, day("2025-06-30"))
    found = change(rules, [member(1, card(*DT), ethnicity="Thái")], areas=[left])
    assert found.effects[0].clock.last == day("2028-06-30")
    assert (found.assumed, found.not_listed) == ((), ("Thôn Thử",))


def area_codes(value, first, last):
    return Rule("area_codes", value, first, last, "nguồn", "HIGH", day("2026-11-21"))


@pytest.mark.parametrize(
    ("on", "affected"), [("2026-10-31", {1: ("3o", "5a", 1_366_200)}), ("2026-11-01", {})]
)
def test_which_cards_end_with_the_area_is_a_dated_rule(rules, on, affected):
    # A card of a code that is none of an area's is a ground of one's own, and stays.
    turn = area_codes(["DT"], None, day("2026-10-31")), area_codes(["DK"], day("2026-11-01"), None)
    people = [member(1, card(*DT))]
    assert effects(rules.under(turn), people, on=on) == affected


def test_other_hamlets_are_left_alone(rules):
    found = standing(rules, "2026-11-21", [member(1, card(*DT), ethnicity="Thái")])
    assert area_change_of(found, Leaving(frozenset({2}), day(LEAVES))).effects == ()


def test_the_standing_asked_stays_as_it_was(rules):
    people = [member(1, card(*DT), ethnicity="Thái")]
    found = standing(rules, "2026-11-21", people, areas=[AREA_II])
    before = found.commune
    area_change_of(found, Leaving(frozenset({1}), day(LEAVES)))
    assert found.commune is before
    assert before.hamlets[0].areas == (AREA_II,)
