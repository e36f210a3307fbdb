"""What comes back of a self-paid card when the State begins to pay."""

from dataclasses import replace

import pytest

from core.domain.people import Area, AreaFact, Residence, ResidenceKind
from core.domain.refund import RefundReason, Refusal, refund_of
from core.domain.why_refund import refund_sentence
from tests.domain.households import card, day, member, standing

POOR_2027 = (("2026-01-01", "2026-12-31", "NONE"), ("2027-01-01", "2027-12-31", "POOR"))
# Twelve months at 2,340,000: 105,300 a month for the first payer, 73,710 for the second.
YEAR = card("2026-03-01", "2027-02-28", "GD", "2026-02-20")


def refund(rules, on, people, *facts, areas=()):
    return refund_of(standing(rules, on, people, *facts, areas=areas), people[0])


def parts(found):
    return [(c.months, c.left, c.amount) for c in found.cards]


@pytest.mark.parametrize(
    ("on", "left", "amount"),
    [
        ("2026-12-31", 2, 210_600),
        ("2027-01-01", 2, 210_600),
        ("2027-01-02", 1, 105_300),
        ("2027-02-01", 1, 105_300),
    ],
)
def test_months_that_begin_on_or_after_the_day_come_back(rules, on, left, amount):
    found = refund(rules, on, [member(1, YEAR)], *POOR_2027)
    assert parts(found) == [(12, left, amount)]
    assert found.total == amount


def test_the_reason_and_its_confidence_are_told(rules):
    found = refund(rules, "2027-01-01", [member(1, YEAR)], *POOR_2027)
    assert (found.reason, found.confidence) == (RefundReason.HIGHER_GROUP, "MEDIUM")
    assert "210.600 đ từ ngày 01/01/2027: chuyển sang nhóm" in refund_sentence(found)


@pytest.mark.parametrize(
    ("on", "why"), [("2027-02-02", [Refusal.ALL_BEGUN]), ("2027-02-28", [Refusal.ALL_BEGUN]),
                    ("2027-03-01", [])]
)  # fmt: skip
def test_nothing_comes_back_when_the_last_month_has_begun(rules, on, why):
    found = refund(rules, on, [member(1, YEAR)], *POOR_2027)
    assert (found.total, [card.why for card in found.refused]) == (0, why)
    assert refund_sentence(found).startswith("Không có gì để hoàn trả")


@pytest.mark.parametrize(
    ("amount", "back"), [(1_263_600, 210_600), (1_000_000, 166_667), (1_366_200, 227_700)]
)
def test_the_recorded_amount_goes_before_the_price(rules, amount, back):
    paid = replace(YEAR, amount=amount)
    found = refund(rules, "2027-01-01", [member(1, paid)], *POOR_2027)
    assert (found.cards[0].recorded, found.cards[0].paid, found.total) == (True, amount, back)


def test_the_rung_of_the_year_of_payment_counts(rules):
    second = member(1, YEAR)
    first = member(2, card("2026-01-01", "2026-12-31", "GD", "2026-01-01"))
    found = refund(rules, "2027-01-01", [second, first], *POOR_2027)
    assert (found.cards[0].rung, found.total) == (2, 147_420)


@pytest.mark.parametrize(("paid_on", "back"), [("2026-06-30", 631_800), ("2026-07-01", 683_100)])
def test_the_base_of_the_payment_day_counts(rules, paid_on, back):
    # Six months of twelve, at 105,300 or 113,850.
    paid = card("2026-07-01", "2027-06-30", "GD", paid_on)
    assert refund(rules, "2027-01-01", [member(1, paid)], *POOR_2027).total == back


def test_a_renewal_that_has_not_begun_comes_back_whole(rules):
    old = card("2026-01-01", "2026-12-31", "GD", "2026-01-01")
    new = card("2027-01-01", "2027-12-31", "GD", "2026-12-01")
    person = member(1, new, old)
    found = refund(rules, "2026-12-01", [person], ("2026-12-01", None, "POOR"))
    assert parts(found) == [(12, 1, 105_300), (12, 12, 1_366_200)]
    assert found.total == 1_471_500
    # Poor only from January: the card of December is not touched.
    found = refund(rules, "2026-12-01", [person], *POOR_2027)
    assert (parts(found), found.ground.point) == ([(12, 12, 1_366_200)], "3o")
    assert [(card.period, card.why) for card in found.refused] == [(old, Refusal.NOT_BETTER)]


def test_a_card_at_the_same_share_does_not_come_back(rules):
    near_poor = card("2026-01-01", "2026-12-31", "CN", "2026-01-01")
    spare = card("2026-06-01", "2027-05-31", "GD", "2026-06-01")
    facts = (("2026-01-01", "2027-12-31", "NEAR_POOR"),)
    found = refund(rules, "2026-10-01", [member(1, near_poor, spare)], *facts)
    # Eight of twelve months begin from 01/10 on, at 105,300.
    assert (parts(found), found.reason) == ([(12, 8, 842_400)], RefundReason.SUPPORT_RAISED)
    assert [refused.why for refused in found.refused] == [Refusal.NOT_BETTER]


def test_a_partly_paid_card_with_a_month_begun_at_its_end(rules):
    # 10/05 → 31/12: seven months reach 09/12, so eight; three begin from 10/10 on. 30 % of 105,300.
    near_poor = card("2026-05-10", "2026-12-31", "CN", "2026-05-10")
    facts = (("2026-01-01", "2026-10-09", "NEAR_POOR"), ("2026-10-10", None, "POOR"))
    found = refund(rules, "2026-10-10", [member(1, near_poor)], *facts)
    assert (parts(found), found.cards[0].rung) == ([(8, 3, 94_770)], None)


def test_partial_support_raises_the_share_and_leaves_one_to_pay(rules):
    facts = (("2026-01-01", "2026-12-31", "NONE"), ("2027-01-01", None, "NEAR_POOR"))
    found = refund(rules, "2027-01-01", [member(1, YEAR)], *facts)
    assert (found.reason, found.ground.point) == (RefundReason.SUPPORT_RAISED, "4a")
    assert "còn tự đóng 30 %" in refund_sentence(found)


def test_without_a_ground_in_the_register_the_clerk_is_told(rules):
    found = refund(rules, "2027-01-01", [member(1, YEAR)])
    assert (found.reason, found.total) == (None, 210_600)
    assert "chưa có căn cứ" in refund_sentence(found)


@pytest.mark.parametrize(
    ("held", "areas", "why"),
    [
        (card("2026-03-01", "2027-02-28", "DN"), (), Refusal.OTHERS_PAY),
        (card("2026-03-01", "2027-02-28", "HN"), (), Refusal.OTHERS_PAY),
        (card("2026-03-01", "2027-02-28", "ZZ"), (), Refusal.UNKNOWN_CODE),
        (card("2026-03-01", "2027-02-28", ""), (), Refusal.UNKNOWN_CODE),
        (card("2026-03-01", "2027-02-28", "CN"), (AreaFact(Area.POOR_COMMUNE),),
         Refusal.NOTHING_PAID),
        (replace(YEAR, amount=0), (), Refusal.NOTHING_PAID),
    ],
)  # fmt: skip
def test_what_the_person_did_not_pay_does_not_come_back(rules, held, areas, why):
    found = refund(rules, "2027-01-01", [member(1, held)], *POOR_2027, areas=areas)
    assert (found.total, [card.why for card in found.refused]) == (0, [why])


def test_death_before_the_first_day_gives_the_card_back_whole(rules):
    died = Residence(ResidenceKind.DIED, day("2026-11-01"))
    new = card("2027-01-01", "2027-12-31", "GD", "2026-10-20")
    found = refund(rules, "2027-01-15", [member(1, YEAR, new, residences=(died,))])
    assert (found.reason, found.total) == (RefundReason.DIED_BEFORE, 1_366_200)
    assert [card.why for card in found.refused] == [Refusal.DIED_COVERED]
