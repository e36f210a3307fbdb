"""One key puts what a household is told on the clipboard."""

from PySide6.QtCore import Qt

from core.app.messaging import household_message
from tests.app.hand_registers import THREE, TWO
from tests.ui.helpers import TODAY, settled
from ui.desk import Place, Room

KEY = (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_a_households_message_is_copied_where_it_has_one(qtbot, qapp, small):
    page = small.pages.household
    register = small.desk.session.snapshot.register
    small.desk.go(Place(Room.HOUSEHOLD, household=TWO))
    settled(qtbot, small)
    with qtbot.waitActive(small):
        small.activateWindow()
    qtbot.keyClick(page, *KEY)
    settled(qtbot, small)
    text = qapp.clipboard().text()
    assert text == household_message(register, "2", TODAY)
    assert "Lê Thị Dung: thẻ đã hết hạn ngày 31/10/2026" in text
    assert "Đã chép lời nhắn" in small.notice.text
    qapp.clipboard().clear()
    small.desk.go(Place(Room.HOUSEHOLD, household=THREE))
    settled(qtbot, small)
    assert not page.message.button.isEnabled()
    qtbot.keyClick(page, *KEY)
    assert not small.desk.busy
    assert qapp.clipboard().text() == ""
