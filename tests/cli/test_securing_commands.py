"""Commands about passwords and users: exit codes, one sentence, nothing said twice."""

import json

import pytest

from core.app.register import Register
from core.cli import main
from core.domain.errors import ClerkError
from core.store.file import is_plain
from core.store.keys import key_path

PASSWORD = "mật khẩu dài"


@pytest.fixture(autouse=True)
def _no_passwords_around(monkeypatch):
    for variable in ("SOBHYT_PASSWORD", "SOBHYT_NEW_PASSWORD"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def path(tmp_path):
    return Register.create(tmp_path / "xa.sobhyt", name="Xã Thử").path


@pytest.fixture
def run(path, capfd):
    """Run a command on the register; SQLCipher's own lines on standard error would be seen."""

    def call(name, *words):
        code = main([name, str(path), *words])
        said = capfd.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def refused(run):
    def call(*words):
        code, out, err = run(*words)
        assert (code, out) == (2, "")
        assert len(err.splitlines()) == 1
        return err

    return call


@pytest.fixture
def recovery(run, monkeypatch):
    """Encrypt the register; the password is in the environment from then on."""
    monkeypatch.setenv("SOBHYT_PASSWORD", PASSWORD)
    code, out, _ = run("encrypt", "--json")
    document = json.loads(out)
    assert (code, document["plain_backups"], document["without_password"]) == (0, 0, [])
    return document["recovery_key"]


def test_encrypt_needs_a_password_and_a_place_for_the_key(refused, path, monkeypatch, tmp_path):
    assert "SOBHYT_PASSWORD" in refused("encrypt")
    monkeypatch.setenv("SOBHYT_PASSWORD", PASSWORD)
    for target in (tmp_path / "none" / "k.txt", tmp_path / "k.docx"):
        refused("encrypt", "--recovery-out", str(target))
    monkeypatch.setenv("SOBHYT_PASSWORD", "ngắn")
    assert "ít nhất 8" in refused("encrypt")
    assert is_plain(path)


def test_the_key_goes_to_a_file_or_to_the_terminal_once(run, path, tmp_path, monkeypatch):
    monkeypatch.setenv("SOBHYT_PASSWORD", PASSWORD)
    backups = tmp_path / "xa.backups"
    backups.mkdir()
    (backups / "a.sobhyt").write_bytes(path.read_bytes())
    target = tmp_path / "k.txt"
    code, out, err = run("encrypt", "--recovery-out", str(target))
    key = target.read_text("utf-8").strip()
    assert (code, err) == (0, "")
    assert key not in out
    assert "Còn 1 bản sao không" in out
    assert run("decrypt")[0] == 0
    code, out, _ = run("encrypt", "--delete-plain-backups")
    assert "Chìa khôi phục" in out
    assert list(backups.iterdir()) == []
    assert run("recovery-key")[1].strip() in out
    code, out, _ = run("recovery-key", "--out", str(tmp_path / "k.pdf"))
    assert (tmp_path / "k.pdf").read_bytes().startswith(b"%PDF")


def test_a_key_that_could_not_be_written_is_told(run, tmp_path, monkeypatch):
    monkeypatch.setenv("SOBHYT_PASSWORD", PASSWORD)
    (tmp_path / "k.txt").mkdir()
    assert run("encrypt", "--recovery-out", str(tmp_path / "k.txt"))[0] == 2  # before anything
    (tmp_path / "k.txt").rmdir()

    def full(*_words):
        raise ClerkError("Ổ đĩa đã đầy.")

    monkeypatch.setattr("core.app.key_sheets.saving", full)
    code, out, err = run("encrypt", "--recovery-out", str(tmp_path / "k.txt"))
    assert code == 1
    assert len(err.splitlines()) == 1
    assert run("recovery-key")[1].strip() in out


def test_a_wrong_password_is_one_sentence(refused, recovery, path, monkeypatch, tmp_path):
    monkeypatch.setenv("SOBHYT_PASSWORD", "sai rồi nhé")
    assert "Sai tên người dùng hoặc mật khẩu" in refused("summary")
    wrong = tmp_path / "k.txt"
    wrong.write_text("GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ-PMNP", "utf-8")
    assert "Chìa khôi phục" in refused("summary", "--recovery-file", str(wrong))


def test_keys_of_another_register_are_one_sentence(refused, recovery, path, capfd, tmp_path):
    wrong = tmp_path / "k.txt"
    other = Register.create(tmp_path / "b.sobhyt", name="Xã Khác").path
    assert main(["encrypt", str(other), "--recovery-out", str(wrong)]) == 0
    capfd.readouterr()
    assert "không mở được" in refused("summary", "--recovery-file", str(wrong))
    key_path(path).write_bytes(key_path(other).read_bytes())
    assert "không phải của sổ" in refused("summary")


def test_users_are_entered_listed_changed_and_removed(run, refused, recovery, monkeypatch):
    assert "cần một mật khẩu" in refused("users", "add", "Lan", "clerk")
    monkeypatch.setenv("SOBHYT_NEW_PASSWORD", "mật khẩu của lan")
    assert run("users", "add", "Lan", "clerk")[0] == 0
    assert json.loads(run("users", "--json")[1]) == [
        {"name": "admin", "role": "admin"},
        {"name": "Lan", "role": "clerk"},
    ]
    assert run("users", "role", "Lan", "viewer", "--json")[0] == 0
    assert "Lan: chỉ xem" in run("users", "list")[1]
    assert "“king”" in refused("users", "role", "Lan", "king")
    assert "duy nhất" in refused("users", "remove", "admin")
    monkeypatch.setenv("SOBHYT_PASSWORD", "mật khẩu của lan")
    assert "chỉ được xem" in refused("settings", "phone", "0", "--user", "Lan")
    assert "không phải người quản trị" in refused("decrypt", "--user", "Lan")
    monkeypatch.setenv("SOBHYT_PASSWORD", PASSWORD)
    assert run("users", "remove", "Lan")[0] == 0
    assert "không có người dùng" in refused("users", "remove", "Lan")


def test_a_password_is_changed_set_and_reset(run, refused, recovery, monkeypatch, path, tmp_path):
    monkeypatch.setenv("SOBHYT_NEW_PASSWORD", "mật khẩu của lan")
    run("users", "add", "Lan", "clerk")
    new = tmp_path / "mới.txt"
    new.write_text("\ufeffmật khẩu mới\r\n", "utf-8")
    assert run("password", "--of", "Lan", "--new-password-file", str(new))[0] == 0
    assert run("password", "--new-password-file", str(new))[0] == 0
    refused("summary")
    monkeypatch.setenv("SOBHYT_PASSWORD", "mật khẩu mới")
    assert run("summary", "--user", "Lan")[0] == 0
    key_path(path).unlink()
    assert "chìa khôi phục" in refused("summary")
    sheet = tmp_path / "k.txt"
    sheet.write_text(recovery, "utf-8")
    assert run("summary", "--recovery-file", str(sheet))[0] == 0
    assert "--recovery-file" in refused("reset-password")
    assert run("reset-password", "--recovery-file", str(sheet))[0] == 0
    monkeypatch.setenv("SOBHYT_PASSWORD", "mật khẩu của lan")
    assert run("verify")[0] == 0


def test_a_remembered_key_opens_until_it_is_forgotten(run, refused, recovery, monkeypatch):
    assert run("remember")[0] == 0
    monkeypatch.delenv("SOBHYT_PASSWORD")
    assert run("summary")[0] == 0
    assert json.loads(run("forget", "--json")[1]) == {"forgotten": True}
    assert json.loads(run("forget", "--json")[1]) == {"forgotten": False}
    assert "có mật khẩu" in refused("summary")


def test_plain_registers_have_names_but_no_keys(run, refused):
    assert "ai mở cũng là người quản trị" in run("users")[1]
    assert "chỉ là tên" in run("users", "add", "Lan", "clerk")[1]
    for name in ("decrypt", "recovery-key", "remember"):
        assert "không có mật khẩu" in refused(name)
