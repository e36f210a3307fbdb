import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from core.resources import resource
from tests.ui.helpers import answer_file, day, open_box, press, settled
from ui.desk import Place, Room


@pytest.fixture
def empty(qtbot, program, tmp_path):
    """The window on an empty register."""
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.window.start.made.emit("Xã Tân An", tmp_path / "mới.sobhyt")
    program.window.desk.go(Place(Room.IMPORTS))
    return program.window


@pytest.fixture
def page(empty):
    return empty.pages.imports


@pytest.fixture
def cards(tmp_path):
    """Two cards of nobody the register knows, in a sheet of their own."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Thẻ"
    sheet.append(["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã thẻ BHYT", "Từ ngày", "Đến ngày"])
    sheet.append([1, "Người Lạ", "01/02/1980", "042080000001", "GD4", "01/01/2026", "31/12/2026"])
    sheet.append([2, "Kẻ Khác", "03/04/1981", "042081000002", "GD4", "01/01/2026", "31/12/2026"])
    book.save(tmp_path / "thẻ lạ.xlsx")
    return tmp_path / "thẻ lạ.xlsx"


def take(qtbot, window, file):
    window.pages.imports.take_file(file)
    settled(qtbot, window)


def test_a_trial_run_writes_nothing(qtbot, empty, page):
    page.choice.complete.setChecked(False)
    take(qtbot, empty, resource("samples", "dan_cu_tcvn3.xls"))
    assert page.report.batch is None
    assert page.report.rows == 193
    assert "193 thêm" in page.view.counts.text()
    assert "TCVN3" in page.view.remarks.text()
    assert page.run_button.isVisible()
    assert not page.undo_button.isVisible()
    assert empty.desk.session.snapshot.summary.people == 0


def test_preview_import_and_undo(qtbot, empty, page):
    page.choice.first.show_day(day("2025-01-01"))
    page.choice.last.show_day(day("2025-12-31"))
    take(qtbot, empty, resource("samples", "dan_cu_tcvn3.xls"))
    page.run_button.click()
    settled(qtbot, empty)
    session = empty.desk.session
    assert page.report.batch == 1
    assert session.snapshot.summary.people == 191
    assert not page.run_button.isVisible()
    assert page.history.table.rows.rowCount() == 1
    page.undo_button.click()
    press(open_box(page), 0)
    settled(qtbot, empty)
    assert session.snapshot.summary.people == 0
    assert "hoàn tác" in empty.notice.text.lower()
    model = page.history.table.rows
    assert model.data(model.index(0, 3)) == "đã hoàn tác"


def test_refusing_the_question_takes_nothing_back(qtbot, empty, page):
    take(qtbot, empty, resource("samples", "dan_cu_tcvn3.xls"))
    page.run_button.click()
    settled(qtbot, empty)
    page.history.table.selectRow(0)
    assert page.history.undo_button.isEnabled()
    page.history.undo_button.click()
    press(open_box(page), 1)
    settled(qtbot, empty)
    assert empty.desk.session.snapshot.imports[0].undone_at is None


def test_rejected_rows_are_shown_filtered_and_saved(qtbot, empty, page, cards, tmp_path):
    take(qtbot, empty, cards)
    assert len(page.report.rejects) == 2
    assert not page.run_button.isEnabled()
    table = page.view.table
    model = table.rows
    rejected = [model.row_at(n) for n in range(model.rowCount()) if model.row_at(n).rejected]
    assert {line.note.source.row for line in rejected} == {2, 3}
    page.view.which.setCurrentIndex(1)
    page.view.which.activated.emit(1)
    assert model.rowCount() == 2
    page.view.words.setText("khong co ly do nao nhu vay")
    assert model.rowCount() == 0
    page.rejects_button.click()
    answer_file(qtbot, page, tmp_path / "bị loại.xlsx")
    settled(qtbot, empty)
    book = load_workbook(tmp_path / "bị loại.xlsx")
    text = [cell for s in book for row in s.iter_rows(values_only=True) for cell in row]
    assert "Người Lạ" in text


def test_a_file_that_cannot_be_read_is_said_in_words(qtbot, empty, page, tmp_path):
    broken = tmp_path / "hỏng.xlsx"
    broken.write_bytes(b"PK\x03\x04 khong phai so")
    take(qtbot, empty, broken)
    assert page.report is None
    assert empty.notice.isVisible()
    assert empty.notice.property("kind") == "trouble"


def test_a_dropped_file_is_tried(qtbot, empty, page, cards):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(cards))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.choice.zone.dropEvent(drop)
    settled(qtbot, empty)
    assert page.report.rows == 2


def test_half_a_class_period_waits_for_the_other_half(qtbot, empty, page):
    take(qtbot, empty, resource("samples", "dan_cu_tcvn3.xls"))
    asked = page._asked
    page.choice.first.setText("1/1/2025")
    page.choice.first.editingFinished.emit()
    assert page._asked == asked
    page.choice.last.setText("31/12/2025")
    page.choice.last.editingFinished.emit()
    assert page._asked == asked + 1
    settled(qtbot, empty)


def test_a_wrong_kind_gives_another_reading(qtbot, empty, page, cards):
    page.choice.kind.setCurrentIndex(1)
    page.choice.kind.activated.emit(1)
    take(qtbot, empty, cards)
    assert page.choice.options(dry_run=True).kind == "people"


def test_cancelling_an_import_leaves_nothing(qtbot, empty, page):
    jobs = empty.desk.jobs
    take(qtbot, empty, resource("samples", "dan_cu.xlsx"))
    jobs.advanced.connect(lambda _done, _total: jobs.cancel())
    with qtbot.waitSignal(jobs.cancelled, timeout=20_000):
        page.run_button.click()
    settled(qtbot, empty)
    with qtbot.waitSignal(empty.desk.session.changed, timeout=20_000):
        empty.desk.session.refresh()
    assert empty.desk.session.snapshot.summary.people == 0
    assert "Đã dừng" in empty.notice.text


def test_editing_is_off_while_a_job_writes(qtbot, empty, page):
    take(qtbot, empty, resource("samples", "dan_cu_tcvn3.xls"))
    page.run_button.click()
    assert not page.run_button.isEnabled()
    assert not empty.pages.settings.office.save_button.isEnabled()
    settled(qtbot, empty)
    assert empty.pages.settings.office.save_button.isEnabled()


def test_browsing_takes_the_chosen_file(qtbot, empty, page, cards):
    page.choice.zone._browse.click()
    answer_file(qtbot, page, cards)
    settled(qtbot, empty)
    assert page.report.rows == 2


def test_an_unreadable_class_day_stops_the_import(qtbot, empty, page):
    take(qtbot, empty, resource("samples", "dan_cu_tcvn3.xls"))
    for field in (page.choice.first, page.choice.last):
        field.setText("không phải ngày")
        field.editingFinished.emit()
    page.run_button.click()
    settled(qtbot, empty)
    assert "hai ngày" in empty.notice.text
    assert page.report.batch is None
