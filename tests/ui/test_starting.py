"""Which door the program opens, and what it says where one stays shut."""

import socket
import struct
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

import main
from tests.ui.helpers import settled
from ui.screen import has_screen


@pytest.mark.parametrize(
    ("platform", "environment", "there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":999"}, False),
        ("linux", {"DISPLAY": ":999", "QT_QPA_PLATFORM": "xcb"}, False),
        ("linux", {"DISPLAY": ":999", "WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
    ],
)
def test_a_window_needs_a_screen(platform, environment, there):
    assert has_screen(platform, environment) is there


@contextmanager
def x_server(status):
    """An X server that takes (1) or turns away (0) whoever comes; gives its name."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            with server.accept()[0] as guest:
                guest.recv(1024)
                head = struct.pack("<BBHHH", status, 0, 11, 0, 10)
                guest.sendall(head + struct.pack("<III", 0, 0, 0xFF) + bytes(28))
                guest.recv(1024)

        thread = threading.Thread(target=answer)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1] - 6000}"
        thread.join()


@pytest.mark.parametrize("status", [1, 0])
def test_an_x_server_must_let_the_program_in(status):
    with x_server(status) as display:
        assert has_screen("linux", {"DISPLAY": display}) is bool(status)


@pytest.mark.parametrize("display", ["", ":999"])
def test_without_a_screen_the_program_says_so(monkeypatch, capsys, display):
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setattr("sys.platform", "linux")
    assert main.main([]) == 2
    assert "Không có màn hình" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "door"),
    [([], None), (["xã.sobhyt"], "xã.sobhyt"), (["mất.sobhyt"], "mất.sobhyt"),
     (["list"], "command"), (["none"], "command"),
     (["imports", "xã.sobhyt"], "command")],
)  # fmt: skip
def test_a_file_opens_the_window_and_a_command_is_a_command(monkeypatch, tmp_path, argv, door):
    for name in ("xã.sobhyt", "list"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    opened = []
    monkeypatch.setattr("ui.app.run", lambda path: opened.append(str(path) if path else None) or 0)
    code = main.main(argv)
    assert opened == ([] if door == "command" else [door])
    assert (code == 0) is (door != "command")


@pytest.fixture
def useless(tmp_path, monkeypatch):
    """A folder for the user's own files that nobody can make."""
    (tmp_path / "tệp").touch()
    folder = tmp_path / "tệp" / "dữ liệu"
    monkeypatch.setenv("SOBHYT_DATA", str(folder))
    return folder


def test_a_folder_that_cannot_be_written_to_is_said_at_the_start(qtbot, program, useless):
    program.check_folders()
    notice = program.window.notice
    assert notice.isVisible()
    assert f"Không ghi được vào thư mục dữ liệu “{useless}”" in notice.text
    program.window.start.sample_button.click()
    settled(qtbot, program.window)
    assert f"Không dựng được dữ liệu mẫu trong “{useless}" in program.window.start.trouble.text()


def test_folders_that_take_files_are_not_spoken_of(program, tmp_path, monkeypatch):
    monkeypatch.setenv("SOBHYT_DATA", str(tmp_path / "mới"))
    program.check_folders()
    assert program.window.notice.text == ""
    assert list((tmp_path / "mới").iterdir()) == []


def test_a_user_without_a_folder_is_told_so(monkeypatch, capsys):
    def nobody(*_):
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nobody)
    monkeypatch.delenv("SOBHYT_DATA", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main.main([]) == 2
    assert "thư mục riêng" in capsys.readouterr().err
