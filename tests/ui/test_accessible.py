"""Every control of the window has a name and a way to it by keys, and no word is cut."""

import pytest
from PySide6.QtWidgets import QApplication

from core.resources import resource
from tests.app.hand_registers import ONE
from tests.ui import looking
from tests.ui.helpers import settled
from tests.ui.walk import tour
from ui.language import read_catalogue
from ui.preferences import ENGLISH, VIETNAMESE
from ui.sizes import POINTS

LAYOUTS = 8  # what is inside asks what is around for room, one layer after the other
CHECKS = (looking.cut, looking.not_reached, looking.same_keys, looking.without_buddy)


def left_over(window, language):
    """Return the words said in the other language."""
    catalogue = {
        vietnamese.replace("&", "").strip(): english.replace("&", "").strip()
        for (_, vietnamese), english in read_catalogue(resource("i18n", "en.ts"))
    }
    own, other = set(catalogue.values()), set(catalogue)
    if language == VIETNAMESE:
        own, other = other, own
    foreign = other - own
    return [
        f"{text!r} {looking.described(widget)}"
        for text, widget in looking.words(window)
        if text in foreign
    ]


def faults_of_all(qtbot, window, checks):
    """Return what is wrong on any page, each fault once, with the first place it is seen at."""
    wrong = {}
    for place, _page in tour(window, lambda: settled(qtbot, window), ONE):
        for _ in range(LAYOUTS):
            QApplication.sendPostedEvents()
        for check in checks:
            for fault in check(window):
                wrong.setdefault(f"{check.__name__} {fault}", place)
    return wrong


def test_everything_has_a_name_and_a_key_and_room(qtbot, small, program):
    small.resize(1280, 680)
    windows = looking.Windows(small)
    wrong = {}
    for language in (VIETNAMESE, ENGLISH):
        program._on_language(language)
        wrong |= faults_of_all(qtbot, small, CHECKS)
        for fault in looking.nameless(small) + left_over(small, language):
            wrong.setdefault(fault, language)
    small.desk.points_chosen.emit(POINTS[-1])
    wrong |= faults_of_all(qtbot, small, [looking.cut])
    wrong |= dict.fromkeys(windows.strange(), "a window of its own")
    if wrong:
        pytest.fail("\n".join(f"{fault}: {where}" for fault, where in sorted(wrong.items())))
