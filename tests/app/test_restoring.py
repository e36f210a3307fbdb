"""Restoring: looks before it leaps, keeps what it replaces, whole after a kill at any moment."""

import shutil
import subprocess
import sys
from contextlib import suppress
from functools import partialmethod
from pathlib import Path

import pytest

from core.app.backups import back_up, list_backups
from core.app.register import Register
from core.app.restoring import restore
from core.app.unlocking import Access, PasswordNeeded
from core.app.verifying import verify
from core.domain.backups import Reason
from core.domain.errors import ClerkError
from core.domain.users import Role, User
from core.replacing import TargetBusy
from core.store import users
from core.store.engine import make_engine, writing
from core.store.file import kind_of
from core.store.form import Kind
from core.store.keys import KeyFile, RecoveryKey, WrongPassword, key_path
from core.store.lock import RegisterBusy, WriteLock
from core.store.schema import hamlet, schema_version
from core.store.steps import CURRENT
from tests.registers import (
    KEY,
    RECOVERY,
    REGISTERS,
    ROOT,
    change,
    files,
    hamlets,
    make,
    write_key_file,
)

ACCESS = Access(key=KEY)
FIRST, LATER = ["Thôn Đông"], ["Thôn Đông", "Thôn Tây"]


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def register(request, tmp_path):
    """A register that was backed up and then changed."""
    made = make(tmp_path / "xã #1.sobhyt", encrypted=request.param)
    back_up(made, Reason.OPENING)
    change(made)
    return made


def newest(register):
    return list_backups(register.path)[0].path


def opened(path, access=ACCESS):
    return Register.open(path, access)


def test_a_restore_brings_the_backup_and_keeps_what_was_there(register):
    done = restore(newest(register), register.path, ACCESS)
    assert (done.inside.people, done.aside, done.kept.reason) == (1, None, Reason.RESTORE)
    assert hamlets(opened(register.path)) == FIRST
    assert verify(opened(register.path)) == ()
    restore(done.kept.path, register.path, ACCESS)
    assert hamlets(opened(register.path)) == LATER
    left = {path.name for path in register.path.parent.iterdir()}
    expected = {"xã #1.sobhyt", "xã #1.backups"}
    assert left == (expected | {"xã #1.key"} if register.key else expected)


def test_the_passwords_of_the_backups_day_come_back(tmp_path):
    register = make(tmp_path / "xa.sobhyt", encrypted=True, password="cũ")
    back_up(register, Reason.OPENING)
    write_key_file(register.path, "mới")
    old = newest(register)
    with pytest.raises(WrongPassword):
        restore(old, register.path, Access(password="mới"))
    assert hamlets(opened(register.path, Access(password="mới"))) == FIRST
    restore(old, register.path, Access(password="cũ"))
    assert hamlets(opened(register.path, Access(password="cũ"))) == FIRST
    with pytest.raises(WrongPassword):
        opened(register.path, Access(password="mới"))


@pytest.mark.parametrize("encrypted", [True, False])
def test_a_backup_of_the_other_kind_is_restored(tmp_path, encrypted):
    register = make(tmp_path / "xa.sobhyt", encrypted=encrypted)
    (tmp_path / "b").mkdir()
    backup = make(tmp_path / "b" / "b.sobhyt", encrypted=not encrypted).path
    change(register)
    done = restore(backup, register.path, ACCESS)
    assert kind_of(register.path) is (Kind.PLAIN if encrypted else Kind.ENCRYPTED)
    assert key_path(register.path).exists() is not encrypted
    assert hamlets(opened(register.path)) == FIRST
    restore(done.kept.path, register.path, ACCESS)
    assert hamlets(opened(register.path)) == LATER


def test_a_missing_register_is_restored(register):
    backup = newest(register)
    for path in (register.path, key_path(register.path)):
        path.unlink(missing_ok=True)
    done = restore(backup, register.path, ACCESS)
    assert (done.kept, done.aside) == (None, None)
    assert hamlets(opened(register.path)) == FIRST


@pytest.mark.parametrize("content", [b"", b"xin", "half", "flipped"])
def test_a_damaged_register_is_put_aside_with_all_its_files(register, content):
    path, backup = register.path, newest(register)
    whole = path.read_bytes()
    damage = {"half": whole[: len(whole) // 2], "flipped": whole[:16] + b"\xff" * (len(whole) - 16)}
    path.write_bytes(damage.get(content, content))
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"journal")
    before = {name: data for name, data in files(path.parent).items() if "/" not in name}
    done = restore(backup, path, ACCESS)
    assert hamlets(opened(path)) == FIRST
    assert not journal.exists()
    aside = [done.aside, done.aside.with_name(f"{done.aside.name}-journal")]
    assert "replaced" in done.aside.name
    if register.key:
        aside.append(key_path(done.aside))
    kept = sorted(before[name] for name in before)
    assert sorted(file.read_bytes() for file in aside) == kept


def test_a_foreign_journal_is_not_played_into_the_restored_register(tmp_path):
    register = make(tmp_path / "xa.sobhyt")
    back_up(register, Reason.OPENING)
    other = make(tmp_path / "khac.sobhyt")
    script = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.execute('PRAGMA cache_size=1'); db.execute('BEGIN IMMEDIATE');"
        "db.execute('CREATE TABLE big AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 "
        "FROM n LIMIT 9000) SELECT x, hex(randomblob(50)) FROM n'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(other.path)], check=True)
    hot = other.path.with_name("khac.sobhyt-journal")
    assert hot.stat().st_size > 512
    shutil.copy(hot, tmp_path / "xa.sobhyt-journal")
    done = restore(newest(register), register.path, Access())
    assert done.aside is not None
    assert verify(opened(register.path)) == ()
    assert hamlets(opened(register.path)) == FIRST


def damaged_backup(register):
    path = newest(register)
    with writing(make_engine(path, register.key)) as db:
        db.execute(hamlet.update().values(name="Thôn Khác"))
    return path


def newer_backup(register):
    path = newest(register)
    with writing(make_engine(path, register.key)) as db:
        db.execute(schema_version.update().values(number=CURRENT + 1))
    return path


def cut_backup(register):
    path = newest(register)
    path.write_bytes(path.read_bytes()[:-8192])
    return path


def text(register):
    path = register.path.with_name("thơ.txt")
    path.write_text("thơ", "utf-8")
    return path


@pytest.mark.parametrize(
    ("choose", "words"),
    [
        (damaged_backup, "không toàn vẹn"),
        (newer_backup, "phiên bản mới hơn"),
        (cut_backup, "hỏng"),
        (text, "không phải là sổ BHYT"),
        (lambda register: register.path, "chính là sổ"),
    ],
)
def test_what_is_no_good_backup_is_refused(register, choose, words):
    path = choose(register)
    before = files(register.path.parent)
    with pytest.raises(ClerkError, match=words):
        restore(path, register.path, ACCESS)
    assert files(register.path.parent) == before
    assert hamlets(opened(register.path)) == LATER


def test_without_a_password_nothing_happens(tmp_path):
    register = make(tmp_path / "xa.sobhyt", encrypted=True)
    back_up(register, Reason.OPENING)
    before = files(tmp_path)
    for access, fault in ((Access(), PasswordNeeded), (Access(password="?"), WrongPassword)):
        with pytest.raises(fault):
            restore(newest(register), register.path, access)
    assert files(tmp_path) == before


def test_who_may_only_look_may_not_restore(register):
    with register.deed("users") as writer:
        users.put(writer, User("lan", Role.VIEWER))
    before = files(register.path.parent)
    for name, words in (("lan", "chỉ được xem"), ("admin", "không có người dùng")):
        with pytest.raises(ClerkError, match=words):
            restore(newest(register), register.path, Access(name, key=KEY))
    assert files(register.path.parent) == before


def test_a_register_another_process_writes_is_left_alone(register, monkeypatch):
    monkeypatch.setattr(WriteLock, "held", partialmethod(WriteLock.held, 0))
    lock = Path(f"{register.path}.lock")
    lock.write_text("1\nmay-khac\n", "utf-8")
    with pytest.raises(RegisterBusy):
        restore(newest(register), register.path, ACCESS)
    assert hamlets(opened(register.path)) == LATER


@pytest.mark.parametrize("old", sorted(REGISTERS.glob("*.sobhyt")), ids=lambda path: path.stem)
def test_a_backup_of_an_older_version_is_restored(old, tmp_path):
    register = make(tmp_path / "xa.sobhyt")
    backup = Path(shutil.copy(old, tmp_path / "cũ.sobhyt"))
    before = backup.read_bytes()
    assert restore(backup, register.path, Access()).inside.version == int(old.stem[1:])
    assert backup.read_bytes() == before
    assert verify(Register.open(register.path)) == ()


def test_a_backup_without_its_key_file_is_restored_by_the_recovery_key(tmp_path):
    register = make(tmp_path / "xa.sobhyt", encrypted=True, password="cũ")
    back_up(register, Reason.OPENING)
    backup = newest(register)
    key_path(backup).unlink()
    by_paper = Access(recovery=RECOVERY.text)
    restore(backup, register.path, by_paper)
    assert hamlets(opened(register.path, Access(password="cũ"))) == FIRST
    elsewhere = tmp_path / "máy mới.sobhyt"
    restore(backup, elsewhere, by_paper)
    assert KeyFile.load(key_path(elsewhere)).recovery_key(KEY) == RECOVERY
    assert hamlets(opened(elsewhere, by_paper)) == FIRST
    with pytest.raises(WrongPassword):
        restore(backup, tmp_path / "x.sobhyt", Access(recovery=RecoveryKey.new().text[:-1]))


def test_a_register_held_open_elsewhere_is_exchanged_at_the_next_opening(register, monkeypatch):
    def busy(_old, new):
        raise TargetBusy(f"{new}")

    with monkeypatch.context() as held:
        held.setattr("core.store.swapping.move", busy)
        with pytest.raises(TargetBusy, match="mở sổ lần sau"):
            restore(newest(register), register.path, ACCESS)
    assert hamlets(opened(register.path)) == FIRST
    assert list(register.path.parent.glob("*restoring*")) == []


@pytest.mark.parametrize("step", ["copy_pages_of", "verify_file", "inside_of", "refused"])
def test_a_failing_step_leaves_the_old_register(register, monkeypatch, step):
    def fail(*_words):
        raise OSError(28, "full")

    where = (
        "core.store.backup_folder.back_up" if step == "refused" else f"core.app.restoring.{step}"
    )
    if step == "refused":
        monkeypatch.setattr("core.store.swapping._write", fail)
        monkeypatch.setattr(where, lambda *_: (_ for _ in ()).throw(ClerkError("full")))
    else:
        monkeypatch.setattr(where, fail)
    before = files(register.path.parent)
    with pytest.raises(ClerkError, match=r"giữ nguyên|full"):
        restore(newest(register), register.path, ACCESS)
    assert files(register.path.parent) == before


# Restores one copy of a folder after the other; the n-th is killed at the n-th change of a name.
_KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from core.app.restoring import restore
from core.app.unlocking import Access
base, backup, key = Path(sys.argv[1]), sys.argv[2], bytes.fromhex(sys.argv[3])
def counted(real):
    def call(*words, **more):
        global left
        if target.name in str(words[0]) or "restoring" in str(words[0]):
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1
        return real(*words, **more)
    return call
step = ended = 0
while not step or ended:
    folder = base.with_name(str(step))
    shutil.copytree(base, folder)
    target, left = folder / "xa.sobhyt", step
    child = os.fork()
    if not child:
        os.replace, os.rename = counted(os.replace), counted(os.rename)
        Path.rename, Path.unlink = counted(Path.rename), counted(Path.unlink)
        Path.mkdir, shutil.rmtree = counted(Path.mkdir), counted(shutil.rmtree)
        restore(folder / "xa.backups" / backup, target, Access(key=key))
        os._exit(0)
    ended = os.waitpid(child, 0)[1]
    assert ended in (0, signal.SIGKILL)
    step += 1
print(step)
"""


@pytest.fixture(params=[False, True], ids=["whole", "damaged"])
def replaced(request, tmp_path):
    """A register whose password is another than its backup's, whole or damaged."""
    (tmp_path / "base").mkdir()
    register = make(tmp_path / "base" / "xa.sobhyt", encrypted=True, password="cũ")
    back_up(register, Reason.OPENING)
    write_key_file(register.path, "mới")
    change(register)
    if request.param:
        register.path.write_bytes(register.path.read_bytes()[:-8192])
    return register


def pair(path):
    return path.read_bytes(), key_path(path).read_bytes()


def test_a_kill_at_any_step_leaves_one_register_with_its_own_key_file(replaced, tmp_path):
    backup, old = newest(replaced), pair(replaced.path)
    words = [str(replaced.path.parent), backup.name, KEY.hex()]
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, *words], cwd=ROOT, check=True, capture_output=True
    )
    ends = []
    for step in range(int(done.stdout)):
        target = tmp_path / str(step) / "xa.sobhyt"
        mixed = not target.exists() or (target.read_bytes() == old[0]) is not (
            key_path(target).exists() and key_path(target).read_bytes() == old[1]
        )
        with suppress(ClerkError):  # an old one may be damaged
            opened(target)
        ends.append("mixed" if mixed else "old" if pair(target) == old else "new")
        if ends[-1] != "old":
            assert key_path(target).read_bytes() == key_path(backup).read_bytes()
            assert (hamlets(opened(target)), verify(opened(target))) == (FIRST, ())
    assert {"old", "mixed", "new"} == set(ends)  # what was mixed on the disk became the new one
    assert "old" not in ends[ends.index("mixed") :]


def test_what_a_killed_restore_staged_goes_with_the_next_deed(tmp_path):
    register = make(tmp_path / "xa.sobhyt")
    left = tmp_path / ".0123.xa.sobhyt.restoring"
    left.mkdir()
    (left / "register").write_bytes(register.path.read_bytes())
    change(register)
    assert not left.exists()


def test_a_plain_backup_over_a_register_with_a_password_says_so(tmp_path):
    backup = make(tmp_path / "backup.sobhyt")
    locked = make(tmp_path / "xa.sobhyt", encrypted=True)
    done = restore(backup.path, locked.path, Access(key=KEY))
    assert done.password_gone
    assert not restore(backup.path, locked.path, Access()).password_gone


def test_a_register_is_not_restored_into_a_sync_folder(tmp_path):
    backup = make(tmp_path / "backup.sobhyt")
    (tmp_path / "OneDrive").mkdir()
    with pytest.raises(ClerkError, match="OneDrive"):
        restore(backup.path, tmp_path / "OneDrive" / "xa.sobhyt", Access())
