"""What is opened, what is refused and in which words; nothing is written by trying."""

import os
import re
import shutil
import sqlite3
import tempfile
import threading
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from core.app.asking import summary
from core.app.office import office_settings, set_office
from core.app.register import Register
from core.app.verifying import verify
from core.domain.errors import ClerkError
from core.store.engine import make_engine, writing
from core.store.schema import hamlet, register_user, schema_version, setting
from core.store.steps import CURRENT
from tests.faults.damage import DAY, SMALL, answers_of, encrypted, plain

NOBODY = 65534


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xã.sobhyt", name="Xã Thử")


@pytest.fixture
def backup(register):
    """Backups beside the register; returns the newest that is whole."""
    folder = register.path.with_name("xã.backups")
    folder.mkdir()
    content = register.path.read_bytes()
    whole = [folder / f"xã-202611{day}-070000-opening.sobhyt" for day in (20, 21)]
    for path in (*whole, folder / "xã.sobhyt", folder / "ghi chú.txt"):
        path.write_bytes(content)
    (folder / "xã-20261122-070000-opening.sobhyt").write_bytes(content[:-4096])
    os.utime(whole[0])
    return whole[1]


def _state(folder):
    return {
        file.relative_to(folder): file.read_bytes() if file.is_file() else None
        for file in folder.rglob("*")
    }


def _without_header(path):
    path.write_bytes(b"\x00" * 16 + path.read_bytes()[16:])


def _half(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _page_lost(path):
    path.write_bytes(path.read_bytes()[:-4096])


def _foreign_database(path):
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE person (id)")
    db.close()


def _run(path, *statements):
    with sqlite3.connect(path) as db:
        for statement in statements:
            db.execute(statement)
    db.close()


def _in_wal(path):
    whole = bytearray(path.read_bytes())
    whole[18:20] = b"\x02\x02"
    path.write_bytes(whole)


def _format_of_tomorrow(path):
    whole = bytearray(path.read_bytes())
    whole[44:48] = (9).to_bytes(4, "big")
    path.write_bytes(whole)


def _reference_to_no_key(path):
    _run(
        path,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master "
        "SET sql = replace(sql, 'REFERENCES deed (id)', 'REFERENCES deed (at)')",
    )


def _folder(path):
    path.unlink()
    path.mkdir()


BAD = {
    "missing": (Path.unlink, "Không tìm thấy sổ"),
    "a folder": (_folder, "là một thư mục"),
    "empty": (lambda path: path.write_bytes(b""), "rỗng (0 byte)"),
    "text": (lambda path: path.write_text("xin chào"), "không phải là sổ BHYT"),
    "another's database": (_foreign_database, "không phải là sổ BHYT"),
    "header lost": (_without_header, "không phải là sổ BHYT"),
    "header only": (lambda path: path.write_bytes(path.read_bytes()[:90]), "bị hỏng"),
    "first page only": (lambda path: path.write_bytes(path.read_bytes()[:4096]), "bị hỏng"),
    "cut in half": (_half, "bị hỏng"),
    "last page lost": (_page_lost, "bị hỏng"),
    "write-ahead log": (_in_wal, "bị hỏng"),
    "a table dropped": (lambda path: _run(path, "DROP TABLE letter"), "bị hỏng"),
    "a column dropped": (
        lambda path: _run(path, "ALTER TABLE household DROP COLUMN walk_order"),
        "bị hỏng",
    ),
    "no version": (lambda path: _run(path, "DELETE FROM schema_version"), "bị hỏng"),
    "version dropped": (lambda path: _run(path, "DROP TABLE schema_version"), "bị hỏng"),
    "two versions": (lambda path: _run(path, "INSERT INTO schema_version VALUES (1)"), "bị hỏng"),
    "version no number": (
        lambda path: _run(path, "UPDATE schema_version SET number = 'x'"),
        "bị hỏng",
    ),
    "version too low": (
        lambda path: _run(path, "UPDATE schema_version SET number = 2"),
        "bị hỏng",
    ),
    "version zero": (lambda path: _run(path, "UPDATE schema_version SET number = 0"), "bị hỏng"),
    "an unknown format": (_format_of_tomorrow, "bị hỏng"),
    "a reference to no key": (_reference_to_no_key, "bị hỏng"),
    "a loose reference": (
        lambda path: _run(path, "UPDATE change SET deed_id = 99"),
        "bị hỏng",
    ),
    "a newer version": (
        lambda path: _run(path, f"UPDATE schema_version SET number = {CURRENT + 1}"),
        "phiên bản mới hơn",
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_in_one_sentence_and_stays(register, kind):
    spoil, sentence = BAD[kind]
    spoil(register.path)
    before = _state(register.path.parent)
    with pytest.raises(ClerkError, match=re.escape(sentence)) as refused:
        Register.open(register.path)
    assert "\n" not in str(refused.value)
    assert _state(register.path.parent) == before


@pytest.mark.parametrize("kind", sorted(BAD.keys() - {"a newer version", "a folder"}))
def test_the_newest_backup_is_named(register, backup, kind):
    BAD[kind][0](register.path)
    with pytest.raises(ClerkError, match=rf"Hãy khôi phục.*{re.escape(str(backup))}"):
        Register.open(register.path)


def test_a_register_that_goes_while_it_is_open_is_not_made_anew(register, backup):
    register.path.unlink()
    for ask in (office_settings, lambda r: set_office(r, {"phone": "1"})):
        with pytest.raises(ClerkError, match="Không tìm thấy sổ") as refused:
            ask(register)
        assert str(backup) in str(refused.value)
    assert not register.path.exists()


def test_damage_that_only_reading_meets_is_said_as_damage(register):
    whole = register.path.read_bytes()
    assert whole.count("Xã Thử".encode()) == 2
    register.path.write_bytes(whole.replace("Xã Thử".encode(), b"\xff" * 9))
    with pytest.raises(ClerkError, match="bị hỏng"):
        office_settings(Register.open(register.path))


def _add_and_fail(register):
    with register.deed("test") as writer:
        writer.insert(hamlet, name="Thôn A", name_key="thon1 a1")
        raise ZeroDivisionError


def test_a_fault_of_the_program_is_not_called_damage(register):
    with pytest.raises(ZeroDivisionError), register.reading():
        raise ZeroDivisionError
    with pytest.raises(ZeroDivisionError):
        _add_and_fail(register)


def test_a_deed_that_fails_over_damage_says_so(register):
    _run(register.path, "UPDATE setting SET value = 'khác'")
    before = register.path.read_bytes()
    with pytest.raises(ClerkError, match="bị hỏng"):
        _add_and_fail(register)
    assert register.path.read_bytes() == before


def test_a_value_that_cannot_be_read_is_damage_and_verify_says_so(tmp_path):
    subject = plain(tmp_path)
    _run(subject.path, "UPDATE person SET birth = 'hôm qua', birth_precision = 'day'")
    register = Register.open(subject.path)
    with pytest.raises(ClerkError, match="bị hỏng"):
        summary(register, DAY)
    assert any("không đọc được" in fault for fault in verify(register))


def test_a_table_made_otherwise_is_found_by_verify(register):
    with sqlite3.connect(register.path) as db:
        db.execute("PRAGMA writable_schema=ON")
        db.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '''POOR''', '''POOX''') "
            "WHERE name = 'household_class'"
        )
    db.close()
    faults = verify(Register.open(register.path))
    assert faults == ("Bảng hoặc chỉ mục household_class: khác với bản chương trình lập.",)


# Journals a crash or somebody's copying leaves.


def _crashed(subject, folder):
    """Copy a register as a kill in the middle of a large transaction leaves it."""
    folder.mkdir()
    engine = make_engine(subject.path, subject.access.key, there=True)
    with writing(engine, keep=False) as db:
        db.exec_driver_sql("PRAGMA cache_size=5")
        db.exec_driver_sql("CREATE TABLE half_done (x TEXT)")
        for _ in range(50):
            db.exec_driver_sql("INSERT INTO half_done VALUES (hex(randomblob(4000)))")
        copy = Path(shutil.copy(subject.path, folder / subject.path.name))
        shutil.copy(f"{subject.path}-journal", f"{copy}-journal")
    if subject.access.key:
        shutil.copy(subject.path.with_suffix(".key"), copy.with_suffix(".key"))
    return copy


@pytest.mark.parametrize("make", [plain, encrypted])
def test_a_transaction_cut_short_is_taken_back(tmp_path, make):
    subject = make(tmp_path)
    copy = _crashed(subject, tmp_path / "sau khi tắt")
    assert copy.read_bytes() != subject.whole
    register = Register.open(copy, subject.access)
    assert answers_of(register) == subject.answers
    assert verify(register) == ()
    assert not Path(f"{copy}-journal").exists()


@pytest.mark.parametrize("make", [plain, encrypted])
def test_another_registers_journal_is_not_played_into_this_one(tmp_path, make):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    subject = make(tmp_path / "a")
    journal = Path(f"{_crashed(subject, tmp_path / 'c')}-journal")
    other = make(tmp_path / "b")
    for phone in "123":
        set_office(Register.open(other.path, other.access), {"phone": phone})
    shutil.copy(journal, f"{other.path}-journal")
    before = _state(other.path.parent)
    with pytest.raises(ClerkError, match="không phải của sổ này"):
        Register.open(other.path, other.access)
    assert _state(other.path.parent) == before


def test_a_file_that_is_no_journal_is_not_taken_for_one(register):
    Path(f"{register.path}-journal").write_text("ghi chú của ai đó", "utf-8")
    before = _state(register.path.parent)
    with pytest.raises(ClerkError, match="không phải của sổ này"):
        Register.open(register.path)
    assert _state(register.path.parent) == before


@pytest.mark.parametrize("left", [b"", bytes(512)])
def test_a_spent_journal_is_no_matter(register, left):
    Path(f"{register.path}-journal").write_bytes(left)
    assert office_settings(Register.open(register.path))["commune"] == "Xã Thử"


# Read-only, and held by another program.


@pytest.fixture
def ordinary(request):
    """A folder as somebody without root's rights sees it; root would write anywhere."""
    folder = Path(tempfile.mkdtemp(prefix="so-bhyt-"))
    was = os.umask(0o022)
    folder.chmod(0o755)
    yield folder
    if os.getuid() == 0:
        os.seteuid(0)
    os.umask(was)
    for file in (folder, *folder.iterdir()):
        file.chmod(0o755)
    shutil.rmtree(folder)


def _become_ordinary(folder):
    if os.geteuid() == 0:
        for file in (folder, *folder.iterdir()):
            os.chown(file, NOBODY, NOBODY)
        os.seteuid(NOBODY)


@pytest.mark.skipif(os.name == "nt", reason="chmod binds nobody on Windows")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_register_is_read_and_not_written(ordinary, what):
    path = Path(shutil.copy(SMALL, ordinary / "xã.sobhyt"))
    register = Register.open(path)
    set_office(register, {"phone": "0"})
    before = _state(ordinary)
    _become_ordinary(ordinary)
    register.keep_writing().release()
    (path if what == "file" else ordinary).chmod(0o444 if what == "file" else 0o555)
    again = Register.open(path)
    assert office_settings(again)["phone"] == "0"
    assert verify(again) == ()
    sentence = "chỉ cho đọc|chỉ xem được"
    with pytest.raises(ClerkError, match=sentence):
        set_office(again, {"phone": "1"})
    with pytest.raises(ClerkError, match=sentence):
        again.keep_writing()
    assert _state(ordinary) == before


@pytest.mark.skipif(os.name == "nt", reason="chmod binds nobody on Windows")
def test_a_file_nobody_may_read_is_said(ordinary):
    path = Path(shutil.copy(SMALL, ordinary / "xã.sobhyt"))
    _become_ordinary(ordinary)
    path.chmod(0)
    with pytest.raises(ClerkError, match="Không đọc được sổ"):
        Register.open(path)


def test_a_viewer_is_told_why_they_only_look(register):
    with writing(register.engine) as db:
        db.execute(insert(register_user).values(name="admin", role="viewer"))
    again = Register.open(register.path)
    with pytest.raises(ClerkError, match="chỉ được xem sổ"):
        again.keep_writing()


def test_a_register_held_by_another_program_is_said(register, monkeypatch):
    monkeypatch.setattr("core.store.engine._PRAGMAS", ("PRAGMA busy_timeout=1",))
    other = sqlite3.connect(register.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ClerkError, match="đang được chương trình khác ghi"):
        Register.open(register.path)
    other.close()


def test_a_register_held_for_a_moment_is_waited_for_five_seconds_at_most(register):
    with register.reading() as db:
        assert db.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5000
    other = sqlite3.connect(register.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    timer = threading.Timer(0.3, other.close)
    timer.start()
    assert office_settings(Register.open(register.path))["commune"] == "Xã Thử"
    timer.join()


def test_a_newer_register_whose_tables_are_others_is_told_newer(register):
    with writing(register.engine) as db:
        db.execute(update(schema_version).values(number=CURRENT + 1))
        db.execute(setting.delete())
    _run(register.path, "DROP TABLE letter")
    with pytest.raises(ClerkError, match="phiên bản mới hơn"):
        Register.open(register.path)


@pytest.mark.parametrize("make", [plain, encrypted])
def test_a_register_that_lost_its_last_byte_is_refused(tmp_path, make):
    subject = make(tmp_path)
    subject.path.write_bytes(subject.path.read_bytes()[:-1])
    with pytest.raises(ClerkError, match="hỏng"):
        Register.open(subject.path, subject.access)
