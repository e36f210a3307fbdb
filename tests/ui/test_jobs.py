import threading

import pytest

from core.domain.errors import ClerkError


def test_a_result_comes_back_as_one_call_on_the_windows_thread(qtbot, jobs):
    seen = []
    with qtbot.waitSignal(jobs.idle):
        jobs.start(
            lambda _: threading.current_thread().name,
            lambda name: seen.append((name, threading.current_thread())),
        )
    worker, receiver = seen[0]
    assert worker.startswith("job")
    assert receiver is threading.main_thread()


def test_jobs_run_one_after_the_other(qtbot, jobs):
    order = []
    with qtbot.waitSignal(jobs.idle):
        for number in range(5):
            jobs.start(lambda _, n=number: n, order.append)
    assert order == list(range(5))
    assert not jobs.busy


def test_progress_is_counted_on_the_windows_thread(qtbot, jobs):
    counted = []
    jobs.advanced.connect(lambda done, total: counted.append((done, total)))
    with qtbot.waitSignal(jobs.idle):
        jobs.start(lambda progress: list(progress.track(range(500))), lambda _: None)
    assert counted[-1] == (500, 500)
    assert len(counted) <= 101


def test_a_sentence_goes_to_who_asked_or_to_everybody(qtbot, jobs):
    def fail(_progress):
        raise ClerkError("Tệp hỏng.")

    told = []
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.start(fail, pytest.fail)
    assert str(failed.args[0]) == "Tệp hỏng."
    with qtbot.waitSignal(jobs.idle):
        jobs.start(fail, pytest.fail, refused=told.append)
    assert [str(error) for error in told] == ["Tệp hỏng."]


def test_a_cancelled_job_leaves_nothing_and_says_so(qtbot, jobs):
    jobs.advanced.connect(lambda _done, _total: jobs.cancel())
    begun = threading.Event()

    def work(progress):
        for _ in progress.track(range(10_000_000)):
            begun.set()

    with qtbot.waitSignal(jobs.cancelled, timeout=10_000):
        jobs.start(work, pytest.fail, title="Đang làm")
    assert not jobs.busy


def test_cancelling_stops_what_the_clerk_started_and_lets_loading_go_on(qtbot, jobs):
    gate, loaded = threading.Event(), []

    def work(progress):
        gate.wait(10)
        progress.check()

    jobs.start(work, pytest.fail, title="Đang làm")
    jobs.start(lambda _: 1, pytest.fail, title="Cũng chờ")
    jobs.start(lambda _: 1, loaded.append)
    jobs.cancel()
    with qtbot.waitSignal(jobs.idle):
        gate.set()
    assert loaded == [1]


def test_another_failure_is_raised_on_the_windows_thread(qtbot, jobs):
    def fail(_progress):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(jobs.idle):
        jobs.start(fail, pytest.fail)
    assert caught[0][0] is ZeroDivisionError
    with qtbot.waitSignal(jobs.finished):
        jobs.start(lambda _: 1, lambda _: None)


def test_closing_waits_for_the_thread_and_drops_the_result(qtbot, jobs):
    begun = threading.Event()

    def work(progress):
        begun.set()
        for _ in progress.track(range(10_000_000)):
            pass

    jobs.start(work, pytest.fail, title="Đang làm", writes=True)
    assert begun.wait(10)
    assert jobs.asked_for
    assert jobs.writing
    jobs.close()
    assert not jobs.busy
    assert not any(t.name.startswith("job") and t.is_alive() for t in threading.enumerate())
