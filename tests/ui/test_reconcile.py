"""The agency's list in the window: compared, looked at, taken over, given back."""

import json
from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from core.app.history import deeds
from core.app.register import Register
from core.app.users import add_user
from core.domain.deeds import DeedKind
from core.domain.reconciling import Mark
from core.domain.users import Role
from core.resources import resource
from tests.app.test_reconciling import NUMBER, changed_list, known
from tests.cli.saying import DAY, said
from tests.documents import office_files
from tests.registers import take_for_own
from tests.ui.helpers import answer_file, settled, standing_in
from ui.desk import Place, Room

D09 = resource("samples", "d09_2026_10.xlsx")
TICK = 0


@pytest.fixture
def register_file(register_file):
    """The same people in an office's own register: sample data takes no real file."""
    take_for_own(Register.open(register_file))
    return register_file


@pytest.fixture
def question(qtbot, window):
    return turn_to_it(qtbot, window)


def turn_to_it(qtbot, window):
    window.desk.go(Place(Room.IMPORTS))
    settled(qtbot, window)
    page = window.pages.imports
    page.tabs.setCurrentWidget(page.reconcile)
    return page.reconcile


@pytest.fixture
def changed(tmp_path):
    return changed_list(tmp_path / "d09.xlsx")


def compare(qtbot, window, question, path):
    question.take_file(path)
    question.ask_button.click()
    settled(qtbot, window)


def numbers(question):
    return {row.line.number for row in question.view.shown.rows}


def tick(question, number):
    model = question.view.table.rows
    place = next(n for n in range(model.rowCount()) if model.row_at(n).line.number == number)
    index = model.index(place, TICK)
    model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def agree(qtbot, window, question):
    assert question.bar.asks
    question.bar.yes_button.click()
    settled(qtbot, window)


def newest(window):
    return deeds(window.desk.session.snapshot.register, 1)[0].deed


def test_lines_are_looked_at_ticked_and_saved_and_nothing_is_written(
    qtbot, program, question, changed, tmp_path, capsys
):
    window = program.window
    file_is_asked_for_and_dropped_on_the_page(qtbot, window, question, changed)
    space_bar_and_a_click_on_the_box_tick(qtbot, window, question, changed)
    marks_and_words_show_fewer_lines_and_hidden_ticks_are_told(qtbot, window, question, changed)
    what_is_seen_is_saved(qtbot, window, question, changed, tmp_path)
    what_cannot_be_taken_says_why_and_is_not_ticked(qtbot, window, question, changed)
    turn_to_it(qtbot, window)
    enter_opens_the_household(qtbot, window, question, changed)
    turn_to_it(qtbot, window)
    it_speaks_english_and_keeps_what_is_shown(qtbot, program, window, question, changed)
    figures_are_those_of_the_command_and_nothing_is_written(
        qtbot, window, question, changed, capsys
    )
    taking_that_is_stopped_writes_nothing(qtbot, window, question, changed)


def test_lines_are_taken_over_and_given_back(qtbot, window, question, changed):
    some_lines_are_taken_and_given_back(qtbot, window, question, changed)
    one_line_is_taken_and_the_comparison_is_renewed(qtbot, window, question, changed)
    all_shown_are_taken_and_no_other(qtbot, window, question, changed)


def test_files_of_each_kind_and_what_they_leave_to_do(qtbot, window, question, tmp_path):
    what_is_the_same_leaves_nothing_to_do(qtbot, window, question)
    people_list_is_refused_at_the_place(qtbot, window, question)
    only_the_chosen_sheet_is_compared(qtbot, window, question, tmp_path)
    warnings_of_the_file_are_shown_with_sheet_and_row(qtbot, window, question, tmp_path)
    changed = changed_list(tmp_path / "sẽ xóa.xlsx")
    what_was_compared_is_taken_whatever_becomes_of_the_file(qtbot, window, question, changed)
    window.notice._action.click()
    settled(qtbot, window)
    who_is_due_is_only_told(qtbot, window, question, tmp_path)
    question.kind.setCurrentIndex(0)
    question.kind.activated.emit(0)
    question.complete.click()
    who_stopped_is_told_to_be_confirmed(qtbot, window, question, tmp_path)
    comparison_that_is_stopped_leaves_the_form(qtbot, window, question)


def figures_are_those_of_the_command_and_nothing_is_written(
    qtbot, window, question, changed, capsys
):
    path = window.desk.session.snapshot.register.path
    before = path.read_bytes()
    question.complete.click()
    compare(qtbot, window, question, changed)
    assert path.read_bytes() == before
    reg = str(path)
    code, out, _ = said(capsys, "reconcile", reg, str(changed), *DAY, "--complete", "--json")
    document = json.loads(out)
    assert code == 1
    assert json.loads(json.dumps(question.view.shown.records)) == document["rows"]
    counts = {mark: n for mark, n in document["marks"].items() if n}
    offered = {str(m): chip for m, chip in question.chips.chips.items() if chip.isVisible()}
    assert set(offered) == set(counts)
    assert all(offered[mark].text().endswith(f": {n}") for mark, n in counts.items())
    rows = counts.copy()
    missing = rows.pop("we_have")
    assert sum(rows.values()) == document["rows_read"] == 222
    heading = question.view.heading.text()
    parts = [int(word) for word in heading.replace("+", " ").split() if word.isdigit()]
    assert parts[0] == sum(parts[1:]) == 222
    assert f"{missing} người" in question.view.facts.text()


def one_line_is_taken_and_the_comparison_is_renewed(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    assert not question.bar.ticked_button.isEnabled()
    tick(question, 1)
    question.view.table.setFocus()
    qtbot.keyClick(question.view.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "sửa 1 thẻ" in question.bar.question.text()
    before = newest(window).id
    question.bar.no_button.click()
    assert not question.bar.asks
    assert newest(window).id == before
    question.bar.ticked_button.click()
    agree(qtbot, window, question)
    assert (newest(window).kind, newest(window).touched) == (
        DeedKind.RECONCILE, {"cover_period": 1},
    )  # fmt: skip
    assert 1 not in numbers(question)
    assert question.found.found.counts[Mark.DATES_DIFFER] == 0
    assert question.lines.ticked == set()


def some_lines_are_taken_and_given_back(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    before = numbers(question)
    for number in (1, 3):
        tick(question, number)
    question.bar.ticked_button.click()
    text = question.bar.question.text()
    assert "2 dòng" in text
    assert "sửa 1 thẻ, đặt số cho 1 người" in text
    agree(qtbot, window, question)
    assert numbers(question) == before - {1, 3}
    assert "2 dòng" in window.notice.text
    window.notice._action.click()
    settled(qtbot, window)
    assert newest(window).kind == DeedKind.UNDO
    assert numbers(question) == before


def all_shown_are_taken_and_no_other(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    before = numbers(question)
    question.chips.chips[Mark.NUMBER_DIFFERS].click()
    assert numbers(question) == {3}
    question.bar.all_button.click()
    agree(qtbot, window, question)
    question.chips.rest()
    question.chips.changed.emit()
    assert numbers(question) == before - {3}
    question.bar.all_button.click()
    agree(qtbot, window, question)
    assert not any(line.acceptable for line in question.found.found.lines)
    assert not question.bar.all_button.isEnabled()
    assert "Không có dòng nào" in question.bar.state.text()


def what_cannot_be_taken_says_why_and_is_not_ticked(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    table = question.view.table
    table.select(lambda row: row.line.number == 222)
    assert "dòng 18" in question.pane.place.text()
    assert table.current().line.source.sheet in question.pane.place.text()
    table.select(lambda row: row.line.number == 4)
    index = table.rows.index(table.currentIndex().row(), TICK)
    assert not table.rows.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert table.rows.data(index, Qt.ItemDataRole.CheckStateRole) is None
    tick(question, 4)
    question.lines.tick_selected()
    assert question.lines.ticked == set()
    assert "danh sách dân cư" in question.pane.taking.text()
    assert question.pane.import_button.isVisible()
    assert not question.pane.open_button.isVisible()
    question.pane.import_button.click()
    assert window.pages.imports.tabs.currentIndex() == 0


def space_bar_and_a_click_on_the_box_tick(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    table = question.view.table
    table.setFocus()
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert question.lines.ticked == {1, 2, 3}
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert question.lines.ticked == set()
    table.select(lambda row: row.line.number == 1)
    spot = table.visualRect(table.rows.index(table.currentIndex().row(), TICK)).center()
    spot.setX(16)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert question.lines.ticked == {1}


def marks_and_words_show_fewer_lines_and_hidden_ticks_are_told(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    tick(question, 1)
    question.chips.chips[Mark.UNCLEAR].click()
    assert {row.line.mark for row in question.view.shown.rows} == {Mark.UNCLEAR}
    assert "1 dòng đang ẩn" in question.bar.state.text()
    question.chips.chips[Mark.SAME].click()
    assert len(numbers(question)) == question.found.found.counts[Mark.SAME] + 2
    question.chips.rest()
    question.chips.words.setText("chua co trong so")
    question.chips.changed.emit()
    assert numbers(question) == {4}


def warnings_of_the_file_are_shown_with_sheet_and_row(qtbot, window, question, tmp_path):
    book = openpyxl.load_workbook(D09)
    book.active.cell(20, NUMBER).value = "12345"
    book.save(tmp_path / "d09.xlsx")
    compare(qtbot, window, question, tmp_path / "d09.xlsx")
    view = question.view
    assert view.notes_button.isVisible()
    view.notes_button.click()
    line = view.notes.rows.row_at(0)
    assert (line.note.source.row, line.file) == (20, "d09.xlsx")


def what_is_seen_is_saved(qtbot, window, question, changed, tmp_path):
    compare(qtbot, window, question, changed)
    question.chips.chips[Mark.THEY_HAVE].click()
    question.view.excel_button.click()
    answer_file(qtbot, question.view, tmp_path / "thấy.xlsx")
    settled(qtbot, window)
    cells = {c.value for row in openpyxl.load_workbook(tmp_path / "thấy.xlsx").active for c in row}
    assert {row["accepting"] for row in question.view.shown.records} <= cells
    assert "Lê Thị Lạ" in cells
    assert "Ngày của thẻ khác" not in cells


def enter_opens_the_household(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    table = question.view.table
    table.select(lambda row: row.line.number == 1)
    household = table.current().household_id
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert window.pages.room is Room.HOUSEHOLD
    assert window.pages.household.household.id == household


def what_is_the_same_leaves_nothing_to_do(qtbot, window, question):
    compare(qtbot, window, question, D09)
    assert "222 giống nhau" in question.view.heading.text()
    assert "Không có gì phải làm" in question.view.heading.text()
    assert question.view.table.rows.rowCount() == 0
    assert not question.bar.all_button.isEnabled()
    assert not question.view.excel_button.isEnabled()


def people_list_is_refused_at_the_place(qtbot, window, question):
    compare(qtbot, window, question, resource("samples", "dan_cu.xlsx"))
    assert question.found is None
    text = question._empty.text()
    assert question._empty.isVisible()
    assert "không đối chiếu được" in text
    assert "--" not in text
    assert "lệnh" not in text
    assert question.sheets.isVisible()  # it has one sheet a hamlet
    question.take_file(D09)
    assert "không đối chiếu được" not in question._empty.text()
    settled(qtbot, window)
    assert not question.sheets.isVisible()


def only_the_chosen_sheet_is_compared(qtbot, window, question, tmp_path):
    book = openpyxl.load_workbook(D09)
    copied = book.copy_worksheet(book.active)
    copied.title = "Tháng trước"
    copied.delete_rows(14, 250)
    book.save(tmp_path / "hai trang.xlsx")
    question.take_file(tmp_path / "hai trang.xlsx")
    settled(qtbot, window)
    question.sheets.setCurrentIndex(question.sheets.findData("Tháng trước"))
    question.sheets.activated.emit(question.sheets.currentIndex())
    question.ask_button.click()
    settled(qtbot, window)
    assert question.found.found.rows == 1


def who_stopped_is_told_to_be_confirmed(qtbot, window, question, tmp_path):
    one, _ = known()
    path = office_files.c21a(
        tmp_path / "c21a.xlsx",
        (1, "1", one.name, one.insurance_no, None, None, "x", None, "10/2026", "", "Thôn Đông", 0),
    )
    compare(qtbot, window, question, path)
    assert [row.line.mark for row in question.view.shown.rows] == [Mark.STOPPED]
    question.view.table.selectRow(0)
    assert "cần xác nhận" in question.pane.taking.text()
    tick(question, 1)
    question.bar.go_on()
    agree(qtbot, window, question)
    assert question.found.found.counts[Mark.SAME] == 1
    assert {p.last for p in person(window, one).periods} == {date(2026, 9, 30)}


def person(window, subject):
    everybody = standing_in(window).commune.people
    return next(who for who in everybody if who.insurance_no == subject.insurance_no)


def who_is_due_is_only_told(qtbot, window, question, tmp_path):
    one, two = known()
    path = office_files.d08a(
        tmp_path / "d08a.xlsx",
        ("II", "BHYT"),
        (1, one.name, one.insurance_no, one.birth.shown(), "Thôn Đông", "06/2027"),
        (2, two.name, two.insurance_no, two.birth.shown(), "Thôn Đông", "03/2027"),
    )
    question.complete.click()
    compare(qtbot, window, question, path)
    assert "trọn bộ" in question._empty.text()
    question.kind.setCurrentIndex(question.kind.findData("due"))
    question.kind.activated.emit(question.kind.currentIndex())
    assert not question.complete.isEnabled()
    compare(qtbot, window, question, path)
    assert [row.line.mark for row in question.view.shown.rows] == [Mark.DUE]
    assert not question.bar.all_button.isEnabled()


def comparison_that_is_stopped_leaves_the_form(qtbot, window, question):
    question.take_file(resource("samples", "the_bhyt.xlsx"))
    settled(qtbot, window)
    jobs = window.desk.jobs
    jobs.started.connect(lambda _job: jobs.cancel())
    with qtbot.waitSignal(jobs.cancelled, timeout=20_000):
        question.ask_button.click()
    settled(qtbot, window)
    assert question.found is None
    assert "Chọn danh sách của cơ quan" in question._empty.text()


def taking_that_is_stopped_writes_nothing(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    before = newest(window).id
    question.bar.all_button.click()
    jobs = window.desk.jobs
    jobs.started.connect(lambda _job: jobs.cancel())
    with qtbot.waitSignal(jobs.cancelled, timeout=20_000):
        question.bar.yes_button.click()
    settled(qtbot, window)
    assert newest(window).id == before
    assert question.bar.all_button.isEnabled()


def what_was_compared_is_taken_whatever_becomes_of_the_file(qtbot, window, question, changed):
    compare(qtbot, window, question, changed)
    changed.unlink()
    tick(question, 1)
    question.bar.go_on()
    agree(qtbot, window, question)
    assert 1 not in numbers(question)
    assert question.found is not None


def file_is_asked_for_and_dropped_on_the_page(qtbot, window, question, changed):
    question.ask_button.click()
    assert "Hãy chọn tệp" in question._empty.text()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(changed))])
    question.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    settled(qtbot, window)
    assert question.file.file == changed


def test_who_may_only_look_compares_and_takes_nothing(qtbot, program, register_file, changed):
    register = Register.open(register_file)
    add_user(register, "Lan", Role.VIEWER)
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.session.open_register(register_file, "Lan")
    window = program.window
    window.desk.go(Place(Room.IMPORTS))
    settled(qtbot, window)
    page = window.pages.imports
    page.tabs.setCurrentWidget(page.reconcile)
    compare(qtbot, window, page.reconcile, changed)
    bar = page.reconcile.bar
    tick(page.reconcile, 1)
    assert not bar.ticked_button.isEnabled()
    assert not bar.all_button.isEnabled()
    assert "chỉ được xem" in bar.state.text()
    bar.go_on()
    assert not bar.asks


def it_speaks_english_and_keeps_what_is_shown(qtbot, program, window, question, changed):
    compare(qtbot, window, question, changed)
    question.chips.chips[Mark.DATES_DIFFER].click()
    question.view.table.selectRow(0)
    tick(question, 1)
    program.translator.speak("en")
    qtbot.waitUntil(lambda: question.view.heading.text().startswith("Rows read 222 = the same: 2"))
    assert "cards to correct: 1" in question.pane.taking.text()
    assert numbers(question) == {1}
    assert question.lines.ticked == {1}
    assert question.file.name.accessibleName() == "Agency's file"
    program.translator.speak("vi")
    qtbot.waitUntil(lambda: question.view.heading.text().startswith("Đọc 222 dòng"))
    assert numbers(question) == {1}
