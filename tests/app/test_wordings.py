"""The office's own words of letters, kept in the register."""

import pytest
from pypdf import PdfReader

from core.app.history import deeds
from core.app.lettering import LetterOptions, print_letters
from core.app.undoing import undo_deed
from core.app.wordings import (
    reset_wording,
    save_wording,
    set_wording,
    wording_lines,
    wording_of,
    wording_text,
)
from core.domain.errors import ClerkError
from core.domain.letter import LetterLook
from tests.app.test_lettering import DAY


def test_own_words_are_printed_and_the_programs_come_back(sample_copy, tmp_path):
    file = tmp_path / "vi.toml"
    save_wording(sample_copy, "vi", file)
    file.write_text(
        file.read_text("utf-8").replace("Trân trọng thông báo./.", "Kính báo./."), "utf-8"
    )
    assert set_wording(sample_copy, "vi", file)
    assert not set_wording(sample_copy, "vi", file)
    target = tmp_path / "thu.pdf"
    options = LetterOptions(DAY, hamlet="Xóm Mới")
    print_letters(sample_copy, options, target)
    assert "Kính báo./." in PdfReader(target).pages[1].extract_text()
    assert [(x.language, x.own) for x in wording_lines(sample_copy)] == [
        ("vi", True),
        ("en", False),
    ]
    assert reset_wording(sample_copy, "vi")
    assert not reset_wording(sample_copy, "vi")
    assert wording_of(sample_copy, "vi").say("ket") == "Trân trọng thông báo./."


def test_a_minority_language_is_added_as_a_text(sample_copy, tmp_path):
    file = tmp_path / "tay.toml"
    file.write_text("ten = 'Tày'\nket = 'Au slim ./.'", "utf-8")
    set_wording(sample_copy, "tay", file)
    assert [x.name for x in wording_lines(sample_copy)] == ["Tiếng Việt", "English", "Tày"]
    target = tmp_path / "thu.pdf"
    options = LetterOptions(DAY, hamlet="Xóm Mới", look=LetterLook("tay"))
    print_letters(sample_copy, options, target)
    text = PdfReader(target).pages[1].extract_text()
    assert "Au slim ./." in text
    assert "Kính gửi" in text
    undo_deed(sample_copy, deeds(sample_copy)[0].deed.id)
    with pytest.raises(ClerkError, match="tay"):
        print_letters(sample_copy, options, target)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("vi", "ket = '{la}'", r"\{la\}"),
        ("Tày", "ten = 'Tày'", "không dấu"),
        ("tay", "ket = 'x'", "“ten”"),
        ("vi", "# chưa có gì", "không có lời nào"),
        ("vi", None, "Không có tệp lời thư"),
    ],
)
def test_bad_words_are_refused_and_those_before_stay(sample_copy, tmp_path, language, text, said):
    file = tmp_path / "loi.toml"
    if text is not None:
        file.write_text(text, "utf-8")
    before = wording_text(sample_copy, "vi")
    with pytest.raises(ClerkError, match=said):
        set_wording(sample_copy, language, file)
    assert wording_text(sample_copy, "vi") == before
    assert len(wording_lines(sample_copy)) == 2
