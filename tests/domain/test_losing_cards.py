"""The next card of somebody about to lose support, and of somebody with a later card recorded.

What is said above, the table of payment days and the quote rest on one computation.
"""

from dataclasses import replace

import pytest

from core.domain.person_card import person_card
from core.domain.rows import card_words
from core.domain.why_card import card_sentences
from core.domain.why_countdown import payment_sentence
from tests.domain.households import card, day, member, standing

ON = "2026-11-21"
WAIT = " Theo luật có thể phải chờ đến 30/01/2027 (cần xác nhận)."
LOSES = (("2026-01-01", "2026-12-31", "NEAR_POOR"), ("2027-01-01", None, "NONE"))


def ended(last):
    return replace(card("2026-01-01", last, "CN"), five_year_from=day("2026-05-01"))


def sheet(rules, *cards, on=ON, of=LOSES):
    found = standing(rules, on, [member(1, *cards)], *of)
    return found, person_card(found, found.commune.people[0])


def table(found):
    return [(str(p.pay_on), str(p.starts), payment_sentence(p)) for p in found.payments]


@pytest.mark.parametrize(
    ("last", "uncovered", "keeps", "safe", "words"),
    [
        # The next card begins on 01/01/2027; 89 days after 03/10/2026 is 31/12/2026.
        ("2026-10-31", 61, True, True, "61 ngày không có thẻ; giữ được 5 năm liên tục."),
        ("2026-10-04", 88, True, True, "88 ngày không có thẻ; giữ được 5 năm liên tục."),
        ("2026-10-03", 89, True, False, "89 ngày không có thẻ; đã qua ngày an toàn cuối."),
        ("2026-10-02", 90, False, False, "90 ngày không có thẻ; 5 năm liên tục tính lại từ đầu."),
        ("2026-09-30", 92, False, False, "92 ngày không có thẻ; 5 năm liên tục tính lại từ đầu."),
    ],
)
def test_the_gap_runs_to_the_first_day_of_the_card(rules, last, uncovered, keeps, safe, words):
    found, shown = sheet(rules, ended(last))
    paid = shown.payments[0]
    assert (paid.starts, paid.uncovered) == (day("2027-01-01"), uncovered)
    assert (paid.keeps_five_years, paid.is_safe) == (keeps, safe)
    assert payment_sentence(paid) == words
    assert words in shown.row.why
    assert "thẻ mới từ 01/01/2027" in shown.row.why
    assert "ngay từ ngày nộp" not in shown.row.why
    assert card_words(found, found.members[0]) == shown.row.why
    assert (shown.five_years.lost_on == day(ON)) is not keeps


def test_what_is_said_of_the_five_years_agrees_with_the_table(rules):
    _, shown = sheet(rules, ended("2026-09-30"))
    assert table(shown) == [
        ("2026-11-21", "2027-01-01", "92 ngày không có thẻ; 5 năm liên tục tính lại từ đầu."),
        (
            "2026-12-31",
            "2027-01-01",
            f"92 ngày không có thẻ; 5 năm liên tục tính lại từ đầu.{WAIT}",
        ),
        (
            "2027-01-01",
            "2027-01-31",
            "Phải chờ 30 ngày, 122 ngày không có thẻ; 5 năm liên tục tính lại từ đầu.",
        ),
    ]
    said = " ".join(card_sentences(shown))
    assert "Thẻ mới sớm nhất từ 01/01/2027, sau 92 ngày không có thẻ, nên mất" in said
    assert "trở đi thì mất" not in said


def test_a_gap_the_two_rules_differ_on_is_to_be_confirmed(rules):
    for last, doubt in (("2026-10-02", True), ("2026-10-01", False)):
        _, shown = sheet(rules, ended(last))
        assert shown.five_years.to_confirm is doubt


@pytest.mark.parametrize(
    ("on", "may_wait"),
    [("2026-12-02", ""), ("2026-12-03", "02/01/2027"), ("2026-12-31", "30/01/2027")],
)
def test_the_first_card_follows_on_nothing(rules, on, may_wait):
    # Thirty days after 02/12/2026 is 01/01/2027.
    _, shown = sheet(rules, on=on)
    paid = shown.payments[0]
    assert (paid.starts, paid.uncovered) == (day("2027-01-01"), None)
    wait = f" Theo luật có thể phải chờ đến {may_wait} (cần xác nhận)." if may_wait else ""
    assert payment_sentence(paid) == f"Thẻ đầu tiên; trước đó không có thẻ.{wait}"
    assert "nối tiếp" not in " ".join(says for *_, says in table(shown))
    assert "sau 30 ngày" not in shown.row.why
    assert "thẻ mới từ 01/01/2027" in shown.row.why


def test_a_card_that_ends_with_the_support_goes_on_as_ever(rules):
    _, shown = sheet(rules, ended("2026-12-31"), on="2026-12-10")
    assert "thẻ mới nối tiếp từ 01/01/2027" in shown.row.why
    assert payment_sentence(shown.payments[0]) == "Thẻ mới nối tiếp, không mất gì."
    # 31/12/2026 + 91 days.
    assert shown.five_years.lost_on == day("2027-04-01")


HN = replace(card("2026-01-01", "2026-12-31", "HN"), five_year_from=day("2026-05-01"))
DN = card("2027-02-01", "2027-12-31", "DN")
DN_WORDS = " Sổ đã ghi thẻ từ 01/02/2027 đến 31/12/2027."


def test_a_gap_before_a_recorded_card_is_counted(rules):
    # January has 31 days; after the recorded card 31/12/2027 + 91 days is 31/03/2028.
    _, shown = sheet(rules, HN, DN, on="2026-12-15", of=())
    kept = "Thẻ mới nối tiếp, không mất gì."
    assert table(shown)[:4] == [
        ("2026-12-15", "2027-01-01", kept + DN_WORDS),
        ("2026-12-31", "2027-01-01", kept + DN_WORDS),
        (
            "2027-01-01",
            "2028-01-01",
            f"31 ngày không có thẻ; giữ được 5 năm liên tục.{DN_WORDS}",
        ),
        ("2027-02-01", "2028-01-01", kept),
    ]
    assert shown.five_years.lost_on == day("2028-03-31")
    assert "Nộp tiền từ ngày 31/03/2028 trở đi" in " ".join(card_sentences(shown))


@pytest.mark.parametrize(
    ("first", "lost_on"),
    [("2027-03-31", "2028-03-31"), ("2027-04-01", "2027-01-01")],
    ids=["89 days", "90 days"],
)
def test_a_long_gap_before_a_recorded_card_loses_the_five_years(rules, first, lost_on):
    later = card(first, "2027-12-31", "DN")
    _, shown = sheet(rules, HN, later, on="2026-12-15", of=())
    assert shown.five_years.lost_on == day(lost_on)
    late = next(p for p in shown.payments if p.pay_on == day("2027-01-01"))
    assert late.keeps_five_years is (lost_on != "2027-01-01")


def test_who_waits_for_a_recorded_card_counts_from_it(rules):
    _, shown = sheet(rules, HN, DN, on="2027-01-10", of=())
    assert (shown.payments[0].uncovered, shown.payments[0].starts) == (31, day("2028-01-01"))
    assert shown.five_years.lost_on == day("2028-03-31")


@pytest.mark.parametrize(
    ("cards", "of", "expected"),
    [
        # 30/09/2026 + 89 days is 28/12/2026, 31/10/2026 + 89 days 28/01/2027.
        ([ended("2026-09-30")], LOSES, "2026-12-31"),
        ([ended("2026-10-31")], LOSES, "2027-01-28"),
        ([ended("2026-12-31")], LOSES, "2027-03-30"),
        ([ended("2026-09-30")], (), "2026-12-28"),
        ([], LOSES, "2026-12-31"),
        ([], (), None),
    ],
)
def test_a_letter_names_the_last_day_without_a_wait(rules, cards, of, expected):
    found, _ = sheet(rules, *cards, of=of)
    assert found.members[0].last_day_without_wait == (day(expected) if expected else None)
