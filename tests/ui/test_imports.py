"""One office file into the register, step by step, on real registers and workbooks."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from sqlalchemy import event
from sqlalchemy.engine import Engine

from core.app.editing import edit_person
from core.app.import_rows import Outcome, RowResult
from core.app.importing import ImportReport
from core.domain.answers import Answer, Take
from core.domain.progress import Progress
from core.domain.records import FileKind, Reading, Source
from core.resources import resource
from tests.ui.helpers import answer_file, day, open_box, press, settled, standing_in
from tests.ui.office_books import (
    CARDS,
    DOUBTS,
    PEOPLE,
    STRANGERS,
    TWINS,
    book,
)
from ui.desk import Place, Room
from ui.pages.import_answers import Answering
from ui.pages.import_lines import Sieve
from ui.pages.import_lines import tried as tried_lines
from ui.pages.import_rows import ImportRows
from ui.pages.import_steps import Step

PARTS = (Sieve.ADDED, Sieve.CHANGED, Sieve.UNCHANGED, Sieve.REJECTED)
TCVN3 = resource("samples", "dan_cu_tcvn3.xls")


@pytest.fixture
def empty(qtbot, program, tmp_path):
    """The window on an empty register."""
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.window.first.made.emit(tmp_path / "mới.sobhyt", {"commune": "Xã Tân An"})
    settled(qtbot, program.window)
    program.window.desk.go(Place(Room.IMPORTS))
    settled(qtbot, program.window)
    return program.window


@pytest.fixture
def page(empty):
    return empty.pages.imports


@pytest.fixture
def wizard(page):
    return page.wizard


@pytest.fixture
def cards(tmp_path):
    """Two cards of nobody the register knows."""
    return book(tmp_path / "thẻ lạ.xlsx", CARDS, *STRANGERS, sheet="Thẻ")


@pytest.fixture
def take(qtbot, empty, wizard):
    """Takes a file and waits until it is tried."""

    def taken(file):
        wizard.intake.take_file(file)
        settled(qtbot, empty)

    return taken


@pytest.fixture
def run(qtbot, empty, wizard):
    """Imports what was tried."""

    def pressed():
        wizard.preview.run_button.click()
        settled(qtbot, empty)

    return pressed


@pytest.fixture
def doubts(take, run, wizard, tmp_path):
    """A file in which two rows speak of one of two people, after these were imported."""
    take(book(tmp_path / "hai người.xlsx", PEOPLE, *TWINS))
    run()
    assert wizard.result.done.counts[Sieve.ADDED] == 3
    return book(tmp_path / "lại.xlsx", PEOPLE, *DOUBTS)


@pytest.fixture
def asked():
    """What is asked of the register."""
    statements = []

    def listen(_connection, _cursor, statement, *_others):
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    yield statements
    event.remove(Engine, "before_cursor_execute", listen)


def people(window):
    return standing_in(window).commune.people


def texts(table):
    model = table.rows
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def columns(wizard):
    return {row[1]: row for row in texts(wizard.columns.table)}


def say(qtbot, window, wizard, letter, place, value):
    """Choose in a cell of the columns."""
    model = wizard.columns.table.choices
    row = next(n for n in range(model.rowCount()) if model.row_at(n).letter == letter)
    assert model.setData(model.index(row, place), value)
    settled(qtbot, window)


def choose_for_all(qtbot, window, wizard, encoding):
    chooser = wizard.columns.all_encodings
    chooser.setCurrentIndex(chooser.findData(encoding))
    chooser.activated.emit(chooser.currentIndex())
    settled(qtbot, window)


def tried(qtbot, wizard):
    """Wait until the trial is one with the newest answers."""
    qtbot.waitUntil(
        lambda: not wizard.stale and not wizard.work.busy and wizard.work.trial is not None,
        timeout=20_000,
    )


def answer(wizard, row, value):
    model = wizard.preview.rows.table.choices
    assert model.setData(model.index(row, model.columnCount() - 1), value)


def options(wizard, row):
    given = wizard.preview.rows
    return [option.value for option in given.table.choices.columns[-1].options(given.shown[row])]


def test_files_are_looked_at_and_put_right_before_anything_is_written(
    qtbot, empty, wizard, take, cards, tmp_path
):
    file_that_cannot_be_read_is_said_in_words(wizard, take, tmp_path)
    file_is_chosen_or_dropped_on_any_step(qtbot, empty, wizard, cards)
    wrong_header_row_is_put_right(qtbot, empty, wizard, take, tmp_path)
    sheets_are_ticked_and_hidden_ones_are_left_out(qtbot, empty, wizard, take, tmp_path)
    old_encoding_is_shown_and_switched(qtbot, empty, wizard, take, tmp_path)
    reason_has_the_most_room_of_all_columns(qtbot, empty, wizard, take, cards)
    half_a_class_period_waits_for_the_other_half(qtbot, empty, wizard, take)
    nothing_new_is_not_imported_and_another_kind_reads_anew(qtbot, empty, wizard, take, cards)
    nothing_to_paste_is_not_said_on_other_pages(qtbot, empty, wizard)


def test_rows_in_doubt_are_shown_and_answered(qtbot, wizard, take, run, doubts, asked):
    empty = wizard.window()
    numbers_of_the_sieves_add_up_and_each_shows_its_rows(empty, wizard, take, doubts, asked)
    choice_is_made_with_the_keyboard(qtbot, wizard, take, doubts)
    models_of_rows_and_columns_keep_qts_rules(wizard, take, doubts)
    wizard.preview.rows.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    stopped_trial_can_be_tried_again(qtbot, empty, wizard, take, doubts)
    answer_for_all_rows_shown_where_it_fits(qtbot, empty, wizard, take, doubts)
    one_row_is_skipped_another_is_somebody_known(qtbot, empty, wizard, take, run, doubts)


def test_from_a_file_to_the_register_and_back(qtbot, empty, page, wizard, take, run):
    wizard.file.choice.first.show_day(day("2025-01-01"))
    wizard.file.choice.last.show_day(day("2025-12-31"))
    take(TCVN3)
    assert wizard.step is Step.PREVIEW
    assert wizard.preview.rows.bar.buttons[Sieve.ADDED].text() == "&Mới 193"
    assert "TCVN3" in wizard.preview.remarks.text.text()
    assert people(empty) == ()
    run()
    assert wizard.step is Step.RESULT
    assert "lần nhập số 1" in wizard.result.counts.text()
    assert "193 thêm" in wizard.result.counts.text()
    assert len(people(empty)) == 193
    assert page.history.table.rows.rowCount() == 1
    wizard.result.undo_button.click()
    press(open_box(page), 1)  # refused: nothing is taken back
    settled(qtbot, empty)
    assert empty.desk.session.snapshot.imports[0].undone_at is None
    wizard.result.undo_button.click()
    press(open_box(page), 0)
    settled(qtbot, empty)
    assert people(empty) == ()
    assert "hoàn tác" in empty.notice.text.lower()
    model = page.history.table.rows
    assert model.data(model.index(0, model.columnCount() - 1)) == "đã hoàn tác"
    assert wizard.step is Step.PREVIEW
    assert wizard.preview.run_button.isEnabled()
    assert wizard.preview.rows.table.rows.rowCount() == 193


def numbers_of_the_sieves_add_up_and_each_shows_its_rows(empty, wizard, take, doubts, asked):
    take(doubts)
    rows, counts = wizard.preview.rows, wizard.work.trial.counts
    assert sum(counts[sieve] for sieve in PARTS) == counts[Sieve.ALL] == 3
    asked.clear()
    for sieve in Sieve:
        rows.bar.buttons[sieve].click()
        assert len(rows.shown) == counts[sieve]
    assert counts[Sieve.DOUBTFUL] == 2
    assert asked == []
    assert not empty.desk.jobs.busy


def test_rejected_rows_are_told_filtered_and_saved(
    qtbot, empty, wizard, take, run, tmp_path
):  # fmt: skip
    known = (3, "Lê Thị Hoa", "05/02/1971", "042171000011", "GD4", "01/01/2026", "31/12/2026")
    take(book(tmp_path / "người.xlsx", PEOPLE, *TWINS))
    run()
    take(book(tmp_path / "thẻ.xlsx", CARDS, *STRANGERS, known))
    rows = wizard.preview.rows
    rows.bar.buttons[Sieve.REJECTED].click()
    assert [line.place[1] for line in rows.shown] == [2, 3]
    rows.bar.words.setText("khong co ly do nao nhu vay")
    qtbot.waitUntil(lambda: not rows.shown)
    assert rows.current is None
    assert "Chọn một dòng" in rows.detail.text.text()
    rows.bar.words.clear()
    qtbot.waitUntil(lambda: len(rows.shown) == 2)
    assert "042080000001" in rows.detail.text.text()
    run()
    assert "2 dòng chưa vào sổ" in wizard.result.left_out.text()
    assert wizard.result.left_out.isVisible()
    assert len(wizard.result.rows.shown) == 2
    wizard.result.rejects_button.click()
    answer_file(qtbot, wizard.result, tmp_path / "bị loại.xlsx")
    settled(qtbot, empty)
    saved = load_workbook(tmp_path / "bị loại.xlsx")
    cells = [cell for s in saved for row in s.iter_rows(values_only=True) for cell in row]
    assert "Người Lạ" in cells
    assert "Lê Thị Hoa" not in cells


def file_that_cannot_be_read_is_said_in_words(wizard, take, tmp_path):
    broken = tmp_path / "hỏng.xlsx"
    broken.write_bytes(b"PK\x03\x04 khong phai so")
    take(broken)
    assert wizard.step is Step.FILE
    assert wizard.file.trouble.isVisible()
    assert wizard.file.trouble.text()
    assert not wizard.file.next_button.isEnabled()
    assert not wizard.rail.buttons[Step.COLUMNS].isEnabled()


def file_is_chosen_or_dropped_on_any_step(qtbot, empty, wizard, cards):
    wizard.file.choice.zone.browse_button.click()
    answer_file(qtbot, wizard, TCVN3)
    settled(qtbot, empty)
    assert wizard.work.trial.report.rows == 193
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(cards))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    wizard.dropEvent(drop)
    settled(qtbot, empty)
    assert wizard.work.trial.report.rows == 2


def test_what_was_copied_in_excel_is_pasted(qtbot, empty, wizard, run):
    QGuiApplication.clipboard().clear()
    wizard.file.choice.zone.paste_button.click()
    assert "Chưa có gì để dán" in empty.notice.text
    assert wizard.work.name == ""
    lines = (PEOPLE, *TWINS)
    QGuiApplication.clipboard().setText("\r\n".join("\t".join(map(str, row)) for row in lines))
    QTest.keyClick(wizard, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, empty)
    assert not empty.notice.isVisible()
    assert wizard.step is Step.PREVIEW
    assert [line.result.name for line in wizard.preview.rows.shown] == [row[2] for row in TWINS]
    run()
    assert {person.cccd for person in people(empty)} == {row[5] for row in TWINS}


def test_a_column_the_program_does_not_know_is_named_seen_and_imported(
    qtbot, empty, wizard, take, run, tmp_path
):
    header = [*PEOPLE]
    header[5], header[8] = "Mã riêng", "Nhắn qua"
    file = book(tmp_path / "lạ.xlsx", header, *TWINS)
    take(file)
    wizard.rail.buttons[Step.COLUMNS].click()
    assert wizard.step is Step.COLUMNS
    assert columns(wizard)["Mã riêng"][2] == "(không đọc)"
    assert "042171000011" in columns(wizard)["Mã riêng"][3]
    say(qtbot, empty, wizard, "F", 2, "cccd")
    assert wizard.step is Step.COLUMNS
    say(qtbot, empty, wizard, "I", 2, "dien_thoai")
    assert columns(wizard)["Mã riêng"][2] == "số CCCD, CMND"
    assert columns(wizard)["Nhắn qua"][2] == "điện thoại"
    wizard.columns.reset_button.click()
    settled(qtbot, empty)
    assert columns(wizard)["Nhắn qua"][2] == "(không đọc)"
    assert not wizard.columns.reset_button.isEnabled()
    say(qtbot, empty, wizard, "F", 2, "cccd")
    say(qtbot, empty, wizard, "I", 2, "dien_thoai")
    wizard.columns.next_button.click()
    settled(qtbot, empty)
    run()
    found = {person.cccd: person.phone for person in people(empty)}
    assert found == {row[5]: row[8] for row in TWINS}


def test_the_way_a_shape_was_read_is_remembered_and_forgotten(
    qtbot, empty, wizard, take, run, tmp_path
):
    header = [*PEOPLE]
    header[8] = "Nhắn qua"
    take(book(tmp_path / "một.xlsx", header, *TWINS[:1]))
    wizard.go(Step.COLUMNS)
    assert not wizard.columns.forget_button.isVisible()
    say(qtbot, empty, wizard, "I", 2, "dien_thoai")
    wizard.go(Step.PREVIEW)
    settled(qtbot, empty)
    run()
    take(book(tmp_path / "hai.xlsx", header, *TWINS))
    assert wizard.step is Step.PREVIEW
    wizard.go(Step.COLUMNS)
    assert wizard.columns.memory.isVisible()
    assert columns(wizard)["Nhắn qua"][2] == "điện thoại"
    say(qtbot, empty, wizard, "H", 2, "")  # one more word does not forget the others
    assert columns(wizard)["Nhắn qua"][2] == "điện thoại"
    wizard.columns.reset_button.click()
    settled(qtbot, empty)
    wizard.columns.forget_button.click()
    settled(qtbot, empty)
    assert columns(wizard)["Nhắn qua"][2] == "(không đọc)"
    assert not wizard.columns.memory.isVisible()


def wrong_header_row_is_put_right(qtbot, empty, wizard, take, tmp_path):
    old = (1, "1", "Bảng Cũ", "01/01/1950", "Nam", "042050000001", "Chủ hộ", "Thôn Tây", None)
    take(book(tmp_path / "hai bảng.xlsx", PEOPLE, old, ("Bảng mới",), PEOPLE, *TWINS))
    wizard.go(Step.FILE)
    sheets = wizard.file.sheets
    assert sheets.row.value() == 1
    line = next(n for n in range(sheets.table.rows.rowCount()) if texts(sheets.table)[n][0] == "4")
    sheets.table.selectRow(line)
    QTest.keyClick(sheets.table, Qt.Key.Key_Return)
    settled(qtbot, empty)
    assert wizard.step is Step.FILE
    assert sheets.row.value() == 4
    assert texts(sheets.table)[line][1] == "tiêu đề"
    wizard.file.next_button.click()
    settled(qtbot, empty)
    assert [line.result.name for line in wizard.preview.rows.shown] == [row[2] for row in TWINS]
    wizard.go(Step.FILE)
    sheets.find_button.click()
    settled(qtbot, empty)
    assert sheets.row.value() == 1
    assert not sheets.find_button.isVisible()


def test_a_file_without_headers_goes_by_the_letters(qtbot, empty, wizard, take, run, tmp_path):
    take(book(tmp_path / "không tiêu đề.xlsx", *TWINS))
    assert wizard.step is Step.FILE
    assert "Không tìm thấy hàng tiêu đề" in wizard.file.trouble.text()
    assert not wizard.file.next_button.isEnabled()
    assert wizard.file.sheets.sheets.item(0).checkState() is Qt.CheckState.Checked
    wizard.file.choice.kind.setCurrentIndex(1)
    wizard.file.choice.kind.activated.emit(1)
    settled(qtbot, empty)
    wizard.file.sheets.none.click()
    settled(qtbot, empty)
    wizard.file.next_button.click()
    assert wizard.step is Step.COLUMNS
    assert not wizard.columns.next_button.isEnabled()
    named = {"B": "ho_so", "C": "ho_ten", "D": "ngay_sinh", "F": "cccd", "H": "thon"}
    for letter, field in named.items():
        say(qtbot, empty, wizard, letter, 2, field)
    wizard.columns.next_button.click()
    settled(qtbot, empty)
    run()
    assert {person.cccd for person in people(empty)} == {row[5] for row in TWINS}


def old_encoding_is_shown_and_switched(qtbot, empty, wizard, take, tmp_path):
    take(TCVN3)
    wizard.go(Step.COLUMNS)
    assert wizard.columns.encodings.isChecked()
    house = columns(wizard)["Diện hộ"]
    assert "Hộ nghèo" in house[5]
    assert "Hé nghÌo" in house[3]
    assert house[4] == "TCVN3 (ABC)"
    say(qtbot, empty, wizard, "K", 4, "")
    house = next(row for row in texts(wizard.columns.table) if row[0] == "K")
    assert "Hé nghÌo" in house[5]
    assert house[4] == "Unicode"
    say(qtbot, empty, wizard, "K", 4, "TCVN3 (ABC)")
    assert "Hộ nghèo" in columns(wizard)["Diện hộ"][5]
    choose_for_all(qtbot, empty, wizard, "")  # then no header can be read: it is not done
    assert empty.notice.isVisible()
    assert "Hộ nghèo" in columns(wizard)["Diện hộ"][5]
    take(book(tmp_path / "unicode.xlsx", PEOPLE, *TWINS))
    wizard.go(Step.COLUMNS)
    assert not wizard.columns.encodings.isChecked()
    wizard.columns.encodings.click()
    choose_for_all(qtbot, empty, wizard, "VNI")
    assert {row[4] for row in texts(wizard.columns.table)} == {"VNI"}


def sheets_are_ticked_and_hidden_ones_are_left_out(qtbot, empty, wizard, take, tmp_path):
    more = (("Thôn Tây", False, (PEOPLE, TWINS[2])), ("Nháp", True, (PEOPLE, *DOUBTS[:2])))
    take(book(tmp_path / "ba trang.xlsx", PEOPLE, *TWINS[:2], sheet="Thôn Đông", more=more))
    assert wizard.work.trial.report.rows == 3
    assert wizard.preview.rows.table.rows.data(wizard.preview.rows.table.rows.index(2, 0)) == (
        "Thôn Tây · 2"
    )
    wizard.go(Step.FILE)
    sheets = wizard.file.sheets.sheets
    ticked = [sheets.item(n).checkState() is Qt.CheckState.Checked for n in range(3)]
    assert ticked == [True, True, False]
    assert "trang ẩn" in sheets.item(2).text()
    sheets.item(0).setCheckState(Qt.CheckState.Unchecked)
    settled(qtbot, empty)
    sheets.item(1).setCheckState(Qt.CheckState.Unchecked)  # one has to be read
    settled(qtbot, empty)
    assert sheets.item(1).checkState() is Qt.CheckState.Checked
    wizard.file.next_button.click()
    settled(qtbot, empty)
    assert wizard.work.trial.report.rows == 1
    wizard.go(Step.FILE)
    sheets.setCurrentRow(2)
    sheets.item(2).setCheckState(Qt.CheckState.Checked)
    settled(qtbot, empty)
    assert sheets.currentRow() == 2
    wizard.file.next_button.click()
    settled(qtbot, empty)
    assert wizard.work.trial.report.rows == 3


def half_a_class_period_waits_for_the_other_half(qtbot, empty, wizard, take):
    take(TCVN3)
    wizard.go(Step.FILE)
    wizard.file.choice.first.setText("1/1/2025")
    wizard.file.choice.first.editingFinished.emit()
    wizard.file.next_button.click()
    assert not empty.desk.jobs.busy
    assert "đủ hai ngày" in wizard.preview.trouble.text()
    assert not wizard.preview.run_button.isEnabled()
    wizard.go(Step.FILE)
    wizard.file.choice.last.setText("31/12/2025")
    wizard.file.choice.last.editingFinished.emit()
    wizard.file.next_button.click()
    settled(qtbot, empty)
    assert not wizard.preview.trouble.isVisible()
    assert wizard.preview.run_button.isEnabled()


def nothing_new_is_not_imported_and_another_kind_reads_anew(qtbot, empty, wizard, take, cards):
    take(cards)
    assert not wizard.preview.run_button.isEnabled()
    assert "Chưa có dòng nào" in wizard.preview.state.text()
    wizard.go(Step.FILE)
    assert "Danh sách thẻ BHYT" in wizard.file.found.text()
    wizard.file.choice.kind.setCurrentIndex(1)
    wizard.file.choice.kind.activated.emit(1)
    settled(qtbot, empty)
    assert wizard.step is Step.FILE
    assert wizard.work.look.kind == "people"


def one_row_is_skipped_another_is_somebody_known(
    qtbot, empty, wizard, take, run, doubts
):  # fmt: skip
    first, second = (p for p in people(empty) if p.name == "Lê Thị Hoa")
    take(doubts)
    rows = wizard.preview.rows
    rows.bar.buttons[Sieve.REJECTED].click()
    assert len(rows.shown) == 2
    rows.table.selectRow(0)
    assert "042171000011" in rows.detail.text.text()
    people_offered = [given.person for given in options(wizard, 0) if given.take is Take.PERSON]
    assert set(people_offered) == {first.id, second.id}
    answer(wizard, 0, Answer(Take.PERSON, second.id))
    assert not wizard.preview.run_button.isEnabled()  # nobody has seen what it would do
    tried(qtbot, wizard)
    assert rows.bar.sieve is Sieve.REJECTED
    assert [line.place[1] for line in rows.shown] == [3]
    wizard.go(Step.FILE)
    wizard.file.choice.complete.click()  # what was answered outlives another trial
    wizard.file.next_button.click()
    tried(qtbot, wizard)
    rows.bar.buttons[Sieve.CHANGED].click()
    assert rows.table.rows.data(rows.table.rows.index(0, 4)).endswith("042171000012")
    assert {given.person for given in options(wizard, 0)} == {None, first.id, second.id}
    rows.bar.buttons[Sieve.REJECTED].click()
    answer(wizard, 0, Answer(Take.SKIP))
    tried(qtbot, wizard)
    assert [line.result.outcome for line in wizard.work.trial.lines] == [
        "changed", "rejected", "changed",
    ]  # fmt: skip
    run()
    phones = {person.id: person.phone for person in people(empty)}
    assert phones[second.id] == "0912000021"
    assert phones[first.id] == "0912000011"
    assert len(phones) == 3


def answer_for_all_rows_shown_where_it_fits(qtbot, empty, wizard, take, doubts):
    take(doubts)
    rows = wizard.preview.rows
    answer(wizard, 0, Answer(Take.NEW))
    rows.table.selectRow(0)
    wizard.preview.all_button.click()
    tried(qtbot, wizard)
    assert wizard.work.trial.counts[Sieve.ADDED] == 2
    assert wizard.work.trial.counts[Sieve.CHANGED] == 1
    assert [row[-1] for row in texts(rows.table)] == ["Thêm người mới"] * 2 + ["Theo tệp"]
    answer(wizard, 0, Answer(Take.SKIP))
    rows.bar.buttons[Sieve.CHANGED].click()
    rows.bar.buttons[Sieve.ALL].click()
    rows.table.selectRow(0)
    wizard.preview.all_button.click()
    tried(qtbot, wizard)
    assert wizard.work.trial.counts[Sieve.REJECTED] == 3
    assert len(people(empty)) == 3


def test_what_was_written_by_hand_is_kept_shown_and_overwritten_when_asked(
    qtbot, empty, wizard, take, run, doubts
):
    minh = next(p for p in people(empty) if p.name == "Phạm Văn Minh")
    edit_person(empty.desk.session.snapshot.register, minh.id, {"phone": "0988777666"})
    take(doubts)
    rows = wizard.preview.rows
    place = next(n for n, line in enumerate(rows.shown) if line.result.name == minh.name)
    rows.table.selectRow(place)
    assert "0988777666" in rows.detail.text.text()
    assert rows.shown[place].doubtful
    overwriting = [given for given in options(wizard, place) if given.overwrite]
    answer(wizard, place, overwriting[0])
    tried(qtbot, wizard)
    assert rows.shown[place].result.outcome == "changed"
    answer(wizard, place, Answer())
    tried(qtbot, wizard)
    assert rows.shown[place].result.outcome == "unchanged"
    wizard.preview.overwrite.click()
    tried(qtbot, wizard)
    assert rows.shown[place].result.outcome == "changed"
    assert rows.current.place == rows.shown[place].place
    run()
    assert {p.phone for p in people(empty) if p.id == minh.id} == {"0912000099"}


def choice_is_made_with_the_keyboard(qtbot, wizard, take, doubts):
    take(doubts)
    rows = wizard.preview.rows
    rows.table.selectRow(0)
    rows.table.setFocus()
    QTest.keyClick(rows.table, Qt.Key.Key_Space)
    box = rows.table.findChild(QComboBox)
    assert [box.itemText(n) for n in (0, box.count() - 1)] == ["Theo tệp", "Bỏ qua"]
    qtbot.waitUntil(lambda: box.view().isVisible())
    QTest.keyClick(box.view(), Qt.Key.Key_End)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    tried(qtbot, wizard)
    assert wizard.preview.answers == {("Danh sách", 2): Answer(Take.SKIP)}
    assert rows.table.rows.data(rows.table.rows.index(0, 4)) == "Bỏ qua"


def models_of_rows_and_columns_keep_qts_rules(wizard, take, doubts):
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [
        QAbstractItemModelTester(table.rows, mode)
        for table in (wizard.preview.rows.table, wizard.columns.table, wizard.file.sheets.table)
    ]
    take(doubts)
    wizard.preview.rows.bar.buttons[Sieve.REJECTED].click()
    wizard.preview.rows.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    answer(wizard, 0, Answer(Take.SKIP))
    wizard.preview.rows.bar.buttons[Sieve.ALL].click()
    wizard.go(Step.COLUMNS)
    assert len(testers) == 3


def test_thirty_thousand_rows_are_filtered_and_sorted_with_no_widget_for_any(qtbot):
    outcomes = [Outcome.ADDED] * 29_000 + [Outcome.REJECTED] * 1_000
    results = tuple(
        RowResult(Source("Xã", n, (f"Trần Văn {n}", f"0420{n:08}")), outcome, f"Trần Văn {n}")
        for n, outcome in enumerate(outcomes, start=2)
    )
    reading = Reading(FileKind.PEOPLE, headers={"Xã": ("Họ và tên", "Số CCCD")})
    report = ImportReport(None, FileKind.PEOPLE, reading, results, (), (), ())
    rows = ImportRows(Answering())
    qtbot.addWidget(rows)
    rows.show_tried(tried_lines(report, Progress()))
    rows.bar.buttons[Sieve.REJECTED].click()
    assert len(rows.shown) == 1_000
    rows.bar.words.setText("tran van 042000029003")
    qtbot.waitUntil(lambda: [line.place[1] for line in rows.shown] == [29_003])
    rows.bar.words.clear()
    rows.bar.buttons[Sieve.ALL].click()
    rows.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert rows.shown[0].place[1] == 30_001
    assert rows.table.findChildren(QComboBox) == []


def test_cancelling_an_import_leaves_nothing(qtbot, empty, wizard, take):
    jobs = empty.desk.jobs
    take(resource("samples", "dan_cu.xlsx"))
    jobs.advanced.connect(lambda _done, _total: jobs.cancel())
    with qtbot.waitSignal(jobs.cancelled, timeout=20_000):
        wizard.preview.run_button.click()
    settled(qtbot, empty)
    with qtbot.waitSignal(empty.desk.session.changed, timeout=20_000):
        empty.desk.session.refresh()
    assert people(empty) == ()
    assert empty.desk.session.snapshot.imports == ()
    assert "Đã dừng" in empty.notice.text


def stopped_trial_can_be_tried_again(qtbot, empty, wizard, take, doubts):
    take(doubts)
    jobs = empty.desk.jobs
    jobs.started.connect(jobs.cancel)
    answer(wizard, 0, Answer(Take.SKIP))
    with qtbot.waitSignal(jobs.cancelled, timeout=20_000):
        pass
    settled(qtbot, empty)
    jobs.started.disconnect(jobs.cancel)
    assert wizard.preview.again_button.isVisible()
    assert not wizard.preview.run_button.isEnabled()
    wizard.preview.again_button.click()
    tried(qtbot, wizard)
    assert not wizard.preview.again_button.isVisible()


def test_editing_is_off_while_a_job_writes(qtbot, empty, wizard, take):
    take(TCVN3)
    wizard.preview.run_button.click()
    assert not wizard.preview.run_button.isEnabled()
    assert not empty.pages.settings.office.save_button.isEnabled()
    settled(qtbot, empty)
    assert empty.pages.settings.office.save_button.isEnabled()


def test_another_file_begins_anew(qtbot, empty, wizard, take, run, cards):
    take(TCVN3)
    run()
    wizard.result.lists_button.click()
    assert empty.pages.lists.isVisible()
    empty.desk.go(Place(Room.IMPORTS))
    settled(qtbot, empty)
    assert wizard.step is Step.RESULT
    wizard.result.another_button.click()
    assert wizard.step is Step.FILE
    assert wizard.work.name == ""
    assert not wizard.rail.buttons[Step.RESULT].isEnabled()
    take(cards)
    assert wizard.work.trial.report.rows == 2
    empty.desk.session.close_register()
    assert wizard.work.name == ""
    assert wizard.step is Step.FILE
    assert wizard.preview.rows.table.rows.rowCount() == 0


def test_every_control_says_what_it_is_in_both_languages(
    qtbot, program, empty, wizard, take, doubts
):  # fmt: skip
    take(doubts)
    wizard.preview.rows.table.selectRow(1)
    wizard.preview.run_button.click()
    settled(qtbot, empty)
    for language, word in (("vi", "Kết quả"), ("en", "Result")):
        program._on_language(language)
        qtbot.waitUntil(lambda word=word: word in wizard.rail.buttons[Step.RESULT].text())
        for step in Step:
            wizard.go(step)
            buttons = [b for b in wizard.findChildren(QPushButton) if b.isVisible()]
            assert [b for b in buttons if not b.text()] == []
            fields = [*wizard.findChildren(QComboBox), wizard.preview.rows.bar.words]
            tables = [wizard.preview.rows.table, wizard.columns.table, wizard.file.sheets.table]
            assert [w for w in (*fields, *tables) if not w.accessibleName()] == []
    assert "import no. 2" in wizard.result.counts.text()
    assert wizard.preview.rows.current.place == ("Danh sách", 3)


def nothing_to_paste_is_not_said_on_other_pages(qtbot, empty, wizard):
    QGuiApplication.clipboard().clear()
    wizard.intake.paste()
    assert empty.notice.isVisible()
    empty.desk.go(Place(Room.TODAY))
    settled(qtbot, empty)
    assert not empty.notice.isVisible()


def test_all_columns_of_the_imports_are_seen_and_a_note_where_there_is_one(
    qtbot, empty, page, take, run, tmp_path
):
    empty.resize(1280, 720)
    take(book(tmp_path / "nhà.xlsx", PEOPLE, *TWINS))
    run()
    page.tabs.setCurrentWidget(page.history)
    table = page.history.table
    note = table.rows.columnCount() - 1
    assert table.isColumnHidden(note)
    assert not table.horizontalScrollBar().maximum()
    page.history._desk.undo(page.history._batches()[0].deed)
    settled(qtbot, empty)
    assert not table.isColumnHidden(note)
    assert not table.horizontalScrollBar().maximum()


def reason_has_the_most_room_of_all_columns(qtbot, empty, wizard, take, cards):
    empty.resize(1280, 720)
    take(cards)
    table = wizard.preview.rows.table
    widths = {c.title: table.columnWidth(at) for at, c in enumerate(table.rows.columns)}
    assert max(widths, key=widths.get) == "Thay đổi, lý do"
    assert not table.horizontalScrollBar().maximum()
