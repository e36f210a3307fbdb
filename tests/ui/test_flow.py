"""Bars go on below where they are too long, and tables are narrowed before they scroll."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from tests.app.hand_registers import ONE
from tests.ui.helpers import settled
from ui.desk import Place, Room
from ui.flow import Flow
from ui.pages.deed_form import DeedForm
from ui.pages.members_table import narrowed


@pytest.fixture
def bar(qtbot):
    """A bar of four widgets of 100 pixels; the second may grow, the last stands at the end."""
    made = QWidget()
    qtbot.addWidget(made)
    line = Flow(made, spacing=10)
    for place in range(4):
        each = QFrame()  # no style sheet of another test gives it a size
        each.setMinimumWidth(100)
        each.setMaximumWidth(180 if place == 1 else 100)
        each.setFixedHeight(30)
        policy = QSizePolicy.Policy
        each.setSizePolicy(policy.Expanding if place == 1 else policy.Fixed, policy.Fixed)
        if place == 3:
            line.add_stretch()
        line.addWidget(each)
    made.show()
    return made


def placed(bar):
    boxes = [each.geometry() for each in bar.findChildren(QFrame)]
    return [(box.x(), box.y(), box.width()) for box in boxes]


def test_a_bar_takes_as_many_lines_as_it_needs(qtbot, bar):
    for width, expected in {
        600: [(0, 0, 100), (110, 0, 180), (300, 0, 100), (500, 0, 100)],
        450: [(0, 0, 100), (110, 0, 120), (240, 0, 100), (350, 0, 100)],
        320: [(0, 0, 100), (110, 0, 100), (220, 0, 100), (0, 40, 100)],
    }.items():
        bar.resize(width, 100)
        bar.layout().activate()
        assert placed(bar) == expected
    assert bar.minimumSizeHint().width() == 100
    assert bar.minimumSizeHint().height() == 70  # what is around must not cut the second line
    bar.findChildren(QFrame)[-1].hide()
    bar.layout().activate()
    assert bar.layout().heightForWidth(320) == 30


def test_lists_and_households_need_not_be_scrolled_sideways(qtbot, small):
    desk, home = small.desk, Place(Room.HOUSEHOLD, household=ONE)
    places = (Place(Room.TODAY), Place(Room.LISTS), Place(Room.IMPORTS), home)
    sideways = next(
        frame.horizontalScrollBar()
        for frame in small.findChildren(QScrollArea)
        if frame.isAncestorOf(small.pages)
    )
    for language, points, size in (("en", 10.5, (853, 453)), ("vi", 14.0, (1280, 680))):
        desk.language_chosen.emit(language)
        desk.points_chosen.emit(points)
        small.resize(*size)
        for place in places if points < 14 else places[1::2]:
            desk.go(place)
            settled(qtbot, small)
            qtbot.waitUntil(lambda: sideways.maximum() == 0)


def test_a_form_called_up_comes_into_sight_where_the_page_scrolls(qtbot, small):
    small.desk.go(Place(Room.HOUSEHOLD, household=ONE))
    small.resize(853, 453)
    settled(qtbot, small)
    qtbot.keyClick(small, Qt.Key.Key_F3)
    forms = [form for form in small.findChildren(DeedForm) if form.isVisible()]
    assert len(forms) == 1
    button = forms[0].save_button
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())


def test_columns_lose_air_before_a_table_scrolls():
    words, titles = (200, 60, 30), (40, 50, 50)
    assert narrowed(words, titles, 400, 140) == [220, 80, 70]
    assert narrowed(words, titles, 360, 140) == [210, 80, 70]  # a long first column first
    assert narrowed(words, titles, 282, 140) == [140, 74, 68]
    assert narrowed(words, titles, 100, 140) == [220, 80, 70]  # it scrolls anyway
