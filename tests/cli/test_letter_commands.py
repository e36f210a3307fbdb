"""Letters from the command line: printed, numbered, noted, in the office's own words."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.cli.saying import DAY, refused, said

THERE = ("--hamlet", "Xóm Mới", *DAY)


@pytest.fixture
def path(sample_copy):
    return str(sample_copy.path)


def test_letters_are_numbered_confirmed_entered_and_listed(capsys, path, tmp_path):
    target = tmp_path / "thu.pdf"
    code, out, _ = said(
        capsys, "letters", path, *THERE, "--register", "--route", "--out", str(target)
    )
    assert code == 0
    assert "letter-register SỔ printed 1-" in out
    assert "PHIẾU ĐI TỪNG NHÀ" in PdfReader(target).pages[1].extract_text()
    assert said(capsys, "letter-register", path, "printed", "1-2/2026", *DAY)[0] == 0
    assert said(capsys, "letter-register", path, "enter", "1=2", "2=6", "--by", "An", *DAY)[0] == 0
    code, out, _ = said(capsys, "letter-register", path, "list", "--json", *DAY)
    rows = json.loads(out)["rows"]
    assert [(row["number"], row["state"], row["by_whom"]) for row in rows[:2]] == [
        (1, "đã giao", "An"),
        (2, "trả lại", "An"),
    ]
    book = tmp_path / "so.xlsx"
    assert said(capsys, "letter-register", path, "list", "--out", str(book))[0] == 0
    cells = [cell.value for row in load_workbook(book).active.iter_rows() for cell in row]
    assert "01/UBND-VHXH" in cells
    code, out, _ = said(capsys, "letters", path, *THERE, "--out", str(target))
    assert "--again" in out
    said(capsys, "letters", path, "--reprint", "2,1/2026", "--out", str(target))
    assert "BẢN SAO" in PdfReader(target).pages[1].extract_text()
    assert said(capsys, "letter-register", path, "delivered", "2/2026", *DAY)[0] == 0
    assert "--reprint" in refused(capsys, "letters", path, *THERE, "--out", str(target))
    assert said(capsys, "letter-register", path, "returned", "1/2026", *DAY)[0] == 0
    assert "không có số 99" in refused(capsys, "letter-register", path, "printed", "99", *DAY)
    assert "Các mã" in refused(capsys, "letter-register", path, "enter", "1=9", *DAY)


def test_numbered_letters_take_no_file_away_unless_that_is_said(capsys, path, tmp_path):
    target, old = tmp_path / "thu.pdf", tmp_path / "thu (2).pdf"
    wanted = ("letters", path, *THERE, "--register", "--again", "--out", str(target))
    first = json.loads(said(capsys, *wanted, "--json")[1])
    assert (first["told_before"], "kept" in first) == (False, False)
    before = target.read_bytes()
    assert "được giữ lại với tên thu (2).pdf" in said(capsys, *wanted)[1]
    assert old.read_bytes() == before != target.read_bytes()
    assert said(capsys, *wanted, "--force")[0] == 0
    assert sorted(tmp_path.glob("thu*.pdf")) == [old, target]
    refused(capsys, *wanted, "--first", "1")  # the number is taken: nothing was written
    assert sorted(tmp_path.glob("thu*.pdf")) == [old, target]


def test_a_household_written_to_before_is_said_and_one_number_is_one(capsys, path, tmp_path):
    out = ("--register", "--out", str(tmp_path / "thu.pdf"))
    said(capsys, "letters", path, *THERE, *out)
    rows = json.loads(said(capsys, "letter-register", path, "list", "--json", *DAY)[1])["rows"]
    one = f"{rows[0]['hamlet']}/{rows[0]['household']}"
    code, text, _ = said(capsys, "letters", path, "--household", one, *DAY, *out)
    assert code == 0
    assert "Hộ này vừa có thư" in text
    assert f"Số thư {len(rows) + 1}/2026;" in text
    assert "--register" in refused(capsys, "letters", path, *THERE, "--first", "5", *out[1:])


def test_what_stood_in_the_register_of_letters_is_said(capsys, path, tmp_path):
    out = str(tmp_path / "thu.pdf")
    said(capsys, "letters", path, *THERE, "--register", "--out", out)
    text = said(capsys, "letter-register", path, "enter", "1=2", *DAY)[1]
    assert "Thư số 1 chưa xác nhận đã in: nay tính là đã in." in text
    text = said(capsys, "letter-register", path, "enter", "1=6", *DAY)[1]
    assert "Trước đó đã ghi thư số 1 (đã nộp tiền ngày 21/11/2026)." in text
    assert "chưa xác nhận" not in text


@pytest.mark.parametrize(
    ("ending", "command"),
    [
        (".pdf", ("letters", "{reg}", *DAY, "--out", "{target}")),
        (".toml", ("wording", "{reg}", "show", "vi", "--out", "{target}")),
        (".xlsx", ("letter-register", "{reg}", "list", *DAY, "--out", "{target}")),
    ],
)
def test_no_file_is_written_over_a_register(capsys, path, tmp_path, ending, command):
    other = tmp_path / f"sổ{ending}"
    other.write_bytes(b"SQLite format 3\x00 and more")
    before = Path(path).read_bytes()
    for target in (path, other):
        words = [word.format(reg=path, target=target) for word in command]
        assert "Không ghi đè" in refused(capsys, *words)
    assert other.read_bytes() == b"SQLite format 3\x00 and more"
    assert Path(path).read_bytes() == before


def test_half_an_account_and_a_purpose_no_bank_takes_are_said(capsys, path):
    assert "pay_bank_bin, pay_owner" in said(capsys, "settings", path, "pay_account", "123")[1]
    assert "{sai}" in refused(capsys, "settings", path, "pay_purpose", "X {sai}")
    whole = ("settings", path, "pay_purpose", "BHYT hộ {so_ho} thôn {thon} thư {so_thu}")
    assert "25 chữ" in refused(capsys, *whole)
    assert said(capsys, "settings", path, "pay_purpose", "BHYT {so_ho} {thon}")[0] == 0


def test_wording_is_shown_set_and_reset(capsys, path, tmp_path):
    file = tmp_path / "en.toml"
    assert said(capsys, "wording", path, "show", "en", "--out", str(file))[0] == 0
    assert said(capsys, "wording", path, "set", "en", str(file))[0] == 0
    assert json.loads(said(capsys, "wording", path, "list", "--json")[1])["languages"][1] == {
        "language": "en",
        "name": "English",
        "own": True,
        "program": True,
    }
    tay = tmp_path / "tay.toml"
    tay.write_text("ten = 'Tày'", "utf-8")
    assert said(capsys, "wording", path, "set", "tay", str(tay))[0] == 0
    assert "Đã bỏ hẳn tiếng “tay” (Tày)" in said(capsys, "wording", path, "reset", "tay")[1]
    file.write_text("ket = '{la}'", "utf-8")
    assert "{la}" in refused(capsys, "wording", path, "set", "en", str(file))
    assert said(capsys, "wording", path, "reset", "en")[0] == 0
    assert "Yours faithfully" in said(capsys, "wording", path, "show", "en")[1]
    target = tmp_path / "thu.pdf"
    said(capsys, "letters", path, *THERE, "--language", "en", "--large", "--out", str(target))
    assert "Yours faithfully" in "".join(p.extract_text() for p in PdfReader(target).pages)
    assert "tay" in refused(
        capsys, "letters", path, *THERE, "--language", "tay", "--out", str(target)
    )


def test_code_is_printed_only_when_account_and_owner_are_set(capsys, path, tmp_path):
    target = tmp_path / "thu.pdf"
    for name, value in (("pay_bank_bin", "970436"), ("pay_account", "000")):
        said(capsys, "settings", path, name, value)
    letters = ("letters", path, *THERE, "--out", str(target))
    assert "pay_owner" in said(capsys, *letters)[1]
    assert "Người nhận" not in PdfReader(target).pages[1].extract_text()
    said(capsys, "settings", path, "pay_owner", "Bưu điện Mẫu")
    assert "pay_owner" not in said(capsys, *letters)[1]
    assert any("Bưu điện Mẫu" in page.extract_text() for page in PdfReader(target).pages)
    assert "6 chữ số" in refused(capsys, "settings", path, "pay_bank_bin", "12")


def test_walk_order_is_shown_and_set(capsys, path):
    _, out, _ = said(capsys, "walk-order", path, "Xóm Mới", "--json", *DAY)
    numbers = [door["number"] for door in json.loads(out)["households"]]
    code, out, _ = said(capsys, "walk-order", path, "Xóm Mới", "--set", ",".join(numbers[2:0:-1]))
    assert code == 0
    assert "undo --deed" in out
    _, out, _ = said(capsys, "walk-order", path, "Xóm Mới", *DAY)
    assert [line.split()[2] for line in out.splitlines()[:3]] == [
        numbers[2],
        numbers[1],
        numbers[0],
    ]
    assert "không có hộ số" in refused(capsys, "walk-order", path, "Xóm Mới", "--set", "0x0")
