"""Encryption: nothing readable, everything opens again, a kill at any step loses nothing."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pypdf
import pytest
from sqlalchemy import func, select

from core.app.backups import back_up
from core.app.importing import ImportOptions, import_file
from core.app.key_sheets import save_recovery_key
from core.app.lettering import LetterOptions, print_letters
from core.app.office import BACKUP_SECOND, office_settings, set_office
from core.app.passwords import reset_password
from core.app.register import Register
from core.app.securing import decrypt, delete_plain_backups, encrypt, plain_backups, recovery_key
from core.app.undoing import undo_import
from core.app.unlocking import Access, PasswordNeeded
from core.app.verifying import verify
from core.cli import main
from core.domain.backups import Reason
from core.domain.errors import Cancelled, ClerkError
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.resources import resource
from core.store import engine
from core.store.file import is_plain, kind_of
from core.store.form import Kind
from core.store.keys import KeyFile, RecoveryKey, WrongPassword, key_path
from core.store.schema import metadata
from tests.app.known_people import FIRST, SECOND, known_strings, readable, write_cards, write_list
from tests.registers import ROOT, dump, names_in

DAY = date(2026, 11, 21)
PASSWORD = "mật khẩu dài"
OPTIONS = ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE), class_from=date(2025, 1, 1),
                        class_to=date(2025, 12, 31))  # fmt: skip

CARDS = ImportOptions(DAY, ReadingTerms(FileKind.CARDS))


@pytest.fixture
def lists(tmp_path):
    folder = tmp_path / "lists"
    folder.mkdir()
    return (
        write_list(folder / "một.xlsx", FIRST),
        write_list(folder / "hai.xlsx", SECOND, copies=400),
    )


@pytest.fixture
def folder(tmp_path):
    """The folder of the register alone."""
    made = tmp_path / "sổ"
    made.mkdir()
    return made


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A plain register of a few known people; read only."""
    folder = tmp_path_factory.mktemp("template")
    register = Register.create(folder / "xa.sobhyt", name="Xã Thử")
    import_file(register, write_list(folder / "một.xlsx", FIRST), OPTIONS)
    return register.path


@pytest.fixture
def plain(folder, template):
    """A copy that a test may change."""
    return Register.open(Path(shutil.copy(template, folder / "xa.sobhyt")))


@pytest.fixture
def made(plain):
    """The same register, encrypted."""
    return encrypt(plain, PASSWORD)


def opened(path, **access):
    return Register.open(path, Access(**access))


def counts(register):
    with register.reading() as db:
        return {
            table.name: db.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


def test_what_is_searched_for_stands_in_the_plain_register(plain, folder):
    assert readable(known_strings(FIRST), folder) == known_strings(FIRST)
    assert readable({"Xã Thử"}, folder)
    (folder / "utf16.txt").write_bytes("Vũ Khoa Triệu 079079098765".encode("utf-16-be"))
    assert readable({"Vũ Khoa Triệu", "079079098765"}, folder) == {"Vũ Khoa Triệu", "079079098765"}


def test_nothing_is_readable_after_any_deed(plain, folder, lists, tmp_path, monkeypatch):
    temporary = tmp_path / "t"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    for variable in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(temporary))
    before = dump(plain)
    made = encrypt(plain, PASSWORD)
    secret = known_strings(FIRST, SECOND) | {"Xã Thử", PASSWORD, made.recovery}
    assert readable(secret, folder) == set()
    assert names_in(folder) == ["xa.key", "xa.sobhyt"]
    after = dump(made.register)
    assert after.pop("register_user") == [(1, "admin", "admin")]
    assert {table: rows for table, rows in before.items() if table != "register_user"} == after
    import_file(made.register, write_cards(lists[0].with_name("thẻ.xlsx"), FIRST), CARDS)
    letters = LetterOptions(on=DAY, lists=("lapsed",), register=True)
    assert print_letters(made.register, letters, tmp_path / "thư.pdf").count == 1
    report = import_file(made.register, lists[1], OPTIONS)
    assert readable(secret, folder, temporary) == set()
    undo_import(made.register, report.batch)
    assert readable(secret, folder, temporary) == set()
    assert verify(made.register) == ()


def killed_import(path, file, temporary, password=None):
    """Import in another process that dies before saving; return how it ended."""
    temporary.mkdir()
    env = {**os.environ, "TMPDIR": str(temporary), "SQLITE_TMPDIR": str(temporary)}
    if password:
        env["SOBHYT_PASSWORD"] = password
    command = [sys.executable, "-m", "tests.app.killed", "import", str(path), str(file)]
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_kill_in_mid_import_leaves_nothing_readable_and_loses_nothing(
    plain, folder, lists, tmp_path
):
    """The plain register shows that pages and journal do hold people at that moment."""
    everybody = known_strings(FIRST, SECOND)
    before = counts(plain)
    assert killed_import(plain.path, lists[1], tmp_path / "t1") == -signal.SIGKILL
    assert known_strings(SECOND) <= readable(everybody, folder)
    journal = folder / "xa.sobhyt-journal"
    assert any(text.encode() in journal.read_bytes() for text in known_strings(FIRST))
    plain = Register.open(plain.path)
    assert counts(plain) == before

    made = encrypt(plain, PASSWORD)
    assert delete_plain_backups(made.register) == 1  # made before the import that was killed
    before = counts(made.register)
    assert killed_import(plain.path, lists[1], tmp_path / "t2", PASSWORD) == -signal.SIGKILL
    assert journal.stat().st_size > 10_000
    assert readable(everybody, folder, tmp_path / "t2") == set()
    again = opened(plain.path, password=PASSWORD)
    assert counts(again) == before
    assert verify(again) == ()


@pytest.mark.skipif(os.name == "nt", reason="fork and SIGKILL")
@pytest.mark.parametrize("deed", ["encrypt", "decrypt"])
def test_a_kill_before_any_file_operation_leaves_a_register_that_opens(plain, folder, deed):
    everybody = known_strings(FIRST)
    before = dump(plain)
    if deed == "decrypt":
        before = dump(encrypt(plain, PASSWORD).register)
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.killed", deed, str(folder)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    last = int(done.stdout)
    assert last > 10
    ends = []
    for n in range(1, last + 1):
        path = folder / str(n) / "xa.sobhyt"
        ends.append(is_plain(path))
        register = opened(path, password=PASSWORD)
        assert without_users(dump(register)) == without_users(before)
        assert not list(path.parent.glob(".xa.sobhyt*"))
        if not ends[-1]:
            assert readable(everybody, path.parent) == set()
    assert ends == sorted(ends, reverse=deed == "encrypt")
    assert {ends[0], ends[-1]} == {True, False}


def without_users(rows):
    return {table: values for table, values in rows.items() if table != "register_user"}


@pytest.mark.parametrize(
    "step", ["copy_under", "refuse_broken", "standing_still", "move_into_place", "KeyFile.save"]
)
def test_a_fault_in_any_step_leaves_the_plain_register(plain, folder, monkeypatch, step):
    def fail(*_words):
        raise ClerkError("đầy")

    before = dump(plain)
    monkeypatch.setattr(f"core.app.securing.{step}", fail)
    with pytest.raises(ClerkError, match="đầy"):
        encrypt(plain, PASSWORD)
    assert dump(Register.open(plain.path)) == before
    assert {"xa.sobhyt"} <= set(names_in(folder)) <= {"xa.sobhyt", "xa.key"}
    monkeypatch.undo()
    assert opened(encrypt(plain, PASSWORD).register.path, password=PASSWORD).key


def test_a_copy_that_lacks_rows_is_not_taken(plain, monkeypatch):
    before = plain.path.read_bytes()
    monkeypatch.setattr(
        "core.store.recrypting.stamp",
        lambda db: db.exec_driver_sql("DELETE FROM membership WHERE id = 1"),
    )
    with pytest.raises(ClerkError, match="không giống sổ"):
        encrypt(plain, PASSWORD)
    assert plain.path.read_bytes() == before


def test_a_register_somebody_reads_is_not_moved_away(plain, folder, monkeypatch):
    quick = [p.replace("5000", "0") for p in engine._PRAGMAS]
    monkeypatch.setattr(engine, "_PRAGMAS", quick)
    with plain.reading() as db:
        assert db.execute(select(func.count()).select_from(metadata.tables["person"])).scalar()
        with pytest.raises(ClerkError, match="chương trình khác ghi"):
            encrypt(plain, PASSWORD)
    assert is_plain(plain.path)
    assert not list(folder.glob(".*"))
    assert encrypt(plain, PASSWORD).recovery


@pytest.mark.parametrize("deed", ["encrypt", "decrypt"])
def test_what_another_thread_of_the_program_saved_meanwhile_is_not_lost(plain, monkeypatch, deed):
    register = plain if deed == "encrypt" else encrypt(plain, PASSWORD).register

    def save_meanwhile(*_words):
        set_office(register, {"phone": "0123 456 789"})

    monkeypatch.setattr("core.app.securing.refuse_broken", save_meanwhile)
    with pytest.raises(ClerkError, match="vừa được ghi thêm"):
        encrypt(register, PASSWORD) if deed == "encrypt" else decrypt(register)
    again = opened(register.path, password=PASSWORD)
    assert again.key == register.key
    assert office_settings(again)["phone"] == "0123 456 789"


def test_a_page_changed_from_outside_is_noticed(made):
    path = made.register.path
    whole = path.read_bytes()
    for place in range(100, len(whole), 4096):
        bent = bytearray(whole)
        bent[place] ^= 1
        path.write_bytes(bent)
        try:
            faults = verify(opened(path, password=PASSWORD))
        except ClerkError as error:
            faults = [str(error)]
        assert faults


def test_encrypting_can_be_stopped(plain, folder):
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        encrypt(plain, PASSWORD, progress)
    assert names_in(folder) == ["xa.sobhyt"]


def test_the_old_bytes_are_overwritten_unless_another_name_leads_to_them(plain, folder, tmp_path):
    with plain.path.open("rb") as old:
        assert FIRST[0][2].encode() in old.read()
        encrypt(plain, PASSWORD)
        old.seek(0)
        assert set(old.read()) <= {0}
    other = Register.create(folder / "khác.sobhyt", name="Xã Thử")
    os.link(other.path, tmp_path / "bản chép.sobhyt")
    encrypt(other, PASSWORD)
    assert Register.open(tmp_path / "bản chép.sobhyt").user.name == "admin"


def test_back_to_plain_and_encrypted_anew_every_row_is_there(made, folder):
    before = dump(made.register)
    plain = decrypt(made.register)
    assert (dump(plain), plain.key, names_in(folder)) == (before, None, ["xa.sobhyt"])
    assert verify(plain) == ()
    again = encrypt(plain, PASSWORD)
    assert dump(again.register) == before
    assert again.recovery != made.recovery
    with pytest.raises(WrongPassword):
        opened(plain.path, recovery=made.recovery)


def test_what_is_so_already_is_refused(made):
    with pytest.raises(ClerkError, match="đã có mật khẩu"):
        encrypt(made.register, PASSWORD)
    plain = decrypt(made.register)
    for deed in (decrypt, recovery_key):
        with pytest.raises(ClerkError, match="không có mật khẩu"):
            deed(plain)


def test_a_link_to_a_register_is_not_encrypted(plain, tmp_path):
    link = tmp_path / "lối.sobhyt"
    link.symlink_to(plain.path)
    with pytest.raises(ClerkError, match="liên kết"):
        encrypt(Register.open(link), PASSWORD)
    assert is_plain(plain.path)


@pytest.mark.parametrize("password", ["", "ngắn", "1234567", "ộ" * 7])
def test_a_short_password_is_refused(plain, password):
    with pytest.raises(ClerkError, match="ít nhất 8"):
        encrypt(plain, password)
    assert is_plain(plain.path)


def test_only_the_right_password_opens(made):
    path = made.register.path
    for wrong in ("", PASSWORD.upper(), f"{PASSWORD} ", "khác hẳn đi"):
        with pytest.raises(WrongPassword):
            opened(path, password=wrong)
    with pytest.raises(WrongPassword):
        opened(path, user="ai đó", password=PASSWORD)
    with pytest.raises(PasswordNeeded):
        opened(path)
    assert opened(path, password=PASSWORD).user.name == "admin"


@pytest.mark.parametrize("state", ["whole", "lost", "damaged", "of another register"])
def test_the_recovery_key_opens_alone_and_makes_the_key_file_anew(made, folder, state):
    path = made.register.path
    if state == "lost":
        key_path(path).unlink()
    elif state == "damaged":
        key_path(path).write_text("{", "utf-8")
    elif state == "of another register":
        other = RecoveryKey.new()
        KeyFile.new(other).with_user("admin", other.register_key(), PASSWORD).save(key_path(path))
    if state != "whole":
        with pytest.raises(ClerkError, match="chìa khôi phục"):
            opened(path, password=PASSWORD)
    assert opened(path, recovery=made.recovery.lower().replace("-", " ")).key == made.register.key
    register = reset_password(path, made.recovery, "admin", "mật khẩu khác")
    assert opened(path, password="mật khẩu khác").key == register.key == made.register.key
    assert recovery_key(register) == made.recovery
    with pytest.raises(WrongPassword):
        opened(path, password=PASSWORD)


def test_a_recovery_key_of_another_register_is_refused(made):
    before = key_path(made.register.path).read_bytes()
    for wrong in (RecoveryKey.new().text, "ABCD-EFGH", ""):
        with pytest.raises(WrongPassword):
            opened(made.register.path, recovery=wrong)
        with pytest.raises(WrongPassword):
            reset_password(made.register.path, wrong, "admin", "mật khẩu khác")
    assert key_path(made.register.path).read_bytes() == before


def test_a_key_file_damaged_at_any_place_opens_nothing_or_the_register(made):
    path = made.register.path
    whole, refused = key_path(path).read_bytes(), 0
    for place in range(0, len(whole), 23):
        bent = bytearray(whole)
        bent[place] ^= 0x15
        key_path(path).write_bytes(bent)
        try:
            assert opened(path, password=PASSWORD).key == made.register.key
        except ClerkError:
            refused += 1
    assert refused > 5


@pytest.mark.parametrize("cost", [{"memory": 1 << 30}, {"passes": 10**6}, {"lanes": 0}])
def test_a_key_file_that_would_eat_the_memory_is_refused(made, cost):
    path = key_path(made.register.path)
    said = json.loads(path.read_text("utf-8"))
    said["users"]["admin"] |= cost
    path.write_text(json.dumps(said), "utf-8")
    with pytest.raises(ClerkError, match="không đọc được"):
        opened(made.register.path, password=PASSWORD)


def test_a_plain_register_with_a_key_file_left_beside_it_is_plain(plain):
    key_path(plain.path).write_text("{}", "utf-8")
    assert kind_of(plain.path) is Kind.PLAIN
    assert Register.open(plain.path, Access(recovery=RecoveryKey.new().text)).key is None


def test_readable_backups_are_counted_and_removed_only_when_asked(plain, folder):
    backups = folder / "xa.backups"
    backups.mkdir()
    (backups / "cũ.sobhyt").write_bytes(plain.path.read_bytes())
    (backups / "ghi chú.txt").write_text("sao lưu", "utf-8")
    made = encrypt(plain, PASSWORD)
    assert [path.name for path in made.plain_backups] == ["cũ.sobhyt"]
    assert readable(known_strings(FIRST), folder) == known_strings(FIRST)
    (backups / "mới.sobhyt").write_bytes(plain.path.read_bytes())
    assert delete_plain_backups(made.register) == 1
    assert plain_backups(made.register) == ()
    assert names_in(backups) == ["ghi chú.txt", "mới.sobhyt"]
    assert readable(known_strings(FIRST), folder) == set()


@pytest.mark.parametrize("name", ["xa.sobhyt", "xa.db"])
def test_readable_copies_are_found_wherever_the_program_leaves_them(template, tmp_path, name):
    plain = Register.open(Path(shutil.copy(template, tmp_path / name)))
    stick = tmp_path / "usb"
    stick.mkdir()
    set_office(plain, {BACKUP_SECOND: str(stick)})
    in_folder = back_up(plain, Reason.MANUAL).path
    stem = in_folder.name.split("-2")[0]
    left = [
        in_folder,
        stick / in_folder.parent.name / in_folder.name,
        tmp_path / f"{stem}-20261120-070000-replaced.sobhyt",
        tmp_path / f"{stem}-20261120-070000-replaced-2.sobhyt",
        tmp_path / f"{name}.da-chuyen",
    ]
    others = [tmp_path / f"khác-{stem}-20261120-070000-replaced.sobhyt", tmp_path / "bản.sobhyt"]
    for path in (*left[2:], *others):
        path.write_bytes(template.read_bytes())
    made = encrypt(plain, PASSWORD)
    assert set(made.plain_backups) == set(left)
    assert delete_plain_backups(made.register) == len(left)
    assert not any(path.exists() for path in left)
    assert all(path.exists() for path in others)
    assert plain_backups(made.register) == ()


def test_a_second_place_that_is_gone_hides_no_readable_copy(plain, tmp_path):
    set_office(plain, {BACKUP_SECOND: str(tmp_path / "rút ra")})
    kept = back_up(plain, Reason.MANUAL).path
    assert encrypt(plain, PASSWORD).plain_backups == (kept,)


def test_a_readable_copy_that_cannot_be_removed_is_named(plain, monkeypatch):
    kept = [back_up(plain, Reason.MANUAL).path for _ in range(2)]
    made = encrypt(plain, PASSWORD)
    unlink = Path.unlink

    def held(path, **words):
        if path == kept[0]:
            raise PermissionError(13, "held")
        unlink(path, **words)

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(ClerkError, match=rf"Chưa xóa được 1 .*{re.escape(str(kept[0]))}"):
        delete_plain_backups(made.register)
    assert [path.exists() for path in kept] == [True, False]


def test_the_recovery_key_is_printed_on_one_page(made, tmp_path):
    save_recovery_key(made.register, made.recovery, tmp_path / "chìa.pdf", DAY)
    (page,) = pypdf.PdfReader(tmp_path / "chìa.pdf").pages
    text = page.extract_text()
    typed = "".join(line for line in text.splitlines() if line.count(" - ") == 2)
    assert RecoveryKey.parse(typed).text == made.recovery
    assert "Xã Thử" in text
    assert "21/11/2026" in text
    save_recovery_key(made.register, made.recovery, tmp_path / "chìa.txt", DAY)
    assert (tmp_path / "chìa.txt").read_text("utf-8") == f"{made.recovery}\n"
    with pytest.raises(ClerkError, match=r"chìa\.docx"):
        save_recovery_key(made.register, made.recovery, tmp_path / "chìa.docx", DAY)


FLOW = (
    ("import", "{reg}", str(resource("samples", "ra_soat_ngheo_2026.xlsx")), "--kind", "poverty",
     "--class-from", "2027-01-01", "--class-to", "2027-12-31"),
    ("list", "{reg}", "lapsed"),
    ("letters", "{reg}", "--register", "--hamlet", "Xóm Mới", "--out", "{out}"),
    ("verify", "{reg}"),
)  # fmt: skip


def test_every_deed_answers_as_on_the_plain_register(sample_copy, tmp_path, capfd, monkeypatch):
    plain = tmp_path / "plain.sobhyt"
    plain.write_bytes(sample_copy.path.read_bytes())
    encrypt(sample_copy, PASSWORD)
    monkeypatch.setenv("SOBHYT_PASSWORD", PASSWORD)
    for argv in FLOW:
        told = []
        for path in (plain, sample_copy.path):
            out = tmp_path / "thư.pdf"
            out.unlink(missing_ok=True)
            words = [word.format(reg=path, out=out) for word in argv]
            code = main([*words, "--on", "2026-11-21", "--json"])
            said = capfd.readouterr()
            told.append((code, said.out, said.err))
        assert told[0] == told[1]
        assert told[0][0] == 0
    assert not is_plain(sample_copy.path)
