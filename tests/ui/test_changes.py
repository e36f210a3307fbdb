"""The three questions about changes, asked by their buttons on the sample register."""

from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from core.app.comparing import YearFiles, compare_years
from core.app.forecasting import area_change, forecast_draft, forecast_waiting
from core.app.importing import ImportOptions
from core.app.register import Register
from core.app.undoing import undo_import
from core.domain.days import format_day
from core.domain.money import format_money
from core.resources import resource
from tests.ui.helpers import TODAY, answer_file, day, settled
from ui.desk import Place, Room

OLD, NEW = (resource("samples", f"ra_soat_ngheo_{year}.xlsx") for year in (2025, 2026))
CARDS = resource("samples", "the_bhyt.xlsx")
LATER = date(2027, 1, 5)


@pytest.fixture
def page(qtbot, window):
    window.desk.go(Place(Room.CHANGES))
    settled(qtbot, window)
    return window.pages.changes


@pytest.fixture
def waiting(qtbot, program, register_file):
    """The window on the sample register before the review of 2026 was taken in."""
    undo_import(Register.open(register_file), 6)
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(register_file)
    return program.window


def register_of(window):
    return window.desk.session.snapshot.register


def turn_to(page, question):
    page.tabs.setCurrentWidget(question)


def choose(qtbot, field, path):
    """Choose a file by the field's button."""
    field.browse_button.click()
    answer_file(qtbot, field, path)


def press(qtbot, window, question):
    question.ask_button.click()
    settled(qtbot, window)


def ask_years(qtbot, window):
    page = window.pages.changes
    choose(qtbot, page.years.old, OLD)
    choose(qtbot, page.years.new, NEW)
    press(qtbot, window, page.years)
    return page.years


def ask_draft(qtbot, window, path, *, complete=True):
    question = window.pages.changes.forecast
    turn_to(window.pages.changes, question)
    question.source.setCurrentIndex(1)
    question.source.activated.emit(1)
    choose(qtbot, question.file, path)
    if question.complete.isChecked() is not complete:
        question.complete.click()
    press(qtbot, window, question)
    return question


def ask_area(qtbot, window, hamlet, first):
    question = window.pages.changes.area
    turn_to(window.pages.changes, question)
    question.hamlets.setCurrentIndex(question.hamlets.findData(hamlet) if hamlet else 0)
    question.first.clear()
    qtbot.keyClicks(question.first, first)
    press(qtbot, window, question)
    return question


def set_day(qtbot, window, wanted):
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.desk.session.set_day(wanted)
    settled(qtbot, window)


def records(question):
    return question.view.shown.records


def cells(question, title):
    model = question.view.table.rows
    column = [c.title for c in model.columns].index(title)
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def test_days_hamlets_and_files_are_asked_for_and_areas_worked_out(qtbot, window, page, tmp_path):
    nothing_is_asked_by_itself(qtbot, window, page)
    set_day(qtbot, window, TODAY)
    nobody_waits(qtbot, window, page)
    day_and_two_files_are_asked_for_in_words(qtbot, window, page)
    refused_file_is_said_in_words(qtbot, window, page, tmp_path)
    leaving_the_difficult_areas_is_worked_out_as_the_deed_does(qtbot, window, page)
    another_choice_drops_the_answer(qtbot, window, page)
    enter_opens_the_household(qtbot, window, page)
    window.desk.go(Place(Room.CHANGES))
    another_day_asks_again_once_the_question_is_seen(qtbot, window, page)


def test_two_years_are_compared_shown_and_saved(
    qtbot, program, window, page, preferences, tmp_path
):
    dropped_file_is_chosen_and_its_folder_remembered(page, preferences)
    page.years.old.clear()
    files_are_chosen_one_after_the_other_by_keyboard(qtbot, window, page)
    two_reviews_are_compared_as_the_deed_does(qtbot, window, page)
    what_is_seen_is_what_is_saved(qtbot, window, page, tmp_path)
    answer_speaks_the_language_of_the_window(qtbot, program, window, page)
    rejected_rows_of_both_files_are_shown(qtbot, window, page, tmp_path)
    question_can_be_stopped(qtbot, window, page)


def test_who_waits_and_a_draft_are_forecast(qtbot, waiting):
    who_waits_is_forecast_without_a_file(qtbot, waiting)
    for complete in (True, False):
        draft_is_forecast_as_the_deed_does(qtbot, waiting, complete)
    days_of_a_draft_are_those_typed(qtbot, waiting)


def two_reviews_are_compared_as_the_deed_does(qtbot, window, page):
    question = ask_years(qtbot, window)
    found = compare_years(register_of(window), YearFiles(OLD, NEW), TODAY)
    assert records(question) == found.listing.records
    assert question.view.table.rows.rowCount() == found.listing.households
    for number in filter(None, found.counts.values()):
        assert f": {number}" in question.view.facts.text()
    assert format_day(TODAY) in question.view.facts.text()
    assert question.view.remarks.isVisible()
    assert not question.view.notes_button.isVisible()


def rejected_rows_of_both_files_are_shown(qtbot, window, page, tmp_path):
    book = load_workbook(NEW)
    sheet = book.worksheets[0]
    row = next(n for n in range(1, 20) if sheet.cell(n, 4).value == "Trần Thị Thanh")
    sheet.cell(row, 4).value = None
    book.save(tmp_path / "thiếu tên.xlsx")
    choose(qtbot, page.years.old, OLD)
    choose(qtbot, page.years.new, tmp_path / "thiếu tên.xlsx")
    press(qtbot, window, page.years)
    view = page.years.view
    assert view.notes_button.isVisible()
    view.notes_button.click()
    assert view.notes.isVisible()
    assert not view.excel_button.isEnabled()
    line = view.notes.rows.row_at(0)
    assert (line.rejected, line.file, line.note.source.row) == (True, "Năm nay", row)
    view.notes_button.click()
    assert view.table.isVisible()
    assert view.excel_button.isEnabled()


def who_waits_is_forecast_without_a_file(qtbot, waiting):
    waiting.pages.today.others._undecided.click()
    settled(qtbot, waiting)
    assert waiting.pages.room is Room.CHANGES
    question = waiting.pages.changes.forecast
    assert question.isVisible()
    found = forecast_waiting(register_of(waiting), TODAY)
    assert records(question) == found.listing.records != ()
    assert f"{found.forecast.then.people} người" in question.view.heading.text()
    assert not question.file.isVisible()


def nobody_waits(qtbot, window, page):
    assert not window.pages.today.others._undecided.isEnabled()
    turn_to(page, page.forecast)
    press(qtbot, window, page.forecast)
    assert "không có ai chờ" in page.forecast.view.heading.text()
    assert not page.forecast.view.excel_button.isEnabled()


def draft_is_forecast_as_the_deed_does(qtbot, waiting, complete):
    waiting.desk.go(Place(Room.CHANGES))
    settled(qtbot, waiting)
    before = register_of(waiting).path.read_bytes()
    question = ask_draft(qtbot, waiting, NEW, complete=complete)
    options = ImportOptions(TODAY, complete=complete)
    found = forecast_draft(register_of(waiting), NEW, options)
    assert records(question) == found.listing.records
    then = found.forecast.then
    assert f"{then.people} người · {then.households} hộ" in question.view.heading.text()
    assert f"Đọc thử {found.trial.rows} dòng" in question.view.facts.text()
    assert format_money(then.cost_after) in question.view.facts.text()
    assert "01/01/2027" in question.view.remarks.text()
    assert register_of(waiting).path.read_bytes() == before


def days_of_a_draft_are_those_typed(qtbot, waiting):
    waiting.desk.go(Place(Room.CHANGES))
    settled(qtbot, waiting)
    question = ask_draft(qtbot, waiting, NEW)
    qtbot.keyClicks(question.first, "1/2/2027")
    assert question.found is None
    press(qtbot, waiting, question)
    assert question.found is None
    assert "cả ngày đầu và ngày cuối" in waiting.notice.text
    qtbot.keyClicks(question.last, "31122027")
    press(qtbot, waiting, question)
    options = ImportOptions(
        TODAY, class_from=day("2027-02-01"), class_to=day("2027-12-31"), complete=True
    )
    assert records(question) == forecast_draft(register_of(waiting), NEW, options).listing.records


def leaving_the_difficult_areas_is_worked_out_as_the_deed_does(qtbot, window, page):
    for hamlet, stays in ((None, False), ("Xóm Mới", False), ("Xóm Mới", True)):
        assert_worked_out(qtbot, window, hamlet, stays=stays)


def assert_worked_out(qtbot, window, hamlet, *, stays):
    window.pages.changes.area.ethnic.setChecked(stays)
    question = ask_area(qtbot, window, hamlet, "1/12/2026")
    found = area_change(register_of(window), hamlet, day("2026-12-01"), TODAY, stays_ethnic=stays)
    assert records(question) == found.listing.records != ()
    heading = question.view.heading.text()
    assert format_day(TODAY) in heading
    assert f"{hamlet or 'cả xã'} ra khỏi danh sách từ 01/12/2026" in heading
    assert all(name in question.view.remarks.text() for name in found.change.assumed)


def day_and_two_files_are_asked_for_in_words(qtbot, window, page):
    turn_to(page, page.area)
    for typed, said in (("", "ngày đầu tiên"), ("hôm nào đó", "Không hiểu ngày “hôm nào đó”")):
        page.area.first.setText(typed)
        press(qtbot, window, page.area)
        assert page.area.found is None
        assert said in window.notice.text
    turn_to(page, page.years)
    press(qtbot, window, page.years)
    assert "đủ hai tệp" in window.notice.text
    assert window.notice.isVisible()
    turn_to(page, page.forecast)
    assert not window.notice.isVisible()
    page.forecast.source.setCurrentIndex(1)
    page.forecast.source.activated.emit(1)
    press(qtbot, window, page.forecast)
    assert "tệp danh sách dự thảo" in window.notice.text


def refused_file_is_said_in_words(qtbot, window, page, tmp_path):
    broken = tmp_path / "hỏng.xlsx"
    broken.write_bytes(b"PK\x03\x04 khong phai so")
    choose(qtbot, page.years.old, OLD)
    choose(qtbot, page.years.new, broken)
    press(qtbot, window, page.years)
    assert page.years.found is None
    assert "hỏng.xlsx" in window.notice.text
    assert window.notice.property("kind") == "trouble"
    assert "So sánh" in page.years._empty.text()
    question = ask_draft(qtbot, window, CARDS)
    assert question.found is None
    assert "không phải danh sách có diện hộ" in window.notice.text


def what_is_seen_is_what_is_saved(qtbot, window, page, tmp_path):
    question = ask_years(qtbot, window)
    titles = [c.title for c in question.view.table.rows.columns]
    question.view.table.sortByColumn(titles.index("Chủ hộ"), Qt.SortOrder.DescendingOrder)
    seen = cells(question, "Chủ hộ")
    assert seen[:3] != [row["head"] for row in question.found.listing.records][:3]
    question.view.excel_button.click()
    answer_file(qtbot, page, tmp_path / "biến động.xlsx")
    settled(qtbot, window)
    assert "biến động.xlsx" in window.notice.text
    assert window.notice._action.text() == "Mở tệp"
    rows = list(load_workbook(tmp_path / "biến động.xlsx").active.iter_rows(values_only=True))
    head = next(n for n, row in enumerate(rows) if "Chủ hộ" in row)
    column = rows[head].index("Chủ hộ")
    assert [row[column] for row in rows[head + 1 : head + 1 + len(seen)]] == seen


def enter_opens_the_household(qtbot, window, page):
    question = ask_area(qtbot, window, None, "01122026")
    for place, key in ((2, Qt.Key.Key_Return), (0, Qt.Key.Key_Enter)):
        window.desk.go(Place(Room.CHANGES))
        question.view.table.selectRow(place)
        row = question.view.table.current().row
        qtbot.keyClick(question.view.table, key)
        settled(qtbot, window)
        assert window.pages.room is Room.HOUSEHOLD
        assert window.pages.household.household.id == row.household_id


def test_a_household_the_register_does_not_know_is_said_to_be_unknown(
    qtbot, program, window, page, tmp_path
):
    question = ask_years(qtbot, window)
    question.view.table.selectRow(0)
    known = question.view.table.current().move.known
    question.view.table.activated.emit(question.view.table.currentIndex())
    settled(qtbot, window)
    assert window.pages.household.household.id == known.id
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        window.first.made.emit(tmp_path / "mới.sobhyt", {"commune": "Xã Tân An"})
    settled(qtbot, window)
    window.desk.go(Place(Room.CHANGES))
    settled(qtbot, window)
    assert (question.found, question.old.file) == (None, None)
    ask_years(qtbot, window)
    question.view.table.activated.emit(question.view.table.rows.index(0, 0))
    assert window.pages.room is Room.CHANGES
    assert "chưa có trong sổ" in window.notice.text


def another_day_asks_again_once_the_question_is_seen(qtbot, window, page):
    area = ask_area(qtbot, window, None, "01122026")
    turn_to(page, page.years)
    years = ask_years(qtbot, window)
    set_day(qtbot, window, LATER)
    assert years.view.shown.on == LATER
    assert records(years) == (
        compare_years(register_of(window), YearFiles(OLD, NEW), LATER).listing.records
    )
    assert area.found is None
    turn_to(page, area)
    settled(qtbot, window)
    assert area.view.shown.on == LATER


def nothing_is_asked_by_itself(qtbot, window, page):
    set_day(qtbot, window, LATER)
    for question in (page.years, page.forecast, page.area):
        turn_to(page, question)
        settled(qtbot, window)
        assert question.found is None
        assert question._empty.text() == question.purpose()


def another_choice_drops_the_answer(qtbot, window, page):
    question = ask_area(qtbot, window, None, "01122026")
    question.hamlets.setCurrentIndex(1)
    question.hamlets.activated.emit(1)
    assert question.found is None
    years = ask_years(qtbot, window)
    choose(qtbot, years.new, OLD)
    assert years.found is None


def question_can_be_stopped(qtbot, window, page):
    jobs = window.desk.jobs
    choose(qtbot, page.years.old, OLD)
    choose(qtbot, page.years.new, NEW)
    jobs.advanced.connect(lambda _done, _total: jobs.cancel())
    with qtbot.waitSignal(jobs.cancelled, timeout=20_000):
        page.years.ask_button.click()
        assert page.years._empty.text() == page.years.job_title()
    settled(qtbot, window)
    assert page.years.found is None
    qtbot.waitUntil(lambda: page.years._empty.text() == page.years.purpose())
    assert "Đã dừng" in window.notice.text


def dropped_file_is_chosen_and_its_folder_remembered(page, preferences):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(OLD))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.years.old.dropEvent(drop)
    assert page.years.old.file == OLD
    assert page.years.old.name.text() == OLD.name
    assert preferences.folder == OLD.parent


def files_are_chosen_one_after_the_other_by_keyboard(qtbot, window, page):
    control = Qt.KeyboardModifier.ControlModifier
    for field, file in ((page.years.old, OLD), (page.years.new, NEW)):
        qtbot.keyClick(window, Qt.Key.Key_O, control)
        answer_file(qtbot, field, file)
        assert field.file == file
        for dialog in field.findChildren(QFileDialog):
            dialog.close()
    page.years.ask_button.setFocus()
    qtbot.keyClick(page.years.ask_button, Qt.Key.Key_Space)
    settled(qtbot, window)
    assert page.years.found is not None


def answer_speaks_the_language_of_the_window(qtbot, program, window, page):
    question = ask_years(qtbot, window)
    facts = question.view.facts
    program.translator.speak("en")
    qtbot.waitUntil(lambda: "Left the list: 15" in facts.text())
    assert "● Left the list" in cells(question, "Change")
    assert question.old.name.accessibleName() == "Last year’s poverty review"
    program.translator.speak("vi")
    qtbot.waitUntil(lambda: "Ra khỏi danh sách: 15" in facts.text())
    assert "● Ra khỏi danh sách" in cells(question, "Biến động")
