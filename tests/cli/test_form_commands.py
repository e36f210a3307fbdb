"""The commands form and forms: files, numbers, who lacks what, exit codes."""

import json

import pytest
from openpyxl import load_workbook

from core.app.office import set_office
from tests.cli.saying import refused, said

DAY = ("--on", "2026-12-15")


@pytest.fixture
def reg(sample_copy):
    set_office(sample_copy, {"unit_code": "2345678", "facility": "42105"})
    return str(sample_copy.path)


def test_a_form_is_made_sent_listed_and_taken_back(capsys, reg, tmp_path):
    argv = ("form", reg, "m3", *DAY, "--out", str(tmp_path / "m3"), "--leave-out")
    code, out, _ = said(capsys, *argv, "--register", "--json")
    made = json.loads(out)
    assert (code, made["left_out"] > 0, made["waiting"]) == (1, True, 0)  # done, with problems
    assert {one["group"] for one in made["files"]} >= {"CN", "HN", "GB"}
    code, out, _ = said(capsys, "forms", reg, "--json")
    listed = json.loads(out)
    assert code == 0
    assert [(one["group"], one["number"], one["joined"]) for one in listed] == [
        (one["group"], one["number"], one["joined"]) for one in made["files"]
    ]
    assert "Mẫu số 3" in said(capsys, "forms", reg)[1]
    again = said(capsys, *argv)[1]
    assert "người đến hạn đã có ở Mẫu số 3 số 1, Mẫu số 3 số 2" in again
    assert "từ đó không có gì thay đổi" in again
    assert said(capsys, "undo", reg, "--deed", str(made["deed"]))[0] == 0
    assert said(capsys, "forms", reg)[1].strip() == "Chưa ghi biểu nào là đã gửi."


def test_who_lacks_what_is_saved_beside_the_refusal(capsys, reg, tmp_path):
    missing = tmp_path / "missing.xlsx"
    err = refused(
        capsys, "form", reg, "m3", *DAY, "--out", str(tmp_path / "m3"), "--missing", str(missing)
    )
    assert "còn thiếu thông tin (số CCCD của 2 người)" in err
    assert "--leave-out" in err
    texts = [c.value for row in load_workbook(missing).active.iter_rows() for c in row]
    assert texts.count("Thiếu số CCCD.") == 2
    assert not (tmp_path / "m3").exists()


def test_one_household_and_one_group_go_into_one_file(capsys, reg, tmp_path):
    target = tmp_path / "a.xlsx"
    code, out, _ = said(
        capsys, "form", reg, "m3", *DAY, "--group", "gb", "--out", str(target), "--json"
    )
    assert (code, [one["group"] for one in json.loads(out)["files"]]) == (0, ["GB"])
    assert target.exists()
    err = refused(capsys, "form", reg, "m4", *DAY, "--household", "99999", "--out", str(target))
    assert "Không có hộ số" in err
    code, out, _ = said(
        capsys, "form", reg, "poverty", "--on", "2027-01-01", "--out", str(tmp_path / "p.xlsx")
    )
    assert (code, "Đã ghi Danh sách sau rà soát" in out) == (0, True)
