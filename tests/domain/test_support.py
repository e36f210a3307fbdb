"""Who loses support, what comes next and what it costs."""

import pytest

from core.domain.classes import HouseholdClass
from core.domain.lists import rows_of
from core.domain.people import Area, AreaFact, Study
from tests.domain.households import card, classes, day, member, quote_lines, standing

NEAR_POOR_TO_NONE = (("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "NONE"))
CN = ("2026-01-01", "2026-12-31", "CN")


def losing(rules, on, people, *facts, **other):
    found = standing(rules, on, people, *facts, **other)
    return {row.person_id: row for row in rows_of(found, "losing-support")}


def test_four_adults_who_leave_near_poverty_pay_the_ladder(rules):
    rows = losing(rules, "2026-11-21", [member(n, card(*CN)) for n in (1, 2, 3, 4)],
                  *NEAR_POOR_TO_NONE)  # fmt: skip
    assert [rows[n].cost_after for n in (1, 2, 3, 4)] == [1_366_200, 956_340, 819_720, 683_100]
    assert sum(row.cost_before for row in rows.values()) == 1_639_440
    assert {(row.state, row.kind, row.next_point) for row in rows.values()} == {
        ("losing", "lost", "5a")
    }


@pytest.mark.parametrize(
    ("on", "state"),
    [("2026-10-31", None), ("2026-11-01", "losing"), ("2026-12-31", "losing"),
     ("2027-01-01", "lost_support"), ("2029-01-01", "lost_support")],
)  # fmt: skip
def test_a_loss_is_told_sixty_days_ahead_and_until_it_is_settled(rules, on, state):
    rows = losing(rules, on, [member(1, card(*CN))], *NEAR_POOR_TO_NONE)
    assert (rows[1].state if rows else None) == state


@pytest.mark.parametrize(
    ("cards", "born", "loses"),
    [
        ([], "1980-05-05", True),
        ([CN], "1980-05-05", True),
        ([("2026-01-01", "2026-12-31", "HN")], "1980-05-05", True),
        ([("2026-01-01", "2026-12-31", "DN")], "1980-05-05", False),
        ([("2026-06-01", "2027-05-31", "GD")], "1980-05-05", False),
        ([("2026-01-01", "2026-12-31", "HS")], "2012-05-05", False),
        ([("2026-01-01", "2026-12-31", "ZZ")], "1980-05-05", True),
        ([("2026-01-01", "2026-12-31", "")], "1980-05-05", True),
        ([CN, ("2027-02-01", "2027-12-31", "GD")], "1980-05-05", False),
        ([CN, ("2027-02-01", "2027-12-31", "HN")], "1980-05-05", False),
        ([CN, ("2027-02-01", "2027-12-31", "ZZ")], "1980-05-05", False),
        ([CN, ("2027-02-01", "2027-12-31", "CN")], "1980-05-05", True),
        ([CN, ("2027-02-01", "2027-12-31", "")], "1980-05-05", True),
        ([], "2021-01-01", False),
        ([], "2020-12-31", True),
        ([], "2027-01-01", False),
    ],
)
def test_own_grounds_and_later_cards_decide_who_loses(rules, cards, born, loses):
    person = member(1, *(card(*c) for c in cards), born=born)
    assert bool(losing(rules, "2026-12-01", [person], *NEAR_POOR_TO_NONE)) is loses


@pytest.mark.parametrize(
    ("facts", "kind", "after"),
    [
        ([("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NEAR_POOR")], "reduced",
         "NEAR_POOR"),
        ([("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NONE")], "lost", "NONE"),
        ([("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "POOR")], None, None),
        ([("2026-01-01", "2026-12-31", "NEAR_POOR")], None, None),
        ([("2026-01-01", None, "NONE"), ("2027-01-01", None, "NONE")], None, None),
        ([("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2026-12-01", None, "NONE")], "lost",
         "NONE"),
    ],
)  # fmt: skip
def test_only_a_decided_lesser_class_is_a_loss(rules, facts, kind, after):
    rows = losing(rules, "2026-12-10", [member(1)], *facts)
    found = (rows[1].kind, rows[1].class_after) if rows else (None, None)
    assert found == (kind, after)


def test_a_class_without_a_decision_after_it_waits(rules):
    found = standing(rules, "2027-01-15", [member(1)], ("2026-01-01", "2026-12-31", "POOR"))
    assert found.members[0].loss is None
    assert found.members[0].waits_since == day("2026-12-31")


@pytest.mark.parametrize(
    ("on", "loses"), [("2026-06-01", True), ("2026-11-02", False), ("2027-02-01", False)]
)
def test_a_class_regained_is_no_loss(rules, on, loses):
    facts = [
        ("2025-01-01", "2025-12-31", "NEAR_POOR"),
        ("2026-01-01", "2026-12-31", "NONE"),
        ("2027-01-01", "2027-12-31", "NEAR_POOR"),
    ]
    assert bool(losing(rules, on, [member(1)], *facts)) is loses


def test_the_newest_loss_is_told(rules):
    facts = [
        ("2025-01-01", "2025-12-31", "POOR"),
        ("2026-01-01", "2026-12-31", "NEAR_POOR"),
        ("2027-01-01", "2027-12-31", "NONE"),
    ]
    assert losing(rules, "2026-11-21", [member(1)], *facts)[1].support_ends == day("2026-12-31")
    assert losing(rules, "2026-06-21", [member(1)], *facts)[1].support_ends == day("2025-12-31")


def test_the_decision_that_began_last_governs_and_none_revives():
    history = classes(
        ("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2026-05-01", "2026-06-30", "NONE")
    )
    said = [history.on(day(text)) for text in ("2026-04-30", "2026-05-01", "2026-07-01")]
    assert said == [HouseholdClass.NEAR_POOR, HouseholdClass.NONE, HouseholdClass.UNDECIDED]


@pytest.mark.parametrize(
    ("born", "cards", "other", "point"),
    [
        ("1980-05-05", [], {}, "5a"),
        ("2012-05-05", [], {}, "4b"),
        ("2008-11-21", [], {}, "5a"),
        ("2008-11-22", [], {}, "4b"),
        ("2004-05-05", [("2025-01-01", "2025-12-31", "SV")], {}, "4b"),
        ("2004-05-05", [("2025-01-01", "2025-11-20", "SV")], {}, "5a"),
        ("2004-05-05", [], {"study": Study.STUDIES}, "4b"),
        ("2012-05-05", [], {"study": Study.LEFT}, "5a"),
    ],
)
def test_the_next_ground_of_a_pupil(rules, born, cards, other, point):
    people = [member(1, *(card(*c) for c in cards), born=born, **other)]
    assert losing(rules, "2026-11-21", people, *NEAR_POOR_TO_NONE)[1].next_point == point


def test_a_pupil_in_a_household_of_average_standard_takes_the_higher_share(rules):
    facts = [("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "AVERAGE_LIVING")]
    rows = losing(rules, "2026-11-21", [member(1), member(2, born="2012-05-05")], *facts)
    assert [(rows[n].next_point, rows[n].cost_after) for n in (1, 2)] == [
        ("4d", 956_340),
        ("4b", 683_100),
    ]


def test_a_minority_near_poor_in_an_ethnic_area_is_paid_by_the_state(rules):
    facts = [("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NEAR_POOR")]
    people = [member(1, ethnicity="Thái"), member(2, ethnicity="Kinh")]
    rows = losing(rules, "2026-11-21", people, *facts, areas=[AreaFact(Area.ETHNIC)])
    assert [(rows[n].next_point, rows[n].cost_after) for n in (1, 2)] == [
        ("3o", 0),
        ("4a", 409_860),
    ]


def test_near_poor_in_a_poor_commune_pay_nothing(rules):
    facts = [("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NEAR_POOR")]
    rows = losing(rules, "2026-11-21", [member(1)], *facts, areas=[AreaFact(Area.POOR_COMMUNE)])
    assert (rows[1].next_point, rows[1].cost_after) == ("4a", 0)


def test_who_left_a_difficult_area_lately_gets_seventy_percent(rules):
    left = AreaFact(Area.AREA_II, None, day("2025-11-30"))
    people = [member(1, ethnicity="Thái"), member(2)]
    rows = losing(rules, "2026-11-21", people, *NEAR_POOR_TO_NONE, areas=[left])
    assert [rows[n].next_point for n in (1, 2)] == ["4g", "5a"]


def test_a_payer_of_this_year_keeps_the_first_rung(rules):
    payer = member(3, card("2026-03-01", "2027-02-28", "GD", "2026-02-10"))
    people = [member(1, card(*CN)), member(2, card(*CN)), payer]
    found = standing(rules, "2026-11-21", people, *NEAR_POOR_TO_NONE)
    assert quote_lines(found) == [(1, "5a", 2, 956_340), (2, "5a", 3, 819_720)]


def test_who_renews_in_the_year_keeps_the_rung(rules):
    early = member(2, card("2026-01-05", "2026-12-05", "GD", "2026-01-05"))
    late = member(1, card("2026-06-01", "2026-12-10", "GD", "2026-06-01"))
    found = standing(rules, "2026-11-21", [late, early])
    assert quote_lines(found) == [(1, "5a", 2, 956_340), (2, "5a", 1, 1_366_200)]


def test_last_years_payers_take_no_rung_this_year(rules):
    payer = member(2, card("2025-11-01", "2027-10-31", "GD", "2025-10-20"))
    found = standing(rules, "2026-11-21", [member(1), payer])
    assert quote_lines(found) == [(1, "5a", 1, 1_366_200)]


def test_who_the_state_pays_for_has_no_line(rules):
    people = [member(1), member(2, born="2022-01-01"),
              member(3, card("2026-01-01", "2026-12-10", "BT"))]  # fmt: skip
    assert [line[0] for line in quote_lines(standing(rules, "2026-11-21", people))] == [1]


def test_a_childs_card_that_ends_at_six_leads_to_a_pupils_line(rules):
    child = member(2, card("2020-09-10", "2026-09-30", "TE"), born="2020-09-10")
    found = standing(
        rules, "2026-09-15", [member(1, card("2026-01-01", "2027-12-31", "GD")), child]
    )
    assert quote_lines(found) == [(2, "4b", None, 683_100)]


@pytest.mark.parametrize(
    ("on", "cards", "starts"),
    [
        ("2026-11-21", [CN], "2027-01-01"),
        ("2027-01-15", [CN], "2027-01-15"),
        ("2027-05-15", [CN], "2027-06-14"),
        ("2027-01-15", [("2026-01-01", "2027-02-10", "CN")], "2027-02-11"),
    ],
)
def test_the_card_after_a_loss_starts_on_its_day(rules, on, cards, starts):
    found = standing(rules, on, [member(1, *(card(*c) for c in cards))], *NEAR_POOR_TO_NONE)
    assert found.quote(found.commune.households[0], 12).lines[0].starts == day(starts)
