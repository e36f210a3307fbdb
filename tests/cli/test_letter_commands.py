"""Letters from the command line: printed, numbered, noted, in the office's own words."""

import json

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
