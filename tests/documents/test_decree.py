"""A letter measured on its printed pages against Decree 30/2020, Appendix I."""

from dataclasses import replace
from unicodedata import normalize

import pytest

from core.documents.letters import write_letters
from core.documents.measures import MM, PAGE
from core.domain.letter import LetterLook
from tests.documents.letter_kinds import of_kind, whole
from tests.documents.letter_samples import EVERY_LETTER, batch, letter, person, price
from tests.documents.rendered import lines_of, pieces_on

REGULAR, BOLD, ITALIC = "Tinos-Regular", "Tinos-Bold", "Tinos-Italic"
# What a line begins with, its face, the sizes the decree allows.
FACES = [
    ("CỘNG HÒA XÃ HỘI", BOLD, (12, 13)),
    ("Độc lập - Tự do", BOLD, (13, 14)),
    ("ỦY BAN NHÂN DÂN TỈNH", REGULAR, (12, 13)),
    ("ỦY BAN NHÂN DÂN XÃ", BOLD, (12, 13)),
    ("Số: 05/UBND-VHXH", REGULAR, (13, 13)),
    ("Xã Mẫu, ngày 21 tháng 11", ITALIC, (13, 14)),
    ("V/v thẻ", REGULAR, (12, 13)),
    ("Kính gửi:", REGULAR, (13, 14)),
    ("Qua rà soát", REGULAR, (13, 14)),
    ("TM. ỦY BAN", BOLD, (13, 14)),
    ("Nguyễn Văn Mẫu", BOLD, (13, 14)),
    ("Nơi nhận:", "Tinos-BoldItalic", (12, 12)),
    ("- Như trên;", REGULAR, (11, 11)),
]
LONG = "Nguyễn Thị Phương Thảo Nguyên Quỳnh Trâm"


@pytest.fixture
def file(tmp_path):
    """A letter of an office that set everything."""
    made = whole(of_kind("lapsed"))
    head = replace(
        made.letterhead,
        superior="Ủy ban nhân dân tỉnh Mẫu",
        issuer="Ủy ban nhân dân xã Mẫu",
        signing_as="TM. Ủy ban nhân dân\nChủ tịch",
    )
    write_letters(replace(made, letterhead=head), tmp_path / "thu.pdf")
    return tmp_path / "thu.pdf"


def test_every_element_has_the_face_the_size_and_the_place_of_the_decree(file):
    pieces = pieces_on(file, 1)
    found = {}
    for start, font, (least, most) in FACES:
        piece = next(p for p in pieces if p.text.startswith(start))
        assert (piece.font, least <= piece.size <= most) == (font, True), start
        found[start] = piece
    nation, motto = found["CỘNG HÒA XÃ HỘI"], found["Độc lập - Tự do"]
    number, place = found["Số: 05/UBND-VHXH"], found["Xã Mẫu, ngày 21 tháng 11"]
    subject, issuer = found["V/v thẻ"], found["ỦY BAN NHÂN DÂN XÃ"]
    assert motto.size == nation.size + 1
    for right in (nation, motto, place):
        assert right.middle == pytest.approx(nation.middle, abs=2)
        assert right.middle > PAGE.width / 2
    for left in (number, subject, issuer):
        assert left.middle == pytest.approx(issuer.middle, abs=2)
        assert left.right < place.left
    assert number.bottom == pytest.approx(place.bottom, abs=3)  # on one line
    assert number.bottom - subject.top >= 6
    body = [p for p in pieces if p.text.startswith(("Qua rà soát", "hạn. Ủy ban"))]
    assert 9.9 * MM <= body[0].left - body[1].left <= 12.8 * MM


def test_page_number_stands_in_the_top_margin_from_the_second_page(tmp_path):
    write_letters(batch(letter(60)), tmp_path / "thu.pdf")
    assert all(p.bottom < PAGE.top for p in pieces_on(tmp_path / "thu.pdf", 1))
    second = next(p for p in pieces_on(tmp_path / "thu.pdf", 2) if p.bottom > PAGE.top)
    assert (second.text, second.font, second.size) == ("2", REGULAR, 14)
    assert second.middle == pytest.approx(PAGE.left + PAGE.text_width / 2, abs=1)


@pytest.mark.parametrize(
    "look",
    [
        LetterLook(),
        LetterLook(large=True),
        LetterLook("en", slip=False),
        LetterLook(short=True, route=True),
    ],
    ids=["letter", "large", "English", "short"],
)
def test_name_of_forty_letters_is_whole_within_the_margins(tmp_path, look):
    assert len(LONG) == 40
    made = of_kind("lapsed", head=LONG, people=(replace(person(0), name=LONG),),
                   prices=(replace(price(0), name=LONG),))  # fmt: skip
    others = [  # so that the lists take two pages
        replace(made, household=f"{number:03}") for number in range(24)
    ]
    office = replace(whole().letterhead, signatory=LONG, pay_at=LONG, place=LONG)
    letters = replace(whole(made, *others), letterhead=office)
    write_letters(letters, tmp_path / "t.pdf", look=look)
    pages = lines_of(tmp_path / "t.pdf")
    for number, page in enumerate(pages):
        assert LONG.casefold() in " ".join(page).casefold()
        for piece in pieces_on(tmp_path / "t.pdf", number):
            assert PAGE.left - 1 <= piece.left
            assert piece.right <= PAGE.right + 1
            assert piece.bottom >= PAGE.bottom_margin - 1
            assert piece.top <= PAGE.top + 1 or piece.text == "2"  # the number of the second page


def test_every_letter_and_tone_is_copied_out_composed(tmp_path):
    every = " ".join(EVERY_LETTER)
    for look in (LetterLook(), LetterLook(large=True), LetterLook(short=True, route=True)):
        made = of_kind("lapsed", people=(replace(person(0), name=normalize("NFD", every)),))
        write_letters(batch(made), tmp_path / "t.pdf", look=look)
        text = "".join(line for page in lines_of(tmp_path / "t.pdf")[1:] for line in page)
        assert normalize("NFC", text) == text
        assert set(EVERY_LETTER) <= set(text)


def test_large_type_is_large_throughout(tmp_path):
    write_letters(batch(letter(2)), tmp_path / "t.pdf", look=LetterLook(large=True))
    pages = lines_of(tmp_path / "t.pdf")
    for number in range(1, len(pages)):
        for piece in pieces_on(tmp_path / "t.pdf", number):
            if piece.text.startswith(("Kính gửi", "Qua rà soát", "Muộn nhất")):
                assert piece.size == 18
            if piece.text.startswith(("Họ và tên", "PHIẾU", "Đã nộp")):
                assert piece.size >= 15
