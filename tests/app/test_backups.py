"""Backups: proved, in two places, counted, and none without need."""

# ruff: noqa: DTZ001 - backups carry UTC without a zone

import errno
import json
import os
import resource as limits
import shutil
import signal
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from core.app.backups import (
    back_up,
    back_up_to,
    list_backups,
    look_inside,
    look_inside_each,
    newest_good,
    second_place,
)
from core.app.history import deeds
from core.app.importing import ImportOptions, import_file
from core.app.office import set_office
from core.app.register import Register
from core.app.trial import trial_due, try_newest
from core.app.undoing import undo_deed, undo_import
from core.app.unlocking import Access, PasswordNeeded
from core.domain.backups import Reason
from core.domain.errors import ClerkError
from core.resources import resource
from core.store.backup_names import folder_of
from core.store.copying import copy_register
from core.store.engine import make_engine, writing
from core.store.keys import WrongPassword, key_path
from core.store.schema import hamlet, person
from tests.registers import KEY, ROOT, change, files, make, write_key_file

OLD = ROOT / "tests" / "data" / "registers"
NOON = datetime(2026, 11, 22, 12)
ACCESS = Access(key=KEY)


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def register(request, tmp_path):
    return make(tmp_path / "xã #1 %20.sobhyt", encrypted=request.param)


@pytest.fixture
def plain(tmp_path):
    return make(tmp_path / "xa.sobhyt")


@pytest.fixture
def clock(monkeypatch):
    """The day, as a test sets it."""

    class Clock:
        moment = NOON

        @classmethod
        def now(cls):
            return cls.moment

        @classmethod
        def today(cls):
            return cls.moment.date()

    monkeypatch.setattr("core.clock.now", Clock.now)
    monkeypatch.setattr("core.clock.today", Clock.today)
    return Clock


def names(path):
    return [backup.path.name for backup in list_backups(path)]


def test_a_backup_holds_what_the_register_holds(register, clock):
    made = back_up(register, Reason.OPENING)
    assert made.path == folder_of(register.path) / "xã #1 %20-20261122-120000-opening.sobhyt"
    inside = look_inside(made.path, ACCESS)
    assert (inside.commune, inside.people, inside.households, inside.imports) == ("Xã Thử", 1, 1, 0)
    assert inside.newest_deed is not None
    assert list_backups(register.path) == (made,)
    assert newest_good(register.path) == made
    encrypted = register.key is not None
    assert key_path(made.path).exists() is encrypted
    assert ("Thôn Đông".encode() in made.path.read_bytes()) is not encrypted


def test_looking_inside_writes_nothing_and_never_migrates(tmp_path):
    for old in sorted(OLD.glob("*.sobhyt")):
        copy = Path(shutil.copy(old, tmp_path))
        before = files(tmp_path)
        inside = look_inside(copy, Access())
        assert (inside.version, inside.people) == (int(old.stem[1:]), 4)
        assert files(tmp_path) == before


def test_nothing_new_makes_no_backup(register):
    assert back_up(register, Reason.OPENING)
    assert back_up(register, Reason.CLOSING) is None
    assert back_up(register, Reason.MANUAL)
    change(register)
    assert back_up(register, Reason.TIMED)
    assert back_up(register, Reason.TIMED) is None


def test_a_deed_without_rows_and_a_new_password_are_something_new(tmp_path):
    register = make(tmp_path / "xa.sobhyt", encrypted=True)
    back_up(register, Reason.OPENING)
    write_key_file(register.path, "mật khẩu mới")
    made = back_up(register, Reason.CLOSING)
    assert look_inside(made.path, Access(password="mật khẩu mới")).people == 1
    with pytest.raises(WrongPassword):
        look_inside(made.path, Access(password="mật khẩu"))
    first = list_backups(register.path)[-1]
    assert look_inside(first.path, Access(password="mật khẩu")).people == 1
    with register.deed("nothing"):
        pass
    assert back_up(register, Reason.CLOSING)


def test_a_damaged_newest_backup_is_made_anew(register):
    made = back_up(register, Reason.OPENING)
    whole = made.path.read_bytes()
    made.path.write_bytes(whole[:-100])
    assert newest_good(register.path) is None
    made.path.write_bytes(whole[:-4096])
    again = back_up(register, Reason.CLOSING)
    assert newest_good(register.path) == again


def test_backups_of_one_second_keep_their_order(plain, clock):
    made = [back_up(plain, Reason.MANUAL), back_up(plain, Reason.IMPORT)]
    assert made[1] is None
    made = [made[0], *(back_up(plain, reason) for reason in (Reason.RESTORE, Reason.MANUAL))]
    assert [backup.number for backup in made] == [1, 2, 3]
    assert list_backups(plain.path) == tuple(reversed(made))


def test_backups_are_listed_without_the_register_and_beside_other_files(plain, tmp_path):
    made = back_up(plain, Reason.OPENING)
    folder = folder_of(plain.path)
    for name in (
        "xa-20261122-120000-poem.sobhyt", "xa-20261322-120000-opening.sobhyt",
        "xa-x.sobhyt", "khac-20261122-120000-opening.sobhyt", "xa-20261122-120000-opening.txt",
    ):  # fmt: skip
        (folder / name).write_text("x")
    (folder / "xa-20261122-120001-opening.sobhyt").mkdir()
    plain.path.unlink()
    assert list_backups(plain.path) == (made,)
    assert list_backups(tmp_path / "none.sobhyt") == ()


def test_a_register_of_any_name_has_its_own_folder(tmp_path):
    assert folder_of(tmp_path / "xa.sobhyt").name == "xa.backups"
    assert folder_of(tmp_path / "xa.db").name == "xa.db.backups"
    made = back_up(make(tmp_path / "xa.db"), Reason.OPENING)
    assert made.path.name.startswith("xa.db-2")
    assert list_backups(tmp_path / "xa.db") == (made,)


def test_a_backup_goes_to_any_folder_on_request(register, tmp_path):
    made = back_up_to(register, tmp_path / "usb")
    again = back_up_to(register, tmp_path / "usb")
    assert made.path.parent == tmp_path / "usb"
    assert made.path != again.path
    assert look_inside(again.path, ACCESS).people == 1
    assert names(register.path) == []
    with pytest.raises(ClerkError, match="such"):
        back_up_to(register, tmp_path / "no" / "such")


def test_the_second_place_gets_every_backup_and_what_it_missed(register, tmp_path):
    usb = tmp_path / "usb"
    set_office(register, {"backup_second": str(usb)})
    made = back_up(register, Reason.OPENING)
    assert "không thấy thư mục" in made.second_fault
    assert made.path.is_file()
    assert "usb" in back_up(register, Reason.CLOSING).second_fault
    assert not usb.exists()
    usb.mkdir()
    late = back_up(register, Reason.CLOSING)
    assert (late.path.parent.parent, late.second_fault) == (usb, "")
    assert late.path.name == made.path.name
    assert look_inside(late.path, ACCESS).people == 1
    assert back_up(register, Reason.CLOSING) is None
    assert second_place(register.path, ACCESS) == usb
    assert list_backups(register.path, usb) == (made,)
    made.path.unlink()
    assert list_backups(register.path, usb) == (late,)


def test_a_second_place_that_is_the_first_is_no_second(plain, tmp_path):
    set_office(plain, {"backup_second": str(tmp_path)})
    assert back_up(plain, Reason.OPENING).second_fault == ""
    assert len(names(plain.path)) == 1


def test_a_second_place_needs_its_whole_path(plain):
    with pytest.raises(ClerkError, match="đường dẫn đầy đủ"):
        set_office(plain, {"backup_second": "saoluu"})


def test_backups_are_pruned_by_counting_and_never_by_a_wrong_clock(plain, clock):
    for minute in range(25):
        clock.moment = NOON + timedelta(minutes=minute)
        back_up(plain, Reason.MANUAL)
    assert len(names(plain.path)) == 20
    clock.moment = datetime(2099, 1, 1)
    ahead = back_up(plain, Reason.MANUAL)
    assert len(names(plain.path)) == 21
    for minute in range(3):
        clock.moment = NOON + timedelta(hours=1, minutes=minute)
        change(plain, f"Thôn {minute}")
        assert back_up(plain, Reason.TIMED)
        assert back_up(plain, Reason.TIMED) is None  # though the newest by name is of 2099
    assert len(names(plain.path)) == 24
    assert list_backups(plain.path)[0] == ahead
    noted = json.loads((folder_of(plain.path) / "counts.json").read_text("utf-8"))
    assert set(noted) == set(names(plain.path))


def test_pruning_takes_the_key_file_along(tmp_path, clock):
    register = make(tmp_path / "xa.sobhyt", encrypted=True)
    for minute in range(22):
        clock.moment = NOON + timedelta(minutes=minute)
        back_up(register, Reason.MANUAL)
    kept = {path.stem for path in folder_of(register.path).glob("*.key")}
    assert kept == {Path(name).stem for name in names(register.path)}
    assert len(kept) == 20


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EACCES])
def test_a_backup_that_cannot_be_moved_into_place_leaves_none(register, monkeypatch, fault):
    def refused(*_):
        raise OSError(fault, "no")

    monkeypatch.setattr("core.replacing.os.fsync", refused)
    with pytest.raises(ClerkError, match=r"xã #1 %20\.backups"):
        back_up(register, Reason.OPENING)
    assert files(folder_of(register.path)) == {}


def test_a_full_disk_leaves_no_backup_and_the_register_as_it_was(register):
    before = register.path.read_bytes()
    soft, hard = limits.getrlimit(limits.RLIMIT_FSIZE)
    limits.setrlimit(limits.RLIMIT_FSIZE, (40_000, hard))
    try:
        with pytest.raises(ClerkError, match=r"xã #1 %20\.backups.*đầy"):
            back_up(register, Reason.OPENING)
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, (soft, hard))
    assert files(folder_of(register.path)) == {}
    assert register.path.read_bytes() == before


def test_a_copy_with_other_rows_gets_no_name(register, monkeypatch, tmp_path):
    counts = iter([{"person": 1}, {"person": 2}])
    monkeypatch.setattr("core.store.copying.row_counts", lambda _db: next(counts))
    with pytest.raises(ClerkError, match="không giống sổ"):
        copy_register(register.path, tmp_path / "copy.sobhyt", register.key)
    assert not (tmp_path / "copy.sobhyt").exists()


_KILLED = """
import os, signal, sys
from pathlib import Path
from core.app.backups import back_up
from core.domain.backups import Reason
from core.app.register import Register
from core.app.unlocking import Access
step, path, key = sys.argv[1:]
register = Register.open(Path(path), Access(key=bytes.fromhex(key)))
import core.store.copying as copying
real = getattr(copying, step)
def killed(*words):
    if step == "copy_pages":
        real(*words)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(copying, step, killed)
back_up(register, Reason.OPENING)
"""


@pytest.mark.parametrize("step", ["copy_pages", "first_faults", "_copy_key_file"])
def test_a_killed_copy_leaves_no_file_with_a_backups_name(tmp_path, step):
    register = make(tmp_path / "xa.sobhyt", encrypted=True)
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, step, str(register.path), KEY.hex()], cwd=ROOT, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert names(register.path) == []
    left = list(folder_of(register.path).glob(".*"))
    assert left
    for path in left:
        os.utime(path, (0, 0))
    back_up(register, Reason.OPENING)
    assert list(folder_of(register.path).glob(".*")) == []
    assert len(names(register.path)) == 1


def test_an_import_and_its_undo_begin_with_a_backup_a_trial_run_does_not(tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    file = resource("samples", "ra_soat_ngheo_2025.xlsx")
    options = ImportOptions(on=date(2026, 11, 21))
    import_file(register, file, ImportOptions(on=options.on, dry_run=True))
    assert names(register.path) == []
    report = import_file(register, file, options)
    (before,) = list_backups(register.path)
    assert (before.reason, look_inside(before.path, Access()).imports) == (Reason.IMPORT, 0)
    undo_import(register, report.batch)
    newest = list_backups(register.path)[0]
    assert (newest.reason, look_inside(newest.path, Access()).imports) == (Reason.BULK, 1)
    with pytest.raises(ClerkError):
        undo_import(register, report.batch)
    assert len(names(register.path)) == 2
    undo_deed(register, deeds(register, 1)[0].deed.id)  # the undoing: all rows come back
    newest = list_backups(register.path)[0]
    inside = look_inside(newest.path, Access())
    assert (newest.reason, inside.people, len(names(register.path))) == (Reason.BULK, 0, 3)


@pytest.mark.parametrize(("rows", "made"), [(300, 0), (301, 1)])
def test_the_undo_of_many_changes_begins_with_a_backup(plain, rows, made):
    with plain.deed("test") as writer:
        for number in range(rows):
            writer.insert(hamlet, name=f"Thôn {number}", name_key=f"thon {number}")
    undo_deed(plain, deeds(plain, 1)[0].deed.id)
    assert [backup.reason for backup in list_backups(plain.path)] == [Reason.BULK] * made


def test_an_import_says_that_the_second_place_failed(tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    set_office(register, {"backup_second": str(tmp_path / "usb")})
    file = resource("samples", "ra_soat_ngheo_2025.xlsx")
    report = import_file(register, file, ImportOptions(on=date(2026, 11, 21)))
    assert "nơi thứ hai" in report.remarks[-1]


@pytest.mark.parametrize("old", sorted(OLD.glob("*.sobhyt")), ids=lambda path: path.stem)
def test_an_upgrade_begins_with_a_backup_of_the_old_version(old, tmp_path):
    register = Register.open(Path(shutil.copy(old, tmp_path / "xa.sobhyt")))
    (made,) = list_backups(register.path)
    assert made.reason is Reason.MIGRATION
    assert look_inside(made.path, Access()).version == int(old.stem[1:])


def test_an_upgrade_without_a_backup_is_not_begun(tmp_path):
    path = Path(shutil.copy(OLD / "v2.sobhyt", tmp_path / "xa.sobhyt"))
    before = path.read_bytes()
    folder_of(path).write_text("in the way")
    with pytest.raises(ClerkError, match=r"xa\.backups"):
        Register.open(path)
    assert path.read_bytes() == before


def test_a_password_is_asked_once_for_all_backups(tmp_path, monkeypatch):
    register = make(tmp_path / "xa.sobhyt", encrypted=True)
    for _ in range(3):
        back_up(register, Reason.MANUAL)
    tried = []
    monkeypatch.setattr("core.store.keys.Wrapped.open", lambda *words: tried.append(words) or KEY)
    access = Access(password="mật khẩu")
    inside = [inside for _, inside in look_inside_each(list_backups(register.path), access)]
    assert [one.people for one in inside] == [1, 1, 1]
    assert len(tried) == 1
    locked = look_inside_each(list_backups(register.path), Access())
    assert all(isinstance(inside, PasswordNeeded) for _, inside in locked)


def test_a_trial_is_due_every_week_and_after_a_clock_that_ran_ahead(register, clock):
    path, today = register.path, NOON.date()
    assert not trial_due(path, today)
    back_up(register, Reason.OPENING)
    assert trial_due(path, today)
    assert try_newest(register) == ()
    due = [days for days in (-1, 0, 6, 7) if trial_due(path, today + timedelta(days=days))]
    assert due == [-1, 7]
    (folder_of(path) / "trial.json").write_text("?")
    assert trial_due(path, today)


def test_a_trial_finds_what_is_wrong_and_notes_it(register, clock):
    made = back_up(register, Reason.OPENING)
    with writing(make_engine(made.path, register.key)) as db:
        db.execute(person.delete())
    found = try_newest(register)
    assert "Bảng person: bản sao có 0 dòng, lúc sao lưu có 1." in found
    noted = json.loads((folder_of(register.path) / "trial.json").read_text("utf-8"))
    assert (noted["day"], noted["faults"]) == ("2026-11-22", list(found))
    made.path.write_bytes(made.path.read_bytes()[:-4096])
    assert try_newest(register) != ()


def test_a_trial_copy_stays_encrypted_and_is_removed(tmp_path, monkeypatch):
    register = make(tmp_path / "xa.sobhyt", encrypted=True)
    back_up(register, Reason.OPENING)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "private"))
    (tmp_path / "private").mkdir()
    seen = []
    real = copy_register

    def watched(source, target, key):
        counts = real(source, target, key)
        seen.append((target.parent.stat().st_mode & 0o777, target.read_bytes()[:16]))
        return counts

    monkeypatch.setattr("core.app.trial.copy_register", watched)
    assert try_newest(register) == ()
    ((mode, head),) = seen
    assert mode == 0o700
    assert not head.startswith(b"SQLite format 3")
    assert list((tmp_path / "private").iterdir()) == []
