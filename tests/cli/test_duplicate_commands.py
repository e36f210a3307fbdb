"""`duplicates`, `merge` and `two-people` from the command line."""

import json

import pytest

from core.app.verifying import verify
from tests.app.twins import groups, village
from tests.cli.saying import DAY, refused, said
from tests.registers import dump


@pytest.fixture
def register(tmp_path):
    return village(tmp_path / "sổ.sobhyt")


@pytest.fixture
def ids(register):
    return groups(register)


@pytest.fixture
def reg(register):
    return str(register.path)


def told(capsys, *argv):
    """Run a command that must be done; return its JSON document."""
    code, out, err = said(capsys, *map(str, argv), *DAY, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_the_groups_are_told_with_numbers_and_reasons(capsys, reg, ids):
    document = told(capsys, "duplicates", reg)
    assert document["count"] == 3
    first = document["groups"][0]
    assert [p["person"] for p in first["people"]] == list(ids[0])
    assert first["why"] == ["cccd", "name_near_birth"]
    assert first["pairs"] == [{"people": list(ids[0]), "why": first["why"]}]
    code, out, _ = said(capsys, "duplicates", reg, *DAY)
    assert code == 0
    assert "3 nhóm" in out
    assert f"số {ids[1][0]}: Lê Văn Nam, 06/05/1990" in out


def test_nobody_there_twice(capsys, reg):
    code, out, _ = said(capsys, "duplicates", reg, *DAY)
    assert (code, "Không có ai" in out) == (0, True)


def test_a_dry_run_writes_nothing_and_says_what_would_be(capsys, reg, ids, register):
    before = dump(register), register.path.read_bytes()
    document = told(capsys, "merge", reg, *ids[0], "--dry-run", "--take", "birth=keep")
    assert document["deed"] is None
    taken = {choice["key"]: (choice["proposed"], choice["taken"]) for choice in document["choices"]}
    assert taken["birth"] == ("other", "keep")
    assert taken["card:2026-01-01:GD"] == ("other", "other")
    assert {"table": "cover_period", "side": "other", "becomes": "moves",
            "what": "GD từ 01/01/2024 đến 31/12/2024"} in document["rows"]  # fmt: skip
    code, out, _ = said(capsys, "merge", reg, *map(str, ids[1]), "--dry-run", *DAY)
    assert code == 0
    assert "Chưa ghi gì vào sổ." in out
    assert "?" in out  # two valid numbers, nothing is proposed
    assert (dump(register), register.path.read_bytes()) == before


def test_two_are_merged_as_chosen_and_set_apart_again(capsys, reg, ids, register):
    before = dump(register)
    keep, other = map(str, ids[0])
    words = ("merge", reg, keep, other, "--take", "name=other", "--household", "other")
    document = told(capsys, *words)
    assert document["remarks"] == ["Sau khi gộp, hộ 1 (Thôn Đông) không còn chủ hộ."]
    assert [g["people"][0]["person"] for g in told(capsys, "duplicates", reg)["groups"]] == [
        ids[1][0], ids[2][0],
    ]  # fmt: skip
    assert verify(register) == ()
    newest = told(capsys, "history", reg, "--limit", "1")[0]
    assert (newest["deed"], newest["what"]) == (document["deed"], "gộp hai người")
    told(capsys, "undo", reg, "--deed", document["deed"])
    assert dump(register) == before
    code, out, _ = said(capsys, *words, *DAY)
    assert code == 0
    assert "Đã gộp hai người thành một (TRẦN THỊ HOA)" in out
    assert "undo --deed" in out


def test_two_people_are_marked_and_unmarked(capsys, reg, ids, register):
    before = dump(register)
    one, other = ids[1]
    document = told(capsys, "two-people", reg, other, one)
    assert (document["people"], document["two"]) == ([one, other], True)
    assert told(capsys, "duplicates", reg)["count"] == 2
    assert len(told(capsys, "list", reg, "duplicates")["rows"]) == 5
    code, out, _ = said(capsys, "two-people", reg, str(one), str(other), "--not")
    assert (code, "Đã bỏ ghi" in out) == (0, True)
    _, out, _ = said(capsys, "history", reg)
    assert "  bỏ ghi hai người không phải là một" in out
    assert "  ghi hai người không phải là một" in out
    assert dump(register) == before


@pytest.mark.parametrize(
    ("argv", "word"),
    [
        (("merge", "2", "2"), "người số 2"),
        (("merge", "2", "999"), "Không có người số 999"),
        (("merge", "4", "5"), "đều hợp lệ"),
        (("merge", "2", "3", "--take", "cmnd=other"), "“cmnd”"),
        (("merge", "2", "3", "--take", "name"), "“name”"),
        (("merge", "2", "3", "--take", "name=both"), "“name=both”"),
        (("merge", "2", "3", "--household", "both"), "both"),
        (("merge", "2", "ba"), "ba"),
        (("two-people", "2", "2"), "người số 2"),
        (("two-people", "2", "3", "--not"), "chưa được ghi"),
    ],
)
@pytest.mark.usefixtures("ids")
def test_what_cannot_be_done_is_said_and_nothing_written(capsys, register, argv, word):
    before = register.path.read_bytes()
    name, *rest = argv
    assert word in refused(capsys, name, str(register.path), *rest, *DAY)
    assert register.path.read_bytes() == before
