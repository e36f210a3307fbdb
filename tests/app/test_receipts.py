"""The number of a receipt: written with a payment, kept whatever files say."""

from datetime import date

import pytest

from core.app.editing import WhichCard, edit_card
from core.app.hand_deeds import carry_out
from core.app.history import history_of_person
from core.app.import_rows import Outcome
from core.app.importing import ImportOptions, import_file
from core.app.paying_cards import Payment
from core.app.verifying import verify
from core.domain.errors import ClerkError
from core.domain.premium import Term
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.store.cover import periods_of
from tests.app.hand_registers import AN, CUONG, DAY, DUNG, ONE, TWO, make
from tests.app.invented_lists import CARD_HEADINGS, workbook

PAID = date(2026, 11, 20)


@pytest.fixture
def register(tmp_path):
    return make(tmp_path)


def cards(register, person):
    with register.reading() as db:
        return [card for _, card in periods_of(db, person)]


def test_it_stands_on_every_card_of_the_payment_and_in_the_history(register):
    assert carry_out(register, Payment(ONE, PAID, Term(6), receipt=" 0012 ")).remarks == ()
    for person in (AN, CUONG):
        (card,) = cards(register, person)
        assert (card.receipt, card.paid_on) == ("0012", PAID)
        told = [
            (line.before, line.after)
            for line in history_of_person(register, person)
            if line.field == "số biên lai"
        ]
        assert told == [("", "0012")]
    assert register.standing(DAY).commune.people[0].periods[0].receipt == "0012"
    assert verify(register) == ()


def test_a_receipt_of_another_household_is_told_and_a_long_one_refused(register):
    carry_out(register, Payment(ONE, PAID, receipt="0012"))
    assert carry_out(register, Payment(TWO, PAID, receipt="0012")).remarks == (
        "Số biên lai 0012 đã ghi cho thẻ của người khác; nếu gõ nhầm, hãy sửa.",
    )
    with pytest.raises(ClerkError, match="quá 40 ký tự"):
        carry_out(register, Payment(TWO, PAID, receipt="1" * 41, anyway=True))


def test_a_file_that_knows_the_card_leaves_the_receipt_alone(register, tmp_path):
    carry_out(register, Payment(TWO, PAID, receipt="0012"))
    card = cards(register, DUNG)[-1]
    days = (card.first.strftime("%d/%m/%Y"), card.last.strftime("%d/%m/%Y"))
    row = ("Lê Thị Dung", "09/09/1970", None, "4200000004", card.code, *days, "Thôn A")
    path = workbook(tmp_path / "c.xlsx", CARD_HEADINGS, [row])
    report = import_file(register, path, ImportOptions(DAY, ReadingTerms(FileKind.CARDS)))
    assert {outcome: n for outcome, n in report.counts.items() if n} == {Outcome.UNCHANGED: 1}
    assert cards(register, DUNG)[-1] == card
    edit_card(register, WhichCard(DUNG, card.first), {"số biên lai": "0013"})
    assert cards(register, DUNG)[-1].receipt == "0013"
