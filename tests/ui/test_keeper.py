"""The register is backed up by itself; the status bar says how long ago."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from core import clock
from core.app.backups import back_up, list_backups
from core.app.office import BACKUP_SECOND, set_office
from core.app.register import Register
from core.domain.backups import Reason
from core.store.backup_names import folder_of
from tests.ui.helpers import open_box, press, settled
from ui.moments import age_words, time_words


@pytest.fixture
def keeper(own_window):
    return own_window.desk.keeper


@pytest.fixture
def told(program):
    notices = []
    program.window.desk.told.connect(notices.append)
    return notices


def reasons(register):
    return [backup.reason for backup in reversed(list_backups(register.path))]


def change(register, phone):
    set_office(register, {"phone": phone})


def opened(qtbot, program, path):
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(path)
    settled(qtbot, program.window)


def block(register):
    """Let a file lie where the folder of backups must be made."""
    shutil.rmtree(folder_of(register.path), ignore_errors=True)
    folder_of(register.path).write_text("không phải thư mục")


def test_opening_shows_the_register_and_then_backs_it_up(qtbot, program, own):
    there = []
    program.session.changed.connect(lambda _: there.append(folder_of(own.path).exists()))
    opened(qtbot, program, own.path)
    assert there == [False]
    assert reasons(own) == [Reason.OPENING]
    assert program.window.status.backup.link.text() == "Sao lưu gần nhất: vừa xong"


def test_opening_what_did_not_change_makes_no_other(qtbot, program, own, own_window):
    program.session.open_again()
    settled(qtbot, own_window)
    assert reasons(own) == [Reason.OPENING]


def test_in_between_only_a_change_is_backed_up(qtbot, own, own_window, keeper):
    assert keeper.timer.isActive()
    assert keeper.timer.interval() == 30 * 60 * 1000
    keeper.timer.timeout.emit()
    settled(qtbot, own_window)
    assert reasons(own) == [Reason.OPENING]
    change(own, "0239 111 111")
    keeper.timer.timeout.emit()
    settled(qtbot, own_window)
    assert reasons(own) == [Reason.OPENING, Reason.TIMED]


def test_closing_backs_up_what_changed(qtbot, own, own_window):
    change(own, "0239 111 111")
    own_window.close()
    assert own_window.isVisible()
    qtbot.waitUntil(lambda: not own_window.isVisible())
    assert reasons(own) == [Reason.OPENING, Reason.CLOSING]


def test_closing_what_did_not_change_just_closes(qtbot, own, own_window):
    own_window.close()
    own_window.close()  # a second click meanwhile changes nothing
    qtbot.waitUntil(lambda: not own_window.isVisible())
    assert reasons(own) == [Reason.OPENING]


def test_a_failing_backup_at_closing_asks(qtbot, own, own_window):
    change(own, "0239 111 111")
    block(own)
    own_window.close()
    settled(qtbot, own_window)
    box = open_box(own_window)
    assert "không tạo được thư mục" in box.text()
    press(box, 1)
    settled(qtbot, own_window)
    assert own_window.isVisible()
    own_window.close()
    settled(qtbot, own_window)
    press(open_box(own_window), 0)
    qtbot.waitUntil(lambda: not own_window.isVisible())


def test_a_crashing_backup_at_closing_does_not_keep_the_window_open(qtbot, own_window, monkeypatch):
    def crash(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("ui.keeper.back_up", crash)
    with qtbot.captureExceptions() as caught:
        own_window.close()
        settled(qtbot, own_window)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert own_window.isVisible()
    own_window.close()
    assert not own_window.isVisible()


def test_a_failing_backup_is_told_and_work_goes_on(qtbot, program, own):
    block(own)
    opened(qtbot, program, own.path)
    window = program.window
    assert "Chưa sao lưu được" in window.notice.text
    assert window.notice.property("kind") == "trouble"
    link = window.status.backup.link
    assert (link.text(), link.property("tone")) == ("Chưa có bản sao lưu nào", "lapsed")
    form = window.pages.settings.office
    form.fields["phone"].setText("0239 222 222")
    form.save_button.click()
    settled(qtbot, window)
    assert program.session.snapshot.office["phone"] == "0239 222 222"
    program.jobs.close()


def test_a_failing_second_place_is_told_once(qtbot, program, own, told, tmp_path):
    set_office(own, {BACKUP_SECOND: str(tmp_path / "USB không cắm")})
    opened(qtbot, program, own.path)
    window, keeper = program.window, program.window.desk.keeper
    for number in (1, 2):
        change(own, f"0239 111 11{number}")
        keeper.timer.timeout.emit()
        settled(qtbot, window)
    assert reasons(own) == [Reason.OPENING, Reason.TIMED, Reason.TIMED]
    assert ["không thấy thư mục đó" in notice.text for notice in told] == [True]
    assert "không thấy thư mục đó" in keeper.second_fault
    (tmp_path / "USB không cắm").mkdir()
    keeper.timer.timeout.emit()
    settled(qtbot, window)
    assert keeper.second_fault == ""


def test_the_sample_is_not_backed_up(qtbot, window):
    settled(qtbot, window)
    register = window.desk.session.snapshot.register
    set_office(register, {"phone": "0239 111 111"})
    window.desk.keeper.back_up_in_between()
    settled(qtbot, window)
    assert "mẫu" in window.status.backup.link.text()
    window.close()
    assert not window.isVisible()
    assert not folder_of(register.path).exists()


def test_what_is_only_read_is_not_backed_up(qtbot, program, own, other_writer):
    other_writer(own.path)
    opened(qtbot, program, own.path)
    assert program.window.status.only_reading.isVisible()
    assert not program.window.desk.keeper.timer.isActive()
    program.window.close()
    assert not program.window.isVisible()
    assert not folder_of(own.path).exists()


def test_leaving_for_another_register_backs_up_what_changed(qtbot, program, own, own_window):
    other = Register.create(own.path.with_name("khác.sobhyt"), name="Xã Khác")
    change(own, "0239 111 111")
    opened(qtbot, program, other.path)
    assert reasons(own) == [Reason.OPENING, Reason.CLOSING]
    assert reasons(other) == [Reason.OPENING]


def test_the_newest_backup_is_tried_once_a_week(qtbot, program, own, own_window, keeper):
    note = folder_of(own.path) / "trial.json"
    assert keeper.trial.faults == ()
    written = note.read_bytes()
    program.session.open_again()
    settled(qtbot, own_window)
    assert note.read_bytes() == written
    keeper.now = lambda: clock.now() + timedelta(days=8)
    note.unlink()
    program.session.open_again()
    settled(qtbot, own_window)
    assert note.exists()
    trial = own_window.pages.settings.backups.proving.trial
    assert trial.text().endswith(", tốt")


def test_a_failing_trial_is_told(qtbot, program, own):
    made = back_up(own, Reason.MANUAL)
    with made.path.open("rb+") as file:  # the row counts and the newest deed stay readable
        content = file.read()
        at = content.index("Xã Tân An".encode())
        file.seek(at)
        file.write("Xã Tân Ao".encode())
    opened(qtbot, program, own.path)
    assert "Thử khôi phục bản sao lưu mới nhất không thành" in program.window.notice.text
    trial = program.window.pages.settings.backups.proving.trial
    assert trial.text().endswith(", không được")
    assert trial.property("role") == "trouble"


def test_an_old_backup_is_red_unless_it_still_holds_everything(qtbot, own_window, keeper):
    link = own_window.status.backup.link
    keeper.now = lambda: clock.now() + timedelta(days=8)
    own_window.status.backup.timer.timeout.emit()
    assert link.property("tone") == "lapsed"
    assert "đã lâu" in link.text()
    keeper.timer.timeout.emit()
    settled(qtbot, own_window)
    assert link.property("tone") == ""
    assert "đã lâu" not in link.text()


def test_the_status_bar_says_when_was_saved(qtbot, own_window):
    form = own_window.pages.settings.office
    form.fields["phone"].setText("0239 222 222")
    form.save_button.click()
    settled(qtbot, own_window)
    at = own_window.desk.session.snapshot.newest_deed
    saved = own_window.status.saved
    assert saved.text() == f"✔ Đã lưu {time_words(at, clock.now())}"
    assert "xã.sobhyt" in saved.toolTip()
    assert not own_window.status.only_reading.isVisible()


def test_its_age_leads_to_the_backups(own_window):
    own_window.status.backup.link.click()
    assert own_window.pages.settings.backups.isVisible()


def utc(year, month, day, hour, minute):
    """Return a moment of this machine's wall clock as databases keep it."""
    return datetime(year, month, day, hour, minute).astimezone(UTC).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (utc(2026, 11, 21, 15, 0), "vừa xong"),
        (utc(2026, 11, 21, 14, 50), "10 phút trước"),
        (utc(2026, 11, 21, 8, 5), "hôm nay 08:05"),
        (utc(2026, 11, 20, 16, 30), "hôm qua 16:30"),
        (utc(2026, 11, 3, 16, 30), "03/11/2026 16:30"),
        (utc(2099, 1, 1, 0, 0), "01/01/2099 00:00"),
    ],
)
def test_an_age_in_words(qapp, at, words):
    assert age_words(at, utc(2026, 11, 21, 15, 0)) == words
