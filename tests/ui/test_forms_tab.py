"""Forms for the agency in the window: seen before they are written, saved, sent, taken back."""

from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from core.app.forms import FormKind, sent_forms
from core.app.office import set_office
from tests.app.hand_registers import PEOPLE, take
from tests.ui.helpers import answer_file, answer_folder, settled
from ui.desk import Room
from ui.pages.forms_tab import FormsTab

KEY = Qt.Key
UNIT = {"unit_code": "2345678", "facility": "42105", "collector_code": "NV001"}


@pytest.fixture
def tab(alone):
    return alone(FormsTab)


def register_of(small):
    return small.desk.session.snapshot.register


def say_unit(qtbot, small):
    set_office(register_of(small), UNIT)
    small.desk.session.refresh()
    settled(qtbot, small)


def decide(qtbot, small, tmp_path):
    """Household one is near-poor next year too: its three stand on the form of group CN."""
    days = {"class_from": date(2027, 1, 1), "class_to": date(2027, 12, 31)}
    take(register_of(small), tmp_path, PEOPLE, **days)
    small.desk.session.set_day(date(2026, 12, 15))
    settled(qtbot, small)


def counts(tab):
    return {one.group: dict(one.counts) for one in rows(tab.view.groups)}


def texts(sheet):
    return {cell.value for line in sheet.iter_rows() for cell in line}


def save_file(qtbot, small, tab, target):
    tab.saving.save_button.click()
    answer_file(qtbot, tab, target)
    settled(qtbot, small)


def choose(qtbot, small, box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())
    settled(qtbot, small)


def rows(table):
    return [table.rows.row_at(place) for place in range(table.rows.rowCount())]


def test_a_form_is_refused_with_the_way_then_seen_saved_sent_and_taken_back(
    qtbot, small, tab, tmp_path
):
    assert "mã đơn vị" in tab.empty.text.text()
    assert tab.empty.isVisibleTo(tab)
    assert not tab.saving.save_button.isEnabled()
    tab.empty.button.click()
    assert small.pages.room is Room.SETTINGS
    assert small.pages.settings.tabs.currentWidget() is small.pages.settings.office
    decide(qtbot, small, tmp_path)
    say_unit(qtbot, small)
    assert counts(tab) == {"CN": {"joined": 3}}
    assert "1 tệp" in tab.summary.text()
    lines = {line.row.name.split()[-1]: line for line in rows(tab.view.people)}
    assert {name: line.group for name, line in lines.items()} == dict.fromkeys(
        ("An", "Bình", "Cường"), "CN"
    )
    an = lines["An"]
    assert an.row.share == 70
    assert an.full == an.row.wage * an.row.months * 45 // 1000
    assert an.own == an.full * 30 // 100
    tab.view.people.opened.emit(lines["Bình"])
    assert small.pages.room is Room.HOUSEHOLD
    assert_saved_sent_and_taken_back(qtbot, small, tab, tmp_path)


def assert_saved_sent_and_taken_back(qtbot, small, tab, tmp_path):
    save_file(qtbot, small, tab, tmp_path / "biểu.xlsx")
    sheet = load_workbook(tmp_path / "biểu.xlsx").active
    assert "Nguyễn Văn Cường" in texts(sheet)
    assert "Đã gửi cơ quan BHXH?" in tab.saving.said.text()
    assert sent_forms(register_of(small)) == []
    tab.saving.sent_button.click()
    settled(qtbot, small)
    (sent,) = sent_forms(register_of(small))
    assert (sent.form, sent.group, sent.number, dict(sent.counts)) == (
        "m3", "CN", "1", {"joined": 3},
    )  # fmt: skip
    assert not tab.saving.sent_button.isVisibleTo(tab)
    assert tab.empty.heading.text() == "Không có ai để đưa vào biểu"
    assert not tab.saving.save_button.isEnabled()
    assert_looked_at_again(qtbot, small, tab)
    small.notice._action.click()  # taken back
    settled(qtbot, small)
    assert sent_forms(register_of(small)) == []
    assert rows(tab.sent.table) == []
    assert counts(tab) == {"CN": {"joined": 3}}


def assert_looked_at_again(qtbot, small, tab):
    tab.sent.table.opened.emit(rows(tab.sent.table)[0])
    settled(qtbot, small)
    assert tab.summary.text() == "Mẫu số 3, № 1 · CN · 15/12/2026"
    assert [line.row.name.split()[-1] for line in rows(tab.view.people)] == ["An", "Bình", "Cường"]
    assert all(line.household for line in rows(tab.view.people))
    with qtbot.waitActive(small):
        small.activateWindow()
    tab.view.people.setFocus()
    qtbot.keyClick(tab.view.people, KEY.Key_Escape)
    assert not tab.back_button.isVisibleTo(tab)
    assert rows(tab.view.people) == []


def test_groups_hamlets_and_who_lacks_something_are_chosen_and_saved(qtbot, small, tab, tmp_path):
    set_office(register_of(small), {"unit_code": "2345678"})
    decide(qtbot, small, tmp_path)
    assert counts(tab) == {}
    assert tab.shown.currentIndex() == 0  # nobody on the form, but there is who lacks something
    lacking = rows(tab.view.missing)
    assert {row.name.split()[-1] for row in lacking} == {"An", "Bình", "Cường"}
    assert "3 người còn thiếu" in tab.warning.text()
    tab.view.show_missing()
    tab.view.missing.setFocus()
    tab.view.missing.turn_to(0)
    qtbot.keyClick(tab.view.missing, KEY.Key_Return)
    assert small.pages.room is Room.HOUSEHOLD
    tab.view.excel_button.click()
    answer_file(qtbot, tab, tmp_path / "thiếu.xlsx")
    settled(qtbot, small)
    assert "Thiếu nơi khám ban đầu." in texts(load_workbook(tmp_path / "thiếu.xlsx").active)
    assert_groups_are_chosen(qtbot, small, tab, tmp_path)
    assert_others_are_chosen(qtbot, small, tab, tmp_path)


def assert_groups_are_chosen(qtbot, small, tab, tmp_path):
    say_unit(qtbot, small)
    tab.choice.groups_button.click()
    popup = tab.choice.popup
    assert [popup.items.item(n).text() for n in range(popup.items.count())] == ["CN", "GD"]
    for place in range(2):
        popup.items.item(place).setCheckState(Qt.CheckState.Checked)
    popup.close()
    settled(qtbot, small)
    assert counts(tab) == {"CN": {"joined": 3}, "GD": {"joined": 1}}
    (tmp_path / "biểu").mkdir()
    tab.saving.save_button.click()
    answer_folder(qtbot, tab, tmp_path / "biểu")
    settled(qtbot, small)
    assert len(list((tmp_path / "biểu").glob("m3_*.xlsx"))) == 2


def assert_others_are_chosen(qtbot, small, tab, tmp_path):
    choose(qtbot, small, tab.choice.hamlets, "Thôn B")
    assert counts(tab) == {}
    assert tab.saving.made is None  # another form is wanted
    choose(qtbot, small, tab.choice.hamlets, None)
    choose(qtbot, small, tab.choice.forms, FormKind.M4)
    assert counts(tab) == {"Thôn A/2": {"joined": 1}}
    (dung,) = rows(tab.view.people)
    assert dung.full == dung.own > 0
    choose(qtbot, small, tab.choice.months, 3)
    assert rows(tab.view.people)[0].full * 4 == dung.full
    tab.choice.household.setText("77")
    tab.choice.household.editingFinished.emit()
    settled(qtbot, small)
    assert "77" in tab.empty.text.text()
    choose(qtbot, small, tab.choice.forms, FormKind.POVERTY)
    assert [one.people for one in rows(tab.view.groups)] == [3, 0, 0]
    first, *others = rows(tab.view.people)
    assert (first.movement, first.row.note, len(others)) == (None, "Chủ hộ; hộ cận nghèo", 2)
    assert not tab.choice.household.isEnabled()
    save_file(qtbot, small, tab, tmp_path / "rà soát.xlsx")
    assert (tmp_path / "rà soát.xlsx").exists()
    assert not tab.saving.sent_button.isVisibleTo(tab)
