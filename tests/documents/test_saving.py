"""Where a file may go that a person named."""

import pytest

from core.domain.errors import ClerkError
from core.saving import refuse_target, saving


def test_a_file_takes_the_place_of_one_of_its_kind(tmp_path):
    target = tmp_path / "thu.PDF"
    target.write_text("old")
    with saving(target, ".pdf") as scratch:
        scratch.write_text("new")
    assert target.read_text() == "new"


@pytest.mark.parametrize(
    ("name", "said"),
    [("thu.docx", r"\.pdf hoặc \.txt"), ("thu", "đuôi"), ("x.sobhyt", "đuôi"), ("", "thư mục")],
)
def test_another_ending_and_a_folder_are_refused(tmp_path, name, said):
    with pytest.raises(ClerkError, match=said):
        refuse_target(tmp_path / name, ".pdf", ".txt")


@pytest.mark.parametrize(
    "name", ["a.sobhyt", "a.key", "locked.pdf", "plain.pdf", "a.backups/b.pdf"]
)
def test_nothing_of_a_register_is_written_over(tmp_path, name):
    target = tmp_path / name
    target.parent.mkdir(exist_ok=True)
    plain = name == "plain.pdf"
    target.write_bytes(b"SQLite format 3\x00 rows" if plain else b"\x07\x01")
    (tmp_path / "locked.pdf.key").write_text("{}")
    before = target.read_bytes()
    with pytest.raises(ClerkError, match="sổ"), saving(target) as scratch:
        scratch.write_text("letters")
    assert target.read_bytes() == before
