"""Who stands on a form and with what: joining, leaving, wages, months, what was sent."""

from dataclasses import replace
from datetime import date

import pytest

from core.domain.days import Birth
from core.domain.errors import ClerkError
from core.domain.forms.changes import Compared, group_forms, household_group, waiting
from core.domain.forms.groups import letters_of
from core.domain.forms.lines import Asked
from core.domain.forms.missing import missing_of, refusal
from core.domain.forms.poverty import poverty_lists
from core.domain.forms.values import FormRow, Movement, SentRow, roster_of
from core.domain.ids import Sex
from core.domain.local_rules import LocalRule
from core.domain.people import Area, AreaFact, Exclusion, ExclusionReason, Residence, ResidenceKind
from tests.domain.households import card, day, member, standing

DAY = "2026-12-15"
YEARS = (("2026-01-01", "2026-12-31"), ("2027-01-01", "2027-12-31"))
CLINIC = {"facility": "42105", "paper": False}


def known(number, *cards, **other):
    person = member(number, *cards, **other)
    return replace(
        person, cccd=f"04208000000{number}", insurance_no=f"420000000{number}", sex=Sex.MALE
    )


def in_class(name):
    return [(*year, name) for year in YEARS]


def year_card(code):
    return card("2026-01-01", "2026-12-31", code)


def forms(made, rosters=None, **asked):
    return group_forms(Compared(made, Asked(**{**CLINIC, **asked}), rosters or {}))


def only(made, rosters=None, **asked):
    (form,) = forms(made, rosters, **asked)
    return form


def told(row):
    return row.person, row.starts, row.months, row.until, row.share, row.wage, row.note


def sent(*forms_made):
    """Rosters by group, as after these forms were sent."""
    rows = {}
    for form in forms_made:
        rows.setdefault(form.group, []).extend(form.rows)
    return {group: roster_of(lines) for group, lines in rows.items()}


def test_a_near_poor_person_joins_with_share_wage_and_months_of_the_decision(rules):
    made = standing(rules, DAY, [known(1, year_card("CN"))], *in_class("NEAR_POOR"))
    form = only(made)
    assert (form.group, form.left, form.clinics) == ("CN", [], [])
    (row,) = form.joined
    assert told(row) == (1, day("2027-01-01"), 12, None, 70, 2_530_000, "12 tháng")
    assert (row.facility, row.household, row.cccd) == ("42105", "Thôn Thử/1001", "042080000001")
    assert (row.extra, row.paper) == (None, False)


def test_a_card_of_a_class_ends_with_the_decision_however_many_months_are_asked_for(rules):
    people = [known(1, card("2026-01-01", "2026-11-30", "CN"))]
    facts = [("2026-01-01", "2027-06-30", "NEAR_POOR")]
    (row,) = only(standing(rules, DAY, people, *facts)).joined
    assert (row.starts, row.months, row.note) == (day(DAY), 7, "7 tháng")
    (row,) = only(standing(rules, DAY, people, *facts), months=3).joined
    assert (row.months, row.note) == (3, "3 tháng")


def test_of_who_pays_nothing_the_note_names_the_last_day_and_the_law_makes_nobody_wait(rules):
    made = standing(rules, DAY, [known(1), known(2, year_card("HN"))], *in_class("POOR"))
    form = only(made)
    assert form.group == "HN"
    assert [told(row)[1:] for row in form.joined] == [
        (day("2026-12-15"), None, day("2026-12-31"), 100, 2_530_000, "đến 31/12/2026"),
        (day("2027-01-01"), 12, day("2027-12-31"), 100, 2_530_000, "đến 31/12/2027"),
    ]


def test_a_child_never_insured_joins_from_birth_to_its_sixth_year(rules):
    made = standing(rules, DAY, [known(1, card("2026-01-01", "2027-12-31", "GD")),
                                 known(2, born="2026-11-20")])  # fmt: skip
    form = only(made)
    assert form.group == "TE"
    assert told(form.joined[0])[1:5] == (day("2026-11-20"), None, day("2032-11-30"), 100)


@pytest.mark.parametrize(
    ("area", "ethnicity", "group"),
    [
        (Area.DIFFICULT_VILLAGE, "Kinh", "DK"),
        (Area.DIFFICULT_VILLAGE, "Thái", "DT"),
        (Area.ISLAND, "Kinh", "XD"),
    ],
)
def test_people_of_difficult_areas_are_listed_under_the_codes_of_their_cards(
    rules, area, ethnicity, group
):
    people = [known(1, card("2025-12-01", "2026-11-30", "GD"), ethnicity=ethnicity)]
    facts = AreaFact(area, day("2025-01-01"))
    assert only(standing(rules, DAY, people, areas=(facts,))).group == group


def test_a_group_without_a_code_goes_by_its_point(rules):
    person = known(1, card("2026-01-01", "2026-12-31", "DT"), ethnicity="Thái")
    left = AreaFact(Area.DIFFICULT_VILLAGE, day("2025-01-01"), day("2026-06-30"))
    now = AreaFact(Area.AREA_I, day("2026-07-01"))
    form = only(standing(rules, DAY, [person], areas=(left, now)))
    assert (form.group, letters_of(form.group)) == ("4g", "")
    assert [(row.share, row.note) for row in form.joined] == [(70, "12 tháng")]


def test_pupils_forces_and_self_payers_are_not_on_the_communes_lists(rules):
    people = [
        known(1, year_card("GD")),
        known(2, year_card("HS"), born="2014-05-05"),
        known(3, year_card("QN")),
    ]
    assert forms(standing(rules, DAY, people)) == []


def test_who_refused_for_this_card_or_waits_for_a_decision_does_not_join(rules):
    no = Exclusion("expiring", ExclusionReason.REFUSED, day("2026-12-01"), day("2026-12-31"))
    refused = known(1, year_card("CN"), exclusions=(no,))
    assert forms(standing(rules, DAY, [refused], *in_class("NEAR_POOR"))) == []
    made = standing(rules, DAY, [known(1, year_card("CN"))], (*YEARS[0], "NEAR_POOR"))
    assert forms(made) == []
    assert [each.person.id for each in waiting(made)] == [1]


def test_who_pays_by_the_household_though_the_state_now_pays_joins_with_a_word_about_it(rules):
    people = [known(1, card("2026-06-01", "2027-05-31", "GD"))]
    (row,) = only(standing(rules, DAY, people, ("2027-01-01", "2027-12-31", "POOR"))).joined
    assert (row.starts, row.until) == (day("2027-01-01"), day("2027-12-31"))
    assert row.note == "đến 31/12/2027; đang có thẻ GD đến 31/05/2027, đề nghị hoàn trả"


def test_the_local_extra_stands_apart(rules):
    twenty = LocalRule("4a", percent_extra=20)
    made = standing(
        rules, DAY, [known(1, year_card("CN"))], *in_class("NEAR_POOR"), local=(twenty,)
    )
    (row,) = only(made).joined
    assert (row.share, row.extra) == (90, 20)


def test_the_wage_of_the_household_group_falls_with_the_rung(rules):
    people = [known(number, year_card("GD")) for number in (1, 2, 3)]
    made = standing(rules, DAY, people)
    form = household_group(Compared(made, Asked(6, True, "42105")))
    assert form.group == "GD"
    assert [row.wage for row in form.joined] == [2_530_000, 1_771_000, 1_518_000]
    assert {(row.share, row.note, row.paper) for row in form.joined} == {(0, "6 tháng", True)}


def test_the_form_that_follows_holds_changes_only(rules):
    people = [known(1, year_card("CN")), known(2, year_card("CN"))]
    made = standing(rules, DAY, people, *in_class("NEAR_POOR"))
    first = only(made)
    assert [row.person for row in first.joined] == [1, 2]
    assert forms(made, sent(first)) == []
    joined = standing(rules, DAY, [*people, known(3)], *in_class("NEAR_POOR"))
    assert [row.person for row in only(joined, sent(first)).joined] == [3]


def test_next_year_everybody_sent_this_year_joins_again(rules):
    people = [known(1, year_card("CN"))]
    first = only(standing(rules, DAY, people, *in_class("NEAR_POOR")))
    carded = [replace(people[0], periods=(card("2027-01-01", "2027-12-31", "CN"),))]
    facts = (*in_class("NEAR_POOR"), ("2028-01-01", "2028-12-31", "NEAR_POOR"))
    later = only(standing(rules, "2027-12-15", carded, *facts), sent(first))
    assert [(row.person, row.starts) for row in later.joined] == [(1, day("2028-01-01"))]


@pytest.mark.parametrize(
    ("stay", "facts", "first", "note"),
    [
        (ResidenceKind.DIED, YEARS, "2026-12-10", "chết ngày 10/12/2026"),
        (ResidenceKind.MOVED, YEARS, "2026-12-10", "chuyển đi ngày 10/12/2026"),
        (None, YEARS[:1], "2027-01-01", "thôi là hộ cận nghèo"),
    ],
)
def test_who_died_moved_or_lost_the_class_leaves_once(rules, stay, facts, first, note):
    person = known(1, year_card("CN"))
    before = only(standing(rules, "2026-12-05", [person], *in_class("NEAR_POOR")))
    gone = (Residence(stay, day("2026-12-10")),) if stay else ()
    classes = [(*year, "NEAR_POOR") for year in facts]
    classes += [(*YEARS[1], "NONE")] if len(facts) == 1 else []
    made = standing(rules, DAY, [replace(person, residences=gone)], *classes)
    form = only(made, sent(before))
    assert (form.joined, form.clinics) == ([], [])
    (row,) = form.left
    assert (row.name, row.cccd, row.insurance_no) == (person.name, person.cccd, "4200000001")
    assert (row.starts, row.note, row.months) == (day(first), note, None)
    assert forms(made, sent(before, form)) == []


def test_who_moved_to_another_group_leaves_the_first_and_joins_the_second(rules):
    person = known(1, year_card("CN"))
    before = only(standing(rules, DAY, [person], *in_class("NEAR_POOR")))
    poor = ((*YEARS[0], "NEAR_POOR"), (*YEARS[1], "POOR"))
    made = standing(rules, DAY, [person], *poor)
    by_group = {form.group: form for form in forms(made, sent(before))}
    assert [row.person for row in by_group["HN"].joined] == [1]
    (left,) = by_group["CN"].left
    assert left.note.startswith("sang nhóm khác: hộ nghèo")


def test_another_clinic_alone_tells_name_number_clinic_and_what_changed(rules):
    person = known(1, year_card("CN"))
    made = standing(rules, DAY, [person], *in_class("NEAR_POOR"))
    first = only(made)
    carded = [replace(person, periods=(card("2026-01-01", "2027-12-31", "CN"),))]
    made = standing(rules, DAY, carded, *in_class("NEAR_POOR"))
    asked = Compared(made, Asked(**CLINIC), sent(first), clinics={1: "42201"})
    (form,) = group_forms(asked)
    assert form.clinics == [
        FormRow(1, person.name, insurance_no="4200000001", facility="42201",
                household="Thôn Thử/1001", note="Đổi nơi đăng ký KCB ban đầu từ 42105 sang 42201")
    ]  # fmt: skip
    again = Compared(made, Asked(**CLINIC), sent(first, form), clinics={1: "42201"})
    assert group_forms(again) == []


def test_a_form_of_one_household_says_nothing_about_others(rules):
    people = [known(1, year_card("CN")), known(2, year_card("CN"))]
    made = standing(rules, DAY, people, *in_class("NEAR_POOR"))
    (form,) = group_forms(Compared(made, Asked(**CLINIC), only=frozenset({2})))
    assert [row.person for row in form.joined] == [2]


def test_a_line_comes_back_from_its_record():
    row = FormRow(
        7, "Người 7", Birth.parse_iso("1980-05"), Sex.FEMALE, "042180000007", None, "42105",
        2_530_000, date(2027, 1, 1), 12, date(2027, 12, 31), 70, 20, True, "Vợ", "Số 1", "A/1", "x",
    )  # fmt: skip
    assert FormRow.of_record(row.record()) == row
    assert FormRow.of_record(FormRow(7, "Người 7").record()) == FormRow(7, "Người 7")


def test_the_roster_follows_every_movement_in_order():
    joins = FormRow(1, "Người 1", facility="42105", months=12)
    lines = [SentRow(Movement.JOINED, joins),
             SentRow(Movement.CLINIC, replace(joins, facility="42201", months=None))]  # fmt: skip
    assert roster_of(lines) == {1: replace(joins, facility="42201")}
    assert roster_of([*lines, SentRow(Movement.LEFT, joins)]) == {}


def test_what_is_missing_is_counted_and_told_by_household(rules):
    people = [known(1, year_card("CN")), member(2, year_card("CN")), member(3)]
    made = standing(rules, DAY, people, *in_class("NEAR_POOR"))
    missing = missing_of(made, only(made, facility="").joined)
    assert [(one.member.person.id, one.lacks) for one in missing] == [
        (1, ("nơi khám ban đầu",)),
        (2, ("mã số BHYT", "số CCCD", "nơi khám ban đầu")),
        (3, ("số CCCD", "nơi khám ban đầu")),  # the first card gives the number
    ]
    error = refusal(made, "Mẫu số 3", missing)
    assert isinstance(error, ClerkError)
    assert "3 người" in str(error)
    assert "nơi khám ban đầu của 3 người" in str(error)
    assert "Thôn Thử/1001" in str(error)
    assert "Người" not in str(error)
    assert error.listing.rows[0].why == "Thiếu nơi khám ban đầu."


@pytest.mark.parametrize(
    ("before", "now", "sheets"),
    [
        ("POOR", "NEAR_POOR", (1, 1, 0)),
        ("POOR", "NONE", (0, 1, 0)),
        ("NEAR_POOR", "AVERAGE_LIVING", (0, 0, 1)),
        ("NEAR_POOR", "POOR", (1, 0, 0)),
        ("NONE", "POOR", (1, 0, 0)),
        ("AVERAGE_LIVING", "AVERAGE_LIVING", (0, 0, 0)),
    ],
)
def test_the_lists_after_the_review_compare_two_years(rules, before, now, sheets):
    facts = ((*YEARS[0], before), (*YEARS[1], now))
    made = standing(rules, "2027-01-01", [known(1), known(2)], *facts)
    lists = poverty_lists(made, {"commune": "Xã Thử"})
    counts = (len(lists.after), len(lists.left_poverty), len(lists.left_near_poverty))
    assert counts == tuple(2 * n for n in sheets)
    for rows in (lists.after, lists.left_poverty, lists.left_near_poverty):
        cells = [(row.cells.get("mark"), row.cells.get("size")) for row in rows]
        assert cells == [(1, 2), (None, None)][: len(rows)]
    assert lists.waiting == 0


def test_households_no_decision_speaks_of_any_more_stand_on_none_and_are_counted(rules):
    made = standing(rules, "2027-01-01", [known(1)], (*YEARS[0], "POOR"))
    lists = poverty_lists(made, {})
    assert (lists.after, lists.left_poverty, lists.waiting) == ([], [], 1)
