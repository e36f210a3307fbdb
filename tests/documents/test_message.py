"""What a household reads on its telephone."""

from dataclasses import replace
from datetime import date
from unicodedata import normalize

from core.documents.message import message_text
from tests.documents.letter_samples import EVERY_LETTER, batch, letter

DAY = date(2026, 11, 21)
LAPSED = """\
Kính gửi gia đình ông/bà Nguyễn Văn Lành, Thôn Thượng.

Ủy ban nhân dân xã Mẫu báo về thẻ bảo hiểm y tế của gia đình, tính đến 21/11/2026:
- Nguyễn Văn Lành: thẻ đã hết hạn ngày 31/10/2026.
- Trần Thị Ngọc Ánh: thẻ đã hết hạn ngày 31/10/2026.

Tiền đóng cho 2 người: 3 tháng 580.635 đ; 6 tháng 1.161.270 đ; 12 tháng 2.322.540 đ.
Muộn nhất là 28/01/2027: sau ngày đó thẻ mới phải chờ 30 ngày và mất thời gian 5 năm liên tục.

Nộp tại tổ chức thu bảo hiểm y tế của xã hoặc cơ quan Bảo hiểm xã hội.
Hỏi thêm: 0900 000 000."""


def told(made, **changes):
    letters = batch(made)
    head = replace(letters.letterhead, **changes)
    return message_text(made, replace(letters, letterhead=head))


def test_a_household_with_lapsed_cards():
    assert told(letter(2)) == LAPSED


def test_every_letter_and_tone_is_told_composed():
    every = " ".join(EVERY_LETTER)
    made = letter(1)
    people = (replace(made.people[0], name=normalize("NFD", every)),)
    text = told(replace(made, people=people, head=every), pay_at=every)
    assert every in text
    assert normalize("NFC", text) == text


def test_no_number_of_a_card_and_no_class_is_told():
    made = letter(3)
    made = replace(made, people=tuple(replace(p, card="GD4424240000001") for p in made.people))
    text = told(made)
    assert "4424240000001" not in text
    assert "GD" not in text
    assert "nghèo" not in text


def test_cards_that_run_people_without_one_and_who_pays_nothing():
    made = letter(2)
    one, two = made.people
    people = (
        replace(one, last_day=date(2026, 12, 31), last_safe_day=None),
        replace(two, last_day=None, last_safe_day=None, kind="never-insured"),
    )
    text = told(replace(made, people=people, head=""), pay_at="Bưu điện xã.")
    assert text.startswith("Kính gửi hộ số 012, Thôn Thượng.")
    assert (
        "- Nguyễn Văn Lành: thẻ hết hạn ngày 31/12/2026.\n- Trần Thị Ngọc Ánh: chưa có thẻ." in text
    )
    assert f"{one.name}: nộp chậm nhất 31/12/2026 thì thẻ mới nối tiếp thẻ cũ.\n" in text
    assert f"{two.name}: thẻ đầu tiên có giá trị sau 30 ngày kể từ ngày nộp.\n" in text
    assert "Muộn nhất" not in text
    assert "Nơi nộp: Bưu điện xã.\n" in text
    passed = tuple(replace(p, last_safe_day=date(2026, 11, 20)) for p in made.people)
    late = told(replace(made, people=passed))
    assert "Đề nghị nộp sớm: thẻ mới có giá trị sau 30 ngày" in late
    free = told(replace(made, prices=(), totals={}), phone="")
    assert free.endswith("đến Ủy ban nhân dân xã Mẫu để lập danh sách cấp thẻ.")
    assert "Nộp tại" not in free
