"""Only the newest question is answered."""

import threading

import pytest

from core.domain.errors import Cancelled, ClerkError
from ui.latest import Latest, Query


@pytest.fixture
def latest(jobs):
    return Latest(jobs)


@pytest.fixture
def asked(latest):
    """Asks and keeps what was worked on and what was answered."""
    worked, answered = [], []

    def ask(number, error=None):
        def work(progress):
            progress.check()
            worked.append(number)
            if error:
                raise error
            return number

        latest.ask(Query(work, answered.append, answered.append, title=str(number)))

    ask.worked, ask.answered = worked, answered
    return ask


def test_of_those_that_come_meanwhile_only_the_newest_is_asked(qtbot, latest, asked):
    for number in range(5):
        asked(number)
    assert latest.busy
    qtbot.waitUntil(lambda: not latest.busy)
    assert asked.worked in ([0, 4], [4])  # the first may be stopped before it begins
    assert asked.answered == [4]


@pytest.mark.parametrize("overtaken", [True, False])
def test_a_question_overtaken_or_dropped_is_stopped(qtbot, latest, asked, overtaken):
    begun, stopped = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        try:
            while not stopped.wait(0.001):
                progress.check()
        except Cancelled:
            stopped.set()
            raise

    latest.ask(Query(work, asked.answered.append, asked.answered.append))
    assert begun.wait(5)
    if overtaken:
        asked(2)
    else:
        latest.drop()
    qtbot.waitUntil(lambda: stopped.is_set() and not latest.busy)
    assert asked.answered == ([2] if overtaken else [])


def test_a_dropped_question_is_not_answered_the_next_one_is(qtbot, latest, asked):
    asked(1)
    latest.drop()
    assert not latest.busy
    asked(2)
    qtbot.waitUntil(lambda: not latest.busy)
    assert asked.answered == [2]


def test_a_refusal_is_told_and_an_overtaken_one_is_not(qtbot, latest, asked):
    why = ClerkError("vì thế")
    asked(1, ClerkError("cũ"))
    asked(2, why)
    qtbot.waitUntil(lambda: not latest.busy)
    assert asked.answered == [why]


def test_after_a_cancel_nothing_is_awaited(qtbot, jobs, latest, asked):
    stopped = threading.Event()

    def work(progress):
        stopped.wait()
        progress.check()

    latest.ask(Query(work, asked.answered.append, asked.answered.append, title="1"))
    asked(2)
    jobs.cancel()
    with qtbot.waitSignal(latest.cancelled):
        stopped.set()
    assert not latest.busy
    asked(3)
    qtbot.waitUntil(lambda: not latest.busy)
    assert asked.answered == [3]
