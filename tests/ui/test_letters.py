import pytest
from pypdf import PdfReader

from core.app.lettering import LETTER_LISTS, LetterOptions, letter_batch
from tests.ui.helpers import answer_file, settled
from ui.desk import Place, Room


@pytest.fixture
def page(qtbot, window):
    window.desk.go(Place(Room.LETTERS))
    settled(qtbot, window)
    return window.pages.letters.printing


def save(qtbot, window, page, target):
    page.save_button.click()
    answer_file(qtbot, page, target)
    settled(qtbot, window)


def test_letters_are_counted_by_hamlet(page, snapshot):
    batch = letter_batch(snapshot.register, LetterOptions(on=snapshot.day))
    shown = [page.table.rows.row_at(n) for n in range(page.table.rows.rowCount())]
    assert [(h.hamlet, len(h.letters)) for h in shown] == [
        (h.hamlet, len(h.letters)) for h in batch.hamlets
    ]
    assert str(batch.count) in page.counts.text()


def test_another_choice_is_counted_anew(qtbot, window, page, snapshot):
    before = page.batch.count
    page.ticks["lapsed"].click()
    settled(qtbot, window)
    assert page.batch.count < before
    page.hamlets.setCurrentIndex(1)
    page.hamlets.activated.emit(1)
    settled(qtbot, window)
    assert {part.hamlet for part in page.batch.hamlets} <= {snapshot.summary.by_hamlet[0].hamlet}


def test_without_any_list_nothing_can_be_saved(page):
    for name in LETTER_LISTS:
        page.ticks[name].click()
    assert page.options is None
    assert not page.save_button.isEnabled()


def test_letters_are_saved_and_can_be_opened(qtbot, window, page, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("ui.pages.letters.open_path", opened.append)
    page.show_list("expiring", None)
    settled(qtbot, window)
    assert not page.open_button.isVisible()
    save(qtbot, window, page, tmp_path / "thư.pdf")
    assert len(PdfReader(tmp_path / "thư.pdf").pages) > page.batch.count
    page.open_button.click()
    page.folder_button.click()
    window.notice._action.click()
    assert opened == [tmp_path / "thư.pdf", tmp_path, tmp_path / "thư.pdf"]


def test_numbers_are_given_only_with_the_tick(qtbot, window, page, tmp_path):
    page.show_list("expiring", None)
    settled(qtbot, window)
    save(qtbot, window, page, tmp_path / "nháp.pdf")
    page.register.setChecked(True)
    assert page.options.register
    save(qtbot, window, page, tmp_path / "thư.pdf")
    text = PdfReader(tmp_path / "thư.pdf").pages[1].extract_text()
    draft = PdfReader(tmp_path / "nháp.pdf").pages[1].extract_text()
    assert text != draft


def test_a_cancelled_pdf_leaves_no_file(qtbot, window, page, tmp_path):
    jobs = window.desk.jobs
    jobs.advanced.connect(lambda _done, _total: jobs.cancel())
    page.save_button.click()
    with qtbot.waitSignal(jobs.cancelled, timeout=20_000):
        answer_file(qtbot, page, tmp_path / "thư.pdf")
    assert not (tmp_path / "thư.pdf").exists()
