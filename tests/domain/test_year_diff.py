"""What became of households from one yearly list to the next."""

from datetime import date

import pytest

from core.domain.classes import HouseholdClass
from core.domain.people import Hamlet, Household
from core.domain.year_diff import Mark, PersonChange, compare_lists
from core.domain.year_words import year_sentence
from tests.domain.class_lists import AVERAGE, NEAR, POOR, class_list, home, someone
from tests.domain.households import classes

FIRST = date(2027, 1, 1)
UNDECIDED = HouseholdClass.UNDECIDED


def compare(old, new, register=lambda _: None):
    return compare_lists(class_list(*old), class_list(*new), FIRST, register)


def marks(old, new, **other):
    """Return the marks by the head's name."""
    moves = compare(old, new, **other).moves
    return {move.listed.head_name: [str(mark) for mark in move.marks] for move in moves}


@pytest.mark.parametrize(
    ("before", "after", "mark"),
    [
        (POOR, POOR, "stayed"),
        (POOR, NEAR, "moved_class"),
        (NEAR, POOR, "moved_class"),
        (NEAR, AVERAGE, "moved_class"),
        (POOR, None, "left"),
        (None, NEAR, "fell_back"),
        (POOR, UNDECIDED, "unclear"),
        (UNDECIDED, POOR, "unclear"),
    ],
)
def test_a_household_on_both_lists(before, after, mark):
    assert marks([home(before, "An", "Bình")], [home(after, "An", "Bình")]) == {"An": [mark]}


@pytest.mark.parametrize("after", [POOR, NEAR, AVERAGE])
def test_a_household_on_the_new_list_only_is_new(after):
    diff = compare([], [home(after, "An")])
    assert [(move.marks, move.class_after) for move in diff.moves] == [((Mark.NEW,), after)]


def test_a_household_on_no_sheet_of_the_new_list_vanished():
    diff = compare([home(NEAR, "An", "Bình")], [])
    assert [move.marks for move in diff.moves] == [(Mark.VANISHED,)]
    assert [person.change for person in diff.moves[0].people] == [PersonChange.GONE] * 2


def test_who_left_last_year_and_is_on_no_sheet_now_is_no_news():
    assert marks([home(None, "An")], []) == {}


def test_who_left_last_year_and_stands_on_a_leaving_sheet_again_is_no_news():
    assert marks([home(None, "An", "Bình")], [home(None, "An", "Bình", "Cúc")]) == {}
    old = [home(None, "An"), home(POOR, "Bình", "Dung")]
    assert marks(old, [home(None, "An", "Bình"), home(POOR, "Dung")])["An"][0] == "left"


def test_who_left_and_was_not_on_the_old_list_still_left():
    diff = compare([], [home(None, "An")])
    assert diff.moves[0].marks == (Mark.LEFT,)
    assert "danh sách cũ không ghi diện của hộ" in year_sentence(diff.moves[0], FIRST)


@pytest.mark.parametrize(
    ("facts", "mark", "words"),
    [
        ([("2025-01-01", "2025-12-31", "POOR"), ("2026-01-01", None, "NONE")], "fell_back",
         "trở lại"),
        ([("2025-01-01", "2025-12-31", "POOR")], "fell_back", "trở lại"),
        ([("2026-01-01", "2026-12-31", "NONE")], "new", "danh sách cũ không có hộ"),
        ([("2027-01-01", "2027-12-31", "POOR")], "new", "danh sách cũ không có hộ"),
        ([("2026-06-01", "2026-12-31", "POOR")], "new", "Trong sổ hộ đã là hộ nghèo"),
        ([], "new", "danh sách cũ không có hộ"),
    ],
)  # fmt: skip
def test_the_register_knows_who_fell_back(facts, mark, words):
    known = Household(7, "1007", Hamlet(1, "Thôn Thử"), classes(*facts))
    diff = compare([], [home(POOR, "An")], register=lambda _: known)
    assert diff.moves[0].marks == (mark,)
    assert words in year_sentence(diff.moves[0], FIRST)


def test_a_new_head_of_the_same_household():
    old, new = [home(POOR, "An", "Bình", "Cúc")], [home(POOR, "Bình", "Cúc")]
    assert marks(old, new) == {"Bình": ["stayed", "head_changed"]}
    people = compare(old, new).moves[0].people
    assert {p.person.name: str(p.change) for p in people} == {
        "Bình": "stayed",
        "Cúc": "stayed",
        "An": "gone",
    }


def test_a_household_split_in_two():
    old = [home(POOR, "An", "Bình", "Cúc", "Dung", "Em")]
    new = [home(POOR, "An", "Bình", "Cúc"), home(NEAR, "Dung", "Em")]
    assert marks(old, new) == {
        "An": ["stayed", "split"],
        "Dung": ["moved_class", "other_head", "split"],
    }


def test_a_part_that_left_the_list_is_split_too():
    old = [home(POOR, "An", "Bình", "Cúc")]
    new = [home(POOR, "An", "Bình"), home(None, "Cúc")]
    assert marks(old, new) == {"An": ["stayed", "split"], "Cúc": ["left", "split"]}


def test_of_even_halves_the_heads_goes_on():
    old = [home(POOR, "An", "Bình")]
    new = [home(POOR, "Bình"), home(POOR, "An")]
    assert marks(old, new) == {"Bình": ["stayed", "split"], "An": ["stayed", "split"]}
    moves = {move.listed.head_name: move.people[0].change for move in compare(old, new).moves}
    assert moves == {"Bình": PersonChange.OTHER_HOUSEHOLD, "An": PersonChange.STAYED}


def test_two_households_merged_in_one():
    old = [home(POOR, "An", "Bình"), home(NEAR, "Cúc")]
    diff = compare(old, [home(POOR, "An", "Bình", "Cúc")])
    assert [str(mark) for mark in diff.moves[0].marks] == ["stayed", "other_head", "merged"]
    assert diff.moves[0].old_heads == ("An", "Cúc")


def test_somebody_now_under_the_head_of_another_household():
    old = [home(POOR, "An", "Bình", "Cúc"), home(NEAR, "Dung", "Em")]
    new = [home(POOR, "An", "Bình"), home(NEAR, "Dung", "Em", "Cúc")]
    found = marks(old, new)
    assert found["An"] == ["stayed", "split"]
    assert found["Dung"] == ["stayed", "other_head", "split", "merged"]
    moved = compare(old, new).moves[1]
    assert "Cúc (trước ở hộ An)" in year_sentence(moved, FIRST)


def test_a_household_that_takes_somebody_in_without_having_been_listed_is_new():
    old = [home(POOR, "An", "Bình", "Cúc")]
    new = [home(POOR, "An", "Bình"), home(NEAR, "Giang", "Cúc")]
    assert marks(old, new)["Giang"] == ["new", "other_head", "split"]


def test_everybody_of_both_lists_stands_on_one_line():
    old = [home(POOR, "An", "Bình", "Cúc", "Dung"), home(NEAR, "Em"), home(NEAR, "Giang", "Hà")]
    new = [home(POOR, "An", "Em"), home(POOR, "Bình"), home(NEAR, "Khôi", "Lan"), home(None, "Hà")]
    told = [p.person.name for move in compare(old, new).moves for p in move.people]
    assert sorted(told) == sorted(["An", "Bình", "Cúc", "Dung", "Em", "Giang", "Hà", "Khôi", "Lan"])


def test_a_number_tells_a_person_whose_name_is_written_otherwise():
    old = [home(POOR, someone("Nguyễn Văn An", "1960-01-02", "042060000001"))]
    new = [home(POOR, someone("NGUYỄN VĂN ÂN", "1960-01-02", "042060000001"))]
    assert marks(old, new) == {"NGUYỄN VĂN ÂN": ["stayed"]}


def test_a_name_tells_nobody_in_another_hamlet():
    old, new = [home(POOR, "An")], [home(POOR, "An", hamlet="Thôn Khác")]
    found = [move.marks for move in compare(old, new).moves]
    assert found == [(Mark.NEW,), (Mark.VANISHED,)]


@pytest.mark.parametrize(
    ("born", "found"), [("1960-05-06", ["stayed"]), ("1961-05-06", ["new", "vanished"])]
)
def test_a_birth_date_is_compared_as_far_as_both_lists_know_it(born, found):
    diff = compare([home(POOR, someone("An", "1960"))], [home(POOR, someone("An", born))])
    assert [str(mark) for move in diff.moves for mark in move.marks] == found


def test_two_people_of_one_name_are_not_guessed():
    twins = [home(POOR, someone("An", "1960")), home(NEAR, someone("An", "1960"))]
    diff = compare(twins, [home(POOR, someone("An", "1960-05-06"))])
    assert [move.marks for move in diff.moves] == [
        (Mark.NEW,),
        (Mark.VANISHED,),
        (Mark.VANISHED,),
    ]
    assert len(diff.notes) == 1


def test_the_sheet_after_review_goes_before_a_leaving_sheet():
    left = home(None, "An", "Bình")
    assert marks([home(POOR, "An", "Bình")], [left, home(NEAR, "An", "Bình")]) == {
        "An": ["moved_class"]
    }


def test_a_person_twice_on_one_list_counts_once_and_is_told():
    twice = someone("An", "1960-01-02", "042060000001")
    made = class_list(home(POOR, twice), home(NEAR, "Bình", twice))
    assert [len(household.people) for household in made.households] == [1, 1]
    assert [note.source.row for note in made.notes] == [10]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (POOR, POOR, "Từ 01/01/2027 hộ vẫn là hộ nghèo"),
        (POOR, NEAR, "mức hỗ trợ đóng BHYT giảm"),
        (NEAR, POOR, "mức hỗ trợ đóng BHYT tăng"),
        (NEAR, None, "từ 01/01/2027 ra khỏi danh sách"),
    ],
)
def test_every_line_says_what_changed_and_since_when(before, after, words):
    move = compare([home(before, "An")], [home(after, "An")]).moves[0]
    assert words in year_sentence(move, FIRST)


def test_marks_are_counted():
    old = [home(POOR, "An"), home(NEAR, "Bình")]
    counts = compare(old, [home(POOR, "An")]).counts
    assert {mark: n for mark, n in counts.items() if n} == {Mark.STAYED: 1, Mark.VANISHED: 1}
