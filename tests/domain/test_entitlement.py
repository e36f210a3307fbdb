"""Which grounds a person has on a day, which goes first, and what each leaves to pay."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.domain.classes import HouseholdClass
from core.domain.entitlement import entitlement_on
from core.domain.local_rules import LocalEvent, LocalRule
from core.domain.people import Area, AreaFact, Hamlet, Household, Study
from core.domain.premium import tariff_on
from core.domain.situation import Law, Situation, share_of
from tests.domain.households import card, classes, day, member, quote_lines, standing

ON = "2026-11-21"
NEAR_POOR = ("2026-01-01", "2026-12-31", "NEAR_POOR")
LEFT = (NEAR_POOR, ("2027-01-01", None, "NONE"))


def case(on, person, *facts, areas=()):
    household = Household(1, "1001", Hamlet(1, "Thôn Thử", tuple(areas)), classes(*facts))
    on = day(on)
    return Situation(person, household, household.classes.on(on), on, on)


def found(rules, on, person, *facts, areas=(), local=()):
    return entitlement_on(case(on, person, *facts, areas=areas), Law(rules, tuple(local)))


def points(entitlement):
    return [ground.point for ground in entitlement.grounds]


def own(rules, on, share):
    return tariff_on(rules, day(on)).amount(1 - share, 12)


# domain.md §3.1: who, on which day, what the person pays for twelve months at the base of the day.
NATIONAL = [
    ("3o", (), ON, 0),
    ("4a", (Area.POOR_COMMUNE,), ON, 0),
    ("4a", (Area.POOR_COMMUNE,), "2025-06-30", 379_080),
    ("4a", (), ON, 409_860),
    ("4a", (), "2025-06-30", 379_080),
    ("4g", (), ON, 409_860),
    ("4b", (), ON, 683_100),
    ("4b", (), "2025-07-01", 631_800),
    ("4b", (), "2025-06-30", 884_520),
    ("4c", (), ON, 683_100),
    ("4đ", (), ON, 683_100),
    ("4e", (), ON, 683_100),
    ("4h", (), ON, 683_100),
    ("4i", (), ON, 683_100),
    ("4d", (), ON, 956_340),
    ("mine_victim", (), ON, 956_340),
    ("left_poverty", (), ON, 1_366_200),
]


@pytest.mark.parametrize(("point", "areas", "on", "amount"), NATIONAL)
def test_every_row_of_the_national_minimum(rules, point, areas, on, amount):
    asked = case(on, member(1), areas=[AreaFact(area) for area in areas])
    assert own(rules, on, share_of(point, asked, Law(rules)).part) == amount


@pytest.mark.parametrize(
    ("facts", "ethnicity", "area", "chosen"),
    [
        ([("2026-01-01", None, "POOR")], "Kinh", None, "3o"),
        ([("2026-01-01", None, "NEAR_POOR")], "Kinh", None, "4a"),
        ([("2026-01-01", None, "NEAR_POOR")], "Thái", Area.ETHNIC, "3o"),
        ([("2026-01-01", None, "NEAR_POOR")], "Kinh", Area.ETHNIC, "4a"),
        ([("2026-01-01", None, "AVERAGE_LIVING")], "Kinh", None, "4d"),
        ([("2026-01-01", None, "NONE")], "Kinh", None, "5a"),
        ([], "Kinh", None, "5a"),
        ([], "Thái", Area.AREA_I, "5a"),
        ([], "Thái", Area.AREA_II, "3o"),
        ([], "Kinh", Area.AREA_II, "5a"),
        ([], "Kinh", Area.AREA_III, "3o"),
        ([], "Kinh", Area.DIFFICULT_VILLAGE, "3o"),
        ([], "Kinh", Area.ISLAND, "3o"),
    ],
)
def test_class_ethnicity_and_area_decide(rules, facts, ethnicity, area, chosen):
    areas = [AreaFact(area, day("2025-12-01"))] if area else []
    person = member(1, ethnicity=ethnicity)
    assert found(rules, ON, person, *facts, areas=areas).chosen.point == chosen


def test_near_poor_minorities_moved_to_the_state_with_the_new_law(rules):
    facts = ("2024-01-01", None, "NEAR_POOR")
    said = [
        found(rules, on, member(1, ethnicity="Thái"), facts, areas=[AreaFact(Area.ETHNIC)])
        for on in ("2025-06-30", "2025-07-01")
    ]
    assert [entitlement.chosen.point for entitlement in said] == ["4a", "3o"]


@pytest.mark.parametrize(
    ("codes", "facts", "order"),
    [
        # Law 51/2024 Art. 13.5: the first in the order of Art. 12 …
        (["DN", "BT"], [], ["1", "3r", "5a"]),
        (["BT"], [("2026-01-01", None, "POOR")], ["3o", "3r", "5a"]),
        # … c: commune staff after State-paid and State-supported, before themselves …
        (["XK"], [("2026-01-01", None, "NEAR_POOR")], ["4a", "1", "5a"]),
        (["XK", "BT"], [], ["3r", "1", "5a"]),
        (["XK"], [], ["1", "5a"]),
        # … d: pensioners and retired commune cadres stay with the insurance fund …
        (["DN", "HT"], [], ["2a", "1", "5a"]),
        (["DN", "XB"], [], ["2", "1", "5a"]),
        # … đ: the social pension before work.
        (["DN", "LH"], [], ["3t", "1", "5a"]),
    ],
)
def test_the_order_of_the_law_with_its_exceptions(rules, codes, facts, order):
    made = {"DN": "1", "XK": "1", "HT": "2a", "XB": "2", "BT": "3r", "LH": "3t"}
    cards = [replace(card("2026-01-01", "2026-12-31", code), point=made[code]) for code in codes]
    assert points(found(rules, ON, member(1, *cards), *facts)) == order


def test_of_several_grounds_of_group_four_the_highest_share_goes_first(rules):
    pupil = member(1, born="2012-05-05")
    average = ("2026-01-01", None, "AVERAGE_LIVING")
    assert points(found(rules, ON, pupil, average)) == ["4b", "4d", "5a"]
    top = LocalRule("4d", day("2026-01-01"), percent_total=60, paper="NQ 1")
    assert points(found(rules, ON, pupil, average, local=[top])) == ["4d", "4b", "5a"]
    tie = LocalRule("4d", day("2026-01-01"), percent_total=50, paper="NQ 1")
    assert points(found(rules, ON, pupil, average, local=[tie])) == ["4b", "4d", "5a"]


def test_every_ground_says_fact_source_and_confidence(rules):
    said = found(
        rules,
        ON,
        member(1, card("2026-01-01", "2026-12-31", "BT"), born="2021-05-05"),
        ("2026-01-01", "2026-12-31", "NEAR_POOR"),
    )
    assert points(said) == ["3", "3r", "4a", "5a"]
    assert [ground.fact for ground in said.grounds] == [
        "Trẻ em dưới 6 tuổi, sinh 05/05/2021",
        "Đang có thẻ mã BT, từ 01/01/2026 đến 31/12/2026",
        "Hộ cận nghèo, từ 01/01/2026 đến 31/12/2026",
        "Tự đóng theo hộ gia đình, hộ số 1001",
    ]
    assert all(ground.source and ground.confidence for ground in said.grounds)


@pytest.mark.parametrize(
    ("other", "cards", "fact"),
    [
        ({"born": "2012-05-05"}, [],
         "Từ 6 đến dưới 18 tuổi (sinh 05/05/2012), nếu đang đi học"),
        ({"study": Study.STUDIES}, [], "Cơ quan ghi nhận đang đi học"),
        ({}, [("2026-01-01", "2026-08-31", "SV")],
         "Có thẻ học sinh, sinh viên mã SV, từ 01/01/2026 đến 31/08/2026"),
    ],
)  # fmt: skip
def test_a_pupils_ground_says_how_it_is_known(rules, other, cards, fact):
    said = found(rules, ON, member(1, *(card(*c) for c in cards), **other))
    assert (said.chosen.point, said.chosen.fact) == ("4b", fact)


def test_a_decisions_number_and_day_stand_in_the_basis(rules):
    asked = case(ON, member(1), NEAR_POOR)
    decided = replace(
        asked.household.classes.facts[0], number="12/QĐ-UBND", decided_on=day("2025-12-05")
    )
    history = replace(asked.household.classes, facts=(decided,))
    asked = replace(asked, household=replace(asked.household, classes=history))
    fact = entitlement_on(asked, Law(rules)).chosen.fact
    assert fact == (
        "Hộ cận nghèo theo quyết định 12/QĐ-UBND ngày 05/12/2025, từ 01/01/2026 đến 31/12/2026"
    )


@pytest.mark.parametrize(
    ("on", "chosen"),
    [("2026-06-30", "3o"), ("2026-07-01", "4g"), ("2029-06-30", "4g"), ("2029-07-01", "5a")],
)
def test_a_minority_keeps_seventy_percent_for_36_months_after_the_area_is_left(rules, on, chosen):
    left = [AreaFact(Area.AREA_II, day("2025-12-01"), day("2026-06-30"))]
    assert found(rules, on, member(1, ethnicity="Thái"), areas=left).chosen.point == chosen
    assert found(rules, on, member(1, ethnicity="Kinh"), areas=left).chosen.point == "5a"


def leavers(months=36, event=LocalEvent.LEFT_NEAR_POVERTY, percent=50, **other):
    return LocalRule("4", day("2026-01-01"), percent_total=percent, paper="NQ 12", event=event,
                     months=months, **other)  # fmt: skip


@pytest.mark.parametrize(
    ("on", "chosen"),
    [("2026-12-31", "4a"), ("2027-01-01", "4"), ("2029-12-31", "4"), ("2030-01-01", "5a")],
)
def test_leavers_are_supported_for_so_many_months(rules, on, chosen):
    said = found(rules, on, member(1), *LEFT, local=[leavers()])
    assert said.chosen.point == chosen
    if chosen == "4":
        assert said.chosen.fact == (
            "Hộ thôi là hộ cận nghèo sau ngày 31/12/2026, được tính 36 tháng đến 31/12/2029"
        )
        assert (said.chosen.source, said.chosen.paper) == ("NQ 12", "NQ 12")


@pytest.mark.parametrize(
    ("facts", "events"),
    [
        ([("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NEAR_POOR")],
         {LocalEvent.LEFT_POVERTY}),
        ([("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NONE")],
         {LocalEvent.LEFT_POVERTY}),
        ([("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "AVERAGE_LIVING")],
         {LocalEvent.LEFT_NEAR_POVERTY}),
        ([("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "POOR")], set()),
        ([("2026-01-01", "2026-12-31", "NEAR_POOR")], set()),
        ([("2025-01-01", "2025-12-31", "POOR"), ("2026-01-01", "2026-12-31", "NEAR_POOR"),
          ("2027-01-01", None, "NONE")],
         {LocalEvent.LEFT_POVERTY, LocalEvent.LEFT_NEAR_POVERTY}),
        # Who fell back has left nothing.
        ([("2025-01-01", "2025-12-31", "NEAR_POOR"), ("2026-01-01", "2026-12-31", "NONE"),
          ("2027-01-01", None, "NEAR_POOR")], set()),
    ],
)  # fmt: skip
def test_only_a_decided_way_out_of_the_class_counts(rules, facts, events):
    given = {
        event
        for event in (LocalEvent.LEFT_POVERTY, LocalEvent.LEFT_NEAR_POVERTY)
        if "4" in points(found(rules, "2027-02-01", member(1), *facts,
                               local=[leavers(event=event)]))
    }  # fmt: skip
    assert given == events


def test_who_joined_the_household_later_left_no_class_with_it(rules):
    person = member(1)
    late = replace(person, memberships=(replace(person.memberships[0], first=day("2027-01-15")),))
    assert points(found(rules, "2027-02-01", late, *LEFT, local=[leavers()])) == ["5a"]


@pytest.mark.parametrize(("percent", "chosen"), [(60, "4a"), (70, "4a"), (71, "4")])
def test_the_leavers_share_competes_with_the_class(rules, percent, chosen):
    facts = [("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NEAR_POOR")]
    top = leavers(event=LocalEvent.LEFT_POVERTY, percent=percent)
    assert found(rules, "2027-02-01", member(1), *facts, local=[top]).chosen.point == chosen


def test_an_extra_adds_to_the_share_of_a_point_the_person_has(rules):
    top = LocalRule("4a", day("2026-01-01"), percent_extra=20, paper="NQ 1", months=36,
                    event=LocalEvent.LEFT_POVERTY)  # fmt: skip
    poor = ("2026-01-01", "2026-12-31", "POOR")
    to_near_poor = found(rules, "2027-02-01", member(1), poor, ("2027-01-01", None, "NEAR_POOR"),
                         local=[top])  # fmt: skip
    to_none = found(rules, "2027-02-01", member(1), poor, ("2027-01-01", None, "NONE"),
                    local=[top])  # fmt: skip
    assert to_near_poor.chosen.share == Fraction(90, 100)
    assert to_none.chosen.share == Fraction(20, 100)


def test_a_local_rule_counts_on_its_days_and_in_its_place_only(rules):
    top = LocalRule("4a", day("2026-11-01"), day("2026-11-30"), percent_total=100, paper="NQ 1")
    facts = ("2026-01-01", None, "NEAR_POOR")

    def share(on, areas=(), **other):
        rule = replace(top, **other)
        return found(rules, on, member(1), facts, areas=areas, local=[rule]).chosen.share

    assert [share(on) for on in ("2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01")] == [
        Fraction(7, 10), Fraction(1), Fraction(1), Fraction(7, 10)
    ]  # fmt: skip
    assert share(ON, hamlet="Thôn Thử") == 1
    assert share(ON, hamlet="Thôn Khác") == Fraction(7, 10)
    assert share(ON, area=Area.AREA_I) == Fraction(7, 10)
    assert share(ON, area=Area.AREA_I, areas=[AreaFact(Area.AREA_I)]) == 1


@pytest.mark.parametrize(
    ("on", "chosen"),
    [("2026-06-30", "3o"), ("2026-07-01", "4"), ("2027-06-30", "4"), ("2027-07-01", "5a")],
)
def test_people_of_a_hamlet_that_left_the_difficult_areas(rules, on, chosen):
    left = [AreaFact(Area.AREA_III, day("2025-12-01"), day("2026-06-30"))]
    top = leavers(months=12, event=LocalEvent.AREA_LEFT)
    assert found(rules, on, member(1), areas=left, local=[top]).chosen.point == chosen


def test_a_longer_time_after_the_area_is_for_minorities_under_their_point(rules):
    left = [AreaFact(Area.AREA_II, day("2020-01-01"), day("2023-06-30"))]
    top = LocalRule("4g", day("2026-01-01"), percent_total=70, paper="NQ 1", months=60,
                    event=LocalEvent.AREA_LEFT)  # fmt: skip
    said = [
        found(rules, ON, member(1, ethnicity=who), areas=left, local=[top]).chosen.point
        for who in ("Thái", "Kinh")
    ]
    assert said == ["4g", "5a"]


def test_a_leaver_is_told_the_local_share_and_takes_no_rung(rules):
    people = [member(1, card("2026-01-01", "2026-12-31", "CN")), member(2, born="2012-05-05")]
    made = standing(rules, ON, people, *LEFT, local=[leavers()])
    assert quote_lines(made) == [(1, "4", None, 683_100), (2, "4b", None, 683_100)]
    lines = made.quote(made.commune.households[0], 12).lines
    assert [line.paper for line in lines] == ["NQ 12", ""]


def test_the_class_on_the_day_and_on_the_next_card_are_told_apart(rules):
    made = standing(rules, ON, [member(1, card("2026-01-01", "2026-12-31", "CN"))], *LEFT)
    (person,) = made.members
    assert [said.chosen.point for said in made.entitlements(person)] == ["4a", "5a"]


def test_a_household_without_a_decision_has_the_household_ground(rules):
    asked = replace(case(ON, member(1)), household=None,
                    household_class=HouseholdClass.UNDECIDED)  # fmt: skip
    assert points(entitlement_on(asked, Law(rules, (leavers(),)))) == ["5a"]
