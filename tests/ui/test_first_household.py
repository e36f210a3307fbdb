"""A register that has nobody: the first household typed by hand."""

import pytest
from PySide6.QtCore import Qt

from core.app.history import deeds
from core.domain.deeds import DeedKind
from tests.ui.helpers import settled, standing_in
from ui.desk import Place, Room

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(own_window):
    own_window.desk.go(Place(Room.TODAY))
    own_window.pages.today.nobody.hand_button.click()
    return own_window.pages.household.first


def assert_left_and_kept_as_a_draft(qtbot, own_window, form):
    form.lines["name"].setText("Nguyễn Văn An")
    assert form.draft()["name"] == "Nguyễn Văn An"
    qtbot.keyClick(form, KEY.Key_Escape)
    page = own_window.pages.household
    assert page._nobody.isVisible()
    form.begin()
    assert form.draft() == {}
    own_window.desk.go(Place(Room.TODAY))
    form.take_draft({"name": "Trần Thị Bình"})
    assert form.isVisible()
    assert form.lines["name"].text() == "Trần Thị Bình"
    form.begin()


def test_the_first_household_is_typed_and_then_shown(qtbot, own_window, form):
    assert_left_and_kept_as_a_draft(qtbot, own_window, form)
    assert form.isVisible()
    assert not form.where.isVisible()
    form.lines["name"].setText("Nguyễn Văn An")
    form.lines["birth"].setText("05/02/1961")
    form.hamlet.setCurrentText("Thôn Đông")
    form.number.setText("1")
    form.look()
    settled(qtbot, own_window)
    assert form.save_button.isEnabled()
    qtbot.keyClick(form.number, KEY.Key_Return, CTRL)
    settled(qtbot, own_window)
    page = own_window.pages.household
    assert "Hộ 1 · Nguyễn Văn An · Thôn Đông" in page.title.text()
    assert page.members.isVisible()
    (person,) = standing_in(own_window).commune.people
    assert person.memberships[0].is_head
    register = own_window.desk.session.snapshot.register
    assert deeds(register, 1)[0].deed.kind == DeedKind.NEW_HOUSEHOLD
    own_window.pages.setFocus()
    qtbot.keyClick(own_window, KEY.Key_Z, CTRL)
    settled(qtbot, own_window)
    assert standing_in(own_window).commune.people == ()
