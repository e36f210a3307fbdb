import shutil

import pytest

from core.app.register import Register
from tests.ui.helpers import answer_file, settled
from ui import sample as sample_module


def test_without_a_register_three_ways_are_offered(program):
    start = program.window.start
    assert start.isVisible()
    assert start.new_button.isVisible()
    assert start.sample_button.isVisible()
    assert start.open_button.isVisible()
    assert not program.window.rail.isVisible()


def test_a_new_register_wants_a_name_first(program):
    program.window.start.new_button.click()
    assert "tên xã" in program.window.start.trouble.text()


def test_a_new_register_is_made_and_opened(qtbot, program, tmp_path):
    start = program.window.start
    start.name.setText("  Xã  Tân An ")
    start.new_button.click()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        answer_file(qtbot, start, tmp_path / "tan_an.sobhyt")
    assert program.session.snapshot.commune == "Xã Tân An"
    assert program.window.pages.isVisible()
    assert not program.window.banner.isVisible()
    assert program.session.snapshot.summary.people == 0
    assert program._preferences.register == tmp_path / "tan_an.sobhyt"


def test_an_existing_file_is_not_overwritten(qtbot, program, register_file):
    before = register_file.stat().st_size
    program.window.start.made.emit("Xã Khác", register_file)
    settled(qtbot, program.window)
    assert program.session.snapshot is None
    assert "Đã có tệp" in program.window.start.trouble.text()
    assert register_file.stat().st_size == before


def test_a_register_is_opened_from_the_dialog(qtbot, program, register_file):
    program.window.start.open_button.click()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        answer_file(qtbot, program.window.start, register_file)
    assert program.session.snapshot.register.path == register_file


def test_the_last_register_opens_by_itself(qtbot, program, register_file):
    program._preferences.register = register_file
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(None)
    assert program.window.pages.today.isVisible()


def test_a_missing_last_register_is_said_and_not_made_again(qtbot, program, tmp_path):
    gone = tmp_path / "đã mất.sobhyt"
    program._preferences.register = gone
    program.open(None)
    settled(qtbot, program.window)
    assert "Không tìm thấy sổ" in program.window.start.trouble.text()
    assert program.window.start.isVisible()
    assert not gone.exists()


def test_a_foreign_file_is_refused_in_words(qtbot, program, tmp_path):
    foreign = tmp_path / "thư.sobhyt"
    foreign.write_text("không phải sổ")
    program.open(foreign)
    settled(qtbot, program.window)
    assert "không phải là sổ BHYT" in program.window.start.trouble.text()


@pytest.fixture
def fast_demo(monkeypatch, sample, tmp_path):
    """The sample commune without making it again."""

    class Made:
        register = tmp_path / "scratch" / "xa_mau.sobhyt"

    def build(out, progress):
        out.mkdir(parents=True)
        shutil.copy(sample, out / "xa_mau.sobhyt")
        return Made

    monkeypatch.setattr(sample_module, "build_demo", build)
    monkeypatch.setattr("ui.window.sample_folder", lambda: tmp_path / "mau")


def test_sample_data_is_made_once_and_marked(qtbot, program, fast_demo, tmp_path):
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.window.start.sample_button.click()
    assert program.window.banner.isVisible()
    assert "MẪU" in program.window.banner.text()
    assert program.session.snapshot.register.path == tmp_path / "mau" / "xa_mau.sobhyt"
    written = program.session.snapshot.register.path.stat().st_mtime_ns
    program.session.close_register()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.window.start.sample_button.click()
    assert program.session.snapshot.register.path.stat().st_mtime_ns == written


def test_half_made_sample_data_is_made_again(fast_demo, sample, tmp_path):
    (tmp_path / "mau.dang-tao").mkdir()
    (tmp_path / "mau").mkdir()
    made = sample_module.open_or_build(tmp_path / "mau", None)
    assert Register.open(made).path == made
    assert not (tmp_path / "mau.dang-tao").exists()


def test_another_register_may_be_opened_from_the_settings(window):
    window.pages.settings.display.other_button.click()
    assert window.start.isVisible()
    assert not window.rail.isVisible()


def test_the_language_can_be_chosen_before_any_register_is_open(qtbot, program, preferences):
    start = program.window.start
    assert start.language_button.text() == "English"
    start.language_button.click()
    qtbot.waitUntil(lambda: start.new_button.text() == "New register…")
    assert preferences.language == "en"
    assert program.window.pages.settings.display.languages.currentData() == "en"
    assert start.language_button.text() == "Tiếng Việt"
