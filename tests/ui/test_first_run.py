"""The way to a register of one's own: each step, what is typed, what is refused."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from core.app.office import BACKUP_SECOND, office_settings
from core.app.register import Register
from tests.ui.child import commit
from tests.ui.helpers import answer_file, answer_folder, settled
from ui.desk import Room
from ui.pages.first_steps import FirstStep

KY_HOA = "18814"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where this PC proposes to keep registers."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    return tmp_path / "data" / "so-bhyt"


@pytest.fixture
def first(qtbot, program):
    program.window.activateWindow()
    program.window.start.new_button.click()
    page = program.window.first
    assert page.isVisible()
    return page


def type_commune(qtbot, page, words):
    """Type as an input method does, and wait until the list has followed."""
    picker = page.commune
    picker.field.setFocus()
    picker.field.selectAll()
    commit(picker.field, words)
    qtbot.waitUntil(lambda: not picker._pause.isActive())


def shown(page):
    found = page.commune.found
    return [found.item(row).text() for row in range(found.count())]


def choose_ky_hoa(qtbot, page):
    type_commune(qtbot, page, "ky hoa")
    qtbot.keyClick(page.commune.field, Qt.Key.Key_Return)


def to(page, step):
    page.rail.buttons[step].click()
    assert page.step is step


def make(qtbot, program):
    page = program.window.first
    to(page, FirstStep.PLACE)
    page.next_button.click()
    settled(qtbot, program.window)
    return program.session.snapshot


def test_communes_are_offered_as_one_types_and_taken_by_keys(qtbot, first):
    type_commune(qtbot, first, "tan an")
    several = shown(first)
    assert several[0].startswith(("Xã Tân An", "Phường Tân An"))
    assert first.commune.field.text() == "tan an"  # nothing is completed in the field
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(first.commune.field, key)
    assert first.commune.found.currentRow() == 1
    qtbot.keyClick(first.commune.field, Qt.Key.Key_Return)
    assert first.commune.unit.code == several[1][-5:]
    assert first.commune.unit.code in first.commune.chosen.text()
    assert first.step is FirstStep.COMMUNE
    qtbot.keyClick(first.commune.field, Qt.Key.Key_Return)
    assert first.step is FirstStep.OFFICE


def test_a_half_typed_word_of_an_input_method_is_left_alone(qtbot, first):
    field = first.commune.field
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("kỳ", []))
    first.commune.search()
    assert field.text() == ""
    commit(field, "kỳ hoa")
    assert field.text() == "kỳ hoa"


def test_a_province_narrows_the_list(qtbot, first):
    box = first.commune.provinces
    box.setCurrentIndex(box.findText("Tỉnh Hà Tĩnh"))
    box.activated.emit(box.currentIndex())
    assert len(shown(first)) == 69
    type_commune(qtbot, first, "hoa")
    assert len(shown(first)) > 1
    assert all("Tỉnh Hà Tĩnh" in line for line in shown(first))


def test_typing_on_takes_the_choice_back(qtbot, first):
    choose_ky_hoa(qtbot, first)
    commit(first.commune.field, " 2")
    assert first.commune.unit is None
    first.next_button.click()
    assert first.step is FirstStep.COMMUNE
    assert "chọn xã trong danh sách" in first.trouble.text()


def test_a_name_the_table_lacks_is_taken_as_typed(qtbot, program, first):
    type_commune(qtbot, first, "  Xã  Mới Lập ")
    assert "Không có" in first.commune.chosen.text()
    first.commune.typed_button.click()
    first.next_button.click()
    assert first.step is FirstStep.OFFICE
    snapshot = make(qtbot, program)
    assert snapshot.commune == "Xã Mới Lập"
    assert snapshot.office["commune_code"] == ""


def test_a_register_is_made_with_all_that_was_said(qtbot, program, first, home, tmp_path):
    choose_ky_hoa(qtbot, first)
    to(first, FirstStep.OFFICE)
    office = first.forms[FirstStep.OFFICE].fields
    assert office["issuer"].toPlainText() == "Ủy ban nhân dân\nXã Kỳ Hoa"
    office["address"].setText(" Thôn  Đông ")
    office["phone"].setText("0239 123 456")
    office["office"].setText("BHXH cơ sở Kỳ Anh")
    office["pay_at"].setPlainText("Bưu điện xã, tài khoản 123")
    to(first, FirstStep.SIGNING)
    signing = first.forms[FirstStep.SIGNING].fields
    assert "CHỦ TỊCH" in signing["signing_as"].toPlainText()
    signing["signatory"].setText("Nguyễn Văn Thử")
    to(first, FirstStep.PLACE)
    second = tmp_path / "USB"
    second.mkdir()
    first.place.second_button.click()
    answer_folder(qtbot, first.place, second)
    snapshot = make(qtbot, program)
    assert snapshot.register.path == home / "xa_ky_hoa.sobhyt"
    kept = office_settings(Register.open(home / "xa_ky_hoa.sobhyt"))
    assert {name: kept[name] for name in ("commune", "commune_code", "province")} == {
        "commune": "Xã Kỳ Hoa", "commune_code": KY_HOA, "province": "Tỉnh Hà Tĩnh",
    }  # fmt: skip
    assert [kept[name] for name in ("address", "phone", "office", "pay_at", "signatory")] == [
        "Thôn Đông", "0239 123 456", "BHXH cơ sở Kỳ Anh", "Bưu điện xã, tài khoản 123",
        "Nguyễn Văn Thử",
    ]  # fmt: skip
    assert kept[BACKUP_SECOND] == str(second)
    assert list(second.rglob("*.sobhyt"))  # backed up there on opening
    assert program.window.pages.room is Room.TODAY
    assert "mật khẩu" in program.window.notice.text
    assert not program.window.banner.isVisible()
    assert program._preferences.first_draft == ""


def test_every_step_can_be_left_for_later(qtbot, program, first, home):
    for _ in range(3):
        first.later_button.click()
    assert first.step is FirstStep.PLACE
    assert not first.later_button.isVisible()
    snapshot = make(qtbot, program)
    assert snapshot.register.path == home / "so_bhyt.sobhyt"
    assert {name: value for name, value in snapshot.office.items() if value} == {}
    assert program.window.bar._name.text() == "Sổ BHYT"


def test_a_step_put_off_counts_again_once_it_is_filled_in(qtbot, program, first):
    first.later_button.click()
    assert first.rail._states[FirstStep.COMMUNE].text() == "để sau"
    to(first, FirstStep.COMMUNE)
    choose_ky_hoa(qtbot, first)
    to(first, FirstStep.OFFICE)
    assert first.rail._states[FirstStep.COMMUNE].text() == "Xã Kỳ Hoa"
    assert make(qtbot, program).office["commune_code"] == KY_HOA


def test_back_keeps_what_was_typed(qtbot, first):
    choose_ky_hoa(qtbot, first)
    first.next_button.click()
    first.forms[FirstStep.OFFICE].fields["phone"].setText("0239")
    first.next_button.click()
    first.back_button.click()
    assert first.forms[FirstStep.OFFICE].fields["phone"].text() == "0239"
    first.back_button.click()
    assert first.commune.unit.code == KY_HOA


def test_what_is_proposed_follows_the_commune_until_it_is_changed(qtbot, first):
    choose_ky_hoa(qtbot, first)
    to(first, FirstStep.OFFICE)
    issuer = first.forms[FirstStep.OFFICE].fields["issuer"]
    to(first, FirstStep.COMMUNE)
    type_commune(qtbot, first, "kim hoa ha tinh")
    qtbot.keyClick(first.commune.field, Qt.Key.Key_Return)
    to(first, FirstStep.PLACE)
    assert issuer.toPlainText() == "Ủy ban nhân dân\nXã Kim Hoa"
    assert first.place.path.name == "xa_kim_hoa.sobhyt"
    issuer.setPlainText("Ban chỉ đạo")
    to(first, FirstStep.COMMUNE)
    choose_ky_hoa(qtbot, first)
    to(first, FirstStep.OFFICE)
    assert issuer.toPlainText() == "Ban chỉ đạo"


def test_enter_goes_on_from_a_field(qtbot, first):
    choose_ky_hoa(qtbot, first)
    to(first, FirstStep.SIGNING)
    qtbot.keyClick(first.forms[FirstStep.SIGNING].fields["signatory"], Qt.Key.Key_Return)
    assert first.step is FirstStep.PLACE


def test_a_bad_place_is_refused_at_once_and_again(qtbot, program, first, tmp_path):
    bad = tmp_path / "Dropbox" / "xa.sobhyt"
    bad.parent.mkdir()
    choose_ky_hoa(qtbot, first)
    to(first, FirstStep.PLACE)
    first.place.file_button.click()
    answer_file(qtbot, first.place, bad)
    settled(qtbot, program.window)
    assert "Không để sổ ở" in first.place.trouble.text()
    first.next_button.click()
    settled(qtbot, program.window)
    assert program.session.snapshot is None
    assert first.isVisible()
    assert "Không để sổ ở" in first.place.trouble.text()
    assert not bad.exists()


def test_an_existing_file_is_not_overwritten(qtbot, program, first, own):
    before = own.path.read_bytes()
    choose_ky_hoa(qtbot, first)
    first.place.take_file(own.path)
    to(first, FirstStep.PLACE)
    first.next_button.click()
    settled(qtbot, program.window)
    assert "Đã có tệp" in first.place.trouble.text()
    assert own.path.read_bytes() == before


def test_a_second_register_of_the_commune_gets_a_name_of_its_own(qtbot, first, home):
    home.mkdir(parents=True)
    (home / "xa_ky_hoa.sobhyt").touch()
    choose_ky_hoa(qtbot, first)
    to(first, FirstStep.PLACE)
    assert first.place.path == home / "xa_ky_hoa_2.sobhyt"


def test_what_is_half_typed_is_there_the_next_time(qtbot, program, first, preferences, tmp_path):
    first._draft._timer.setInterval(1)
    choose_ky_hoa(qtbot, first)
    first.forms[FirstStep.OFFICE].fields["phone"].setText("0239 1")
    first.place.take_file(tmp_path / "khác.sobhyt")
    settled(qtbot, program.window)
    qtbot.waitUntil(lambda: "khác" in preferences.first_draft)
    assert "issuer" not in json.loads(preferences.first_draft)  # only what was typed
    first.forget()
    preferences.first_draft = json.dumps(
        {"commune": "Xã Kỳ Hoa", "code": KY_HOA, "phone": "0239 1", "file": str(tmp_path / "a")}
    )
    first.left.emit()
    program.window.start.new_button.click()
    assert first.commune.unit.code == KY_HOA
    assert first.forms[FirstStep.OFFICE].fields["phone"].text() == "0239 1"
    assert first.place.path == tmp_path / "a"


def test_an_end_of_the_session_keeps_what_is_typed_at_once(qtbot, qapp, first, preferences):
    first.forms[FirstStep.OFFICE].fields["phone"].setText("0239 2")
    assert preferences.first_draft == ""
    qapp.aboutToQuit.emit()
    assert "0239 2" in preferences.first_draft


@pytest.mark.parametrize("kept", ["", "nonsense", "[1]", '{"code": "99999", "commune": "Xã X"}'])
def test_a_draft_that_cannot_be_read_harms_nothing(program, preferences, kept):
    preferences.first_draft = kept
    program.window.start.new_button.click()
    assert program.window.first.commune.unit is None


def test_back_from_the_first_step_leads_to_the_beginning(program, first):
    first.back_button.click()
    assert program.window.start.isVisible()


def test_the_steps_speak_english(qtbot, program, first):
    program.window.start.language_button.click()
    qtbot.waitUntil(lambda: first.next_button.text() == "&Next")
    assert first.rail.buttons[FirstStep.OFFICE].text() == "&2. Office"
    assert first.forms[FirstStep.OFFICE].labels["phone"].text() == "Telephone"
