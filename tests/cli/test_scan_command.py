"""`scan` from the command line."""

import io
import json

import pytest

from tests.app.scans import NGHIA, bhyt, cccd, make_register
from tests.cli.saying import DAY, refused, said

NEW = bhyt("7909990001", "Người Rất Mới", "02/02/1999", "1", "01/01/2026")
XUYEN = cccd("001157000001", "Hoàng Thị Xuyến", "03091957", "Nữ", "123456789")


@pytest.fixture
def reg(tmp_path):
    return str(make_register(tmp_path).path)


def test_a_card_is_compared_taken_and_taken_back(capsys, reg):
    code, out, err = said(capsys, "scan", reg, XUYEN, *DAY)
    assert (code, err) == (0, "")
    assert "Trong sổ: Hoàng Thị Xuyến, 1957, hộ 7001" in out
    assert ["x", "Số", "CMND", "123456789", "sổ", "chưa", "có"] in map(str.split, out.splitlines())

    code, out, _ = said(capsys, "scan", reg, XUYEN, *DAY, "--take", "--fields", "old_id", "--json")
    document = json.loads(out)
    assert (code, document["written"]) == (0, ["old_id"])  # the finer birth is left

    code, out, _ = said(capsys, "scan", reg, XUYEN, *DAY, "--take")
    assert (code, "Đã ghi ngày sinh cho Hoàng Thị Xuyến" in out) == (0, True)
    last = out.rpartition("--deed ")[2].strip(".\n")
    code, out, _ = said(capsys, "scan", reg, XUYEN, *DAY)
    assert (code, "không có gì để ghi" in out) == (0, True)
    assert said(capsys, "scan", reg, XUYEN, *DAY, "--take")[1].startswith("Không có gì để ghi")

    code, out, _ = said(capsys, "undo", reg, "--deed", last)
    assert (code, "nhận theo mã quét" in out) == (0, True)


def test_somebody_new_is_added_to_a_household(capsys, reg):
    assert "hãy thêm vào một hộ" in refused(capsys, "scan", reg, NEW, *DAY, "--take")
    added = ("--household", "xóm gò/7002", "--last", "2026-12-31", "--take")
    code, out, _ = said(capsys, "scan", reg, NEW, *DAY, *added, "--json")
    after = json.loads(out)["after"]
    assert (code, after["person"]["household"]) == (0, "7002")
    assert after["facts"]["first_day"] == "01/01/2026"


def test_one_is_the_end_of_what_was_asked_for_and_not_written_or_waits_for_an_answer(capsys, reg):
    assert said(capsys, "scan", reg, NEW, *DAY)[0] == 1  # whose it is
    other = cccd("001157000001", "Hoàng Thị Xuyên", "03091957", "Nữ", "123456789")
    assert said(capsys, "scan", reg, other, *DAY)[0] == 1  # which side is right
    assert said(capsys, "scan", reg, other, *DAY, "--take")[0] == 1
    assert said(capsys, "scan", reg, other, *DAY, "--take", "--fields", "name")[0] == 0
    house = ("--household", "xóm gò/7002", "--take")
    assert said(capsys, "scan", reg, NEW, *DAY, *house)[0] == 1  # when the card ends


def test_a_remark_is_no_doubt_to_answer(capsys, reg):
    broken = bhyt("7901234567", b"486fc3a", "1957", "2", "01/01/2026", five="01/01/2031")
    code, out, _ = said(capsys, "scan", reg, broken, *DAY, "--take")
    assert (code, "Lưu ý: " in out, "Đã ghi" in out) == (0, True, True)


def test_the_text_may_come_from_the_input(capsys, reg, monkeypatch):
    reply = "Họ tên: Đặng Quỳnh Nghĩa\nNgày sinh: 11/02/1988\nMã số BHXH: 7907654321\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(reply.encode())))
    code, out, _ = said(capsys, "scan", reg, "-", *DAY, "--json")
    document = json.loads(out)
    assert (code, document["scan"], document["person"]["id"]) == (0, "lookup", NGHIA)
    (row,) = [row for row in document["rows"] if row["proposed"]]
    assert (row["field"], row["theirs"]) == ("insurance_no", "7907654321")


def test_candidates_are_listed_with_their_numbers(capsys, reg):
    twin = cccd("001090000009", "Lê Văn Trùng", "01011990", "Nam")
    code, out, _ = said(capsys, "scan", reg, twin, *DAY)
    assert (code, out.count("--person")) == (1, 2)
    code, out, _ = said(capsys, "scan", reg, twin, *DAY, "--person", "6", "--take")
    assert (code, "Đã ghi số CCCD" in out) == (0, True)


@pytest.mark.parametrize("text", ["xin chào", "", "001180000001|123"])
def test_what_is_no_card_is_refused_in_one_sentence(capsys, reg, text):
    refused(capsys, "scan", reg, text, *DAY)


def test_unknown_facts_are_refused(capsys, reg):
    assert "phone" in refused(capsys, "scan", reg, NEW, "--fields", "phone")
    assert "không cho biết" in refused(
        capsys, "scan", reg, XUYEN, *DAY, "--take", "--fields", "card"
    )
