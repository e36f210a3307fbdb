"""By when to pay, how far all cards can run, and the group for voluntary insurance."""

from dataclasses import replace

from core.domain.paying import furthest_common_day, pay_by_sentences
from core.domain.people import Area, AreaFact, Hamlet, Household
from core.domain.premium import Payers, Term
from core.domain.voluntary import VoluntaryGroup, group_of
from tests.domain.households import card, day, member, standing

LAPSED = ("2025-11-01", "2026-10-31", "GD")
EXPIRING = ("2025-12-11", "2026-12-10", "GD")
ON = "2026-11-21"


def said(found):
    household = found.commune.households[0]
    return pay_by_sentences(found, household, found.quote_for(household, Term(12)))


def test_the_covered_and_the_lapsed_have_a_day_each(rules):
    people = [member(1, card(*LAPSED)), member(2, card(*EXPIRING)), member(3)]
    covered, lapsed = said(standing(rules, ON, people))
    assert "chậm nhất ngày 10/12/2026" in covered
    assert "không bị gián đoạn" in covered
    assert "chậm nhất ngày 28/01/2027" in lapsed
    assert "5 năm liên tục" in lapsed


def test_who_must_wait_anyway_has_no_day(rules):
    long = member(1, card("2024-01-01", "2025-12-31", "GD"))
    # The last safe day was 20/11/2026.
    late = member(2, card("2025-09-01", "2026-08-23", "GD"))
    assert said(standing(rules, ON, [long, late, member(3)])) == ()


def test_all_can_pay_to_the_earliest_end_of_a_year(rules):
    found = standing(rules, ON, [member(1, card(*LAPSED)), member(2, card(*EXPIRING))])
    household = found.commune.households[0]
    furthest = furthest_common_day(found, household, Payers.ALL)
    assert furthest == day("2027-11-20")
    assert len(found.quote_for(household, Term(until=furthest)).lines) == 2
    nobody = standing(rules, ON, [member(1, card(*EXPIRING))])
    assert furthest_common_day(nobody, nobody.commune.households[0], Payers.LAPSED) is None


def test_the_group_is_the_one_helped_most():
    on = day(ON)
    hamlet = Hamlet(1, "Thôn Đông")
    household = Household(1, "1", hamlet)
    island = replace(household, hamlet=replace(hamlet, areas=(AreaFact(Area.ISLAND),)))
    kinh = replace(member(1), ethnicity="Kinh")
    tay = replace(kinh, ethnicity="Tày")
    assert group_of(kinh, household, on) is VoluntaryGroup.OTHER
    assert group_of(tay, None, on) is VoluntaryGroup.ETHNIC
    assert group_of(tay, island, on) is VoluntaryGroup.POOR
