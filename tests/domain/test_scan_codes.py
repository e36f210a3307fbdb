"""Codes of citizen cards and health-insurance cards as a scanner types them."""

import json
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.days import Birth, Precision
from core.domain.errors import ClerkError
from core.domain.ids import Sex
from core.domain.scan_codes import CUT_SHORT, TWO_CODES, TYPED_OVER, read_scanned
from core.domain.scanned import ScanField, ScanKind
from core.domain.text import clean

CARDS = json.loads(
    (Path(__file__).parents[1] / "data" / "qr_test_vectors.json").read_text("utf-8")
)["cards"]
BHYT = next(card["text"] for card in CARDS if card["id"] == "bhyt-new")
FULL = next(card["text"] for card in CARDS if card["id"] == "bhyt-old-full")
CCCD = next(card["text"] for card in CARDS if card["id"] == "cccd-full")


def as_expected(read):
    """Return what was read under the names of the vectors."""
    card = read.card

    def iso(day):
        return day.isoformat() if day else None

    return {
        "card": card.number,
        "ma_so": read.insurance_no,
        "cccd": read.cccd,
        "cmnd": read.old_id,
        "name": read.name,
        "dob": read.birth.iso() if read.birth else None,
        "sex": read.sex,
        "address": read.address,
        "issued": iso(read.issued),
        "facility": card.facility,
        "valid_from": iso(card.first),
        "valid_to": iso(card.last),
        "five_year": iso(card.five_year_from),
        "issuer": read.issuer,
        "needs_review": bool(read.questions),
    }


@pytest.mark.parametrize("vector", CARDS, ids=[card["id"] for card in CARDS])
def test_every_vector_gives_what_it_must(vector):
    read = read_scanned(vector["text"])
    said = as_expected(read)
    wanted = {"needs_review": False, **vector["expect"]}
    assert {name: said[name] for name in wanted} == wanted
    assert read.kind == vector["kind"]


def test_the_vectors_are_nine():
    assert len(CARDS) == 9


def test_decomposed_and_composed_cards_are_the_same():
    by_id = {card["id"]: card["text"] for card in CARDS}
    assert by_id["cccd-nfd"] != by_id["cccd-full"]
    assert read_scanned(by_id["cccd-nfd"]) == read_scanned(by_id["cccd-full"])


def test_broken_hex_is_kept_raw_and_asked_about():
    broken = next(card["text"] for card in CARDS if card["id"] == "bhyt-broken-name")
    read = read_scanned(broken)
    raw = broken.split("|")[1]
    assert read.doubts == {ScanField.NAME: raw}
    assert raw in read.questions[0]
    cut = BHYT.replace("e1bb876d|", "e1bb|", 1)  # half a letter is no letter
    assert read_scanned(cut).name is None


# What an input method makes of the keys of a scanner.
TELEX = (("aa", "â"), ("dd", "đ"), ("ee", "ê"), ("af", "à"), ("ef", "è"))
VNI = (("a6", "â"), ("e6", "ê"), ("d9", "đ"), ("a1", "á"), ("e1", "é"), ("a2", "à"), ("e2", "è"))


@pytest.mark.parametrize("keys", [TELEX, VNI], ids=["telex", "vni"])
def test_a_vietnamese_input_method_is_noticed_and_nothing_guessed(keys):
    mangled = BHYT
    for typed, made in keys:
        mangled = mangled.replace(typed, made)
    assert mangled != BHYT
    with pytest.raises(ClerkError) as refused:
        read_scanned(mangled)
    assert str(refused.value) == TYPED_OVER


def test_a_telex_mangled_name_is_noticed():
    name = "Cẩm".encode().hex()
    assert name == "43e1baa96d"
    text = f"0000000001|{name}|1980|2|-|01 - C54|01/01/2026|-|02/01/2026|$"
    assert read_scanned(text).name == "Cẩm"
    with pytest.raises(ClerkError, match="Bộ gõ tiếng Việt đang bật"):
        read_scanned(text.replace("aa", "â"))


def test_digits_turned_to_letters_are_noticed():
    with pytest.raises(ClerkError) as refused:
        read_scanned(CCCD.replace("001180000001", "đđ118đđđđđđ1"))
    assert str(refused.value) == TYPED_OVER


@pytest.mark.parametrize(
    ("written", "birth"),
    [
        ("05091980", Birth(date(1980, 9, 5))),
        ("091980", Birth(date(1980, 9, 1), Precision.MONTH)),
        ("1980", Birth(date(1980, 1, 1), Precision.YEAR)),
        ("00001980", Birth(date(1980, 1, 1), Precision.YEAR)),
        ("00091980", Birth(date(1980, 9, 1), Precision.MONTH)),
    ],
)
def test_births_are_known_as_far_as_they_are_written(written, birth):
    assert read_scanned(CCCD.replace("05091980", written)).birth == birth


@pytest.mark.parametrize("written", ["31021980", "198", "5 9 1980", "٠٥٠٩١٩٨٠"])
def test_a_birth_that_cannot_be_is_doubtful(written):
    read = read_scanned(CCCD.replace("05091980", written))
    assert (read.birth, read.doubts[ScanField.BIRTH]) == (None, written)


def test_a_number_of_twelve_digits_is_an_insurance_number_too():
    read = read_scanned(BHYT.replace("0000000001|", "001180000001|", 1))
    assert (read.kind, read.insurance_no, read.cccd) == (ScanKind.BHYT, "001180000001", None)


def test_numbers_that_cannot_be_are_doubtful():
    read = read_scanned(CCCD.replace("001180000001", "00118000000").replace("|123456789|", "|12|"))
    assert set(read.doubts) == {ScanField.CCCD, ScanField.OLD_ID}
    assert ScanField.INSURANCE_NO in read_scanned(FULL.replace("GD4010000000001", "GD9")).doubts


def test_a_sex_that_contradicts_the_number_is_asked_about():
    assert read_scanned(CCCD).questions == ()
    assert "không khớp" in read_scanned(CCCD.replace("|Nữ|", "|Nam|")).questions[0]


@pytest.mark.parametrize(
    ("written", "facility"),
    [("01 - C54", "01C54"), ("01–c54", "01C54"), ("1 001", "01001"), ("01C54", "01C54"),
     ("01 - 0", None)],
)  # fmt: skip
def test_facilities(written, facility):
    assert read_scanned(BHYT.replace("01 - C54", written)).card.facility == facility


def test_what_a_scanner_sends_before_and_after_is_left_aside():
    plain = read_scanned(BHYT)
    for text in (f"]Q1{BHYT}", f"\ufeff{BHYT}\r\n", f"\x02{BHYT}\x03", f"  {BHYT}\t"):
        assert read_scanned(text) == plain


def test_a_code_without_its_end_is_said():
    assert "dấu kết thúc" in read_scanned(BHYT.removesuffix("|$")).questions[0]


@pytest.mark.parametrize("text", [BHYT[:60] + "|$", "001180000001|123456789|Nguyễn|1980|Nữ"])
def test_a_code_cut_short_is_refused(text):
    with pytest.raises(ClerkError) as refused:
        read_scanned(text)
    assert str(refused.value) == CUT_SHORT


def test_two_codes_at_once_are_refused():
    with pytest.raises(ClerkError) as refused:
        read_scanned(f"{BHYT}\n{CCCD}\n")
    assert str(refused.value) == TWO_CODES


@pytest.mark.parametrize(
    "text", ["", " \n", "xin chào", "a|b|c", "||||||||||||", "https://bhxh.gov.vn"]
)
def test_what_is_no_code_is_said_in_one_sentence(text):
    with pytest.raises(ClerkError, match="hãy"):
        read_scanned(text)


def sentence_of(text):
    """Return how a text is refused, nothing for a card."""
    try:
        return " ".join(read_scanned(text).questions) or "."
    except ClerkError as refused:
        return str(refused)


@given(st.text() | st.lists(st.text(max_size=12), max_size=20).map("|".join))
def test_no_text_whatever_ends_in_anything_but_a_sentence(text):
    assert sentence_of(text).endswith(".")


@given(st.integers(0, len(FULL) - 1), st.characters(), st.sampled_from([FULL, BHYT, CCCD]))
def test_one_wrong_key_ends_in_nothing_but_a_sentence(place, letter, text):
    assert sentence_of(text[:place] + letter + text[place + 1 :]).endswith(".")


SYLLABLE = st.sampled_from(["Nguyễn", "Thị", "Đặng", "Hường", "Ý", "Quỳnh", "Thoại", "Ơn", "Oanh"])
NAMES = st.lists(SYLLABLE, min_size=2, max_size=5).map(" ".join)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def digits(count):
    return st.text("0123456789", min_size=count, max_size=count)


@given(
    NAMES,
    DAYS,
    st.sampled_from(Sex),
    digits(10) | digits(12),
    st.tuples(DAYS, DAYS).map(sorted),
    st.tuples(st.sampled_from(["NFC", "NFD"]), st.booleans()),
)
def test_generated_insurance_cards_come_back_whole(name, born, sex, number, days, spelling):
    form, upper = spelling
    first, last = days
    hexed = unicodedata.normalize(form, name).encode().hex()
    fields = [
        number, hexed.upper() if upper else hexed, f"{born:%d/%m/%Y}",
        "1" if sex is Sex.MALE else "2", "-", "01 - 001", f"{first:%d/%m/%Y}",
        f"{last:%d/%m/%Y}", "-", "-", "-", "4", f" {last:%d/%m/%Y}", "-", "4", "-", "$",
    ]  # fmt: skip
    read = read_scanned("|".join(fields))
    assert (read.name, read.birth, read.sex) == (clean(name), Birth(born), sex)
    assert (read.insurance_no, read.questions) == (number, ())
    assert (read.card.first, read.card.last, read.card.five_year_from) == (first, last, last)


@given(NAMES, DAYS, st.sampled_from(["Nam", "Nữ"]), digits(12), st.lists(digits(3), max_size=4))
def test_generated_citizen_cards_come_back_whole(name, born, sex, number, more):
    fields = [number, "", name, f"{born:%d%m%Y}", sex, "Thôn Mẫu", "01072024", *more]
    read = read_scanned("|".join(fields))
    assert (read.kind, read.cccd, read.name) == (ScanKind.CCCD, number, clean(name))
    assert (read.birth, read.sex) == (Birth(born), Sex.MALE if sex == "Nam" else Sex.FEMALE)
