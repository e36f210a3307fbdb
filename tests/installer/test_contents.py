"""What the build of the set-ups takes, refuses and takes away again."""

import shutil
import struct
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest

from core.version import program_version
from tests.installer.scripts import ROOT, script

PDFIUM = "runtime/packages/pypdfium2_raw/pdfium.dll"
SCREEN = "runtime/packages/PySide6/plugins/platforms/qwindows.dll"
NEEDED = ("so-bhyt.exe", "so-bhyt-cli.exe", "runtime/python312.dll", PDFIUM, SCREEN)


@pytest.fixture(scope="module")
def contents():
    return script("installer/windows/contents.py")


def binary(path, machine=0x8664):
    path.parent.mkdir(parents=True, exist_ok=True)
    head = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)
    path.write_bytes(head + b"PE\0\0" + struct.pack("<H", machine))


@pytest.fixture
def stage(tmp_path):
    for name in NEEDED:
        binary(tmp_path / name)
    (tmp_path / "program" / "core").mkdir(parents=True)
    (tmp_path / "program" / "core" / "words.py").write_text("a = 1\n")
    return tmp_path


def test_what_must_not_be_in_the_set_up_is_named(contents, stage):
    assert list(contents.faults_of(stage)) == []
    binary(stage / "runtime" / "icuuc.dll")
    binary(stage / "runtime" / "python.exe")
    binary(stage / "runtime" / "Qt6Qml.dll")
    binary(stage / "runtime" / "small.dll", machine=0x014C)
    for name in ("so-bhyt-cli.exe", PDFIUM, SCREEN):
        (stage / name).unlink()
    said = " ".join(contents.faults_of(stage))
    for name in ("icuuc.dll", "python.exe", "Qt6Qml.dll", "small.dll"):
        assert name in said
    for name in ("so-bhyt-cli.exe", PDFIUM, SCREEN):
        assert f"{name}: missing" in said


def test_the_uninstaller_names_files_and_never_a_whole_folder(contents, stage):
    lines = contents.removal_of(stage).splitlines()
    assert r'Delete "$INSTDIR\program\core\words.py"' in lines
    emptied = [line for line in lines if line.startswith('RMDir "')]
    depths = [line.count("\\") for line in emptied]
    assert depths == sorted(depths, reverse=True)
    for folder in (r"program\core", "program", r"runtime\packages\pypdfium2_raw", "runtime"):
        assert rf'RMDir "$INSTDIR\{folder}"' in emptied
    # What is in use stops the uninstaller after the files, while it can still be run again.
    asked = lines.index("!insertmacro ALL_DELETED")
    assert all(line.startswith("Delete ") == (at < asked) for at, line in enumerate(lines))
    whole = [line for line in lines if "/r" in line]
    assert whole == [r'RMDir /r "$INSTDIR\program\core\__pycache__"']


def test_a_changed_file_of_the_set_up_is_seen(contents, stage):
    listed = contents.hashes_of(stage)
    assert list(contents.differences(listed, stage)) == []
    (stage / "program" / "core" / "words.py").write_text("a = 2\n")
    (stage / "new.txt").write_text("")
    assert list(contents.differences(listed, stage)) == [
        "new.txt: not the same", "program/core/words.py: not the same"
    ]  # fmt: skip


@pytest.mark.parametrize(("system", "only"), [("linux", "secretstorage"), ("win32", "pywin32")])
def test_pins_hold_what_runs_and_nothing_for_developers(system, only):
    pins = script("installer/pins.py").main(
        system, "3.12", next(p for p in sys.path if "site-packages" in p)
    )
    assert f"\n{only}" in pins
    assert "pyside6-essentials==" in pins
    assert "pypdfium2==" in pins
    assert "pytest==" not in pins
    assert ";" not in pins


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="a tool of Debian")
def test_libraries_of_debian_are_named_by_their_package(tmp_path):
    notices = script("installer/notices.py")
    assert notices.of_debian(tmp_path / "packages") == {}
    (tmp_path / "libraries.txt").write_text("/usr/bin/dpkg-query\n/usr/lib/nobody-knows.so\n")
    ((name, version),) = notices.of_debian(tmp_path / "packages").items()
    assert name == "dpkg"
    assert version[0].isdigit()


def test_the_texts_of_a_folder_of_licences_stand_in_the_notices():
    notices = script("installer/notices.py")
    files = {Path(file).name for file, _ in notices.texts_of(distribution("pypdfium2"))}
    assert {"pdfium.txt", "freetype.txt", "BSD-3-Clause.txt"} <= files
    qt = [file for file, _ in notices.texts_of(distribution("PySide6-Essentials"))]
    assert not any("commercial" in file.lower() for file in qt)


def test_the_version_stands_in_one_piece():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert program_version() == project["project"]["version"]
