"""History, undo of any deed and real deletion from the command line."""

import json
from datetime import date
from pathlib import Path

import pytest

from core.app.register import Register
from core.app.verifying import verify
from core.cli import main
from core.domain.deeds import DeedKind
from core.domain.users import Role, User
from core.store import users
from tests.cli.saying import DAY, refused, said

CCCD = "042068466768"
NAME = "Nguyễn Văn Sơn"


@pytest.fixture
def reg(sample_copy):
    return str(sample_copy.path)


def told(capsys, *argv):
    """Run a command that must be done; return its JSON document."""
    code, out, err = said(capsys, *argv, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def enter_users(reg):
    with Register.open(Path(reg)).deed(DeedKind.SETTINGS) as writer:
        users.put(writer, User("lan", Role.ADMIN))
        users.put(writer, User("hoa", Role.CLERK))


def test_the_newest_deeds_are_listed(capsys, reg):
    told(capsys, "settings", reg, "phone", "1")
    newest, *rest = told(capsys, "history", reg)
    assert (newest["what"], newest["rows"], newest["undone"]) == (
        "thay đổi cài đặt", {"setting": 1}, False,
    )  # fmt: skip
    assert newest["at"].endswith("Z")
    assert [deed["deed"] for deed in rest] == list(range(newest["deed"] - 1, 0, -1))
    assert rest[1]["what"] == "nhập tệp “ra_soat_ngheo_2026.xlsx” (lần nhập số 6)"
    assert told(capsys, "history", reg, "--limit", "1") == [newest]
    code, out, _ = said(capsys, "history", reg)
    assert code == 0
    assert "1 mục cài đặt" in out


def test_a_person_and_a_household_have_a_history(capsys, reg):
    lines = told(capsys, "history", reg, "--cccd", CCCD)
    assert ("người", "số CCCD", "", CCCD) in {
        (line["record"], line["field"], line["from"], line["to"]) for line in lines
    }
    assert {line["name"] for line in lines} == {NAME}
    assert told(capsys, "history", reg, "--insurance-no", "0198128357") == lines
    lines = told(capsys, "history", reg, "--household", "1001")
    assert ("diện hộ", "diện") in {(line["record"], line["field"]) for line in lines}
    for which in (("--cccd", CCCD), ("--household", "1001")):
        code, out, _ = said(capsys, "history", reg, *which)
        assert (code, "nhập tệp" in out) == (0, True)


def test_any_deed_is_taken_back_and_its_undoing_too(capsys, reg):
    told(capsys, "settings", reg, "phone", "1")
    number = told(capsys, "history", reg)[0]["deed"]
    assert told(capsys, "undo", reg, "--deed", str(number)) == {"deed": number}
    assert told(capsys, "settings", reg)["phone"] == ""
    deeds = told(capsys, "history", reg, "--limit", "2")
    assert [(deed["undoes"], deed["undone"]) for deed in deeds] == [(number, False), (None, True)]
    code, out, _ = said(capsys, "undo", reg, "--deed", str(number + 1))
    assert (code, "hoàn tác" in out) == (0, True)
    assert told(capsys, "settings", reg)["phone"] == "1"


def test_a_person_is_deleted_for_good_by_an_admin_who_means_it(capsys, reg, sample_copy):
    enter_users(reg)
    words = ("erase", reg, "--cccd", CCCD, *DAY)
    assert "--yes" in refused(capsys, *words, "--user", "lan")
    assert "không phải người quản trị" in refused(capsys, *words, "--yes", "--user", "hoa")
    assert NAME.encode() in sample_copy.path.read_bytes()
    done = told(capsys, *words, "--yes", "--user", "lan", "--reason", "mistake")
    assert (done["rows"]["person"], done["swept"], done["reason"]) == (1, True, "mistake")
    assert CCCD.encode() not in sample_copy.path.read_bytes()
    assert verify(sample_copy) == ()
    assert CCCD in refused(capsys, *words, "--yes", "--user", "lan")
    assert "xóa hẳn" in refused(capsys, "undo", reg, "1", "--user", "lan")
    assert told(capsys, "erase", reg, "--leftovers", "--user", "lan") == {"swept": True}


def test_a_deletion_is_told_in_words(capsys, reg):
    code, out, _ = said(capsys, "erase", reg, "--cccd", CCCD, "--yes", *DAY)
    assert code == 0
    assert "24 tháng" in out
    assert NAME not in out


@pytest.mark.parametrize(
    ("argv", "word"),
    [
        (("history", "--limit", "0"), "từ 1 trở lên"),
        (("history", "--limit", "x"), "x"),
        (("history", "--household", "9999"), "9999"),
        (("history", "--cccd", "000000000000"), "000000000000"),
        (("history", "--cccd", "1", "--household", "1"), "chỉ dùng một trong hai"),
        (("undo", "--deed", "99"), "Không có việc số 99"),
        (("undo", "--deed", "1"), "sổ được tạo ra"),
        (("undo",), "thiếu LẦN hoặc --deed"),
        (("undo", "1", "--deed", "1"), "chỉ dùng một trong hai"),
        (("erase",), "thiếu --cccd, --insurance-no hoặc --leftovers"),
        (("erase", "--cccd", "000000000000", "--yes"), "000000000000"),
        (("erase", "--cccd", CCCD, "--yes", "--reason", "vì"), "--reason"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_written(capsys, samples, argv, word):
    path = samples[0].path
    before = path.read_bytes()
    name, *rest = argv
    assert word in refused(capsys, name, str(path), *rest)
    assert path.read_bytes() == before


def test_every_command_of_the_journal_has_help(capsys):
    for name in ("history", "erase", "undo"):
        with pytest.raises(SystemExit):
            main([name, "--help"])
        assert "SỔ" in capsys.readouterr().out


def test_what_was_taken_away_is_listed_and_put_back(capsys, reg):
    assert told(capsys, "bin", reg) == []
    people = Register.open(Path(reg)).standing(date(2026, 11, 21)).commune.people
    first = next(p for p in people if p.cccd == CCCD).periods[0].first.isoformat()
    deed = told(capsys, "edit", reg, "--cccd", CCCD, "--remove-card", first)["deed"]
    (line,) = told(capsys, "bin", reg)
    assert (line["deed"], line["taken"], line["whose"]) == (deed, {"cover_period": 1}, [NAME])
    code, out, _ = said(capsys, "bin", reg, "--limit", "1")
    assert code == 0
    assert all(word in out for word in ("1 thẻ", NAME, "sửa bằng tay"))
    done = told(capsys, "bin", reg, "restore", str(deed))
    assert done == {"deed": deed + 1, "restored": deed}
    assert told(capsys, "bin", reg) == []
    sentence = refused(capsys, "bin", reg, "restore", str(deed))
    assert f"Không có gì của việc số {deed}" in sentence
    assert "(Dòng lệnh: bin.)" in sentence
