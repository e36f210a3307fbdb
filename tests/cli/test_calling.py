"""The name by which the program tells how to call it."""

import pytest

from core.cli.parser import build_parser
from tests.cli.saying import refused


@pytest.mark.parametrize(
    ("platform", "started", "name"),
    [
        ("linux", "/home/xa/.venv/bin/python", "main.py"),
        ("win32", "/x/.venv/Scripts/python.exe", "main.py"),
        ("linux", "/opt/so-bhyt/so-bhyt", "so-bhyt"),
        ("win32", "/x/So BHYT/so-bhyt-cli.exe", "so-bhyt-cli.exe"),
        ("win32", "/x/So BHYT/so-bhyt.exe", "so-bhyt-cli.exe"),
    ],
)
def test_help_and_faults_name_the_program_as_it_is_called(
    monkeypatch, capsys, platform, started, name
):
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("sys.executable", started)
    assert build_parser().format_usage().startswith(f"usage: {name} ")
    assert refused(capsys, "list").rstrip().endswith(f"Xem cách gọi: {name} --help.")
