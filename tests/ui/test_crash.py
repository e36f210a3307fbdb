"""A fault in the program: one report without anybody's data, and the work goes on."""

import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from core.app.crash_report import CrashFile
from core.app.demo import SAMPLE_DAY
from core.app.hard_faults import HardFaults
from core.app.office import office_settings
from core.app.register import Register
from core.domain.users import ADMIN
from core.store import settings
from tests.ui.helpers import open_box, press, settled
from tests.ui.processes import ROOT, child, heard
from ui.crash import CrashHook
from ui.desk import Place, Room
from ui.icons import _drawing, icon, read_icons
from ui.snapshot import take_snapshot

SECRET = "Nguyễn Thị Bí Mật"


@pytest.fixture
def hook(qapp, tmp_path):
    made = CrashHook(tmp_path, qapp)
    yield made
    if made.shown:
        made.shown.close()


@pytest.fixture
def installed(hook, monkeypatch):
    """The hook in Python's places, until the test ends."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hook.install()
    return hook


class Bell(QObject):
    """Whatever is connected to it is called at once."""

    rang = Signal()


def fail():
    raise ZeroDivisionError(SECRET)


def crash(hook, kind=ZeroDivisionError):
    error = kind(SECRET)
    hook.take(type(error), error, None)


def closed(qtbot, hook):
    box = hook.shown
    press(box, next(n for n, b in enumerate(box.buttons()) if b.text() == "Đóng"))
    qtbot.waitUntil(lambda: hook.shown is None)


@pytest.mark.qt_no_exception_capture
def test_one_dialog_for_many_crashes_with_a_report_to_copy(qtbot, hook, capsys):
    for _ in range(5):
        crash(hook)
    crash(hook, KeyError)
    qtbot.waitUntil(lambda: hook.shown is not None and "KeyError" in hook.shown.detailedText())
    box = hook.shown
    assert isinstance(box, QMessageBox)
    assert box.detailedText().count("ZeroDivisionError") == 1
    assert "ZeroDivisionError" in capsys.readouterr().err
    next(b for b in box.buttons() if "Chép" in b.text()).click()
    assert box.isVisible()
    assert QGuiApplication.clipboard().text() == box.detailedText()
    closed(qtbot, hook)
    crash(hook)
    qtbot.waitUntil(lambda: hook.shown is not None)
    closed(qtbot, hook)


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("change", ["replaced", "removed", "nothing"])
def test_a_fault_of_a_program_that_was_replaced_is_said_so(
    qtbot, qapp, tmp_path, monkeypatch, change
):
    mark, other = tmp_path / "so-bhyt.svg", tmp_path / "new.svg"
    for file in (mark, other):
        file.touch()
    monkeypatch.setattr("core.resources._MARK", mark)
    hook = CrashHook(tmp_path / "reports", qapp)
    if change == "replaced":
        other.replace(mark)
    elif change == "removed":
        mark.unlink()
    crash(hook, FileNotFoundError)
    qtbot.waitUntil(lambda: hook.shown is not None)
    assert ("được thay hoặc gỡ" in hook.shown.text()) is (change != "nothing")
    closed(qtbot, hook)


def test_icons_are_there_although_their_files_are_gone(qapp, tmp_path, monkeypatch):
    _drawing.cache_clear()
    read_icons()
    monkeypatch.setattr("ui.icons.resource", tmp_path.joinpath)
    assert not icon("house", QColor("black")).isNull()
    with pytest.raises(FileNotFoundError):
        icon("none of them", QColor("black"))


@pytest.mark.qt_no_exception_capture
def test_nobodys_name_is_in_the_report_the_file_or_the_terminal(qtbot, hook, capsys, tmp_path):
    crash(hook)
    qtbot.waitUntil(lambda: hook.shown is not None)
    said = capsys.readouterr().err
    kept = CrashFile(tmp_path).read()
    assert said.strip() == kept == hook.shown.detailedText()
    assert "ZeroDivisionError" in kept
    for word in (*SECRET.split(), str(ROOT), str(Path.home())):
        assert word not in kept
    closed(qtbot, hook)
    assert list(tmp_path.iterdir()) == []


def in_a_slot():
    bell = Bell()
    bell.rang.connect(fail)
    bell.rang.emit()


def in_a_timer():
    QTimer.singleShot(0, fail)


def in_a_thread():
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_a_finalizer():
    class Falls:
        def __del__(self):
            fail()

    Falls()


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("place", [in_a_slot, in_a_timer, in_a_thread, in_a_finalizer])
def test_every_fault_nobody_caught_reaches_the_hook(qtbot, installed, place):
    place()
    qtbot.waitUntil(lambda: installed.shown is not None)
    assert "builtins.ZeroDivisionError\n" in installed.shown.detailedText()
    assert "test_crash.py" in installed.shown.detailedText()


@pytest.mark.qt_no_exception_capture
def test_a_fault_in_a_job_reaches_the_hook(qtbot, installed, jobs):
    jobs.start(lambda _progress: fail(), pytest.fail)
    qtbot.waitUntil(lambda: installed.shown is not None)
    assert "builtins.ZeroDivisionError\n" in installed.shown.detailedText()


def test_the_hooks_are_given_back(installed):
    installed.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
    assert sys.unraisablehook is sys.__unraisablehook__


@pytest.mark.qt_no_exception_capture
def test_a_deed_that_fails_midway_is_rolled_back_and_the_program_goes_on(
    qtbot, window, installed, monkeypatch
):
    window.desk.go(Place(Room.SETTINGS))
    form, register = window.pages.settings.office, window.desk.session.snapshot.register
    before, put, done = office_settings(register), settings.put, []

    def put_once(writer, name, value):
        if done:
            raise RuntimeError(SECRET)
        done.append(name)
        put(writer, name, value)

    monkeypatch.setattr(settings, "put", put_once)
    form.fields["phone"].setText("0239 123 456")
    form.fields["place"].setText("Tân An")
    form.save_button.click()
    qtbot.waitUntil(lambda: installed.shown is not None)
    assert len(done) == 1
    assert "core/app/office.py" in installed.shown.detailedText()
    assert office_settings(register) == before
    closed(qtbot, installed)
    monkeypatch.setattr(settings, "put", put)
    form.save_button.click()
    settled(qtbot, window)
    assert office_settings(register) == {**before, "phone": "0239 123 456", "place": "Tân An"}


@pytest.mark.qt_no_exception_capture
def test_a_fault_keeps_the_draft_at_once(qtbot, program, window):
    window.pages.settings.office.fields["phone"].setText("0239")
    hook = program.safety.crash
    with qtbot.waitSignal(program.safety.drafts.kept):
        crash(hook)
    closed(qtbot, hook)


def test_the_report_stays_on_the_screen_where_no_window_is_active(program, tmp_path, monkeypatch):
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    CrashFile(tmp_path).add("ZeroDivisionError")
    program.safety._last.offer(CrashFile(tmp_path))
    program.window.notice._action.click()
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    assert box.isVisible()
    box.close()


def test_the_reports_of_the_last_time_are_offered_once(qtbot, program, tmp_path):
    CrashFile(tmp_path).add("ZeroDivisionError")
    (tmp_path / "so-bhyt.fault").write_text("Fatal Python error: Segmentation fault\n", "utf-8")
    window, last = program.window, program.safety._last
    last.offer(CrashFile(tmp_path), HardFaults(tmp_path, "6.0"))
    assert "dừng đột ngột" in window.notice.text
    window.notice._action.click()
    box = open_box(window)
    assert "ZeroDivisionError" in box.detailedText()
    assert "Segmentation fault" in box.detailedText()
    box.close()
    last.offer(CrashFile(tmp_path), HardFaults(tmp_path, "6.0"))
    assert not window.notice.isVisible()
    CrashFile(tmp_path).add("KeyError")
    last.offer(CrashFile(tmp_path))
    window.notice._other.click()
    assert CrashFile(tmp_path).read() == ""


def test_reports_go_beside_an_encrypted_register_and_are_offered_there(program, sample, tmp_path):
    snapshot = take_snapshot(Register.open(sample), SAMPLE_DAY)
    sealed = Register(tmp_path / "kín.sobhyt", snapshot.register.engine, ADMIN, bytes(32))
    CrashFile(tmp_path, sealed).add("ZeroDivisionError")
    assert (tmp_path / "kín.crash").is_file()
    program.session._show(replace(snapshot, register=sealed))
    assert "dừng đột ngột" in program.window.notice.text
    program.window.notice._other.click()
    assert not (tmp_path / "kín.crash").exists()
    assert program.safety.crash._file._file.path == tmp_path / "kín.crash"


def test_a_program_that_died_below_python_says_so_at_the_next_start(register_file, tmp_path):
    with child(tmp_path, "die", register_file) as process:
        assert process.wait(60) != 0
    with child(tmp_path, "look", register_file) as process:
        text, faults = process.communicate(timeout=60)
    assert "dừng đột ngột" in text
    assert "tests/ui/child.py" in text
    assert str(ROOT) not in text
    assert [line for line in faults.splitlines() if "This plugin" not in line] == []
    assert process.returncode == 0


def test_an_import_with_bad_rows_and_a_fault_leave_no_name_behind(sample_copy, tmp_path):
    home = tmp_path / "nhà"
    home.mkdir()
    names, numbers = ("Người Lạ", "Lò Văn Hỏng", "Kẻ Không Ngày"), ("042080000001", "042080999999")
    book = Workbook()
    for row in (
        ("Thôn", "Số hộ", "Họ và tên", "Ngày sinh", "Giới tính", "Quan hệ với chủ hộ", "Số CCCD"),
        ("Thôn Đông", "", names[1], "32/13/1980", "Nam", "Con", numbers[1]),
        ("", "", names[2], "?", "Nữ", "Con", "04208"),
        ("Thôn Đông", "H1", names[0], "01/02/1980", "Nam", "Chủ hộ", numbers[0]),
    ):
        book.active.append(row)
    book.save(tmp_path / "hộ.xlsx")
    before = {file for file in tmp_path.rglob("*") if file.is_file()}
    with child(home, "bring_in", sample_copy.path, tmp_path / "hộ.xlsx") as process:
        heard(process, "2 rejected")
        heard(process, "crashed")
        process.kill()
        said = process.stdout.read() + process.stderr.read()
    fresh = {file for file in tmp_path.rglob("*") if file.is_file()} - before
    assert "builtins.ValueError" in said
    assert any(b"builtins.ValueError" in file.read_bytes() for file in fresh)
    for word in (*names, *numbers):
        assert word not in said
        assert [file for file in fresh if word.encode() in file.read_bytes()] == []
