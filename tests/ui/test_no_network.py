"""No page of the window reaches for the network."""

from tests.ui.processes import child


def test_every_page_is_shown_without_a_socket(register_file, tmp_path):
    start = ("-m", "tests.watched", "tests.ui.child")
    letters = tmp_path / "thư.pdf"
    with child(tmp_path, "every_page", register_file, letters, start=start) as process:
        said, faults = process.communicate(timeout=100)
    assert process.returncode == 0
    assert "QtNetwork False" in said
    assert letters.stat().st_size > 0
    assert [line for line in faults.splitlines() if "This plugin" not in line] == []
