from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.app.office import BACKUP_SECOND, OFFICE_SETTINGS, office_settings
from core.app.rules import load_rules
from tests.ui.helpers import listed, settled
from ui import theme
from ui.desk import Place, Room
from ui.sizes import USUAL_POINTS


@pytest.fixture
def page(window):
    window.desk.go(Place(Room.SETTINGS))
    return window.pages.settings


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_every_setting_has_a_field_with_a_name(page):
    assert set(page.office.fields) == set(OFFICE_SETTINGS) - {BACKUP_SECOND}  # on its own tab
    assert all(field.accessibleName() for field in page.office.fields.values())


def test_settings_are_saved_to_the_register(qtbot, window, page):
    form = page.office
    form.fields["phone"].setText(" 0239  123 456 ")
    form.fields["signing_as"].setPlainText("TM. ỦY BAN NHÂN DÂN\n KT. CHỦ TỊCH ")
    form.fields["count_temporary"].setChecked(True)
    form.fields["pay_account"].setText("0123456789")
    form.save_button.click()
    settled(qtbot, window)
    kept = office_settings(window.desk.session.snapshot.register)
    assert kept["phone"] == "0239 123 456"
    assert kept["signing_as"] == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"
    assert kept["count_temporary"] == "yes"
    assert "Đã lưu" in window.notice.text
    assert "chưa có mã QR vì còn thiếu: Mã ngân hàng (BIN)" in window.notice.text


def test_what_is_being_typed_stays_when_the_register_is_looked_at_again(qtbot, window, page):
    page.office.fields["phone"].setText("đang gõ")
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.desk.session.refresh()
    assert page.office.fields["phone"].text() == "đang gõ"


def test_a_new_name_of_the_commune_shows_at_the_top(qtbot, window, page):
    page.office.fields["commune"].setText("Xã Mẫu Mới")
    page.office.save_button.click()
    settled(qtbot, window)
    assert "Xã Mẫu Mới" in window.bar._name.text()


def test_the_language_changes_at_once_and_is_remembered(qtbot, window, page, preferences):
    choose(page.display.languages, "en")
    assert preferences.language == "en"
    qtbot.waitUntil(lambda: page._title.text() == "Settings")
    assert window.rail._buttons[Room.TODAY].text().strip() == "Today"
    window.desk.go(Place(Room.LISTS, listing="lapsed"))
    lists = listed(qtbot, window.pages.lists)
    assert lists._title.text() == "Lapsed cards"
    model, status = lists.table.rows, lists.columns.place_of("status")
    assert "Name" in [column.title for column in model.columns]
    qtbot.waitUntil(lambda: str(model.data(model.index(0, status))).startswith("● Lapsed"))
    assert "people" in window.status._counts.text()
    choose(page.display.languages, "vi")
    qtbot.waitUntil(lambda: page._title.text() == "Cài đặt")
    assert window.pages.lists._title.text() == "Danh sách người hết hạn thẻ BHYT"


def test_the_theme_changes_at_once_and_is_remembered(window, page, preferences):
    choose(page.display.themes, "dark")
    dark = theme.colours()
    assert preferences.theme == "dark"
    assert QApplication.palette().window().color().lightness() < 128
    choose(page.display.themes, "light")
    assert theme.colours() != dark


def test_rules_show_source_and_confidence(page):
    rules = load_rules().rules
    model = page.rules.table.rows
    assert model.rowCount() == len(rules)
    shown = {
        model.row_at(n).confidence: model.data(model.index(n, 4)) for n in range(model.rowCount())
    }
    assert shown["LOW"] == "● cần xác nhận"
    page.rules.words.setText("luong co so")
    assert 0 < model.rowCount() < len(rules)


def test_the_about_page_names_version_and_licences(page):
    text = page.about.text.text()
    assert "0.1.0" in text
    assert "Lucide" in text


def test_the_about_page_opens_the_folders(page, window, monkeypatch):
    opened = []
    monkeypatch.setattr("ui.pages.about.open_path", opened.append)
    register = window.desk.session.snapshot.register
    assert page.about.paths["data"].text() == str(register.path.parent)
    page.about.opening["data"].click()
    assert opened == [register.path.parent]
    monkeypatch.setattr(page.about, "folders", lambda: {"logs": register.path.parent / "not there"})
    page.about.opening["logs"].click()
    assert opened == [register.path.parent]
    assert "chưa có" in page.about.told.text()


def test_the_diagnosis_names_nobody_and_no_place(page, window):
    page.about.copy.click()
    text = QApplication.clipboard().text()
    register = window.desk.session.snapshot.register
    assert f"{register.path.stat().st_size} bytes, encrypted no" in text
    assert "so-bhyt 0.1.0" in text
    for secret in (register.path.stem, str(Path.home()), register.path.parent.name, "Xã Mẫu"):
        assert secret not in text


def test_letters_grow_by_keys_or_choice_and_all_follows_them(qtbot, window, page, preferences):
    table, rail = window.pages.settings.rules.table, window.rail
    before = table.verticalHeader().defaultSectionSize(), rail.width(), table.columnWidth(0)
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.font().pointSizeF() == preferences.points == 12.0
    assert page.display.points.currentData() == 12.0
    grown = table.verticalHeader().defaultSectionSize(), rail.width(), table.columnWidth(0)
    assert all(after > size for after, size in zip(grown, before, strict=True))
    choose(page.display.points, 9.5)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.font().pointSizeF() == preferences.points == 9.5
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preferences.points == USUAL_POINTS
    assert rail.width() == before[1]
