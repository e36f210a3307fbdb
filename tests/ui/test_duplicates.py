"""Look-alikes in the window: compared, merged, marked, taken back."""

import pytest
from PySide6.QtCore import Qt

from core.app.asking import listing
from core.app.verifying import verify
from core.domain.merge_terms import Side
from core.store.schema import person
from tests.app.twins import groups, village
from tests.registers import dump
from tests.ui.helpers import listed, settled
from ui.desk import DUPLICATES_TAB, Place, Room

KEEP, OTHER = Side.KEEP, Side.OTHER


@pytest.fixture
def register(tmp_path):
    return village(tmp_path / "xã.sobhyt")


@pytest.fixture
def ids(register):
    return groups(register)


@pytest.fixture
def opened(qtbot, program, register):
    """The window on a register; groups entered before are there."""
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(register.path)
    settled(qtbot, program.window)
    return program.window


@pytest.fixture
def tab(qtbot, ids, opened):
    opened.desk.go(Place(Room.IMPORTS, tab=DUPLICATES_TAB))
    settled(qtbot, opened)
    return opened.pages.imports.duplicates


def shown(tab):
    return [looked.person.id for looked in tab.view.comparison.looks.values()]


def names(register):
    with register.reading() as db:
        return {row.id: row.name for row in db.execute(person.select())}


def press_undo(qtbot, window):
    assert window.notice._action.text() == "Hoàn tác"
    window.notice._action.click()
    settled(qtbot, window)


def test_the_groups_stand_on_the_left_and_the_first_two_side_by_side(tab, ids):
    model = tab.table.rows
    assert [model.data(model.index(row, 0)) for row in range(model.rowCount())] == [
        "Trần Thị Hoa", "Lê Văn Nam", "Phạm Thị Lan",
    ]  # fmt: skip
    assert [model.data(model.index(row, 1)) for row in range(3)] == ["2", "2", "3"]
    assert shown(tab) == list(ids[0])
    assert "trùng số CCCD" in tab.view.why.text()
    assert tab.view.grid.radio("birth", OTHER).isChecked()
    assert tab.view.grid.radio("birth", OTHER).text() == "05/02/1961"
    assert tab.view.grid.radio("sex", KEEP).text() == "(để trống)"
    lines = tab.view.lines.rows
    assert "● chuyển sang" in {lines.data(lines.index(n, 3)) for n in range(lines.rowCount())}


def test_merging_writes_what_was_chosen_and_undo_gives_all_back(qtbot, opened, tab, ids, register):
    before = dump(register)
    tab.view.grid.radio("name", OTHER).click()
    qtbot.keyClick(tab.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, opened)
    assert names(register)[ids[0][0]] == "TRẦN THỊ HOA"
    assert ids[0][1] not in names(register)
    assert tab.table.rows.rowCount() == 2
    assert shown(tab) == list(ids[1])  # on to the next
    assert "TRẦN THỊ HOA" in opened.notice.text
    press_undo(qtbot, opened)
    assert dump(register) == before
    assert tab.table.rows.rowCount() == 3
    assert verify(register) == ()


def test_a_chosen_household_changes_what_becomes_of_the_rest(tab):
    lines = tab.view.lines.rows

    def fates():
        return [
            lines.data(lines.index(n, 3)) for n in range(lines.rowCount())
            if lines.row_at(n).table == "membership"
        ]  # fmt: skip

    assert fates() == ["● giữ nguyên", "● bỏ, theo bên kia"]
    tab.view.grid.radio("household", OTHER).click()
    assert fates() == ["● chuyển sang", "● bỏ, theo bên kia"]
    assert "không còn chủ hộ" in tab.view.remark.text()
    tab.view.grid.radio("household", KEEP).click()
    assert tab.view.remark.text() == ""


def test_two_valid_numbers_wait_for_the_clerk(qtbot, opened, tab, ids, register):
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_Down)
    settled(qtbot, opened)
    view = tab.view
    assert shown(tab) == list(ids[1])
    assert not view.merge_button.isEnabled()
    assert "hãy xem giấy tờ" in view.remark.text()
    tab.view.merge()  # the keys do no more than the button
    settled(qtbot, opened)
    assert ids[1][1] in names(register)
    view.grid.radio("cccd", OTHER).click()
    assert view.remark.text() == ""
    view.merge_button.click()
    settled(qtbot, opened)
    assert ids[1][1] not in names(register)


def test_two_people_leave_the_groups_and_the_list_until_taken_back(
    qtbot, opened, tab, ids, register
):
    tab.table.selectRow(1)
    settled(qtbot, opened)
    tab.view.two_button.click()
    settled(qtbot, opened)
    assert tab.table.rows.rowCount() == 2
    listed = listing(register, "duplicates", opened.desk.session.day).rows
    assert not {row.person_id for row in listed} & set(ids[1])
    press_undo(qtbot, opened)
    assert tab.table.rows.rowCount() == 3


def test_of_three_any_two_are_compared(qtbot, opened, tab, ids):
    tab.table.selectRow(2)
    settled(qtbot, opened)
    a, b, c = ids[2]
    assert shown(tab) == [a, b]

    def choose(side, place):
        tab.view.people[side].setCurrentIndex(place)
        tab.view.people[side].activated.emit(place)
        settled(qtbot, opened)

    choose(OTHER, 2)
    assert shown(tab) == [a, c]
    choose(KEEP, 2)  # who stood here goes to the other side
    assert shown(tab) == [c, a]


def test_the_list_of_look_alikes_leads_to_the_group_of_its_row(qtbot, ids, opened):
    opened.desk.go(Place(Room.LISTS, listing="duplicates"))
    lists = listed(qtbot, opened.pages.lists)
    lists.table.go_to(ids[2][1])
    assert lists.bar.merge.isVisible()
    lists.bar.merge.click()
    settled(qtbot, opened)
    settled(qtbot, opened)
    tab = opened.pages.imports.duplicates
    assert tab.isVisible()
    assert {p.id for p in tab.table.current().people} == set(ids[2])
    opened.desk.go(Place(Room.LISTS, listing="lapsed"))
    listed(qtbot, lists)
    assert not lists.bar.merge.isVisible()


def test_nobody_there_twice_is_said_in_words(qtbot, register, opened):
    opened.desk.go(Place(Room.IMPORTS, tab=DUPLICATES_TAB))
    settled(qtbot, opened)
    tab = opened.pages.imports.duplicates
    assert tab._empty.isVisible()
    assert "Không có ai có thể bị trùng" in tab._empty.text()
    assert tab.view.comparison is None


def test_a_register_that_is_only_read_is_compared_and_left(
    qtbot, program, ids, register, other_writer
):
    other_writer(register.path)
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(register.path)
    settled(qtbot, program.window)
    program.window.desk.go(Place(Room.IMPORTS, tab=DUPLICATES_TAB))
    settled(qtbot, program.window)
    view = program.window.pages.imports.duplicates.view
    assert view.comparison is not None
    assert not view.merge_button.isEnabled()
    assert not view.two_button.isEnabled()


def test_all_is_said_again_in_english_and_the_choices_stay(qtbot, program, tab):
    view = tab.view
    view.grid.radio("name", OTHER).click()
    program.translator.speak("en")
    qtbot.waitUntil(lambda: view.merge_button.text() == "&Merge into one")
    assert view.grid.radio("name", OTHER).isChecked()
    assert view.grid.radio("sex", OTHER).text() == "female"
    assert "same citizen number" in view.why.text()
    program.translator.speak("vi")
