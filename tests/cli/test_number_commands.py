"""Cover by hamlet and cards ending by month, against a count of the list of everybody."""

import csv
import json
from collections import Counter
from math import ceil

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from core.app.register import Register
from tests.cli.saying import DAY, refused, said

COVERED = {"valid", "expiring"}


@pytest.fixture(scope="module")
def sample(samples):
    return str(samples[0].path)


def document(capsys, *argv):
    code, out, err = said(capsys, *argv, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def everybody(capsys, sample, on="2026-11-21"):
    return document(capsys, "list", sample, "all", "--on", on)["rows"]


def test_cover_agrees_with_summary_and_with_a_count(capsys, sample):
    found = document(capsys, "coverage", sample, *DAY)
    summary = document(capsys, "summary", sample, *DAY)
    people = everybody(capsys, sample)
    assert (found["list"], found["on"], found["target"]) == ("coverage", "2026-11-21", 95)
    shares = [(row["hamlet"], row["people"], row["covered"], row["rate"]) for row in found["rows"]]
    assert shares == [
        (h["hamlet"], h["people"], h["covered"], h["rate"]) for h in summary["by_hamlet"]
    ]
    living = Counter(row["hamlet"] for row in people)
    covered = Counter(row["hamlet"] for row in people if row["status"] in COVERED)
    for row in found["rows"]:
        name = row["hamlet"]
        assert (row["people"], row["covered"]) == (living[name], covered[name])
        assert row["missing"] == max(0, ceil(living[name] * 95 / 100) - covered[name])
    assert found["total"]["people"] == summary["people"] == len(people)
    assert found["total"]["covered"] == sum(covered.values())
    assert found["total"]["households"] == summary["households"]
    assert {row["earlier_rate"] for row in found["rows"]} == {None}


@pytest.mark.parametrize(("against", "then"), [("month", "2026-10-21"), ("year", "2025-11-21")])
def test_an_earlier_day_is_what_is_asked_for_that_day(capsys, sample, against, then):
    found = document(capsys, "coverage", sample, *DAY, "--against", against)
    before = document(capsys, "coverage", sample, "--on", then)
    assert found["compared"] == then
    for now, earlier in zip(
        [*found["rows"], found["total"]], [*before["rows"], before["total"]], strict=True
    ):
        assert now["earlier_people"] == earlier["people"]
        assert now["earlier_covered"] == earlier["covered"]
        assert now["change"] == pytest.approx((now["rate"] - earlier["rate"]) * 100)
    assert any(row["change"] for row in found["rows"])


def test_the_target_is_the_office_s_unless_named(capsys, samples, tmp_path):
    register = Register.create(tmp_path / "xã.sobhyt", name="Xã Thử")
    path = str(register.path)
    assert document(capsys, "coverage", path, *DAY)["target"] == 95
    assert said(capsys, "settings", path, "target_percent", "80")[0] == 0
    assert document(capsys, "settings", path)["target_percent"] == "80"
    assert document(capsys, "coverage", path, *DAY)["target"] == 80
    assert document(capsys, "coverage", path, *DAY, "--target", "100")["target"] == 100
    for wrong in ("0", "101", "95,5"):
        assert "từ 1 đến 100" in refused(capsys, "settings", path, "target_percent", wrong)
        assert "từ 1 đến 100" in refused(capsys, "coverage", path, *DAY, "--target", wrong)
    assert document(capsys, "coverage", path, *DAY)["target"] == 80
    assert said(capsys, "settings", path, "target_percent", "")[0] == 0
    assert document(capsys, "coverage", path, *DAY)["target"] == 95


@pytest.mark.parametrize("hamlet", [None, "Thôn Tây"])
def test_endings_agree_with_a_count(capsys, sample, hamlet):
    words = ("--hamlet", hamlet) if hamlet else ()
    found = document(capsys, "endings", sample, *DAY, *words)
    people = [
        row for row in everybody(capsys, sample)
        if row["status"] in COVERED and hamlet in (None, row["hamlet"])
    ]  # fmt: skip
    months = Counter(row["chain_to"][:7] for row in people)
    homes = {(row["chain_to"][:7], row["hamlet"], row["household"]) for row in people}
    assert [row["month"] for row in found["rows"]] == [
        "2026-11", "2026-12", *(f"2027-{n:02}" for n in range(1, 11)),
    ]  # fmt: skip
    for row in found["rows"]:
        assert row["people"] == months[row["month"]]
        assert row["households"] == len([h for h in homes if h[0] == row["month"]])
    assert found["rows"][0]["from"] == "2026-11-21"
    assert found["rows"][-1]["to"] == found["total"]["to"] == "2027-10-31"
    assert found["total"]["people"] == sum(row["people"] for row in found["rows"])
    assert found["total"]["people"] + found["later"] + found["without_end"] == found["covered"]
    assert found["covered"] == len(people)
    assert found["hamlet"] == hamlet


def test_people_read_a_table_with_its_total(capsys, sample):
    code, out, _ = said(capsys, "coverage", sample, *DAY, "--against", "month")
    assert code == 0
    assert "Mục tiêu 95 %; tăng, giảm (điểm %) so với 21/10/2026." in out
    lines = out.splitlines()
    assert lines[-1].split("  ")[0] == "Cả xã"
    assert "1.142" in lines[-1]
    code, out, _ = said(capsys, "endings", sample, *DAY)
    assert out.splitlines()[-1].startswith("Cộng")


def test_excel_and_csv_hold_what_json_says(capsys, sample, tmp_path):
    book, text = tmp_path / "tỷ lệ.xlsx", tmp_path / "tỷ lệ.csv"
    argv = ("coverage", sample, *DAY, "--against", "year")
    found = document(capsys, *argv)
    assert said(capsys, *argv, "--out", str(book))[0] == 0
    assert said(capsys, *argv, "--out", str(text))[0] == 0
    sheet = load_workbook(book).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=9, max_row=15)]
    wanted = [*found["rows"], found["total"]]
    keys = ("people", "covered", "rate", "missing", "earlier_rate", "change")
    assert [row[2:8] for row in rows] == [[row[key] for key in keys] for row in wanted]
    assert [row[0] for row in rows] == [1, 2, 3, 4, 5, 6, None]
    total = sheet["B15"]
    assert (total.value, total.font.bold) == ("Cả xã", True)
    assert sheet["E9"].number_format == "0.00%"
    assert sheet.auto_filter.ref == "A8:H14"
    with text.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[-1][:4] == ["", "Cả xã", "1142", str(found["total"]["covered"])]
    assert lines[1][4].endswith(" %")


def test_a_page_to_print_has_chart_and_table(capsys, sample, tmp_path):
    page = tmp_path / "hết hạn.pdf"
    assert said(capsys, "endings", sample, *DAY, "--out", str(page))[0] == 0
    found = document(capsys, "endings", sample, *DAY)
    text = PdfReader(page).pages[0].extract_text()
    for row in found["rows"]:
        month = f"{row['month'][5:]}/{row['month'][:4]}"
        assert month in text
    assert "THẺ BHYT HẾT HẠN TRONG 12 THÁNG TỚI" in text
    assert "DỮ LIỆU MẪU" in text


def test_refusals_are_one_sentence(capsys, sample, tmp_path):
    assert "đuôi" in refused(capsys, "coverage", sample, *DAY, "--out", str(tmp_path / "a.doc"))
    assert "Không có thôn" in refused(capsys, "endings", sample, *DAY, "--hamlet", "Thôn Lạ")
    assert "--against" in refused(capsys, "coverage", sample, *DAY, "--against", "week")
    assert list(tmp_path.iterdir()) == []
