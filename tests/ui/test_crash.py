import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from tests.ui.helpers import press
from ui.crash import CrashHook


@pytest.fixture
def hook(qapp, tmp_path):
    made = CrashHook(tmp_path, qapp)
    yield made
    if made.shown:
        made.shown.close()


def crash(hook):
    error = ZeroDivisionError("một lỗi")
    hook.take(type(error), error, None)


@pytest.mark.qt_no_exception_capture
def test_one_dialog_for_many_crashes_with_a_report_to_copy(qtbot, hook, capsys):
    for _ in range(5):
        crash(hook)
    qtbot.waitUntil(lambda: hook.shown is not None)
    box = hook.shown
    assert isinstance(box, QMessageBox)
    assert "ZeroDivisionError: một lỗi" in box.detailedText()
    assert "ZeroDivisionError" in capsys.readouterr().err
    copy = next(b for b in box.buttons() if "Chép" in b.text())
    copy.click()
    assert box.isVisible()
    assert "ZeroDivisionError: một lỗi" in QGuiApplication.clipboard().text()
    close = next(n for n, b in enumerate(box.buttons()) if b.text() == "Đóng")
    press(box, close)
    qtbot.waitUntil(lambda: hook.shown is None)
    crash(hook)
    qtbot.waitUntil(lambda: hook.shown is not None)
    hook.shown.close()
    qtbot.waitUntil(lambda: hook.shown is None)


def test_the_hook_becomes_the_last_resort(hook, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    hook.install()
    assert sys.excepthook == hook.take
