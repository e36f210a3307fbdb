"""By when to pay, how far all cards can run, and the group for voluntary insurance."""

from dataclasses import replace

import pytest

from core.domain.paying import furthest_common_day, pay_by_sentences, recorded_sentences
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
    lapsed, covered = said(standing(rules, ON, people))
    assert "chậm nhất ngày 10/12/2026" in covered
    assert "không bị gián đoạn (Người 2)." in covered
    assert "chậm nhất ngày 28/01/2027" in lapsed
    assert "5 năm liên tục (Người 1)." in lapsed


def test_a_sentence_true_of_the_whole_quote_names_nobody(rules):
    people = [member(1, card(*EXPIRING)), member(2, card(*EXPIRING))]
    assert said(standing(rules, ON, people)) == (
        "Nộp tiền chậm nhất ngày 10/12/2026 để thẻ không bị gián đoạn.",
    )


def test_each_member_about_to_lose_support_is_told_of_the_day_their_card_begins(rules):
    # The class ends on 31/12/2026. October to December are 92 days, November and December 61.
    of = (("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "NONE"))
    people = [
        member(1, card("2026-01-01", "2026-12-31", "CN")),
        member(2, card("2026-01-01", "2026-09-30", "CN")),
        member(3, card("2026-01-01", "2026-10-31", "CN")),
        member(4),
    ]
    found = standing(rules, "2026-12-15", people, *of)
    assert {line.starts for line in found.quote(found.commune.households[0], 12).lines} == {
        day("2027-01-01")
    }
    begins = "Nộp tiền chậm nhất ngày 31/12/2026 để thẻ có giá trị từ 01/01/2027"
    wait = "Theo luật có thể phải chờ đến 30/01/2027 (cần xác nhận)"
    assert said(found) == (
        "Nộp tiền chậm nhất ngày 31/12/2026 để thẻ không bị gián đoạn (Người 1).",
        f"{begins}: 92 ngày không có thẻ; 5 năm liên tục tính lại từ đầu. {wait} (Người 2).",
        f"{begins}: 61 ngày không có thẻ; giữ được 5 năm liên tục (Người 3).",
        f"{begins}: thẻ đầu tiên; trước đó không có thẻ. {wait} (Người 4).",
    )


HN, DN = card("2026-01-01", "2026-12-31", "HN"), card("2027-02-01", "2027-12-31", "DN")


@pytest.mark.parametrize(("months", "asked"), [(12, True), (3, True), (1, False)])
def test_a_quote_names_the_card_recorded_for_days_it_asks_money_for(rules, months, asked):
    # Twelve and three months from 01/01/2027 reach into February, one month ends on 31/01/2027.
    found = standing(rules, "2026-12-15", [member(1, HN, DN), member(2, HN)])
    quote = found.quote_for(found.commune.households[0], Term(months))
    assert [(line.person, line.starts) for line in quote.lines] == [
        (1, day("2027-01-01")), (2, day("2027-01-01")),
    ]  # fmt: skip
    words = (
        "Người 1: sổ đã ghi thẻ mã DN từ 01/02/2027 đến 31/12/2027, trùng với thời gian tính ở "
        "đây; hỏi lại trước khi thu."
    )
    assert recorded_sentences(quote) == ((words,) if asked else ())


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
