"""Every kind of letter as it is copied from the file, and the code to pay by as scanned."""

from dataclasses import replace
from datetime import date

import pytest

from core.documents.letters import write_letters
from core.documents.transfer_block import transfer_of
from core.domain.letter import LetterLook
from core.domain.letter_kinds import KIND_WORDS
from core.domain.vietqr import Transfer, vietqr_text
from tests.documents.letter_kinds import ACCOUNT, GOLDEN, LOOKS, of_kind, text_of, whole
from tests.documents.letter_samples import NAMES, batch, hamlets, letter, person, price
from tests.documents.rendered import codes_on, lines_of, page_picture


@pytest.fixture
def write(tmp_path):
    """Write letters and return the file."""

    def write(made, **look):
        write_letters(made, tmp_path / "thu.pdf", look=LetterLook(**look))
        return tmp_path / "thu.pdf"

    return write


@pytest.mark.parametrize("name", LOOKS)
def test_letter_says_what_its_kind_says(name, tmp_path):
    assert text_of(name, tmp_path) == (GOLDEN / f"{name}.txt").read_text("utf-8")


def test_no_two_kinds_say_the_same():
    texts = [file.read_text("utf-8") for file in GOLDEN.glob("*.txt")]
    assert len(set(texts)) == len(LOOKS)


def test_code_is_scanned_from_the_page_with_the_receiver_in_words_beside_it(write):
    file = write(whole(of_kind("lapsed")))
    transfer = Transfer("970436", "0000000000", 2_322_540, "BHYT 012 THON THUONG")
    assert codes_on(page_picture(file, 1)) == [vietqr_text(transfer)]
    text = "\n".join(lines_of(file)[1])
    assert "Người nhận: BƯU ĐIỆN XÃ MẪU" in text
    assert "Số tài khoản: 0000000000 – Ngân hàng Mẫu" in text
    assert "Số tiền trong mã: 2.322.540 đồng, cả hộ tham gia 12 tháng" in text


@pytest.mark.parametrize(
    "look", [{}, {"large": True}, {"short": True}, {"language": "en"}], ids=str
)
def test_code_of_every_kind_of_letter_is_scanned_at_200_dpi(write, look):
    made = whole(*(of_kind(kind, household=f"{n:03}") for n, kind in enumerate(KIND_WORDS)))
    file = write(made, **look)
    parts = [each for each in made.hamlets[0].letters if not each.waits]
    wanted = [vietqr_text(transfer_of(each, ACCOUNT)) for each in parts]
    pages = range(1, len(lines_of(file)))  # behind the delivery list
    found = [code for number in pages for code in codes_on(page_picture(file, number, 200))]
    assert found == wanted


def test_codes_of_two_notices_on_one_sheet_are_both_scanned(write):
    other = of_kind("lapsed", household="013")
    file = write(whole(of_kind("lapsed"), other), short=True)
    assert len(codes_on(page_picture(file, 1))) == 2


@pytest.mark.parametrize("changes", [{"prices": (), "totals": {}}, {"waits": True}, {}])
def test_no_code_without_the_offices_account_or_where_nobody_pays_as_yet(write, changes):
    made = whole(of_kind("lapsed", **changes))
    if not changes:
        made = replace(made, letterhead=replace(made.letterhead, account=None))
    file = write(made)
    assert codes_on(page_picture(file, 1, 100)) == []
    assert "tài khoản" not in "\n".join(lines_of(file)[1])


def test_purpose_and_amount_follow_the_offices_settings():
    account = replace(ACCOUNT, months=0, purpose="{so_thu} {so_ho} {la}x")
    made = transfer_of(of_kind("lapsed"), account)
    assert (made.amount, made.purpose) == (None, "5 012 X")
    assert transfer_of(of_kind("lapsed"), replace(ACCOUNT, months=3)).amount == 580_635


@pytest.mark.parametrize(("members", "whole_names"), [(5, True), (8, False)])
def test_up_to_eight_members_with_code_and_slip_take_one_page(write, members, whole_names):
    """Card and birth date stand beside the name as long as the page holds them."""
    people = tuple(
        replace(
            person(place),
            five_year_from=date(2028, 3, 1) if place < 2 else None,
            card=f"GD{place}0000000000",
        )
        for place in range(members)
    )
    pages = lines_of(write(whole(letter(members, people=people))))
    assert len(pages) == 2
    text = " ".join(pages[1])
    told = [each.birth.shown() in text and each.card in text for each in people]
    assert set(told) == {whole_names}
    assert all(name in text for name in NAMES[:members])
    assert "15.180.000" in text
    assert "PHIẾU TRẢ LỜI" in text


def test_reprint_says_that_it_is_a_copy_and_keeps_its_number(write):
    text = lines_of(write(batch(letter(number=7, copy=True))))[1]
    assert "BẢN SAO" in text
    assert any("Số: 07/UBND-VHXH" in line for line in text)
    assert "BẢN SAO" not in lines_of(write(batch(letter(number=7))))[1]


def test_letter_of_two_kinds_has_the_general_subject_and_both_reasons(write):
    text = " ".join(lines_of(write(batch(letter(2, reasons=("lapsed", "child-six")))))[1])
    assert "V/v tham gia bảo hiểm y tế" in text
    assert "đã hết hạn; có người sắp đủ 6 tuổi" in text


def test_english_of_a_card_lapsed_too_long_promises_nothing(write):
    told = replace(person(0), last_day=date(2024, 12, 31), last_safe_day=date(2025, 3, 30))
    text = " ".join(lines_of(write(whole(of_kind("lapsed", people=(told,))), language="en"))[1])
    assert "30/03/2025, the last safe day to pay, has passed" in text
    assert "the five continuous years begin anew" in text
    assert "go on" not in text
    assert "cover was broken off too long" in text


def test_five_years_are_told_to_who_can_still_reach_them(write):
    five = date(2028, 3, 1)
    child, late = (replace(person(n), five_year_from=five) for n in range(2))
    people = (
        replace(child, kind="child-six"), replace(late, last_safe_day=date(2026, 11, 20)),
        replace(person(2), five_year_from=five),
    )  # fmt: skip
    text = " ".join(lines_of(write(whole(letter(3, people=people))))[1])
    assert f"ghi trên thẻ: {NAMES[2]} 01/03/2028. " in text


def test_route_sheet_of_english_letters_is_vietnamese(write):
    text = " ".join(lines_of(write(whole(of_kind("lapsed")), language="en", route=True))[1])
    assert "hết hạn" in text
    assert "card ended" not in text


def test_route_sheet_stands_behind_the_delivery_list_and_names_letters_by_number(write):
    parts = hamlets(("Thôn Thượng", [of_kind("lapsed"), of_kind("expiring", number=9)]))
    pages = lines_of(write(batch(hamlets=parts), route=True))
    assert "DANH SÁCH GIAO THƯ" in pages[0]
    assert "PHIẾU ĐI TỪNG NHÀ" in pages[1]
    rows = [line for line in pages[1] if line.split()[0] in ("5", "9")]
    assert len(rows) == 2
    assert "0900 000 001" in " ".join(pages[1])


def test_notice_too_long_for_half_a_sheet_takes_its_own_pages(write):
    people = tuple(replace(person(n), last_day=date(2026, 1, 1 + n % 28)) for n in range(28))
    pages = lines_of(write(batch(letter(), letter(28, people=people), letter()), short=True))
    assert len(pages) == 4
    assert sum("GIẤY BÁO VỀ BẢO HIỂM Y TẾ" in page for page in pages) == 3


def test_new_cards_that_begin_on_different_days_are_told_apart_in_one_table(write):
    prices = (price(0), replace(price(1), starts=date(2027, 1, 1)))
    text = " ".join(lines_of(write(whole(letter(2, prices=prices))))[1])
    assert f"{NAMES[0]} từ ngày 21/11/2026; {NAMES[1]} từ ngày 01/01/2027" in text
