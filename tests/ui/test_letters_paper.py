"""The letters are looked at and printed before anything is numbered or saved."""

import tempfile

import pytest
from PySide6.QtWidgets import QMessageBox

from core.app.letter_register import letter_register
from core.app.lettering import LetterOptions, print_letters
from core.app.messaging import household_message
from core.app.papers import paper_of
from tests.ui.helpers import TODAY, answer_file, open_box, press, settled
from tests.ui.printers import answer_print, printer  # noqa: F401 - a fixture
from ui.desk import Place, Room
from ui.pages.letter_deeds import Letters


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """The folder temporary files go to."""
    folder = tmp_path / "tạm"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def page(qtbot, small, scratch):
    small.desk.go(Place(Room.LETTERS))
    settled(qtbot, small)
    return small.pages.letters.printing


def look(qtbot, window, page):
    page.tabs.tabs.setCurrentWidget(page.tabs.paper)
    settled(qtbot, window)
    return page.tabs.paper.view


def pictures(paper):
    return [paper.picture(number, 200) for number in range(paper.count)]


def saved(register, tmp_path):
    """Return the letters of a register as saved, without numbers."""
    file = tmp_path / "in ra.pdf"
    print_letters(register, LetterOptions(TODAY), file)
    return paper_of(file)


def test_what_is_seen_is_what_would_be_saved(qtbot, small, page, scratch, tmp_path):
    view = page.tabs.paper.view
    assert view.paper is None  # nothing is made before it is looked at
    look(qtbot, small, page)
    assert pictures(view.paper) == pictures(saved(small.desk.session.snapshot.register, tmp_path))
    assert list(scratch.iterdir()) == []
    for place, there in ((2, False), (1, True)):  # the letters are all of one hamlet
        page.hamlets.setCurrentIndex(place)
        page.hamlets.activated.emit(place)
        settled(qtbot, small)
        assert (view.paper is not None) is there
    for tick in page.ticks.values():
        tick.click()
    settled(qtbot, small)
    assert view.paper is None
    assert view.empty.heading.text() == "Không có thư nào để xem"
    assert not page.tabs.print_button.isEnabled()


def test_a_closed_register_takes_its_letters_along(qtbot, small, page):
    view = look(qtbot, small, page)
    qtbot.waitUntil(lambda: view.canvas.pictures.of(0) is not None)
    page.on_changed(None)
    assert view.paper is None
    assert view.canvas.pictures.of(0) is None


def test_letters_are_printed_without_saving_them(qtbot, small, page, printer, tmp_path):  # noqa: F811
    page.tabs.print_button.click()
    settled(qtbot, small)
    answer_print(small)
    settled(qtbot, small)
    want = saved(small.desk.session.snapshot.register, tmp_path)
    assert paper_of(printer[0]).count == want.count
    assert f"{want.count} trang" in small.notice.text


def test_numbered_letters_are_printed_from_the_file_they_were_saved_in(
    qtbot, small, page, printer, tmp_path  # noqa: F811
):  # fmt: skip
    view = look(qtbot, small, page)
    before = pictures(view.paper)
    page.register.click()
    assert not page.tabs.print_button.isEnabled()
    assert "lưu PDF trước" in page.tabs.print_button.toolTip()
    page.save_button.click()
    answer_file(qtbot, page, tmp_path / "thư.pdf")
    settled(qtbot, small)
    assert pictures(view.paper) == pictures(paper_of(tmp_path / "thư.pdf")) != before
    register = small.desk.session.snapshot.register
    small.notice._other.click()  # not printed yet
    for answer, confirmed in ((1, False), (0, True)):
        page.tabs.print_button.click()
        settled(qtbot, small)
        answer_print(small)
        settled(qtbot, small)
        assert "đúng cả?" in open_box(small).text()
        press(open_box(small), answer)
        settled(qtbot, small)
        lines = letter_register(register, TODAY).rows
        assert [line.confirmed_on is not None for line in lines] == [confirmed] * len(lines)
        qtbot.waitUntil(lambda: small.findChildren(QMessageBox) == [])
    numbers = Letters(TODAY.year, tuple(line.number for line in lines))
    assert page._deeds.once_printed(register, numbers, TODAY) is None  # asked no more


def test_a_stopped_preview_is_made_when_asked_again_a_refused_one_says_why(
    qtbot, small, page, tmp_path
):
    jobs = small.desk.jobs
    jobs.started.connect(jobs.cancel)
    view = look(qtbot, small, page)
    jobs.started.disconnect(jobs.cancel)
    assert view.paper is None
    assert view.empty.heading.text() == "Đã dừng, chưa có gì để xem"
    view.empty.button.click()
    settled(qtbot, small)
    assert view.paper.count > 0
    page.tabs.show_file(tmp_path / "mất.pdf", page.batch)
    settled(qtbot, small)
    assert view.paper is None
    assert "mất.pdf" in view.empty.text.text()


def test_the_letter_looked_at_is_copied_as_a_message(qtbot, qapp, small, page):
    button, view = page.tabs.message.button, page.tabs.paper.view
    assert button.text() == "Chép lời nhắn…"  # nobody's letter is seen
    button.click()
    settled(qtbot, small)
    assert (page.tabs.tabs.currentWidget(), view.canvas.page) == (page.tabs.paper, 1)
    assert "Lật tới thư của hộ" in small.notice.text
    view.field.setValue(1)
    assert button.text() == "Chép lời nhắn…"  # the delivery list
    view.field.setValue(2)
    assert button.text() == "Chép lời nhắn hộ 2"
    button.click()
    settled(qtbot, small)
    register = small.desk.session.snapshot.register
    assert qapp.clipboard().text() == household_message(register, "2", TODAY)
    page.tabs.tabs.setCurrentIndex(0)
    assert button.text() == "Chép lời nhắn…"
    page.show_list("expiring", None)
    settled(qtbot, small)
    assert (page.batch.count, button.isEnabled()) == (0, False)
