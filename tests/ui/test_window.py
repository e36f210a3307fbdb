import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
)

from tests.ui.helpers import TODAY, open_box, press, settled
from ui.desk import Place, Room


@pytest.fixture
def held(window):
    """A job of the clerk's that runs until it is stopped; returns its gate."""
    gate = threading.Event()

    def work(progress):
        while not gate.wait(0.01):
            progress.check()

    window.desk.jobs.start(work, lambda _: None, "Đang làm", writes=True)
    yield gate
    gate.set()


def test_the_bar_says_whose_register_it_is_and_takes_days(qtbot, window, snapshot, preferences):
    window_says_whose_register_it_is(window, snapshot)
    everything_a_clerk_uses_has_a_name(window)
    every_button_of_the_rail_names_its_shortcut(window)
    rail_is_narrowed_and_stays_so(window, preferences)
    refused_day_does_not_stay_in_the_header(window)
    day_without_rules_is_refused_and_the_old_day_kept(qtbot, window)
    another_day_colours_the_bar_and_says_so(qtbot, window)
    last_of_several_days_wins(qtbot, window)


def test_messages_jumps_and_pages_and_closing_in_peace(qtbot, window, snapshot):
    message_slides_in_and_can_be_closed(window)
    offer_is_taken_once(window)
    jumping_to_a_household_by_name_without_accents(qtbot, window, snapshot)
    enter_does_not_wait_for_the_pause(qtbot, window, snapshot)
    typing_through_an_input_method_is_left_alone(window)
    arrow_keys_choose_and_escape_hides(qtbot, window)
    shortcuts_turn_the_pages(qtbot, window)
    window_fits_a_small_screen(window)
    settled(qtbot, window)
    closing_in_peace_just_closes(window)


def test_closing_while_busy_asks_and_may_be_refused(qtbot, window, held):
    closing_while_busy_asks_and_may_be_refused(window)
    closing_while_busy_stops_the_job_and_closes(qtbot, window)


def window_says_whose_register_it_is(window, snapshot):
    assert window.bar._name.text().startswith(snapshot.commune)
    assert "1.142 người · 320 hộ" in window.status._counts.text()
    assert window.banner.isVisible()


def shortcuts_turn_the_pages(qtbot, window):
    for place, room in enumerate(Room):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
        assert window.pages.room is room
    settled(qtbot, window)


def every_button_of_the_rail_names_its_shortcut(window):
    for place, button in enumerate(window.rail._buttons.values(), start=1):
        assert f"Ctrl+{place}" in button.toolTip()


def rail_is_narrowed_and_stays_so(window, preferences):
    window.bar._menu.click()
    assert window.rail.narrow
    assert preferences.narrow_rail
    window.bar._menu.click()
    assert not window.rail.narrow


def another_day_colours_the_bar_and_says_so(qtbot, window):
    assert not window.bar._other.isVisible()
    window.bar.day.setText("5/1/2027")
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        qtbot.keyClick(window.bar.day, Qt.Key.Key_Return)
    assert window.desk.session.snapshot.day == date(2027, 1, 5)
    assert window.bar._other.isVisible()
    assert window.bar.property("otherDay") is True
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.bar._today.click()
    assert window.desk.session.snapshot.day == TODAY
    assert not window.bar._other.isVisible()


def refused_day_does_not_stay_in_the_header(window):
    for typed in ("31/12/9999", "1/1/0001", "ngày mai"):
        window.bar.day.setText(typed)
        window.bar.day.editingFinished.emit()
        assert f"“{typed}”" in window.notice.text
        assert "01/01/1880 – 31/12/2100" in window.notice.text
        assert window.desk.session.day == window.bar.day.day == TODAY
        assert window.bar.day.text() == "21/11/2026"


def test_what_was_said_of_a_refused_day_goes_with_it(qtbot, small):
    field, notice = small.bar.day, small.notice

    def given(typed):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        settled(qtbot, small)

    given("32/11")
    field.editingFinished.emit()  # leaving the field that shows the old day again
    assert "Vẫn tính đến ngày 21/11/2026" in notice.text
    assert not notice.isHidden()
    given("21112026")  # the day that is shown
    assert notice.isHidden()
    given("32/11")
    given("1/12/2026")
    assert notice.isHidden()
    given("32/11")
    assert "Vẫn tính đến ngày 01/12/2026" in notice.text
    small.bar._today.click()
    settled(qtbot, small)
    assert notice.isHidden()
    assert small.windowTitle() == "Xã Thử — Sổ BHYT"
    small.desk.session.close_register()
    assert small.windowTitle() == "Sổ BHYT"


def day_without_rules_is_refused_and_the_old_day_kept(qtbot, window):
    window.desk.session.set_day(date(1990, 1, 1))
    settled(qtbot, window)
    assert window.notice.property("kind") == "trouble"
    assert window.desk.session.day == TODAY
    assert window.bar.day.day == TODAY


def last_of_several_days_wins(qtbot, window):
    session = window.desk.session
    for month in (1, 2, 3):
        session.set_day(date(2027, month, 5))
    settled(qtbot, window)
    assert session.snapshot.day == date(2027, 3, 5)


def jumping_to_a_household_by_name_without_accents(qtbot, window, snapshot):
    row = next(r for r in snapshot.everybody if r.name.startswith("Đ"))
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    jump = window.bar.jump
    qtbot.keyClicks(jump.field, f"{row.household}")
    qtbot.waitUntil(jump.found.isVisible)
    assert jump.found.count() >= 1
    qtbot.keyClick(jump.field, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert window.pages.room is Room.HOUSEHOLD
    assert window.pages.household.household.number == row.household
    assert not jump.found.isVisible()
    assert jump.field.text() == ""


def enter_does_not_wait_for_the_pause(qtbot, window, snapshot):
    jump = window.bar.jump
    qtbot.keyClicks(jump.field, snapshot.everybody[7].household)
    qtbot.keyClick(jump.field, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert window.pages.household.household.number == snapshot.everybody[7].household


def arrow_keys_choose_and_escape_hides(qtbot, window):
    jump = window.bar.jump
    jump.field.setText("nguyen")
    jump.search()
    settled(qtbot, window)
    qtbot.keyClick(jump.field, Qt.Key.Key_Down)
    assert jump.found.currentRow() == 1
    qtbot.keyClick(jump.field, Qt.Key.Key_Up)
    assert jump.found.currentRow() == 0
    qtbot.keyClick(jump.field, Qt.Key.Key_Escape)
    assert not jump.found.isVisible()
    jump.field.setText("không có ai tên này")
    jump.search()
    settled(qtbot, window)
    assert "Không tìm thấy" in jump.found.item(0).text()


def typing_through_an_input_method_is_left_alone(window):
    field = window.bar.jump.field
    field.setFocus()
    for preedit in ("a", "aw", "ăn"):
        QApplication.sendEvent(field, QInputMethodEvent(preedit, []))
        assert field.text() == ""
    commit = QInputMethodEvent("", [])
    commit.setCommitString("ăn")
    QApplication.sendEvent(field, commit)
    assert field.text() == "ăn"


def message_slides_in_and_can_be_closed(window):
    window.desk.tell("Đã xong.")
    assert window.notice.isVisible()
    assert window.notice.text == "Đã xong."
    window.notice._close.click()
    assert not window.notice.isVisible()


def offer_is_taken_once(window):
    taken = []
    window.desk.offer("Đã lưu.", "Mở", lambda: taken.append(1))
    window.notice._action.click()
    assert taken == [1]
    assert not window.notice.isVisible()


def test_a_job_shows_and_can_be_stopped(qtbot, window, held):
    assert window.status.job.isVisible()
    assert window.status.job._title.text() == "Đang làm"
    with qtbot.waitSignal(window.desk.jobs.cancelled):
        window.status.job._cancel.click()
    qtbot.waitUntil(lambda: not window.status.job.isVisible())


def closing_while_busy_asks_and_may_be_refused(window):
    window.close()
    assert window.isVisible()
    press(open_box(window), 1)
    assert window.desk.jobs.busy
    assert window.isVisible()


def closing_while_busy_stops_the_job_and_closes(qtbot, window):
    window.close()
    press(open_box(window), 0)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window.desk.jobs.busy


def closing_in_peace_just_closes(window):
    window.close()
    assert not window.isVisible()


def everything_a_clerk_uses_has_a_name(window):
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView)
    nameless = [
        widget
        for kind in kinds
        for widget in window.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
        and type(widget).__module__.startswith("ui")
    ]
    assert nameless == []


def window_fits_a_small_screen(window):
    window.resize(1366, 700)
    for room in Room:
        window.desk.go(Place(room))
        assert window.minimumSizeHint().width() <= 1366
        assert window.minimumSizeHint().height() <= 700
