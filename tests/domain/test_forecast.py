"""Who would lose support, beside who loses it today."""

import pytest

from core.domain.classes import HouseholdClass
from core.domain.forecast import Turn, forecast_of, forecast_of_waiting
from core.domain.people import Exclusion, ExclusionReason
from core.domain.supposing import SupposedClass, with_classes
from tests.domain.households import card, day, member, standing

CN = ("2026-01-01", "2026-12-31", "CN")
NEAR_POOR = ("2026-01-01", "2026-12-31", "NEAR_POOR")
ON = "2026-11-21"


def supposing(found, name, first="2027-01-01"):
    made = SupposedClass(HouseholdClass(name), day(first))
    return found.supposing(with_classes(found.commune, [(1, made)]))


def turns(forecast):
    return {row.row.person_id: row.turn for row in forecast.rows}


@pytest.mark.parametrize(
    ("facts", "name", "turn"),
    [
        ([NEAR_POOR], "NONE", Turn.NEWLY),
        ([NEAR_POOR], "AVERAGE_LIVING", Turn.NEWLY),
        ([NEAR_POOR], "NEAR_POOR", None),
        ([NEAR_POOR, ("2027-01-01", None, "NONE")], "NONE", Turn.SAME),
        ([NEAR_POOR, ("2027-01-01", None, "NONE")], "AVERAGE_LIVING", Turn.CHANGED),
        ([NEAR_POOR, ("2027-01-01", None, "NONE")], "POOR", Turn.NO_LONGER),
    ],
)
def test_everybody_is_told_apart_from_today(rules, facts, name, turn):
    today = standing(rules, ON, [member(1, card(*CN))], *facts)
    assert turns(forecast_of(today, supposing(today, name))) == ({1: turn} if turn else {})


def test_people_households_and_costs_are_added_up(rules):
    people = [member(n, card(*CN)) for n in (1, 2, 3, 4)]
    today = standing(rules, ON, people, NEAR_POOR)
    found = forecast_of(today, supposing(today, "NONE"))
    assert (found.today.people, found.then.people, found.then.households) == (0, 4, 1)
    assert (found.then.cost_before, found.then.cost_after) == (1_639_440, 3_825_360)
    assert found.total(Turn.NEWLY) == found.then
    assert (found.waiting_today, found.waiting_then) == (4, 0)


def test_who_waits_is_listed_as_without_a_class(rules):
    found = forecast_of_waiting(standing(rules, ON, [member(1, card(*CN))], NEAR_POOR))
    row = found.rows[0]
    assert (row.turn, row.row.class_after, row.row.support_ends) == (
        Turn.NEWLY,
        "NONE",
        day("2026-12-31"),
    )
    assert "Chưa có quyết định nào cho hộ sau ngày 31/12/2026" in row.why
    assert "Nộp tiền chậm nhất ngày 31/12/2026 để thẻ không bị gián đoạn" in row.why


def test_a_later_decision_still_governs_from_its_day(rules):
    facts = [NEAR_POOR, ("2027-06-01", None, "AVERAGE_LIVING")]
    found = forecast_of_waiting(standing(rules, "2027-02-01", [member(1, card(*CN))], *facts))
    assert [row.row.class_after for row in found.rows] == ["NONE"]


def test_who_lost_support_by_decision_does_not_wait(rules):
    facts = [NEAR_POOR, ("2027-01-01", None, "NONE")]
    found = forecast_of_waiting(standing(rules, ON, [member(1, card(*CN))], *facts))
    assert found.rows == ()


def test_who_was_taken_off_the_list_stays_off(rules):
    off = Exclusion("losing-support", ExclusionReason.REFUSED, day(ON), day("2026-12-31"))
    people = [member(1, card(*CN)), member(2, card(*CN), exclusions=(off,))]
    found = forecast_of_waiting(standing(rules, ON, people, NEAR_POOR))
    assert list(turns(found)) == [1]


@pytest.mark.parametrize(
    ("on", "cards", "words"),
    [
        ("2026-11-21", [CN], "Nộp tiền chậm nhất ngày 31/12/2026 để thẻ không bị gián đoạn"),
        (
            "2026-11-21",
            [("2026-01-01", "2026-12-10", "CN")],
            "31/12/2026 để thẻ có giá trị từ 01/01/2027: 21 ngày không có thẻ; giữ được 5 năm",
        ),
        ("2027-01-15", [CN], "Nộp tiền chậm nhất ngày 30/03/2027 để thẻ có giá trị ngay"),
        ("2027-05-15", [CN], None),
        ("2026-11-21", [], "để thẻ có giá trị từ 01/01/2027: thẻ đầu tiên"),
    ],
)
def test_the_line_says_by_when_to_pay(rules, on, cards, words):
    today = standing(rules, on, [member(1, *(card(*c) for c in cards))], NEAR_POOR)
    why = forecast_of(today, supposing(today, "NONE")).rows[0].why
    assert (words in why) if words else ("Nộp tiền" not in why)
