"""How the program is called: its name, and what may be said before a command."""

import pytest

import main
from core.app.places import chosen_folder
from core.cli.parser import build_parser
from core.version import program_version
from tests.cli.saying import refused, said


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


@pytest.fixture
def no_choice(monkeypatch):
    """No folder chosen before; what a test chooses is forgotten."""
    monkeypatch.setenv("SOBHYT_DATA", "")


@pytest.mark.parametrize(
    "argv",
    [
        ("--data", "{}", "units", "hoa"),
        ("--data={}", "units", "hoa"),
        ("units", "--data", "{}", "hoa"),
        ("units", "hoa", "--data={}"),
    ],
)
def test_the_folder_for_ones_own_files_is_said_anywhere(no_choice, capsys, tmp_path, argv):
    folder = tmp_path / "dữ liệu"
    assert said(capsys, *(word.format(folder) for word in argv))[0] == 0
    assert chosen_folder() == folder
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "argv",
    [
        ("--data",),
        ("--data", "", "units", "hoa"),
        ("--data=", "units", "hoa"),
        ("--data", "--json", "units", "hoa"),
        ("units", "hoa", "--data"),
    ],
)
def test_no_folder_is_a_wrong_call(no_choice, capsys, argv):
    assert "--data" in refused(capsys, *argv)
    assert main.main(list(argv)) == 2
    assert chosen_folder() is None


def test_a_folder_that_cannot_be_made_is_refused_in_words(no_choice, capsys, tmp_path):
    (tmp_path / "tệp").touch()
    sentence = refused(capsys, "--data", str(tmp_path / "tệp" / "x"), "units", "hoa")
    assert "Không ghi được vào thư mục dữ liệu" in sentence
    assert sentence.rstrip().endswith("(Dòng lệnh: --data.)")


def test_help_names_the_folder_and_the_version_is_said(capsys):
    assert "--data THƯ MỤC" in build_parser().format_help()
    with pytest.raises(SystemExit) as ended:
        main.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Sổ BHYT {program_version()}\n"
