"""How long a card for the area carries the next one, after the hamlet has left its list."""

import pytest

from core.domain.lists import rows_of
from core.domain.people import Area, AreaFact
from core.domain.person_card import person_card
from tests.domain.households import card, day, member, quote_lines, standing

ON = "2026-12-15"
DT, DK = (card("2026-01-01", "2026-12-31", code) for code in ("DT", "DK"))
LEFT_III = AreaFact(Area.AREA_III, None, day("2026-10-31"))
STARTS = day("2027-01-01")
# 30 % and the whole of 4.5 % of 2,530,000 đ for twelve months.
OF_4G, OF_5A = ("4g", None, 409_860), ("5a", 1, 1_366_200)


def lines(rules, *people, areas, on=ON, of=()):
    found = quote_lines(standing(rules, on, people, *of, areas=areas))
    return [line[1:] for line in found]


def test_the_next_card_needs_the_area_on_its_first_day(rules):
    people = [member(1, DT, ethnicity="Tày"), member(2, DK, ethnicity="Kinh")]
    assert lines(rules, *people, areas=[LEFT_III]) == [OF_4G, OF_5A]
    found = standing(rules, ON, people, areas=[LEFT_III])
    starts = {line.starts for line in found.quote(found.commune.households[0], 12).lines}
    assert starts == {STARTS}
    assert [person_card(found, person).ground.point for person in people] == ["4g", "5a"]


@pytest.mark.parametrize(("last", "expected"), [("2026-12-31", [OF_4G]), ("2027-01-01", [])])
def test_the_first_day_of_the_next_card_decides(rules, last, expected):
    areas = [AreaFact(Area.AREA_III, None, day(last))]
    assert lines(rules, member(1, DT, ethnicity="Tày"), areas=areas) == expected


@pytest.mark.parametrize(
    "areas",
    [[], [AreaFact(Area.ETHNIC)], [AreaFact(Area.AREA_III, day("2027-02-01"))]],
    ids=["nothing", "only the ethnic area", "only a later list"],
)
def test_where_no_area_is_known_the_card_alone_speaks(rules, areas):
    assert lines(rules, member(1, DT, ethnicity="Tày"), areas=areas) == []


@pytest.mark.parametrize(
    ("held", "ethnicity", "expected"),
    [(DT, "", []), (DT, "Tày", []), (DK, "Kinh", [OF_5A])],
)
def test_in_area_ii_the_card_tells_a_minority_of_whom_the_register_does_not(
    rules, held, ethnicity, expected
):
    areas = [LEFT_III, AreaFact(Area.AREA_II, day("2026-11-01"))]
    assert lines(rules, member(1, held, ethnicity=ethnicity), areas=areas) == expected


def test_a_hamlet_in_area_i_pays(rules):
    areas = [AreaFact(Area.AREA_I)]
    assert lines(rules, member(1, DT, ethnicity="Tày"), areas=areas) == [OF_5A]


def test_the_card_is_a_ground_while_it_runs(rules):
    found = standing(rules, ON, [member(1, DT, ethnicity="Tày")], areas=[LEFT_III])
    today, following = found.entitlements(found.members[0])
    assert [ground.point for ground in today.grounds] == ["3o", "4g", "5a"]
    assert [ground.point for ground in following.grounds] == ["4g", "5a"]


def test_another_card_of_ones_own_stays_a_ground(rules):
    person = member(1, card("2026-01-01", "2026-12-31", "BT"), ethnicity="Tày")
    assert lines(rules, person, areas=[LEFT_III]) == []


@pytest.mark.parametrize(
    ("held", "following"),
    [(DT, "3o"), (card("2026-01-01", "2026-12-19", "DT"), "4g")],
    ids=["card runs on the birthday", "card has ended by then"],
)
def test_after_a_birthday_the_card_counts_while_it_runs(rules, held, following):
    # Seventy on 20/12/2026.
    person = member(1, held, born="1956-12-20", ethnicity="Tày")
    (row,) = rows_of(standing(rules, ON, [person], areas=[LEFT_III]), "age-events")
    assert row.next_point == following


def test_who_loses_support_falls_on_what_follows_the_area(rules):
    # The card ends before the class does, so that the class carried them on its last day.
    of = (("2026-01-01", "2026-12-31", "POOR"), ("2027-01-01", None, "NONE"))
    person = member(1, card("2026-01-01", "2026-12-20", "DT"), ethnicity="Tày")
    (row,) = rows_of(standing(rules, ON, [person], *of, areas=[LEFT_III]), "losing-support")
    assert (row.next_point, row.cost_before, row.cost_after) == ("4g", 0, 409_860)
