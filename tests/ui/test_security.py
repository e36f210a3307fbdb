"""The security tab: encryption, recovery key, passwords, users, remembering, the lock."""

import psutil
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from core.app import securing
from core.app.register import Register
from core.app.remembering import remembered
from core.app.unlocking import Access, WrongPassword
from core.app.users import add_user
from core.domain.users import Role, User
from tests.ui.helpers import answer_file, open_box, press, settled
from ui.desk import SECURITY_TAB, Place, Room

PASSWORD = "Mật khẩu thử 1"
NEW = "Mật khẩu mới 2"
OTHER = "Mật khẩu của Lan 3"


def show_tab(qtbot, program):
    program.window.desk.go(Place(Room.SETTINGS, tab=SECURITY_TAB))
    settled(qtbot, program.window)
    return program.window.pages.settings.security


@pytest.fixture
def plain(qtbot, program, tmp_path):
    """The security tab of a register without a password."""
    register = Register.create(tmp_path / "sổ #1 xã.sobhyt", name="Xã Mẫu")
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(register.path)
    return show_tab(qtbot, program)


@pytest.fixture(scope="session")
def locked(tmp_path_factory):
    """The folder of an encrypted register and its recovery key; never written to."""
    folder = tmp_path_factory.mktemp("locked")
    register = Register.create(folder / "xã kín.sobhyt", name="Xã Mẫu")
    return folder, securing.encrypt(register, PASSWORD).recovery


@pytest.fixture
def locked_file(locked, tmp_path):
    for file in locked[0].iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path / "xã kín.sobhyt"


def unlock(qtbot, program, path, user="admin", password=PASSWORD):
    with qtbot.waitSignal(program.session.password_wanted, timeout=20_000):
        program.open(path)
    give_password(qtbot, program, user, password)


def give_password(qtbot, program, user="admin", password=PASSWORD):
    page = program.window.unlock
    page.user.setCurrentText(user)
    page.password.setText(password)
    page.open_button.click()
    settled(qtbot, program.window)


@pytest.fixture
def secret(qtbot, program, locked_file):
    """The security tab of an encrypted register, opened by the admin."""
    unlock(qtbot, program, locked_file)
    return show_tab(qtbot, program)


def type_password(fields, password, old=None):
    if old is not None:
        fields.old.setText(old)
    fields.new.setText(password)
    fields.again.setText(password)


def encrypt(qtbot, program, tab):
    type_password(tab.encryption.fields, PASSWORD)
    tab.encryption.set_button.click()
    settled(qtbot, program.window)


def opens_with(path, user, password):
    try:
        Register.open(path, Access(user, password))
    except WrongPassword:
        return False
    return True


def names(tab):
    model = tab.users.table.rows
    return {model.row_at(n).user.name: model.row_at(n).user.role for n in range(model.rowCount())}


def choose_user(tab, name):
    tab.users.table.select(lambda row: row.user.name == name)


def choose_role(form, role):
    form.role.setCurrentIndex(form.role.findData(str(role)))


def test_a_first_password_shows_a_key_that_is_saved_and_put_away(
    qtbot, program, plain, qapp, tmp_path
):
    encrypt(qtbot, program, plain)
    key_is_saved_as_a_page_and_copied(qtbot, program, plain, qapp, tmp_path)
    password_makes_a_key_that_is_shown_until_it_is_put_away(program, plain)


def test_what_is_typed_is_looked_at_before_a_password_is_set(qtbot, program, plain):
    no_file_is_held_open_between_deeds(program)
    passwords_are_hidden_until_asked_for(plain)
    plain.encryption.fields.show_words.click()
    weak_or_different_password_is_refused_once_the_field_is_left(qtbot, program, plain)
    encrypting_can_be_stopped(qtbot, program, plain)
    plain_register_is_never_locked(program)
    for field in (plain.encryption.fields.new, plain.encryption.fields.again):
        field.clear()
    keyboard_alone_sets_a_password(qtbot, program, plain)


def test_an_encrypted_register_goes_on_opens_and_is_written_by_one(
    qtbot, program, plain, other_writer
):
    register_goes_on_as_before_and_opens_with_its_password(qtbot, program, plain)
    right_to_write_stays_with_the_window(qtbot, program, other_writer)


def test_users_and_the_time_until_locking(qtbot, program, secret, locked_file, preferences):
    every_field_has_a_name(secret)
    time_is_chosen_and_kept(program, secret, preferences)
    users_are_added_given_roles_and_passwords_and_removed(qtbot, program, secret, locked_file)
    what_cannot_be_is_refused_in_words_and_stays_typed(qtbot, program, secret)
    who_gives_up_being_admin_is_none_from_then_on(qtbot, program, secret)


def test_the_own_password_is_changed_and_wrong_ones_wait(
    qtbot, program, secret, locked_file, still
):
    password_is_changed_by_who_knows_the_old_one(qtbot, program, secret, locked_file)
    wrong_old_passwords_wait_longer(qtbot, program, secret, still)


def test_this_machine_opens_by_itself_and_an_admin_sees_the_key_again(
    qtbot, program, secret, locked_file, locked
):
    this_machine_remembers_and_forgets(qtbot, program, secret, locked_file)
    admin_sees_the_key_again_and_nobody_after_closing(qtbot, program, secret, locked)


def test_a_register_is_locked_by_keys_by_idleness_and_never_under_work(
    qtbot, program, secret, locked_file
):
    ctrl_l_locks_and_the_password_opens_again(qtbot, program, locked_file)
    open_again(qtbot, program)
    locking_leaves_no_question_and_no_message_on_the_screen(qtbot, program, secret)
    open_again(qtbot, program)
    work_that_runs_while_locking_brings_nothing_back(qtbot, program)
    open_again(qtbot, program)
    running_work_is_waited_for_and_a_key_stops_the_waiting(qtbot, program, secret)
    open_again(qtbot, program)
    encrypted_register_nobody_uses_is_locked(program)


def open_again(qtbot, program):
    settled(qtbot, program.window)  # what was left is backed up
    give_password(qtbot, program)
    show_tab(qtbot, program)


def password_makes_a_key_that_is_shown_until_it_is_put_away(program, plain):
    path = program.session.snapshot.register.path
    assert program.session.snapshot.register.key is not None
    assert plain.panel.isVisible()
    assert not plain.encryption.isVisible()
    assert not plain.panel.close_button.isEnabled()
    assert plain.encryption.fields.password == ""
    key = plain.panel.key.text().replace("\n", "")
    assert len(key.split("-")) == 9
    assert Register.open(path, Access("admin", recovery=key)).key is not None
    plain.panel.put_away.click()
    plain.panel.close_button.click()
    assert plain.encryption.print_button.isVisible()
    assert plain.panel.key.text() == ""


def register_goes_on_as_before_and_opens_with_its_password(qtbot, program, plain):
    day = program.session.day.replace(day=1)
    program.session.set_day(day)
    settled(qtbot, program.window)
    encrypt(qtbot, program, plain)
    path = program.session.snapshot.register.path
    assert (program.session.day, program.session.only_reading) == (day, "")
    form = program.window.pages.settings.office
    form.fields["phone"].setText("0239 123 456")
    form.save()
    settled(qtbot, program.window)
    assert program.session.snapshot.office["phone"] == "0239 123 456"
    program.session.close_register()
    unlock(qtbot, program, path)
    assert program.session.snapshot.office["phone"] == "0239 123 456"


def no_file_is_held_open_between_deeds(program):
    """Windows moves nothing onto an open file, so encrypting would be refused there."""
    path = program.session.snapshot.register.path

    def held():
        return str(path) in [file.path for file in psutil.Process().open_files()]

    assert not held()
    with path.open("rb"):
        assert held()


def right_to_write_stays_with_the_window(qtbot, program, other_writer):
    path = program.session.snapshot.register.path
    lock = path.with_name(f"{path.name}.lock")
    assert lock.exists()
    program.session.close_register()
    assert not lock.exists()
    other_writer(path)
    unlock(qtbot, program, path)
    tab = show_tab(qtbot, program)
    assert "khác của chương trình" in program.session.only_reading
    assert not tab.encryption.remove_button.isEnabled()
    assert not tab.me.change_button.isEnabled()


def weak_or_different_password_is_refused_once_the_field_is_left(qtbot, program, plain):
    fields = plain.encryption.fields
    fields.new.setFocus()
    fields.new.setText("ngắn")
    assert not fields.trouble.isVisible()
    fields.again.setFocus()
    assert "quá ngắn" in fields.trouble.text()
    fields.new.setText(PASSWORD)
    fields.again.setText(NEW)
    plain.encryption.set_button.click()
    assert "không giống nhau" in fields.trouble.text()
    settled(qtbot, program.window)
    assert program.session.snapshot.register.key is None


def passwords_are_hidden_until_asked_for(plain):
    fields = plain.encryption.fields
    assert {fields.new.echoMode(), fields.again.echoMode()} == {QLineEdit.EchoMode.Password}
    fields.show_words.click()
    assert {fields.new.echoMode(), fields.again.echoMode()} == {QLineEdit.EchoMode.Normal}


def encrypting_can_be_stopped(qtbot, program, plain):
    type_password(plain.encryption.fields, PASSWORD)
    plain.encryption.set_button.click()
    assert not plain.encryption.set_button.isEnabled()
    program.jobs.cancel()
    settled(qtbot, program.window)
    assert "chưa có gì được ghi" in program.window.notice.text
    path = program.session.snapshot.register.path
    assert Register.open(path).key is None
    assert plain.panel.isHidden()


def key_is_saved_as_a_page_and_copied(qtbot, program, plain, qapp, tmp_path):
    key = plain.panel.key.text().replace("\n", "")
    plain.panel.copy_button.click()
    assert qapp.clipboard().text() == key
    plain.panel.save_button.click()
    answer_file(qtbot, plain.panel, tmp_path / "chìa.pdf")
    settled(qtbot, program.window)
    text = PdfReader(tmp_path / "chìa.pdf").pages[0].extract_text()
    assert all(group in text for group in key.split("-"))
    assert "chìa.pdf" in program.window.notice.text


def admin_sees_the_key_again_and_nobody_after_closing(qtbot, program, secret, locked):
    secret.encryption.print_button.click()
    settled(qtbot, program.window)
    assert secret.panel.key.text().replace("\n", "") == locked[1]
    program.session.close_register()
    assert secret.panel.key.text() == ""
    assert secret.panel.isHidden()


def test_readable_backups_are_told_of_and_deleted(qtbot, program, plain):
    path = program.session.snapshot.register.path
    folder = path.with_name(f"{path.stem}.backups")
    folder.mkdir(exist_ok=True)
    old = folder / "cũ.sobhyt"
    old.write_bytes(path.read_bytes())
    encrypt(qtbot, program, plain)
    plain.panel.put_away.click()
    plain.panel.close_button.click()
    assert "2 bản sao không" in plain.encryption.backups.text()  # one was made at opening
    plain.encryption.backups_button.click()
    press(open_box(plain.encryption), 0)
    settled(qtbot, program.window)
    assert not old.exists()
    assert not plain.encryption.backups.isVisible()


def password_is_changed_by_who_knows_the_old_one(qtbot, program, secret, locked_file):
    fields = secret.me.fields
    type_password(fields, NEW, old="sai mật khẩu")
    secret.me.change_button.click()
    settled(qtbot, program.window)
    assert "Mật khẩu đang dùng không đúng" in fields.trouble.text()
    assert opens_with(locked_file, "admin", PASSWORD)
    fields.old.setText(PASSWORD)
    secret.me.change_button.click()
    settled(qtbot, program.window)
    assert opens_with(locked_file, "admin", NEW)
    assert not opens_with(locked_file, "admin", PASSWORD)
    assert fields.password == fields.old.text() == ""


def wrong_old_passwords_wait_longer(qtbot, program, secret, still):
    later = still(secret.me.patience)
    type_password(secret.me.fields, NEW, old="sai mật khẩu")
    for _ in range(3):
        secret.me.change_button.click()
        settled(qtbot, program.window)
    assert not secret.me.change_button.isEnabled()
    assert "Thử lại sau 1 giây" in secret.me.change_button.text()
    later(1)
    assert secret.me.change_button.isEnabled()


def test_the_password_is_taken_away_after_asking(qtbot, program, secret, locked_file):
    secret.encryption.remove_button.click()
    assert "mật khẩu" in open_box(secret.encryption).text()
    press(open_box(secret.encryption), 0)
    settled(qtbot, program.window)
    assert Register.open(locked_file).key is None
    assert secret.encryption.set_button.isVisible()
    assert not program.window.bar.lock_button.isVisible()


def this_machine_remembers_and_forgets(qtbot, program, secret, locked_file):
    secret.machine.remember.click()
    settled(qtbot, program.window)
    assert remembered(locked_file) is not None
    program.session.close_register()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(locked_file)
    tab = show_tab(qtbot, program)
    assert tab.machine.remember.isChecked()
    tab.machine.remember.click()
    settled(qtbot, program.window)
    assert remembered(locked_file) is None
    assert not tab.machine.remember.isChecked()


def test_a_machine_without_a_key_store_says_so(qtbot, program, secret, no_key_store):
    secret.machine.remember.click()
    settled(qtbot, program.window)
    assert "kho khóa" in program.window.notice.text
    assert not secret.machine.remember.isChecked()


def users_are_added_given_roles_and_passwords_and_removed(qtbot, program, secret, locked_file):
    users, form = secret.users, secret.users.form
    users.add_button.click()
    form.name.setText("  Lan ")
    choose_role(form, Role.CLERK)
    type_password(form.fields, OTHER)
    form.save_button.click()
    settled(qtbot, program.window)
    assert names(secret) == {"admin": Role.ADMIN, "Lan": Role.CLERK}
    assert opens_with(locked_file, "Lan", OTHER)
    assert form.isHidden()
    choose_user(secret, "Lan")
    users.role_button.click()
    choose_role(form, Role.VIEWER)
    form.save_button.click()
    settled(qtbot, program.window)
    assert names(secret)["Lan"] is Role.VIEWER
    users.password_button.click()
    type_password(form.fields, NEW)
    form.save_button.click()
    settled(qtbot, program.window)
    assert opens_with(locked_file, "Lan", NEW)
    users.remove_button.click()
    press(open_box(users), 0)
    settled(qtbot, program.window)
    assert names(secret) == {"admin": Role.ADMIN}
    assert not opens_with(locked_file, "Lan", NEW)


def what_cannot_be_is_refused_in_words_and_stays_typed(qtbot, program, secret):
    users, form = secret.users, secret.users.form
    users.add_button.click()
    form.save_button.click()
    assert "tên người dùng" in form.fields.trouble.text()
    form.name.setText("ADMIN")
    type_password(form.fields, OTHER)
    form.save_button.click()
    settled(qtbot, program.window)
    assert "Đã có người dùng" in program.window.notice.text
    assert form.isVisible()
    assert form.name.text() == "ADMIN"
    choose_user(secret, "admin")
    assert not users.remove_button.isEnabled()
    users.role_button.click()
    choose_role(form, Role.CLERK)
    form.save_button.click()
    settled(qtbot, program.window)
    assert "người quản trị duy nhất" in program.window.notice.text
    assert names(secret) == {"admin": Role.ADMIN}


def who_gives_up_being_admin_is_none_from_then_on(qtbot, program, secret):
    register = program.session.snapshot.register
    add_user(register, "Lan", Role.ADMIN, OTHER)
    program.session.refresh()
    settled(qtbot, program.window)
    choose_user(secret, "admin")
    secret.users.role_button.click()
    choose_role(secret.users.form, Role.CLERK)
    secret.users.form.save_button.click()
    settled(qtbot, program.window)
    assert program.session.snapshot.register.user == User("admin", Role.CLERK)
    assert not secret.users.add_button.isVisible()


def test_on_a_plain_register_roles_are_called_a_reminder(qtbot, program, plain):
    users, form = plain.users, plain.users.form
    assert "chưa có người dùng nào" in users.note.text()
    assert "chỉ là lời nhắc" in users.note.text()
    users.add_button.click()
    assert not form.fields.new.isVisible()
    form.name.setText("Lan")
    form.save_button.click()
    settled(qtbot, program.window)
    assert names(plain) == {"admin": Role.ADMIN, "Lan": Role.CLERK}
    assert not users.password_button.isVisible()
    encrypt(qtbot, program, plain)
    assert "chưa có mật khẩu: Lan" in program.window.notice.text


def test_a_plain_register_of_others_asks_who_opens_it(qtbot, program, tmp_path, preferences):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Mẫu", user="Lan")
    add_user(register, "Mai", Role.CLERK)
    preferences.user = "Hoa"
    with qtbot.waitSignal(program.session.user_wanted, timeout=20_000):
        program.open(register.path)
    page = program.window.unlock
    assert page.isVisible()
    assert not page.password.isVisible()
    assert [page.user.itemText(n) for n in range(page.user.count())] == ["Lan", "Mai"]
    page.user.setCurrentText("Mai")
    page.open_button.click()
    settled(qtbot, program.window)
    assert program.session.snapshot.register.user == User("Mai", Role.CLERK)
    assert preferences.user == "Mai"


def test_a_viewer_sees_but_cannot_and_changes_the_own_password(qtbot, program, locked_file):
    register = Register.open(locked_file, Access("admin", PASSWORD))
    add_user(register, "Mai", Role.VIEWER, OTHER)
    unlock(qtbot, program, locked_file, "Mai", OTHER)
    tab = show_tab(qtbot, program)
    assert tab.me.who.text() == "Mai – Chỉ xem"
    assert names(tab) == {"admin": Role.ADMIN, "Mai": Role.VIEWER}
    assert "Chỉ người quản trị" in tab.users.note.text()
    assert tab.encryption.refusal.isVisible()
    hidden = (
        tab.users.add_button, tab.users.role_button, tab.users.remove_button,
        tab.users.password_button, tab.encryption.print_button, tab.encryption.remove_button,
    )  # fmt: skip
    assert not any(part.isVisible() for part in hidden)
    type_password(tab.me.fields, NEW, old=OTHER)
    tab.me.change_button.click()
    settled(qtbot, program.window)
    assert opens_with(locked_file, "Mai", NEW)


def test_another_register_shows_nothing_typed_for_this_one(qtbot, program, plain, locked_file):
    type_password(plain.encryption.fields, PASSWORD)
    plain.users.begin_add()
    program.session.close_register()
    assert plain.encryption.fields.password == ""
    assert plain.users.form.isHidden()


def every_field_has_a_name(secret):
    fields = [*secret.findChildren(QLineEdit), secret.machine.idle, secret.users.table]
    assert [field for field in fields if not field.accessibleName()] == []


def keyboard_alone_sets_a_password(qtbot, program, plain):
    fields = plain.encryption.fields
    fields.new.setFocus()
    qtbot.keyClicks(fields.new, "mat khau cua xa")
    qtbot.keyClick(fields.new, Qt.Key.Key_Tab)
    assert fields.again.hasFocus()
    qtbot.keyClicks(fields.again, "mat khau cua xa")
    qtbot.keyClick(fields.again, Qt.Key.Key_Return)
    settled(qtbot, program.window)
    assert plain.panel.isVisible()
    assert plain.panel.save_button.hasFocus()


def ctrl_l_locks_and_the_password_opens_again(qtbot, program, locked_file):
    window = program.window
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.unlock.isVisible()
    assert program.session.snapshot is None
    assert not locked_file.with_name(f"{locked_file.name}.lock").exists()
    settled(qtbot, window)  # what was left is backed up
    give_password(qtbot, program)
    assert window.pages.isVisible()
    window.bar.lock_button.click()
    assert window.unlock.isVisible()


def locking_leaves_no_question_and_no_message_on_the_screen(qtbot, program, secret):
    program.window.desk.tell("Nguyễn Văn Tưởng Tượng")
    secret.encryption.remove_button.click()
    with qtbot.waitSignal(open_box(secret.encryption).finished):
        program.session.lock()
    assert not program.window.notice.isVisible()
    assert Register.open(program.window.unlock._path, Access("admin", PASSWORD)).key is not None


def work_that_runs_while_locking_brings_nothing_back(qtbot, program):
    program.session.refresh()
    program.session.open_again()
    program.session.lock()
    settled(qtbot, program.window)
    assert program.session.snapshot is None
    assert program.window.unlock.isVisible()


def plain_register_is_never_locked(program):
    program.session.lock()
    program.idle.on_timeout()
    assert program.session.snapshot is not None
    assert not program.idle.watching


def encrypted_register_nobody_uses_is_locked(program):
    assert program.idle.watching
    assert program.idle.remaining_ms > 14 * 60_000
    program.idle.on_timeout()
    assert program.window.unlock.isVisible()
    assert not program.idle.watching


def running_work_is_waited_for_and_a_key_stops_the_waiting(qtbot, program, secret):
    program.session.refresh()
    program.idle.on_timeout()
    assert program.session.snapshot is not None
    qtbot.mouseMove(program.window, QPoint(5, 5))
    qtbot.keyClick(secret.me.fields.old, Qt.Key.Key_A)
    settled(qtbot, program.window)
    assert program.session.snapshot is not None
    program.session.refresh()
    program.idle.on_timeout()
    with qtbot.waitSignal(program.session.password_wanted, timeout=20_000):
        pass
    assert program.window.unlock.isVisible()


def time_is_chosen_and_kept(program, secret, preferences):
    box = secret.machine.idle
    box.setCurrentIndex(box.findData(5))
    box.activated.emit(box.currentIndex())
    assert preferences.idle_minutes == 5
    assert 4 * 60_000 < program.idle.remaining_ms < 6 * 60_000
    box.setCurrentIndex(box.findData(0))
    box.activated.emit(box.currentIndex())
    assert preferences.idle_minutes == 0
    assert not program.idle.watching


def test_a_new_register_is_recommended_a_password(qtbot, program, tmp_path):
    window = program.window
    window.start.new_button.click()
    window.first.place.take_file(tmp_path / "xa_moi.sobhyt")
    settled(qtbot, window)
    for _ in range(3):
        window.first.later_button.click()
    window.first.next_button.click()
    qtbot.waitUntil(lambda: program.session.snapshot is not None, timeout=20_000)
    assert "Nên đặt mật khẩu" in window.notice.text
    window.notice._action.click()
    assert window.pages.settings.security.isVisible()
    settled(qtbot, window)
    program.session.close_register()
    window.notice.hide()
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(tmp_path / "xa_moi.sobhyt")
    assert not window.notice.isVisible()
