"""Lists narrowed, sorted, with columns chosen, saved under a name: on the command line."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from core.app.register import Register
from core.domain.deeds import DeedKind
from core.store.schema import saved_list
from tests.cli.saying import DAY, refused, said


@pytest.fixture(scope="module")
def sample(samples, tmp_path_factory):
    path = tmp_path_factory.mktemp("lists") / "xã.sobhyt"
    shutil.copy(samples[0].path, path)
    return str(path)


def document(capsys, *argv):
    code, out, err = said(capsys, *argv, *DAY, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def people(found):
    return [row["person_id"] for row in found["rows"]]


def test_a_list_as_it_is_stays_as_it_was(capsys, sample):
    found = document(capsys, "list", sample, "lapsed")
    assert list(found) == ["list", "on", "count", "rows"]
    one = document(capsys, "list", sample, "lapsed", "--hamlet", "thon tay")
    assert one["rows"] == [row for row in found["rows"] if row["hamlet"] == "Thôn Tây"]
    assert "remark" not in one


def test_filters_words_statuses_hamlets_and_order_are_those_of_the_rows(capsys, sample):
    everybody = document(capsys, "list", sample, "all")["rows"]
    found = document(
        capsys, "list", sample, "all", "--hamlet", "Thôn Tây", "--hamlet", "thon dong",
        "--status", "lapsed", "--status", "expiring", "--filter", "Hạn thẻ=30 ngày qua",
        "--filter", "phone=(không trống)", "--words", "an", "--sort", "to:desc",
        "--columns", "to,họ và tên",
    )  # fmt: skip
    wanted = [
        row for row in everybody
        if row["hamlet"] in {"Thôn Tây", "Thôn Đông"} and row["status"] in {"lapsed", "expiring"}
        and row["phone"] and row["chain_to"] and "2026-10-22" <= row["chain_to"] <= "2026-11-21"
    ]  # fmt: skip
    assert found["rows"]
    assert all(row in wanted for row in found["rows"])
    ends = [row["chain_to"] for row in found["rows"]]
    assert ends == sorted(ends, reverse=True)
    assert (found["list"], found["columns"], found["saved"]) == ("all", ["to", "name"], None)
    assert (
        "tình trạng Sắp hết hạn hoặc Hết hạn; có chữ “an”; hạn thẻ từ 22/10/2026"
        in (found["remark"])
    )
    free = document(capsys, "list", sample, "losing-support", "--sort", "cost_after",
                    "--filter", "cost_before=0")  # fmt: skip
    costs = [row["cost_after"] for row in free["rows"]]
    assert costs == sorted(costs)
    losing = document(capsys, "list", sample, "losing-support")["rows"]
    assert len(costs) == sum(row["cost_before"] == 0 for row in losing) > 0
    empty = document(capsys, "list", sample, "all", "--filter", "sex=nữ", "--filter", "sex=nam")
    assert (empty["count"], empty["rows"]) == (0, [])


def test_files_hold_what_is_shown(capsys, sample, tmp_path):
    argv = ("list", sample, "expiring", "--sort", "name", "--columns", "name,to,cccd")
    found = document(capsys, *argv)
    wanted = [row["cccd"] for row in found["rows"]]
    for ending in ("xlsx", "csv", "pdf", "json"):
        code, out, _ = said(capsys, *argv, *DAY, "--out", str(tmp_path / f"a.{ending}"))
        assert code == 0
        assert f"{len(wanted)} người" in out
    sheet = load_workbook(tmp_path / "a.xlsx").active
    rows = list(sheet.iter_rows(min_row=8, max_row=8 + len(wanted), values_only=True))
    assert rows[0] == ("STT", "Họ và tên", "Hạn thẻ", "Số CCCD")
    assert [row[3] for row in rows[1:]] == wanted
    assert "Xếp theo họ và tên" in sheet["A6"].value
    assert sheet.oddHeader.right.text == "DỮ LIỆU MẪU"
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [line[3] for line in csv.reader(file)][1:] == [cccd or "" for cccd in wanted]
    assert json.loads((tmp_path / "a.json").read_text("utf-8")) == found
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    places = [text.find(cccd) for cccd in wanted if cccd]
    assert places == sorted(places)
    assert -1 not in places
    assert "Điện thoại" not in text
    assert "DỮ LIỆU MẪU" in text
    code, out, _ = said(capsys, *argv, *DAY)
    assert out.splitlines()[3].split() == ["Họ", "và", "tên", "Hạn", "thẻ", "Số", "CCCD"]


def test_saved_lists_are_kept_counted_opened_replaced_and_removed(capsys, sample):
    assert said(capsys, "saved", sample, *DAY)[1] == "Chưa lưu danh sách nào.\n"
    soon = ("--filter", "to=30 ngày tới", "--columns", "name,to")
    kept = document(capsys, "saved", sample, "save", "Sắp hết", "all", *soon)
    opened = document(capsys, "list", sample, "saved:sap het")
    assert people(opened) == people(document(capsys, "list", sample, "all", *soon))
    assert (opened["saved"], opened["columns"]) == ("Sắp hết", ["name", "to"])
    [one] = document(capsys, "saved", sample)["lists"]
    assert (one["name"], one["list"], one["people"]) == ("Sắp hết", "all", opened["count"])
    later = json.loads(said(capsys, "saved", sample, "--on", "2027-01-15", "--json")[1])
    assert later["lists"][0]["remark"] == "Lọc: hạn thẻ từ 15/01/2027 đến 14/02/2027"
    argv = ("list", sample, "saved:Sắp hết", "--hamlet", "Thôn Tây", "--sort", "to:desc")
    tay = document(capsys, *argv)
    ends = [row["chain_to"] for row in tay["rows"]]
    assert ends == sorted((r["chain_to"] for r in opened["rows"] if r["hamlet"] == "Thôn Tây"),
                          reverse=True)  # fmt: skip
    assert "lưu thay" in refused(capsys, "saved", sample, "save", "SẮP HẾT", "lapsed")
    argv = ("saved", sample, "save", "Hết ở Tây", *argv[2:], "--instead-of", "sắp hết")
    assert said(capsys, *argv, *DAY)[0] == 0
    _code, out, _ = said(capsys, "saved", sample, "list", *DAY)
    assert out.splitlines()[1].split()[:5] == ["Hết", "ở", "Tây", str(len(ends)), str(len(ends))]
    assert said(capsys, "saved", sample, "remove", "hết ở tây")[0] == 0
    assert document(capsys, "saved", sample)["lists"] == []
    assert "đã lưu" in refused(capsys, "list", sample, "saved:hết ở tây", *DAY)
    assert kept["deed"] > 0


def test_a_list_of_a_newer_program_is_a_problem_told(capsys, sample):
    with Register.open(Path(sample)).deed(DeedKind.SAVE_LIST) as writer:
        writer.insert(saved_list, name="Mới", listing="all", roll="{}[", columns="")
    code, out, _ = said(capsys, "saved", sample, *DAY, "--json")
    assert (code, [each["name"] for each in json.loads(out)["unread"]]) == (1, ["Mới"])
    assert "“Mới”" in refused(capsys, "list", sample, "saved:Mới", *DAY)
    assert said(capsys, "saved", sample, "remove", "Mới")[0] == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("lapsed", "--filter", "abc"), "dấu “=”"),
        (("lapsed", "--filter", "why=nộp"), "không có cột “why”"),
        (("lapsed", "--filter", "cost_after=1"), "không có cột “cost_after”"),
        (("lapsed", "--filter", "to=chưa rõ"), "chưa rõ"),
        (("lapsed", "--sort", "name:up"), "asc hoặc desc"),
        (("lapsed", "--sort", "tên gì"), "không có cột “tên gì”"),
        (("lapsed", "--columns", "name,name"), "hai lần"),
        (("lapsed", "--columns", "name,,to"), "không có cột “”"),
        (("lapsed", "--status", "asleep"), "asleep"),
        (("lapsed", "--hamlet", "Thôn Lạ", "--sort", "to"), "Không có thôn"),
        (("không", "--sort", "to"), "Không có danh sách"),
        (("saved:không",), "Không có danh sách đã lưu"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_refusals_are_one_sentence(capsys, sample, words, sentence):
    assert sentence in refused(capsys, "list", sample, *words, *DAY)


def test_another_ending_is_x_is_written(capsys, sample, tmp_path):
    out = str(tmp_path / "a.doc")
    assert ".pdf" in refused(capsys, "list", sample, "lapsed", *DAY, "--out", out)
    assert list(tmp_path.iterdir()) == []
