"""Whom a quote is for and how long its cards run."""

import pytest

from core.domain.days import months_begun
from core.domain.errors import ClerkError
from core.domain.premium import Payers, Term
from tests.domain.households import card, day, member, standing

LAPSED = ("2025-11-01", "2026-10-31", "GD")
EXPIRING = ("2025-12-11", "2026-12-10", "GD")
ON = "2026-11-21"


def lines(found, term, payers=Payers.ALL):
    quote = found.quote_for(found.commune.households[0], term, payers)
    return [(line.person, line.rung, line.months, line.amount) for line in quote.lines]


def three(rules, on=ON):
    people = [member(1, card(*LAPSED)), member(2, card(*EXPIRING)), member(3)]
    return standing(rules, on, people)


def test_only_the_lapsed_climb_from_the_first_rung(rules):
    assert lines(three(rules), Term(12)) == [
        (1, 1, 12, 1_366_200), (2, 2, 12, 956_340), (3, 3, 12, 819_720)
    ]  # fmt: skip
    assert lines(three(rules), Term(12), Payers.LAPSED) == [(1, 1, 12, 1_366_200)]


def test_payers_of_the_year_stand_before_the_lapsed(rules):
    paid = member(3, card("2026-05-20", "2027-05-19", "GD", "2026-05-20"))
    long = member(2, card("2024-01-01", "2025-12-31", "GD"))
    found = standing(rules, ON, [member(1, card(*LAPSED)), long, paid])
    assert lines(found, Term(6), Payers.LAPSED) == [(1, 2, 6, 478_170), (2, 3, 6, 409_860)]


def test_nobody_lapsed_gives_an_empty_quote(rules):
    found = standing(rules, ON, [member(1, card(*EXPIRING))])
    assert lines(found, Term(12), Payers.LAPSED) == []


def test_one_end_date_counts_a_month_begun_as_a_whole_one(rules):
    # 21/11 → 30/06: 7 months reach 20/06, so 8; 11/12 → 30/06: 7; first card 21/12 → 30/06: 7.
    found = three(rules)
    assert lines(found, Term(until=day("2027-06-30"))) == [
        (1, 1, 8, 910_800), (2, 2, 7, 557_865), (3, 3, 7, 478_170)
    ]  # fmt: skip
    quote = found.quote_for(found.commune.households[0], Term(until=day("2027-06-30")))
    assert {line.ends for line in quote.lines} == {day("2027-06-30")}
    assert [line.starts for line in quote.lines] == [
        day("2026-11-21"), day("2026-12-11"), day("2026-12-21")
    ]  # fmt: skip
    assert (quote.total, quote.months) == (1_946_835, None)
    assert quote.counted is not None
    assert quote.counted.confidence == "MEDIUM"


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2026-12-20", "Người 3 bắt đầu ngày 21/12/2026"),
        ("2027-11-21", "Người 1 phải đóng 13 tháng"),
        ("2026-11-20", "Người 1 bắt đầu ngày 21/11/2026"),
    ],
)
def test_an_end_date_that_does_not_suit_somebody_is_refused_in_words(rules, until, said):
    with pytest.raises(ClerkError, match=said):
        lines(three(rules), Term(until=day(until)))


@pytest.mark.parametrize(
    ("until", "months", "amount"), [("2026-11-21", 1, 113_850), ("2027-11-20", 12, 1_366_200)]
)
def test_the_nearest_and_the_farthest_end_date(rules, until, months, amount):
    found = standing(rules, ON, [member(1, card(*LAPSED))])
    assert lines(found, Term(until=day(until))) == [(1, 1, months, amount)]


@pytest.mark.parametrize(
    ("on", "amounts"),
    [
        # The last day of 2,340,000 and the first of 2,530,000; the cards begin on 01/07 in both.
        ("2026-06-30", [1_263_600, 884_520]),
        ("2026-07-01", [1_366_200, 956_340]),
    ],
)
def test_the_base_of_the_payment_day_holds_for_the_whole_card(rules, on, amounts):
    ends = "2026-06-30" if on == "2026-06-30" else "2026-06-29"
    people = [member(n, card("2025-07-01", ends, "GD", "2025-06-20")) for n in (1, 2)]
    found = standing(rules, on, people)
    quote = found.quote(found.commune.households[0], 12)
    assert [line.amount for line in quote.lines] == amounts
    assert {line.starts for line in quote.lines} == {day("2026-07-01")}


def test_a_later_base_leaves_an_old_quote_alone(rules):
    found = standing(rules, "2026-06-30", [member(1, card("2025-07-01", "2026-06-29", "GD"))])
    house = found.commune.households[0]
    old = found.quote_for(house, Term(until=day("2027-03-31")))
    # 30/06/2026 → 31/03/2027: nine months reach 29/03, so ten, all at 105,300.
    assert (old.base, old.total) == (2_340_000, 1_053_000)
    assert found.at(day("2026-07-01")).at(day("2026-06-30")).quote_for(house, old.term) == old


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2026-01-01", "2025-12-31", 0),
        ("2026-01-01", "2026-01-01", 1),
        ("2026-01-01", "2026-01-31", 1),
        ("2026-01-01", "2026-02-01", 2),
        ("2026-01-01", "2026-12-31", 12),
        ("2026-01-15", "2026-02-14", 1),
        ("2026-01-15", "2026-02-15", 2),
        ("2026-01-31", "2026-02-28", 1),
        ("2026-01-31", "2026-03-01", 2),
        ("2026-11-30", "2027-02-28", 3),
        ("2026-11-30", "2027-03-01", 4),
        ("2026-12-31", "2027-01-01", 1),
        ("2024-02-29", "2025-02-28", 12),
        ("2024-02-29", "2025-03-01", 13),
    ],
)
def test_months_begun(first, last, months):
    assert months_begun(day(first), day(last)) == months
