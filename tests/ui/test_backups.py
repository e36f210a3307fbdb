"""The tab of backups: looking, making, restoring, proving; the lock of another machine."""

import sqlite3

import pytest

from core.app.backups import back_up, list_backups
from core.app.office import BACKUP_SECOND, office_settings, set_office
from core.app.register import Register
from core.app.securing import decrypt, encrypt
from core.app.unlocking import Access
from core.domain.backups import Reason
from core.store.backup_names import folder_of
from tests.ui.helpers import answer_folder, open_box, press, settled
from ui.desk import BACKUPS_TAB, Place, Room

PASSWORD = "Mật khẩu thử 1"


@pytest.fixture
def page(qtbot, own_window):
    """The tab of backups of a small register with one backup, of its opening."""
    return turn_to(qtbot, own_window)


def turn_to(qtbot, window):
    window.desk.go(Place(Room.SETTINGS, tab=BACKUPS_TAB))
    settled(qtbot, window)
    return window.pages.settings.backups


def save_phone(qtbot, window, phone):
    form = window.pages.settings.office
    form.fields["phone"].setText(phone)
    form.save_button.click()
    settled(qtbot, window)


def phone_of(window):
    return window.desk.session.snapshot.office["phone"]


def cells(page):
    model = page.backups.table.rows
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def restore_row(qtbot, window, page, row, answer=0):
    page.backups.table.selectRow(row)
    page.box.restore_button.click()
    press(open_box(page.box), answer)
    settled(qtbot, window)


def test_backups_stand_newest_first_with_reason_and_counts(qtbot, program, sample, tmp_path):
    path = tmp_path / "xã.sobhyt"
    path.write_bytes(sample.read_bytes())
    register = Register.open(path)
    back_up(register, Reason.MANUAL)
    set_office(register, {"phone": "0239 111 111"})
    back_up(register, Reason.CLOSING)
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(path)
    page = turn_to(qtbot, program.window)
    closing, manual = cells(page)
    assert closing[1:4] == ["Khi đóng sổ", "1.153", "320"]
    assert manual[1:4] == ["Theo yêu cầu", "1.153", "320"]
    assert closing[5] == "cạnh sổ"
    assert closing[6] == "● đọc được; đúng như sổ hiện nay"
    assert manual[6] == "● đọc được; sau đó sổ có 1 thay đổi"
    page.backups.table.selectRow(1)
    assert "Xã Mẫu" in page.box.facts.text()
    assert "6 lần nhập" in page.box.facts.text()
    assert "sổ đã có 1 thay đổi" in page.box.facts.text()


def test_a_damaged_backup_says_so_and_is_not_offered(qtbot, own_window, page):
    newest = list_backups(own_window.desk.session.snapshot.register.path)[0].path
    content = bytearray(newest.read_bytes())
    content[100:400] = bytes(300)
    newest.write_bytes(content)
    page.backups.look_again()
    settled(qtbot, own_window)
    assert cells(page)[0][6] == "● hỏng, không dùng được"
    page.backups.table.selectRow(0)
    assert not page.box.restore_button.isEnabled()
    assert "hỏng" in page.box.facts.text()


def test_a_backup_on_request_is_made_and_shown(qtbot, own_window, page):
    page.now_button.click()
    settled(qtbot, own_window)
    assert "Đã sao lưu" in own_window.notice.text
    assert [row[1] for row in cells(page)] == ["Theo yêu cầu", "Khi mở sổ"]


def test_a_backup_goes_to_a_folder_of_choice(qtbot, own_window, page, tmp_path):
    (tmp_path / "USB").mkdir()
    page.to_button.click()
    answer_folder(qtbot, page, tmp_path / "USB")
    settled(qtbot, own_window)
    (made,) = (tmp_path / "USB").iterdir()
    assert made.name in own_window.notice.text
    assert Register.open(made).path == made
    assert len(cells(page)) == 1


def test_a_backup_that_cannot_be_made_says_why(qtbot, own, own_window, page, tmp_path):
    for file in folder_of(own.path).iterdir():
        file.unlink()
    folder_of(own.path).rmdir()
    folder_of(own.path).write_text("không phải thư mục")
    page.now_button.click()
    settled(qtbot, own_window)
    assert "không tạo được thư mục" in own_window.notice.text
    assert own_window.notice.property("kind") == "trouble"
    own_window.desk.jobs.close()


def test_a_second_place_is_chosen_gets_a_copy_and_is_given_up(
    qtbot, own, own_window, page, preferences, tmp_path
):
    usb = tmp_path / "USB"
    usb.mkdir()
    page.second.choose_button.click()
    answer_folder(qtbot, page.second, usb)
    settled(qtbot, own_window)
    assert office_settings(own)[BACKUP_SECOND] == str(usb)
    assert str(usb) in page.second.place.text()
    assert preferences.second_place == usb
    first = list_backups(own.path)[0].path
    assert (usb / folder_of(own.path).name / first.name).read_bytes() == first.read_bytes()
    first.unlink()
    page.backups.look_again()
    settled(qtbot, own_window)
    assert cells(page)[0][5] == "nơi thứ hai"
    page.second.none_button.click()
    settled(qtbot, own_window)
    assert office_settings(own)[BACKUP_SECOND] == ""
    assert preferences.second_place is None
    assert "chưa đặt" in page.second.place.text()


def test_restoring_asks_once_and_may_be_taken_back(qtbot, own_window, page):
    save_phone(qtbot, own_window, "0239 111 111")
    restore_row(qtbot, own_window, page, 0, answer=1)
    assert phone_of(own_window) == "0239 111 111"
    restore_row(qtbot, own_window, page, 0)
    assert own_window.pages.isVisible()
    assert phone_of(own_window) == ""
    assert "trước khi khôi phục" in own_window.notice.text
    assert own_window.desk.may_write
    own_window.notice._action.click()
    settled(qtbot, own_window)
    assert phone_of(own_window) == "0239 111 111"
    words = {row[1] for row in cells(turn_to(qtbot, own_window))}
    assert "Trước khi khôi phục" in words


def test_the_question_names_day_reason_and_contents(qtbot, own_window, page):
    page.backups.table.selectRow(0)
    page.box.restore_button.click()
    text = open_box(page.box).text()
    assert page.backups.current().backup.at.strftime("%Y") in text
    assert "Khi mở sổ" in text
    assert "Xã Tân An: 0 người" in text
    press(open_box(page.box), 1)


def test_a_damaged_backup_that_looks_whole_is_refused_and_nothing_lost(qtbot, own_window, page):
    path = own_window.desk.session.snapshot.register.path
    newest = list_backups(path)[0].path
    content = newest.read_bytes()
    newest.write_bytes(content.replace("Xã Tân An".encode(), "Xã Tân Ao".encode(), 1))
    save_phone(qtbot, own_window, "0239 111 111")
    restore_row(qtbot, own_window, page, 0)
    assert "không toàn vẹn" in page.box.trouble.text()
    assert own_window.pages.isVisible()
    assert phone_of(own_window) == "0239 111 111"


def test_a_backup_of_another_password_asks_for_it(qtbot, program, own):
    locked = encrypt(own, PASSWORD).register
    set_office(locked, {"phone": "0239 333 333"})
    back_up(locked, Reason.MANUAL)
    plain = decrypt(Register.open(own.path, Access(password=PASSWORD)))
    set_office(plain, {"phone": "0239 444 444"})
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(own.path)
    window = program.window
    page = turn_to(qtbot, window)
    row = [line[6] for line in cells(page)].index("● có mật khẩu khác")
    page.backups.table.selectRow(row)
    assert not page.box.restore_button.isEnabled()
    page.box.user.setText("admin")
    page.box.secret.setText("sai mật khẩu")
    restore = page.box.restore_button
    restore.click()
    press(open_box(page.box), 0)
    settled(qtbot, window)
    assert "Sai tên người dùng hoặc mật khẩu" in page.box.trouble.text()
    assert phone_of(window) == "0239 444 444"
    page.box.secret.setText(PASSWORD)
    restore.click()
    press(open_box(page.box), 0)
    settled(qtbot, window)
    assert phone_of(window) == "0239 333 333"
    assert program.session.snapshot.register.key is not None
    window.notice._action.click()
    settled(qtbot, window)
    assert phone_of(window) == "0239 444 444"
    assert program.session.snapshot.register.key is None


def test_a_whole_register_is_proved(qtbot, own_window, page):
    page.proving.verify_button.click()
    settled(qtbot, own_window)
    assert "Sổ toàn vẹn" in page.proving.result.text()
    assert not page.proving._scroll.isVisible()


def test_a_changed_value_is_found_and_listed(qtbot, own, own_window, page):
    with sqlite3.connect(own.path) as db:
        db.execute("UPDATE setting SET value = 'Xã Khác' WHERE value = 'Xã Tân An'")
    db.close()
    page.proving.verify_button.click()
    settled(qtbot, own_window)
    assert "Sổ có 1 lỗi" in page.proving.result.text()
    assert "setting" in page.proving.list.text()
    assert page.proving.result.property("role") == "trouble"


@pytest.fixture
def left_behind(qtbot, program, own):
    """The window on a register that another machine locked."""
    lock = own.path.with_name(f"{own.path.name}.lock")
    lock.write_text("4711\nMAY-PHONG-BEN\n")
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(own.path)
    settled(qtbot, program.window)
    return program.window


def test_the_lock_of_another_machine_is_broken_after_a_question(qtbot, left_behind):
    window = left_behind
    assert "MAY-PHONG-BEN" in window.notice.text
    assert not window.desk.may_write
    window.notice._action.click()
    press(open_box(window), 1)
    settled(qtbot, window)
    assert not window.desk.may_write
    window.status.only_reading.click()
    window.notice._action.click()
    press(open_box(window), 0)
    settled(qtbot, window)
    assert window.desk.may_write
    assert not window.status.only_reading.isVisible()


def test_nothing_is_written_while_the_register_is_only_read(qtbot, left_behind):
    page = turn_to(qtbot, left_behind)
    assert not page.now_button.isEnabled()
    assert not page.second.choose_button.isEnabled()
    assert not page.box.restore_button.isEnabled()
    assert page.to_button.isEnabled()


def test_a_living_program_of_this_machine_cannot_be_locked_out(qtbot, program, own, other_writer):
    other_writer(own.path)
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(own.path)
    assert program.window.notice._action.text() == "Thử lại"
