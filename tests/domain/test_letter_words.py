"""The words of letters: named places, and what is wrong told by name."""

import pytest

from core.documents.wording import load_wording, program_languages, wording_file
from core.domain.errors import ClerkError
from core.domain.letter_kinds import KIND_WORDS
from core.domain.letter_words import Wording, read_wording


def say(text, **places):
    return Wording({"ket": text}, "vi.toml").say("ket", **places)


def test_unknown_place_in_a_text_is_named():
    with pytest.raises(ClerkError, match=r"\{ten_la\}"):
        say("Chào {ten_la}", thon="Thôn Thượng")


@pytest.mark.parametrize("text", ["Chào {", "Chào }", "{thon"])
def test_stray_brace_in_a_text_is_told_in_words(text):
    with pytest.raises(ClerkError, match="ngoặc nhọn"):
        say(text, thon="Thôn Thượng")


@pytest.mark.parametrize("text", ["{thon.__class__}", "{thon[0]}", "{}", "{0}", "{thon!r}"])
def test_place_reaches_no_further_than_its_name(text):
    with pytest.raises(ClerkError, match="chỗ điền"):
        say(text, thon="Thôn Thượng")


def test_filled_value_is_not_read_again_and_doubled_braces_are_braces():
    assert say("{{{thon}}}", thon="{xa}") == "{{xa}}"


def test_missing_text_is_named():
    with pytest.raises(ClerkError, match="ket"):
        Wording({}, "vi.toml").say("ket")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ket = Trân trọng", r"tay\.toml"),
        ("ket = 5", "“ket”"),
        ("[phieu.trong]\na = 'b'", "“phieu.trong”"),
        ("ketthuc = 'Chào'", "“ketthuc”"),
        ("[ly_do]\nla = 'x'", "“ly_do.la”"),
        ("ket = '{nop_truoc_ngay}'", r"\{nop_truoc_ngay\}"),
        ("nop_truoc = 'Nộp trước {nop_truoc_ngay}'", r"thiếu chỗ điền \{so_ngay_cho\}"),
        ("ket = 'Chào {'", "ngoặc nhọn"),
        ("mo_dau = ' '", "“mo_dau” trong tay.toml không được để trống"),
        ("ket = '{thon:>9}'", "chỗ điền"),
        (f"ket = '{'a' * 5000}'", "dài quá"),
    ],
)
def test_what_is_wrong_in_a_wording_is_named(text, named):
    with pytest.raises(ClerkError, match=named):
        read_wording(text, "tay.toml", load_wording())


def test_what_a_wording_leaves_out_stays_vietnamese():
    made = read_wording("ten = 'Tày'\nket = 'Pjom'", "tay.toml", load_wording())
    whole = made.over(load_wording())
    assert whole.say("ket") == "Pjom"
    assert whole.say("noi_ly_do") == load_wording().say("noi_ly_do")


def test_the_programs_wordings_name_every_kind_of_letter():
    assert program_languages() == ("vi", "en")
    for language in program_languages():
        made = load_wording(language)
        for table in ("ly_do", "trich_yeu_rieng", "vi_sao_gon"):
            assert all(made.knows(f"{table}.{kind}") for kind in KIND_WORDS)
    assert all(load_wording("en").knows(f"vi_sao.{kind}") for kind in KIND_WORDS)


@pytest.mark.parametrize("content", [b"ket = \xff", None])
def test_file_that_cannot_be_read_is_named(tmp_path, content):
    file = tmp_path / "vi.toml"
    if content:
        file.write_bytes(content)
    with pytest.raises(ClerkError, match=r"vi\.toml"):
        wording_file(file)
