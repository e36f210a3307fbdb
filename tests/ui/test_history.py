"""History on the page of a household, and the journal in the settings."""

import pytest

from core.app.history import deeds, history_of_household, history_of_person
from core.app.office import office_settings, set_office
from core.app.undoing import list_imports
from tests.ui.helpers import open_box, press, settled
from ui.desk import Place, Room


@pytest.fixture
def register(window):
    return window.desk.session.snapshot.register


@pytest.fixture
def row(snapshot):
    return snapshot.listings["losing-support"].rows[0]


@pytest.fixture
def page(qtbot, window, row):
    window.desk.go(Place(Room.HOUSEHOLD, household=row.household_id))
    settled(qtbot, window)
    return window.pages.household


def turn_to_history(qtbot, window, page):
    page.counter.tabs.setCurrentWidget(page.counter.history)
    settled(qtbot, window)
    return page.counter.history


@pytest.fixture
def journal(qtbot, window):
    return turn_to_journal(qtbot, window)


def turn_to_journal(qtbot, window):
    window.desk.go(Place(Room.SETTINGS))
    settled(qtbot, window)
    settings = window.pages.settings
    settings.tabs.setCurrentWidget(settings.journal)
    settled(qtbot, window)
    return settings.journal


def shown(table):
    model = table.rows
    return [model.row_at(n) for n in range(model.rowCount())]


def choose(view, name):
    view.who.setCurrentIndex(view.who.findText(name))
    view.who.activated.emit(view.who.currentIndex())


def refresh(qtbot, window):
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.desk.session.refresh()
    settled(qtbot, window)


def take_back(qtbot, window, journal, place, button=0):
    journal.table.selectRow(place)
    journal.undo_button.click()
    press(open_box(journal), button)
    settled(qtbot, window)


def test_a_household_and_its_people_have_a_history(qtbot, program, page, snapshot, register, row):
    window = program.window
    nothing_is_read_while_the_history_is_not_seen(qtbot, window, page)
    history = turn_to_history(qtbot, window, page)
    household_and_each_person_have_their_history(qtbot, window, history, register, row)
    chosen_person_stays_after_a_deed(qtbot, window, history, register, row)
    another_household_shows_its_own_history(qtbot, window, history, snapshot, register, row)
    journal = turn_to_journal(qtbot, window)
    window.desk.go(Place(Room.HOUSEHOLD, household=row.household_id))
    settled(qtbot, window)
    both_speak_english(qtbot, program, window, journal, history)


def test_deeds_are_listed_taken_back_and_refused_in_words(qtbot, window, journal, register):
    journal_lists_the_newest_deeds(journal, register)
    making_of_the_register_offers_no_undo(journal)
    refusing_the_question_takes_nothing_back(qtbot, window, journal, register)
    what_stands_in_the_way_is_said(qtbot, window, journal, register)
    import_taken_back_here_is_marked_among_the_imports(qtbot, window, journal, register)
    deed_is_taken_back_and_its_undoing_too(qtbot, window, journal, register)
    closed_register_leaves_no_deeds(qtbot, window, journal)


def nothing_is_read_while_the_history_is_not_seen(qtbot, window, page):
    settled(qtbot, window)
    assert page.counter.history.table.rows.rowCount() == 0


def household_and_each_person_have_their_history(qtbot, window, history, register, row):
    assert shown(history.table) == list(history_of_household(register, row.household_id))
    assert row.name in [history.who.itemText(n) for n in range(history.who.count())]
    choose(history, row.name)
    settled(qtbot, window)
    assert shown(history.table) == list(history_of_person(register, row.person_id))
    model = history.table.rows
    cells = {model.data(model.index(n, 2)) for n in range(model.rowCount())}
    assert f"họ và tên: – → {row.name}" in cells


def another_household_shows_its_own_history(qtbot, window, history, snapshot, register, row):
    choose(history, row.name)
    other = next(r for r in snapshot.everybody if r.household_id != row.household_id)
    window.desk.go(Place(Room.HOUSEHOLD, household=other.household_id))
    settled(qtbot, window)
    window.desk.go(Place(Room.HOUSEHOLD, household=row.household_id))
    settled(qtbot, window)
    assert history.who.currentIndex() == 0
    assert shown(history.table) == list(history_of_household(register, row.household_id))


def chosen_person_stays_after_a_deed(qtbot, window, history, register, row):
    choose(history, row.name)
    refresh(qtbot, window)
    assert history.who.currentText() == row.name
    assert shown(history.table) == list(history_of_person(register, row.person_id))


def journal_lists_the_newest_deeds(journal, register):
    assert shown(journal.table) == list(deeds(register))
    model = journal.table.rows
    assert "ra_soat_ngheo_2026.xlsx" in model.data(model.index(0, 4))
    assert model.data(model.index(0, 6)) == "1 quyết định, 320 diện hộ"


def deed_is_taken_back_and_its_undoing_too(qtbot, window, journal, register):
    set_office(register, {"phone": "0123"})
    refresh(qtbot, window)
    take_back(qtbot, window, journal, 0)
    assert office_settings(register)["phone"] == ""
    assert "Đã hoàn tác việc số" in window.notice.text
    undoing, undone = shown(journal.table)[:2]
    assert (undoing.deed.undoes, undone.deed.taken_back) == (undone.deed.id, True)
    journal.table.selectRow(1)
    assert not journal.undo_button.isEnabled()
    take_back(qtbot, window, journal, 0)
    assert office_settings(register)["phone"] == "0123"


def import_taken_back_here_is_marked_among_the_imports(qtbot, window, journal, register):
    take_back(qtbot, window, journal, 0)
    assert list_imports(register)[-1].undone_at is not None
    assert window.pages.imports.history.table.rows.row_at(0).undone_at is not None


def refusing_the_question_takes_nothing_back(qtbot, window, journal, register):
    before = deeds(register)
    take_back(qtbot, window, journal, 0, button=1)
    assert deeds(register) == before


def what_stands_in_the_way_is_said(qtbot, window, journal, register):
    before = deeds(register)
    place = next(n for n, line in enumerate(before) if line.deed.batch == 1)
    take_back(qtbot, window, journal, place)
    assert "Không hoàn tác được lần nhập số 1" in window.notice.text
    assert window.notice.property("kind") == "trouble"
    assert deeds(register) == before


def making_of_the_register_offers_no_undo(journal):
    last = journal.table.rows.rowCount() - 1
    journal.table.selectRow(last)
    assert journal.table.current().deed.kind == "new"
    assert not journal.undo_button.isEnabled()


def closed_register_leaves_no_deeds(qtbot, window, journal):
    window.desk.session.close_register()
    settled(qtbot, window)
    assert journal.table.rows.rowCount() == 0


def both_speak_english(qtbot, program, window, journal, history):
    model = history.table.rows
    program.translator.speak("en")
    qtbot.waitUntil(lambda: model.columns[2].title == "Change")
    settled(qtbot, window)
    words = {model.data(model.index(n, 2)).partition(":")[0] for n in range(model.rowCount())}
    assert {"household no.", "class"} <= words
    window.desk.go(Place(Room.SETTINGS))
    settled(qtbot, window)
    rows = journal.table.rows
    assert rows.data(rows.index(0, 4)).startswith("import “")
    assert rows.data(rows.index(0, 6)) == "1 decision, 320 household classes"
