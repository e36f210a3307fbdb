"""Population and frozen months in the window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.app.editing import WhichCard
from core.app.hand_cards import CardRemoved
from core.app.hand_deeds import carry_out
from core.app.history import deeds
from core.app.month_ends import month_ends
from core.app.population import population_of, set_population
from core.domain.deeds import DeedKind
from core.domain.shares import Of
from tests.app.hand_registers import EN
from tests.ui.helpers import settled
from ui.desk import Place, Room
from ui.theme import colour

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, small, monkeypatch):
    monkeypatch.setattr("core.clock.today", lambda: date(2026, 11, 21))
    small.desk.go(Place(Room.NUMBERS))
    settled(qtbot, small)
    return small.pages.numbers


@pytest.fixture
def register(small):
    return small.desk.session.snapshot.register


def turn_to(qtbot, window, page, tab):
    page.tabs.setCurrentWidget(tab)
    settled(qtbot, window)
    return tab


def people(register, year=2026):
    return [line.figure.people if line.figure else None
            for line in population_of(register, year).lines]  # fmt: skip


def test_population_is_pasted_saved_in_one_deed_taken_back_and_rated(qtbot, small, page, register):
    tab = turn_to(qtbot, small, page, page.population)
    assert tab.heading.text() == "Chưa nhập dân số năm 2026."
    assert [tab.table.rows.columns[2].text(line) for line in tab.found.lines] == ["4", "1"]
    QGuiApplication.clipboard().setText("Dân số\r\n1.400\r\n90\r\n7\r\n")
    tab.table.setCurrentIndex(tab.table.rows.index(0, 1))
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_V, CTRL)
    assert tab.edits.texts == {"Thôn A": "1.400", "Thôn B": "90"}
    assert "1 ô đã chép không có thôn" in tab.said.text()
    assert not tab.line.year.isEnabled()
    tab.save()
    settled(qtbot, small)
    assert "Chưa ghi nguồn" in tab.said.text()
    assert people(register) == [None, None]
    tab.line.source.setText("Công an xã")
    tab.line.as_of.setText("1/1/2026")
    before = deeds(register, 1)[0].deed.id
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    settled(qtbot, small)
    assert people(register) == [1400, 90]
    assert deeds(register, 1)[0].deed.id == before + 1
    assert tab.edits.count == 0
    assert "1.490 người" in tab.heading.text()
    assert not tab.waits
    qtbot.keyClick(small, Qt.Key.Key_Z, CTRL)
    settled(qtbot, small)
    assert people(register) == [None, None]
    assert deeds(register, 1)[0].deed.kind == DeedKind.UNDO
    a_cell_that_cannot_be_right_is_kept_and_not_saved(qtbot, small, tab, register)
    the_rate_goes_by_what_is_chosen(qtbot, small, page, register)


def a_cell_that_cannot_be_right_is_kept_and_not_saved(qtbot, small, tab, register):
    set_population(register, 2026, {"Thôn A": 1400}, "Công an xã", date(2026, 1, 1))
    small.desk.session.refresh()
    settled(qtbot, small)
    assert (tab.line.source.text(), tab.line.as_of.text()) == ("Công an xã", "01/01/2026")
    assert "còn thiếu Thôn B" in tab.heading.text()
    row = tab.found.lines[1]
    digits_begin_to_write_as_in_a_sheet(qtbot, tab)
    tab.edits.write(row, "people", "tám")
    assert tab.edits.why_wrong(row, "people") == tab.said.text() != ""
    tab.save()
    settled(qtbot, small)
    assert people(register) == [1400, None]
    tab.edits.write(row, "people", "80")
    draft = tab.draft()
    tab.drop()
    assert not tab.waits
    tab.take_draft(draft)
    assert tab.edits.texts == {"Thôn B": "80"}
    tab.drop()
    tab.line.source.setText("Thống kê")
    assert tab.waits
    tab.save()
    settled(qtbot, small)
    assert population_of(register, 2026).lines[0].figure.source == "Thống kê"
    assert people(register) == [1400, None]


def digits_begin_to_write_as_in_a_sheet(qtbot, tab):
    tab.table.setCurrentIndex(tab.table.rows.index(0, 0))  # the hamlet's name, which stays
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_8)
    editor = tab.table.cell_editor.editor
    assert editor.text() == "8"  # what stood there is written anew
    qtbot.keyClick(editor, Qt.Key.Key_5)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)  # on to the next hamlet
    assert tab.edits.texts == {"Thôn A": "85"}
    assert tab.table.editing
    qtbot.keyClick(tab.table.cell_editor.editor, Qt.Key.Key_Escape)
    qtbot.keyClick(tab.table, Qt.Key.Key_9, CTRL)
    assert not tab.table.editing
    qtbot.keyClick(tab.table, Qt.Key.Key_Escape)
    assert not tab.waits


def the_rate_goes_by_what_is_chosen(qtbot, small, page, register):
    tab = turn_to(qtbot, small, page, page.coverage)
    titles = [column.title for column in tab.table.rows.columns]
    assert {"Nhân khẩu sổ", "Dân số 2026", "Tỷ lệ trên sổ", "Tỷ lệ trên dân số"} <= set(titles)
    tab.of.setCurrentIndex(1)
    tab.of.activated.emit(1)
    settled(qtbot, small)
    assert "chưa nhập dân số năm 2026 của Thôn B" in small.notice.text
    assert (tab.of.currentIndex(), tab.found.of) == (0, Of.PEOPLE)
    figures = {"Thôn A": 40, "Thôn B": 10}
    set_population(register, 2026, figures, "Công an xã", date(2026, 1, 1))
    small.desk.session.refresh()
    settled(qtbot, small)
    assert "Dân số 2026: Công an xã, 01/01/2026." in tab.remark.text()
    assert tab.heading.text().startswith("2 / 5 người có thẻ: 40 %.")
    tab.of.setCurrentIndex(1)
    tab.of.activated.emit(1)
    settled(qtbot, small)
    assert tab.heading.text().startswith("2 người có thẻ / dân số 50: 4 %.")
    assert tab.chart.bars[-1].words == "4 %, thiếu 46"
    small.desk.session.set_day(date(2025, 12, 5))  # a year without figures
    settled(qtbot, small)
    assert (tab.of.currentIndex(), tab.found.on) == (0, date(2025, 12, 5))
    titles = [column.title for column in tab.table.rows.columns]
    assert not any("Dân số" in title for title in titles)


def colours(rows):
    """Return the names of the colours cells have."""
    names = {colour(name).name(): name for name in ("valid", "expiring", "quiet")}
    toned = [place for place, column in enumerate(rows.columns) if column.tone]
    cells = (rows.index(row, place) for row in range(rows.rowCount()) for place in toned)
    return {names[cell.data(Qt.ItemDataRole.ForegroundRole).name()] for cell in cells}


def test_a_month_is_frozen_and_the_difference_shown(qtbot, small, page, register):
    tab = turn_to(qtbot, small, page, page.months)
    assert tab.hint.text() == "Tháng 10/2026 đã hết mà chưa chốt."
    assert tab.freeze_button.text() == "&Chốt tháng 10/2026"
    assert not tab.excel_button.isEnabled()
    tab.freeze_button.click()
    settled(qtbot, small)
    assert [end.month for end in month_ends(register).frozen] == ["2026-10"]
    assert deeds(register, 1)[0].deed.kind == DeedKind.MONTH_END
    assert (tab.hint.text(), tab.freeze_button.text()) == ("", "&Chốt tháng 09/2026")
    assert "đúng như số đã chốt" in tab.why.text()
    carry_out(register, CardRemoved(WhichCard(EN, date(2025, 12, 1))))
    small.desk.session.refresh()
    settled(qtbot, small)
    assert colours(tab.hamlets.rows) == {"valid", "expiring", "quiet"}
    columns = [column.title for column in tab.hamlets.rows.columns]
    change = tab.hamlets.rows.columns[columns.index("Nay khác: có thẻ")]
    shown = [tab.hamlets.rows.row_at(place) for place in range(tab.hamlets.rows.rowCount())]
    assert [change.text(line) for line in shown] == ["0", "-1", "-1"]
    assert tab.hamlets.rows.columns[0].text(shown[-1]) == "Cả xã"
    assert "khác (có thẻ -1, còn hạn -1, chờ đến ngày +1)" in tab.why.text()
    assert "sửa bằng tay (1 thẻ)" in tab.why.text()
    tab.freeze()
    settled(qtbot, small)
    assert tab.months.rows.rowCount() == 2
    tab.months.select(lambda row: row.end.month == "2026-10")
    settled(qtbot, small)
    assert tab.heading.text() == "Tháng 10/2026, tính cho ngày 31/10/2026"
    small.notice._action.click()
    settled(qtbot, small)
    assert [end.month for end in month_ends(register).frozen] == ["2026-10"]
