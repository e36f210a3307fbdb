"""What happens to people and households, from the command line."""

import json

import pytest

from core.app.asking import listing
from core.app.users import add_user
from core.domain.users import Role
from tests.app.hand_registers import AN, BINH, CUONG, DAY, DUNG, make
from tests.cli.saying import DAY as ON
from tests.cli.saying import refused, said
from tests.registers import dump


@pytest.fixture
def register(tmp_path):
    return make(tmp_path)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("core.clock.today", lambda: DAY)


@pytest.fixture
def reg(register):
    return str(register.path)


def told(capsys, *argv):
    """Run a command; return its JSON document."""
    code, out, err = said(capsys, *map(str, argv), *ON, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def names(register, name="all"):
    return [row.name.split()[-1] for row in listing(register, name, DAY).rows]


DEEDS = {
    "member": ("member", "1", "--how", "born", "--set", "họ tên=Nguyễn Bé Tí", "--set",
               "birth=01/11/2026", "--set", "relation=Cháu"),
    "died": ("event", "add", "died", "--from", "101126", "--cccd", "042061000001"),
    "away": ("event", "add", "away", "--from", "2026-11-10", "--to", "2026-12-10", "--person",
             str(CUONG), "--person", str(BINH)),
    "new": ("household", "new", "--hamlet", "Thôn C", "--new-hamlet", "--number", "1", "--set",
            "name=Hồ Hải", "--how", "moved-in", "--from", "2026-11-01"),
    "head": ("household", "head", "1", "--person", str(BINH), "--relation", f"{CUONG}=Con"),
    "move": ("household", "move", "2", "--person", str(CUONG), "--from", "2026-11-10"),
    "split": ("household", "split", "--hamlet", "Thôn A", "--number", "7", "--person", str(BINH),
              "--person", str(CUONG), "--head", str(BINH), "--from", "2026-11-10"),
    "merge": ("household", "merge", "Thôn A/1", "2", "--from", "2026-11-10"),
    "place": ("household", "place", "2", "--number", "12"),
    "exclude": ("exclude", "add", "--person", str(DUNG), "--reason", "refused"),
    "pay": ("pay", "2", "--paid-on", "20/11/26", "--months", "6", "--receipt", "0012"),
}  # fmt: skip


def words(name, reg):
    """Return the words of a command with the register in its place."""
    command, *rest = DEEDS[name]
    rest = ["Thôn A/1" if word == "1" and command in ("member", "household") else word
            for word in rest[:2]] + rest[2:]  # fmt: skip
    return (command, reg, *rest)


@pytest.mark.parametrize("name", DEEDS)
def test_a_trial_says_what_would_follow_and_the_deed_says_the_same(capsys, register, reg, name):
    before = dump(register)
    tried = told(capsys, *words(name, reg), "--dry-run")
    assert (tried["deed"], dump(register)) == (None, before)
    done = told(capsys, *words(name, reg))
    assert done["effects"] == tried["effects"]
    assert dump(register) != before
    told(capsys, "undo", reg, "--deed", done["deed"])
    assert dump(register) == before


def test_a_death_is_told_with_both_sides(capsys, register, reg):
    (effect,) = told(capsys, *words("died", reg))["effects"]
    assert (effect["name"], effect["after"]) == ("Nguyễn Văn An", None)
    assert effect["before"]["lists"] == ["never-insured"]
    assert (effect["before"]["household"], effect["before"]["class"]) == ("Thôn A/1", "NEAR_POOR")
    assert "An" not in names(register)


def test_people_read_what_follows_and_how_to_take_it_back(capsys, reg):
    code, out, _ = said(capsys, *words("died", reg), *ON)
    assert code == 0
    assert "Hộ 1 chưa có chủ hộ; hãy ghi chủ hộ mới." in out
    assert "  Không còn tính vào nhân khẩu của hộ Thôn A/1." in out
    assert "lệnh undo --deed" in out.splitlines()[-1]
    _, out, _ = said(capsys, *words("pay", reg), *ON, "--dry-run")
    assert "683.100" in out
    assert out.splitlines()[-1] == "Xem trước, chưa ghi gì vào sổ."


def test_events_and_exclusions_are_listed_and_removed_by_number(capsys, register, reg):
    before = dump(register)
    told(capsys, *words("away", reg))
    (line,) = told(capsys, "event", reg, "list", "--person", CUONG)["events"]
    assert (line["kind"], line["from"], line["to"]) == ("working_away", "2026-11-10", "2026-12-10")
    assert "đi làm ăn xa" in said(capsys, "event", reg, "list", "--person", str(CUONG), *ON)[1]
    for person in (CUONG, BINH):
        number = told(capsys, "event", reg, "list", "--person", person)["events"][0]["number"]
        told(capsys, "event", reg, "remove", number, "--person", person)
    told(capsys, *words("exclude", reg))
    (line,) = told(capsys, "exclude", reg, "list")["exclusions"]
    assert (line["list"], line["reason"], line["anchor"]) == ("lapsed", "refused", "2026-10-31")
    assert "từ chối tham gia" in said(capsys, "exclude", reg, "list", *ON)[1]
    told(capsys, "exclude", reg, "remove", line["number"])
    assert dump(register) == before


def test_what_is_paid_comes_with_its_quote(capsys, reg):
    document = told(capsys, *words("pay", reg), "--dry-run")
    assert document["quote"]["total"] == 683100
    assert document["effects"][0]["after"]["chain_to"] == "2027-05-19"


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (("event", "add", "died", "--from", "2026-11-10"), "Chưa chọn ai"),
        (("event", "add", "fled", "--from", "2026-11-10", "--person", "1"), "không có “fled”"),
        (("household", "merge", "2", "2", "--from", "2026-11-10"), "hai hộ khác nhau"),
        (("household", "head", "2", "--person", str(AN)), "đang thuộc hộ này"),
        (("household", "head", "2", "--person", "1", "--relation", "Con"), "SỐ=QUAN HỆ"),
        (("exclude", "add", "--person", str(BINH), "--reason", "refused"), "không đứng ở"),
        (("member", "2", "--set", "name=Nguyễn Văn An", "--set", "birth=1961"), "--anyway"),
        (("pay", "Thôn B/1"), "Không ai phải đóng"),
        (("pay", "2", "--months", "5"), "Không đóng được 5 tháng"),
    ],
)
def test_what_cannot_be_ends_with_one_sentence(capsys, register, reg, argv, sentence):
    before = dump(register)
    command, *rest = argv
    assert sentence in refused(capsys, command, reg, *rest, *ON)
    assert dump(register) == before


def test_a_viewer_sees_what_would_follow_and_does_nothing(capsys, register, reg):
    add_user(register, "xem", Role.VIEWER)
    viewer = ("--user", "xem")
    assert told(capsys, *words("died", reg), "--dry-run", *viewer)["deed"] is None
    assert "chỉ được xem" in refused(capsys, *words("died", reg), *ON, *viewer)
    assert "An" in names(register)
