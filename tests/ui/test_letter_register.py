"""The register of letters in the window: confirmed, delivered, typed fast, printed again, saved."""

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt

from core.app.letter_register import letter_register
from core.app.lettering import LetterOptions, print_letters
from core.app.register import Register
from core.domain.letter_list import DELIVERED, NOT_CONFIRMED, PRINTED, RETURNED
from tests.ui.helpers import TODAY, answer_file, settled
from ui.desk import Place, Room, Tone

_LAST_SEEN = 5  # the column of the day a letter was handed


@pytest.fixture
def numbered(small_file, tmp_path):
    """The register of three households with two letters to one of them, numbers 1 and 2."""
    register = Register.open(small_file)
    for _ in range(2):
        options = LetterOptions(TODAY, register=True, again=True)
        print_letters(register, options, tmp_path / "thu.pdf")
    return register


@pytest.fixture
def tab(qtbot, numbered, small):
    small.desk.go(Place(Room.LETTERS))
    page = small.pages.letters
    page.tabs.setCurrentWidget(page.sent)
    settled(qtbot, small)
    return page.sent


def lines(register):
    return {line.number: line for line in letter_register(register, TODAY).rows}


def states(register):
    return [line.state for line in lines(register).values()]


def undo(qtbot, window):
    assert window.notice._action.text() == "Hoàn tác"
    window.notice._action.click()
    settled(qtbot, window)


def test_printing_is_confirmed_for_the_chosen_or_all_and_taken_back(
    qtbot, qtmodeltester, small, tab, numbered
):
    qtmodeltester.check(tab.table.rows, force_py=True)
    assert len(tab.shown) == len(lines(numbered)) == 2
    assert "2 thư" in tab.confirm_button.text()
    tab.table.select(lambda line: line.number == 1)
    assert "1 thư" in tab.confirm_button.text()
    tab.confirm_button.click()
    settled(qtbot, small)
    assert states(numbered) == [PRINTED, NOT_CONFIRMED]
    assert [line.number for line in tab.chosen] == [1]  # what was chosen stays so
    tab.confirm_button.click()
    settled(qtbot, small)
    assert states(numbered) == [PRINTED, PRINTED]
    assert tab.confirm_button.isHidden()
    undo(qtbot, small)
    assert states(numbered) == [PRINTED, NOT_CONFIRMED]


def test_fields_stay_where_they_are_and_results_are_seen_without_scrolling(
    qtbot, small, tab, numbered
):
    before = [
        tab.handing.mapTo(small, at) for at in (QPoint(0, 0), tab.handing.rect().bottomLeft())
    ]
    small.desk.tell("Một thông báo chiếm chỗ ở dưới.", Tone.TROUBLE)
    qtbot.waitUntil(lambda: small.notice.height() > 0 and small.notice.isVisible())
    small.centralWidget().layout().activate()
    after = [tab.handing.mapTo(small, at) for at in (QPoint(0, 0), tab.handing.rect().bottomLeft())]
    assert after == before
    for place in range(_LAST_SEEN + 1):
        wide = tab.table.columnWidth(place)
        text = str(tab.table.rows.index(0, place).data())
        assert tab.table.fontMetrics().horizontalAdvance(text) < wide
    seen = tab.table.columnViewportPosition(_LAST_SEEN) + tab.table.columnWidth(_LAST_SEEN)
    assert seen <= tab.table.viewport().width()


def test_results_are_noted_for_the_chosen_and_typed_fast(qtbot, small, tab, numbered):
    line = tab.handing
    assert not line.deliver_button.isEnabled()
    tab.table.selectAll()
    line.who.setText("Trưởng thôn")
    qtbot.keyClick(tab.table, Qt.Key.Key_F7)
    settled(qtbot, small)
    assert states(numbered) == [RETURNED, RETURNED]
    assert {x.by_whom for x in lines(numbered).values()} == {"Trưởng thôn"}
    qtbot.keyClick(tab.table, Qt.Key.Key_F8)
    assert small.focusWidget() is line.fast
    for typed in ("1 2", "2=6"):  # the second before the first is written
        qtbot.keyClicks(line.fast, typed)
        qtbot.keyClick(line.fast, Qt.Key.Key_Return)
    settled(qtbot, small)
    assert states(numbered) == [DELIVERED, RETURNED]
    assert lines(numbered)[1].note == "đã nộp tiền"
    undo(qtbot, small)
    assert lines(numbered)[2].note == ""
    for typed, said in (("1 9", "Các mã"), ("77 1", "không có số 77")):
        line.fast.setText(typed)
        qtbot.keyClick(line.fast, Qt.Key.Key_Return)
        settled(qtbot, small)
        assert said in line.trouble.text()
        assert line.fast.text() == typed
    line.day.setText("01/11/2026")
    line.deliver_button.click()
    settled(qtbot, small)
    assert "đề ngày" in small.notice.text
    assert states(numbered) == [DELIVERED, RETURNED]


def test_it_is_narrowed_and_saved_as_seen(qtbot, small, tab, numbered, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("ui.list_saving.open_path", opened.append)
    tab.table.select(lambda line: line.number == 2)
    tab.confirm_button.click()
    settled(qtbot, small)
    tab.filter.chips[PRINTED].click()
    assert [line.number for line in tab.shown] == [2]
    assert tab.filter.chips[NOT_CONFIRMED].text() == "chưa xác nhận in 1"
    tab.excel_button.click()
    answer_file(qtbot, tab, tmp_path / "sổ.xlsx")
    settled(qtbot, small)
    cells = [c.value for row in load_workbook(tmp_path / "sổ.xlsx").active.iter_rows() for c in row]
    assert [cell for cell in cells if str(cell).startswith("0") and "/" in cell] == ["02/UBND-VHXH"]
    tab.pdf_button.click()
    answer_file(qtbot, tab, tmp_path / "sổ.pdf")
    settled(qtbot, small)
    assert opened == [tmp_path / "sổ.pdf"]
    tab.filter.chips[PRINTED].click()
    tab.filter.words.setText("dung")
    tab.filter.words.changed.emit()
    assert {line.head for line in tab.shown} == {"Lê Thị Dung"}
    tab.filter.words.setText("không có ai")
    tab.filter.words.changed.emit()
    assert tab.shown == []
    assert not tab.excel_button.isEnabled()


def test_letters_are_printed_again_as_copies_and_counted_when_confirmed(
    qtbot, small, tab, numbered, tmp_path
):
    tab.table.select(lambda line: line.number == 1)
    tab.confirm_button.click()
    settled(qtbot, small)
    tab.again_button.click()
    answer_file(qtbot, tab, tmp_path / "lại.pdf")
    settled(qtbot, small)
    texts = [page.extract_text() for page in PdfReader(tmp_path / "lại.pdf").pages]
    assert any("BẢN SAO" in text for text in texts)
    assert lines(numbered)[1].printed == 1
    assert "Đã in xong, đúng cả?" in small.notice.text
    small.notice._action.click()
    settled(qtbot, small)
    assert lines(numbered)[1].printed == 2
    undo(qtbot, small)
    assert lines(numbered)[1].printed == 1
