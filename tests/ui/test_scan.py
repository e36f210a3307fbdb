"""Scanned cards in the window."""

import shutil

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from core.app.history import deeds
from core.domain.scan_codes import TYPED_OVER
from core.domain.scanned import ScanField
from tests.app.scans import TRUNG_TOO, XUYEN, bhyt, cccd, make_register
from tests.ui.helpers import day, settled
from ui.desk import Room

XUYEN_CCCD = cccd("001157000001", "Hoàng Thị Xuyến", "03091957", "Nữ", "123456789")
NEW = bhyt("7909990001", "Người Rất Mới", "02/02/1999", "1", "01/01/2026")


@pytest.fixture(scope="module")
def register_of_people(tmp_path_factory):
    """The file of a small register; never written to."""
    return make_register(tmp_path_factory.mktemp("scan")).path


@pytest.fixture
def opened(qtbot, program, register_of_people, tmp_path):
    file = shutil.copy(register_of_people, tmp_path / "xã.sobhyt")
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(file)
    settled(qtbot, program.window)
    qtbot.keyClick(
        program.window,
        Qt.Key.Key_Q,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    return program.window


@pytest.fixture
def view(opened):
    return opened.pages.imports.scan


@pytest.fixture
def scan(qtbot, opened, view):
    """Type a code as a scanner does, with the line end after it."""

    def typed(text):
        for letter in text:  # qtbot types Latin letters only
            pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(view.box, pressed)
        qtbot.keyClick(view.box, Qt.Key.Key_Return)
        settled(qtbot, opened)

    return typed


def paste(view, text):
    data = QMimeData()
    data.setText(text)
    view.box.insertFromMimeData(data)


def person_of(view, number):
    people = view._snapshot.register.standing(view._snapshot.day).commune.people
    return next(person for person in people if person.id == number)


def test_a_scan_is_compared_written_and_taken_back(qtbot, opened, view, scan):
    scan(XUYEN_CCCD)
    assert "Hoàng Thị Xuyến · 1957 · hộ 7001, Thôn Mẫu" in view.whose.who.text()
    assert set(view.rows.ticks) == {ScanField.BIRTH, ScanField.OLD_ID}
    assert view.rows.ticked == {ScanField.BIRTH, ScanField.OLD_ID}
    view.rows.ticks[ScanField.BIRTH].setChecked(False)
    view.write_button.click()
    settled(qtbot, opened)
    assert "Số CMND" in view.done.text.text()
    assert "Ngày sinh" not in view.done.text.text()
    assert person_of(view, XUYEN).old_id == "123456789"
    assert person_of(view, XUYEN).birth.shown() == "1957"
    assert (view.box.toPlainText(), view.finding) == ("", None)
    assert QApplication.focusWidget() is view.box

    view.done.undo_button.click()
    settled(qtbot, opened)
    assert "Đã hoàn tác" in view.done.text.text()
    assert not view.done.undo_button.isVisible()
    assert person_of(view, XUYEN).old_id is None

    scan(XUYEN_CCCD)
    scan(NEW)  # in the place of the one before
    assert view.box.toPlainText() == NEW
    assert "Người Rất Mới" in view.whose.who.text()
    assert not view.done.text.text()

    scan(XUYEN_CCCD)
    qtbot.keyClick(view.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, opened)
    assert person_of(view, XUYEN).birth.shown() == "03/09/1957"
    scan(XUYEN_CCCD)
    assert "không có gì để ghi" in view.whose.who.text()
    assert not view.write_button.isEnabled()


def test_a_pasted_reply_of_several_lines_is_read_at_once(qtbot, opened, view):
    paste(view, "Họ tên: Hoàng Thị Xuyến\nNăm sinh: 1957\nMã thẻ: GD4017901234567\n"
                "Hạn thẻ: 01/01/2027 - 31/12/2027\n")  # fmt: skip
    settled(qtbot, opened)
    assert view.rows.ticked == {ScanField.CARD}
    view.write_button.click()
    settled(qtbot, opened)
    assert [card.last for card in person_of(view, XUYEN).periods] == [
        day("2026-12-31"), day("2027-12-31"),
    ]  # fmt: skip
    opened._undoing.undo_newest()  # as Ctrl+Z does, from anywhere
    settled(qtbot, opened)
    assert "Đã hoàn tác" in view.done.text.text()
    assert not view.done.undo_button.isVisible()


def test_the_shortcut_leads_to_the_field_and_an_input_method_is_noticed(opened, view, scan):
    assert opened.pages.room is Room.IMPORTS
    assert view.isVisible()
    assert QApplication.focusWidget() is view.box
    assert not view.box.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    scan(NEW.replace("4e67", "4é67", 1))
    assert view.trouble.text() == TYPED_OVER
    assert view.trouble.isVisible()
    assert view.finding is None
    assert not view.whose.isVisible()
    scan(XUYEN_CCCD)
    assert not view.trouble.isVisible()


def test_the_next_card_may_be_scanned_while_one_is_written(qtbot, opened, view, scan):
    scan(XUYEN_CCCD)
    view.write_button.click()
    view.box.setPlainText(NEW[:20])  # half typed when the writing ends
    settled(qtbot, opened)
    assert "Đã ghi cho Hoàng Thị Xuyến" in view.done.text.text()
    assert (view.box.toPlainText(), view.finding) == (NEW[:20], None)
    view.box.setPlainText(NEW)
    view.box.done.emit()
    settled(qtbot, opened)
    assert "Người Rất Mới" in view.whose.who.text()
    view.rows.ticks[ScanField.SEX].setChecked(False)
    opened.desk.session.set_day(day("2026-11-20"))
    settled(qtbot, opened)
    assert ScanField.SEX not in view.rows.ticked


def test_one_of_several_is_chosen(qtbot, opened, view, scan):
    scan(cccd("001090000009", "Lê Văn Trùng", "01011990", "Nam"))
    assert view.whose.candidates.rows.rowCount() == 2
    assert not view.write_button.isEnabled()
    view.whose.candidates.select(lambda person: person.id == TRUNG_TOO)
    settled(qtbot, opened)
    assert view.whose.candidates.isVisible()
    assert view.rows.ticked == {ScanField.CCCD}
    view.write_button.click()
    settled(qtbot, opened)
    assert person_of(view, TRUNG_TOO).cccd == "001090000009"


def test_somebody_new_joins_a_household_once_the_last_day_is_said(qtbot, opened, view, scan):
    scan(NEW)
    assert view.last.isVisible()
    assert not view.write_button.isEnabled()
    view.last.setText("31/12/2026")
    view.last.finish()
    settled(qtbot, opened)
    assert ScanField.CARD in view.rows.ticked
    view.whose.house.setText("Xóm không có/1")
    view.write_button.click()
    assert "Không có hộ" in view.trouble.text()
    view.whose.house.setText("xom go/7002")
    view.write_button.click()
    settled(qtbot, opened)
    newest = view._snapshot.register.standing(view._snapshot.day).commune.people[-1]
    assert (newest.name, newest.periods[0].last) == ("Người Rất Mới", day("2026-12-31"))
    assert deeds(view._snapshot.register)[0].what == "nhận theo mã quét"


def test_another_language_keeps_the_ticks_and_closing_leaves_nothing(
    qtbot, program, opened, view, scan
):
    scan(XUYEN_CCCD)
    view.rows.ticks[ScanField.BIRTH].setChecked(False)
    program.translator.speak("en")
    qtbot.waitUntil(lambda: view.rows.ticks[ScanField.OLD_ID].text() == "Old identity number")
    assert view.rows.ticked == {ScanField.OLD_ID}
    opened.desk.session.close_register()
    assert (view.box.toPlainText(), view.finding) == ("", None)
    assert view.rows.ticks == {}
