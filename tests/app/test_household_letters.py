"""A letter is about the household: who pays is named, and every day says whom it concerns."""

from datetime import date

import pytest

from core.app.letter_making import EVERY_LIST, LetterMaker, rows_by_household
from core.documents.letters import write_letters
from core.documents.message import message_text
from core.domain.event_grounds import EventGrounds
from core.domain.forecast import without_decisions
from core.domain.letter import LetterLook
from core.domain.letter_deadlines import deadlines_of
from core.domain.lists import rows_of
from tests.documents.letter_samples import batch
from tests.documents.rendered import lines_of
from tests.domain.households import card, day, member, quote_lines, standing

ON = "2026-11-22"
NONE = ("2026-01-01", None, "NONE")
FATHER = member(1, card("2025-12-01", "2026-11-30", "GD"), born="1990-03-02")
GIRL = member(2, card("2020-12-20", "2026-12-19", "TE"), born="2020-12-20")
BOY = member(3, card("2020-10-10", "2026-09-30", "TE"), born="2020-10-10")
LONG = member(4, card("2025-01-01", "2025-12-31", "GD"))
NEVER = member(5)
BOTH_DAYS = (
    "Thẻ trẻ em dưới 6 tuổi ghi hạn đến ngày 19/12/2026, còn theo luật trẻ được hưởng đến hết "
    "ngày 31/12/2026."
)


def letter_to(standing, lists=EVERY_LIST, waiting=frozenset()):
    """Return the letter to the one household of a standing."""
    (household,) = standing.commune.households
    rows = rows_by_household(standing, lists, None)
    maker = LetterMaker(standing, EventGrounds(standing), waiting)
    return maker.letter(household, rows[household.id])


def said(letter):
    """Return by text the days a letter names, each with whom it concerns."""
    return {
        each.key: [(one.day, one.names) for one in each.days]
        for each in deadlines_of(letter, date(2026, 11, 22))
    }


@pytest.mark.parametrize(
    "lists", [EVERY_LIST, ("expiring",), ("age-events",), ("lapsed",)], ids=str
)
def test_a_child_who_is_six_by_its_next_card_is_a_pupil_everywhere(rules, lists):
    found = standing(rules, ON, [FATHER, GIRL, BOY], NONE)
    assert (2, "4b", None, 683_100) in quote_lines(found)
    (event,) = rows_of(found, "age-events")
    assert (event.next_point, event.cost_after) == ("4b", 683_100)
    assert event.why.startswith(BOTH_DAYS)
    letter = letter_to(found, lists)
    (price,) = (price for price in letter.prices if price.person == 2)
    assert (price.point, price.amounts[12], price.starts) == ("4b", 683_100, date(2026, 12, 20))
    (told,) = (person for person in letter.people if person.person == 2)
    assert (told.kind, told.reason) == ("child-six", BOTH_DAYS)
    later = standing(rules, "2026-12-20", [FATHER, GIRL, BOY], NONE)
    assert (2, "4b", None, 683_100) in quote_lines(later)


@pytest.mark.parametrize(
    ("born", "point"), [("2008-11-23", "4b"), ("2008-11-22", "5a"), ("2020-12-21", "3")]
)
def test_a_pupil_is_not_yet_eighteen_on_the_day_and_six_by_the_card(rules, born, point):
    ending = card("2025-12-01", "2026-12-19", "GD")
    found = standing(rules, ON, [FATHER, member(2, ending, born=born)], NONE)
    (quoted,) = (found.next_ground(m).point for m in found.members if m.person.id == 2)
    assert quoted == point


@pytest.mark.parametrize("lists", [("expiring",), ("lapsed",), EVERY_LIST], ids=str)
def test_who_pays_is_named_with_a_reason_and_a_day_whatever_list_is_ticked(rules, lists):
    letter = letter_to(standing(rules, ON, [FATHER, GIRL, BOY], NONE), lists)
    assert [p.person for p in letter.people] == [p.person for p in letter.prices] == [1, 2, 3]
    assert all(person.reason for person in letter.people)
    assert {p.person: p.kind for p in letter.people} == {1: "expiring", 2: "child-six", 3: "lapsed"}
    assert said(letter) == {
        "nop_lien_tuc": [(day("2026-11-30"), ("Người 1", "Người 2"))],
        "nop_truoc": [
            (day("2026-12-28"), ("Người 3",)),
            (day("2027-02-27"), ("Người 1",)),
            (day("2027-03-18"), ("Người 2",)),
        ],
    }


def test_days_that_concern_everybody_name_nobody(rules):
    people = [member(n, card("2025-12-01", "2026-11-30", "GD")) for n in (1, 2)]
    assert said(letter_to(standing(rules, ON, people, NONE))) == {
        "nop_lien_tuc": [(day("2026-11-30"), ())],
        "nop_truoc": [(day("2027-02-27"), ())],
    }


def test_a_card_lapsed_too_long_and_a_first_card_are_told_apart(rules):
    letter = letter_to(standing(rules, ON, [FATHER, LONG, NEVER], NONE), ("lapsed",))
    assert letter.reasons == ("lapsed", "expiring", "never-insured")
    days = said(letter)
    assert (days["nop_som"], days["nop_lan_dau"]) == (
        [(None, ("Người 4",))],
        [(None, ("Người 5",))],
    )
    assert days["nop_truoc"] == [(day("2027-02-27"), ("Người 1",))]


def test_every_paper_of_a_household_names_and_counts_the_same_people(rules, tmp_path):
    letter = letter_to(standing(rules, ON, [FATHER, NEVER], NONE), ("expiring",))
    made = batch(letter, on=date(2026, 11, 22))
    for short in (False, True):
        write_letters(made, tmp_path / "thu.pdf", look=LetterLook(route=True, short=short))
        delivery, route, paper, *_ = lines_of(tmp_path / "thu.pdf")
        assert "1 1001 Người 1 2" in delivery
        assert "Người 5: chưa có thẻ" in " ".join(route)
        assert "Người 5: thẻ đầu tiên có giá trị sau 30 ngày" in " ".join(paper)
        assert ("Người 5: chưa có thẻ." if short else "Trong sổ chưa từng có thẻ") in " ".join(
            paper
        )
    text = message_text(letter, made)
    assert "- Người 5: chưa có thẻ.\n" in text
    assert "Tiền đóng cho 2 người" in text
    assert "Người 1: nộp chậm nhất 30/11/2026" in text


def test_a_letter_for_who_never_had_a_card_alone(rules):
    letter = letter_to(standing(rules, ON, [NEVER], NONE), ("never-insured",))
    assert letter.reasons == ("never-insured",)
    assert said(letter) == {"nop_lan_dau": [(None, ())]}


@pytest.mark.parametrize("on", [ON, "2027-01-05"])
def test_a_household_that_waits_reads_so_and_what_it_pays_without_support(rules, on, tmp_path):
    people = [member(n, card("2026-01-01", "2026-12-31", "HN")) for n in (1, 2)]
    found = standing(rules, on, people, ("2026-01-01", "2026-12-31", "POOR"))
    waiting = frozenset(m.person.id for m in found.members if m.waits_since)
    assert waiting == {1, 2}
    letter = letter_to(without_decisions(found), waiting=waiting)
    assert (letter.waits, letter.reasons) == (True, ("waiting",))
    assert letter.totals[12] == 1_366_200 + 956_340
    assert {p.reason for p in letter.people} == {
        "Hộ là hộ nghèo đến hết ngày 31/12/2026; chưa có quyết định nào cho hộ sau ngày đó."
    }
    made = batch(letter, on=day(on))
    write_letters(made, tmp_path / "thu.pdf")
    page = " ".join(lines_of(tmp_path / "thu.pdf")[1])
    assert "đang chờ quyết định của cấp có thẩm quyền" in page
    assert "nếu không được hỗ trợ nữa" in page
    assert "mang theo" not in page
    text = message_text(letter, made)
    assert "Nếu không được hỗ trợ nữa, tiền đóng cho 2 người" in text
    assert "đang chờ quyết định" in text
