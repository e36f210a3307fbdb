"""What the commands understand of a clerk's words, and what they print for people."""

import json
import re
from datetime import date

import pytest

from core.cli import main
from core.resources import resource

DAY = ("--on", "2026-11-21")
NEW = str(resource("samples", "ra_soat_ngheo_2026.xlsx"))


@pytest.fixture
def reg(sample_copy):
    return str(sample_copy.path)


def said(capsys, *argv):
    """Run a command; return exit code, standard output and standard error."""
    code = main(argv)
    told = capsys.readouterr()
    return code, told.out, told.err


def document(capsys, *argv):
    """Run a command that answers with one JSON document and return it."""
    code, out, err = said(capsys, *argv, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_hamlets_and_households_are_found_without_accents(capsys, reg):
    plain = document(capsys, "list", reg, "all", "--hamlet", "Xóm Mới", *DAY)
    assert document(capsys, "list", reg, "all", "--hamlet", "XOM moi", *DAY) == plain
    number = plain["rows"][0]["household"]
    quotes = [
        document(capsys, "quote", reg, f"{hamlet}/{zeros}{number}", *DAY)
        for hamlet in ("Xóm Mới", "xom moi")
        for zeros in ("", "00")
    ]
    assert quotes == quotes[:1] * 4


def test_an_empty_quote_says_why_and_no_table(capsys, reg, sample_copy):
    standing = sample_copy.standing(date(2026, 11, 21))
    households = standing.commune.households
    number = next(h.number for h in households if not standing.quote(h, 12).lines)
    code, out, _ = said(capsys, "quote", reg, number, *DAY)
    head, why = out.splitlines()
    assert (code, head[:3]) == (0, "Hộ ")
    assert re.fullmatch(
        r"Không ai phải đóng vào ngày 21/11/2026: (\d+ người (có thẻ|được Nhà nước)[^.]*)+\.", why
    )


def test_a_forecast_without_a_file_names_whom_it_counts(capsys, reg):
    undo = said(capsys, "undo", reg, "6")
    assert undo[0] == 0
    listed = document(capsys, "summary", reg, *DAY)["losing_support"]
    _, out, _ = said(capsys, "forecast", reg, *DAY)
    assert out.startswith("Chỉ tính ")
    assert f"{listed['people']} người, {listed['households']} hộ" in out.splitlines()[0]
    found = document(capsys, "forecast", reg, *DAY)
    assert (found["counted"], found["losing_today"]["people"]) == ("waiting", listed["people"])
    _, out, _ = said(capsys, "forecast", reg, NEW, *DAY)
    assert "Chỉ tính " not in out


def test_text_for_people_has_no_names_of_the_program_and_one_form_of_per_cents(capsys, reg):
    _, out, _ = said(capsys, "summary", reg, *DAY)
    assert re.search(r"\d,\d\d? %$", out, re.MULTILINE)
    assert not re.search(r"\d%", out)
    rows = document(capsys, "list", reg, "lapsed", *DAY)["rows"]
    _, out, _ = said(capsys, "card", reg, "--cccd", rows[0]["cccd"], *DAY)
    assert "Gián đoạn tối đa (ngày)" in out
    assert "gap_limit" not in out
