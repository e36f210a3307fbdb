"""backup, backups, restore, verify from the command line."""

import json
from pathlib import Path

import pytest

from core.app.register import Register
from core.cli import main
from core.store.keys import key_path
from tests.registers import change, hamlets, make


@pytest.fixture
def reg(tmp_path):
    return make(tmp_path / "xa.sobhyt")


def said(capsys, *argv):
    code = main([str(word) for word in argv])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_a_register_goes_out_and_comes_back(capsys, reg, tmp_path):
    code, out, err = said(capsys, "backup", reg.path, tmp_path / "usb", "--json")
    made = json.loads(out)
    assert (code, err, made["people"], made["households"]) == (0, "", 1, 1)
    assert Path(made["backup"]).parent == tmp_path / "usb"
    change(reg)
    code, out, err = said(capsys, "restore", made["backup"], reg.path, "--json")
    document = json.loads(out)
    assert (code, err, document["register"], document["people"]) == (0, "", str(reg.path), 1)
    assert hamlets(Register.open(reg.path)) == ["Thôn Đông"]
    code, out, _ = said(capsys, "backups", reg.path, "--json")
    (listed,) = json.loads(out)
    assert (code, listed["backup"], listed["reason"]) == (0, document["replaced"], "restore")
    assert (listed["people"], listed["households"], listed["problem"]) == (1, 1, None)


def test_people_read_the_same(capsys, reg, tmp_path):
    assert said(capsys, "backups", reg.path)[1].strip() == "Sổ này chưa có bản sao lưu nào."
    _, out, _ = said(capsys, "backup", reg.path, tmp_path)
    assert "Xã Thử, 1 người, 1 hộ" in out
    made = next(tmp_path.glob("xa-*-manual.sobhyt"))
    assert str(made) in out
    _, out, _ = said(capsys, "restore", made, reg.path)
    assert "Đã khôi phục" in out
    assert "được giữ tại" in out
    _, out, _ = said(capsys, "backups", reg.path)
    assert "trước khi khôi phục" in out


def test_a_damaged_or_missing_register_still_lists_its_backups(capsys, reg, tmp_path):
    usb = tmp_path / "usb"
    usb.mkdir()
    said(capsys, "settings", reg.path, "backup_second", usb)
    code, out, err = said(capsys, "verify", reg.path, "--trial", "--json")
    assert (code, err) == (1, "")
    assert json.loads(out)["whole"] is True
    assert "chưa có bản sao lưu" in json.loads(out)["trial"]["faults"][0]
    said(capsys, "restore", made_by(capsys, reg, tmp_path), reg.path)
    code, out, _ = said(capsys, "verify", reg.path, "--trial")
    assert (code, out.splitlines()) == (0, ["Sổ toàn vẹn.", "Bản sao lưu mới nhất dùng được."])
    reg.path.write_bytes(b"")
    assert len(json.loads(said(capsys, "backups", reg.path, "--json")[1])) == 1
    reg.path.unlink()
    first = json.loads(said(capsys, "backups", reg.path, "--json")[1])[0]["backup"]
    Path(first).write_bytes(b"SQLite format 3\x00")
    code, out, err = said(capsys, "backups", reg.path, "--json")
    (listed,) = json.loads(out)
    assert (code, err, listed["people"]) == (1, "", None)
    assert "không phải là sổ BHYT" in listed["problem"]
    assert said(capsys, "backups", reg.path)[0] == 1
    assert not reg.path.exists()


def made_by(capsys, reg, folder):
    return json.loads(said(capsys, "backup", reg.path, folder, "--json")[1])["backup"]


def test_the_second_place_is_a_setting_kept_letter_by_letter(capsys, reg, tmp_path):
    usb = tmp_path / "\\nha"
    usb.mkdir()
    code, out, _ = said(capsys, "settings", reg.path, "backup_second", usb, "--json")
    assert (code, json.loads(out)["backup_second"]) == (0, str(usb))
    said(capsys, "restore", made_by(capsys, reg, tmp_path), reg.path)
    assert len(list(usb.rglob("xa-*-restore.sobhyt"))) == 1


def test_an_encrypted_register_needs_its_password(capsys, tmp_path, monkeypatch):
    reg = make(tmp_path / "xa.sobhyt", encrypted=True)
    code, out, err = said(capsys, "backup", reg.path, tmp_path)
    assert (code, out) == (2, "")
    assert "mật khẩu" in err
    monkeypatch.setenv("SOBHYT_PASSWORD", "mật khẩu")
    made = Path(made_by(capsys, reg, tmp_path))
    assert key_path(made).is_file()
    assert said(capsys, "restore", made, reg.path)[0] == 0
    assert said(capsys, "verify", reg.path)[:2] == (0, "Sổ toàn vẹn.\n")
    monkeypatch.delenv("SOBHYT_PASSWORD")
    code, out, _ = said(capsys, "backups", reg.path, "--json")
    assert (code, json.loads(out)[0]["people"]) == (0, None)


def test_a_damaged_register_ends_with_one_and_names_the_row(capsys, reg):
    with reg.engine.connect() as db:
        db.connection.driver_connection.execute("UPDATE person SET search_key = 'x'")
    code, out, err = said(capsys, "verify", reg.path, "--json")
    assert (code, err, json.loads(out)["whole"]) == (1, "", False)
    assert "Bảng person, dòng 1, cột search_key: khóa tìm không khớp với tên." in out
