"""Reports of faults in the program: kinds and places, nobody's data."""

import subprocess
import sys

import pytest

from core.app.crash_report import CrashFile, report_of
from core.app.hard_faults import HardFaults
from core.app.office import set_office
from core.app.register import Register
from core.domain.users import User
from tests.registers import ROOT

SECRET = "Nguyễn Thị Bí Mật 042080000001"


def report(deed):
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it raises
        deed()
    return report_of(caught.value, caught.type, caught.tb, "6.0")


def through_the_store(register):
    try:
        set_office(register, {"phone": object()})
    except Exception as error:
        secret = SECRET
        raise KeyError(secret) from error


def test_a_report_names_kinds_and_places_and_nothing_else(tmp_path):
    register = Register.create(tmp_path / "Bí Mật.sobhyt", name=SECRET)
    text = report(lambda: through_the_store(register))
    lines = text.splitlines()
    assert "Python 3." in lines[0]
    assert "Qt 6.0" in lines[0]
    assert lines[1] == "builtins.KeyError"
    assert any(
        line.startswith("  tests/app/test_crash_report.py:") and line.endswith(" through_the_store")
        for line in lines
    )
    assert any(line.startswith("  core/app/office.py:") for line in lines)
    assert any(line.startswith("  sqlalchemy/engine/") for line in lines)
    assert any(line.startswith("sqlalchemy.exc.") for line in lines)
    for word in (*SECRET.split(), str(ROOT), str(tmp_path), "raise KeyError", "/home", "/usr"):
        assert word not in text


def test_an_endless_recursion_is_cut(tmp_path):
    def again():
        again()

    assert len(report(again).splitlines()) < 60


def test_the_same_report_is_kept_once(tmp_path):
    file = CrashFile(tmp_path / "new")
    for text in ("a fault", "another", "a fault"):
        file.add(text)
    assert file.read() == "a fault\n\nanother"
    file.drop()
    assert file.read() == ""


def test_a_report_beside_an_encrypted_register_is_sealed(tmp_path):
    sealed = Register(tmp_path / "kín.sobhyt", None, User("lan"), bytes(32))
    CrashFile(tmp_path / "user", sealed).add("a fault")
    assert CrashFile(tmp_path / "user", sealed).read() == "a fault"
    assert b"a fault" not in (tmp_path / "kín.crash").read_bytes()
    assert not (tmp_path / "user" / "so-bhyt.crash").exists()


DIE = """
import sys, faulthandler
from pathlib import Path
from core.app.hard_faults import HardFaults
def fall():
    faulthandler._sigsegv()
faults = HardFaults(Path(sys.argv[1]), "6.0")
faults.watch()
if sys.argv[2] == "fall":
    fall()
faulthandler.dump_traceback(faults._file)
faults.stop()
"""


@pytest.fixture
def process(tmp_path):
    def run(how):
        command = [sys.executable, "-c", DIE, str(tmp_path), how]
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode

    return run


def test_a_fault_below_python_leaves_its_places(process, tmp_path):
    assert process("fall") != 0
    faults = HardFaults(tmp_path, "6.0")
    text = faults.read()
    assert "Fatal Python error" in text or "Windows fatal exception" in text
    assert "  <string>:6 fall" in text
    assert str(ROOT) not in text
    assert process("end well") == 0
    assert faults.read() == text
    faults.drop()
    assert faults.read() == ""


def test_what_killed_nobody_is_no_report(process, tmp_path):
    assert process("end well") == 0
    assert HardFaults(tmp_path, "6.0").read() == ""
