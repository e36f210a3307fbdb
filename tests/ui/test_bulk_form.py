"""One field of many people, from a list: counted, saved, taken back."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from core.app.history import deeds
from core.domain.deeds import DeedKind
from core.domain.people import Study
from tests.app.hand_registers import AN, BINH, CUONG, DAY, DUNG, EN
from tests.ui.helpers import settled
from ui.desk import Place, Room
from ui.pages.bulk_form import BulkForm

ALL = (AN, BINH, CUONG, DUNG, EN)
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(small):
    made = BulkForm(small.desk, small)
    made.open(ALL)
    return made


def choose(form, name):
    form.field.setCurrentIndex(form.field.findData(name))
    form.field.activated.emit(form.field.currentIndex())


def looked(qtbot, small, form):
    form.look()
    settled(qtbot, small)


def people(small):
    return small.desk.session.snapshot.register.standing(DAY).commune.people


def test_it_is_counted_saved_in_one_deed_taken_back_and_what_cannot_be_is_said(qtbot, small, form):
    assert "5 người" in form.title.text()
    choose(form, "ethnicity")
    form.line.setText("Mường")
    assert not form.save_button.isEnabled()
    qtbot.keyClick(form.line, KEY.Key_Return, CTRL)  # not counted yet: that comes first
    settled(qtbot, small)
    assert form.note.text() == "Sẽ sửa 5 người."
    assert people(small)[0].ethnicity == ""
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.line, KEY.Key_Return, CTRL)
    settled(qtbot, small)
    register = small.desk.session.snapshot.register
    assert deeds(register, 1)[0].deed.kind == DeedKind.EDIT_MANY
    assert [p.ethnicity for p in people(small)] == ["Mường"] * 5
    assert "Đã sửa 5 người." in small.notice.text
    form.show_people((AN, BINH))
    form.line.setText("Kinh")
    looked(qtbot, small, form)
    assert form.note.text() == ("Sẽ sửa 0 người. 2 người đã có giá trị khác nên được giữ nguyên.")
    assert not form.save_button.isEnabled()
    form.all.setChecked(True)
    looked(qtbot, small, form)
    assert form.note.text() == "Sẽ sửa 2 người."
    small.pages.setFocus()
    qtbot.keyClick(small, KEY.Key_Z, CTRL)
    settled(qtbot, small)
    assert [p.ethnicity for p in people(small)] == [""] * 5
    assert_words_offered(qtbot, small, form)


def assert_words_offered(qtbot, small, form):
    choose(form, "study")
    assert form.choice.isVisible()
    assert [form.choice.itemText(n) for n in range(3)] == [
        "Đang đi học", "Đã thôi học", "(để trống)",
    ]  # fmt: skip
    form.choice.setCurrentIndex(1)
    form.show_people((CUONG,))
    looked(qtbot, small, form)
    form.save_button.click()
    settled(qtbot, small)
    assert people(small)[2].study is Study.LEFT
    choose(form, "phone")
    form.line.setText("12")
    looked(qtbot, small, form)
    assert "từ 8 đến 15 chữ số" in form.note.text()
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.line, KEY.Key_Escape)


def test_it_opens_below_a_list_for_everybody_selected_and_closes(qtbot, small):
    small.desk.go(Place(Room.LISTS, listing="all"))
    page = small.pages.lists
    qtbot.waitUntil(lambda: page.looked is not None and not page.busy)
    settled(qtbot, small)
    qtbot.keyClick(page.table, KEY.Key_E, CTRL.ControlModifier | CTRL.ShiftModifier)
    assert not page.bulk.isVisible()  # nobody is selected
    page.table.selectAll()
    page.bar.many.click()
    assert page.bulk.isVisible()
    assert "5 người" in page.bulk.title.text()
    only_first = QItemSelectionModel.SelectionFlag.ClearAndSelect
    rows = QItemSelectionModel.SelectionFlag.Rows
    page.table.selectionModel().select(page.table.rows.index(0, 0), only_first | rows)
    assert "1 người" in page.bulk.title.text()  # never those selected before
    qtbot.keyClick(page.bulk.line, KEY.Key_Escape)
    assert not page.bulk.isVisible()
