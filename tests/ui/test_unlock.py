"""Opening a register that has a password."""

import pytest

from core.app.register import Register
from core.app.securing import encrypt
from tests.ui.helpers import settled

PASSWORD = "Mật khẩu thử 1"


@pytest.fixture(scope="session")
def locked(sample, tmp_path_factory):
    """The folder of an encrypted register and its recovery key; never written to."""
    folder = tmp_path_factory.mktemp("locked")
    path = folder / "xã kín.sobhyt"
    path.write_bytes(sample.read_bytes())
    return folder, encrypt(Register.open(path), PASSWORD).recovery


@pytest.fixture
def recovery(locked):
    return locked[1]


@pytest.fixture
def page(qtbot, program, locked, tmp_path):
    """The page that asks for the password of a copy of the encrypted register."""
    for file in locked[0].iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with qtbot.waitSignal(program.session.password_wanted, timeout=20_000):
        program.open(tmp_path / "xã kín.sobhyt")
    assert program.window.unlock.isVisible()
    return program.window.unlock


def enter(qtbot, window, page, password):
    page.password.setText(password)
    page.open_button.click()
    settled(qtbot, window)


def test_the_password_opens_it(qtbot, program, page):
    assert page.user.currentText() == "admin"
    enter(qtbot, program.window, page, PASSWORD)
    assert program.window.pages.isVisible()
    assert program.session.snapshot.summary.people > 0
    assert program.session.snapshot.register.key is not None


def test_wrong_words_wait_longer_and_lock_nobody_out(qtbot, program, page, still):
    later = still(page.patience)
    for tries in range(1, 4):
        enter(qtbot, program.window, page, f"sai lần {tries}")
        assert "Sai tên người dùng hoặc mật khẩu" in page.trouble.text()
        assert page.isVisible()
    assert not page.open_button.isEnabled()
    assert page.open_button.text() == "Thử lại sau 1 giây"
    later(0.9)
    assert not page.open_button.isEnabled()
    later(0.1)
    assert page.open_button.text() == "Mở sổ"
    enter(qtbot, program.window, page, PASSWORD)
    assert program.window.pages.isVisible()


def test_the_recovery_key_opens_it_with_a_new_password(qtbot, program, page, recovery):
    page.other_way.click()
    page.new_password.setText("Mật khẩu mới 2")
    page.again.setText("Mật khẩu khác")
    enter(qtbot, program.window, page, recovery)
    assert "không giống nhau" in page.trouble.text()
    page.again.setText("Mật khẩu mới 2")
    enter(qtbot, program.window, page, recovery)
    assert program.window.pages.isVisible()
    path = program.session.snapshot.register.path
    program.session.close_register()
    with qtbot.waitSignal(program.session.password_wanted, timeout=20_000):
        program.open(path)
    enter(qtbot, program.window, page, PASSWORD)
    assert page.isVisible()
    enter(qtbot, program.window, page, "Mật khẩu mới 2")
    assert program.window.pages.isVisible()


def test_a_machine_without_a_key_store_says_so_and_opens(qtbot, program, page, no_key_store):
    page.remember.setChecked(True)
    enter(qtbot, program.window, page, PASSWORD)
    assert program.window.pages.isVisible()
    assert "kho khóa" in program.window.notice.text


def test_one_may_go_back(program, page):
    page.back_button.click()
    assert program.window.start.isVisible()


def test_a_remembered_register_opens_without_a_word(qtbot, program, page):
    page.remember.setChecked(True)
    enter(qtbot, program.window, page, PASSWORD)
    path = program.session.snapshot.register.path
    program.session.close_register()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(path)
    assert program.window.pages.isVisible()
