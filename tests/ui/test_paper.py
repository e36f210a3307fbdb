"""A paper is looked at and printed as it is."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QMessageBox

from core.app.papers import paper_of
from core.domain.errors import Cancelled
from core.domain.progress import Progress
from tests.documents.plain_pdf import COLOURS, plain_pdf
from tests.ui.helpers import open_box, press, settled
from tests.ui.printers import answer_print, printer  # noqa: F401 - a fixture
from ui import printing
from ui.paper_view import PaperView

PAGES = 2000


@pytest.fixture
def view(qtbot, program):
    made = PaperView(program.window.desk, "thu")
    made.resize(700, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def drawn(qtbot, view):
    """Wait until what is seen is drawn; return the pages that have a picture of their own."""
    canvas = view.canvas

    def whole():
        return all(
            (p := canvas.pictures.of(n)) is not None
            and p.paper is view.paper
            and p.image.width() == canvas.pixels_wide(n)
            for n in canvas._seen()
        )

    qtbot.waitUntil(whole)
    return [n for n in range(view.paper.count) if canvas.pictures.of(n)]


def colour_at(view, page):
    """Return the colour the view shows in the middle of what is seen of a page."""
    view.canvas.viewport().repaint()
    seen = view.canvas.place(page).intersected(view.canvas.viewport().rect())
    return view.canvas.viewport().grab().toImage().pixelColor(seen.center().toPoint())


def press_key(qtbot, view, key):
    qtbot.keyClick(view.canvas, key)
    return view.field.value()


def test_only_the_pages_that_are_seen_are_drawn_and_few_are_kept(qtbot, program, view, monkeypatch):
    monkeypatch.setattr("ui.paper_pictures._MOST_PIXELS", 1)
    pdf = plain_pdf(PAGES, chapters=20)
    view.show_paper(paper_of(pdf))
    asked = []
    picture = view.paper.pages.picture
    view.paper.pages.picture = lambda page, wide: asked.append(page) or picture(page, wide)
    assert set(drawn(qtbot, view)) <= {0, 1, 2}
    view.field.setValue(1601)
    near = drawn(qtbot, view)
    assert view.canvas.page == 1600
    assert max(asked) <= 1603
    assert len(asked) <= 12
    assert 1600 in near
    assert colour_at(view, 1600) == QColor(*COLOURS[1600 % len(COLOURS)])
    assert view.chapters.currentRow() == 16
    for page in range(0, PAGES, 400):
        view.field.setValue(page + 1)
        drawn(qtbot, view)
    settled(qtbot, program.window)
    assert len(drawn(qtbot, view)) <= 4  # what is seen, one before and one behind


def test_keys_list_and_field_turn_the_pages(qtbot, view):
    view.show_paper(paper_of(plain_pdf(30, chapters=3)))
    assert view.field.suffix() == " / 30"
    assert press_key(qtbot, view, Qt.Key.Key_End) == 30
    assert view.canvas.accessibleDescription().endswith("30 / 30")
    assert press_key(qtbot, view, Qt.Key.Key_Home) == 1
    view.whole_button.click()
    assert press_key(qtbot, view, Qt.Key.Key_PageDown) == 2
    assert press_key(qtbot, view, Qt.Key.Key_PageDown) == 3
    assert press_key(qtbot, view, Qt.Key.Key_PageUp) == 2
    place = view.canvas.place(1)
    assert view.canvas.viewport().rect().toRectF().contains(place)
    view.chapters.setCurrentRow(2)
    assert view.field.value() == 21
    view.width_button.click()
    before = view.canvas.verticalScrollBar().value()
    press_key(qtbot, view, Qt.Key.Key_PageDown)
    moved = view.canvas.verticalScrollBar().value() - before
    assert 0 < moved < view.canvas.viewport().height()


def wheel(view, notches, modifiers):
    where = QPointF(view.canvas.viewport().rect().center())
    event = QWheelEvent(
        where, view.canvas.viewport().mapToGlobal(where), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.canvas.viewport(), event)


def test_zoom_keeps_what_is_looked_at_and_is_drawn_anew(qtbot, view):
    view.show_paper(paper_of(plain_pdf(30)))
    view.field.setValue(20)
    drawn(qtbot, view)
    small, middle = view.canvas.pixels_wide(19), view.canvas._middle()
    page_there = [n for n in view.canvas._seen() if view.canvas.place(n).contains(middle)]
    wheel(view, 1, Qt.KeyboardModifier.ControlModifier)
    assert view.canvas.pixels_wide(19) > small
    assert page_there == [n for n in view.canvas._seen() if view.canvas.place(n).contains(middle)]
    drawn(qtbot, view)
    for _ in range(12):
        view.larger.click()
    assert view.percent.text() == "400 %"
    assert not view.width_button.isChecked()
    for _ in range(30):
        view.smaller.click()
    assert view.percent.text() == "20 %"
    view.width_button.click()
    assert view.canvas.pixels_wide(19) == small


def test_pages_are_drawn_in_the_pixels_of_a_dense_screen(qtbot, view):
    view.show_paper(paper_of(plain_pdf(2)))
    drawn(qtbot, view)
    plain = view.canvas.pictures.of(0).image.width()
    view.canvas.devicePixelRatioF = lambda: 1.5
    view.canvas.viewport().update()
    drawn(qtbot, view)
    assert view.canvas.pictures.of(0).image.width() == pytest.approx(1.5 * plain, abs=1)
    assert view.canvas.place(0).width() == pytest.approx(plain, abs=1)


def test_another_paper_takes_the_place_of_the_one_before_without_a_white_moment(qtbot, view):
    first = paper_of(plain_pdf(3))
    view.show_paper(first)
    drawn(qtbot, view)
    before = colour_at(view, 0)
    view.show_paper(paper_of(plain_pdf(2, first=1)))
    assert colour_at(view, 0) == before
    drawn(qtbot, view)
    assert colour_at(view, 0) == QColor(*COLOURS[1])
    assert first.pages._document is None
    view.show_paper(None)
    assert not view.canvas.isVisible()


def difference(one, other):
    """Return the mean difference of two pictures of the same size, of 255."""
    assert one[:2] == other[:2]
    return sum(abs(a - b) for a, b in zip(one[2], other[2], strict=True)) / len(one[2])


def test_what_is_printed_is_what_was_shown(qtbot, program, printer):  # noqa: F811
    window = program.window
    source = paper_of(plain_pdf(6))
    right = []
    maker = printing.PaperPrinter(window.desk, window)
    maker.print(source, right=lambda: right.append(True))
    answer_print(window, pages=(2, 4))
    settled(qtbot, window)
    out = paper_of(printer[0])
    assert out.count == 3
    assert out.sizes[0] == pytest.approx(source.sizes[0], abs=1)
    for printed, shown in enumerate((1, 2, 3)):
        same = difference(out.picture(printed, 60), source.picture(shown, 60))
        other = difference(out.picture(printed, 60), source.picture(shown + 1, 60))
        assert same < 2 < other
    assert window.findChildren(QMessageBox) == []  # not every page came
    maker.print(source, right=lambda: right.append(True))
    answer_print(window)
    settled(qtbot, window)
    box = open_box(window)
    assert right == []
    press(box, 0)
    assert right == [True]
    for paper in (out, source):
        paper.close()


def test_copies_come_in_order_where_the_printer_makes_none(printer):  # noqa: F811
    made = printing.new_printer()
    made.setCopyCount(2)
    assert not made.supportsMultipleCopies()
    made.setCollateCopies(True)
    assert printing.chosen_pages(made, 2) == [0, 1, 0, 1]
    made.setCollateCopies(False)
    assert printing.chosen_pages(made, 2) == [0, 0, 1, 1]
    made.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    made.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert printing.chosen_pages(made, 9, 4) == [4, 4]


def test_printing_can_be_stopped(printer):  # noqa: F811
    progress = Progress()
    progress.cancel()
    with paper_of(plain_pdf(3)).pages as pages, pytest.raises(Cancelled):
        printing.print_pages(paper_of(pages.data), printing.new_printer(), [0, 1, 2], progress)


def test_without_a_printer_a_sentence_says_what_to_do(program, monkeypatch):
    monkeypatch.setattr(printing, "machine_printers", list)
    window = program.window
    printing.PaperPrinter(window.desk, window).print(paper_of(plain_pdf(1)))
    assert "chưa có máy in" in window.notice.text
    assert window.findChild(QPrintDialog) is None
