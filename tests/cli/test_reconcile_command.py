"""`reconcile` from the command line."""

import json

import openpyxl
import pytest

from core.resources import resource
from tests.cli.test_command_line import DAY, refused, said

D09 = str(resource("samples", "d09_2026_10.xlsx"))


@pytest.fixture
def reg(sample_copy):
    return str(sample_copy.path)


@pytest.fixture
def changed(tmp_path):
    """The sample list with one card cut short and one person nobody knows."""
    book = openpyxl.load_workbook(D09)
    book.active["L13"] = "Thẻ có giá trị đến 30/11/2026"
    book.active["B14"], book.active["C14"] = "Lê Thị Lạ", "9990000002"
    book.save(tmp_path / "d09.xlsx")
    return str(tmp_path / "d09.xlsx")


def test_what_is_the_same_ends_with_zero(capsys, reg):
    code, out, err = said(capsys, "reconcile", reg, D09, *DAY)
    assert (code, err) == (0, "")
    assert "Giống nhau              222" in out


def test_what_differs_ends_with_one_and_is_taken_by_number(capsys, reg, changed, tmp_path):
    target = tmp_path / "doi_chieu.xlsx"
    code, out, _ = said(capsys, "reconcile", reg, changed, *DAY, "--json", "--out", str(target))
    document = json.loads(out)
    assert (code, document["list"], document["kind"]) == (1, "reconcile", "d09")
    assert document["rows_read"] == sum(document["marks"].values()) == 222
    assert {row["number"]: row["acceptable"] for row in document["rows"]} == {1: True, 2: False}
    cells = {cell.value for row in openpyxl.load_workbook(target).active for cell in row}
    assert {row["accepting"] for row in document["rows"]} <= cells

    code, out, _ = said(capsys, "reconcile", reg, changed, *DAY)
    assert code == 1
    assert "    1. Nguyễn Văn Đại" in out
    assert out.index("Họ có, sổ không có\n    2.") < out.index("Ngày của thẻ khác\n    1.")

    assert "số 2" in refused(capsys, "reconcile", reg, changed, *DAY, "--accept", "1,2")
    code, out, _ = said(capsys, "reconcile", reg, changed, *DAY, "--accept", "1")
    assert code == 1  # the person nobody knows is left
    assert "Đã nhận 1 điểm khác" in out
    code, out, _ = said(capsys, "reconcile", reg, changed, *DAY, "--accept", "all", "--json")
    assert (code, json.loads(out)["deed"], json.loads(out)["accepted"]) == (1, None, [])


@pytest.mark.parametrize("numbers", ["", "một", "1,,2", "-1"])
def test_line_numbers_are_numbers(capsys, reg, numbers):
    refused(capsys, "reconcile", reg, D09, f"--accept={numbers}")


def test_a_row_that_could_not_be_read_is_called_by_the_name_it_has(capsys, reg, tmp_path):
    book = openpyxl.load_workbook(D09)
    book.active["L13"] = "không rõ"
    name = book.active["B13"].value
    book.save(tmp_path / "d09.xlsx")
    code, out, _ = said(capsys, "reconcile", reg, str(tmp_path / "d09.xlsx"), *DAY)
    assert (code, f"222. {name}, " in out) == (1, True)
