"""A register another process writes to is only read."""

import subprocess
import sys

import pytest

from core.app.register import Register
from tests.registers import ROOT
from tests.ui.helpers import settled
from ui.desk import Place, Room


@pytest.fixture
def beside(qtbot, program, register_file, other_writer):
    """The window on a register another process writes to, and that process."""
    process = other_writer(register_file)
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(register_file)
    return program.window, process


def test_it_is_shown_and_says_who_writes(beside):
    window, process = beside
    assert window.pages.isVisible()
    assert process.poll() is None
    assert "một cửa sổ hoặc việc khác" in window.notice.text
    assert window.desk.session.snapshot.summary.people > 0


def test_nothing_can_be_saved_until_the_other_is_gone(qtbot, beside):
    window, process = beside
    window.desk.go(Place(Room.SETTINGS))
    form = window.pages.settings.office
    form.fields["signatory"].setText("Nguyễn Thị Mẫu")
    assert not form.save_button.isEnabled()
    process.kill()
    process.wait()
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.notice._action.click()
    settled(qtbot, window)
    form.fields["signatory"].setText("Nguyễn Thị Mẫu")
    assert form.save_button.isEnabled()


def test_no_deed_is_taken_back_until_the_other_is_gone(qtbot, beside):
    window, process = beside
    window.desk.go(Place(Room.SETTINGS))
    settings = window.pages.settings
    settings.tabs.setCurrentWidget(settings.journal)
    settled(qtbot, window)
    settings.journal.table.selectRow(0)
    assert not settings.journal.undo_button.isEnabled()
    process.kill()
    process.wait()
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.notice._action.click()
    settled(qtbot, window)
    settings.journal.table.selectRow(0)
    assert settings.journal.undo_button.isEnabled()


def test_the_window_alone_writes_while_it_is_open(qtbot, window, register_file):
    settled(qtbot, window)
    lock = register_file.with_name(f"{register_file.name}.lock")
    assert lock.exists()
    window.close()
    assert not lock.exists()


def test_another_process_is_refused_meanwhile(window, register_file):
    code = (
        "import sys; from pathlib import Path; from core.store.lock import WriteLock; "
        "WriteLock(Path(sys.argv[1])).take(0)"
    )
    words = [sys.executable, "-c", code, str(register_file)]
    ended = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert ended.returncode == 1
    assert "RegisterBusy" in ended.stderr


def test_a_register_in_a_sync_folder_is_moved_for_the_clerk(
    qtbot, program, register_file, tmp_path, monkeypatch
):
    home = tmp_path / "home"
    monkeypatch.setattr("core.app.moving.proposed_folder", lambda: home)
    synced = tmp_path / "OneDrive" / "xã.sobhyt"
    synced.parent.mkdir()
    synced.write_bytes(register_file.read_bytes())
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(synced)
    assert "OneDrive" in program.window.notice.text
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.window.notice._action.click()
    settled(qtbot, program.window)
    assert program.session.snapshot.register.path == home / "xã.sobhyt"
    assert not program.session.only_reading
    assert synced.with_name("xã.sobhyt.da-chuyen").exists()


def test_a_register_is_given_back_when_another_is_opened(qtbot, window, tmp_path):
    first = window.desk.session.snapshot.register.path
    second = Register.create(tmp_path / "khác.sobhyt", name="Xã Khác")
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.open_register(second.path)
    assert not first.with_name(f"{first.name}.lock").exists()
    assert second.path.with_name(f"{second.path.name}.lock").exists()
