"""The members of a household edited in place, and Ctrl+Z."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from core.app.editing import edit_person
from core.app.history import deeds
from core.app.register import Register
from core.app.users import add_user
from core.domain.users import Role
from tests.app.hand_registers import ONE, THREE, TWO
from tests.ui.helpers import settled, standing_in
from ui.desk import Place, Room

NAME, RELATION, BIRTH, CCCD, PHONE = 0, 1, 2, 6, 10
KEY = Qt.Key


@pytest.fixture
def window(small):
    return small


@pytest.fixture
def page(qtbot, window):
    window.desk.go(Place(Room.HOUSEHOLD, household=ONE))
    settled(qtbot, window)
    return window.pages.household


def begin(qtbot, page, line, column):
    """Edit a cell with F2; return its field."""
    index = page.members.rows.index(line, column)
    page.members.setCurrentIndex(index)
    page.members.setFocus()
    qtbot.keyClick(page.members, KEY.Key_F2)
    return field(page)


def field(page):
    return page.members.cell_editor.editor


def type_over(qtbot, editor, text):
    editor.selectAll()
    for letter in text:
        QApplication.sendEvent(editor, QKeyEvent(
            QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))  # fmt: skip


def shown(page, line, column):
    return page.members.rows.index(line, column).data()


def person(window, line=1):
    page = window.pages.household
    return standing_in(window).by_household[page.household.id][line].person


def newest(window):
    return deeds(window.desk.session.snapshot.register, 1)[0].deed


def test_cells_are_edited_saved_refused_and_taken_back(qtbot, window, page):
    double_click_edits_and_a_status_is_not_edited(qtbot, page)
    escape_leaves_a_cell_and_then_drops_what_waits(qtbot, page)
    f2_tab_and_enter_save_several_cells_in_one_deed(qtbot, window, page)
    wrong_value_stays_in_the_cell_with_its_sentence(qtbot, window, page)
    offer_takes_the_edit_back(qtbot, window, page)
    tab_passes_over_cells_nobody_writes_and_backtab_returns(qtbot, page)


def test_names_and_births_are_typed_in_any_usual_way(qtbot, window, page):
    name_typed_with_fake_backspaces_comes_out_as_typed(qtbot, window, page)
    name_in_preedit_is_committed_and_a_decomposed_one_is_composed(qtbot, window, page)
    births_are_typed_in_any_usual_way(qtbot, window, page)
    ctrl_z_in_a_field_is_the_field_s_own(qtbot, window, page)


def f2_tab_and_enter_save_several_cells_in_one_deed(qtbot, window, page):
    before = newest(window).id
    type_over(qtbot, begin(qtbot, page, 1, NAME), "Trần Thị Thành")
    qtbot.keyClick(field(page), KEY.Key_Tab)
    type_over(qtbot, field(page), "Vợ hai")
    qtbot.keyClick(field(page), KEY.Key_Tab)
    type_over(qtbot, field(page), "07031965")
    assert "chưa lưu" in page.edit_bar.said.text()
    assert newest(window).id == before
    qtbot.keyClick(field(page), KEY.Key_Return)
    settled(qtbot, window)
    assert newest(window).id == before + 1
    assert (person(window).name, shown(page, 1, RELATION)) == ("Trần Thị Thành", "Vợ hai")
    assert person(window).birth.shown() == "07/03/1965"
    assert page.edits.count == 0
    assert "Đã lưu 2 ô" in window.notice.text  # the birth stands as it did


def tab_passes_over_cells_nobody_writes_and_backtab_returns(qtbot, page):
    begin(qtbot, page, 0, BIRTH)
    qtbot.keyClick(field(page), KEY.Key_Tab)
    assert page.members.currentIndex().column() == CCCD
    qtbot.keyClick(field(page), KEY.Key_Backtab)
    assert page.members.currentIndex().column() == BIRTH
    begin(qtbot, page, 0, page.members.rows.columnCount() - 1)
    qtbot.keyClick(field(page), KEY.Key_Tab)
    assert (page.members.currentIndex().row(), page.members.currentIndex().column()) == (1, NAME)


def double_click_edits_and_a_status_is_not_edited(qtbot, page):
    table = page.members
    for column, edits in ((PHONE, True), (5, False)):
        table.scrollTo(table.rows.index(0, column))
        point = table.visualRect(table.rows.index(0, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point))
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point))
        assert (field(page) is not None) is edits
        if edits:
            qtbot.keyClick(field(page), KEY.Key_Escape)


def wrong_value_stays_in_the_cell_with_its_sentence(qtbot, window, page):
    before = newest(window).id
    editor = begin(qtbot, page, 1, CCCD)
    type_over(qtbot, editor, "0421")
    for key in (KEY.Key_Tab, KEY.Key_Return):
        qtbot.keyClick(editor, key)
        assert (field(page), editor.text()) == (editor, "0421")
        assert page.edit_bar.said.text() == "Số CCCD phải có đúng 12 chữ số; hãy gõ lại."
    page.counter.tabs.setFocus()  # leaving with the mouse loses nothing either
    assert shown(page, 1, CCCD) == "0421"
    page.edit_bar.save_button.click()
    assert "đúng 12" in page.edit_bar.said.text()
    assert newest(window).id == before
    type_over(qtbot, begin(qtbot, page, 1, CCCD), "042165000022")
    qtbot.keyClick(field(page), KEY.Key_Return)
    settled(qtbot, window)
    assert person(window).cccd == "042165000022"


def test_a_number_of_somebody_else_is_refused_and_may_be_written_all_the_same(qtbot, window, page):
    theirs = person(window, 0).cccd
    type_over(qtbot, begin(qtbot, page, 1, CCCD), theirs)
    assert not page.edit_bar.anyway_button.isVisible()
    qtbot.keyClick(field(page), KEY.Key_Return)
    settled(qtbot, window)
    assert "đã là của một người khác" in page.edit_bar.said.text()
    assert shown(page, 1, CCCD) == theirs
    page.edit_bar.anyway_button.click()
    settled(qtbot, window)
    assert person(window).cccd == theirs


def escape_leaves_a_cell_and_then_drops_what_waits(qtbot, page):
    old = shown(page, 1, NAME)
    type_over(qtbot, begin(qtbot, page, 1, NAME), "Ai Đó")
    qtbot.keyClick(field(page), KEY.Key_Escape)
    assert (shown(page, 1, NAME), page.edits.count) == (old, 0)
    type_over(qtbot, begin(qtbot, page, 1, NAME), "Ai Đó")
    qtbot.keyClick(field(page), KEY.Key_Tab)
    qtbot.keyClick(field(page), KEY.Key_Escape)
    assert (shown(page, 1, NAME), page.edits.count) == ("Ai Đó", 1)
    qtbot.keyClick(page.members, KEY.Key_Escape)
    assert (shown(page, 1, NAME), page.edits.count) == (old, 0)


def turn_to(qtbot, window, household):
    window.desk.go(Place(Room.HOUSEHOLD, household=household))
    settled(qtbot, window)


def test_cells_of_another_household_wait_are_named_and_are_neither_dropped_nor_saved(
    qtbot, window, page
):
    edits, bar, before = page.edits, page.edit_bar, newest(window).id
    edits.write(page.members.rows.row_at(1), "phone", "0909090901")
    assert (edits.count, bar.others_button.isVisible()) == (1, False)
    turn_to(qtbot, window, TWO)
    assert (edits.count, bar.drop_button.isVisible()) == (0, False)
    # Household 1 is in both hamlets, so its hamlet is named.
    assert bar.others_button.text() == "1 ô của hộ Thôn A/1 chưa &lưu"
    edits.write(page.members.rows.row_at(0), "phone", "0909090902")
    assert bar.said.text() == "1 ô đã sửa, chưa lưu."
    qtbot.keyClick(page.members, KEY.Key_Escape)
    assert (edits.count, len(edits.draft())) == (0, 1)
    edits.write(page.members.rows.row_at(0), "phone", "0909090902")
    bar.drop_button.click()
    assert (edits.count, len(edits.draft())) == (0, 1)
    edits.write(page.members.rows.row_at(0), "phone", "0909090902")
    qtbot.keyClick(page.members, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    assert (newest(window).id, len(edits.draft())) == (before + 1, 1)
    assert person(window, 0).phone == "0909090902"
    assert "Đã lưu 1 ô" in window.notice.text
    edits.write(page.members.rows.row_at(0), "phone", "0909090903")
    turn_to(qtbot, window, THREE)
    assert bar.others_button.text() == "2 ô của 2 hộ khác chưa &lưu"
    bar.others_button.click()
    settled(qtbot, window)
    assert (page.household.id, edits.count, shown(page, 1, PHONE)) == (ONE, 1, "0909090901")
    assert bar.others_button.text() == "1 ô của hộ 2 chưa &lưu"


def test_drafts_of_two_households_come_back_each_to_its_own(qtbot, window, page):
    edits, bar = page.edits, page.edit_bar
    edits.take_draft({"2 phone": "0909090901", "4 phone": "0909090902"})
    settled(qtbot, window)
    assert (page.household.id, edits.count) == (ONE, 1)
    assert bar.others_button.text() == "1 ô của hộ 2 chưa &lưu"
    bar.others_button.click()
    settled(qtbot, window)
    assert (page.household.id, edits.count, shown(page, 0, PHONE)) == (TWO, 1, "0909090902")


BIRTHS = {
    "5361": "05/03/1961",
    "5/3/61": "05/03/1961",
    "05031961": "05/03/1961",
    "5326": "05/03/2026",
    "1961": "1961",
    "03/1961": "03/1961",
}


def births_are_typed_in_any_usual_way(qtbot, window, page):
    for typed, kept in BIRTHS.items():
        type_over(qtbot, begin(qtbot, page, 1, BIRTH), typed)
        qtbot.keyClick(field(page), KEY.Key_Return)
        settled(qtbot, window)
        assert (typed, person(window).birth.shown()) == (typed, kept)


def name_typed_with_fake_backspaces_comes_out_as_typed(qtbot, window, page):
    editor = begin(qtbot, page, 1, NAME)
    editor.selectAll()
    # "Trâm An" as UniKey sends it: a letter, a backspace, the letter with its mark.
    for step in ("T", "r", "a", None, "â", "m", " ", "A", "n"):
        if step is None:
            qtbot.keyClick(editor, KEY.Key_Backspace)
        else:
            QApplication.sendEvent(editor, QKeyEvent(
                QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, step))  # fmt: skip
    assert editor.text() == "Trâm An"
    qtbot.keyClick(editor, KEY.Key_Return)
    settled(qtbot, window)
    assert person(window).name == "Trâm An"


def name_in_preedit_is_committed_and_a_decomposed_one_is_composed(qtbot, window, page):
    editor = begin(qtbot, page, 1, NAME)
    editor.selectAll()
    QApplication.sendEvent(editor, QInputMethodEvent("Thuy", []))
    commit = QInputMethodEvent("", [])
    commit.setCommitString("Thu\u0309y")  # decomposed, as Windows' own keyboard sends it
    QApplication.sendEvent(editor, commit)
    assert editor.text() == "Thu\u0309y"  # nothing is rewritten while typing
    qtbot.keyClick(editor, KEY.Key_Return)
    settled(qtbot, window)
    assert person(window).name == "Th\u1ee7y"


def test_what_is_being_typed_survives_another_deed(qtbot, window, page):
    editor = begin(qtbot, page, 1, NAME)
    type_over(qtbot, editor, "Đang gõ")
    register = window.desk.session.snapshot.register
    edit_person(register, person(window, 0).id, {"phone": "0909090909"})
    with qtbot.waitSignal(window.desk.session.changed):
        window.desk.session.refresh()
    settled(qtbot, window)
    assert (field(page), editor.text()) == (editor, "Đang gõ")
    qtbot.keyClick(editor, KEY.Key_Tab)
    qtbot.keyClick(field(page), KEY.Key_Escape)
    assert shown(page, 0, PHONE) == "0909090909"
    assert shown(page, 1, NAME) == "Đang gõ"


def offer_takes_the_edit_back(qtbot, window, page):
    old = person(window).name
    type_over(qtbot, begin(qtbot, page, 1, NAME), "Ai Đó")
    qtbot.keyClick(field(page), KEY.Key_Return)
    settled(qtbot, window)
    assert window.notice._action.text() == "Hoàn tác"
    window.notice._action.click()
    settled(qtbot, window)
    assert person(window).name == old


def undo(qtbot, window):
    qtbot.keyClick(window, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)


def test_ctrl_z_takes_back_deeds_of_before_the_start_one_after_the_other(
    qtbot, program, small_file
):
    register = Register.open(small_file)
    before = register.standing(program.session.day).commune.people[0].phone
    for phone in ("0909090901", "0909090902"):
        edit_person(register, 1, {"phone": phone})
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(small_file)
    window = program.window
    settled(qtbot, window)
    window.pages.setFocus()
    for expected in ("0909090901", before):
        undo(qtbot, window)
        assert register.standing(program.session.day).commune.people[0].phone == expected
        assert "Đã hoàn tác việc số" in window.notice.text
        assert "sửa bằng tay (1 người)" in window.notice.text
    undo(qtbot, window)
    assert window.notice.text == "Không còn việc nào làm bằng tay để hoàn tác."


def ctrl_z_in_a_field_is_the_field_s_own(qtbot, window, page):
    editor = begin(qtbot, page, 1, NAME)
    type_over(qtbot, editor, "Ai Đó")
    before = newest(window).id
    qtbot.keyClick(editor, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    assert newest(window).id == before
    assert editor.text() != "Ai Đó"


def test_who_may_only_look_edits_nothing_and_reads_why(qtbot, program, small_file):
    add_user(Register.open(small_file), "xem", Role.VIEWER)
    program.window.desk.preferences.user = "xem"
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(small_file)
    window = program.window
    settled(qtbot, window)
    window.desk.go(Place(Room.HOUSEHOLD, household=ONE))
    settled(qtbot, window)
    page = window.pages.household
    assert begin(qtbot, page, 1, NAME) is None
    assert "chỉ được xem sổ" in page.edit_bar.said.text()
    page.deeds.open(page.deeds.member)
    assert not page.deeds.member.lines["name"].isEnabled()
    assert "chỉ được xem sổ" in page.deeds.member.note.text()
    assert not page.deeds.member.save_button.isEnabled()
    undo(qtbot, window)
    assert "chỉ được xem sổ" in window.notice.text
