"""The words of letters text by text: named in words, kept, given back."""

from datetime import date, timedelta

import pytest

from core.app.letter_samples import sample_letter, sample_paper
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.wording_texts import add_language, keep_texts, texts_of, with_texts
from core.app.wordings import reset_wording, wording_of, wording_text
from core.domain.errors import ClerkError
from core.domain.letter_kinds import KIND_WORDS
from core.domain.letter_names import PLACE_WORDS, TABLE_WORDS, TEXT_WORDS
from core.domain.letter_places import places_of
from core.domain.letter_words import read_wording, write_wording


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
    keep_texts(register, "vi", {"ket": "  "})
    assert not reset_wording(register, "vi")  # the last own text went with its row


def test_what_is_wrong_is_refused_by_the_texts_name(register):
    with pytest.raises(ClerkError, match="“Cột: Họ và tên” có chỗ điền"):
        keep_texts(register, "vi", {"cot.ho_ten": "{xx}", "ket": "Hết"})
    assert not any(text.own for text in texts_of(register, "vi").texts)
    for name in ("1 2", "English (en)"[:2]):
        with pytest.raises(ClerkError):
            add_language(register, name)
    language, _ = add_language(register, " Cờ  Ho ")
    assert (language, texts_of(register, language).texts[0].text) == ("coho", "Cờ Ho")
    with pytest.raises(ClerkError, match="phải có tên"):
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
