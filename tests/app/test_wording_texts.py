"""The words of letters text by text: named in words, kept, given back."""

from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from core.app.letter_samples import sample_letter, sample_paper
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.wording_texts import add_language, keep_texts, texts_of, with_texts
from core.app.wordings import reset_wording, wording_of, wording_text
from core.documents.letters import write_letters
from core.documents.wording import load_wording
from core.domain.errors import ClerkError
from core.domain.letter import Letterhead, LetterLook
from core.domain.letter_kinds import KIND_WORDS
from core.domain.letter_names import PLACE_WORDS, TABLE_WORDS, TEXT_WORDS
from core.domain.letter_places import OPTIONAL, places_of
from core.domain.letter_words import read_wording, write_wording
from tests.documents.letter_samples import batch, letter


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xã.sobhyt", name="Xã Thử")


def test_every_text_and_every_place_has_a_name_in_words(register):
    keys = {text.key for language in ("vi", "en") for text in texts_of(register, language).texts}
    assert {key.partition(".")[0] for key in keys} == {*TEXT_WORDS, *TABLE_WORDS}
    assert set().union(*map(places_of, keys)) == set(PLACE_WORDS)


def test_texts_are_kept_in_one_deed_that_is_taken_back_and_the_programs_own_is_none(register):
    odd = 'Nói "vậy" \\ {{x}}\n– hết'
    base = wording_of(register, "vi").texts["ban_sao"]
    deed = keep_texts(register, "vi", {"ket": odd, "cot.the": "Thẻ", "ban_sao": base})
    own = {text.key: text.text for text in texts_of(register, "vi").texts if text.own}
    assert own == {"ket": odd, "cot.the": "Thẻ"}
    assert keep_texts(register, "vi", {"ket": odd}) is None
    undo_deed(register, deed)
    assert not any(text.own for text in texts_of(register, "vi").texts)
    keep_texts(register, "vi", {"ket": odd})
    keep_texts(register, "vi", {"ket": load_wording().texts["ket"]})
    assert not reset_wording(register, "vi")  # the last own text went with its row


def test_an_emptied_text_stays_empty_where_letters_can_do_without(register):
    keep_texts(register, "vi", {"nam_nam": " \n", "vi_sao.lapsed": "Thẻ đã hết hạn."})
    words = wording_of(register, "vi")
    assert (words.say("nam_nam"), words.say("vi_sao.lapsed")) == ("", "Thẻ đã hết hạn.")
    with pytest.raises(ClerkError, match="“Mở đầu” không được để trống"):
        keep_texts(register, "vi", {"mo_dau": " ", "ket": ""})
    keep_texts(register, "vi", {"vi_sao.lapsed": "", "nam_nam": load_wording().texts["nam_nam"]})
    assert not any(text.own for text in texts_of(register, "vi").texts)


def test_letters_are_made_without_every_text_they_can_do_without(register, tmp_path):
    found = texts_of(register, "vi")
    assert {text.key for text in found.texts} >= OPTIONAL
    few = with_texts(found, dict.fromkeys(OPTIONAL, ""))
    for look in (LetterLook(), LetterLook(short=True)):
        letters = batch(letter(2), letter(prices=(), totals={}), letterhead=Letterhead())
        write_letters(letters, tmp_path / "thư.pdf", look=look, wording=few)
        text = "".join(page.extract_text() for page in PdfReader(tmp_path / "thư.pdf").pages)
        assert not any(said in text for said in ("Trân trọng", "nối tiếp", "Chưa tham gia"))


def test_what_is_wrong_is_refused_by_the_texts_name(register):
    with pytest.raises(ClerkError, match="“Cột: Họ và tên” có chỗ điền"):
        keep_texts(register, "vi", {"cot.ho_ten": "{xx}", "ket": "Hết"})
    assert not any(text.own for text in texts_of(register, "vi").texts)
    for name in ("1 2", "English (en)"[:2]):
        with pytest.raises(ClerkError):
            add_language(register, name)
    language, _ = add_language(register, " Cờ  Ho ")
    assert (language, texts_of(register, language).texts[0].text) == ("coho", "Cờ Ho")
    with pytest.raises(ClerkError, match="“Tên của tiếng” không được để trống"):
        keep_texts(register, language, {"ten": ""})


def test_written_words_are_read_again():
    texts = {"ten": "Tày", "ly_do.last-chance": 'a "b"\n\\', "doi_tuong.5a": "x", "cot.the": "\tT"}
    assert read_wording(write_wording(texts), "x.toml").texts == texts


@pytest.mark.parametrize(
    ("key", "page"), [("ket", 1), ("danh_sach.dong", 0), ("giay_bao.ai", 1), ("di_phat.so", 1)]
)
def test_the_sample_letter_holds_the_page_of_a_text(register, key, page):
    said = with_texts(texts_of(register, "vi"), {"ket": "Kính báo./.", "mo_dau": ""})
    paper, shown = sample_paper(register, said, key, date(2026, 11, 21))
    assert shown == page < paper.count
    paper.close()


@pytest.mark.parametrize("kind", KIND_WORDS)
def test_the_sample_letter_counts_its_days_as_the_rules_do(kind):
    letter = sample_letter(kind, date(2026, 11, 21))
    for person, price in zip(letter.people, letter.prices, strict=True):
        assert person.person == price.person
        gap = person.last_safe_day - person.last_day if person.last_day else timedelta(89)
        assert gap == timedelta(89)
        assert price.starts > (person.last_day or date(2026, 12, 20))


def test_the_command_line_shows_what_the_window_kept(register):
    keep_texts(register, "vi", {"ket": "Kính báo./."})
    assert wording_text(register, "vi") == 'ket = "Kính báo./."\n'
