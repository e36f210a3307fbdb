"""Population and frozen months from the command line."""

import json
from datetime import date

import pytest
from openpyxl import load_workbook

from core.app.editing import WhichCard
from core.app.hand_cards import CardRemoved
from core.app.hand_deeds import carry_out
from tests.app.hand_registers import EN, make
from tests.cli.saying import DAY, refused, said
from tests.registers import dump


@pytest.fixture
def register(tmp_path, monkeypatch):
    monkeypatch.setattr("core.clock.today", lambda: date(2026, 11, 21))
    return make(tmp_path)


@pytest.fixture
def reg(register):
    return str(register.path)


def told(capsys, *argv):
    code, out, err = said(capsys, *argv, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


SET = ("--year", "2026", "--source", "Công an xã", "--as-of", "01/01/2026")


def test_population_is_entered_told_and_taken_back(capsys, register, reg):
    before = dump(register)
    done = told(capsys, "population", reg, "set", "Thôn A=1.400", "thon b=90", *SET)
    found = told(capsys, "population", reg, "--year", "2026")
    assert (found["total"], found["missing"]) == (1490, [])
    assert found["hamlets"][0] == {
        "hamlet": "Thôn A", "people": 1400, "source": "Công an xã", "as_of": "2026-01-01",
    }  # fmt: skip
    _, out, _ = said(capsys, "population", reg, *DAY)
    assert "1.490" in out.splitlines()[-1]
    assert told(capsys, "population", reg, *DAY) == found
    assert told(capsys, "population", reg, "--year", "2025")["missing"] == ["Thôn A", "Thôn B"]
    code, out, _ = said(capsys, "population", reg, "set", "Thôn A=1400", *SET)
    assert (code, out) == (0, "Sổ đã ghi như vậy; không có gì thay đổi.\n")
    told(capsys, "undo", reg, "--deed", str(done["deed"]))
    assert dump(register) == before


def test_coverage_tells_both_rates_and_goes_by_the_one_asked_for(capsys, reg):
    assert told(capsys, "coverage", reg, *DAY)["total"]["population"] is None
    sentence = refused(capsys, "coverage", reg, *DAY, "--of", "population")
    assert "chưa nhập dân số năm 2026" in sentence
    assert "population SỔ set" in sentence
    said(capsys, "population", reg, "set", "Thôn A=40", "Thôn B=10", *SET)
    by_people = told(capsys, "coverage", reg, *DAY)
    by_population = told(capsys, "coverage", reg, *DAY, "--of", "population")
    assert (by_people["of"], by_population["of"]) == ("people", "population")
    keys = ("people", "population", "covered", "rate", "population_rate")
    both = [[found["total"][key] for key in keys] for found in (by_people, by_population)]
    assert both == [[5, 50, 2, 0.4, 0.04]] * 2
    assert (by_people["total"]["missing"], by_population["total"]["missing"]) == (3, 46)
    _, out, _ = said(capsys, "coverage", reg, *DAY, "--of", "population")
    assert "Mục tiêu 95 % dân số; dân số 2026: Công an xã, 01/01/2026." in out
    assert "Nhân khẩu sổ  Dân số 2026" in out


def test_a_month_is_frozen_told_and_compared(capsys, register, reg, tmp_path):
    assert told(capsys, "month-end", reg)["due"] == "2026-10"
    done = told(capsys, "month-end", reg, "freeze", "10/2026", "--note", "gửi huyện")
    assert done["month"] == "2026-10"
    found = told(capsys, "month-end", reg, "2026-10")
    assert (found["month"], found["on"], found["by"]) == ("2026-10", "2026-10-31", "admin")
    assert (found["note"], found["differs"], found["since"]) == ("gửi huyện", False, [])
    assert found["total"]["stated"]["people"] == sum(r["stated"]["people"] for r in found["rows"])
    assert sum(found["by_class"].values()) == found["total"]["stated"]["people"] == 5
    carry_out(register, CardRemoved(WhichCard(EN, date(2025, 12, 1))))
    after = told(capsys, "month-end", reg, "2026-10")
    assert after["total"]["stated"] == found["total"]["stated"]
    assert (after["differs"], after["total"]["covered_change"]) == (True, -1)
    assert [deed["what"] for deed in after["since"]] == ["sửa bằng tay"]
    _, out, _ = said(capsys, "month-end", reg, "2026-10")
    assert "khác với sổ hôm nay" in out
    assert "Từ lúc chốt sổ có những việc sau" in out
    months = told(capsys, "month-end", reg)
    assert (months["due"], months["count"]) == ("", 1)
    assert months["rows"][0]["deed"] == done["deed"]
    before = told(capsys, "month-end", reg, "--on", "311026")
    assert (before["on"], before["count"], before["due"]) == ("2026-10-31", 0, "2026-09")
    book = tmp_path / "10.xlsx"
    assert said(capsys, "month-end", reg, "2026-10", "--out", str(book))[0] == 0
    cells = [cell.value for row in load_workbook(book).active.iter_rows() for cell in row]
    assert "SỐ LIỆU ĐÃ CHỐT THÁNG 10/2026" in cells
    assert "Nay khác: có thẻ" in cells


REFUSED = (
    (("population", "set", "Thôn Lạ=5", *SET), "Không có thôn"),
    (("population", "set", "Thôn A", *SET), "THÔN=SỐ"),
    (("population", "set", "Thôn A=tám", *SET), "một số người"),
    (("population", "set", "Thôn A=5", "Thôn A=6", *SET), "hai lần"),
    (("population", "set", "Thôn A=5", "--year", "2026", "--as-of", "2026-01-01"), "nguồn"),
    (("population", "set", "Thôn A=5", "--source", "Công an"), "--year"),
    (("month-end", "freeze"), "Chưa nói chốt tháng nào"),
    (("month-end", "freeze", "2026-09", "2026-10"), "Mỗi lần chỉ chốt một tháng, ở đây có 2"),
    (("month-end", "freeze", "2026-11"), "hãy chốt từ ngày 01/12/2026"),
    (("month-end", "2026-09"), "chưa chốt"),
    (("month-end", "2026-09", "2026-10"), "một tháng mỗi lần"),
    (("month-end", "mười"), "Không đọc được tháng"),
)


def test_what_cannot_be_is_refused_and_nothing_written(capsys, register, reg):
    before = dump(register)
    for (command, *words), sentence in REFUSED:
        assert sentence in refused(capsys, command, reg, *words), words
    assert dump(register) == before
