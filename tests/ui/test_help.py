"""The help beside the work."""

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication

from core.resources import resource
from ui.desk import Place, Room
from ui.help_window import ABOUT, TOPICS, help_text, topic_of


def f1(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    return window.help


def test_every_page_of_the_help_is_listed_and_has_a_title():
    files = {file.stem for file in resource("help").glob("*.md")}
    assert files == set(TOPICS)
    assert all(help_text(topic, english=False).title for topic in TOPICS)
    assert {topic_of(room) for room in Room} <= set(TOPICS)


def test_links_between_the_pages_lead_somewhere():
    for topic in TOPICS:
        text = help_text(topic, english=False).text
        for target in re.findall(r"\]\(([^)]+)\)", text):
            assert target.removesuffix(".md") in TOPICS, (topic, target)


def test_f1_opens_the_page_that_fits(qtbot, small):
    for room in (Room.LISTS, Room.SETTINGS):
        small.desk.go(Place(room))
        opened = f1(qtbot, small)
        assert opened.isVisible()
        assert opened.topic == topic_of(room)
        title = help_text(opened.topic, english=False).title
        assert opened.browser.toPlainText().startswith(title)
        qtbot.keyClick(opened, Qt.Key.Key_Escape)
        assert not opened.isVisible()


def test_without_a_register_the_help_begins_at_the_beginning(qtbot, program):
    assert f1(qtbot, program.window).topic == "bat_dau"
    program.window.help.close_button.click()
    assert not program.window.help.isVisible()
    program.window.start.help_button.click()
    assert program.window.help.topic == "bat_dau"
    program.window.help.close()


def test_a_link_turns_to_another_page_and_nothing_else_is_opened(program):
    shown = program.window.help
    shown.show_topic("bat_dau")
    shown.browser.anchorClicked.emit(QUrl("thu.md"))
    assert shown.topic == "thu"
    shown.browser.anchorClicked.emit(QUrl("https://example.org/danh_sach.md"))
    assert shown.topic == "thu"
    shown.close()


def test_english_falls_back_to_vietnamese_and_says_so(qtbot, program):
    shown = program.window.help
    shown.show_topic("thu")
    assert not shown.note.isVisible()
    program.window.start.language_button.click()
    qtbot.waitUntil(shown.note.isVisible)
    assert shown.note.text() == "This page is in Vietnamese only."
    assert shown.windowTitle() == "Help – Sổ BHYT"
    shown.close()


def test_closing_the_window_closes_the_help(program):
    program.window.help.show_topic("thu")
    program.window.close()
    assert not program.window.help.isVisible()


def test_the_last_page_of_the_help_shows_the_folders_and_what_to_copy(qtbot, small, monkeypatch):
    opened = []
    monkeypatch.setattr("ui.pages.about.open_path", opened.append)
    shown = f1(qtbot, small)
    qtbot.keyClick(shown.pages, Qt.Key.Key_End)
    assert shown.topic == ABOUT
    assert shown.pages.currentItem().text() == "Giới thiệu"
    assert shown.about.isVisible()
    assert not shown.browser.isVisible()
    folder = small.desk.session.snapshot.register.path.parent
    shown.about.opening["data"].click()
    assert opened == [folder]
    shown.about.copy.click()
    assert str(folder) not in QApplication.clipboard().text()
    qtbot.keyClick(shown.pages, Qt.Key.Key_Home)
    assert shown.browser.isVisible()
    assert not shown.about.isVisible()
    shown.show_topic(ABOUT)
    small.desk.session.close_register()
    qtbot.waitUntil(lambda: shown.about.paths["data"].text() != str(folder))
    shown.close()
