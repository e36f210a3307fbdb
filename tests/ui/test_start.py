import shutil
import sqlite3

import pytest

from core.app.backups import back_up, list_backups
from core.app.office import BACKUP_SECOND, set_office
from core.app.register import Register
from core.app.securing import encrypt
from core.domain.backups import Reason
from core.store.backup_names import folder_of
from tests.ui.helpers import answer_file, open_box, press, settled
from ui import sample as sample_module


def test_without_a_register_three_ways_are_offered(program):
    start = program.window.start
    assert start.isVisible()
    assert start.new_button.isVisible()
    assert start.sample_button.isVisible()
    assert start.open_button.isVisible()
    assert not program.window.rail.isVisible()


def test_a_register_is_opened_from_the_dialog(qtbot, program, register_file):
    program.window.start.open_button.click()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        answer_file(qtbot, program.window.start, register_file)
    assert program.session.snapshot.register.path == register_file


def test_the_last_register_opens_by_itself(qtbot, program, register_file):
    program._preferences.register = register_file
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(None)
    assert program.window.pages.today.isVisible()


def test_a_missing_last_register_is_said_and_not_made_again(qtbot, program, tmp_path):
    gone = tmp_path / "đã mất.sobhyt"
    program._preferences.register = gone
    program.open(None)
    settled(qtbot, program.window)
    assert "Không tìm thấy sổ" in program.window.start.trouble.text()
    assert program.window.start.isVisible()
    assert not gone.exists()


def test_a_foreign_file_is_refused_in_words(qtbot, program, tmp_path):
    foreign = tmp_path / "thư.sobhyt"
    foreign.write_text("không phải sổ")
    program.open(foreign)
    settled(qtbot, program.window)
    assert "không phải là sổ BHYT" in program.window.start.trouble.text()


@pytest.fixture
def fast_demo(monkeypatch, sample, tmp_path):
    """The sample commune without making it again."""

    class Made:
        register = tmp_path / "scratch" / "xa_mau.sobhyt"

    def build(out, progress):
        out.mkdir(parents=True)
        shutil.copy(sample, out / "xa_mau.sobhyt")
        return Made

    monkeypatch.setattr(sample_module, "build_demo", build)
    monkeypatch.setattr("ui.founding.sample_folder", lambda: tmp_path / "mau")


def test_sample_data_is_made_once_and_marked(qtbot, program, fast_demo, tmp_path):
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.window.start.sample_button.click()
    assert program.window.banner.isVisible()
    assert "MẪU" in program.window.banner.text()
    assert program.session.snapshot.register.path == tmp_path / "mau" / "xa_mau.sobhyt"
    written = program.session.snapshot.register.path.stat().st_mtime_ns
    program.session.close_register()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.window.start.sample_button.click()
    assert program.session.snapshot.register.path.stat().st_mtime_ns == written


def test_half_made_sample_data_is_made_again(fast_demo, sample, tmp_path):
    (tmp_path / "mau.dang-tao").mkdir()
    (tmp_path / "mau").mkdir()
    made = sample_module.open_or_build(tmp_path / "mau", None)
    assert Register.open(made).path == made
    assert not (tmp_path / "mau.dang-tao").exists()


def test_another_register_may_be_opened_from_the_settings(window):
    window.pages.settings.display.other_button.click()
    assert window.start.isVisible()
    assert not window.rail.isVisible()


def test_the_language_can_be_chosen_before_any_register_is_open(qtbot, program, preferences):
    start = program.window.start
    assert start.language_button.text() == "English"
    start.language_button.click()
    qtbot.waitUntil(lambda: start.new_button.text() == "New register…")
    assert preferences.language == "en"
    assert program.window.pages.settings.display.languages.currentData() == "en"
    assert start.language_button.text() == "Tiếng Việt"


@pytest.fixture
def backed_up(own):
    """A register with a backup that holds its phone number."""
    set_office(own, {"phone": "0239 111 111"})
    back_up(own, Reason.MANUAL)
    return own


def refused(qtbot, program, path):
    """Open what does not open; return the start page."""
    program._preferences.register = path
    program.open(None)
    settled(qtbot, program.window)
    assert program.window.start.isVisible()
    return program.window.start


def restore_first(qtbot, program, start):
    start.restore_button.click()
    page = program.window.restoring
    settled(qtbot, program.window)
    assert page.isVisible()
    page.backups.table.selectRow(0)
    page.box.restore_button.click()
    press(open_box(page.box), 0)
    settled(qtbot, program.window)


def test_a_moved_register_is_looked_for_in_its_old_folder(qtbot, program, own):
    moved = own.path.rename(own.path.with_name("đã dời.sobhyt"))
    start = refused(qtbot, program, own.path)
    assert start.find_button.isVisible()
    assert not start.restore_button.isVisible()
    assert not start.recovery_button.isVisible()
    start.find_button.click()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        answer_file(qtbot, start, moved)
    assert program.session.snapshot.register.path == moved
    assert not own.path.exists()


def test_a_missing_register_is_restored_to_its_old_place(qtbot, program, backed_up):
    backed_up.path.unlink()
    restore_first(qtbot, program, refused(qtbot, program, backed_up.path))
    assert program.session.snapshot.register.path == backed_up.path
    assert program.session.snapshot.office["phone"] == "0239 111 111"


def test_a_missing_register_is_restored_from_the_second_place(
    qtbot, program, own, preferences, tmp_path
):
    usb = tmp_path / "USB"
    usb.mkdir()
    set_office(own, {BACKUP_SECOND: str(usb)})
    back_up(own, Reason.MANUAL)
    shutil.rmtree(folder_of(own.path))
    own.path.unlink()
    preferences.second_place = usb
    restore_first(qtbot, program, refused(qtbot, program, own.path))
    assert program.session.snapshot.office[BACKUP_SECOND] == str(usb)


@pytest.mark.parametrize("damage", ["empty", "head", "pages"])
def test_a_damaged_register_is_restored_and_kept_aside(qtbot, program, backed_up, damage):
    path = backed_up.path
    content = path.read_bytes()
    broken = {
        "empty": b"",
        "head": bytes(512) + content[512:],
        "pages": content[:1024] + bytes(len(content) - 1024),
    }[damage]
    path.write_bytes(broken)
    start = refused(qtbot, program, path)
    assert path.read_bytes() == broken
    restore_first(qtbot, program, start)
    assert program.session.snapshot.office["phone"] == "0239 111 111"
    (aside,) = path.parent.glob("*replaced*")
    assert aside.read_bytes() == broken
    assert aside.name in program.window.notice.text


def test_one_may_go_back_from_the_backups(qtbot, program, backed_up):
    backed_up.path.unlink()
    start = refused(qtbot, program, backed_up.path)
    start.restore_button.click()
    settled(qtbot, program.window)
    program.window.restoring.back_button.click()
    assert start.isVisible()
    assert not backed_up.path.exists()


def test_an_encrypted_register_without_its_key_file_opens_by_the_recovery_key(qtbot, program, own):
    recovery = encrypt(own, "Mật khẩu thử 1").recovery
    own.path.with_suffix(".key").unlink()
    start = refused(qtbot, program, own.path)
    assert start.recovery_button.isVisible()
    start.recovery_button.click()
    page = program.window.unlock
    assert page.isVisible()
    for field in (page.new_password, page.again):
        field.setText("Mật khẩu mới 2")
    page.password.setText(recovery)
    page.user.setCurrentText("admin")
    page.open_button.click()
    settled(qtbot, program.window)
    assert program.session.snapshot.commune == "Xã Tân An"


@pytest.fixture
def lost(own):
    """An encrypted register of which only a backup is left."""
    made = encrypt(own, "Mật khẩu thử 1").register
    back_up(made, Reason.MANUAL)
    own.path.unlink()
    own.path.with_suffix(".key").unlink()
    return made


def test_a_lost_encrypted_register_comes_back_by_its_password(qtbot, program, lost):
    refused(qtbot, program, lost.path).restore_button.click()
    page = program.window.restoring
    settled(qtbot, program.window)
    page.backups.table.selectRow(0)
    assert not page.box.restore_button.isEnabled()
    page.box.user.setText("admin")
    page.box.secret.setText("Mật khẩu thử 1")
    page.box.restore_button.click()
    press(open_box(page.box), 0)
    settled(qtbot, program.window)
    assert program.session.snapshot.register.key == lost.key


def test_a_lost_encrypted_register_comes_back_by_the_key_this_pc_remembers(
    qtbot, program, lost, monkeypatch
):
    kept = {backup.path: lost.key for backup in list_backups(lost.path)}
    monkeypatch.setattr("core.app.backup_looks.remembered", lambda path, _user: kept.get(path))
    restore_first(qtbot, program, refused(qtbot, program, lost.path))
    assert program.session.snapshot.register.key == lost.key


def test_a_sound_register_of_a_newer_version_is_only_refused(qtbot, program, backed_up):
    with sqlite3.connect(backed_up.path) as db:
        db.execute("UPDATE schema_version SET number = 999")
    db.close()
    start = refused(qtbot, program, backed_up.path)
    assert not start.restore_button.isVisible()
    assert not start.find_button.isVisible()
