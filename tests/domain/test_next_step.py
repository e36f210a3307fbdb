"""The words for what comes next: ground, article, price and papers, for one who loses support."""

from dataclasses import replace
from datetime import date

import pytest

from core.domain.area_change import Leaving, area_change_of
from core.domain.area_table import area_rows
from core.domain.grounds import Ground
from core.domain.lists import rows_of
from core.domain.local_rules import LocalEvent, LocalRule
from core.domain.next_step import next_step, step_of
from core.domain.people import Area, AreaFact, Study
from tests.domain.cases_of_one import CN, HN, NEAR_POOR_TO_NONE, POOR_TO_NEAR_POOR
from tests.domain.households import card, day, member, standing

ON = "2026-12-10"
LEAVERS = LocalRule("4", date(2026, 1, 1), percent_total=50, paper="Nghị quyết 7", months=36,
                    event=LocalEvent.LEFT_NEAR_POVERTY)  # fmt: skip
RAISED = LocalRule("4a", date(2026, 1, 1), percent_total=85, paper="Nghị quyết 8")
AREA_II, ETHNIC = AreaFact(Area.AREA_II, None, day("2026-06-30")), AreaFact(Area.ETHNIC)
UNTIL = "đến hết ngày 31/12/2026; từ 01/01/2027 là"
NO_MORE = (f"Hộ là hộ cận nghèo {UNTIL} không thuộc diện hỗ trợ nên hết hỗ trợ.", "409.860")
LESS = (f"Hộ là hộ nghèo {UNTIL} hộ cận nghèo nên giảm hỗ trợ.", "0")
LAW = "Điều 12 Luật BHYT"
BY_PROVINCE = "4 – người được tỉnh hỗ trợ thêm theo nghị quyết riêng"
OUT_OF_AREA = "4g – người dân tộc thiểu số ở xã vừa ra khỏi vùng khó khăn, 36 tháng"
STATE_PAYS = "3o – hộ nghèo; người dân tộc thiểu số, người sống ở vùng khó khăn"


def losing(rules, who, facts, **other):
    (row,) = rows_of(standing(rules, ON, [who], *facts, **other), "losing-support")
    return row


def leaver(**other):
    return member(1, card(*CN), **other)


@pytest.mark.parametrize(
    ("who", "other", "following", "own"),
    [
        (leaver(), {}, f"5a – hộ gia đình tự đóng (điểm a khoản 5 {LAW})", "1.366.200"),
        (leaver(), {"local": [LEAVERS]}, f"{BY_PROVINCE} (Nghị quyết 7)", "683.100"),
        (leaver(), {"local": [replace(LEAVERS, confidence="LOW")]},
         f"{BY_PROVINCE} (Nghị quyết 7; cần xác nhận)", "683.100"),
        (leaver(born="2012-05-05"), {},
         f"4b – học sinh, sinh viên, nếu đang đi học (điểm b khoản 4 {LAW})", "683.100"),
        (leaver(born="2012-05-05", study=Study.STUDIES), {},
         f"4b – học sinh, sinh viên (điểm b khoản 4 {LAW})", "683.100"),
        (leaver(ethnicity="Thái"), {"areas": [AREA_II]},
         f"{OUT_OF_AREA} (điểm g khoản 4 {LAW})", "409.860"),
    ],
    ids=["5a", "local", "local, LOW", "pupil", "studies", "4g"],
)  # fmt: skip
def test_two_sentences_for_who_leaves_every_list(rules, who, other, following, own):
    row = losing(rules, who, NEAR_POOR_TO_NONE, **other)
    assert row.why == expected(*NO_MORE, following, own)


@pytest.mark.parametrize(
    ("ethnicity", "other", "following", "own"),
    [
        ("", {}, f"4a – hộ cận nghèo (điểm a khoản 4 {LAW})", "409.860"),
        ("", {"local": [RAISED]},
         f"4a – hộ cận nghèo (điểm a khoản 4 {LAW}; Nghị quyết 8)", "204.930"),
        ("Thái", {"areas": [ETHNIC]}, f"{STATE_PAYS} (điểm o khoản 3 {LAW})", "0"),
    ],
    ids=["4a", "4a raised", "3o"],
)  # fmt: skip
def test_two_sentences_for_who_falls_to_near_poor(rules, ethnicity, other, following, own):
    who = member(1, card(*HN), ethnicity=ethnicity)
    row = losing(rules, who, POOR_TO_NEAR_POOR, **other)
    assert row.why == expected(*LESS, following, own)


def expected(lost, before, following, own):
    return f"{lost} Tiếp theo: {following}; phần tự đóng 12 tháng {own} đ {still(before)}."


def still(before):
    return f"(nếu còn được hỗ trợ như trước thì đóng {before} đ)"


def test_the_row_tells_the_whole_basis_and_what_to_bring(rules):
    row = losing(rules, member(1, card(*HN)), POOR_TO_NEAR_POOR, local=[RAISED])
    assert (row.record()["basis"], row.record()["papers"]) == (
        "điểm a khoản 4 Điều 12 Luật BHYT; Điều 6 Nghị định 188/2025/NĐ-CP; Nghị quyết 8",
        "Quyết định hoặc giấy chứng nhận hộ cận nghèo; căn cước công dân.",
    )


def test_the_window_may_ask_for_any_member(rules):
    found = standing(rules, ON, [member(1, card(*CN))], *NEAR_POOR_TO_NONE)
    step = next_step(found, found.members[0])
    assert (step.point, step.name) == ("5a", "Hộ gia đình tự đóng")
    assert step.bring == "Mang theo: Tờ khai Mẫu số 4 của hộ; căn cước công dân của từng người."


def test_who_pays_nothing_and_brings_nothing_is_told_nothing_of_papers(rules):
    assert step_of(rules, Ground("2a", 1), member(1)).bring == ""


def test_a_hamlet_that_leaves_its_list_says_the_same_words(rules):
    people = [member(1, card("2026-01-01", "2026-12-31", "DT"), ethnicity="Thái")]
    found = standing(rules, ON, people, areas=[AreaFact(Area.AREA_II)])
    (row,) = area_rows(area_change_of(found, Leaving(frozenset({1}), day("2027-01-01"))), day(ON))
    assert f"Tiếp theo: {row.step.brief}; Nhà nước hỗ trợ 70 %" in row.why
    assert row.step.brief.startswith("4g – ")


@pytest.mark.parametrize("share", [0, 1])
def test_every_point_of_the_law_can_be_said_in_one_breath(rules, share):
    for point in rules.points:
        brief = step_of(rules, Ground(point.point, share), member(1)).brief
        assert brief.startswith(f"{point.point} – ")
        assert brief.count("(") == bool(point.basis)
        assert ". " not in brief
        assert len(brief) <= 130
