"""The words of letters in the window: typed, looked at, refused, saved, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from core.app.wordings import wording_lines, wording_of
from tests.ui.helpers import settled
from ui.pages.wording_tab import WordingTab

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(alone):
    return alone(WordingTab)


def register_of(small):
    return small.desk.session.snapshot.register


def turn_to(qtbot, small, tab, key):
    keys = [text.key for text in tab._found.texts]
    tab.names.setCurrentRow(keys.index(key))
    settled(qtbot, small)


def type_over(qtbot, small, tab, text):
    tab.editor.field.setPlainText(text)
    tab.editor.pause.timeout.emit()
    settled(qtbot, small)


def shown(tab):
    """The picture of the letter's page."""
    return tab.preview.canvas.paper.picture(1, 400)[2]


def test_a_text_is_typed_seen_refused_saved_and_taken_back(qtbot, small, tab):
    assert tab.names.item(0).text() == "Tên của tiếng"
    turn_to(qtbot, small, tab, "kinh_gui")
    assert tab.editor.said == "Kính gửi: Hộ ông/bà {ten_chu_ho}"
    offered = [action.text() for action in tab.editor.menu.actions()]
    assert offered[0] == "{ten_chu_ho}: họ tên chủ hộ (phải có)"
    assert "{xa}: tên xã" in offered
    before = shown(tab)
    type_over(qtbot, small, tab, "Thân gửi {ten_chu_ho}")
    assert shown(tab) != before
    assert tab.editor.whose.text() == "Đang sửa, chưa lưu"
    assert tab.names.currentItem().text() == "Kính gửi chủ hộ (chưa lưu)"
    good = shown(tab)
    type_over(qtbot, small, tab, "Thân gửi ông bà")
    assert tab.editor.fault.text().startswith(
        "Lời thư “Kính gửi chủ hộ” thiếu chỗ điền {ten_chu_ho}"
    )
    type_over(qtbot, small, tab, "Thân gửi {ten_chu_ho} {tenn}")
    assert "{tenn}" in tab.editor.fault.text()
    turn_to(qtbot, small, tab, "ket")
    with qtbot.waitActive(small):
        small.activateWindow()
    tab.editor.field.setFocus()
    qtbot.keyClick(tab.editor.field, KEY.Key_Return, CTRL)
    settled(qtbot, small)
    assert not wording_lines(register_of(small))[0].own  # refused, and the wrong text is shown
    assert "{tenn}" in small.notice.text
    assert tab.editor.text.key == "kinh_gui"
    assert_the_message_goes(qtbot, small, tab)
    tab.editor.menu.actions()[0].trigger()
    assert tab.editor.said.count("{ten_chu_ho}") == 1
    assert_saved_and_taken_back(qtbot, small, tab, good)


def assert_the_message_goes(qtbot, small, tab):
    type_over(qtbot, small, tab, "Thân gửi ")
    assert small.notice.isHidden()  # what is wrong now stands beside the text
    tab.save()
    assert "thiếu chỗ điền" in small.notice.text
    tab.hide()
    assert small.notice.isHidden()
    tab.show()


def assert_saved_and_taken_back(qtbot, small, tab, good):
    type_over(qtbot, small, tab, "Thân gửi {ten_chu_ho}")
    tab.editor.save_button.click()
    settled(qtbot, small)
    assert wording_of(register_of(small), "vi").say("kinh_gui", ten_chu_ho="X") == "Thân gửi X"
    assert tab.names.currentItem().text() == "Kính gửi chủ hộ (lời riêng)"
    assert (tab.editor.whose.text(), tab.draft()) == ("Lời của cơ quan", {})
    assert shown(tab) == good
    small.notice._action.click()
    settled(qtbot, small)
    assert not wording_lines(register_of(small))[0].own
    assert tab.editor.said == "Kính gửi: Hộ ông/bà {ten_chu_ho}"
    type_over(qtbot, small, tab, "Gửi {ten_chu_ho}")
    assert tab.draft() == {"language": "vi", "kinh_gui": "Gửi {ten_chu_ho}"}
    tab.editor.base_button.click()
    tab.editor.pause.timeout.emit()
    assert tab.draft() == {}


def test_a_language_is_added_and_its_empty_texts_are_vietnamese(qtbot, small, tab):
    tab.languages.new_name.setText("Tày")
    qtbot.keyClick(tab.languages.new_name, KEY.Key_Return)
    settled(qtbot, small)
    assert tab.languages.box.currentText() == "Tày (có lời riêng)"
    turn_to(qtbot, small, tab, "ket")
    assert tab.editor.said == "Trân trọng thông báo./."
    type_over(qtbot, small, tab, "Au slim./.")
    tab.languages.box.setCurrentIndex(0)
    tab.languages.box.activated.emit(0)  # not before it is saved
    assert tab.languages.box.currentData() == "tay"
    assert "chưa lưu" in small.notice.text
    tab.save()
    settled(qtbot, small)
    words = wording_of(register_of(small), "tay")
    assert (words.say("ket"), words.say("ban_sao")) == ("Au slim./.", "BẢN SAO")
    type_over(qtbot, small, tab, " ")
    tab.save()
    settled(qtbot, small)
    assert wording_of(register_of(small), "tay").say("ket") == ""
    assert (tab.editor.said, tab.names.currentItem().text()) == ("", "Câu kết (đã bỏ)")
    assert_given_back_and_refused(qtbot, small, tab)
    tab.languages.new_name.setText("tay")
    tab.languages.add_button.click()
    settled(qtbot, small)
    assert "Đã có lời thư tiếng “tay”" in small.notice.text


def half_word(field):
    # No layout is kept: it goes with its text, and what Qt makes in its place passes for it.
    return field.textCursor().block().layout().preeditAreaText()


def assert_given_back_and_refused(qtbot, small, tab):
    tab.editor.base_button.click()
    tab.save()
    settled(qtbot, small)
    assert wording_of(register_of(small), "tay").say("ket") == "Trân trọng thông báo./."
    turn_to(qtbot, small, tab, "mo_dau")
    assert "bỏ câu này" not in tab.editor.whose.text()  # no letter is right without
    type_over(qtbot, small, tab, "")
    tab.save()
    assert "“Mở đầu” không được để trống" in small.notice.text
    tab.editor.base_button.click()


def test_a_draft_comes_back_and_a_half_word_is_left_alone(qtbot, program, small, tab, small_file):
    turn_to(qtbot, small, tab, "ket")
    tab.editor.field.setPlainText("Kính ")
    tab.editor.field.moveCursor(tab.editor.field.textCursor().MoveOperation.End)
    QApplication.sendEvent(tab.editor.field, QInputMethodEvent("chao", []))
    small.desk.session.refresh()
    settled(qtbot, small)
    assert (tab.editor.said, half_word(tab.editor.field)) == ("Kính ", "chao")
    QApplication.sendEvent(tab.editor.field, QInputMethodEvent())
    type_over(qtbot, small, tab, "Kính chào")
    kept, worded = tab.draft(), shown(tab)
    tab.take_draft({})
    settled(qtbot, small)
    turn_to(qtbot, small, tab, "ten")
    assert tab.draft() == {}
    assert shown(tab) != worded
    tab.take_draft(kept)
    settled(qtbot, small)
    assert (tab.editor.text.key, tab.editor.said) == ("ket", "Kính chào")
    assert shown(tab) == worded
    program.safety.drafts.keep_now()
    program.session.close_register()
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(small_file)
    settled(qtbot, small)
    assert small.notice.text.startswith("Có lời thư đang sửa, chưa lưu")
