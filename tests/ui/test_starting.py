"""Which door the program opens."""

import pytest

import main
from ui.app import has_screen


@pytest.mark.parametrize(
    ("platform", "environment", "there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
    ],
)
def test_a_window_needs_a_screen(platform, environment, there):
    assert has_screen(platform, environment) is there


def test_without_a_screen_the_program_says_so(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
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
