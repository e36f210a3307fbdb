"""Several members at once: fill down, paste a block from Excel, empty, copy."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from core.app.history import deeds
from core.app.register import Register
from core.app.users import add_user
from core.domain.users import Role
from tests.app.hand_registers import ONE
from tests.ui.helpers import settled
from ui.desk import Place, Room

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def column(page, field):
    return next(n for n, each in enumerate(page.members.rows.columns) if each.field == field)


def choose(page, field, first, last, to_field=None):
    """Choose the cells of a column, or of several, from one row to another."""
    model, table = page.members.rows, page.members
    begins, ends = model.index(first, column(page, field)), model.index(
        last, column(page, to_field or field))  # fmt: skip
    table.setCurrentIndex(begins)
    table.selectionModel().select(
        QItemSelection(begins, ends), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    table.setFocus()


def shown(page, field):
    model, place = page.members.rows, column(page, field)
    return [model.index(row, place).data() for row in range(model.rowCount())]


def kept(window, field):
    register = window.desk.session.snapshot.register
    people = register.standing(window.desk.session.day).commune.people
    return [getattr(p, field) for p in people if any(m.household == ONE for m in p.memberships)]


def paste(qtbot, page, text):
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.members, KEY.Key_V, CTRL)


@pytest.fixture
def page(qtbot, small):
    small.desk.go(Place(Room.HOUSEHOLD, household=ONE))
    settled(qtbot, small)
    return small.pages.household


def test_a_column_is_filled_down_saved_in_one_deed_and_taken_back(
    qtbot, qtmodeltester, small, page
):
    qtmodeltester.check(page.members.rows, force_py=True)
    register = small.desk.session.snapshot.register
    before = deeds(register, 1)[0].deed.id
    choose(page, "ethnicity", 0, 0)
    paste(qtbot, page, "Mường")
    choose(page, "ethnicity", 0, 2)
    qtbot.keyClick(page.members, KEY.Key_D, CTRL)
    choose(page, "phone", 1, 1)  # alone: what stands above it, which is nothing
    qtbot.keyClick(page.members, KEY.Key_D, CTRL)
    choose(page, "phone", 2, 2)
    paste(qtbot, page, "912345678")  # as Excel keeps a number
    assert shown(page, "phone")[2] == "0912345678"
    assert shown(page, "ethnicity") == ["Mường"] * 3
    assert page.edits.count == 4
    assert deeds(register, 1)[0].deed.id == before
    qtbot.keyClick(page.members, KEY.Key_Return, CTRL)
    settled(qtbot, small)
    assert deeds(register, 1)[0].deed.id == before + 1
    assert kept(small, "ethnicity") == ["Mường"] * 3
    assert kept(small, "phone")[2] == "0912345678"
    qtbot.keyClick(small, KEY.Key_Z, CTRL)
    settled(qtbot, small)
    assert kept(small, "ethnicity") == [""] * 3


def test_a_block_passes_over_what_nobody_writes_and_cells_are_emptied_and_copied(
    qtbot, small, page
):
    choose(page, "birth", 1, 1)
    paste(qtbot, page, "7/3/1966\t0421650\r\n\t042090000003\r\n1/1/2001\t\r\n")
    assert shown(page, "birth")[1:] == ["07/03/1966", "01/06/1990"]
    assert shown(page, "cccd")[1:] == ["0421650", "042090000003"]
    assert "1 ô đã chép không có chỗ" in page.edit_bar.said.text()
    model = page.members.rows
    wrong = model.index(1, column(page, "cccd"))
    right = model.index(1, column(page, "birth"))
    colours = [i.data(Qt.ItemDataRole.ForegroundRole).name() for i in (wrong, right)]
    assert colours[0] != colours[1]
    assert "đúng 12 chữ số" in wrong.data(Qt.ItemDataRole.ToolTipRole)
    qtbot.keyClick(page.members, KEY.Key_Return, CTRL)
    settled(qtbot, small)
    assert "đúng 12 chữ số" in page.edit_bar.said.text()
    assert kept(small, "birth")[1].shown() == "07/03/1965"
    qtbot.keyClick(page.members, KEY.Key_Escape)
    assert page.edits.count == 0
    # emptied, but not names, and copied as seen
    choose(page, "name", 0, 1, "relation")
    qtbot.keyClick(page.members, KEY.Key_Delete)
    assert shown(page, "relation") == ["", "", "Con"]
    assert shown(page, "name")[0] == "Nguyễn Văn An"
    assert page.edit_bar.said.text() == "Không để trống được họ và tên."
    choose(page, "name", 0, 1, "relation")
    qtbot.keyClick(page.members, KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Nguyễn Văn An\t\nTrần Thị Bình\t"
    choose(page, "cccd", 0, 0)
    qtbot.keyClick(page.members, KEY.Key_C, CTRL)
    assert "mso-number-format" in QGuiApplication.clipboard().mimeData().html()


def test_who_may_only_look_pastes_nothing_and_reads_why(qtbot, program, small_file):
    add_user(Register.open(small_file), "xem", Role.VIEWER)
    program.window.desk.preferences.user = "xem"
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(small_file)
    settled(qtbot, program.window)
    program.window.desk.go(Place(Room.HOUSEHOLD, household=ONE))
    settled(qtbot, program.window)
    page = program.window.pages.household
    choose(page, "phone", 0, 2)
    paste(qtbot, page, "0909090909")
    assert page.edits.count == 0
    assert "chỉ được xem sổ" in page.edit_bar.said.text()
