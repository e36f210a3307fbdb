"""Registers in places nobody should keep them: refused for writing, moved on request."""

import hashlib
import re
from pathlib import Path

import pytest

from core.app.backups import back_up, list_backups
from core.app.erasing import erase_person, sweep_leftovers
from core.app.moving import move_register
from core.app.office import office_settings, set_office
from core.app.passwords import change_password, reset_password
from core.app.places import proposed_folder
from core.app.register import Register
from core.app.securing import decrypt, encrypt
from core.app.unlocking import Access, PasswordNeeded
from core.app.verifying import verify
from core.cli import main
from core.domain.backups import Reason
from core.domain.deeds import EraseReason
from core.domain.errors import ClerkError
from core.store.keys import Wrapped, key_path
from core.store.lock import RegisterBusy, WriteLock
from tests.faults.damage import KEY, encrypted
from tests.passwords import CHEAP


@pytest.fixture
def synced(tmp_path):
    """A register that lies in a sync folder, with a backup."""
    made = Register.create(tmp_path / "xã.sobhyt", name="Xã Thử").path
    folder = tmp_path / "OneDrive - UBND xã Thử"
    folder.mkdir()
    backups = folder / "xã.backups"
    backups.mkdir()
    (backups / "2026-11-20.sobhyt").write_bytes(made.read_bytes())
    return made.rename(folder / made.name)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The user's own folder."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "nhà"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    return tmp_path / "nhà"


def _files(folder):
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_new_register_is_not_made_in_a_sync_folder(synced, home):
    before = _files(synced.parent)
    with pytest.raises(
        ClerkError, match=rf"thư mục của OneDrive.*{re.escape(str(proposed_folder()))}"
    ):
        Register.create(synced.with_name("mới.sobhyt"), name="Xã Thử")
    assert _files(synced.parent) == before
    assert home in proposed_folder().parents


def test_a_register_in_a_sync_folder_is_read_and_not_written(synced):
    register = Register.open(synced)
    before = _files(synced.parent)
    assert office_settings(register)["commune"] == "Xã Thử"
    with pytest.raises(ClerkError, match=r"thư mục của OneDrive.*chuyển giúp được"):
        set_office(register, {"phone": "1"})
    with pytest.raises(ClerkError, match="chuyển giúp được"):
        register.keep_writing()
    assert _files(synced.parent) == before


def test_no_deed_goes_round_the_refusal_of_a_place(tmp_path, monkeypatch):
    monkeypatch.setattr(Wrapped.__init__, "__defaults__", CHEAP)
    folder = tmp_path / "OneDrive - UBND xã Thử"
    folder.mkdir()
    plain = Register.create(tmp_path / "xã.sobhyt", name="Xã Thử").path
    kept = encrypt(Register.create(tmp_path / "kín.sobhyt", name="Xã Thử"), "mật khẩu một")
    for path in (plain, kept.register.path, key_path(kept.register.path)):
        path.rename(folder / path.name)
    here = Register.open(folder / plain.name)
    sealed = folder / "kín.sobhyt"
    there = Register.open(sealed, Access(key=kept.register.key))
    before = _files(folder)
    for deed in (
        lambda: encrypt(here, "mật khẩu hai"),
        lambda: decrypt(there),
        lambda: change_password(there, "admin", "mật khẩu một", "mật khẩu hai"),
        lambda: reset_password(sealed, kept.recovery, "admin", "mật khẩu hai"),
        lambda: sweep_leftovers(here),
        lambda: erase_person(here, 1, EraseReason.MISTAKE),
    ):
        with pytest.raises(ClerkError, match=r"thư mục của OneDrive.*chuyển giúp được"):
            deed()
    assert _files(folder) == before


def test_a_move_takes_register_and_backups_and_keeps_the_old_file(synced, home):
    before = _files(synced.parent)
    moved = move_register(synced)
    assert moved == proposed_folder() / "xã.sobhyt"
    assert _files(moved.parent) == before
    before["xã.sobhyt.da-chuyen"] = before.pop("xã.sobhyt")
    assert _files(synced.parent) == before
    register = Register.open(moved)
    assert verify(register) == ()
    set_office(register, {"phone": "1"})
    with pytest.raises(ClerkError, match="đã được chuyển sang thư mục khác"):
        Register.open(synced)


def test_a_register_of_any_name_moves_with_its_backups(tmp_path):
    register = Register.create(tmp_path / "xa.db", name="Xã Thử")
    kept = back_up(register, Reason.MANUAL)
    moved = move_register(register.path, tmp_path / "mới")
    assert [backup.path.name for backup in list_backups(moved)] == [kept.path.name]
    Path(moved).unlink()
    with pytest.raises(
        ClerkError, match=rf"mới nhất: “{re.escape(str(moved.parent))}.*{kept.path.name}"
    ):
        Register.open(moved)


def test_an_encrypted_register_moves_with_its_key_and_only_for_who_can_open_it(tmp_path):
    subject = encrypted(tmp_path)
    with pytest.raises(PasswordNeeded):
        move_register(subject.path, tmp_path / "mới")
    assert not (tmp_path / "mới").exists()
    moved = move_register(subject.path, tmp_path / "mới", Access(key=KEY))
    assert set(_files(moved.parent)) == {"kín.sobhyt", "kín.key"}
    assert moved.read_bytes() == subject.whole


@pytest.mark.parametrize("there", ["xã.sobhyt", "xã.key", "xã.backups"])
def test_nothing_that_exists_is_written_over(synced, tmp_path, there):
    target = tmp_path / "mới" / there
    target.parent.mkdir()
    target.write_text("của người khác", "utf-8")
    before = _files(tmp_path)
    with pytest.raises(ClerkError, match=re.escape(f"đã có “{target}”")):
        move_register(synced, target.parent)
    assert _files(tmp_path) == before


def test_a_move_into_another_bad_place_is_refused(synced, tmp_path):
    with pytest.raises(ClerkError, match="thư mục của Dropbox"):
        move_register(synced, tmp_path / "Dropbox")
    assert not (tmp_path / "Dropbox").exists()


def _fail(*_args, **_words):
    raise PermissionError(13, "Permission denied")


def _other_bytes(_source, target, **_words):
    Path(target).write_bytes(b"SQLite format 3\x00")


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("pathlib.Path.rename", _fail),
        ("shutil.copytree", _fail),
        ("shutil.copyfile", _other_bytes),
        ("shutil.copyfile", _fail),
    ],
)
def test_a_move_that_fails_leaves_everything_as_it_was(synced, tmp_path, monkeypatch, name, fault):
    before = _files(tmp_path)
    monkeypatch.setattr(name, fault)
    with pytest.raises(ClerkError):
        move_register(synced, tmp_path / "mới")
    assert _files(tmp_path) == before


def test_a_register_another_program_writes_to_is_not_moved(synced, tmp_path, monkeypatch):
    take = WriteLock.take
    monkeypatch.setattr(WriteLock, "take", lambda lock, _patience: take(lock, 0))
    lock = Path(f"{synced}.lock")
    lock.write_text("1\nmay-khac\n", "utf-8")
    with pytest.raises(RegisterBusy):
        move_register(synced, tmp_path / "mới")
    assert synced.exists()


def test_the_command_moves_and_says_where(synced, tmp_path, capsys):
    assert main(["move", str(synced), str(tmp_path / "mới"), "--json"]) == 0
    assert "mới" in capsys.readouterr().out
    assert main(["summary", str(tmp_path / "mới" / "xã.sobhyt"), "--on", "2026-11-21"]) == 0
    assert main(["move", str(synced)]) == 2
