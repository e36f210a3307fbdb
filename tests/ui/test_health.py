import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel


class Bell(QObject):
    rang = Signal()


def test_emitting_a_signal_keeps_true_alive(qapp):
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(100):
        bell.rang.emit()
    assert before - sys.getrefcount(True) < 50


def test_ten_thousand_calls_keep_none_alive(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(10_000):
        label.setText(str(number))
    assert before - sys.getrefcount(None) < 1_000
