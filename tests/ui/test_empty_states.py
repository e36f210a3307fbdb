"""What each page says while there is nobody, and what sample data refuses."""

import shutil

import openpyxl
import pytest

from core.resources import resource
from tests.registers import make
from tests.ui.helpers import listed, settled
from ui.desk import Place, Room

CARDS = resource("samples", "the_bhyt.xlsx")
PAGES = {
    Room.TODAY: lambda pages: pages.today.nobody,
    Room.LISTS: lambda pages: pages.lists.nobody,
    Room.HOUSEHOLD: lambda pages: pages.household._nobody,
    Room.LETTERS: lambda pages: pages.letters.printing.nobody,
}


def test_pages_of_an_empty_register_say_what_they_are_for_and_lead_to_the_import(qtbot, own_window):
    for room, state_of in PAGES.items():
        own_window.desk.go(Place(room))
        settled(qtbot, own_window)
        state = state_of(own_window.pages)
        assert state.isVisible(), room
        assert state.heading.text() == "Sổ chưa có ai"
        assert len(state.text.text()) > 80
        assert state.sample_button.isVisible()
        state.button.click()
        assert own_window.pages.room is Room.IMPORTS


def test_the_empty_states_lead_to_the_help_that_fits(qtbot, own_window):
    for room, state_of in PAGES.items():
        own_window.desk.go(Place(room))
        settled(qtbot, own_window)
        state_of(own_window.pages).help_button.click()
        assert own_window.help.isVisible()
        assert len(own_window.help.browser.toPlainText()) > 200
        own_window.help.close()


def test_the_import_page_says_what_to_do_and_what_was_not_done(qtbot, own_window):
    own_window.desk.go(Place(Room.IMPORTS))
    settled(qtbot, own_window)
    page = own_window.pages.imports
    assert "Chọn danh sách dân cư" in page.wizard.file._empty.text.text()
    page.tabs.setCurrentWidget(page.history)
    state = page.history.rows.empty
    assert state.isVisible()
    assert not page.history.undo_button.isVisible()
    state.button.click()
    assert page.tabs.currentWidget() is page.wizard


def test_questions_about_changes_say_what_they_answer_also_without_people(qtbot, own_window):
    own_window.desk.go(Place(Room.CHANGES))
    settled(qtbot, own_window)
    page = own_window.pages.changes
    for question in (page.years, page.forecast, page.area):
        page.tabs.setCurrentWidget(question)
        assert len(question._empty.text()) > 80
        assert question.ask_button.isVisible()
        question._hint.help_button.click()
        assert own_window.help.topic == "bien_dong"
        own_window.help.close()


def test_people_take_the_place_of_the_empty_states(qtbot, window):
    for room, state_of in PAGES.items():
        window.desk.go(Place(room))
        settled(qtbot, window)
        assert not state_of(window.pages).isVisible(), room
    window.desk.go(Place(Room.IMPORTS))
    settled(qtbot, window)
    window.pages.imports.tabs.setCurrentWidget(window.pages.imports.history)
    assert window.pages.imports.history.table.isVisible()


def test_without_a_household_the_button_leads_to_the_search(qtbot, window):
    window.activateWindow()
    window.desk.go(Place(Room.HOUSEHOLD))
    settled(qtbot, window)
    page = window.pages.household
    assert page._empty.isVisible()
    page._empty.button.click()
    qtbot.waitUntil(window.bar.jump.field.hasFocus)


def test_a_list_says_why_it_is_empty(qtbot, small):
    small.desk.go(Place(Room.LISTS, listing="all"))
    page = listed(qtbot, small.pages.lists)
    assert page.table.isVisible()
    small.desk.go(Place(Room.LISTS, listing="losing-support", hamlet="Thôn B"))
    listed(qtbot, page)
    assert page.rows.empty.isVisible()
    assert "Không ai khớp" in page.rows.empty.heading.text()
    page.rows.empty.button.click()
    listed(qtbot, page)
    assert page.doing.hamlet is None


def test_no_letters_are_explained(qtbot, program, tmp_path):
    one = make(tmp_path / "một người.sobhyt")
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(one.path)
    program.window.desk.go(Place(Room.LETTERS))
    settled(qtbot, program.window)
    page = program.window.pages.letters.printing
    assert page.batch.count == 0
    assert page.counted.rows.empty.isVisible()
    assert "đánh dấu thêm danh sách" in page.counted.rows.empty.text.text()


def test_a_look_at_the_sample_leaves_the_own_register_the_last_one(
    qtbot, own_window, sample, monkeypatch
):
    window, own = own_window, own_window.desk.session.snapshot.register.path
    monkeypatch.setattr("ui.founding.sample_folder", lambda: sample.parent)
    window.desk.tell("chuyện của sổ này")
    with qtbot.waitSignal(window.desk.session.opened, timeout=20_000):
        window.pages.today.nobody.sample_button.click()
    settled(qtbot, window)
    assert window.banner.isVisible()
    assert not window.notice.isVisible()
    assert window.desk.preferences.register == own


@pytest.fixture
def real(tmp_path):
    """A list of cards that is not the program's own."""
    book = openpyxl.load_workbook(CARDS)
    book.active["A1"].value = "Danh sách của xã"
    book.save(file := tmp_path / "the.xlsx")
    return file


def test_sample_data_shows_its_colour_on_every_page(qtbot, window):
    for room in Room:
        window.desk.go(Place(room))
        settled(qtbot, window)
        assert window.banner.isVisible()
        assert "DỮ LIỆU MẪU" in window.banner.text()


def test_a_real_file_into_sample_data_leads_to_a_register_of_ones_own(qtbot, window, real):
    window.desk.go(Place(Room.IMPORTS))
    settled(qtbot, window)
    wizard = window.pages.imports.wizard
    wizard.take(real)
    settled(qtbot, window)
    assert wizard.work.look is None
    assert "sổ dữ liệu mẫu" in window.notice.text
    window.notice._action.click()
    assert window.first.isVisible()
    assert window.desk.session.snapshot is None


def test_a_sample_file_may_be_tried_in_sample_data(qtbot, window, tmp_path):
    window.desk.go(Place(Room.IMPORTS))
    settled(qtbot, window)
    wizard = window.pages.imports.wizard
    with qtbot.waitSignal(wizard.work.looked, timeout=20_000):
        wizard.take(shutil.copy(CARDS, tmp_path / "thẻ.xlsx"))
    settled(qtbot, window)
